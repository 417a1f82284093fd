//! How well a case does on a goal: the larger, the better, whatever the goal counts.

use super::cases::Sales;
use crate::benchmarks::Pool;
use crate::engine::plan::{Goal, GoalKind, Measure, Outcome};
use crate::engine::units::{Money, Rate, Volume};

/// What the plan of one case comes to until a month.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reached {
    /// Of the goal's outcome: in all until the month or, for a pace, in the month, in the goal's periods.
    pub counted: f64,
    /// Visits of the plan, in all.
    pub visits: f64,
    /// The size of the pool that the goal needs, today: visits a month, or customers.
    pub today: f64,
}

/// The same in every case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spent {
    /// Money and own time, in currency units.
    pub cost: f64,
    /// Money alone.
    pub in_money: f64,
    /// The month looked at, counted from 0.
    pub month: usize,
}

impl Spent {
    pub(super) fn new(cost: Money, in_money: Money, month: usize) -> Self {
        Self { cost: cost.in_units(), in_money: in_money.in_units(), month }
    }
}

/// The amount that a case has reached, turned so that more is better: a cost counts below zero. A ratio whose
/// denominator is 0 is worse than any.
pub(super) fn score(goal: &Goal, reached: Reached, sales: &Sales, spent: Spent) -> f64 {
    match goal.kind {
        GoalKind::Total | GoalKind::Pace(_) => reached.counted + bought_again(goal, reached.today, sales, spent.month),
        GoalKind::Measure(Measure::CostPerLead | Measure::CostPerCustomer) => -over(spent.cost, reached.counted, 1.0),
        GoalKind::Measure(Measure::Conversion) => {
            let today = reached.today * (spent.month + 1) as f64;
            let rate = goal.baseline.map_or(0.0, |baseline| baseline.amount.get());
            over(today * rate + reached.counted, today + reached.visits, -1.0)
        }
        GoalKind::Measure(Measure::Basket) => sales.basket,
        GoalKind::Measure(Measure::ReturnOnAdSpend) => over(reached.counted, spent.in_money, -1.0),
    }
}

/// `part / whole`; infinity on the side of `undefined` where that is no number.
fn over(part: f64, whole: f64, undefined: f64) -> f64 {
    let ratio = part / whole;
    if whole > 0.0 && ratio.is_finite() { ratio } else { undefined * f64::INFINITY }
}

/// What the customers of today buy again without the plan, `K_0·AOV·(f/12)·s^t`: in all, or in the month.
fn bought_again(goal: &Goal, customers: f64, sales: &Sales, month: usize) -> f64 {
    if !goal.counts_todays_customers() {
        return 0.0;
    }
    let order = sales.long_run * sales.basket * sales.monthly * customers;
    let mut kept = 1.0;
    let mut so_far = 0.0;
    let mut now = 0.0;
    for _ in 0..=month {
        kept *= sales.survival;
        now = order * kept;
        so_far += now;
    }
    if goal.kind == GoalKind::Total { so_far } else { now / goal.periods_per_month() }
}

/// The score of every case, from what is counted, the visits of the plan and the pool of today; what a goal does not
/// need may be empty.
pub(super) fn scored(goal: &Goal, [counted, visits, today]: [&[f64]; 3], sales: &[Sales], spent: Spent) -> Vec<f64> {
    let (mut visits, mut today) = (visits.iter().copied(), today.iter().copied());
    let case = |(counted, sales): (&f64, &Sales)| {
        let reached =
            Reached { counted: *counted, visits: visits.next().unwrap_or(0.0), today: today.next().unwrap_or(0.0) };
        score(goal, reached, sales, spent)
    };
    counted.iter().zip(sales).map(case).collect()
}

/// The amount of a score; nothing where there is none to speak of: a cost with nothing to share it.
pub(super) fn amount(goal: &Goal, score: f64) -> Option<Volume> {
    let amount = if goal.is_at_most() { -score } else { score };
    amount.is_finite().then(|| Volume::new(amount))
}

