//! A year: "2027", "2025-2028".

use super::period::{Nature, Period};
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::units::Date;

/// The year written at a token, the last one of a stretch of years.
pub(super) fn year_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let from = sentence.skip(index, "annee year calendar exercice saison season");
    let (first, next) = year_number(sentence, from)?;
    let (last, next) = last_of_range(sentence, first, next).unwrap_or((first, next));
    let bounds = (Date::new(first, 1, 1)?, Date::new(last, 12, 31)?);
    Some(Period { bounds: Some(bounds), nature: Nature::Year, next })
}

/// Four bare digits between 1990 and 2099, and the token after them.
pub(super) fn year_number(sentence: &Sentence, index: usize) -> Option<(i32, usize)> {
    let word = sentence.word(index);
    let year = words::number(word).filter(|year| (1990..2100).contains(year))?;
    let is_in_series = index.checked_sub(1).is_some_and(|before| sentence.tokens.is_number(before));
    (!is_in_series && !sentence.is_one_of(index + 1, "% € $ £")).then_some((year, index + 1))
}

fn last_of_range(sentence: &Sentence, first: i32, next: usize) -> Option<(i32, usize)> {
    if !sentence.is_one_of(next, "- / a to et and") {
        return None;
    }
    // "2026/27".
    let short = words::number(sentence.word(next + 1)).filter(|last| *last == (first + 1) % 100);
    year_number(sentence, next + 1).filter(|(last, _)| *last >= first).or_else(|| short.map(|_| (first + 1, next + 2)))
}

/// A year of the foundation of a house: nobody plans for it.
pub(super) fn is_long_past(sentence: &Sentence, index: usize) -> bool {
    words::number(sentence.word(index)).is_some_and(|year| (1500..1990).contains(&year))
}
