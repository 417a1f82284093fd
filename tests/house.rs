//! The arrows of the house, read in its sources: `host → view → engine → benchmarks, lexicon, questions`, and
//! never back.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "clippy takes the functions around the tests for code")]

use std::fs;
use std::path::{Path, PathBuf};

use boussole::benchmarks::{BENCHMARKS, Basis};

/// A room, and what its sources never name.
struct Room {
    folder: &'static str,
    strangers: &'static [&'static str],
}

/// What only the rooms that draw, or meet the browser, may know.
const ROOMS: [Room; 6] = [
    Room {
        folder: "benchmarks",
        strangers: &[
            "lexicon",
            "questions",
            "engine",
            "messages",
            "view",
            "host",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
        ],
    },
    Room {
        folder: "lexicon",
        strangers: &[
            "benchmarks",
            "questions",
            "engine",
            "messages",
            "view",
            "host",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
        ],
    },
    Room {
        folder: "questions",
        strangers: &[
            "benchmarks",
            "lexicon",
            "engine",
            "messages",
            "view",
            "host",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
        ],
    },
    Room {
        folder: "engine",
        strangers: &["messages", "view", "host", "yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"],
    },
    Room {
        folder: "messages",
        strangers: &[
            "benchmarks",
            "lexicon",
            "questions",
            "engine",
            "view",
            "host",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
        ],
    },
    Room { folder: "view", strangers: &["benchmarks", "lexicon", "questions", "host"] },
];

/// The rooms, as `crate::…` or `boussole::…` leads to them; the rest are other people's crates.
const OUR_ROOMS: [&str; 7] = ["benchmarks", "lexicon", "questions", "engine", "messages", "view", "host"];

