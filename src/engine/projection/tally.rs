//! The figure a goal is held against, in every case, without the rest of the projection: the short way for questions
//! that are put to many splits.

use super::cases::{ChannelCase, ChannelDraw, Sales};
use super::chances::share_reaching;
use super::quantiles::quantile_of;
use super::spread::Market;
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::{Goal, GoalKind, Outcome};
use crate::engine::units::{Money, Rate, Volume};

/// The cases of a brief's figures, each drawn when it is first needed.
pub(in crate::engine) struct Cases {
    draw: ChannelDraw,
    sales: Vec<Sales>,
    channels: Vec<(&'static str, Vec<ChannelCase>)>,
}

impl Cases {
    pub(in crate::engine) fn of(economy: &Economy, outcome: Outcome) -> Self {
        let market = Market::draw();
        Self { draw: ChannelDraw::new(market, outcome), sales: Sales::draw(economy, market), channels: Vec::new() }
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
                    Outcome::Customers | Outcome::Revenue => sales.later(&by_age, age),
                };
            }
        }
        Self { months, outcome: goal.outcome, cells }
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
                (Outcome::Revenue, _) => self.long_run * self.basket * self.monthly * kept,
                (_, 0) => 1.0,
                (_, _) => 0.0,
            };
            kept *= self.survival;
            so_far += now;
            *brought = match goal.kind {
                GoalKind::Total => so_far,
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
pub(in crate::engine) struct Tally(Vec<f64>);

impl Tally {
    pub(in crate::engine) fn empty(cases: &Cases) -> Self {
        Self(vec![0.0; cases.sales.len()])
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
        for ((case, row), reached) in cases.channel(channel, economy).iter().zip(rows).zip(&mut self.0) {
            let mut carried = start;
            let mut sum = 0.0;
            for worth in row {
                carried = spend + (carried - spend) * case.inertia;
                // Most months count for nothing towards a pace: no division for them.
                if *worth > 0.0 {
                    sum += worth * case.visits(carried);
                }
            }
            *reached += match worth.outcome {
                Outcome::Impressions => sum * case.impressions,
                Outcome::Visits => sum,
                Outcome::Leads | Outcome::Customers | Outcome::Revenue => sum * case.conversion,
            };
        }
    }

    /// The share of cases that reach an amount.
    pub(in crate::engine) fn share_reaching(&self, amount: Volume) -> Rate {
        share_reaching(&self.0, amount)
    }

    /// The amount that a share of the cases reach.
    pub(in crate::engine) fn reached_by(&self, share: f64) -> Volume {
        Volume::new(quantile_of(&self.0, 1.0 - share))
    }
}
