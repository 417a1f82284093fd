//! When to look, what should be there by then, and from what value on to worry.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Goal, GoalKind, Outcome};
use crate::benchmarks::Sale;
use crate::engine::projection::{Moment, Paths, SoFar};
use crate::engine::units::{Date, Money, Month, Volume};

/// A day on which to look at the plan.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Checkpoint {
    /// The day.
    pub date: Date,
    /// Whether it is the day of the deadline, or the last one of a plan that has none.
    pub is_last: bool,
    /// What the goal counts: a total so far, the pace of the month, or a level over all the months so far.
    pub counted: Expectation,
    /// What comes before it, so far: where it goes wrong shows there.
    pub signs: Vec<Sign>,
    /// What it should have cost so far, money and own time: known, not drawn.
    pub cost: Money,
    /// What to do where the worrying value is not reached.
    pub then: Reaction,
}

/// What to do where too little is there: the later, the less there is left to find out and the more to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    /// First of all: whether everything is counted.
    CheckCounting,
    /// Then: where it goes wrong, by the rules of [`super::diagnoses`].
    FindFault,
    /// Then: another budget, another date or another target.
    ChooseAgain,
    /// At the end: what was learnt, for the next plan.
    TakeStock,
}

/// A figure as it should be, and as it should not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Expectation {
    /// P50: reached in one case out of two; nothing for a ratio without a denominator.
    pub expected: Option<Volume>,
    /// P10: one case out of ten does worse, which is below it, or above it for a cost. Nothing to worry about can be
    /// read off a 0.
    pub worrying: Option<Volume>,
}

/// A figure on the way to the goal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Sign {
    /// Which: visits or leads (orders where a visit is an order), so far.
    pub what: Outcome,
    /// P50.
    pub expected: Volume,
    /// P10.
    pub worrying: Volume,
}

impl Reaction {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::CheckCounting, Self::FindFault, Self::ChooseAgain, Self::TakeStock];

    /// Its name in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::CheckCounting => "check_counting",
            Self::FindFault => "find_fault",
            Self::ChooseAgain => "choose_again",
            Self::TakeStock => "take_stock",
        }
    }

    fn at(place: usize, is_last: bool) -> Self {
        match (place, is_last) {
            (_, true) => Self::TakeStock,
            (0, _) => Self::CheckCounting,
            (1, _) => Self::FindFault,
            _ => Self::ChooseAgain,
        }
    }
}

/// No more than people put into a calendar and keep.
const MOST: usize = 8;

/// The first months are looked at one by one: what is wrong is set right while most of the money is still there.
const CLOSE: usize = 3;

/// The checkpoints of a plan that begins in `first`, up to the goal's month. `deadline` is the day the sentence names.
pub fn checkpoints(paths: &Paths, goal: &Goal, sale: Sale, first: Month, deadline: Option<Date>) -> Vec<Checkpoint> {
    let last_month = first.months_until(goal.by).count();
    let last = deadline.filter(|day| day.month() == goal.by).unwrap_or(Date::end_of(goal.by));
    let day = |month: usize| Date::end_of(first.offset(i32::try_from(month).unwrap_or(0)));
    let mut moments: Vec<(Date, Moment)> =
        months_before(last_month).into_iter().map(|month| (day(month), Moment::EndOf(month))).collect();
    if last_month == 0 {
        moments.extend(halfway(Date::start_of(first), last));
    }
    moments.push((last, Moment::EndOf(last_month)));
    let checkpoint = |(place, (date, moment)): (usize, (Date, Moment))| {
        let so_far = paths.so_far(goal, moment);
        Checkpoint {
            date,
            is_last: date == last,
            counted: Expectation { expected: so_far.expected, worrying: so_far.worrying },
            signs: signs(&so_far, goal, sale),
            cost: so_far.cost,
            then: Reaction::at(place, date == last),
        }
    };
    moments.into_iter().enumerate().map(checkpoint).collect()
}

/// The months, from 0, at whose end to look before the last one: each of the first three, then quarters, as many of
/// them as leave no more than [`MOST`] checkpoints, evenly spread.
fn months_before(last: usize) -> Vec<usize> {
    let quarters: Vec<usize> = (2 * CLOSE - 1..last).step_by(CLOSE).collect();
    let places = MOST - CLOSE - 1;
    let each = quarters.len().div_ceil(places).max(1);
    let kept = quarters.into_iter().skip(each - 1).step_by(each);
    (0..CLOSE.min(last)).chain(kept).collect()
}

/// A plan of one month is looked at in its middle: at its end it would be too late to act.
fn halfway(start: Date, last: Date) -> Option<(Date, Moment)> {
    let middle = start.plus_days(start.days_until(last) / 2);
    (middle < last).then_some((middle, Moment::MiddleOfFirst))
}

/// What stands between the money and the goal, in the order in which it comes.
fn signs(so_far: &SoFar, goal: &Goal, sale: Sale) -> Vec<Sign> {
    let is_itself = |what: Outcome| {
        let is_counted = !matches!(goal.kind, GoalKind::Measure(_));
        let is_order = (what, goal.outcome, sale) == (Outcome::Leads, Outcome::Customers, Sale::Order);
        is_counted && (what == goal.outcome || is_order)
    };
    let both = [(Outcome::Visits, so_far.visits), (Outcome::Leads, so_far.leads)];
    let before = both.into_iter().filter(|(what, _)| !is_itself(*what));
    before.map(|(what, range)| Sign { what, expected: range.central, worrying: range.low }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_months_then_quarters_and_never_more_than_eight() {
        for (last, expected) in [
            (0, vec![]),
            (1, vec![0]),
            (3, vec![0, 1, 2]),
            (5, vec![0, 1, 2]),
            (6, vec![0, 1, 2, 5]),
            (11, vec![0, 1, 2, 5, 8]),
            (23, vec![0, 1, 2, 8, 14, 20]),
        ] {
            assert_eq!(months_before(last), expected, "{last}");
        }
        for last in 0..super::super::LONGEST {
            let months = months_before(last);
            assert!(months.len() < MOST && months.is_sorted() && months.iter().all(|month| *month < last), "{last}");
        }
    }
}
