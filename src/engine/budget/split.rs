use schemars::JsonSchema;
use serde::Serialize;

use super::curve::Curve;
use super::fill::Item;
use super::floors::{Floor, shares};
use super::search::{Candidate, optimum};
use crate::benchmarks::{Purse, Stage};
use crate::engine::channels::Channel;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Rate, Ratio};

/// How one purse is shared among its channels: the exact optimum, with what is needed to check it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PurseSplit {
    /// Money, or own time valued in money.
    pub purse: Purse,
    /// What there is to share, per month.
    pub amount: Money,
    /// `Σ_channels Σ_months weight · visits` at the spends below.
    pub objective_value: f64,
    /// The floors in force.
    pub floors: Vec<Floor>,
    /// Every channel that draws on this purse, open or not.
    pub channels: Vec<ChannelSplit>,
    /// What could not be put to use, and why.
    pub unspent: Option<Unspent>,
}

/// What one channel receives, with its curve at central values.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChannelSplit {
    /// The channel.
    pub id: &'static str,
    /// One or two stages; spend counts towards the first.
    pub stages: &'static [Stage],
    /// Per month.
    pub spend: Money,
    /// Under this it stays closed.
    pub entry_spend: Money,
    /// The response curve: ceiling, cost per visit, inertia, start.
    #[serde(flatten)]
    pub curve: Curve,
    /// The value of one visit, month by month, in units of the outcome.
    pub weight: Vec<f64>,
    /// What the next currency unit would bring, in units of the outcome.
    pub marginal_return: Ratio,
}

/// Money or time that no channel can use.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unspent {
    /// Every ceiling is reached; the rest would bring nothing.
    BeyondCeilings {
        /// Per month.
        amount: Money,
    },
    /// Too little for any channel: the first that would open, and at what amount.
    BelowEntry {
        /// The channel.
        first: &'static str,
        /// Its entry spend.
        entry_spend: Money,
    },
    /// No channel draws on this purse.
    NoChannel,
}

/// Shares one purse among its channels so that the outcome is as large as it can be.
///
/// `weight` gives the value of one visit of a channel, month by month.
pub fn split(
    purse: Purse,
    amount: Money,
    channels: &[Channel],
    outcome: Outcome,
    weight: impl Fn(&Channel) -> Vec<f64>,
) -> PurseSplit {
    let mut rows: Vec<ChannelSplit> = channels
        .iter()
        .filter(|channel| channel.purse == purse)
        .map(|channel| closed(channel, weight(channel)))
        .collect();
    let usable = amount.min(rows.iter().map(|row| row.curve.saturation()).sum());
    let floors = floors_in_force(&rows, outcome, usable);
    let spends = best_spends(&rows, &floors, usable);
    for (row, spend) in rows.iter_mut().zip(spends.iter().flatten()) {
        row.spend = *spend;
    }
    let unspent = unspent(&rows, amount, usable, spends.is_some());
    let objective_value = rows.iter().map(|row| item(row).value(row.spend.in_units())).sum();
    for row in &mut rows {
        let marginal = item(row).marginal(row.spend.in_units());
        row.marginal_return = Ratio::of(marginal, 1.0).unwrap_or_default();
    }
    PurseSplit { purse, amount, objective_value, floors, channels: rows, unspent }
}

fn closed(channel: &Channel, weight: Vec<f64>) -> ChannelSplit {
    ChannelSplit {
        id: channel.id,
        stages: channel.stages,
        spend: Money::ZERO,
        entry_spend: channel.entry_spend,
        curve: central_curve(channel),
        weight,
        marginal_return: Ratio::default(),
    }
}

fn central_curve(channel: &Channel) -> Curve {
    Curve {
        ceiling: channel.ceiling.central(),
        cost_per_visit: channel.cost_per_visit.central(),
        inertia: channel.inertia.central(),
        start: Money::ZERO,
    }
}

fn item(row: &ChannelSplit) -> Item<'_> {
    Item { curve: row.curve, weight: &row.weight, least: 0.0 }
}

