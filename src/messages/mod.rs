//! Every sentence shown, in every language: text files, checked and compiled by `compile.rs`.

/// One function per message; its parameters are the message's placeholders.
#[expect(missing_docs, reason = "each is a line of fr.txt")]
pub mod say {
    use super::Text;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// A message with its placeholders filled, in no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    place: usize,
    count: Option<f64>,
    arguments: Vec<String>,
}

/// A language the messages are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(usize);

/// A stretch of a message: its own words, or what stands for a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the message.
    Words(&'a str),
    /// The argument of a placeholder, by its number in the reference language.
    Argument(usize, &'a str),
}

impl Text {
    fn new(place: usize, arguments: Vec<String>) -> Self {
        Self { place, count: None, arguments }
    }

    /// A message with two forms, `one` at `place` and `other` right after.
    fn counted(place: usize, count: f64, arguments: Vec<String>) -> Self {
        Self { place, count: Some(count), arguments }
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
        say::LANGUAGES.get(self.0).map_or("", |(tag, _)| tag)
    }

    /// The message in this language.
    pub fn say(self, text: &Text) -> String {
        let pieces = self.pieces(text).into_iter();
        pieces.map(|piece| match piece {
            Piece::Words(words) | Piece::Argument(_, words) => words,
        })
        .collect()
    }

    /// The message in this language, cut at its placeholders.
    pub fn pieces(self, text: &Text) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut rest = self.template(text);
        while let Some((before, number, after)) = next_placeholder(rest) {
            pieces.push(Piece::Words(before));
            pieces.push(Piece::Argument(number, text.arguments.get(number).map_or("", String::as_str)));
            rest = after;
        }
        pieces.push(Piece::Words(rest));
        pieces
    }

    fn template(self, text: &Text) -> &'static str {
        let is_other = text.count.is_some_and(|count| !self.is_singular(count));
        let place = text.place + usize::from(is_other);
        say::LANGUAGES.get(self.0).and_then(|(_, texts)| texts.get(place)).copied().unwrap_or_default()
    }

    /// CLDR's plural rules: French counts 0 and 1 (and 1.5) as one, the others only 1.
    fn is_singular(self, count: f64) -> bool {
        if self == Self::FRENCH { count.abs() < 2.0 } else { (count.abs() - 1.0).abs() < 1e-9 }
    }
}

fn next_placeholder(template: &str) -> Option<(&str, usize, &str)> {
    let (before, rest) = template.split_once('{')?;
    let (number, after) = rest.split_once('}')?;
    Some((before, number.parse().ok()?, after))
}
