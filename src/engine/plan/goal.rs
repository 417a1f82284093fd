use schemars::JsonSchema;
use serde::Serialize;

use super::Outcome;
use crate::benchmarks::Sale;
use crate::engine::objective::{Metric, Quantity, Reading, Rhythm, Unit};
use crate::engine::units::{Date, Month, Volume};

/// What has to be reached, as the projection counts it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Goal {
    /// What is counted. Revenue is counted in currency units.
    pub outcome: Outcome,
    /// How it is counted.
    pub kind: GoalKind,
    /// The amount the plan has to bring on its own, in the period of the sentence.
    pub amount: Volume,
    /// The month in which it has to be reached.
    pub by: Month,
    /// Whether the sentence named that month; else it is the last one of the plan.
    pub is_dated: bool,
}

/// How an amount is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// All that the plan has brought until the deadline.
    Total,
    /// A pace to reach: so many per period in the month of the deadline.
    Pace(Rhythm),
}

/// Why a sentence cannot be held against the projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unprojected {
    /// No number to reach.
    NoTarget,
    /// The model does not project this result, or none was found.
    NoOutcome,
    /// A relative change, and today's figure is not known.
    NoBaseline,
    /// The target is not above the starting point.
    NotAStep,
    /// The deadline is before the plan can begin.
    TooEarly,
    /// The deadline is more than five years away.
    TooFar,
}

/// Months that a plan may last: five years.
pub const LONGEST: usize = 60;

/// What the sentence asks of the plan, which begins in `first` and ends in `last` unless the sentence says otherwise.
///
/// # Errors
/// Why it cannot be held against the projection.
pub fn goal(reading: &Reading, sale: Sale, first: Month, last: Month) -> Result<Goal, Unprojected> {
    let target = reading.target.ok_or(Unprojected::NoTarget)?;
    let outcome = reading.metric.and_then(|metric| counted(metric, target, sale)).ok_or(Unprojected::NoOutcome)?;
    let amount = step(target, reading.baseline, outcome)?;
    let by = reading.deadline.map_or(last, Date::month);
    if by < first {
        return Err(Unprojected::TooEarly);
    }
    if first.months_until(by).count() >= LONGEST {
        return Err(Unprojected::TooFar);
    }
    let kind = reading.rhythm.map_or(GoalKind::Total, GoalKind::Pace);
    Ok(Goal { outcome, kind, amount: Volume::new(amount), by, is_dated: reading.deadline.is_some() })
}

/// The same for a sentence without an amount that can be projected: what is counted and by when, and nothing to reach
/// yet. A deadline that no plan can keep gives way to the last month.
pub fn without_amount(reading: &Reading, sale: Sale, first: Month, last: Month) -> Goal {
    let fits = |month: &Month| *month >= first && first.months_until(*month).count() < LONGEST;
    let deadline = reading.deadline.map(Date::month).filter(fits);
    Goal {
        outcome: Outcome::nearest(reading.metric, sale),
        kind: reading.rhythm.map_or(GoalKind::Total, GoalKind::Pace),
        amount: Volume::ZERO,
        by: deadline.unwrap_or(last),
        is_dated: deadline.is_some(),
    }
}

/// What the target is counted in. A number of sales or of gifts is taken as one for each customer.
fn counted(metric: Metric, target: Quantity, sale: Sale) -> Option<Outcome> {
    match Outcome::projecting(metric, sale) {
        Some(Outcome::Revenue) if target.unit == Unit::Count => Some(Outcome::Customers),
        outcome => outcome,
    }
}

/// What the plan has to add to today's figure.
fn step(target: Quantity, baseline: Option<Quantity>, outcome: Outcome) -> Result<f64, Unprojected> {
    let counted = if outcome == Outcome::Revenue { Unit::Currency } else { Unit::Count };
    let start = baseline.filter(|baseline| baseline.unit == counted).map(|baseline| baseline.value);
    let step = match (target.unit, start) {
        (unit, start) if unit == counted => target.value - start.unwrap_or(0.0),
        (Unit::Percent, Some(start)) => start * target.value / 100.0,
        (Unit::Multiple, Some(start)) => start * (target.value - 1.0),
        (Unit::Percent | Unit::Multiple, None) => return Err(Unprojected::NoBaseline),
        _ => return Err(Unprojected::NoOutcome),
    };
    if step > 0.0 { Ok(step) } else { Err(Unprojected::NotAStep) }
}

impl Goal {
    /// How many of the sentence's periods make one month; 1 for a total.
    pub fn periods_per_month(&self) -> f64 {
        match self.kind {
            GoalKind::Pace(Rhythm::Daily) => 365.0 / 12.0,
            GoalKind::Pace(Rhythm::Weekly) => 52.0 / 12.0,
            GoalKind::Pace(Rhythm::Quarterly) => 1.0 / 3.0,
            GoalKind::Pace(Rhythm::Yearly) => 1.0 / 12.0,
            GoalKind::Pace(Rhythm::Monthly) | GoalKind::Total => 1.0,
        }
    }
}
