//! The objective held against the cases: how likely it is, and what would make it likely.

use schemars::JsonSchema;
use serde::Serialize;

use super::Paths;
use super::quantiles::quantile;
use super::so_far::{Moment, sums};
use super::table::Table;
use crate::engine::plan::{Goal, GoalKind, Outcome};
use crate::engine::units::{Month, Rate, Volume};

/// How likely the goal is with this plan.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Chances {
    /// The share of cases in which the goal is reached by its month.
    pub probability: Rate,
    /// Ten equally likely outcomes in the goal's month, from the poorest to the best, in the goal's periods.
    pub possible: [Volume; 10],
    /// The largest amount reached in one case out of two.
    pub even_amount: Volume,
    /// The largest amount reached in four cases out of five.
    pub likely_amount: Volume,
    /// The first month in which four cases out of five reach the goal, if one comes within the plan.
    pub likely_month: Option<Month>,
}

/// One chance in two.
pub(in crate::engine) const EVEN: f64 = 0.5;

/// Four chances in five: what people call likely.
pub(in crate::engine) const LIKELY: f64 = 0.8;

/// Holds a goal against the cases of a plan that begins in `first`.
pub fn chances(paths: &Paths, goal: &Goal, first: Month) -> Chances {
    let mut sorted = reached(paths, goal, Moment::end_of(first.months_until(goal.by).count()));
    let probability = share_reaching(&sorted, goal.amount);
    sorted.sort_unstable_by(f64::total_cmp);
    Chances {
        probability,
        possible: std::array::from_fn(|place| Volume::new(quantile(&sorted, place as f64 / 10.0 + 0.05))),
        even_amount: Volume::new(quantile(&sorted, 1.0 - EVEN)),
        likely_amount: Volume::new(quantile(&sorted, 1.0 - LIKELY)),
        likely_month: likely_month(paths, goal, first),
    }
}

/// What each case brings of what a goal counts, by its month.
pub fn outcomes(paths: &Paths, goal: &Goal, first: Month) -> Vec<f64> {
    reached(paths, goal, Moment::end_of(first.months_until(goal.by).count()))
}

fn likely_month(paths: &Paths, goal: &Goal, first: Month) -> Option<Month> {
    let is_likely =
        |month: &usize| share_reaching(&reached(paths, goal, Moment::end_of(*month)), goal.amount).get() >= LIKELY;
    let month = (0..paths.months).find(is_likely)?;
    Some(first.offset(i32::try_from(month).ok()?))
}

/// What each case has reached at a moment, counted as the goal counts: a pace is that of the month it falls in, or ends.
pub(super) fn reached(paths: &Paths, goal: &Goal, moment: Moment) -> Vec<f64> {
    let table = paths.table(goal.outcome);
    let month = if moment.part > 0.0 { moment.months } else { moment.months.saturating_sub(1) };
    match goal.kind {
        GoalKind::Total => sums(table, moment),
        GoalKind::Pace(_) => table.column(month).iter().map(|amount| amount / goal.periods_per_month()).collect(),
    }
}

pub(super) fn share_reaching(reached: &[f64], amount: Volume) -> Rate {
    let count = reached.iter().filter(|value| **value >= amount.get()).count();
    Rate::clamped(count as f64 / reached.len().max(1) as f64)
}

impl Paths {
    pub(super) fn table(&self, outcome: Outcome) -> &Table {
        match outcome {
            Outcome::Impressions => &self.impressions,
            Outcome::Visits => &self.visits,
            Outcome::Leads => &self.leads,
            Outcome::Customers => &self.customers,
            Outcome::Revenue => &self.revenue,
        }
    }
}
