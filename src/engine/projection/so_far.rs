//! What the cases have come to at one moment of the plan.

use super::Paths;
use super::chances::{scores, scores_for};
use super::quantiles::{quantile_of, range_of};
use super::score::{Spent, amount};
use super::table::Table;
use crate::engine::plan::{Goal, GoalKind};
use crate::engine::units::{Money, Range, Rate, Volume};

/// A moment of the plan at which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Moment {
    /// The end of a month, counted from 0.
    EndOf(usize),
    /// The middle of the first month, by which half of it is taken to have come and to have been spent.
    MiddleOfFirst,
}

/// What a plan has brought and cost until a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct SoFar {
    /// What the goal counts, in one case out of two; nothing for a ratio without a denominator.
    pub expected: Option<Volume>,
    /// What it counts in the case that one out of ten does worse than.
    pub worrying: Option<Volume>,
    /// Visits so far.
    pub visits: Range<Volume>,
    /// Leads so far, or orders where there is no lead step.
    pub leads: Range<Volume>,
    /// Both purses, so far: known, not drawn.
    pub cost: Money,
}

impl Paths {
    /// What the cases have come to at a moment.
    pub(in crate::engine) fn so_far(&self, goal: &Goal, moment: Moment) -> SoFar {
        let scores = self.scores_at(goal, moment);
        let at = |share| amount(goal, quantile_of(&scores, share));
        let (months, part) = match moment {
            Moment::EndOf(month) => (month + 1, 1.0),
            Moment::MiddleOfFirst => (1, HALF),
        };
        let sums = |table: &Table| range_of(&table.sums(months)).map(|sum| Volume::new(sum * part));
        SoFar {
            expected: at(0.5),
            worrying: at(0.1),
            visits: sums(&self.visits),
            leads: sums(&self.leads),
            cost: match moment {
                Moment::EndOf(month) => self.costs.until(month + 1),
                Moment::MiddleOfFirst => self.half_of_first().0,
            },
        }
    }

    fn scores_at(&self, goal: &Goal, moment: Moment) -> Vec<f64> {
        match (moment, goal.kind) {
            (Moment::EndOf(month), _) => scores(self, goal, month),
            (Moment::MiddleOfFirst, GoalKind::Total) => {
                scores(self, goal, 0).iter().map(|score| score * HALF).collect()
            }
            (Moment::MiddleOfFirst, GoalKind::Pace(_)) => scores(self, goal, 0),
            // Half of what is counted for half of the cost is as much as all of it for twice that half: only what is
            // paid once weighs more.
            (Moment::MiddleOfFirst, GoalKind::Measure(_)) => {
                let (cost, in_money) = self.half_of_first();
                scores_for(self, goal, Spent::new(cost + cost, in_money + in_money, 0))
            }
        }
    }

    /// What is spent until the middle of the first month, from both purses and in money alone.
    fn half_of_first(&self) -> (Money, Money) {
        let half = |monthly: Money| Money::units(monthly.in_units() * HALF);
        let costs = &self.costs;
        (costs.until(0) + half(costs.monthly), costs.in_money_until(0) + half(costs.monthly_in_money))
    }

    /// Leads for each visit until the end of a month; nothing where there are cases without visits, or more leads than
    /// visits, since better pages bring leads and no visits.
    pub(in crate::engine) fn conversion(&self, month: usize) -> Option<Range<Rate>> {
        let (visits, leads) = (self.visits.sums(month + 1), self.leads.sums(month + 1));
        let rates = leads.iter().zip(&visits).map(|(leads, visits)| leads / visits);
        let rates: Option<Vec<f64>> = rates.map(|rate| (rate <= 1.0).then_some(rate)).collect();
        rates.map(|rates| range_of(&rates).map(Rate::clamped))
    }
}

const HALF: f64 = 0.5;
