//! The one verb: a brief in, everything the visitor sees out.

use schemars::JsonSchema;
use serde::Serialize;

use super::brief::Brief;
use super::budget::{Absent, PurseSplit, absent, purses};
use super::channels::{Channel, Closed, Economy, available, named};
use super::objective::{Reading, read};
use super::plan::{Goal, Outcome, Unprojected, goal};
use super::projection::{Chances, Projection, chances, simulate, summarise};
use super::units::{Date, Month, Months};
use crate::benchmarks::Benchmarks;

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
    /// The channels that receive nothing, each with its reason.
    pub absent: Vec<Absent>,
    /// The channels that the sentence names. They are not required: where one of them receives nothing, its reason says
    /// what stands against it, and the visitor may require it.
    pub named: Vec<&'static str>,
}

/// A plan lasts a year unless the deadline is later.
const USUAL_LENGTH: u16 = 12;

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
    let purses = purses(brief, &economy, &channels, outcome, months);
    let split = Split {
        absent: absent(brief, benchmarks, &closed, &purses),
        named: named(&reading, &brief.objective, benchmarks),
        purses,
    };
    let paths = simulate(&split.purses, &channels, &economy, months);
    let looked_at = goal.as_ref().map_or(last, |goal| goal.by);
    Assessment {
        today,
        benchmarks_reviewed: benchmarks.reviewed,
        chances: goal.as_ref().ok().map(|goal| chances(&paths, goal, first)),
        projection: summarise(&paths, first, looked_at),
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
