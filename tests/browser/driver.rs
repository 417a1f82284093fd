//! A headless Chromium, steered through WebDriver.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use ureq::Agent;

/// One browser with one window, closed when dropped.
pub struct Driver {
    agent: Agent,
    session: String,
    // Dropped after the session is closed.
    _process: Process,
}

impl Driver {
    pub fn start() -> Self {
        let mut process = Process::start();
        let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
        let address = format!("http://127.0.0.1:{}/session", process.port());
        let answer = send(&agent, &address, &json!({ "capabilities": { "alwaysMatch": capabilities() } }));
        let session = format!("{address}/{}", answer["sessionId"].as_str().unwrap());
        Self { agent, session, _process: process }
    }

    /// Sends a WebDriver command.
    pub fn post(&self, command: &str, body: &Value) -> Value {
        send(&self.agent, &format!("{}/{command}", self.session), body)
    }

    /// Asks a WebDriver question.
    pub fn get(&self, question: &str) -> Value {
        sound(&self.asked(question))
    }

    /// Asks about an element; none where it has been drawn anew since.
    pub fn get_if_there(&self, question: &str) -> Option<Value> {
        let answer = self.asked(question);
        (answer["error"] != "stale element reference").then(|| sound(&answer))
    }

    fn asked(&self, question: &str) -> Value {
        value_of(self.agent.get(format!("{}/{question}", self.session)).call())
    }

    /// Sends a command of Chromium's own protocol, for what WebDriver does not cover.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A failure here must not hide the failure of the test.
        let _ = self.agent.delete(&self.session).call();
    }
}

/// The flags of `webdriver.json`, which the wasm tests use too, and a record of the console.
fn capabilities() -> Value {
    let mut capabilities: Value = serde_json::from_str(include_str!("../../webdriver.json")).unwrap();
    capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL" });
    capabilities
}

fn send(agent: &Agent, url: &str, body: &Value) -> Value {
    sound(&value_of(agent.post(url).send(body.to_string())))
}

fn value_of(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
    let text = response.unwrap().body_mut().read_to_string().unwrap();
    let mut answer: Value = serde_json::from_str(&text).unwrap();
    answer["value"].take()
}

fn sound(value: &Value) -> Value {
    assert!(value["error"].is_null(), "{}: {}", value["error"], value["message"]);
    value.clone()
}

struct Process(Child);

impl Process {
    fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let child = Command::new(&program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{program}: {error}; `make browser-test` installs it")))
    }

    /// The free port it chose: "ChromeDriver was started successfully on port 41234."
    fn port(&mut self) -> u16 {
        let lines = BufReader::new(self.0.stdout.as_mut().unwrap()).lines();
        let mut ports = lines
            .map_while(Result::ok)
            .filter_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok());
        ports.next().unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
