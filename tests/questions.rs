//! What the checker of the criteria refuses: each case spoils one line of a small sound folder.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/questions/compile/mod.rs"]
mod compile;

use std::fmt::Write;

use boussole::benchmarks::BENCHMARKS;
use boussole::engine::brief::Provision;
use boussole::questions::{CRITERIA, Dimension};

const DIMENSIONS: [&str; 5] = ["objectives", "audience", "message", "channels", "measurement"];

const COMPARISONS: &str = r#"
[[comparison]]
id = "survey"
criterion = "audience_2"
from_level = 1
share = 0.4
year = 2024
source = "A survey, 300 firms"
url = "https://survey.example"
derived = false
"#;

/// Five dimensions of fourteen criteria, each worth 7, four of them quick and the last worth 9.
fn folder() -> Vec<(String, String)> {
    let mut files = vec![
        ("catalogue.toml".to_owned(), "reviewed = \"2026-11-22\"\nchannels = [\"seo\", \"newsletter\"]\n".to_owned()),
        (
            "sectors.toml".to_owned(),
            "sector = [{ id = \"food\", audience = \"consumer\", sale = \"lead\" }]\n".to_owned(),
        ),
    ];
    files.push(("comparisons.toml".to_owned(), COMPARISONS.to_owned()));
    let mut said = String::new();
    for dimension in DIMENSIONS {
        let mut rows = String::new();
        for place in 0..14 {
            let id = format!("{dimension}_{place}");
            let (is_quick, weight) = (place < 4, if place == 13 { 9 } else { 7 });
            let _ = write!(
                rows,
                "[[criterion]]\nid = \"{id}\"\nquick = {is_quick}\nweight = {weight}\ncause = \"message\"\neffect = 2\n\
                 effort = 1\nlevels = 3\nside = \"internal\"\nwhy = \"Because of {id}. Assumption.\"\n\n"
            );
            let _ = write!(said, "question_of[{id}] = {id}?\nquestion_name[{id}] = {id}\n");
            for level in 0..3 {
                let _ = write!(said, "level[{id}.{level}] = as {level}\nremedy[{id}.{level}] = do {level}\n");
            }
        }
        files.push((format!("{dimension}.toml"), rows));
    }
    files.push(("fr/questions.txt".to_owned(), said.clone()));
    files.push(("en/questions.txt".to_owned(), said));
    files
}

/// The folder with the first `old` of one file replaced.
fn spoilt(file: &str, old: &str, new: &str) -> Vec<String> {
    let mut texts = folder();
    let found = texts.iter_mut().find(|(path, _)| path == file).map(|(_, text)| {
        assert!(text.contains(old), "`{old}` is not in {file}");
        *text = text.replacen(old, new, 1);
    });
    assert!(found.is_some(), "{file}");
    compile::compile_texts(&texts).err().unwrap_or_default()
}

/// That the change is refused with this problem and no other.
#[track_caller]
fn refused(file: &str, old: &str, new: &str, problem: &str) {
    assert_eq!(spoilt(file, old, new), [problem]);
}

/// A line added to the first criterion of the objectives.
fn with(line: &str) -> Vec<String> {
    spoilt("objectives.toml", "why =", &format!("{line}\nwhy ="))
}

const FIRST: &str = "objectives.toml, `objectives_0`";

#[test]
fn a_sound_folder_compiles() {
    let code = compile::compile_texts(&folder()).unwrap_or_default();
    for part in [
        "pub static CRITERIA: [CriterionRow; 70]",
        "id: \"audience_3\"",
        "dimension: Dimension::Measurement, quick: false, weight: 9, cause: Cause::Message",
        "known: None, known_level: 2",
    ] {
        assert!(code.contains(part), "{part} in {code}");
    }
}

