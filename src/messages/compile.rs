//! Checks the messages, writes a function for each and joins the files of a language. Part of the build script.
//!
//! A folder beside this file is a language, `fr` the reference: its files decide the keys, their order and their
//! placeholders. `first.txt` is what the first screen says, and is fetched before the rest; `maturity.txt` and
//! `questions.txt` are fetched when the self-assessment is opened. Lines are `key = text with {placeholder}`; `key.one` and `key.other` are the two forms of a counted message;
//! `key[member] = …` is one of a family, found by its key in the text that was read.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const REFERENCE: &str = "fr";
const FIRST: &str = "first.txt";
/// What the self-assessment says once it is open, and nothing else does.
const QUESTIONS: [&str; 2] = ["maturity.txt", "questions.txt"];

/// The part of a language's messages that a file belongs to: each is fetched when it is needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    First,
    More,
    Questions,
}

/// A message, and where it stands.
struct Message {
    at: String,
    key: String,
    text: String,
    part: Part,
}

pub fn compile(folder: &Path) -> Result<Vec<(String, String)>, Vec<String>> {
    let mut problems = Vec::new();
    let reference = read(folder, REFERENCE, &mut problems);
    let mut languages = vec![(REFERENCE.to_owned(), facts(&reference))];
    let mut files = parts(REFERENCE, &reference);
    problems.extend(doubles(&reference).chain(reference.iter().filter_map(unspaced)));
    for language in languages_in(folder) {
        let messages = read(folder, &language, &mut problems);
        problems.extend(departures(&messages, &reference));
        files.extend(parts(&language, &messages));
        languages.push((language, facts(&messages)));
    }
    files.push(("messages.rs".to_owned(), write(&reference, &languages)));
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

/// The languages beside the reference, by name.
fn languages_in(folder: &Path) -> BTreeSet<String> {
    let folders = files_in(folder).into_iter().filter(|path| path.is_dir());
    folders.filter_map(|path| name(&path)).filter(|tag| tag != REFERENCE).collect()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

fn name(path: &Path) -> Option<String> {
    path.file_name()?.to_str().map(str::to_owned)
}

/// The messages of a language: the first screen's, then file by file.
fn read(folder: &Path, language: &str, problems: &mut Vec<String>) -> Vec<Message> {
    let mut names: Vec<String> = files_in(&folder.join(language)).iter().filter_map(|path| name(path)).collect();
    names.sort_by_key(|name| (part_of(name), name.clone()));
    let mut messages = Vec::new();
    for name in names {
        let file = format!("{language}/{name}");
        let text = std::fs::read_to_string(folder.join(&file)).unwrap_or_else(|error| {
            problems.push(format!("{file}: {error}"));
            String::new()
        });
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let at = format!("{file}:{}", number + 1);
            let part = part_of(&name);
            match line.split_once(" = ") {
                Some((key, text)) => {
                    messages.push(Message { at, key: key.to_owned(), text: text.to_owned(), part });
                }
                None => problems.push(format!("{at}: expected `key = text`")),
            }
        }
    }
    messages
}

fn part_of(name: &str) -> Part {
    match name {
        FIRST => Part::First,
        name if QUESTIONS.contains(&name) => Part::Questions,
        _ => Part::More,
    }
}

/// The three files of a language that the page fetches: `fr.txt`, `fr.more.txt` and `fr.questions.txt`.
fn parts(language: &str, messages: &[Message]) -> Vec<(String, String)> {
    let text = |part: Part| {
        let lines = messages.iter().filter(|message| message.part == part);
        lines.fold(String::new(), |text, Message { key, text: said, .. }| text + key + " = " + said + "\n")
    };
    vec![
        (format!("{language}.txt"), text(Part::First)),
        (format!("{language}.more.txt"), text(Part::More)),
        (format!("{language}.questions.txt"), text(Part::Questions)),
    ]
}

fn doubles(messages: &[Message]) -> impl Iterator<Item = String> {
    let mut seen = BTreeSet::new();
    let again = messages.iter().filter(move |message| !seen.insert(&message.key));
    again.map(|message| format!("{}: {} stands twice", message.at, message.key))
}

/// French double punctuation that no space sets off.
fn unspaced(message: &Message) -> Option<String> {
    let is_set_off = |before: char| before.is_whitespace() || "?!".contains(before);
    let mut pairs = message.text.chars().zip(message.text.chars().skip(1));
    let (_, mark) = pairs.find(|(before, mark)| ";!?»".contains(*mark) && !is_set_off(*before))?;
    Some(format!("{}: `{mark}` needs a space before it in French", message.at))
}

/// Where a language departs from the reference: another key in a line's place, other placeholders.
fn departures(messages: &[Message], reference: &[Message]) -> Vec<String> {
    let pairs = messages.iter().zip(reference);
    let mut problems: Vec<String> = pairs.filter_map(|(here, there)| departure(here, there)).collect();
    if let Some(missing) = reference.get(messages.len()) {
        problems.push(format!("{}: {} has no counterpart", missing.at, missing.key));
    }
    if let Some(extra) = messages.get(reference.len()) {
        problems.push(format!("{}: {} is not in the reference", extra.at, extra.key));
    }
    // One line out of place makes all the following ones differ.
    problems.truncate(3);
    problems
}

fn departure(here: &Message, there: &Message) -> Option<String> {
    let sorted = |text: &str| placeholders(text).into_iter().collect::<BTreeSet<_>>();
    if here.key != there.key {
        Some(format!("{}: expected {} here, as in {}", here.at, there.key, there.at))
    } else if sorted(&here.text) != sorted(&there.text) {
        Some(format!("{}: other placeholders than in {}", here.at, there.at))
    } else {
        None
    }
}

/// The language's own name and its locale.
fn facts(messages: &[Message]) -> (String, String) {
    let find = |key: &str| {
        messages.iter().find(|message| message.key == key).map(|message| message.text.clone()).unwrap_or_default()
    };
    (find("language.name"), find("language.locale"))
}

/// The names between braces, each once, in order of appearance.
fn placeholders(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn write(reference: &[Message], languages: &[(String, (String, String))]) -> String {
    let mut code = String::new();
    let mut families = BTreeSet::new();
    for (place, Message { key, text, .. }) in reference.iter().enumerate() {
        if let Some((family, _)) = key.split_once('[') {
            families.insert(family);
        } else if let Some(stem) = key.strip_suffix(".one") {
            function(&mut code, stem, place, &placeholders(text), true);
        } else if key.strip_suffix(".other").is_none() {
            function(&mut code, key, place, &placeholders(text), false);
        }
    }
    for family in families {
        member(&mut code, family);
    }
    let _ = writeln!(code, "pub(super) static LANGUAGES: [(&str, &str, &str); {}] = [", languages.len());
    for (tag, (name, locale)) in languages {
        let _ = writeln!(code, "({tag:?}, {name:?}, {locale:?}),");
    }
    code.push_str("];\n");
    code
}

fn function(code: &mut String, key: &str, place: usize, names: &[String], is_counted: bool) {
    let name = key.replace('.', "_");
    let parameters = names.iter().fold(String::new(), |list, name| list + name + ": impl Into<String>, ");
    let arguments = names.iter().fold(String::new(), |list, name| list + name + ".into(), ");
    let (count, counted) = if is_counted { ("count: f64, ", ".counted(count)") } else { ("", "") };
    let _ = writeln!(
        code,
        "pub fn {name}({count}{parameters}) -> Text {{ Text::new({place}, &{names:?}, vec![{arguments}]){counted} }}"
    );
}

/// A member of a family. The members' names stay in the texts: compiled in, they would weigh on the first screen.
fn member(code: &mut String, family: &str) {
    let name = family.replace('.', "_");
    let _ = writeln!(code, "pub fn {name}(member: &str) -> Text {{ Text::member({family:?}, member) }}");
}
