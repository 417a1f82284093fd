//! Who executes a channel, which purse that draws on, and what it makes an hour cost.

use super::Economy;
use super::economy::Scope;
use crate::benchmarks::{Benchmarks, ChannelRow, Executor, Parameter, Purse};
use crate::engine::brief::Brief;

/// A working day in France: a week of 35 hours over five days.
pub(in crate::engine) const HOURS_PER_DAY: f64 = 7.0;

/// How a channel is executed for a brief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Execution {
    /// Nobody where the spend is bought media.
    pub executor: Option<Executor>,
    pub purse: Purse,
    /// What an hour of the executor costs, over an hour of the one that the channel's figures are reckoned with: an hour
    /// is taken to do the same whoever works it, so prices go up and down with it.
    pub price: f64,
}

impl Execution {
    pub(super) fn of(row: &ChannelRow, brief: &Brief, economy: &Economy, benchmarks: &Benchmarks) -> Self {
        let Some(&usual) = row.executors.first() else {
            let executor = (row.purse == Purse::Time).then_some(Executor::OwnTeam);
            let price = executor.map_or(1.0, |executor| price(executor, executor, brief, economy, benchmarks));
            return Self { executor, purse: row.purse, price };
        };
        let executor = brief.choice(row.id).executor.unwrap_or(usual);
        let purse = if executor == Executor::OwnTeam { Purse::Time } else { Purse::Money };
        Self { executor: Some(executor), purse, price: price(executor, usual, brief, economy, benchmarks) }
    }
}

fn price(executor: Executor, usual: Executor, brief: &Brief, economy: &Economy, benchmarks: &Benchmarks) -> f64 {
    let reckoned = reckoned_hour(usual, brief, benchmarks);
    if reckoned > 0.0 { hour(executor, economy) / reckoned } else { 1.0 }
}

/// What an hour costs, for this brief.
fn hour(executor: Executor, economy: &Economy) -> f64 {
    match executor {
        Executor::OwnTeam => economy.hourly_cost.central().in_units(),
        Executor::Freelance => economy.day_rate.central().in_units() / HOURS_PER_DAY,
        Executor::Agency => economy.agency_rate.central().in_units() / HOURS_PER_DAY,
    }
}

/// What an hour cost where the channels' figures for work were reckoned: in France, before the visitor's own figures.
fn reckoned_hour(executor: Executor, brief: &Brief, benchmarks: &Benchmarks) -> f64 {
    let (parameter, hours) = match executor {
        Executor::OwnTeam => (Parameter::HourlyCost, 1.0),
        Executor::Freelance => (Parameter::DayRate, HOURS_PER_DAY),
        Executor::Agency => (Parameter::AgencyRate, HOURS_PER_DAY),
    };
    let row = Scope::of(brief).in_france().first(benchmarks.economy, parameter);
    row.map_or(0.0, |row| brief.price(row.typical / hours).in_units())
}
