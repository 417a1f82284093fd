//! The two purses of a brief, and what each holds.

use super::split::{PurseSplit, split};
use crate::benchmarks::Purse;
use crate::engine::brief::{Brief, Priority};
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::{Outcome, weights};
use crate::engine::units::{Money, Months, Volume};

/// Money, then time, each shared so that the outcome is as large as it can be.
pub fn purses(
    brief: &Brief,
    economy: &Economy,
    channels: &[Channel],
    (outcome, priority): (Outcome, Priority),
    months: Months,
) -> Vec<PurseSplit> {
    let weight = |channel: &Channel| weights(outcome, channel, economy, months);
    let shared = |purse| split(purse, purse_amount(purse, brief, economy), channels, (outcome, priority), weight);
    vec![shared(Purse::Money), shared(Purse::Time)]
}

/// What a purse holds per month.
pub fn purse_amount(purse: Purse, brief: &Brief, economy: &Economy) -> Money {
    match purse {
        Purse::Money => brief.budget,
        Purse::Time => valued_time(economy),
    }
}

/// A year of 52 weeks over its twelve months.
pub(in crate::engine) const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;

/// Own time per month, at its hourly cost.
pub(in crate::engine) fn valued_time(economy: &Economy) -> Money {
    Money::units(economy.hours.central().get() * WEEKS_PER_MONTH * economy.hourly_cost.central().in_units())
}

/// The hours of own time a week that a monthly spend stands for; none where an hour costs nothing.
pub(in crate::engine) fn hours_a_week(spend: Money, economy: &Economy) -> Volume {
    let hour = economy.hourly_cost.central().in_units();
    Volume::new(if hour > 0.0 { spend.in_units() / hour / WEEKS_PER_MONTH } else { 0.0 })
}