#[test]
fn what_the_brief_knows_is_compiled_with_the_level_it_stands_for() {
    let compiled = |lines: &str| {
        let mut texts = folder();
        for (_, text) in texts.iter_mut().filter(|(path, _)| path == "objectives.toml") {
            *text = text.replacen("why =", &format!("{lines}\nwhy ="), 1);
        }
        compile::compile_texts(&texts).unwrap_or_else(|problems| problems.join("\n"))
    };
    let sentence = compiled("known = \"sentence_target\"\nknown_level = 1");
    assert!(sentence.contains("known: Some(Fact::SentenceTarget), known_level: 1"), "{}", sentence.len());
    let list = compiled("known = \"contacts\"\nknown_from = [1, 100]\nchannels = [\"newsletter\"]");
    assert!(
        list.contains("known: Some(Fact::Contacts), known_level: 2, known_without: 0, known_from: &[1.0, 100.0]"),
        "{list}"
    );
    let tool = compiled("known = \"web_analytics\"\nfeeds = \"web_analytics\"");
    assert!(tool.contains("known: Some(Fact::InPlace(\"web_analytics\"))"), "{tool}");
    assert!(tool.contains("feeds: Some(\"web_analytics\")"), "{tool}");
}

#[test]
fn there_are_seventy_criteria_of_which_twenty_to_twenty_two_are_quick() {
    let rows: Vec<String> =
        folder().into_iter().filter(|(path, _)| path == "objectives.toml").map(|(_, text)| text).collect();
    let first =
        rows.concat().split("[[criterion]]").nth(1).map(|row| format!("[[criterion]]{row}")).unwrap_or_default();
    let missing = spoilt("objectives.toml", &first, "");
    assert!(missing.contains(&"questions: 69 criteria, not 70".to_owned()), "{missing:?}");
    refused("objectives.toml", "quick = true", "quick = false", "questions: 19 quick criteria, not 20 to 22");
    assert!(spoilt("objectives.toml", "quick = false", "quick = true").is_empty());
    let many = spoilt("objectives.toml", &rows.concat(), &rows.concat().replace("quick = false", "quick = true"));
    assert_eq!(many, ["questions: 30 quick criteria, not 20 to 22"]);
}

#[test]
fn the_weights_of_a_dimension_sum_to_a_hundred() {
    refused("message.toml", "weight = 9", "weight = 8", "message.toml: the weights sum to 99, not 100");
    let zero = spoilt("message.toml", "weight = 7", "weight = 0");
    assert!(zero.contains(&"message.toml, `message_0`: a weight of 0 counts for nothing".to_owned()), "{zero:?}");
}

#[test]
fn a_criterion_belongs_to_one_dimension() {
    let twice = spoilt("audience.toml", "id = \"audience_0\"", "id = \"objectives_0\"");
    assert!(twice.contains(&"audience.toml, `objectives_0`: another criterion has this id".to_owned()), "{twice:?}");
}

#[test]
fn names_that_are_not_known_are_refused() {
    for (old, new, problem) in [
        ("cause = \"message\"", "cause = \"luck\"", "unknown cause `luck`"),
        ("side = \"internal\"", "side = \"left\"", "unknown side `left`"),
        ("effect = 2", "effect = 4", "effect 4 is not in 1 to 3"),
        ("effort = 1", "effort = 0", "effort 0 is not in 1 to 3"),
        ("why = \"Because of objectives_0. Assumption.\"", "why = \" \"", "no reasoning"),
    ] {
        refused("objectives.toml", old, new, &format!("{FIRST}: {problem}"));
    }
    for (line, problem) in [
        ("audiences = [\"dogs\"]", "unknown audience `dogs`"),
        ("sectors = [\"bakery\"]", "unknown sector `bakery`"),
        ("sales = [\"gift\"]", "unknown sale `gift`"),
        ("channels = [\"pigeons\"]", "unknown channel `pigeons`"),
        ("known = \"sentence_mood\"", "unknown fact `sentence_mood`"),
        ("feeds = \"kettle\"", "unknown item in place `kettle`"),
        ("known_level = 1", "known_level stands for nothing"),
        ("known = \"budget\"\nknown_level = 3", "known_level is 3, of 3 levels"),
        ("lacks_to = 1", "lacks_to stands for nothing"),
        (
            "feeds = \"dashboard\"\nfeeds_from = 1\nlacks_to = 1",
            "the same level says that something is in place and that it is not",
        ),
        ("known = \"dashboard\"\nknown_from = [1, 2]", "known_from without a fact that is a number"),
        ("known = \"visits\"\nknown_from = [2, 1]", "known_from does not rise"),
        ("known = \"visits\"\nknown_from = [2]", "known_from has 1 numbers, not 2"),
    ] {
        assert_eq!(with(line), [format!("{FIRST}: {problem}")]);
    }
}

