//! What a visitor can do with the page, and see of it.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::server::{POLICY, Server};

/// Keys without a character, as WebDriver numbers them.
pub mod key {
    pub const BACKSPACE: char = '\u{E003}';
    pub const TAB: char = '\u{E004}';
    pub const ENTER: char = '\u{E007}';
    pub const LEFT: char = '\u{E012}';
}

/// The page in a browser of its own, from a server of its own. Every question waits a few seconds for its answer.
pub struct Page {
    driver: Driver,
    server: Server,
}

impl Page {
    /// Opens a path of the site in a window of that many CSS pixels, in French and in light colours.
    pub fn open(path: &str, width: u32, height: u32) -> Self {
        Self::open_under(POLICY, path, width, height)
    }

    /// The same, under another content security policy.
    pub fn open_under(policy: &str, path: &str, width: u32, height: u32) -> Self {
        let page = Self { driver: Driver::start(), server: Server::start(policy) };
        page.resize(width, height);
        page.set_dark(false);
        page.set_language("fr");
        page.go(path);
        page
    }

    pub fn go(&self, path: &str) {
        self.driver.post("url", &json!({ "url": self.server.url(path) }));
    }

    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.driver.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// The theme, without motion: a transition would be caught halfway.
    pub fn set_dark(&self, dark: bool) {
        let scheme = json!({ "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } });
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        self.driver.devtools("Emulation.setEmulatedMedia", &json!({ "features": [scheme, still] }));
    }

    /// The language the browser prefers, from the next [`Page::go`] on.
    pub fn set_language(&self, tag: &str) {
        let agent = self.run("return navigator.userAgent");
        let preference = json!({ "userAgent": agent, "acceptLanguage": tag });
        self.driver.devtools("Emulation.setUserAgentOverride", &preference);
    }

    /// Types into the field whose name, as a screen reader would say it, contains these words.
    pub fn type_into(&self, name: &str, text: &str) {
        let field = eventually(&format!("a field named {name:?}"), || {
            self.all("input, textarea, select").into_iter().find(|field| self.is_called(field, name))
        });
        self.driver.post(&format!("element/{field}/value"), &json!({ "text": text }));
    }

    /// Goes with the Tab key to the next field or button whose name contains these words.
    pub fn tab_to(&self, name: &str) {
        eventually(&format!("{name:?} under the Tab key"), || {
            self.press_key(key::TAB);
            let focused = references(&json!([self.driver.get("element/active")])).pop()?;
            self.is_called(&focused, name).then_some(())
        });
    }

    /// Presses the first element that matches.
    pub fn press(&self, selector: &str) {
        let element = eventually(selector, || self.all(selector).into_iter().next());
        self.driver.post(&format!("element/{element}/click"), &json!({}));
    }

    /// Chooses an option of a list by its value.
    pub fn choose(&self, selector: &str, value: &str) {
        self.press(&format!("{selector} option[value={value}]"));
    }

    /// Types wherever the focus is.
    pub fn type_text(&self, text: &str) {
        let strokes: Vec<Value> = text
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|stroke| json!({ "type": stroke, "value": key })))
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.driver.post("actions", &json!({ "actions": [keyboard] }));
    }

    /// Presses one of [`key`], or any character.
    pub fn press_key(&self, key: char) {
        self.type_text(&key.to_string());
    }

    /// The text shown by the first element that matches.
    pub fn text_of(&self, selector: &str) -> String {
        let element = eventually(selector, || self.all(selector).into_iter().next());
        self.driver.get(&format!("element/{element}/text")).as_str().unwrap().to_owned()
    }

    /// Waits until that element shows these words among others.
    pub fn wait_for(&self, selector: &str, words: &str) {
        eventually(&format!("{words:?} in {selector}"), || self.text_of(selector).contains(words).then_some(()));
    }

    /// A picture of the whole page, below the window too.
    pub fn screenshot(&self, path: &Path) {
        let size = self.driver.devtools("Page.getLayoutMetrics", &json!({}))["cssContentSize"].take();
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let options = json!({ "captureBeyondViewport": true, "clip": clip });
        let picture = self.driver.devtools("Page.captureScreenshot", &options);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, BASE64_STANDARD.decode(picture["data"].as_str().unwrap()).unwrap()).unwrap();
    }

    /// Warnings and errors of the console since the last call, in which the browser also says what a policy blocked.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.driver.post("se/log", &json!({ "type": "browser" }));
        let serious = log.as_array().unwrap().iter().filter(|entry| entry["level"] != "INFO");
        serious.map(|entry| entry["message"].to_string()).collect()
    }

    /// The files the page has asked its server for.
    pub fn downloads(&self) -> Vec<String> {
        self.server.asked()
    }

    /// Keeps the files that the page offers in a folder.
    pub fn keep_downloads_in(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        let there = json!({ "behavior": "allow", "downloadPath": folder });
        self.driver.devtools("Page.setDownloadBehavior", &there);
    }

    /// The text of a file that the page has offered.
    pub fn wait_for_file(&self, path: &Path) -> String {
        eventually(&path.display().to_string(), || fs::read_to_string(path).ok().filter(|text| !text.is_empty()))
    }

    /// Runs a script in the page, for what a visitor cannot ask.
    pub fn run(&self, script: &str) -> Value {
        self.driver.post("execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Whether the name of an element contains these words; not where it has been drawn anew since.
    fn is_called(&self, element: &str, name: &str) -> bool {
        let label = self.driver.get_if_there(&format!("element/{element}/computedlabel"));
        label.is_some_and(|label| label.as_str().unwrap().contains(name))
    }

    /// Runs a script that may wait, and gives what it returns.
    pub fn run_async(&self, script: &str) -> Value {
        let script = format!("(async () => {{ {script} }})().then(arguments[0])");
        self.driver.post("execute/async", &json!({ "script": script, "args": [] }))
    }

    fn all(&self, selector: &str) -> Vec<String> {
        references(&self.driver.post("elements", &json!({ "using": "css selector", "value": selector })))
    }
}

/// The elements of an answer: WebDriver wraps each in an object of one entry.
fn references(found: &Value) -> Vec<String> {
    let elements = found.as_array().unwrap().iter().filter_map(Value::as_object);
    elements.flat_map(|element| element.values()).filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Asks again until there is an answer, for ten seconds.
fn eventually<T>(wanted: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(10);
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < deadline, "the page never showed {wanted}");
        thread::sleep(Duration::from_millis(20));
    }
}
