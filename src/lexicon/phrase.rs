use super::{Kind, fold, singular};

/// Shorter words are too close to one another for a slip to be told from another word.
pub const TYPO_LENGTH: usize = 6;

/// One phrase of a file.
pub struct Entry {
    /// Folded words, one space between two; the last may end with a star.
    pub(super) phrase: String,
    kind: Kind,
    argument: &'static str,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Its category.
    pub kind: Kind,
    /// What the category says of it: "revenue 2", "increase", "6".
    pub argument: &'static str,
    /// How many words it takes.
    pub words: usize,
    /// How many letters of the text the phrase spells out: "abonnement*" knows better than "abonn*".
    pub letters: usize,
}

/// The phrases of a file, in its order.
pub(super) fn entries_of(file: &'static str) -> Vec<Entry> {
    let mut section = None;
    let mut entries = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            section = section_of(line);
        } else if let Some((kind, argument)) = section {
            entries.extend(line.split(", ").filter_map(|written| Entry::new(written, kind, argument)));
        }
    }
    entries
}

/// The category and its argument in "[result revenue 2]".
pub(super) fn section_of(header: &'static str) -> Option<(Kind, &'static str)> {
    let inside = header.strip_prefix('[')?.strip_suffix(']')?;
    let (name, argument) = inside.split_once(' ').unwrap_or((inside, ""));
    Some((Kind::named(name)?, argument))
}

impl Entry {
    /// A phrase as the file writes it; "vingt=20" carries its own argument.
    fn new(written: &'static str, kind: Kind, argument: &'static str) -> Option<Self> {
        let (written, argument) = written.split_once('=').unwrap_or((written, argument));
        let phrase = fold_phrase(written);
        (!phrase.is_empty()).then_some(Self { phrase, kind, argument })
    }

    /// The match, if the words that follow are those of the phrase.
    pub(super) fn match_words<'w>(&self, words: &impl Fn(usize) -> &'w str) -> Option<Match> {
        let mut count = 0;
        for expected in self.phrase.split(' ') {
            if !agrees(expected, words(count)) {
                return None;
            }
            count += 1;
        }
        Some(self.matched(count))
    }

    /// The match, if the phrase is one word and this one is a slip away from it.
    pub(super) fn match_typo(&self, word: &str) -> Option<Match> {
        if self.phrase.contains(' ') {
            return None;
        }
        let close = match self.phrase.strip_suffix('*') {
            Some(stem) if stem.len() < TYPO_LENGTH => false,
            Some(stem) => (stem.len() - 1..=stem.len() + 1)
                .any(|length| word.get(..length).is_some_and(|start| is_one_slip_away(start, stem))),
            None => self.phrase.len() >= TYPO_LENGTH && is_one_slip_away(singular(word), singular(&self.phrase)),
        };
        close.then(|| self.matched(1))
    }

    fn matched(&self, words: usize) -> Match {
        Match { kind: self.kind, argument: self.argument, words, letters: self.phrase.len() }
    }
}

fn agrees(expected: &str, word: &str) -> bool {
    match expected.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None if expected.ends_with('!') => expected.strip_suffix('!') == Some(word),
        None => expected == word || singular(expected) == singular(word) || is_ies_of(word, expected),
    }
}

/// "companies" for "company".
fn is_ies_of(word: &str, expected: &str) -> bool {
    word.strip_suffix("ies").is_some_and(|stem| expected.strip_suffix('y') == Some(stem))
}

/// Lower case, no accents, one space wherever the text has anything but a letter or a digit.
fn fold_phrase(written: &str) -> String {
    let mut phrase = String::with_capacity(written.len());
    for character in written.chars() {
        let (first, second) = fold(character);
        if first.is_alphanumeric() || matches!(first, '*' | '!' | '%' | '€' | '$' | '£') {
            phrase.push(first);
            phrase.extend(second);
        } else if !phrase.ends_with(' ') && !phrase.is_empty() {
            phrase.push(' ');
        }
    }
    phrase.truncate(phrase.trim_end().len());
    phrase
}

/// One letter added, left out, replaced, or two neighbours swapped.
fn is_one_slip_away(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let same_start = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let same_end = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    let shorter = left.len().min(right.len());
    match left.len().abs_diff(right.len()) {
        // Another letter makes another word more often than a slip: "tourisme", "touriste".
        0 => (shorter > 8 && same_start + same_end + 1 >= shorter) || is_swap(left, right, same_start, same_end),
        1 => same_start + same_end >= shorter,
        _ => false,
    }
}

fn is_swap(left: &[u8], right: &[u8], start: usize, end: usize) -> bool {
    start + end + 2 == left.len() && left.get(start) == right.get(start + 1) && left.get(start + 1) == right.get(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_folded_like_the_text() {
        assert_eq!(fold_phrase("Taux d'ouverture"), "taux d ouverture");
        assert_eq!(fold_phrase("e-mail*"), "e mail*");
        assert_eq!(fold_phrase("cœur"), "coeur");
    }

    #[test]
    fn a_slip_is_one_letter_or_one_swap() {
        assert!(is_one_slip_away("comunication", "communication"));
        assert!(is_one_slip_away("conversoin", "conversion"));
        assert!(!is_one_slip_away("tourisme", "touriste"));
        assert!(!is_one_slip_away("visiteur", "visibilite"));
    }
}
