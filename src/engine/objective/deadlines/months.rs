//! A month: "mars", "juin 2026", "de janvier à mars", "June-August".

use super::days::month_number;
use super::opening::is_range_word;
use super::period::{Nature, Period};
use super::years::year_number;
use crate::engine::objective::sentence::Sentence;
use crate::engine::units::{Date, Month};

/// The month named at a token; the last one of a stretch of months.
pub(super) fn month_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let first = single(sentence, index)?;
    let after = if is_range_word(sentence, first.next) { first.next + 1 } else { first.next };
    let last = if after > first.next || sentence.tokens.is_joined(after) { single(sentence, after) } else { None };
    let (Some(last), Some((start, _))) = (last, first.bounds) else { return Some(first) };
    let (_, end) = last.bounds?;
    let end = if end < start { end.plus_months(12) } else { end };
    Some(Period { bounds: Some((start, end)), nature: Nature::MonthOfYear, next: last.next })
}

fn single(sentence: &Sentence, index: usize) -> Option<Period> {
    // "fin du mois d'août".
    let after_month = sentence.skip(index + 1, "d de of");
    let names_month = sentence.is_one_of(index, "mois month") && month_number(sentence, after_month).is_some();
    let index = if names_month { after_month } else { sentence.skip(index, "next coming") };
    let number = month_number(sentence, index)?;
    if is_modal(sentence, index) {
        return None;
    }
    let year_at = sentence.skip(index + 1, ", of - / de l annee");
    let named = year_number(sentence, year_at).or_else(|| relative_year(sentence, index + 1));
    let nature = if named.is_some() { Nature::MonthOfYear } else { Nature::Month };
    let (year, next) = named.unwrap_or_else(|| next_one(sentence, index, number));
    let month = Month::new(year, u8::try_from(number).ok()?);
    Some(Period { bounds: Some((Date::start_of(month), Date::end_of(month))), nature, next })
}

/// The month to come; "janvier prochain" said in January is not this one.
fn next_one(sentence: &Sentence, index: usize, number: i32) -> (i32, usize) {
    let next = sentence.skip(index + 1, "prochain");
    let (year, this_month, _) = sentence.today.ymd();
    let is_next = next > index + 1 || sentence.is_one_of(index.wrapping_sub(1), "next");
    let has_begun = number < i32::from(this_month) || is_next && number == i32::from(this_month);
    (if has_begun { year + 1 } else { year }, next)
}

/// "mars prochain", "next June" keep the next occurrence; "juin de l'année prochaine", "next year" move on.
fn relative_year(sentence: &Sentence, next: usize) -> Option<(i32, usize)> {
    let (year, ..) = sentence.today.ymd();
    let end = sentence.phrase_at(next, "de l annee prochaine|next year")?;
    Some((year + 1, end))
}

/// "may" and "march" are verbs as well.
fn is_modal(sentence: &Sentence, index: usize) -> bool {
    const BEFORE: &str =
        "by in before until till of this next mid end early late to for and - during from since through ( each";
    sentence.is_one_of(index, "may march mar sec")
        && !sentence.is_one_of(index.wrapping_sub(1), BEFORE)
        && year_number(sentence, index + 1).is_none()
}
