//! Why a channel is not in the plan.

use schemars::JsonSchema;
use serde::Serialize;

use super::split::{ChannelSplit, PurseSplit};
use super::unspent::Unspent;
use crate::benchmarks::{Benchmarks, ChannelRow, Purse};
use crate::engine::channels::{Closed, Closure};
use crate::engine::units::{Money, Ratio};

/// A channel of the catalogue that receives nothing, and why.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Absent {
    /// The channel.
    pub id: &'static str,
    /// Why it is not in the plan.
    pub because: Absence,
}

/// Why a channel receives nothing. The first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Absence {
    /// The brief cannot use it.
    Closed(Closure),
    /// The visitor excluded it, or locked it at nothing.
    Excluded,
    /// Its visits would count for nothing: nobody converts, or only after the last month.
    BringsNothing,
    /// Its purse holds less than its entry spend.
    EntryAbovePurse {
        /// The purse it draws on.
        purse: Purse,
        /// What it takes to open it, per month.
        entry_spend: Money,
        /// What the purse holds, per month.
        amount: Money,
    },
    /// What is locked and required leaves less than its entry spend.
    ChoicesComeFirst {
        /// What it takes to open it, per month.
        entry_spend: Money,
        /// What they leave, per month.
        left: Money,
    },
    /// At its entry spend, a currency unit brings less there than where it goes now, or would take more from others than
    /// it brings.
    ReturnTooLow {
        /// What a currency unit would bring there, at the entry spend.
        at_entry: Ratio,
        /// What the next one brings elsewhere in the purse.
        multiplier: Ratio,
    },
}

/// Every channel of the catalogue that receives nothing, in its order.
pub fn absent(benchmarks: &Benchmarks, closed: &[Closed], purses: &[PurseSplit]) -> Vec<Absent> {
    let shut = |row: &ChannelRow| closed.iter().find(|closed| closed.id == row.id).map(|closed| closed.because);
    let absence = |row: &ChannelRow| match shut(row) {
        Some(closure) => Some(Absence::Closed(closure)),
        None => purses.iter().find_map(|purse| unfunded(row, purse)),
    };
    benchmarks.channels.iter().filter_map(|row| Some(Absent { id: row.id, because: absence(row)? })).collect()
}

fn unfunded(row: &ChannelRow, purse: &PurseSplit) -> Option<Absence> {
    let channel = purse.channels.iter().find(|channel| channel.id == row.id && channel.spend == Money::ZERO)?;
    let (entry_spend, left) = (channel.entry_spend, left_by_choices(purse));
    Some(if channel.excluded || channel.locked {
        Absence::Excluded
    } else if !channel.brings() {
        Absence::BringsNothing
    } else if entry_spend > purse.amount || purse.unspent == Some(Unspent::EmptyPurse) {
        Absence::EntryAbovePurse { purse: purse.purse, entry_spend, amount: purse.amount }
    } else if entry_spend > left {
        Absence::ChoicesComeFirst { entry_spend, left }
    } else {
        Absence::ReturnTooLow { at_entry: return_at_entry(channel), multiplier: purse.certificate.multiplier }
    })
}

/// What a purse holds beyond what is locked and what the required channels take to open.
fn left_by_choices(purse: &PurseSplit) -> Money {
    let locked = purse.channels.iter().filter(|channel| channel.locked).map(|channel| channel.spend);
    let required = purse.channels.iter().filter(|channel| channel.required && !channel.locked);
    purse.amount - locked.sum() - required.map(|channel| channel.entry_spend).sum()
}

/// What a currency unit brings on average, at the entry spend.
fn return_at_entry(channel: &ChannelSplit) -> Ratio {
    let entry = channel.entry_spend.in_units();
    let (item, nothing) = (channel.item(), channel.item().value(0.0));
    Ratio::of(item.value(entry) - nothing, entry).unwrap_or_default()
}
