//! The words that the reader of objectives knows, as data a marketing person can extend: see `fr.txt`.
//!
//! They are parsed once, at the first sentence (see [`mod@files`] for where they come from). Phrases are kept folded (see [`fold`]) and sorted, so that looking
//! a word up is a binary search among the phrases that begin with the same letters.

mod clauses;
mod files;
mod fold;
mod kind;
mod phrase;

use std::sync::OnceLock;

pub use clauses::Clauses;
pub use files::Files;
#[cfg(target_arch = "wasm32")]
pub use files::install;
pub use fold::{fold, singular};
pub use kind::Kind;
pub use phrase::{Entry, Match};

/// One language's phrases.
pub struct Lexicon {
    entries: Vec<Entry>,
}

impl Lexicon {
    /// The French phrases, with the names both languages share.
    pub fn french() -> &'static Self {
        static FRENCH: OnceLock<Lexicon> = OnceLock::new();
        Self::once(&FRENCH, |files| [&files.french, &files.shared])
    }

    /// The English phrases, with the names both languages share.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        Self::once(&ENGLISH, |files| [&files.english, &files.shared])
    }

    /// Parsed when first asked for; without phrases while their files have not come.
    fn once(place: &'static OnceLock<Self>, pick: fn(&'static Files) -> [&'static String; 2]) -> &'static Self {
        static NONE: Lexicon = Lexicon { entries: Vec::new() };
        files::files().map_or(&NONE, |files| place.get_or_init(|| Self::parse(pick(files))))
    }

    fn parse(files: [&'static String; 2]) -> Self {
        let mut entries: Vec<Entry> = files.iter().flat_map(|file| phrase::entries_of(file)).collect();
        entries.sort_by(|left, right| left.phrase.cmp(&right.phrase));
        Self { entries }
    }

    /// Every phrase that begins at the first of these words, each with the number of words it takes.
    pub fn matches<'w>(&'static self, words: impl Fn(usize) -> &'w str) -> Vec<Match> {
        let first = words(0);
        if first.is_empty() {
            return Vec::new();
        }
        self.neighbours(first).iter().filter_map(|entry| entry.match_words(&words)).collect()
    }

    /// Single words of at least six letters that a slip of one letter turns into this one.
    pub fn near(&'static self, word: &str) -> Vec<Match> {
        let Some(initial) = word.get(..1) else { return Vec::new() };
        if word.len() < phrase::TYPO_LENGTH {
            return Vec::new();
        }
        self.beginning_with(initial).iter().filter_map(|entry| entry.match_typo(word)).collect()
    }

    /// The phrases that share the first letters of a word; the others cannot match it.
    fn neighbours(&'static self, word: &str) -> &'static [Entry] {
        self.beginning_with(word.get(..2).unwrap_or(word))
    }

    fn beginning_with(&'static self, letters: &str) -> &'static [Entry] {
        let start = self.entries.partition_point(|entry| entry.phrase.as_str() < letters);
        let rest = self.entries.get(start..).unwrap_or_default();
        let count = rest.partition_point(|entry| entry.phrase.starts_with(letters));
        rest.get(..count).unwrap_or_default()
    }
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
    fn every_line_of_every_file_belongs_to_a_category() {
        for file in [include_str!("fr.txt"), include_str!("en.txt"), include_str!("shared.txt")] {
            for header in file.lines().filter(|line| line.starts_with('[')) {
                assert!(phrase::section_of(header).is_some(), "unknown category: {header}");
            }
        }
    }

    #[test]
    fn phrases_are_found_with_their_length() {
        assert!(found(Lexicon::french(), "chiffre d affaires").contains(&(Kind::Result, "revenue 2", 3)));
        assert!(found(Lexicon::english(), "response times").contains(&(Kind::Result, "response_time 1", 2)));
    }

    #[test]
    fn a_star_takes_any_ending() {
        assert!(found(Lexicon::french(), "augmentation").contains(&(Kind::Verb, "increase", 1)));
    }

    #[test]
    fn one_slip_in_a_long_word_is_forgiven() {
        let kinds: Vec<Kind> = Lexicon::french().near("conversoin").iter().map(|hit| hit.kind).collect();
        assert!(kinds.contains(&Kind::Result));
    }
}
