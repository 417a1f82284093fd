use std::fmt;

use serde::{Deserialize, Serialize};

use super::Month;

/// A day of the Gregorian calendar, with no time and no zone. Written `2026-06-30`.
///
/// Kept as a count of days since 1970-01-01, so that differences are subtractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    days: i32,
}

impl Date {
    /// The day, if it exists: `Date::new(2026, 2, 29)` is `None`.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let within = (1..=days_in_month(year, month)).contains(&day);
        within.then(|| Self { days: days_from_civil(year, i32::from(month), i32::from(day)) })
    }

    /// The last day of a month.
    pub fn end_of(month: Month) -> Self {
        let first_of_next = month.plus(super::Months::new(1));
        Self { days: days_from_civil(first_of_next.year(), i32::from(first_of_next.number()), 1) - 1 }
    }

    /// The first day of a month.
    pub fn start_of(month: Month) -> Self {
        Self { days: days_from_civil(month.year(), i32::from(month.number()), 1) }
    }

    /// Year, month (1 to 12) and day (1 to 31).
    pub fn ymd(self) -> (i32, u8, u8) {
        civil_from_days(self.days)
    }

    /// The month this day falls in.
    pub fn month(self) -> Month {
        let (year, month, _) = self.ymd();
        Month::new(year, month)
    }

    /// Day of the week, Monday = 0 … Sunday = 6.
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday; rem_euclid keeps the result in 0..7.
        u8::try_from((self.days + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// The day that many days later (earlier when negative).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self { days: self.days.saturating_add(days) }
    }

    /// The same day that many months later, or the last day of that month where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let (year, month, day) = self.ymd();
        let target = Month::new(year, month).offset(months);
        let day = day.min(days_in_month(target.year(), target.number()));
        Self { days: days_from_civil(target.year(), i32::from(target.number()), i32::from(day)) }
    }

    /// Days from `self` to `later`; negative when `later` is before.
    pub fn days_until(self, later: Self) -> i32 {
        later.days - self.days
    }

    /// Reads `2026-06-30`, nothing else.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year: i32 = parts.next()?.parse().ok()?;
        let month: u8 = parts.next()?.parse().ok()?;
        let day: u8 = parts.next()?.parse().ok()?;
        Self::new(year, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_iso(&text).ok_or_else(|| serde::de::Error::custom("expected a date such as 2026-06-30"))
    }
}

impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Howard Hinnant's `days_from_civil` (<https://howardhinnant.github.io/date_algorithms.html>).
fn days_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Howard Hinnant's `civil_from_days`, the inverse of [`days_from_civil`].
fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        let mut day = Date::new(1900, 1, 1).unwrap();
        let end = Date::new(2300, 1, 1).unwrap();
        while day < end {
            let (year, month, number) = day.ymd();
            assert_eq!(Date::new(year, month, number), Some(day));
            day = day.plus_days(1);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(Date::new(2026, 2, 29), None);
        assert!(Date::new(2028, 2, 29).is_some());
        assert_eq!(Date::new(2026, 13, 1), None);
        assert_eq!(Date::parse_iso("2026-04-31"), None);
    }

    #[test]
    fn weekdays_and_months() {
        let reference = Date::new(2026, 1, 15).unwrap();
        assert_eq!(reference.weekday(), 3, "a Thursday");
        assert_eq!(reference.plus_months(6).to_string(), "2026-07-15");
        assert_eq!(Date::new(2026, 1, 31).unwrap().plus_months(1).to_string(), "2026-02-28");
        assert_eq!(Date::end_of(Month::new(2026, 12)).to_string(), "2026-12-31");
    }
}
