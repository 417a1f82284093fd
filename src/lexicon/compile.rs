//! Turns `fr.txt`, `en.txt` and `shared.txt` into the file that the page fetches.
//!
//! Phrases are folded, and stand a line each under the categories they have in common. A line with `[` opens such a
//! group: the language (`b`oth, `e`nglish, `f`rench), then each category, as the letter of its kind and its argument,
//! separated by `;`. Few phrases have the same three categories; those stand once under each.

#[path = "fold.rs"]
mod fold;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Phrase to categories.
type Phrases = BTreeMap<String, BTreeSet<String>>;

/// Language and categories to phrases.
type Groups = BTreeMap<(char, BTreeSet<String>), BTreeSet<String>>;

/// The file, or every problem with its place.
pub fn compile(folder: &Path) -> Result<Vec<(String, String)>, Vec<String>> {
    let mut problems = Vec::new();
    let [shared, french, english] = ["shared.txt", "fr.txt", "en.txt"].map(|file| read(folder, file, &mut problems));
    let groups = apart(&by_language(&shared, &french, &english));
    if problems.is_empty() { Ok(vec![("lexicon.txt".to_owned(), written(&groups))]) } else { Err(problems) }
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
        } else if let Some(category) = &category {
            line.split(", ").for_each(|written| add(&mut phrases, category, written));
        } else {
            problems.push(format!("{place}: words before any category"));
        }
    }
    phrases
}

/// "[result revenue 2]": the letter of the kind, then its argument.
fn category_of(line: &str) -> Option<String> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    let (name, argument) = inside.split_once(' ').unwrap_or((inside, ""));
    let kind = NAMES.split(' ').position(|known| known == name)?;
    Some(format!("{}{argument}", char::from(b'A' + u8::try_from(kind).ok()?)))
}

/// The names of the kinds, in the order of `Kind`.
const NAMES: &str = "stop vague verb result wish lever with purpose means deliverable channel audience place scope horizon review evaluate budget headcount baseline past since number fraction multiple unit period rhythm month season event";

/// "vingt=20" carries its own argument.
fn add(phrases: &mut Phrases, category: &str, written: &str) {
    let (words, category) = match written.split_once('=') {
        Some((words, argument)) => (words, format!("{category}{argument}")),
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

/// What is the same in both languages is written once.
fn by_language(shared: &Phrases, french: &Phrases, english: &Phrases) -> Groups {
    let with_shared = |own: &Phrases| {
        let mut all = own.clone();
        for (phrase, categories) in shared {
            all.entry(phrase.clone()).or_default().extend(categories.iter().cloned());
        }
        all
    };
    let (french, english) = (with_shared(french), with_shared(english));
    let mut groups = Groups::new();
    for (language, own, other) in [('f', &french, &english), ('e', &english, &french)] {
        for (phrase, categories) in own {
            let language = if other.get(phrase) == Some(categories) { 'b' } else { language };
            groups.entry((language, categories.clone())).or_default().insert(phrase.clone());
        }
    }
    groups
}

/// A group too small to pay for its line goes to the groups of its single categories.
fn apart(groups: &Groups) -> Groups {
    const SMALLEST: usize = 3;
    let mut result = Groups::new();
    for ((language, categories), phrases) in groups {
        let pieces: Vec<BTreeSet<String>> = if phrases.len() < SMALLEST {
            categories.iter().map(|category| BTreeSet::from([category.clone()])).collect()
        } else {
            vec![categories.clone()]
        };
        for piece in pieces {
            result.entry((*language, piece)).or_default().extend(phrases.iter().cloned());
        }
    }
    result
}

fn written(groups: &Groups) -> String {
    let mut file = String::new();
    for ((language, categories), phrases) in groups {
        let categories: Vec<&str> = categories.iter().map(String::as_str).collect();
        file.extend(["[", &language.to_string(), &categories.join(";"), "\n"]);
        file.extend(phrases.iter().flat_map(|phrase| [phrase, "\n"]));
    }
    file
}
