//! Why a channel is in the plan, from the facts of the brief, and what one of its leads should cost.

use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::{Audience, Benchmarks, ChannelRow, Pool, Purse, Stage};
use crate::engine::brief::Brief;
use crate::engine::budget::{ChannelSplit, PurseSplit};
use crate::engine::channels::{Channel, Economy};
use crate::engine::estimate::Because;
use crate::engine::projection::ChannelProjection;
use crate::engine::units::{Money, Price, Range, Rate, Ratio, Volume};

/// A channel that receives something, and why.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Present {
    /// The channel.
    pub id: &'static str,
    /// Two or three reasons, the weightiest first; fewer where no more apply.
    pub because: Vec<Why>,
    /// What it spends per month over the leads of the month looked at; nothing where it brings none.
    pub cost_per_lead: Option<CostPerLead>,
}

/// What a lead of one channel costs. Own time counts at its cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CostPerLead {
    /// In the best case out of ten.
    pub low: Price,
    /// In the poorest case out of ten; nothing where that one brings no lead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Price>,
}

/// Why a channel is in the plan. In this order, from the weightiest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The visitor set what it receives.
    Locked {
        /// Per month.
        amount: Money,
    },
    /// The visitor wants it in the plan.
    Required,
    /// The sentence names it.
    Named,
    /// Of the channels of its purse, the one that brings most for each currency unit spent.
    MostPerUnit {
        /// The purse.
        purse: Purse,
        /// What it brings for a unit, over what the whole purse does.
        times: Ratio,
    },
    /// It is there so that its stage has its floor: alone, its return would call for less.
    Floor {
        /// The stage.
        stage: Stage,
        /// The floor, per month.
        amount: Money,
    },
    /// It speaks to people who know the visitor already.
    Pool {
        /// Who they are.
        pool: Pool,
        /// How many.
        size: Volume,
        /// Whether the visitor said so; else it is an estimate.
        is_own: bool,
    },
    /// It is made for those the visitor sells to, and for nobody else.
    Audience(Audience),
    /// It is made for a few trades, and the visitor's is one.
    Sector(&'static str),
    /// It is at nine tenths of its effect before the month looked at ends.
    Quick {
        /// Months until then.
        months: Range<Volume>,
        /// Months of the plan until the end of the month looked at.
        left: Volume,
    },
    /// What it brings of all that its purse should bring.
    Part {
        /// The purse.
        purse: Purse,
        /// The share.
        share: Rate,
    },
    /// It draws on all those who could buy.
    Market {
        /// How many.
        size: Volume,
        /// Whether the visitor said so; else it is an estimate.
        is_own: bool,
    },
}

/// More reasons would not be read.
const MOST: usize = 3;

/// So many times the average of a purse is no reason: a channel that takes nearly all of it is nearly the average.
const BARELY_MORE: f64 = 1.05;

/// What the reasons are found in.
pub struct Grounds<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// The catalogue's rows.
    pub benchmarks: &'a Benchmarks,
    /// The pools.
    pub economy: &'a Economy,
    /// The channels of the brief.
    pub channels: &'a [Channel],
    /// The channels that the sentence names.
    pub named: &'a [&'static str],
    /// What each channel brings in the month looked at.
    pub projected: &'a [ChannelProjection],
    /// Months of the plan until the end of that month.
    pub left: Volume,
}

/// Every channel that receives something, purse by purse.
pub fn present(purses: &[PurseSplit], grounds: &Grounds<'_>) -> Vec<Present> {
    let of_purse = |purse| funded(purse).map(move |split| (purse, split));
    purses.iter().flat_map(of_purse).filter_map(|(purse, split)| grounds.present(purse, split)).collect()
}

fn funded(purse: &PurseSplit) -> impl Iterator<Item = &ChannelSplit> {
    purse.channels.iter().filter(|channel| channel.spend > Money::ZERO)
}

