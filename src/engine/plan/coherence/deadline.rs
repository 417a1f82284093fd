//! The plan beside the time there is.

use super::{Facts, Finding, Remedy, Rule};
use crate::benchmarks::{Purse, Sale};
use crate::engine::budget::ChannelSplit;
use crate::engine::channels::Channel;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Volume};

/// How many times the time left a channel may take to nine tenths of its effect. An assumption: at twice, two thirds of it
/// are there by the deadline.
const SLOW: f64 = 2.0;

/// What slow channels may take of the money. An assumption: a third, since a plan may well prepare what comes after its
/// deadline with the rest.
const SLOW_SHARE: f64 = 1.0 / 3.0;

/// Much goes to channels that have their effect after the deadline, or one that the visitor insists on does.
pub(super) fn too_slow(facts: &Facts<'_>) -> Option<Finding> {
    let left = Volume::new(facts.months_left()? as f64);
    let is_slow = |channel: &Channel| channel.months_to_effect().central.get() > SLOW * left.get();
    let slow: Vec<(&ChannelSplit, &Channel)> = facts.funded().filter(|(_, channel)| is_slow(channel)).collect();
    let in_money = slow.iter().filter(|(_, channel)| channel.purse == Purse::Money);
    let of_money = facts.share_of_money(in_money.map(|(split, _)| split.spend).sum());
    let share = facts.share(slow.iter().map(|(split, _)| split.spend).sum());
    let (_, most) = slow.into_iter().max_by_key(|(split, _)| split.spend)?;
    let rule = Rule::TooSlow { channel: most.id, months: most.months_to_effect().central, left, share };
    let is_wanted = most.choice.required || most.choice.locked.is_some_and(|locked| locked > Money::ZERO);
    (is_wanted || of_money.get() > SLOW_SHARE).then(|| rule.serious().with(Some(Remedy::Exclude(most.id))))
}

/// Sales are asked for by a day that comes before even the first leads can have become sales.
pub(super) fn cycle_too_long(facts: &Facts<'_>) -> Option<Finding> {
    let left = Volume::new(facts.months_left()? as f64);
    let cycle = facts.assessment.economy.sales_cycle.central();
    let is_of_sales = matches!(facts.assessment.outcome, Outcome::Customers | Outcome::Revenue);
    let waits = is_of_sales && facts.assessment.economy.sale == Sale::Lead;
    (waits && cycle > left).then(|| Rule::CycleTooLong { cycle, left }.severe())
}
