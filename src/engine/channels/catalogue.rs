use schemars::JsonSchema;
use serde::Serialize;

use super::Economy;
use super::economy::Scope;
use super::execution::Execution;
use crate::benchmarks::{Benchmarks, ChannelRow, Executor, Parameter, Pool, Purse, Stage};
use crate::engine::brief::{Brief, Choice};
use crate::engine::estimate::{Estimate, from_figure, from_own};
use crate::engine::units::{Money, Price, Rate, Volume};

/// One channel with its parameters for this brief.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Channel {
    /// Stable name, such as `search_ads`.
    pub id: &'static str,
    /// Place in the catalogue: its draws depend on it, so that they are the same whatever else is open.
    #[serde(skip)]
    pub place: usize,
    /// One or two stages; spend counts towards the first.
    pub stages: &'static [Stage],
    /// The people it draws on.
    pub pool: Pool,
    /// What pays for it: it follows from who executes it.
    pub purse: Purse,
    /// Who executes it; nobody where the spend is bought media.
    pub executor: Option<Executor>,
    /// Who could, where there is a choice.
    pub executors: &'static [Executor],
    /// What the visitor decided about it.
    pub choice: Choice<Money>,
    /// Visits per month it can never exceed, `N` = pool × reach. Its range is the range of the reach.
    pub ceiling: Estimate<Volume>,
    /// Price of the first visit, `κ`.
    pub cost_per_visit: Estimate<Price>,
    /// Share of carried spend kept from a month to the next, `ρ`.
    pub inertia: Estimate<Rate>,
    /// Share of visits that become a lead, or an order where there is no lead step, `r`.
    pub conversion: Estimate<Rate>,
    /// Chance that it never takes, `π`.
    pub failure: Estimate<Rate>,
    /// Spend per month under which it is not worth running, `m`.
    pub entry_spend: Money,
    /// Share of those who see it that click.
    pub click_rate: Estimate<Rate>,
}

impl Channel {
    /// The stage its spend counts towards.
    pub fn stage(&self) -> Stage {
        self.stages.first().copied().unwrap_or(Stage::Do)
    }

    /// What it has to receive, whatever it brings: the amount it is locked at, its entry spend where it is required.
    pub fn asked(&self) -> Money {
        let required = if self.choice.required { self.entry_spend } else { Money::ZERO };
        self.choice.locked.unwrap_or(required)
    }
}

/// A channel that this brief cannot use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Closed {
    /// The channel.
    pub id: &'static str,
    /// The pool it draws on, which is empty.
    pub empty_pool: Pool,
}

/// The channels that suit the brief, in the order of the catalogue, and those that an empty pool closes.
pub fn available(brief: &Brief, economy: &Economy, benchmarks: &Benchmarks) -> (Vec<Channel>, Vec<Closed>) {
    let scope = Scope::of(brief);
    let suited = benchmarks.channels.iter().enumerate().filter(|(_, row)| suits(row, brief));
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for channel in suited.filter_map(|(place, row)| {
        let execution = Execution::of(row, brief, economy, benchmarks);
        channel(place, row, scope, execution, brief, economy)
    }) {
        if channel.ceiling.central() > Volume::ZERO {
            open.push(channel);
        } else {
            closed.push(Closed { id: channel.id, empty_pool: channel.pool });
        }
    }
    (open, closed)
}

fn suits(row: &ChannelRow, brief: &Brief) -> bool {
    misfit(row, brief).is_none()
}

/// What makes a channel unfit for a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Misfit {
    Audience,
    Sector,
}

/// Why a channel does not suit a brief: whom it reaches, or what it is good for.
pub(in crate::engine) fn misfit(row: &ChannelRow, brief: &Brief) -> Option<Misfit> {
    if brief.audience.is_some_and(|audience| !row.audiences.contains(&audience)) {
        Some(Misfit::Audience)
    } else if !row.sectors.is_empty() && !row.sectors.contains(&brief.sector.id) {
        Some(Misfit::Sector)
    } else {
        None
    }
}

fn channel(
    place: usize,
    row: &'static ChannelRow,
    scope: Scope,
    execution: Execution,
    brief: &Brief,
    economy: &Economy,
) -> Option<Channel> {
    let figure = |parameter| scope.first(row.figures, parameter);
    let pool = economy.pools.size(row.pool).central().get();
    Some(Channel {
        id: row.id,
        place,
        stages: row.stages,
        pool: row.pool,
        purse: execution.purse,
        executor: execution.executor,
        executors: row.executors,
        choice: brief.choice(row.id),
        ceiling: from_figure(row.id, figure(Parameter::Reach)?, |reach| Volume::new(pool * reach)),
        cost_per_visit: from_figure(row.id, figure(Parameter::CostPerVisit)?, |price| {
            Price::units(price * execution.price)
        }),
        inertia: from_figure(row.id, figure(Parameter::Inertia)?, Rate::clamped),
        conversion: match brief.own(Parameter::Conversion) {
            Some(own) => from_own(own, Rate::clamped),
            None => from_figure(row.id, figure(Parameter::Conversion)?, Rate::clamped),
        },
        failure: from_figure(row.id, figure(Parameter::Failure)?, Rate::clamped),
        entry_spend: Money::units(figure(Parameter::EntrySpend)?.typical * execution.price),
        click_rate: from_figure(row.id, figure(Parameter::ClickRate)?, Rate::clamped),
    })
}
