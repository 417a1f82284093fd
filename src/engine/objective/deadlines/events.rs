//! Feasts and sales: "Noël", "Black Friday", "les soldes d'été", "la rentrée". Their names are in the lexicon.

use super::period::{Nature, Period};
use super::years::year_number;
use crate::engine::objective::Language;
use crate::engine::objective::sentence::Sentence;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// The event named at a token: its next occurrence, or that of the year named.
pub(super) fn event_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let from = sentence.skip(index, "fetes jour vacances soldes").min(index + 2);
    let hit = sentence.hit_at(index, Kind::Event).or_else(|| sentence.hit_at(from, Kind::Event))?;
    let (bounds, next) = match year_number(sentence, hit.end) {
        Some((year, next)) => (bounds(hit.argument, year, sentence.language)?, next),
        None => (next_bounds(hit.argument, sentence)?, hit.end),
    };
    Some(Period { bounds: Some(bounds), nature: Nature::Event, next })
}

fn next_bounds(event: &str, sentence: &Sentence) -> Option<(Date, Date)> {
    let (year, ..) = sentence.today.ymd();
    (year..=year + 1).filter_map(|year| bounds(event, year, sentence.language)).find(|(_, end)| *end >= sentence.today)
}

fn bounds(event: &str, year: i32, language: Language) -> Option<(Date, Date)> {
    match event {
        // Sales with no season are the next ones, and winter's are first in the year.
        "winter_sales" | "sales" => stretch(year, (1, 7), (2, 3)),
        "summer_sales" => stretch(year, (6, 24), (7, 21)),
        _ => day_of(event, year, language).map(|day| (day, day)),
    }
}

fn stretch(year: i32, start: (u8, u8), end: (u8, u8)) -> Option<(Date, Date)> {
    Some((Date::new(year, start.0, start.1)?, Date::new(year, end.0, end.1)?))
}

fn day_of(event: &str, year: i32, language: Language) -> Option<Date> {
    let is_french = language == Language::French;
    match event {
        "christmas" => Date::new(year, 12, 25),
        "new_year" => Date::new(year, 12, 31),
        "back_to_school" => Date::new(year, 9, 1),
        "black_friday" => Some(weekday_after(Date::new(year, 11, 1)?, THURSDAY, 4).plus_days(1)),
        "thanksgiving" => Some(weekday_after(Date::new(year, 11, 1)?, THURSDAY, 4)),
        "cyber_monday" => Some(weekday_after(Date::new(year, 11, 1)?, THURSDAY, 4).plus_days(4)),
        "giving_tuesday" => Some(weekday_after(Date::new(year, 11, 1)?, THURSDAY, 4).plus_days(5)),
        "valentine" => Date::new(year, 2, 14),
        "mothers_day" if is_french => french_mothers_day(year),
        "mothers_day" => Some(weekday_after(Date::new(year, 5, 1)?, SUNDAY, 2)),
        "fathers_day" => Some(weekday_after(Date::new(year, 6, 1)?, SUNDAY, 3)),
        "grandmothers_day" => Some(weekday_after(Date::new(year, 3, 1)?, SUNDAY, 1)),
        "easter" => easter(year),
        "ascension" => easter(year).map(|day| day.plus_days(39)),
        "pentecost" => easter(year).map(|day| day.plus_days(49)),
        "halloween" => Date::new(year, 10, 31),
        "all_saints" => Date::new(year, 11, 1),
        "armistice" | "singles_day" => Date::new(year, 11, 11),
        "epiphany" => Date::new(year, 1, 6),
        "candlemas" => Date::new(year, 2, 2),
        "bastille" => Date::new(year, 7, 14),
        "independence" => Date::new(year, 7, 4),
        "labour_day" if is_french => Date::new(year, 5, 1),
        "labour_day" => Some(weekday_after(Date::new(year, 9, 1)?, MONDAY, 1)),
        "memorial" => Some(weekday_after(Date::new(year, 5, 25)?, MONDAY, 1)),
        "music_day" => Date::new(year, 6, 21),
        "boxing_day" => Date::new(year, 12, 26),
        "patrick" => Date::new(year, 3, 17),
        "bonfire" => Date::new(year, 11, 5),
        "womens_day" => Date::new(year, 3, 8),
        "heritage_days" => Some(weekday_after(Date::new(year, 9, 1)?, SATURDAY, 3).plus_days(1)),
        _ => None,
    }
}

const MONDAY: u8 = 0;
const THURSDAY: u8 = 3;
const SATURDAY: u8 = 5;
const SUNDAY: u8 = 6;

/// The nth such weekday from a day on, that day included.
fn weekday_after(from: Date, weekday: u8, nth: i32) -> Date {
    let ahead = (i32::from(weekday) - i32::from(from.weekday())).rem_euclid(7);
    from.plus_days(ahead + 7 * (nth - 1))
}

/// The last Sunday of May, or the first of June when that is Pentecost.
fn french_mothers_day(year: i32) -> Option<Date> {
    let last_sunday = weekday_after(Date::new(year, 5, 25)?, SUNDAY, 1);
    let pentecost = easter(year)?.plus_days(49);
    Some(if last_sunday == pentecost { last_sunday.plus_days(7) } else { last_sunday })
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
        assert_eq!(french_mothers_day(2026), Date::new(2026, 5, 31));
        assert_eq!(day_of("black_friday", 2026, Language::French), Date::new(2026, 11, 27));
        assert_eq!(day_of("mothers_day", 2026, Language::English), Date::new(2026, 5, 10));
    }
}