impl Grounds<'_> {
    fn present(&self, purse: &PurseSplit, split: &ChannelSplit) -> Option<Present> {
        let channel = self.channels.iter().find(|channel| channel.id == split.id)?;
        let row = self.benchmarks.channels.iter().find(|row| row.id == split.id)?;
        let reasons = [
            choice(split),
            self.named.contains(&split.id).then_some(Why::Named),
            most_per_unit(purse, split),
            floor(purse, split),
            self.pool(channel),
            self.audience(row),
            self.sector(row),
            self.quick(channel),
            part(purse, split),
            self.market(channel),
        ];
        let because = reasons.into_iter().flatten().take(MOST).collect();
        Some(Present { id: split.id, because, cost_per_lead: self.cost_per_lead(split) })
    }

    fn pool(&self, channel: &Channel) -> Option<Why> {
        let (size, is_own) = self.size(channel.pool);
        (channel.pool != Pool::Market).then_some(Why::Pool { pool: channel.pool, size, is_own })
    }

    fn market(&self, channel: &Channel) -> Option<Why> {
        let (size, is_own) = self.size(channel.pool);
        (channel.pool == Pool::Market).then_some(Why::Market { size, is_own })
    }

    fn size(&self, pool: Pool) -> (Volume, bool) {
        let size = self.economy.pools.size(pool);
        (size.central(), size.because == Because::Own)
    }

    fn audience(&self, row: &ChannelRow) -> Option<Why> {
        match row.audiences {
            [only] => self.brief.audience.filter(|audience| audience == only).map(Why::Audience),
            _ => None,
        }
    }

    fn sector(&self, row: &ChannelRow) -> Option<Why> {
        row.sectors.iter().find(|sector| **sector == self.brief.sector.id).map(|sector| Why::Sector(sector))
    }

    fn quick(&self, channel: &Channel) -> Option<Why> {
        let months = channel.months_to_effect();
        (months.high <= self.left).then_some(Why::Quick { months, left: self.left })
    }

    fn cost_per_lead(&self, split: &ChannelSplit) -> Option<CostPerLead> {
        let leads = self.projected.iter().find(|projected| projected.id == split.id)?.leads;
        Some(CostPerLead { low: split.spend.per(leads.high)?, high: split.spend.per(leads.low) })
    }
}

fn choice(split: &ChannelSplit) -> Option<Why> {
    if split.locked { Some(Why::Locked { amount: split.spend }) } else { split.required.then_some(Why::Required) }
}

/// At the optimum the next currency unit brings as much everywhere; what all of them brought so far is what differs.
fn most_per_unit(purse: &PurseSplit, split: &ChannelSplit) -> Option<Why> {
    let others = funded(purse).filter(|other| other.id != split.id);
    let best = others.map(|other| per_unit(other.brought(), other.spend)).max_by(f64::total_cmp)?;
    let own = per_unit(split.brought(), split.spend);
    let times = Ratio::of(own, per_unit(brought_by(purse), funded(purse).map(|channel| channel.spend).sum()))?;
    (own > best && times.get() > BARELY_MORE).then_some(Why::MostPerUnit { purse: purse.purse, times })
}

fn per_unit(brought: f64, spend: Money) -> f64 {
    Ratio::of(brought, spend.in_units()).map_or(0.0, Ratio::get)
}

fn brought_by(purse: &PurseSplit) -> f64 {
    funded(purse).map(ChannelSplit::brought).sum()
}

fn floor(purse: &PurseSplit, split: &ChannelSplit) -> Option<Why> {
    let stage = split.stages.first().copied()?;
    let binds =
        purse.certificate.floors.iter().any(|price| price.stage == stage && price.multiplier > Ratio::default());
    let floor = purse.floors.iter().find(|floor| floor.stage == stage).filter(|_| binds)?;
    (!split.locked).then_some(Why::Floor { stage, amount: floor.amount })
}

/// Nothing where it is all, or next to nothing.
fn part(purse: &PurseSplit, split: &ChannelSplit) -> Option<Why> {
    let share = Ratio::of(split.brought(), brought_by(purse))?.get();
    (0.05..0.995).contains(&share).then(|| Why::Part { purse: purse.purse, share: Rate::clamped(share) })
}