#[test]
fn three_or_four_levels_are_described() {
    let five = spoilt("objectives.toml", "levels = 3", "levels = 5");
    assert!(five.contains(&format!("{FIRST}: 5 levels, not 3 or 4")), "{five:?}");
}

#[test]
fn every_question_level_and_advice_is_said_in_every_language() {
    for key in ["question_of[message_1]", "question_name[message_1]", "level[message_1.0]", "remedy[message_1.2]"] {
        for language in ["fr", "en"] {
            let file = format!("{language}/questions.txt");
            refused(&file, &format!("{key} ="), &format!("# {key} :"), &format!("{file}: {key} is missing"));
        }
    }
    refused(
        "en/questions.txt",
        "level[message_1.0] = as 0",
        "level[message_1.0] = ",
        "en/questions.txt: level[message_1.0] is missing",
    );
}

#[test]
fn no_text_belongs_to_no_criterion() {
    let stray = "remedy[message_1.2] = do 2\nremedy[message_1.3] = do more";
    refused(
        "fr/questions.txt",
        "remedy[message_1.2] = do 2",
        stray,
        "fr/questions.txt: remedy[message_1.3] belongs to no criterion",
    );
}

#[test]
fn a_comparison_has_a_source_and_something_that_is_asked() {
    for (old, new, problem) in [
        ("criterion = \"audience_2\"", "criterion = \"mood\"", "unknown criterion `mood`"),
        ("from_level = 1", "from_level = 3", "from_level is 3, of 3 levels"),
        ("from_level = 1", "from_level = 0", "from_level is 0, of 3 levels"),
        ("share = 0.4", "share = 40.0", "the share is not between 0 and 1"),
        ("year = 2024", "year = 2013", "year 2013 is before 2018"),
        ("A survey, 300 firms", " ", "no source"),
        ("https://", "", "the url is no web address"),
    ] {
        refused("comparisons.toml", old, new, &format!("comparisons.toml, `survey`: {problem}"));
    }
}

#[test]
fn a_file_that_is_missing_or_no_row_is_said() {
    let without: Vec<_> = folder().into_iter().filter(|(path, _)| path != "channels.toml").collect();
    assert_eq!(compile::compile_texts(&without).err().unwrap_or_default(), ["channels.toml: missing"]);
    let silent: Vec<_> = folder().into_iter().filter(|(path, _)| !path.contains("questions.txt")).collect();
    assert_eq!(compile::compile_texts(&silent).err().unwrap_or_default(), ["questions.txt: missing in every language"]);
    let unknown = spoilt("channels.toml", "quick =", "speed = 3\nquick =");
    assert!(
        unknown.iter().any(|problem| problem.starts_with("channels.toml: ") && problem.contains("speed")),
        "{unknown:?}"
    );
}

#[test]
fn the_rows_of_the_house_name_what_there_is() {
    for row in &CRITERIA {
        for channel in row.channels {
            assert!(BENCHMARKS.channels.iter().any(|known| known.id == *channel), "{channel} of {}", row.id);
        }
        let is_provision = |name: &str| Provision::ALL.iter().any(|provision| provision.name() == name);
        assert!(row.feeds.is_none_or(is_provision), "{}", row.id);
    }
    assert_eq!(Dimension::ALL.map(Dimension::name), DIMENSIONS);
}

#[test]
fn the_folder_of_the_house_compiles_as_it_is_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/questions");
    assert!(compile::compile(&folder).is_ok());
    let nowhere = compile::compile(&folder.join("nowhere")).err().unwrap_or_default();
    assert!(nowhere.iter().any(|problem| problem.starts_with("objectives.toml: ")), "{nowhere:?}");
}
