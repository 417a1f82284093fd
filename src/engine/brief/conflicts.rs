//! Decisions about channels that cannot be kept together, or not by this visitor.

use super::{Brief, Choice, Field, Problem, ProblemKind};
use crate::benchmarks::{Benchmarks, Purse};
use crate::engine::budget::purse_amount;
use crate::engine::channels::{Channel, Closed, Closure, Economy, available};
use crate::engine::units::Money;

/// One problem for each decision that stands in a conflict.
pub(super) fn conflicts(brief: &Brief, benchmarks: &Benchmarks) -> Vec<Problem> {
    if brief.choices().next().is_none() {
        return Vec::new();
    }
    let economy = Economy::of(brief, benchmarks);
    let (channels, closed) = available(brief, &economy, benchmarks);
    let mut problems: Vec<Problem> = brief.choices().filter_map(|(id, choice)| unusable(id, choice, &closed)).collect();
    for purse in [Purse::Money, Purse::Time] {
        problems.extend(overspent(purse, purse_amount(purse, brief, &economy), &channels));
    }
    problems
}

/// Why a channel that has to receive something cannot.
fn unusable(id: &str, choice: &Choice<Money>, closed: &[Closed]) -> Option<Problem> {
    let is_wanted = choice.required || choice.locked.is_some_and(|amount| amount > Money::ZERO);
    let closed = closed.iter().find(|closed| closed.id == id).filter(|_| is_wanted)?;
    let kind = match closed.because {
        Closure::Audience => ProblemKind::WrongAudience,
        Closure::Sector => ProblemKind::WrongSector,
        Closure::EmptyPool(pool) => ProblemKind::EmptyPool { pool },
        // What the plan is for is known with the sentence only; a channel wanted stays open, whatever it counts for.
        Closure::Visits => return None,
    };
    Some(Problem { field: Field::Channel(id.to_owned()), kind })
}

/// Those who ask for more than the purse holds, alone, then together.
fn overspent(purse: Purse, amount: Money, channels: &[Channel]) -> Vec<Problem> {
    let drawing = channels.iter().filter(|channel| channel.purse == purse && channel.asked() > Money::ZERO);
    let (above, within): (Vec<&Channel>, Vec<&Channel>) = drawing.partition(|channel| channel.asked() > amount);
    let asked: Money = within.iter().map(|channel| channel.asked()).sum();
    let alone =
        above.into_iter().map(|channel| (channel, ProblemKind::AbovePurse { purse, asked: channel.asked(), amount }));
    let together = within
        .into_iter()
        .filter(|_| asked > amount)
        .map(|channel| (channel, ProblemKind::TogetherAbovePurse { purse, asked, amount }));
    alone.chain(together).map(|(channel, kind)| Problem { field: at_fault(channel), kind }).collect()
}

fn at_fault(channel: &Channel) -> Field {
    let id = channel.id.to_owned();
    if channel.choice.locked.is_some() { Field::Lock(id) } else { Field::Channel(id) }
}
