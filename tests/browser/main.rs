//! The release folder as a visitor meets it: in Chromium, under the content security policy of a careful host.
//! Run by `make browser-test`; the pictures by `make screenshots`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "clippy takes the functions around the tests for code"
)]

mod accessibility;
mod driver;
mod page;
mod server;

use std::fs;
use std::path::Path;

use page::{Page, key};

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
    let is_late =
        |file: &str| ["messages/fr.more.txt", "lexicon.txt"].contains(&file) || file.ends_with("_answer.wasm");
    let files = page.downloads();
    for (place, file) in files.iter().enumerate().skip(1) {
        let is_counted = html.contains(file) || file == "messages/fr.txt" || file.ends_with(".split.js");
        assert!(is_counted || is_late(file), "{file} is not counted");
        assert!(!files[..place].contains(file), "{file} was downloaded twice");
    }
    let first_late = files.iter().position(|file| is_late(file)).unwrap_or(files.len());
    assert!(files[..first_late].contains(&"messages/fr.txt".to_owned()), "the first screen waits for {files:?}");
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
fn the_self_assessment_is_taken_with_the_keyboard_alone_and_comes_back_from_its_link() {
    let page = Page::open("/", 1280, 800);
    page.tab_to("Commencer le diagnostic");
    page.press_key(key::ENTER);
    for place in 1..=22 {
        page.wait_for(".single", &format!("Question {place} sur 22"));
        // The focus is on the question: the next stop is its first level.
        page.press_key(key::TAB);
        page.press_key(' ');
        page.wait_for(".progress", &format!("{place} réponse"));
        if place < 22 {
            page.tab_to("Suivante");
            page.press_key(key::ENTER);
        }
    }
    let title = page.text_of("#boussole-maturity-title");
    page.tab_to("Copier le lien");
    page.press_key(key::ENTER);
    let link = page.run("return document.querySelector('#boussole-link').value.split('#')[1]");
    assert_eq!(page.run("return location.hash.slice(1)"), link);

    page.go("/?again");
    page.wait_for("#boussole-maturity", "Commencer le diagnostic");
    page.go(&format!("/?again#{}xyz", link.as_str().unwrap()));
    page.run("location.reload()");
    page.wait_for(".progress", "22 réponses sur 22");
    assert_eq!(page.text_of("#boussole-maturity-title"), title);
    assert!(page.text_of(".dropped").contains("la fin du lien, coupée"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_brief_typed_with_the_keyboard_alone_is_answered() {
    let page = Page::open("/", 1280, 800);
    page.tab_to("Votre objectif");
    page.type_text(FRENCH.sentence);
    page.wait_for(".notes", "Un moyen est nommé.");
    let marks = page
        .run("return [...document.querySelectorAll('.marks .fact')].map(f => f.dataset.letters + ' ' + f.textContent)");
    let expected = ["M 40", "S R demandes de devis", "T d’ici fin juin", "A grâce à Google Ads"];
    assert_eq!(marks, serde_json::json!(expected));

    page.tab_to("budget");
    page.type_text("1500");
    page.tab_to("Les deux");
    page.press_key(key::LEFT);
    page.press_key(key::LEFT);
    page.tab_to("secteur");
    page.type_text("Services aux");
    page.wait_for(".aloud", "4 points sur 5");
    page.wait_for(".aloud", "chance");
    assert_eq!(cents_of(&page, ".plan-table .stage td:nth-child(2)"), 150_000, "the stages sum to the budget");
    let rows = page.run("return document.querySelectorAll('.months tbody tr').length");
    assert!(rows.as_u64().unwrap() >= 12, "{rows} months");
    let bands = page.run("return document.querySelectorAll('[data-mark=band]').length");
    assert_eq!(bands, 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_days_to_look_at_the_plan_come_as_a_calendar_file() {
    let page = Page::open("/", 1280, 800);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calendar");
    let _ = fs::remove_dir_all(&folder);
    page.keep_downloads_in(&folder);
    fill(&page, &FRENCH);
    // What is still being searched moves the rest when it comes.
    page.text_of(".ways[aria-busy=false]");
    page.wait_for(".aloud", "chance");
    page.press(".checkpoints .press");
    let file = page.wait_for_file(&folder.join("boussole.ics"));
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"), "{file}");
    let days = page.run("return document.querySelectorAll('.checkpoint-table tbody tr').length").as_u64().unwrap();
    let events = file.matches("BEGIN:VEVENT").count() as u64;
    assert_eq!(events, days + 1, "each day, and the team's meeting");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_page_speaks_english_when_asked_and_keeps_what_was_typed() {
    let page = Page::open("/", 320, 800);
    fill(&page, &FRENCH);
    page.press(".lang button");
    page.wait_for(".aloud", "out of 5");
    page.wait_for("html:lang(en) .plan-table", "Google search ads");
    let typed = page.run("return document.querySelector('textarea').value");
    assert_eq!(typed, FRENCH.sentence);
    let overflow = page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert_eq!(overflow, 0, "nothing is wider than the window");
}

#[test]
fn what_cannot_be_read_is_said_beside_its_field_and_kept() {
    let page = Page::open("/", 768, 800);
    page.type_into("Votre budget", "beaucoup");
    page.wait_for(".budget [data-state=fault]", "Ce n’est pas un nombre");
    fill(&page, &FRENCH);
    let kept = page.run("return document.querySelector('.budget input').value");
    assert_eq!(kept, "beaucoup1500");
}

#[test]
fn not_knowing_the_budget_is_answered_with_an_example_said_to_be_one() {
    let page = Page::open("/", 1280, 800);
    page.press(".budget button");
    page.wait_for(".budget", "Hypothèse");
    page.wait_for(".aloud", "par mois");
}

#[test]
fn typing_does_not_move_the_caret() {
    let page = Page::open("/", 1280, 800);
    fill(&page, &FRENCH);
    page.run("const area = document.querySelector('textarea'); area.focus(); area.setSelectionRange(8, 8)");
    page.type_text("5");
    let caret = page.run("return document.querySelector('textarea').selectionStart");
    assert_eq!(caret, 9);
    page.wait_for(".aloud", "chance");
}

#[test]
fn a_wish_becomes_an_objective_by_the_answers_offered_and_can_be_taken_back() {
    let page = Page::open("/", 375, 800);
    let written = || page.run("return document.querySelector('textarea').value").as_str().unwrap().to_owned();
    page.type_into("Votre objectif", "Faire connaître notre cabinet à Nantes");
    page.wait_for(".hand", "C’est une envie");
    page.press(".note:nth-child(2) .answers button");
    page.wait_for(".note:nth-child(2)", "Un nombre");
    page.press(".note:nth-child(5) .answers button");
    page.wait_for(".note:nth-child(5)", "→");
    let answered = written();
    assert!(answered.starts_with("Faire connaître notre cabinet à Nantes"), "{answered}");
    assert!(answered.contains("visites en plus") && answered.contains("d'ici fin"), "{answered}");

    page.press(".completed button");
    page.wait_for(".note:nth-child(3)", "Un moyen est nommé.");
    assert_eq!(page.run("return document.querySelectorAll('.note .answers').length"), 0, "nothing is left to ask");
    page.press(".said > button");
    assert_eq!(written(), answered);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_ways_to_better_chances_are_taken_by_one_press() {
    let page = Page::open("/", 1280, 800);
    page.type_into(
        "Votre objectif",
        "Générer 20 demandes de devis par mois d'ici fin septembre 2027 grâce à Google Ads",
    );
    page.type_into("Votre budget", "1500");
    page.wait_for(".ways li:nth-child(1)", "chances sur 10");
    let offered = page.text_of(".ways li:nth-child(1) .offer");
    page.press(".ways li:nth-child(1) button");
    page.wait_for(".short", "environ 8 chances sur 10");
    let typed = page.run("return document.querySelector('.budget input').value");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert_eq!(digits(typed.as_str().unwrap()), digits(&offered));
}

#[test]
fn a_channel_is_excluded_fixed_or_entrusted_and_the_plan_follows() {
    let page = Page::open("/", 1280, 800);
    fill(&page, &FRENCH);
    page.wait_for(".plan-table", "Annonces dans la recherche Google");
    page.press(".decisions summary");
    let row = |name: &str| format!("[aria-label='{name}']");
    let search = row("Annonces dans la recherche Google");
    page.choose(&format!("{search} select"), "excluded");
    page.wait_for("#boussole-plan", "Exclus par vous : Annonces dans la recherche Google");
    page.choose(&format!("{search} select"), "locked");
    page.press(&format!("{search} input"));
    page.type_text("9000");
    page.wait_for(&format!("{search} .fault"), "vous avez 1");
    page.press_key(key::BACKSPACE);
    page.wait_for(".plan-table", "900");
    assert_eq!(cents_of(&page, ".plan-table .stage td:nth-child(2)"), 150_000, "the stages still sum to the budget");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_examples_are_those_of_the_sector() {
    let page = Page::open("/", 1280, 800);
    page.choose("#boussole-sector", "food");
    page.wait_for(".models", "couverts");
    page.press(".models button");
    page.wait_for(".notes", "trouvé");
}

/// Amounts of money written in French, summed in cents.
fn cents_of(page: &Page, cells: &str) -> i64 {
    let texts = page.run(&format!("return [...document.querySelectorAll('{cells}')].map(cell => cell.textContent)"));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<i64>().unwrap();
    texts.as_array().unwrap().iter().map(|text| digits(text.as_str().unwrap()) * 100).sum()
}

#[test]
fn development_runs_under_the_same_policy() {
    let development = include_str!("../../Trunk.toml").replace(" 'nonce-{{NONCE}}'", "").replace("\", \"", "; ");
    assert!(development.contains(server::POLICY));
}

/// What a visitor waits for between a keystroke and its answer, the whole page drawn: the median of some.
#[test]
#[ignore = "a measurement, not a test: `make bench`"]
fn keystrokes() {
    let page = Page::open("/", 1280, 800);
    fill(&page, &FRENCH);
    page.wait_for(".aloud", "chance");
    for field in ["textarea", ".budget input"] {
        let script = format!(
            "const field = document.querySelector({field:?}); const times = [];
            for (let round = 0; round < 40; round++) {{
                const start = performance.now();
                field.value = field.value + (round % 2 ? '5' : ' ');
                field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                await new Promise(done => setTimeout(done));
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
            }}
            return times.sort((a, b) => a - b)[20];"
        );
        println!("{field}: {} ms", page.run_async(&script));
    }
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
const STATES: [(&str, fn(&Page, &Labels)); 6] = [
    ("empty", |_, _| ()),
    ("wish", |page, labels| page.type_into(labels.objective, labels.wish)),
    ("wrong", |page, labels| {
        page.type_into(labels.objective, labels.wish);
        page.type_into(labels.budget, "beaucoup");
    }),
    ("full", |page, labels| {
        fill(page, labels);
        page.text_of(".aloud");
    }),
    ("contradicted", |page, labels| {
        page.type_into(labels.objective, labels.contradicted);
        page.type_into(labels.budget, "1500");
        page.text_of(".contradictions");
    }),
    ("diagnosed", |page, _| {
        page.press("#boussole-maturity .press");
        page.text_of(".single");
        page.run("[...document.querySelectorAll('[name=boussole-layout]')].at(-1).click()");
        page.text_of("fieldset.question + fieldset.question");
        page.run(
            "document.querySelectorAll('fieldset.question').forEach(asked => asked.querySelector('input').click())",
        );
        page.text_of(".swot");
    }),
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
    contradicted: &'static str,
}

const FRENCH: Labels = Labels {
    language: "fr",
    objective: "Votre objectif",
    budget: "Votre budget",
    wish: "Faire connaître notre cabinet à Nantes",
    sentence: "Générer 40 demandes de devis par mois d’ici fin juin grâce à Google Ads",
    contradicted: "Passer de 60 à 40 demandes de devis par mois d’ici fin juin",
};

const ENGLISH: Labels = Labels {
    language: "en",
    objective: "Your objective",
    budget: "Your monthly budget",
    wish: "Make our practice known in Nantes",
    sentence: "Generate 40 quote requests a month by the end of June with Google Ads",
    contradicted: "Grow from 60 to 40 quote requests a month by the end of June",
};
