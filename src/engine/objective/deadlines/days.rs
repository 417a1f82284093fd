//! A day of the calendar: `31/12/2026`, `2026-12-31`, "le 15 mai", "May 15th, 2026".

use super::period::{Nature, Period};
use crate::engine::objective::Language;
use crate::engine::objective::numerals::numeral_at;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// The day written at a token.
pub(super) fn day_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let from = skip_weekday(sentence, index);
    let (day, next) = iso(sentence, from)
        .or_else(|| numeric(sentence, from))
        .or_else(|| day_first(sentence, from))
        .or_else(|| month_first(sentence, from))
        .or_else(|| tomorrow(sentence, from))?;
    Some(Period { bounds: Some((day, day)), nature: Nature::Day, next })
}

fn skip_weekday(sentence: &Sentence, index: usize) -> usize {
    let is_weekday = weekday_of(sentence.word(index)).is_some();
    if is_weekday { sentence.skip(index + 1, ", the le") } else { index }
}

/// Monday = 0.
pub(super) fn weekday_of(word: &str) -> Option<u8> {
    const DAYS: &str =
        "lundi monday|mardi tuesday|mercredi wednesday|jeudi thursday|vendredi friday|samedi saturday|dimanche sunday";
    words::group(DAYS, word).and_then(|day| u8::try_from(day).ok())
}

fn tomorrow(sentence: &Sentence, index: usize) -> Option<(Date, usize)> {
    sentence.is_one_of(index, "demain tomorrow").then(|| (sentence.today.plus_days(1), index + 1))
}

fn whole(sentence: &Sentence, index: usize) -> Option<i32> {
    numeral_at(sentence, index).filter(|number| number.plain && number.end == index + 1)?.whole()
}

fn iso(sentence: &Sentence, index: usize) -> Option<(Date, usize)> {
    let year = whole(sentence, index).filter(|year| (1900..2200).contains(year))?;
    let separated = sentence.is_one_of(index + 1, "- /") && sentence.is_one_of(index + 3, "- /");
    let (month, day) = separated.then(|| Some((whole(sentence, index + 2)?, whole(sentence, index + 4)?)))??;
    Some((date(year, month, day)?, index + 5))
}

/// Day first, unless only the American order makes a date, or the text is English and both dates of it would do:
/// British and French readers are the more numerous here, so the day stays first.
fn numeric(sentence: &Sentence, index: usize) -> Option<(Date, usize)> {
    let first = whole(sentence, index)?;
    let is_dotted = sentence.tokens.is_number(index + 1) && sentence.tokens.is_joined(index + 1);
    let second_at = if is_dotted { index + 1 } else { index + 2 };
    if !is_dotted && !sentence.is_one_of(index + 1, "/ -") {
        return None;
    }
    let second = whole(sentence, second_at)?;
    let year_at = if is_dotted { second_at + 1 } else { second_at + 2 };
    let has_year = is_dotted || sentence.is_one_of(second_at + 1, "/ -");
    match whole(sentence, year_at).filter(|_| has_year) {
        Some(year) => Some((either_order(full_year(year), first, second)?, year_at + 1)),
        // "15/05" is a day; "4-5" and "24/7" are not.
        // Only the American order makes a day of "6/30".
        None if sentence.is_one_of(second_at - 1, "/") && sentence.word(second_at).len() == 2 => {
            let day = next_occurrence(sentence.today, second, first);
            Some((day.or_else(|| next_occurrence(sentence.today, first, second))?, second_at + 1))
        }
        None => None,
    }
}

fn full_year(year: i32) -> i32 {
    if year < 100 { 2000 + year } else { year }
}

fn either_order(year: i32, first: i32, second: i32) -> Option<Date> {
    date(year, second, first).or_else(|| date(year, first, second))
}

pub(super) fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// That day this year, or next year when it is past.
pub(super) fn next_occurrence(today: Date, month: i32, day: i32) -> Option<Date> {
    let (year, ..) = today.ymd();
    let this_year = date(year, month, day)?;
    if this_year < today { date(year + 1, month, day) } else { Some(this_year) }
}

/// "15 mai", "1er juin 2026", "the 3rd of May", "du 1er au 30 juin".
fn day_first(sentence: &Sentence, index: usize) -> Option<(Date, usize)> {
    let day = whole(sentence, index).filter(|day| (1..=31).contains(day))?;
    let after = skip_ordinal(sentence, index + 1);
    let is_range = sentence.is_one_of(after, "a au to - et and");
    let later = || day_first(sentence, sentence.skip(after + 1, "le the"));
    if let Some(later) = is_range.then(later).flatten() {
        return Some(later);
    }
    let month_at = sentence.skip(after, "of de - /");
    let month = month_number(sentence, month_at)?;
    with_year(sentence, day, month, month_at + 1)
}

/// "May 15", "May 15th, 2026".
fn month_first(sentence: &Sentence, index: usize) -> Option<(Date, usize)> {
    let month = month_number(sentence, index)?;
    if sentence.language == Language::French {
        return None;
    }
    let day_at = sentence.skip(index + 1, "the");
    let day = whole(sentence, day_at).filter(|day| (1..=31).contains(day))?;
    let next = skip_ordinal(sentence, day_at + 1);
    // "in May 20 clients" counts clients.
    let is_counted = sentence.is_any(next, Kind::Result.bit() | Kind::Unit.bit());
    if is_counted { None } else { with_year(sentence, day, month, next) }
}

fn skip_ordinal(sentence: &Sentence, index: usize) -> usize {
    let is_suffix = sentence.is_one_of(index, "er st nd rd th e") && sentence.tokens.is_joined(index);
    if is_suffix { index + 1 } else { index }
}

pub(super) fn month_number(sentence: &Sentence, index: usize) -> Option<i32> {
    sentence.hit_at(index, Kind::Month).and_then(|hit| words::number(hit.argument))
}

fn with_year(sentence: &Sentence, day: i32, month: i32, next: usize) -> Option<(Date, usize)> {
    let year_at = sentence.skip(next, ", - /");
    match whole(sentence, year_at).filter(|year| (1990..2100).contains(year)) {
        Some(year) => Some((date(year, month, day)?, year_at + 1)),
        None => Some((next_occurrence(sentence.today, month, day)?, next)),
    }
}