/// The share of scores that keep a goal's amount.
pub(super) fn share_reaching(scores: &[f64], goal: &Goal) -> Rate {
    let enough = if goal.is_at_most() { -goal.amount.get() } else { goal.amount.get() };
    let count = scores.iter().filter(|score| **score >= enough).count();
    Rate::clamped(count as f64 / scores.len().max(1) as f64)
}

/// Whether a goal needs the size of a pool: visits of today for a rate, customers of today for what they buy again.
pub(super) fn needs_today(goal: &Goal) -> Option<Pool> {
    if goal.kind == GoalKind::Measure(Measure::Conversion) {
        Some(Pool::Visitors)
    } else {
        (goal.outcome == Outcome::Repeat).then_some(Pool::Customers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::plan::{Baseline, Origin};
    use crate::engine::units::Month;

    const SALES: Sales = Sales {
        close: 1.0,
        delay: 0,
        late: 0.0,
        basket: 40.0,
        long_run: 1.0,
        margin: 0.5,
        monthly: 0.25,
        survival: 0.5,
    };
    const SPENT: Spent = Spent { cost: 300.0, in_money: 200.0, month: 1 };

    fn goal(outcome: Outcome, kind: GoalKind, amount: f64) -> Goal {
        let by = Month::new(2026, 3);
        Goal { outcome, kind, amount: Volume::new(amount), baseline: None, by, is_dated: true }
    }

    fn reached(counted: f64, visits: f64, today: f64) -> Reached {
        Reached { counted, visits, today }
    }

    #[test]
    fn a_cost_is_kept_by_those_below_it_and_never_without_a_lead() {
        let goal = goal(Outcome::Leads, GoalKind::Measure(Measure::CostPerLead), 30.0);
        let scores = [20.0, 10.0, 5.0, 0.0].map(|leads| score(&goal, reached(leads, 0.0, 0.0), &SALES, SPENT));
        assert_eq!(
            scores.map(|score| amount(&goal, score).map(Volume::get)),
            [Some(15.0), Some(30.0), Some(60.0), None]
        );
        assert_eq!(share_reaching(&scores, &goal), Rate::clamped(0.5));
    }

    #[test]
    fn a_rate_is_that_of_all_visits_and_none_where_there_are_none() {
        let mut goal = goal(Outcome::Leads, GoalKind::Measure(Measure::Conversion), 0.03);
        goal.baseline = Some(Baseline { amount: Volume::new(0.02), origin: Origin::Sentence });
        // Two months of 100 visits at 2 %, and 100 of the plan that bring 8 leads.
        let rate = score(&goal, reached(8.0, 100.0, 100.0), &SALES, SPENT);
        assert!((rate - 0.04).abs() < 1e-12, "{rate}");
        let none = score(&goal, Reached::default(), &SALES, SPENT);
        assert_eq!((amount(&goal, none), share_reaching(&[none], &goal)), (None, Rate::ZERO));
    }

    #[test]
    fn a_return_is_on_money_alone() {
        let goal = goal(Outcome::Revenue, GoalKind::Measure(Measure::ReturnOnAdSpend), 4.0);
        let returned = score(&goal, reached(800.0, 0.0, 0.0), &SALES, SPENT);
        assert_eq!((amount(&goal, returned), share_reaching(&[returned], &goal)), (Some(Volume::new(4.0)), Rate::ONE));
        let free = score(&goal, reached(800.0, 0.0, 0.0), &SALES, Spent { in_money: 0.0, ..SPENT });
        assert_eq!(share_reaching(&[free], &goal), Rate::ZERO);
    }

    #[test]
    fn customers_of_today_buy_again_and_leave() {
        // 8 customers, 40 € and a quarter of an order a month: 80 € a month, halved at each.
        let total = goal(Outcome::Repeat, GoalKind::Total, 100.0);
        assert!((score(&total, reached(5.0, 0.0, 8.0), &SALES, SPENT) - 65.0).abs() < 1e-12);
        let known = Some(Baseline { amount: Volume::new(80.0), origin: Origin::Sentence });
        let more = Goal { baseline: known, ..total };
        assert!((score(&more, reached(5.0, 0.0, 8.0), &SALES, SPENT) - 5.0).abs() < 1e-12);
    }
}
