//! Every sentence shown, in every language.
//!
//! The texts are files beside this one, a folder a language. The build (`compile.rs`) checks them, makes one function per
//! message, so that neither a key nor a placeholder can be mistyped, and joins them into the three that the page fetches in
//! the language it speaks: `fr.txt` for the first screen, `fr.more.txt` for what is read after an answer,
//! `fr.questions.txt` for the self-assessment.

mod typography;

use typography::set;

/// One function per message; its parameters are the message's placeholders.
#[allow(missing_docs, clippy::too_many_lines, reason = "each is a line of fr/")]
pub mod say {
    use super::Text;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// A message with its placeholders filled, in no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    place: Place,
    count: Option<f64>,
    names: &'static [&'static str],
    arguments: Vec<String>,
}

/// Where a message stands among the texts.
#[derive(Clone, Debug, PartialEq)]
enum Place {
    /// So many lines from the first.
    Line(usize),
    /// Wherever its key is, such as `channel.name[seo]`.
    Key(String),
}

/// A language the messages are written in, the reference first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(usize);

/// The texts of one language, as far as they have come.
#[derive(Clone, Debug)]
pub struct Messages {
    language: Language,
    texts: Vec<String>,
    /// The keys of the members of families, each with its place.
    members: Vec<(String, usize)>,
    is_whole: bool,
    has_questions: bool,
}

impl Text {
    #[inline(never)]
    fn new(place: usize, names: &'static [&'static str], arguments: Vec<String>) -> Self {
        Self { place: Place::Line(place), count: None, names, arguments }
    }

    /// A member of a family; says nothing where the family has no such member.
    #[inline(never)]
    fn member(family: &str, member: &str) -> Self {
        let key = [family, "[", member, "]"].concat();
        Self { place: Place::Key(key), count: None, names: &[], arguments: Vec::new() }
    }

    /// A message with two forms, `one` at its place and `other` right after.
    fn counted(self, count: f64) -> Self {
        Self { count: Some(count), ..self }
    }
}

impl Language {
    /// French, the reference.
    pub const FRENCH: Self = Self(0);

    /// All the languages, the reference first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..say::LANGUAGES.len()).map(Self)
    }

    /// The language of a tag such as `en-GB`, if there are messages in it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        Self::all().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Its tag, such as `fr`.
    pub fn tag(self) -> &'static str {
        self.facts().0
    }

    /// Its name in its own words, such as `Français`.
    pub fn name(self) -> &'static str {
        self.facts().1
    }

    /// How its main country writes numbers and dates, such as `fr-FR`.
    pub fn locale(self) -> &'static str {
        self.facts().2
    }

    fn facts(self) -> (&'static str, &'static str, &'static str) {
        say::LANGUAGES.get(self.0).copied().unwrap_or_default()
    }

    /// CLDR's plural rules: French counts 0 and 1 (and 1.5) as one, the others only 1.
    fn is_singular(self, count: f64) -> bool {
        if self == Self::FRENCH { count.abs() < 2.0 } else { (count.abs() - 1.0).abs() < 1e-9 }
    }
}

impl Messages {
    /// The texts of `fr.txt` or its like.
    pub fn read(language: Language, first: &str) -> Self {
        let mut messages =
            Self { language, texts: Vec::new(), members: Vec::new(), is_whole: false, has_questions: false };
        messages.add(first);
        messages
    }

    /// The same with the texts of `fr.more.txt` or its like.
    #[must_use]
    pub fn and(mut self, more: &str) -> Self {
        self.add(more);
        self.is_whole = true;
        self
    }

    /// The same with the texts of `fr.questions.txt` or its like, once the others have come.
    #[must_use]
    pub fn with_questions(&self, questions: &str) -> Self {
        let mut messages = self.clone();
        messages.add(questions);
        messages.has_questions = true;
        messages
    }

    /// Whether the texts of the self-assessment have come.
    pub fn has_questions(&self) -> bool {
        self.has_questions
    }

    /// Whether all the texts have come but those of the self-assessment.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The language they are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message in this language; empty while its text has not come.
    pub fn say(&self, text: &Text) -> String {
        let mut said = String::new();
        let mut rest = self.template(text);
        while let Some((before, name, after)) = next_placeholder(rest) {
            said.push_str(before);
            let argument = text.names.iter().zip(&text.arguments).find(|(other, _)| **other == name);
            said.push_str(argument.map_or("", |(_, argument)| argument));
            rest = after;
        }
        said.push_str(rest);
        said
    }

    /// A text that is not one of the messages, set as they are.
    pub fn typeset(&self, text: &str) -> String {
        set(text, self.language == Language::FRENCH)
    }

    fn add(&mut self, file: &str) {
        let is_french = self.language == Language::FRENCH;
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        for (key, text) in lines.filter_map(|line| line.split_once(" = ")) {
            if key.ends_with(']') {
                self.members.push((key.to_owned(), self.texts.len()));
            }
            self.texts.push(set(text, is_french));
        }
    }

    fn template(&self, text: &Text) -> &str {
        let is_other = text.count.is_some_and(|count| !self.language.is_singular(count));
        let place = self.line(&text.place).map(|line| line + usize::from(is_other));
        place.and_then(|place| self.texts.get(place)).map_or("", String::as_str)
    }

    fn line(&self, place: &Place) -> Option<usize> {
        match place {
            Place::Line(line) => Some(*line),
            Place::Key(key) => self.members.iter().find(|(member, _)| member == key).map(|(_, line)| *line),
        }
    }
}

fn next_placeholder(template: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = template.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
