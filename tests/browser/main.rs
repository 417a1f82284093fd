//! The release folder as a visitor meets it: in Chromium, under the content security policy of a careful host.
//! Run by `make browser-test`; the pictures by `make screenshots`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "clippy takes the functions around the tests for code")]

mod driver;
mod page;
mod server;

use std::fs;
use std::path::Path;

use page::Page;

#[test]
fn the_page_starts_under_the_strict_policy() {
    let page = Page::open("/", 1280, 800);
    page.text_of("main:not(.skeleton)");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_first_screen_downloads_what_is_counted_and_once() {
    // `make size` counts what the HTML names and the messages of the first screen; the rest comes after it.
    let page = Page::open("/", 1280, 800);
    page.text_of("main:not(.skeleton)");
    let html = fs::read_to_string(server::folder().join("index.html")).unwrap();
    let mut seen = vec!["index.html".to_owned()];
    for file in page.downloads().into_iter().skip(1).take_while(|file| !file.ends_with(".more.txt")) {
        assert!(html.contains(&file) || file == "messages/fr.txt", "{file} is not counted");
        assert!(!seen.contains(&file), "{file} was downloaded twice");
        seen.push(file);
    }
}

#[test]
fn where_webassembly_is_refused_a_sentence_says_so() {
    let page = Page::open_under("default-src 'self'", "/", 320, 640);
    page.wait_for("[role=alert]", "Le calculateur n’a pas pu démarrer.");
    page.set_language("en");
    page.go("/");
    page.wait_for("[role=alert]", "The calculator could not start.");
}

#[test]
fn the_keyboard_alone_fills_the_first_questions() {
    let page = Page::open("/", 1280, 800);
    page.tab_to("Votre objectif");
    page.type_text("Générer 40 demandes de devis par mois");
    page.tab_to("budget");
    page.type_text("1500");
    let typed =
        page.run("return [...document.querySelectorAll('textarea, .frame input')].slice(0, 2).map(f => f.value)");
    assert_eq!(typed, serde_json::json!(["Générer 40 demandes de devis par mois", "1500"]));
}

#[test]
fn development_runs_under_the_same_policy() {
    let development = include_str!("../../Trunk.toml").replace(" 'nonce-{{NONCE}}'", "").replace("\", \"", "; ");
    assert!(development.contains(server::POLICY));
}

/// Every state worth looking at, in `target/screenshots/`.
#[test]
#[ignore = "makes pictures for people: `make screenshots`"]
fn screenshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    let page = Page::open("/", 1280, 800);
    for labels in [FRENCH, ENGLISH] {
        let language = labels.language;
        page.set_language(language);
        for (state, fill) in STATES {
            page.go("/");
            page.text_of("main:not(.skeleton)");
            fill(&page, &labels);
            for width in [320, 768, 1280] {
                page.resize(width, 800);
                for (scheme, dark) in [("light", false), ("dark", true)] {
                    page.set_dark(dark);
                    page.screenshot(&folder.join(format!("{state}-{language}-{width}-{scheme}.png")));
                }
            }
        }
    }
}

/// How each state is reached from the blank page.
const STATES: [(&str, fn(&Page, &Labels)); 4] = [
    ("empty", |_, _| ()),
    ("wish", |page, labels| page.type_into(labels.objective, labels.wish)),
    ("wrong", |page, labels| {
        page.type_into(labels.objective, labels.wish);
        page.type_into(labels.budget, "beaucoup");
    }),
    ("full", fill),
];

/// The brief of a visitor who answers the three questions.
fn fill(page: &Page, labels: &Labels) {
    page.type_into(labels.objective, labels.sentence);
    page.type_into(labels.budget, "1500");
    page.press("input[name=boussole-clients]");
    page.choose("select", "business_services");
}

/// What the fields are called in a language, and what to write there.
struct Labels {
    language: &'static str,
    objective: &'static str,
    budget: &'static str,
    wish: &'static str,
    sentence: &'static str,
}

const FRENCH: Labels = Labels {
    language: "fr",
    objective: "Votre objectif",
    budget: "Votre budget",
    wish: "Faire connaître notre cabinet à Nantes",
    sentence: "Générer 40 demandes de devis par mois d’ici fin juin grâce à Google Ads",
};

const ENGLISH: Labels = Labels {
    language: "en",
    objective: "Your objective",
    budget: "Your monthly budget",
    wish: "Make our practice known in Nantes",
    sentence: "Generate 40 quote requests a month by the end of June with Google Ads",
};
