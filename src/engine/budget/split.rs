use schemars::JsonSchema;
use serde::Serialize;

use super::certificate::{Binding, Certificate, certify};
use super::curve::Curve;
use super::fill::{Item, Vessel};
use super::floors::{Floor, Lifted, Shares, floors, missing, shares, usual};
use super::rounding::{binding, to_cents};
use super::search::{Candidate, optimum};
use super::unspent::{Unspent, untaken};
use crate::benchmarks::{Purse, Stage};
use crate::engine::brief::Priority;
use crate::engine::channels::Channel;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Rate, Ratio, Volume};

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
    /// The floors that cannot be met, each with what stands against it.
    pub lifted: Vec<Lifted>,
    /// Every channel that draws on this purse, open or not.
    pub channels: Vec<ChannelSplit>,
    /// What one more currency unit would bring, and what each floor costs.
    pub certificate: Certificate,
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
    /// Under this it stays closed. An amount that the visitor locked below it takes its place: it is ours, the lock theirs.
    pub entry_spend: Money,
    /// The response curve: ceiling, cost per visit, inertia, start.
    #[serde(flatten)]
    pub curve: Curve,
    /// The value of one visit, month by month, in units of the outcome.
    pub weight: Vec<f64>,
    /// The visitor set its spend.
    pub locked: bool,
    /// The visitor closed it.
    pub excluded: bool,
    /// The visitor wants it open.
    pub required: bool,
    /// What the next currency unit would bring, in units of the outcome.
    pub marginal_return: Ratio,
    /// What keeps its spend from moving.
    pub binds: Binding,
}

impl PurseSplit {
    /// What a stage receives, per month.
    pub fn given(&self, stage: Stage) -> Money {
        self.channels.iter().filter(|row| row.home() == stage).map(|row| row.spend).sum()
    }
}

impl ChannelSplit {
    /// The stage its spend counts towards.
    pub(super) fn home(&self) -> Stage {
        self.stages.first().copied().unwrap_or(Stage::Do)
    }

    pub(super) fn item(&self) -> Item<'_> {
        Item { curve: self.curve, weight: &self.weight }
    }

    /// What its spend brings over the months of the plan, in units of the outcome, at central figures.
    pub(in crate::engine) fn brought(&self) -> f64 {
        self.item().value(self.spend.in_units()) - self.item().value(0.0)
    }

    /// Whether it can bring visits at all, and one of them is worth anything to the outcome.
    pub(super) fn brings(&self) -> bool {
        let responds = self.curve.ceiling > Volume::ZERO && self.curve.inertia < Rate::ONE;
        responds && self.weight.iter().any(|weight| *weight > 0.0)
    }

    /// Whether the split decides what it receives: what brings nothing receives nothing, unless it is required.
    pub(super) fn can_take(&self) -> bool {
        !self.locked && !self.excluded && (self.required || self.brings())
    }

    /// The most that is put into it: its ceiling, or its entry spend where the ceiling is reached before that.
    fn capacity(&self) -> Money {
        if self.brings() { self.curve.saturation().max(self.entry_spend) } else { self.entry_spend }
    }

    /// What it has to receive.
    fn asked(&self) -> Money {
        match (self.locked, self.required) {
            (true, _) => self.spend,
            (false, true) => self.entry_spend,
            (false, false) => Money::ZERO,
        }
    }

    fn candidate(&self) -> Candidate<'_> {
        Candidate {
            vessel: Vessel::new(self.item(), self.entry_spend.in_units()),
            stage: self.home(),
            must_open: self.required,
        }
    }
}

/// Shares one purse among its channels so that the outcome is as large as it can be.
///
/// `weight` gives the value of one visit of a channel, month by month. Locks and requirements come first, then the
/// floors, then what brings most. The floors are those of the outcome, or those of the priority where these give its own
/// stage more: the room that the other stages make might open a dear channel elsewhere, and a priority that took from
/// its own stage would be none.
pub fn split(
    purse: Purse,
    amount: Money,
    channels: &[Channel],
    (outcome, priority): (Outcome, Priority),
    weight: impl Fn(&Channel) -> Vec<f64>,
) -> PurseSplit {
    let plain = split_with(purse, amount, channels, &usual(outcome), &weight);
    let least = shares(outcome, priority);
    if least == usual(outcome) {
        return plain;
    }
    let steered = split_with(purse, amount, channels, &least, &weight);
    if steered.given(priority.stage()) > plain.given(priority.stage()) { steered } else { plain }
}

