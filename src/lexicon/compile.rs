//! Turns `fr.txt`, `en.txt` and `shared.txt` into the file that the page fetches: phrases folded, sorted, each written as the
//! letters it shares with the one before and the rest.
//!
//! The file has three parts a language, French first, with an empty line between. `PHRASES`: a letter for the count of shared letters (`A` is none), the rest,
//! a line break. `SETS`: the categories a phrase can have at once, one set a line, separated by `;`. `CODES`: for each
//! phrase, the number of its set in two characters.

#[path = "fold.rs"]
mod fold;
#[path = "kind.rs"]
mod kind;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Phrase to categories.
type Phrases = BTreeMap<String, BTreeSet<String>>;

/// The parts of both languages, or every problem with its file and line.
pub fn compile(folder: &Path) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let shared = read(folder, "shared.txt", &mut problems);
    let mut parts = Vec::new();
    for file in ["fr.txt", "en.txt"] {
        let mut phrases = read(folder, file, &mut problems);
        for (phrase, categories) in &shared {
            phrases.entry(phrase.clone()).or_default().extend(categories.iter().cloned());
        }
        parts.extend(language(&phrases));
    }
    if problems.is_empty() { Ok(parts.join("\n\n")) } else { Err(problems) }
}

fn read(folder: &Path, file: &str, problems: &mut Vec<String>) -> Phrases {
    let text = std::fs::read_to_string(folder.join(file)).unwrap_or_else(|error| {
        problems.push(format!("src/lexicon/{file}: {error}"));
        String::new()
    });
    let mut phrases = Phrases::new();
    let mut category = None;
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let place = format!("src/lexicon/{file}:{}", index + 1);
        if line.starts_with('[') {
            category = category_of(line);
            if category.is_none() {
                problems.push(format!("{place}: {line} is no category"));
            }
        } else if let Some(category) = category {
            line.split(", ").for_each(|written| add(&mut phrases, category, written));
        } else {
            problems.push(format!("{place}: words before any category"));
        }
    }
    phrases
}

fn category_of(line: &str) -> Option<&str> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    let name = inside.split(' ').next()?;
    kind::Kind::named(name).map(|_| inside)
}

/// "vingt=20" carries its own argument.
fn add(phrases: &mut Phrases, category: &str, written: &str) {
    let (words, category) = match written.split_once('=') {
        Some((words, argument)) => (words, format!("{category} {argument}")),
        None => (written, category.to_owned()),
    };
    let phrase = fold_phrase(words);
    if !phrase.is_empty() {
        phrases.entry(phrase).or_default().insert(category);
    }
}

/// Lower case, no accents, one space wherever the text has anything but a letter, a digit or a sign that is a word.
fn fold_phrase(written: &str) -> String {
    let mut phrase = String::new();
    for character in written.chars() {
        let (first, second) = fold::fold(character);
        if first.is_alphanumeric() || matches!(first, '*' | '!' | '%' | '€' | '$' | '£') {
            phrase.push(first);
            phrase.extend(second);
        } else if !phrase.ends_with(' ') && !phrase.is_empty() {
            phrase.push(' ');
        }
    }
    phrase.trim_end().to_owned()
}

/// Phrases, sets, codes.
fn language(phrases: &Phrases) -> [String; 3] {
    let sets: BTreeSet<&BTreeSet<String>> = phrases.values().collect();
    let sets: Vec<&BTreeSet<String>> = sets.into_iter().collect();
    let mut lines = String::new();
    let mut codes = String::new();
    let mut before = "";
    for (phrase, categories) in phrases {
        let shared = shared_start(before, phrase);
        lines.push(char::from(b'A' + u8::try_from(shared).unwrap_or(0)));
        lines.push_str(phrase.get(shared..).unwrap_or(""));
        lines.push('\n');
        let set = sets.binary_search(&categories).unwrap_or(0);
        codes.extend([digit(set / BASE), digit(set % BASE)]);
        before = phrase;
    }
    let sets: Vec<String> = sets.iter().map(|set| set.iter().cloned().collect::<Vec<_>>().join(";")).collect();
    [lines.trim_end().to_owned(), sets.join("\n"), codes]
}

/// The base in which codes are written, from `0` on.
const BASE: usize = 64;

fn digit(value: usize) -> char {
    char::from(b'0' + u8::try_from(value).unwrap_or(0))
}

/// How many bytes two phrases begin with in common, at most the 25 that one letter can say.
fn shared_start(left: &str, right: &str) -> usize {
    let count = left.bytes().zip(right.bytes()).take_while(|(a, b)| a == b).take(25).count();
    (0..=count).rev().find(|end| right.is_char_boundary(*end) && left.is_char_boundary(*end)).unwrap_or(0)
}
