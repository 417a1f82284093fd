/// Shorter words are too close to one another for a slip to be told from another word.
pub(super) const TYPO_LENGTH: usize = 6;

/// One phrase under one of its categories.
pub(super) struct Entry {
    pub phrase: &'static str,
    pub kind: super::Kind,
    pub argument: &'static str,
    /// The entry before it that begins with the same letters.
    pub before: u16,
}

impl Entry {
    pub(super) fn matching(&self, words: usize, letters: usize) -> Match {
        Match { kind: self.kind, argument: self.argument, words, letters }
    }
}

/// How many pairs of first letters are told apart.
pub(super) const BEGINNINGS: usize = 32 * 32;

/// The number of the two first letters; the same for some other signs, which does no harm.
pub(super) fn beginning(phrase: &str) -> usize {
    let letter = |place: usize| usize::from(phrase.as_bytes().get(place).map_or(0, |byte| byte % 32));
    letter(0) * 32 + letter(1)
}

/// The numbers of all pairs with the same first letter.
pub(super) fn beginnings_like(word: &str) -> std::ops::Range<usize> {
    let first = beginning(word.get(..1).unwrap_or(""));
    first..first + 32
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Its category.
    pub kind: super::Kind,
    /// What the category says of it: "revenue 2", "increase", "6".
    pub argument: &'static str,
    /// How many words it takes.
    pub words: usize,
    /// How many letters of the text the phrase spells out: "abonnement*" knows better than "abonn*".
    pub letters: usize,
}

/// How many words the phrase takes, if the words that follow are its own.
pub(super) fn words_matched<'w>(phrase: &str, words: &impl Fn(usize) -> &'w str) -> Option<usize> {
    let mut count = 0;
    for expected in phrase.split(' ') {
        if !agrees(expected, words(count)) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether the phrase is one word, and this one a slip away from it.
pub(super) fn is_slip(phrase: &str, word: &str) -> bool {
    if phrase.contains(' ') {
        return false;
    }
    match phrase.strip_suffix('*') {
        Some(stem) if stem.len() < TYPO_LENGTH => false,
        Some(stem) => (stem.len() - 1..=stem.len() + 1)
            .filter_map(|length| word.get(..length))
            // The last letter must be there, or "réactif" would be "réactiv*".
            .any(|start| start.as_bytes().last() == stem.as_bytes().last() && is_one_slip_away(start, stem)),
        None => phrase.len() >= TYPO_LENGTH && is_one_slip_away(singular(word), singular(phrase)),
    }
}

/// A word without the mark of its plural, so that "ventes" meets "vente". Short words keep theirs: "mois" is not "moi".
fn singular(word: &str) -> &str {
    match word.strip_suffix(['s', 'x']) {
        Some(stem) if stem.len() > 3 && !stem.ends_with('s') => stem,
        _ => word,
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
    fn a_slip_is_one_letter_or_one_swap() {
        assert!(is_one_slip_away("comunication", "communication"));
        assert!(is_one_slip_away("conversoin", "conversion"));
        assert!(!is_one_slip_away("tourisme", "touriste"));
        assert!(!is_one_slip_away("visiteur", "visibilite"));
    }
}
