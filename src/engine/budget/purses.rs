//! The two purses of a brief, and what each holds.

use super::floors::shares;
use super::split::{PurseSplit, split};
use crate::benchmarks::Purse;
use crate::engine::brief::{Brief, Priority};
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::{Outcome, weights};
use crate::engine::units::{Money, Months};

/// Money, then time, each shared so that the outcome is as large as it can be.
pub fn purses(
    brief: &Brief,
    economy: &Economy,
    channels: &[Channel],
    (outcome, priority): (Outcome, Priority),
    months: Months,
) -> Vec<PurseSplit> {
    let least = shares(outcome, priority);
    let weight = |channel: &Channel| weights(outcome, channel, economy, months);
    let shared = |purse| split(purse, purse_amount(purse, brief, economy), channels, &least, weight);
    vec![shared(Purse::Money), shared(Purse::Time)]
}

/// What a purse holds per month.
pub fn purse_amount(purse: Purse, brief: &Brief, economy: &Economy) -> Money {
    match purse {
        Purse::Money => brief.budget,
        Purse::Time => valued_time(economy),
    }
}

/// Own time per month, at its hourly cost.
pub(in crate::engine) fn valued_time(economy: &Economy) -> Money {
    const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;
    Money::units(economy.hours.central().get() * WEEKS_PER_MONTH * economy.hourly_cost.central().in_units())
}
