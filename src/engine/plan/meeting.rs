use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::units::{Date, Month, Volume};

/// The meeting at which whoever carries the plan looks at its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Meeting {
    /// The first one: the first Monday of the plan.
    pub first: Date,
    /// The last day on which it may be held: the deadline.
    pub until: Date,
    /// Weeks from one to the next. An assumption: see [`meeting`].
    pub every_weeks: u8,
    /// How long it lasts. An assumption.
    pub minutes: u8,
}

/// A quarter of an hour is enough for the figures of one plan.
const MINUTES: u8 = 15;

/// Under so many months, two weeks are too large a part of the plan.
const SHORT: usize = 3;

/// Every week where the deadline is less than three months away, else every other week: an assumption, from what the
/// figures of small plans can show. In fewer days, chance hides what has changed.
pub fn meeting(first: Month, until: Date) -> Meeting {
    let start = Date::start_of(first);
    let to_monday = i32::from((7 - start.weekday()) % 7);
    let is_short = first.months_until(until.month()).count() < SHORT;
    Meeting { first: start.plus_days(to_monday), until, every_weeks: if is_short { 1 } else { 2 }, minutes: MINUTES }
}

impl Meeting {
    /// Hours of meeting a week.
    pub(in crate::engine) fn hours_a_week(self) -> Volume {
        Volume::new(f64::from(self.minutes) / 60.0 / f64::from(self.every_weeks))
    }
}
