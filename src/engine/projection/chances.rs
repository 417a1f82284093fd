//! The objective held against the cases: how likely it is, and what would make it likely.

use schemars::JsonSchema;
use serde::Serialize;

use super::Paths;
use super::quantiles::quantile;
use super::score::{Spent, amount, needs_today, scored, share_reaching};
use super::table::Table;
use crate::benchmarks::Pool;
use crate::engine::plan::{Goal, GoalKind, Measure, Outcome};
use crate::engine::units::{Month, Rate, Volume};

/// How likely the goal is with this plan.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Chances {
    /// How many cases there are.
    pub cases: u32,
    /// The share of cases in which the goal is reached by its month.
    pub probability: Rate,
    /// Ten equally likely outcomes in the goal's month, from the poorest to the best, in the goal's periods; nothing for
    /// a ratio without a denominator.
    pub possible: [Option<Volume>; 10],
    /// The largest amount reached in one case out of two; for a cost, the smallest that is kept.
    pub even_amount: Option<Volume>,
    /// The largest amount reached in four cases out of five; for a cost, the smallest that is kept.
    pub likely_amount: Option<Volume>,
    /// The first month in which four cases out of five reach the goal, if one comes within the plan.
    pub likely_month: Option<Month>,
}

/// One chance in two.
pub(in crate::engine) const EVEN: f64 = 0.5;

/// Four chances in five: what people call likely.
pub(in crate::engine) const LIKELY: f64 = 0.8;

/// Holds a goal against the cases of a plan that begins in `first`.
pub fn chances(paths: &Paths, goal: &Goal, first: Month) -> Chances {
    let mut sorted = scores(paths, goal, first.months_until(goal.by).count());
    let probability = share_reaching(&sorted, goal);
    sorted.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| amount(goal, quantile(&sorted, share));
    Chances {
        cases: u32::try_from(sorted.len()).unwrap_or(u32::MAX),
        probability,
        possible: std::array::from_fn(|place| at(place as f64 / 10.0 + 0.05)),
        even_amount: at(1.0 - EVEN),
        likely_amount: at(1.0 - LIKELY),
        likely_month: likely_month(paths, goal, first),
    }
}

/// How well each case does on a goal by its month: the larger, the better.
pub fn outcomes(paths: &Paths, goal: &Goal, first: Month) -> Vec<f64> {
    scores(paths, goal, first.months_until(goal.by).count())
}

fn likely_month(paths: &Paths, goal: &Goal, first: Month) -> Option<Month> {
    let is_likely = |month: &usize| share_reaching(&scores(paths, goal, *month), goal).get() >= LIKELY;
    let month = (0..paths.months).find(is_likely)?;
    Some(first.offset(i32::try_from(month).ok()?))
}

/// How well each case does on a goal by a month.
pub(super) fn scores(paths: &Paths, goal: &Goal, month: usize) -> Vec<f64> {
    let costs = &paths.costs;
    scores_for(paths, goal, Spent::new(costs.until(month + 1), costs.in_money_until(month + 1), month))
}

/// The same for other costs than those of so many months.
pub(super) fn scores_for(paths: &Paths, goal: &Goal, spent: Spent) -> Vec<f64> {
    let month = spent.month;
    let table = paths.table(goal.outcome);
    let counted = match goal.kind {
        GoalKind::Total | GoalKind::Measure(_) => table.sums(month + 1),
        GoalKind::Pace(_) => table.column(month).iter().map(|amount| amount / goal.periods_per_month()).collect(),
    };
    let visits = if goal.measure() == Some(Measure::Conversion) { paths.visits.sums(month + 1) } else { Vec::new() };
    let today = match needs_today(goal) {
        Some(Pool::Visitors) => paths.visitors_today.as_slice(),
        Some(_) => paths.customers_today.as_slice(),
        None => &[],
    };
    scored(goal, [&counted, &visits, today], &paths.sales, spent)
}

impl Paths {
    pub(super) fn table(&self, outcome: Outcome) -> &Table {
        match outcome {
            Outcome::Impressions => &self.impressions,
            Outcome::Visits => &self.visits,
            Outcome::Leads => &self.leads,
            Outcome::Customers => &self.customers,
            Outcome::Revenue => &self.revenue,
            Outcome::Repeat => &self.repeat,
        }
    }
}
