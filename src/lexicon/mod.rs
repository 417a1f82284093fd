//! The words that the reader of objectives knows, as data a marketing person can extend: see `fr.txt`.
//!
//! `build.rs` folds and sorts them into one file (`compile.rs` says how they are written down); here they are unfolded once, at the
//! first sentence. Looking a word up is a binary search among the phrases that begin with the same letters.

mod clauses;
mod file;
mod fold;
mod kind;
mod phrase;

use std::sync::OnceLock;

pub use clauses::Clauses;
#[cfg(target_arch = "wasm32")]
pub use file::install;
pub use fold::fold;
pub use kind::Kind;
use phrase::Entry;
pub use phrase::Match;

/// One language's phrases, with the names that both languages share.
pub struct Lexicon {
    /// All the phrases, one after the other.
    letters: String,
    entries: Vec<Entry>,
    /// What a phrase can be good for at once: category and argument.
    sets: Vec<Vec<(Kind, &'static str)>>,
}

impl Lexicon {
    /// The French phrases.
    pub fn french() -> &'static Self {
        static FRENCH: OnceLock<Lexicon> = OnceLock::new();
        Self::once(&FRENCH, 0)
    }

    /// The English phrases.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        Self::once(&ENGLISH, 3)
    }

    /// Unfolded when first asked for, from three parts of the file; without phrases while it has not come.
    fn once(place: &'static OnceLock<Self>, first_part: usize) -> &'static Self {
        static NONE: Lexicon = Lexicon { letters: String::new(), entries: Vec::new(), sets: Vec::new() };
        let Some(file) = file::file() else { return &NONE };
        place.get_or_init(|| {
            let mut parts = file.split("\n\n").skip(first_part);
            let mut next = || parts.next().unwrap_or_default();
            Self::unfold(next(), next(), next())
        })
    }

    fn unfold(phrases: &'static str, sets: &'static str, codes: &'static str) -> Self {
        let mut lexicon =
            Self { letters: String::new(), entries: Vec::new(), sets: sets.lines().map(set_of).collect() };
        let mut before = 0;
        for (line, code) in phrases.lines().zip(codes.as_bytes().chunks(2)) {
            let start = lexicon.letters.len();
            let shared = line.bytes().next().map_or(0, |letter| usize::from(letter.saturating_sub(b'A')));
            let kept = lexicon.letters.get(before..before + shared).unwrap_or("").to_owned();
            lexicon.letters.push_str(&kept);
            lexicon.letters.push_str(line.get(1..).unwrap_or(""));
            lexicon.entries.push(Entry { start, end: lexicon.letters.len(), set: number_of(code) });
            before = start;
        }
        lexicon
    }

    /// Every phrase that begins at the first of these words, each with the number of words it takes.
    pub fn matches<'w>(&'static self, words: impl Fn(usize) -> &'w str) -> Vec<Match> {
        let first = words(0);
        let mut found = Vec::new();
        if first.is_empty() {
            return found;
        }
        // A phrase that does not share these letters cannot match.
        for entry in self.beginning_with(first.get(..2).unwrap_or(first)) {
            let phrase = self.phrase(entry);
            if let Some(count) = phrase::words_matched(phrase, &words) {
                self.add(&mut found, entry, count, phrase.len());
            }
        }
        found
    }

    /// Single words of at least six letters that a slip of one letter turns into this one.
    pub fn near(&'static self, word: &str) -> Vec<Match> {
        let mut found = Vec::new();
        let Some(initial) = word.get(..1).filter(|_| word.len() >= phrase::TYPO_LENGTH) else { return found };
        for entry in self.beginning_with(initial) {
            if phrase::is_slip(self.phrase(entry), word) {
                self.add(&mut found, entry, 1, 0);
            }
        }
        found
    }

    fn add(&'static self, found: &mut Vec<Match>, entry: &Entry, words: usize, letters: usize) {
        for (kind, argument) in self.sets.get(entry.set).into_iter().flatten() {
            found.push(Match { kind: *kind, argument, words, letters });
        }
    }

    fn phrase(&self, entry: &Entry) -> &str {
        self.letters.get(entry.start..entry.end).unwrap_or("")
    }

    fn beginning_with(&'static self, letters: &str) -> &'static [Entry] {
        let start = self.entries.partition_point(|entry| self.phrase(entry) < letters);
        let rest = self.entries.get(start..).unwrap_or_default();
        let count = rest.partition_point(|entry| self.phrase(entry).starts_with(letters));
        rest.get(..count).unwrap_or_default()
    }
}

impl Kind {
    /// A bit of its own, for sets of kinds.
    pub const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// "result revenue 2;scope": each category with its argument.
fn set_of(line: &'static str) -> Vec<(Kind, &'static str)> {
    line.split(';')
        .filter_map(|category| {
            let (name, argument) = category.split_once(' ').unwrap_or((category, ""));
            Some((Kind::named(name)?, argument))
        })
        .collect()
}

/// Two digits in base 64, from `0` on.
fn number_of(code: &[u8]) -> usize {
    code.iter().fold(0, |value, digit| value * 64 + usize::from(digit.saturating_sub(b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lexicon: &'static Lexicon, text: &str) -> Vec<(Kind, &'static str, usize)> {
        let words: Vec<&str> = text.split(' ').collect();
        lexicon
            .matches(|index| words.get(index).copied().unwrap_or(""))
            .iter()
            .map(|hit| (hit.kind, hit.argument, hit.words))
            .collect()
    }

    #[test]
    fn phrases_are_found_with_their_length() {
        assert!(found(Lexicon::french(), "chiffre d affaires").contains(&(Kind::Result, "revenue 2", 3)));
        assert!(found(Lexicon::english(), "response times").contains(&(Kind::Result, "response_time 1", 2)));
    }

    #[test]
    fn accents_and_hyphens_of_the_files_make_no_difference() {
        assert!(found(Lexicon::french(), "rendez vous").contains(&(Kind::Result, "appointments 2", 2)));
        assert!(found(Lexicon::french(), "ete").contains(&(Kind::Season, "summer", 1)));
    }

    #[test]
    fn a_star_takes_any_ending() {
        assert!(found(Lexicon::french(), "augmentation").contains(&(Kind::Verb, "increase", 1)));
    }

    #[test]
    fn numbers_carry_their_value() {
        assert!(found(Lexicon::french(), "vingt").contains(&(Kind::Number, "20", 1)));
    }

    #[test]
    fn one_slip_in_a_long_word_is_forgiven() {
        let kinds: Vec<Kind> = Lexicon::french().near("conversoin").iter().map(|hit| hit.kind).collect();
        assert!(kinds.contains(&Kind::Result));
    }
}
