//! Periods counted from today: "cette année", "next month", "le trimestre prochain", "la fin de semaine", "by Friday".

use super::days::weekday_of;
use super::period::{Nature, Period};
use crate::engine::objective::numerals::numeral_at;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::units::{Date, Month};
use crate::lexicon::Kind;

/// The period named at a token.
pub(super) fn relative_at(sentence: &Sentence, index: usize) -> Option<Period> {
    unit_with_word(sentence, index)
        .or_else(|| abbreviation(sentence, index))
        .or_else(|| weekday(sentence, index))
        .or_else(|| numbered(sentence, index))
        .or_else(|| half(sentence, index))
}

/// "next quarter", "ce mois", "année prochaine", "prochain semestre", "year".
fn unit_with_word(sentence: &Sentence, index: usize) -> Option<Period> {
    let shift = shift_of(sentence, index);
    let unit_at = if shift.is_some() { sentence.skip(index + 1, "calendar fiscal financial annee") } else { index };
    let unit_at = if shift.is_some() && sentence.hit_at(unit_at, Kind::Period).is_none() { index + 1 } else { unit_at };
    let unit = sentence.hit_at(unit_at, Kind::Period)?;
    let is_plural = sentence.word(unit_at).ends_with('s') && !unit.means("month");
    if is_plural || (unit.means("month") && sentence.is_one_of(unit_at, "months")) || sentence.is_one_of(unit_at, "day")
    {
        return None;
    }
    if sentence.is_one_of(unit.end, "scolaire universitaire")
        || sentence.is_one_of(unit_at.wrapping_sub(1), "school academic")
    {
        return None;
    }
    let later = shift_of(sentence, unit.end).filter(|_| shift.is_none());
    let is_current = sentence.is_one_of(unit.end, "en") && sentence.is_one_of(unit.end + 1, "cours");
    let is_ci = sentence.is_one_of(unit.end, "ci");
    let next = if is_current { unit.end + 2 } else { unit.end + usize::from(later.is_some() || is_ci) };
    let has_article = sentence.is_one_of(unit_at.wrapping_sub(1), "l de d du the of this cette ce la le fin end cet");
    if shift.is_none()
        && later.is_none()
        && !is_current
        && !is_ci
        && !(has_article || sentence.is_one_of(unit.end, "end"))
    {
        return None;
    }
    if shift.is_none() && later.is_none() && sentence.is_one_of(unit_at, "saison season") {
        return None;
    }
    // "les nuits de semaine".
    let is_kind = unit.argument == "week"
        && sentence.is_one_of(unit_at.wrapping_sub(1), "de")
        && !sentence.is_one_of(unit_at.wrapping_sub(2), "fin milieu debut");
    if shift.is_none() && later.is_none() && is_kind {
        return None;
    }
    let steps = shift.or(later).unwrap_or(0);
    let next = if sentence.is_one_of(next, "end") { next + 1 } else { next };
    Some(Period { bounds: Some(bounds(sentence.today, unit.argument, steps)?), nature: Nature::Relative, next })
}

/// "this half", "next half".
fn half(sentence: &Sentence, index: usize) -> Option<Period> {
    let (steps, at) = match shift_of(sentence, index) {
        Some(steps) => (steps, index + 1),
        None if sentence.is_one_of(index.wrapping_sub(1), "this") => (0, index),
        None => return None,
    };
    let is_half = sentence.is_one_of(at, "half") && !sentence.is_one_of(at + 1, "of the");
    let bounds = bounds(sentence.today, "semester", steps).filter(|_| is_half)?;
    Some(Period { bounds: Some(bounds), nature: Nature::Relative, next: at + 1 })
}

fn shift_of(sentence: &Sentence, index: usize) -> Option<i32> {
    const SHIFTS: &str = "this ce cet cette current|prochain prochaine next coming following suivant suivante upcoming";
    sentence.group_of(index, SHIFTS).map(|shift| i32::from(shift > 0))
}

/// How long a period of the lexicon is.
pub(super) enum Length {
    Days(i32),
    Months(i32),
}

pub(super) fn length_of(unit: &str) -> Length {
    match words::group("day|week|month|quarter|semester", unit) {
        Some(0) => Length::Days(1),
        Some(1) => Length::Days(7),
        Some(2) => Length::Months(1),
        Some(3) => Length::Months(3),
        Some(_) => Length::Months(6),
        None => Length::Months(12),
    }
}

/// First and last day of the period that contains today, or of one after it.
pub(super) fn bounds(today: Date, unit: &str, steps: i32) -> Option<(Date, Date)> {
    let (year, month, _) = today.ymd();
    let months = match length_of(unit) {
        Length::Days(1) => return Some((today.plus_days(steps), today.plus_days(steps))),
        Length::Days(_) => {
            let monday = today.plus_days(7 * steps - i32::from(today.weekday()));
            return Some((monday, monday.plus_days(6)));
        }
        Length::Months(months) => months,
    };
    let index = (i32::from(month) - 1) / months;
    let first = u8::try_from(index * months + 1).ok()?;
    let start = Date::start_of(Month::new(year, first)).plus_months(steps * months);
    Some((start, start.plus_months(months).plus_days(-1)))
}

/// "EOY", "year end", "fin d'exercice" come through [`super::opening::part_at`]; these do not.
fn abbreviation(sentence: &Sentence, index: usize) -> Option<Period> {
    let unit = match sentence.group_of(index, "eoy|eoq|eom|eow")? {
        0 => "year",
        1 => "quarter",
        2 => "month",
        _ => "week",
    };
    Some(Period { bounds: bounds(sentence.today, unit, 0), nature: Nature::Relative, next: index + 1 })
}

/// "Friday": the next one.
fn weekday(sentence: &Sentence, index: usize) -> Option<Period> {
    const OPENED: &str = "by before until till avant ici this ce jusqu a";
    let from = if sentence.is_one_of(index, "next") { index + 1 } else { index };
    let weekday = weekday_of(sentence.word(from))?;
    if sentence.is_one_of(from + 1, "noir") || sentence.word(from).ends_with("days") {
        return None;
    }
    let ahead = (i32::from(weekday) - i32::from(sentence.today.weekday())).rem_euclid(7);
    let day = sentence.today.plus_days(if ahead == 0 { 7 } else { ahead });
    let next = from + 1 + usize::from(sentence.is_one_of(from + 1, "prochain"));
    let is_next = next > from + 1 || from > index;
    let is_opened = is_next || sentence.is_one_of(index.wrapping_sub(1), OPENED);
    is_opened.then_some(Period { bounds: Some((day, day)), nature: Nature::Day, next })
}

/// "mois 6", "Month 6", "M+6", "J+30": counted from today.
fn numbered(sentence: &Sentence, index: usize) -> Option<Period> {
    let has_plus = sentence.is_one_of(index + 1, "+");
    let number_at = if has_plus { index + 2 } else { index + 1 };
    let number =
        numeral_at(sentence, number_at).filter(|number| number.plain)?.whole().filter(|count| *count < 1000)?;
    let day = match sentence.group_of(index, "mois month|week semaine|m|j d|annee year")? {
        0 => sentence.today.plus_months(number),
        1 if number <= 53 => sentence.today.plus_days(7 * number),
        2 if has_plus => sentence.today.plus_months(number),
        3 if has_plus => sentence.today.plus_days(number),
        // "Year 1", but not "year 2027".
        4 if number <= 10 => sentence.today.plus_months(12 * number),
        _ => return None,
    };
    Some(Period { bounds: Some((sentence.today, day)), nature: Nature::Duration, next: number_at + 1 })
}
