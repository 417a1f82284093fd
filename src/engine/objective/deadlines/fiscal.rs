//! Fiscal and school years: "FY26", "l'exercice 2026", "fin de l'exercice". They are taken to end with the calendar year.

use super::period::{Nature, Period};
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::units::Date;

/// The fiscal year named at a token.
pub(super) fn fiscal_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let (year, next) = code(sentence, index).or_else(|| current(sentence, index))?;
    let bounds = (Date::new(year, 1, 1)?, Date::new(year, 12, 31)?);
    Some(Period { bounds: Some(bounds), nature: Nature::Relative, next })
}

/// "fy26", "fy2026", "fy 2026".
fn code(sentence: &Sentence, index: usize) -> Option<(i32, usize)> {
    let written = sentence.word(index).strip_prefix("fy")?;
    let (digits, next) = if written.is_empty() { (sentence.word(index + 1), index + 2) } else { (written, index + 1) };
    let year: i32 = words::number(digits)?;
    Some((if year < 100 { 2000 + year } else { year }, next))
}

/// "fiscal year", "financial year", "exercice fiscal".
fn current(sentence: &Sentence, index: usize) -> Option<(i32, usize)> {
    let (year, ..) = sentence.today.ymd();
    let is_english =
        sentence.is_one_of(index, "fiscal financial calendar tax") && sentence.is_one_of(index + 1, "year");
    let is_french = sentence.is_one_of(index, "exercice");
    let next = match (is_english, is_french) {
        (true, _) => index + 2,
        (_, true) => sentence.skip(index + 1, "fiscal comptable en cours budgetaire"),
        _ => return None,
    };
    Some(super::years::year_number(sentence, next).unwrap_or((year, next)))
}