fn home(row: &ChannelSplit) -> Stage {
    row.stages.first().copied().unwrap_or(Stage::Do)
}

/// A floor is in force where one of the stage's channels can open with it, and asks for no more than they can use.
fn floors_in_force(rows: &[ChannelSplit], outcome: Outcome, amount: Money) -> Vec<Floor> {
    let floor = |(stage, share): (Stage, Rate)| {
        let asked = Money::units(amount.in_units() * share.get());
        let takers = || rows.iter().filter(|row| home(row) == stage && row.entry_spend <= asked);
        let amount = asked.min(takers().map(|row| row.curve.saturation()).sum());
        let is_taken = amount > Money::ZERO && takers().any(|row| row.entry_spend <= amount);
        is_taken.then_some(Floor { stage, amount })
    };
    shares(outcome).into_iter().filter_map(floor).collect()
}

fn best_spends(rows: &[ChannelSplit], floors: &[Floor], amount: Money) -> Option<Vec<Money>> {
    let candidates: Vec<Candidate<'_>> = rows
        .iter()
        .map(|row| Candidate { item: item(row), stage: home(row), entry: row.entry_spend.in_units() })
        .collect();
    let spends = optimum(&candidates, floors, amount.in_units())?;
    let stages: Vec<Stage> = rows.iter().map(home).collect();
    Some(to_cents(&spends, &stages, floors, amount))
}

/// Rounds to cents without losing or inventing one, and without taking a stage below its floor: each stage whose floor
/// binds is rounded on its own, then all the others together.
fn to_cents(spends: &[f64], stages: &[Stage], floors: &[Floor], total: Money) -> Vec<Money> {
    let sum_of = |stage: Stage| -> f64 {
        spends.iter().zip(stages).filter(|(_, home)| **home == stage).map(|(spend, _)| spend).sum()
    };
    let binds = |floor: &&Floor| (sum_of(floor.stage) - floor.amount.in_units()).abs() < 0.005;
    let bound: Vec<Floor> = floors.iter().filter(binds).copied().collect();
    let mut cents: Vec<Money> =
        spends.iter().map(|spend| Money::cents(Money::units(spend - 0.005).in_cents().max(0))).collect();
    for floor in &bound {
        hand_out(&mut cents, spends, |place| stages.get(place) == Some(&floor.stage), floor.amount);
    }
    let left = total - bound.iter().map(|floor| floor.amount).sum();
    hand_out(&mut cents, spends, |place| bound.iter().all(|floor| stages.get(place) != Some(&floor.stage)), left);
    cents
}

/// Gives the missing cents to those of a group whose rounding took most from them.
fn hand_out(cents: &mut [Money], spends: &[f64], belongs: impl Fn(usize) -> bool, total: Money) {
    let mut members: Vec<usize> = (0..cents.len())
        .filter(|&place| belongs(place) && spends.get(place).is_some_and(|spend| *spend > 0.005))
        .collect();
    let lost = |place: &usize| match (spends.get(*place), cents.get(*place)) {
        (Some(spend), Some(cents)) => spend - cents.in_units(),
        _ => 0.0,
    };
    members.sort_by(|a, b| lost(b).total_cmp(&lost(a)));
    let mut missing = total.in_cents()
        - members.iter().filter_map(|&place| cents.get(place)).map(|money| money.in_cents()).sum::<i64>();
    for place in members.iter().cycle().take(members.len() * 4) {
        let step = missing.signum();
        if let Some(slot) = cents.get_mut(*place) {
            *slot += Money::cents(step);
            missing -= step;
        }
    }
}

fn unspent(rows: &[ChannelSplit], amount: Money, usable: Money, is_split: bool) -> Option<Unspent> {
    if rows.is_empty() {
        return Some(Unspent::NoChannel);
    }
    if !is_split {
        let first = rows.iter().min_by_key(|row| row.entry_spend)?;
        return Some(Unspent::BelowEntry { first: first.id, entry_spend: first.entry_spend });
    }
    (usable < amount).then(|| Unspent::BeyondCeilings { amount: amount - usable })
}
