//! What the cases have come to at one moment of the plan.

use super::Paths;
use super::chances::reached;
use super::quantiles::range_of;
use super::table::{Table, add};
use crate::engine::plan::Goal;
use crate::engine::units::{Money, Range, Rate, Volume};

/// A moment of the plan: so many whole months, and a part of the next one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct Moment {
    /// Months that are over.
    pub months: usize,
    /// The share of the next month that is over, from 0 to 1.
    pub part: f64,
}

/// What a plan has brought and cost until a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct SoFar {
    /// What the goal counts: a total so far, or the pace of the month.
    pub counted: Range<Volume>,
    /// Visits so far.
    pub visits: Range<Volume>,
    /// Leads so far, or orders where there is no lead step.
    pub leads: Range<Volume>,
    /// Both purses, so far: known, not drawn.
    pub cost: Money,
}

impl Moment {
    /// The end of a month, counted from 0.
    pub(in crate::engine) fn end_of(month: usize) -> Self {
        Self { months: month + 1, part: 0.0 }
    }
}

impl Paths {
    /// What the cases have come to at a moment. Within a month, what it brings and costs is taken to come evenly.
    pub(in crate::engine) fn so_far(&self, goal: &Goal, moment: Moment) -> SoFar {
        let sums = |table: &Table| range_of(&sums(table, moment)).map(Volume::new);
        let part = Money::units(self.costs.monthly.in_units() * moment.part);
        SoFar {
            counted: range_of(&reached(self, goal, moment)).map(Volume::new),
            visits: sums(&self.visits),
            leads: sums(&self.leads),
            cost: self.costs.until(moment.months) + part,
        }
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

/// What each case has brought until a moment.
pub(super) fn sums(table: &Table, moment: Moment) -> Vec<f64> {
    let mut sums = table.sums(moment.months);
    if moment.part > 0.0 {
        let part: Vec<f64> = table.column(moment.months).iter().map(|cell| cell * moment.part).collect();
        add(&part, &mut sums);
    }
    sums
}
