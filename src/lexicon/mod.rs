//! The words that the reader of objectives knows, as data a marketing person can extend: see `fr.txt`.
//!
//! `build.rs` folds and sorts them into one file (`compile.rs` says how they are written down); here they are unfolded once, at the
//! first sentence. Looking a word up is a binary search among the phrases that begin with the same letters.

mod aims;
mod clauses;
mod file;
mod fold;
mod kind;
mod phrase;

use std::sync::OnceLock;

pub use aims::{AimWords, folded_words, place_of};
pub use clauses::Clauses;
#[cfg(target_arch = "wasm32")]
pub use file::install;
pub use fold::fold;
pub use kind::Kind;
use phrase::Entry;
pub use phrase::Match;

/// One language's phrases, with the names that both languages share.
pub struct Lexicon {
    /// Every phrase once for each of its categories.
    entries: Vec<Entry>,
    /// For each two first letters, the latest entry that begins with them.
    latest: Vec<u16>,
}

impl Lexicon {
    /// The French phrases.
    pub fn french() -> &'static Self {
        static FRENCH: OnceLock<Lexicon> = OnceLock::new();
        Self::once(&FRENCH, 'f')
    }

    /// The English phrases.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        Self::once(&ENGLISH, 'e')
    }

    /// Unfolded when first asked for; without phrases while the file has not come.
    fn once(place: &'static OnceLock<Self>, language: char) -> &'static Self {
        static NONE: Lexicon = Lexicon { entries: Vec::new(), latest: Vec::new() };
        let Some(file) = file::file() else { return &NONE };
        place.get_or_init(|| Self::unfold(file, language))
    }

    fn unfold(file: &'static str, language: char) -> Self {
        let mut lexicon = Self { entries: Vec::new(), latest: vec![NO_ENTRY; phrase::BEGINNINGS] };
        let mut categories = "";
        for line in file.split('\n') {
            if let Some(group) = line.strip_prefix('[') {
                categories = group.strip_prefix([language, 'b']).unwrap_or("");
            } else if !categories.is_empty() {
                categories.split(';').for_each(|category| lexicon.add(line, category));
            }
        }
        lexicon
    }

    fn add(&mut self, phrase: &'static str, category: &'static str) {
        let Some(kind) = category.bytes().next().and_then(Kind::lettered) else { return };
        let number = u16::try_from(self.entries.len()).unwrap_or(NO_ENTRY);
        if let Some(latest) = self.latest.get_mut(phrase::beginning(phrase)) {
            let argument = category.get(1..).unwrap_or("");
            self.entries.push(Entry { phrase, kind, argument, before: *latest });
            *latest = number;
        }
    }

    /// Every phrase that begins at the first of these words, each with the number of words it takes.
    pub fn matches<'w>(&'static self, words: impl Fn(usize) -> &'w str) -> Vec<Match> {
        let first = words(0);
        let mut found = Vec::new();
        if first.is_empty() {
            return found;
        }
        // A phrase that does not share these letters cannot match.
        for entry in self.beginning_with(phrase::beginning(first)) {
            if let Some(count) = phrase::words_matched(entry.phrase, &words) {
                found.push(entry.matching(count, entry.phrase.len()));
            }
        }
        // In the order of the file, where two categories of a kind are as good as each other.
        found.reverse();
        found
    }

    /// Single words of at least six letters that a slip of one letter turns into this one.
    pub fn near(&'static self, word: &str) -> Vec<Match> {
        let mut found = Vec::new();
        if word.len() < phrase::TYPO_LENGTH {
            return found;
        }
        for beginning in phrase::beginnings_like(word) {
            for entry in self.beginning_with(beginning) {
                if phrase::is_slip(entry.phrase, word) {
                    found.push(entry.matching(1, 0));
                }
            }
        }
        found.reverse();
        found
    }

    fn beginning_with(&'static self, letters: usize) -> impl Iterator<Item = &'static Entry> {
        let entry = |number: u16| self.entries.get(usize::from(number));
        let latest = self.latest.get(letters).copied().unwrap_or(NO_ENTRY);
        std::iter::successors(entry(latest), move |later| entry(later.before))
    }
}

/// Where a chain of entries ends.
const NO_ENTRY: u16 = u16::MAX;

impl Kind {
    /// A bit of its own, for sets of kinds.
    pub const fn bit(self) -> u32 {
        1 << self as u8
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
    fn phrases_are_found_with_their_length() {
        assert!(found(Lexicon::french(), "chiffre d affaires").contains(&(Kind::Result, "revenue 2", 3)));
        assert!(found(Lexicon::english(), "response times").contains(&(Kind::Result, "response_time 1", 2)));
    }

    #[test]
    fn accents_and_hyphens_of_the_files_make_no_difference() {
        assert!(found(Lexicon::french(), "rendez vous").contains(&(Kind::Result, "appointments 2", 2)));
        assert!(found(Lexicon::french(), "ete").contains(&(Kind::Season, "6 21-9 22", 1)));
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
