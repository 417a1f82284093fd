//! Feasts and sales: "Noël", "Black Friday", "les soldes d'été", "la rentrée". Their names and days are in the lexicon.

use super::days::{date, weekday_of};
use super::period::{Nature, Period};
use super::years::year_number;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// The event named at a token: its next occurrence, or that of the year named.
pub(super) fn event_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let from = sentence.skip(index, "fetes jour vacances soldes").min(index + 2);
    let hit = sentence.hit_at(index, Kind::Event).or_else(|| sentence.hit_at(from, Kind::Event))?;
    let (bounds, next) = match year_number(sentence, hit.end) {
        Some((year, next)) => (bounds(hit.argument, year)?, next),
        None => (next_bounds(hit.argument, sentence.today)?, hit.end),
    };
    Some(Period { bounds: Some(bounds), nature: Nature::Event, next })
}

fn next_bounds(rule: &str, today: Date) -> Option<(Date, Date)> {
    let (year, ..) = today.ymd();
    (year..=year + 1).filter_map(|year| bounds(rule, year)).find(|(_, end)| *end >= today)
}

/// "12 25" is a day, "1 7-2 3" a stretch.
pub(super) fn bounds(rule: &str, year: i32) -> Option<(Date, Date)> {
    let mut ends = rule.split('-').map(|day| day_of(day, year));
    let start = ends.next()??;
    Some((start, ends.next().flatten().unwrap_or(start)))
}

/// "12 25"; "easter 39", so many days after; "11 22 thursday 1", so many days after that weekday, the day named or later.
fn day_of(rule: &str, year: i32) -> Option<Date> {
    let mut parts = rule.split(' ');
    let first = parts.next()?;
    let days = parts.next().and_then(words::number).unwrap_or(0);
    if first == "easter" {
        return Some(easter(year)?.plus_days(days));
    }
    let day = date(year, words::number(first)?, days)?;
    let Some(weekday) = parts.next().and_then(weekday_of) else { return Some(day) };
    let later = day.plus_days((i32::from(weekday) - i32::from(day.weekday())).rem_euclid(7));
    match parts.next() {
        // Mother's Day in France gives way to Pentecost.
        Some("pentecost") if later == easter(year)?.plus_days(49) => Some(later.plus_days(7)),
        Some(after) => Some(later.plus_days(words::number(after).unwrap_or(0))),
        None => Some(later),
    }
}

/// The Gregorian computus of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<Date> {
    let (century, of_century) = (year / 100, year % 100);
    let golden = year % 19;
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let day_of_march = epact + weekday - 7 * correction + 114;
    Date::new(year, u8::try_from(day_of_march / 31).ok()?, u8::try_from(day_of_march % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_feasts() {
        assert_eq!(easter(2026), Date::new(2026, 4, 5));
        assert_eq!(easter(2038), Date::new(2038, 4, 25));
        assert_eq!(day_of("5 25 sunday pentecost", 2026), Date::new(2026, 5, 31));
        assert_eq!(day_of("5 25 sunday pentecost", 2023), Date::new(2023, 6, 4));
        assert_eq!(day_of("11 22 thursday 1", 2026), Date::new(2026, 11, 27));
        assert_eq!(day_of("5 8 sunday", 2026), Date::new(2026, 5, 10));
        assert_eq!(day_of("easter 39", 2026), Date::new(2026, 5, 14));
    }
}