/// The same with the least share of each stage given.
fn split_with(
    purse: Purse,
    amount: Money,
    channels: &[Channel],
    least: &Shares,
    weight: impl Fn(&Channel) -> Vec<f64>,
) -> PurseSplit {
    let drawing = channels.iter().filter(|channel| channel.purse == purse);
    let mut rows: Vec<ChannelSplit> = drawing.map(|channel| row(channel, weight(channel))).collect();
    let asked: Money = rows.iter().map(ChannelSplit::asked).sum();
    let mut share = Share::default();
    let unspent = if amount == Money::ZERO {
        Some(Unspent::EmptyPurse)
    } else if asked > amount {
        for row in &mut rows {
            row.spend = Money::ZERO;
        }
        Some(Unspent::TooMuchAsked { asked })
    } else {
        share = Share::of(&mut rows, least, amount);
        share.unspent
    };
    let objective_value = rows.iter().map(|row| row.item().value(row.spend.in_units())).sum();
    let certificate = certify(&mut rows, &share.floors, &share.bound);
    let (floors, lifted) = (share.floors, share.lifted);
    PurseSplit { purse, amount, objective_value, floors, lifted, channels: rows, certificate, unspent }
}

/// A channel before the split: what is locked is there, the rest is nothing yet.
fn row(channel: &Channel, weight: Vec<f64>) -> ChannelSplit {
    let choice = channel.choice;
    ChannelSplit {
        id: channel.id,
        stages: channel.stages,
        spend: choice.locked.unwrap_or_default(),
        entry_spend: choice.locked.map_or(channel.entry_spend, |locked| locked.min(channel.entry_spend)),
        curve: central_curve(channel),
        weight,
        locked: choice.locked.is_some(),
        excluded: choice.excluded,
        required: choice.required,
        marginal_return: Ratio::default(),
        binds: Binding::Closed,
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

/// What came of sharing a purse, beside the spends.
#[derive(Default)]
struct Share {
    floors: Vec<Floor>,
    lifted: Vec<Lifted>,
    /// The floors that bind.
    bound: Vec<Stage>,
    unspent: Option<Unspent>,
}

impl Share {
    /// Shares what is not locked among those who can take it.
    fn of(rows: &mut [ChannelSplit], least: &Shares, amount: Money) -> Self {
        let locked: Money = rows.iter().map(|row| row.spend).sum();
        let capacity: Money = rows.iter().filter(|row| row.can_take()).map(ChannelSplit::capacity).sum();
        let usable = amount.min(locked + capacity);
        let (floors, lifted) = floors(rows, least, usable);
        let rest = usable - locked;
        let places: Vec<usize> =
            (0..rows.len()).filter(|&place| rows.get(place).is_some_and(ChannelSplit::can_take)).collect();
        let best = if places.is_empty() { None } else { best_spends(rows, &floors, rest) };
        let unspent = match best {
            None if amount > locked => Some(untaken(rows, amount - locked)),
            _ => (usable < amount).then(|| Unspent::BeyondCeilings { amount: amount - usable }),
        };
        let (spends, bound) = best.unwrap_or_default();
        for (place, spend) in places.into_iter().zip(spends) {
            if let Some(row) = rows.get_mut(place) {
                row.spend = spend;
            }
        }
        Self { floors, lifted, bound, unspent }
    }
}

/// What those who can take something receive, in their order, and the stages whose floor binds.
fn best_spends(rows: &[ChannelSplit], floors: &[Floor], rest: Money) -> Option<(Vec<Money>, Vec<Stage>)> {
    let takers: Vec<&ChannelSplit> = rows.iter().filter(|row| row.can_take()).collect();
    let candidates: Vec<Candidate<'_>> = takers.iter().map(|row| row.candidate()).collect();
    let unmet = |floor: &Floor| Floor { stage: floor.stage, amount: missing(rows, *floor) };
    let unmet: Vec<Floor> = floors.iter().map(unmet).filter(|floor| floor.amount > Money::ZERO).collect();
    let spends = optimum(&candidates, &unmet, rest.in_units())?;
    let stages: Vec<Stage> = takers.iter().map(|row| row.home()).collect();
    let bound = binding(&spends, &stages, &unmet).iter().map(|floor| floor.stage).collect();
    Some((to_cents(&spends, &stages, &unmet, rest), bound))
}
