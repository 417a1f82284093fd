//! Checks the messages and writes them as Rust. Part of the build script.
//!
//! `fr.txt` is the reference: it decides the keys and their placeholders. Every other `*.txt` beside it is a language.
//! Lines are `key = text with {placeholder}`; `key.one` and `key.other` are the two forms of a counted message;
//! `key[member] = …` is one of a family that is looked up by name.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

const REFERENCE: &str = "fr";

/// The messages of one language, by key.
type Messages = BTreeMap<String, String>;

pub fn compile(folder: &Path) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let mut languages = BTreeMap::new();
    for file in text_files(folder) {
        let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        match std::fs::read_to_string(&file) {
            Ok(text) => drop(languages.insert(name.clone(), read(&name, &text, &mut problems))),
            Err(error) => problems.push(format!("{}: {error}", file.display())),
        }
    }
    let Some(reference) = languages.get(REFERENCE) else {
        problems.push(format!("messages: no {REFERENCE}.txt in {}", folder.display()));
        return Err(problems);
    };
    for (name, messages) in &languages {
        problems.extend(compare(name, messages, reference));
    }
    if problems.is_empty() { Ok(write(reference, &languages)) } else { Err(problems) }
}

fn text_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "txt")).collect()
}

fn read(language: &str, text: &str, problems: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    for (number, line) in text.lines().enumerate() {
        let place = format!("{language}.txt:{}", number + 1);
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((key, text)) = line.split_once(" = ") else {
            problems.push(format!("{place}: expected `key = text`"));
            continue;
        };
        problems.extend(unspaced(language, text).map(|mark| format!("{place}: `{mark}` needs a space before it in French")));
        if messages.insert(key.trim().to_owned(), set(language, text.trim())).is_some() {
            problems.push(format!("{place}: {key} stands twice"));
        }
    }
    messages
}

/// The French double punctuation that is not set off by a space.
fn unspaced(language: &str, text: &str) -> Option<char> {
    let is_set_off = |before: char| before.is_whitespace() || "?!".contains(before);
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.filter(|_| language == "fr").find(|(before, mark)| ";!?»".contains(*mark) && !is_set_off(*before)).map(|(_, mark)| mark)
}

/// Typography by rule: curly apostrophes everywhere, and in French the no-break spaces of the Imprimerie nationale.
fn set(language: &str, text: &str) -> String {
    let text = text.replace('\'', "\u{2019}");
    if language != "fr" {
        return text;
    }
    let narrow = [";", "!", "?", "%"].iter().fold(text, |text, mark| text.replace(&format!(" {mark}"), &format!("\u{202f}{mark}")));
    let wide = [":", "»", "€"].iter().fold(narrow, |text, mark| text.replace(&format!(" {mark}"), &format!("\u{a0}{mark}")));
    wide.replace("« ", "«\u{a0}")
}

/// Where a language departs from the reference: missing and unknown keys, other placeholders.
fn compare(name: &str, messages: &Messages, reference: &Messages) -> Vec<String> {
    let missing = reference.keys().filter(|key| !messages.contains_key(*key)).map(|key| format!("{name}.txt: {key} is missing"));
    let unknown = messages.keys().filter(|key| !reference.contains_key(*key)).map(|key| format!("{name}.txt: {key} is not in {REFERENCE}.txt"));
    let differing = messages.iter().filter_map(|(key, text)| {
        let (mut here, mut there) = (placeholders(text), placeholders(reference.get(key)?));
        here.sort();
        there.sort();
        (here != there).then(|| format!("{name}.txt: {key} has placeholders {here:?}, the reference {there:?}"))
    });
    missing.chain(unknown).chain(differing).collect()
}

/// The names between braces, each once, in order of appearance.
fn placeholders(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// One function per message, and the texts of every language in the order of the keys.
fn write(reference: &Messages, languages: &BTreeMap<String, Messages>) -> String {
    let mut code = String::new();
    for (place, (key, text)) in reference.iter().enumerate() {
        let (names, plain) = (placeholders(text), !key.contains('['));
        match key.strip_suffix(".one") {
            Some(stem) => counted(&mut code, stem, place, &names),
            None if plain && !key.ends_with(".other") => single(&mut code, key, place, &names),
            None => {}
        }
    }
    families(&mut code, reference);
    let _ = writeln!(code, "pub(super) static LANGUAGES: [(&str, &[&str]); {}] = [", languages.len());
    let others = languages.iter().filter(|(name, _)| *name != REFERENCE);
    for (name, messages) in languages.get_key_value(REFERENCE).into_iter().chain(others) {
        let texts: Vec<String> = reference.iter().filter_map(|(key, text)| Some(numbered(messages.get(key)?, text))).collect();
        let _ = writeln!(code, "({name:?}, &{texts:?}),");
    }
    code.push_str("];\n");
    code
}

fn parameters(names: &[String]) -> String {
    names.iter().fold(String::new(), |list, name| list + name + ": impl Into<String>, ")
}

fn arguments(names: &[String]) -> String {
    names.iter().fold(String::new(), |list, name| list + name + ".into(), ")
}

fn single(code: &mut String, key: &str, place: usize, names: &[String]) {
    let (name, parameters, arguments) = (key.replace('.', "_"), parameters(names), arguments(names));
    let _ = writeln!(code, "pub fn {name}({parameters}) -> Text {{ Text::new({place}, vec![{arguments}]) }}");
}

fn counted(code: &mut String, stem: &str, place: usize, names: &[String]) {
    let (name, parameters, arguments) = (stem.replace('.', "_"), parameters(names), arguments(names));
    let _ = writeln!(code, "pub fn {name}(count: f64, {parameters}) -> Text {{ Text::counted({place}, count, vec![{arguments}]) }}");
}

/// A look-up by name for each family.
fn families(code: &mut String, reference: &Messages) {
    let mut families: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for (place, key) in reference.keys().enumerate() {
        if let Some((family, member)) = key.split_once('[') {
            families.entry(family.replace('.', "_")).or_default().push((member.trim_end_matches(']').to_owned(), place));
        }
    }
    for (family, members) in families {
        let _ = writeln!(code, "pub fn {family}(member: &str) -> Option<Text> {{ let place = match member {{");
        for (member, place) in members {
            let _ = writeln!(code, "{member:?} => {place},");
        }
        code.push_str("_ => return None }; Some(Text::new(place, vec![])) }\n");
    }
}

/// Placeholders by number, in the order of the reference.
fn numbered(text: &str, reference: &str) -> String {
    let names = placeholders(reference);
    names.iter().enumerate().fold(text.to_owned(), |text, (number, name)| text.replace(&format!("{{{name}}}"), &format!("{{{number}}}")))
}
