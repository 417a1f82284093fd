//! The figure a goal is held against, in every case, without the rest of the projection: the short way for questions
//! that are put to many splits.

use super::cases::{ChannelCase, ChannelDraw, Sales};
use super::chances::LIKELY;
use super::paths::Costs;
use super::quantiles::quantile_of;
use super::score::{Spent, amount, needs_today, scored, share_reaching};
use super::spread::Market;
use crate::engine::budget::PurseSplit;
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::{Goal, GoalKind, Measure, Outcome};
use crate::engine::units::{Money, Rate, Volume};

/// The cases of a brief's figures, each drawn when it is first needed.
pub(in crate::engine) struct Cases {
    draw: ChannelDraw,
    sales: Vec<Sales>,
    channels: Vec<(&'static str, Vec<ChannelCase>)>,
    /// The size of the pool that the goal needs, today; empty where it needs none.
    today: Vec<f64>,
}

impl Cases {
    pub(in crate::engine) fn of(economy: &Economy, goal: &Goal) -> Self {
        let market = Market::draw();
        let mut draw = ChannelDraw::new(market, goal.outcome);
        let today = needs_today(goal).map(|pool| draw.sizes(pool, economy)).unwrap_or_default();
        Self { draw, sales: Sales::draw(economy, market), channels: Vec::new(), today }
    }

    fn channel(&mut self, channel: &Channel, economy: &Economy) -> &[ChannelCase] {
        let place = self.channels.iter().position(|(id, _)| *id == channel.id).unwrap_or_else(|| {
            self.channels.push((channel.id, self.draw.cases(channel, economy)));
            self.channels.len() - 1
        });
        self.channels.get(place).map_or(&[], |(_, cases)| cases)
    }
}

/// What one visit or one lead of each month is worth in the goal's month, in units of the goal, in every case. It does
/// not depend on what is spent.
pub(in crate::engine) struct Worth {
    months: usize,
    outcome: Outcome,
    counts_visits: bool,
    /// The months of a case stand together.
    cells: Vec<f64>,
}

impl Worth {
    /// For a goal to be reached in a month of the plan, counted from 0.
    pub(in crate::engine) fn of(goal: &Goal, month: usize, cases: &Cases) -> Self {
        let months = month + 1;
        let mut cells = vec![0.0; cases.sales.len() * months];
        let mut by_age = vec![0.0; months];
        for (sales, row) in cases.sales.iter().zip(cells.chunks_exact_mut(months)) {
            sales.brought(goal, &mut by_age);
            for (worth, age) in row.iter_mut().rev().zip(0..) {
                *worth = match goal.outcome {
                    Outcome::Impressions | Outcome::Visits | Outcome::Leads => at(&by_age, age),
                    Outcome::Customers | Outcome::Revenue | Outcome::Repeat => sales.later(&by_age, age),
                };
            }
        }
        let counts_visits = goal.measure() == Some(Measure::Conversion);
        // The visits of a rate are those of the leads: a lead counts once, in an order as in an enquiry.
        Self { months, outcome: if counts_visits { Outcome::Leads } else { goal.outcome }, counts_visits, cells }
    }
}

impl Sales {
    /// What one visit, lead or customer counts for, by its age in months: itself at once; as revenue, its first order,
    /// then `AOV·(f/12)·s^u`. For a total, all that it has brought by then.
    fn brought(&self, goal: &Goal, by_age: &mut [f64]) {
        let mut kept = 1.0;
        let mut so_far = 0.0;
        for (age, brought) in by_age.iter_mut().enumerate() {
            let now = match (goal.outcome, age) {
                (Outcome::Revenue, 0) => self.long_run * self.basket,
                (Outcome::Repeat, 0) => 0.0,
                (Outcome::Revenue | Outcome::Repeat, _) => self.long_run * self.basket * self.monthly * kept,
                (_, 0) => 1.0,
                (_, _) => 0.0,
            };
            kept *= self.survival;
            so_far += now;
            *brought = match goal.kind {
                GoalKind::Total | GoalKind::Measure(_) => so_far,
                GoalKind::Pace(_) => now / goal.periods_per_month(),
            };
        }
    }

    /// What a lead counts for at an age: it is a customer only when the sales cycle is over.
    fn later(&self, by_age: &[f64], age: usize) -> f64 {
        let on_time = age.checked_sub(self.delay).map_or(0.0, |age| at(by_age, age));
        let late = age.checked_sub(self.delay + 1).map_or(0.0, |age| at(by_age, age));
        self.close * ((1.0 - self.late) * on_time + self.late * late)
    }
}

fn at(by_age: &[f64], age: usize) -> f64 {
    by_age.get(age).copied().unwrap_or(0.0)
}

/// What the channels added so far have reached together, in every case.
#[derive(Clone)]
pub(in crate::engine) struct Tally {
    counted: Vec<f64>,
    /// Visits, where they are what leads are held against.
    visits: Vec<f64>,
}

/// What a tally makes of a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine) struct Held {
    /// The share of cases that reach it.
    pub probability: Rate,
    /// The amount that four cases in five reach.
    pub likely: Option<Volume>,
}

impl Tally {
    pub(in crate::engine) fn empty(cases: &Cases) -> Self {
        let none = vec![0.0; cases.sales.len()];
        Self { counted: none.clone(), visits: none }
    }

    /// Adds what a channel brings for a constant monthly spend; `start` is what is already carried.
    pub(in crate::engine) fn add(
        &mut self,
        channel: &Channel,
        economy: &Economy,
        (spend, start): (Money, Money),
        worth: &Worth,
        cases: &mut Cases,
    ) {
        if worth.outcome.is_of_visits() && !channel.brings_visits {
            return;
        }
        let (spend, start) = (spend.in_units(), start.in_units());
        let rows = worth.cells.chunks_exact(worth.months);
        for (((case, row), reached), visits) in
            cases.channel(channel, economy).iter().zip(rows).zip(&mut self.counted).zip(&mut self.visits)
        {
            let mut carried = start;
            let mut sum = 0.0;
            for worth in row {
                carried = spend + (carried - spend) * case.inertia;
                // Most months count for nothing towards a pace: no division for them.
                if *worth > 0.0 {
                    sum += worth * case.visits(carried);
                }
            }
            if worth.counts_visits && channel.brings_visits {
                *visits += sum;
            }
            *reached += match worth.outcome {
                Outcome::Impressions => sum * case.impressions,
                Outcome::Visits => sum,
                Outcome::Leads | Outcome::Customers | Outcome::Revenue | Outcome::Repeat => sum * case.conversion,
            };
        }
    }

    /// Holds what the splits have brought by a month of the plan, counted from 0, against a goal.
    pub(in crate::engine) fn held(
        &self,
        goal: &Goal,
        (splits, channels): (&[PurseSplit], &[Channel]),
        month: usize,
        cases: &Cases,
    ) -> Held {
        let costs = Costs::of(splits, channels);
        let spent = Spent::new(costs.until(month + 1), costs.in_money_until(month + 1), month);
        let scores = scored(goal, [&self.counted, &self.visits, &cases.today], &cases.sales, spent);
        let likely = amount(goal, quantile_of(&scores, 1.0 - LIKELY));
        Held { probability: share_reaching(&scores, goal), likely }
    }
}