#[test]
fn no_arrow_runs_back() {
    let mut faults = Vec::new();
    for room in ROOMS {
        for file in rust_files(&root().join("src").join(room.folder)) {
            let source = fs::read_to_string(&file).unwrap();
            let named = room.strangers.iter().filter(|stranger| names(&source, stranger));
            faults.extend(named.map(|stranger| format!("{} names {stranger}", shown(&file))));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn sources_stay_clear_of_what_a_strict_page_forbids() {
    assert_eq!(lines_with(&["style={", "from_html_unchecked", "<style", "style=\""]), [""; 0]);
}

#[test]
fn sources_do_not_panic_on_purpose() {
    assert_eq!(
        lines_with(&[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("]),
        [""; 0]
    );
}

#[test]
fn files_are_short_enough_to_be_read() {
    let length = |file: &PathBuf| fs::read_to_string(file).unwrap().lines().count();
    let too_long = rust_files(&root().join("src")).into_iter().filter(|file| length(file) > 450);
    assert_eq!(too_long.map(|file| shown(&file)).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn little_javascript_is_written_by_hand() {
    let scripts = files(&root(), "js");
    let lines: usize = scripts.iter().map(|file| fs::read_to_string(file).unwrap().lines().count()).sum();
    assert!(scripts.len() <= 3 && lines < 250, "{lines} lines in {scripts:?}");
}

#[test]
fn the_readme_counts_the_figures_as_they_are() {
    let figures = || BENCHMARKS.channels.iter().flat_map(|channel| channel.figures).chain(BENCHMARKS.economy);
    let sourced = figures().filter(|figure| matches!(figure.basis, Basis::Sourced { .. })).count();
    let claim = format!("{sourced} of its {} figures", figures().count());
    assert!(fs::read_to_string(root().join("README.md")).unwrap().contains(&claim), "{claim}");
}

#[test]
fn the_checker_sees_what_it_should() {
    for naming in [
        "use crate::view::App;",
        "let x = crate::view::App;",
        "use crate::{engine::units, view};",
        "use crate::{\n    engine::{self, units},\n    view::App,\n};",
        "use super::super::view::App;",
        "use boussole::view as v;",
    ] {
        assert!(names(naming, "view"), "{naming}");
    }
    for naming in ["use yew::prelude::*;", "fn f() -> yew::Html {", "use gloo_utils::window;"] {
        assert!(names(naming, "yew") || names(naming, "gloo"), "{naming}");
    }
    for silent in [
        "//! What the view shows.\nuse crate::engine::units;",
        "let view = 3; // crate::view",
        "use crate::{engine::review, plan};",
        "let renewed = review(viewer);",
        "use crate::engine::overview::view_of;",
    ] {
        assert!(!names(silent, "view"), "{silent}");
    }
    let tested = "fn a() { b.unwrap() }\n#[cfg(test)]\nmod tests {\n    c.unwrap()\n}\n";
    assert_eq!(without_tests(tested).matches(".unwrap()").count(), 1);
}

/// Whether code, comments apart, leads to a room or to a crate.
fn names(source: &str, name: &str) -> bool {
    let code = without_comments(source);
    let is_named = |(before, word, after): (&str, &str, &str)| {
        if OUR_ROOMS.contains(&name) {
            word == name && (is_rooted(before) || ends_a_name(after) && is_in_root_group(before))
        } else {
            is_of_crate(word, name) && leads_on(after)
        }
    };
    words(&code).any(is_named)
}

/// Every word with the text before and after it.
fn words(code: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let starts = code.char_indices().filter(move |(at, c)| is_part(*c) && !code[..*at].ends_with(is_part));
    starts.map(move |(at, _)| {
        let end = code[at..].find(|c| !is_part(c)).map_or(code.len(), |length| at + length);
        (&code[..at], &code[at..end], &code[end..])
    })
}

/// No room has a module named after another room, so `super::` can only lead out of it.
fn is_rooted(before: &str) -> bool {
    ["crate::", "super::", "boussole::"].iter().any(|root| before.ends_with(root))
}

/// Whether the place is directly inside `crate::{ … }`.
fn is_in_root_group(before: &str) -> bool {
    let Some(open) = innermost_brace(before) else { return false };
    let begins_an_item = before[open + 1..].trim_end().ends_with(',') || before[open + 1..].trim().is_empty();
    is_rooted(before[..open].trim_end()) && begins_an_item
}

fn ends_a_name(after: &str) -> bool {
    after.starts_with([':', ';', ',', '}', ' ', '\n'])
}

/// `gloo` stands for all of gloo's crates.
fn is_of_crate(word: &str, name: &str) -> bool {
    word == name || word.strip_prefix(name).is_some_and(|rest| rest.starts_with('_'))
}

/// A path goes on after a crate's name, or it is renamed.
fn leads_on(after: &str) -> bool {
    ["::", " as ", ";"].iter().any(|next| after.starts_with(next))
}

/// The last brace before the end that is not closed again.
fn innermost_brace(text: &str) -> Option<usize> {
    let mut closed = 0;
    for (at, c) in text.char_indices().rev() {
        match c {
            '}' => closed += 1,
            '{' if closed == 0 => return Some(at),
            '{' => closed -= 1,
            _ => {}
        }
    }
    None
}

/// The lines of the sources, comments and tests apart, that hold one of some texts.
fn lines_with(texts: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in rust_files(&root().join("src")) {
        let source = fs::read_to_string(&file).unwrap();
        for line in without_tests(&without_comments(&source)).lines() {
            if texts.iter().any(|text| line.contains(text)) {
                found.push(format!("{}: {}", shown(&file), line.trim()));
            }
        }
    }
    found
}

fn without_comments(source: &str) -> String {
    let code = |line: &str| {
        line.split_once("//")
            .filter(|(before, _)| !before.ends_with(':'))
            .map_or(line.to_owned(), |(code, _)| code.to_owned())
    };
    source.lines().map(|line| code(line) + "\n").collect()
}

/// The source up to its own tests, which stand at its end.
fn without_tests(source: &str) -> String {
    source.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder, "rs")
}

/// The files of a folder and of those below it, but not what tools wrote.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "dist", "node_modules"].contains(&name.as_str()) && !name.starts_with('.') {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|other| other == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}
