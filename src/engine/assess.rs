//! The one verb: a brief in, everything the visitor sees out.

use schemars::JsonSchema;
use serde::Serialize;

use super::brief::Brief;
use super::budget::{PurseSplit, split};
use super::channels::{Channel, Closed, Economy, available};
use super::objective::{Reading, read};
use super::plan::{Goal, Outcome, Unprojected, goal, weights};
use super::projection::{Chances, Projection, chances, simulate, summarise};
use super::units::{Date, Money, Month, Months};
use crate::benchmarks::{Benchmarks, Purse};

/// What a brief comes to. Derived, never stored.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Assessment {
    /// The day it was made for.
    pub today: Date,
    /// The day the benchmark rows were last reviewed.
    pub benchmarks_reviewed: &'static str,
    /// What was found in the sentence.
    pub reading: Reading,
    /// The first month of the plan.
    pub first: Month,
    /// The last month of the plan: a year, or as long as the deadline asks.
    pub last: Month,
    /// What the split is made to bring.
    pub outcome: Outcome,
    /// The sentence as something to reach, or why it cannot be held against the figures.
    pub goal: Result<Goal, Unprojected>,
    /// How likely the goal is.
    pub chances: Option<Chances>,
    /// What happens after a visit.
    pub economy: Economy,
    /// The channels that suit the brief.
    pub channels: Vec<Channel>,
    /// Those that an empty pool closes.
    pub closed: Vec<Closed>,
    /// How money and time are shared.
    pub split: Split,
    /// What it should bring.
    pub projection: Projection,
}

/// How the two purses are shared.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Split {
    /// Money, then time.
    pub purses: Vec<PurseSplit>,
}

/// A plan lasts a year unless the deadline is later.
pub(super) const USUAL_LENGTH: u16 = 12;

/// Assesses a brief on a day.
pub fn assess(brief: &Brief, benchmarks: &Benchmarks, today: Date) -> Assessment {
    let reading = read(&brief.objective, today, None);
    let economy = Economy::of(brief, benchmarks);
    let (channels, closed) = available(brief, &economy, benchmarks);
    // A plan decided today begins with the next month: accounts, pages and texts have to be made first.
    let first = today.month().offset(1);
    let usual_last = first.offset(i32::from(USUAL_LENGTH) - 1);
    let goal = goal(&reading, economy.sale, first, usual_last);
    let last = goal.as_ref().map_or(usual_last, |goal| goal.by.max(usual_last));
    let months = Months::new(u16::try_from(first.months_until(last).count() + 1).unwrap_or(USUAL_LENGTH));
    let outcome = goal.as_ref().map_or_else(|_| Outcome::nearest(reading.metric, economy.sale), |goal| goal.outcome);
    let split = Split { purses: purses(brief, &economy, &channels, outcome, months) };
    let looked_at = first.months_until(goal.as_ref().map_or(last, |goal| goal.by)).count();
    let paths = simulate(&split.purses, &channels, &economy, months, looked_at);
    Assessment {
        today,
        benchmarks_reviewed: benchmarks.reviewed,
        chances: goal.as_ref().ok().map(|goal| chances(&paths, goal, first)),
        projection: summarise(&paths, first),
        reading,
        first,
        last,
        outcome,
        goal,
        economy,
        channels,
        closed,
        split,
    }
}

fn purses(brief: &Brief, economy: &Economy, channels: &[Channel], outcome: Outcome, months: Months) -> Vec<PurseSplit> {
    vec![
        purse(Purse::Money, brief.budget, economy, channels, outcome, months),
        purse(Purse::Time, valued_time(economy), economy, channels, outcome, months),
    ]
}

/// How one purse is shared when it holds an amount per month and the plan lasts so many months.
pub(super) fn purse(
    purse: Purse,
    amount: Money,
    economy: &Economy,
    channels: &[Channel],
    outcome: Outcome,
    months: Months,
) -> PurseSplit {
    split(purse, amount, channels, outcome, |channel| weights(outcome, channel, economy, months))
}

/// Own time per month, at its hourly cost.
pub(super) fn valued_time(economy: &Economy) -> Money {
    const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;
    Money::units(economy.hours.central().get() * WEEKS_PER_MONTH * economy.hourly_cost.central().in_units())
}
