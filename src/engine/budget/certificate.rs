//! What proves that a split is the best: marginal returns, the price of each floor, and what binds each channel.

use schemars::JsonSchema;
use serde::Serialize;

use super::floors::Floor;
use super::split::ChannelSplit;
use crate::benchmarks::Stage;
use crate::engine::units::{Money, Ratio};

/// The multipliers of a purse's split, in units of the outcome for one currency unit.
///
/// With the open channels given, the sum is concave: where every channel that nothing binds has the purse's multiplier
/// as its marginal return, no other split of them brings more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Certificate {
    /// What the next currency unit of the purse would bring.
    pub multiplier: Ratio,
    /// For each floor in force, what the last currency unit it asks for loses.
    pub floors: Vec<FloorPrice>,
}

/// What a floor costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FloorPrice {
    /// The stage.
    pub stage: Stage,
    /// The purse's multiplier less what a currency unit brings in that stage; 0 where the floor does not bind.
    pub multiplier: Ratio,
}

/// What keeps the spend of a channel from moving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// Nothing but the purse: its marginal return is the purse's multiplier.
    Purse,
    /// The floor of its stage: its marginal return is the multiplier less the price of the floor.
    Floor,
    /// It receives its entry spend, and would receive less if it could.
    Entry,
    /// It is required, and receives its entry spend.
    Required,
    /// The visitor set its spend.
    Locked,
    /// The visitor closed it.
    Excluded,
    /// It is closed: at its entry spend and above, others bring more.
    Closed,
}

/// Fills in what each row's next currency unit brings and what binds it, and sums it up.
pub(super) fn certify(rows: &mut [ChannelSplit], floors: &[Floor], bound: &[Stage]) -> Certificate {
    for row in rows.iter_mut() {
        let slope = row.item().marginal(row.spend.in_units());
        row.marginal_return = Ratio::of(slope, 1.0).unwrap_or_default();
        row.binds = binding(row, bound);
    }
    let steepest = |belongs: &dyn Fn(&ChannelSplit) -> bool| {
        let open = rows.iter().filter(|row| is_open(row) && belongs(row));
        open.map(|row| row.marginal_return.get())
            .fold(None, |most: Option<f64>, slope| Some(most.map_or(slope, |most| most.max(slope))))
    };
    let unbound = steepest(&|row| !bound.contains(&row.home()));
    let multiplier = unbound.or_else(|| steepest(&|_| true)).unwrap_or(0.0);
    let price = |floor: &Floor| {
        let inside = steepest(&|row| row.home() == floor.stage).filter(|_| bound.contains(&floor.stage));
        let price = inside.map_or(0.0, |inside| (multiplier - inside).max(0.0));
        FloorPrice { stage: floor.stage, multiplier: Ratio::of(price, 1.0).unwrap_or_default() }
    };
    let prices = floors.iter().map(price).collect();
    Certificate { multiplier: Ratio::of(multiplier, 1.0).unwrap_or_default(), floors: prices }
}

/// Whether the split decided that the channel receives something.
fn is_open(row: &ChannelSplit) -> bool {
    row.can_take() && row.spend > Money::ZERO
}

fn binding(row: &ChannelSplit, bound: &[Stage]) -> Binding {
    let is_at_entry = row.spend <= row.entry_spend;
    match row {
        row if row.excluded => Binding::Excluded,
        row if row.locked => Binding::Locked,
        row if row.spend == Money::ZERO => Binding::Closed,
        row if is_at_entry && row.required => Binding::Required,
        _ if is_at_entry => Binding::Entry,
        row if bound.contains(&row.home()) => Binding::Floor,
        _ => Binding::Purse,
    }
}
