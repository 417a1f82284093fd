use schemars::JsonSchema;
use serde::Serialize;

use super::Economy;
use super::economy::Scope;
use super::execution::Execution;
use super::wanting;
use crate::benchmarks::{Benchmarks, ChannelRow, Executor, Parameter, Pool, Practice, Purse, Stage};
use crate::engine::brief::{Brief, Choice};
use crate::engine::estimate::{Estimate, from_figure, from_own};
use crate::engine::units::{Money, Price, Range, Rate, Volume};

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
    /// Whether its visits come to the site. Where not, a visit stands for what one would have brought.
    pub brings_visits: bool,
    /// What is done with it.
    pub practice: Practice,
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
    /// Hours per week that it takes, whoever gives them.
    pub hours_per_week: Estimate<Volume>,
    /// What has to be paid once, in the first month, if anything.
    pub set_up: Option<Estimate<Price>>,
}

impl Channel {
    /// What has to be paid once, in the first month.
    pub fn set_up_cost(&self) -> Money {
        self.set_up.as_ref().map_or(Money::ZERO, |cost| cost.central().rounded())
    }

    /// Months until a constant spend has nine tenths of its full effect: `ln 0.1 / ln ρ`.
    pub fn months_to_effect(&self) -> Range<Volume> {
        let months = |inertia: Rate| match inertia.get() {
            kept if kept <= 0.0 => Volume::ZERO,
            kept => Volume::new(libm::log(0.1) / libm::log(kept.min(0.999))),
        };
        self.inertia.range.map(months)
    }

    /// Whether its visits are bought, and nobody's work.
    pub fn is_bought(&self) -> bool {
        self.executor.is_none()
    }

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
    /// Why.
    pub because: Closure,
}

/// Why a brief cannot use a channel. The first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// It does not suit the visitor's activity.
    Sector,
    /// It does not reach those the visitor sells to.
    Audience,
    /// It draws on nobody.
    EmptyPool(Pool),
    /// It brings no visits, and visits are what the plan is for.
    Visits,
}

/// The channels open to the brief, in the order of the catalogue, and the closed ones, each with its reason.
pub fn available(brief: &Brief, economy: &Economy, benchmarks: &Benchmarks) -> (Vec<Channel>, Vec<Closed>) {
    let scope = Scope::of(brief);
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for (place, row) in benchmarks.channels.iter().enumerate() {
        if let Some(because) = closure(row, brief, economy) {
            closed.push(Closed { id: row.id, because });
        } else {
            let execution = Execution::of(row, brief, economy, benchmarks);
            open.extend(channel(place, row, scope, execution, brief, economy));
        }
    }
    (open, closed)
}

/// Moves the channels that bring no visits among the closed ones, but for those that the visitor wants in the plan.
pub fn close_those_without_visits(open: &mut Vec<Channel>, closed: &mut Vec<Closed>) {
    let stays = |channel: &Channel| channel.brings_visits || channel.asked() > Money::ZERO;
    let silent = open.iter().filter(|channel| !stays(channel));
    closed.extend(silent.map(|channel| Closed { id: channel.id, because: Closure::Visits }));
    open.retain(stays);
}

fn closure(row: &ChannelRow, brief: &Brief, economy: &Economy) -> Option<Closure> {
    let reaches = brief.audience.is_none_or(|audience| row.audiences.contains(&audience));
    let suits = row.sectors.is_empty() || row.sectors.contains(&brief.sector.id);
    let is_empty = economy.pools.size(row.pool).central() <= Volume::ZERO;
    if !suits {
        Some(Closure::Sector)
    } else if !reaches {
        Some(Closure::Audience)
    } else {
        is_empty.then_some(Closure::EmptyPool(row.pool))
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
    let find = Lookup { brief, scope, row, execution };
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
        brings_visits: row.brings_visits,
        practice: row.practice,
        ceiling: find.estimate(Parameter::Reach, |reach| Volume::new(pool * reach))?,
        cost_per_visit: find.cost_per_visit()?,
        inertia: find.estimate(Parameter::Inertia, Rate::clamped)?,
        conversion: find.conversion()?,
        failure: find.estimate(Parameter::Failure, Rate::clamped)?,
        entry_spend: find.price(Parameter::EntrySpend)?.central().rounded(),
        click_rate: find.estimate(Parameter::ClickRate, Rate::clamped)?,
        hours_per_week: find.estimate(Parameter::HoursPerWeek, Volume::new)?,
        set_up: find.price(Parameter::SetUp),
    })
}

/// The figures of one channel: the visitor's own where typed, else the first row that fits the brief.
struct Lookup<'a> {
    brief: &'a Brief,
    scope: Scope,
    row: &'static ChannelRow,
    execution: Execution,
}

impl Lookup<'_> {
    fn conversion(&self) -> Option<Estimate<Rate>> {
        let estimate = self.estimate(Parameter::Conversion, Rate::clamped)?;
        Some(if self.is_bought() { wanting::conversion(estimate, self.brief) } else { estimate })
    }

    fn cost_per_visit(&self) -> Option<Estimate<Price>> {
        let estimate = self.price(Parameter::CostPerVisit)?;
        Some(if self.is_bought() { wanting::cost_per_visit(estimate, self.brief) } else { estimate })
    }

    /// Whether its visits are bought, and nobody's work.
    fn is_bought(&self) -> bool {
        self.execution.executor.is_none()
    }

    fn estimate<T>(&self, parameter: Parameter, unit: impl Fn(f64) -> T) -> Option<Estimate<T>> {
        self.typed(parameter, &unit).or_else(|| self.figure(parameter, &unit))
    }

    /// Rows are in euros and reckoned with the usual executor; what is typed is the visitor's price as it is.
    fn price(&self, parameter: Parameter) -> Option<Estimate<Price>> {
        let price = |euros: f64| self.brief.price(euros * self.execution.price);
        self.typed(parameter, Price::units).or_else(|| self.figure(parameter, price))
    }

    fn typed<T>(&self, parameter: Parameter, unit: impl Fn(f64) -> T) -> Option<Estimate<T>> {
        self.brief.own_of(self.row.id, parameter).map(|own| from_own(own, unit))
    }

    fn figure<T>(&self, parameter: Parameter, unit: impl Fn(f64) -> T) -> Option<Estimate<T>> {
        self.scope.first(self.row.figures, parameter).map(|figure| from_figure(self.row.id, figure, unit))
    }
}
