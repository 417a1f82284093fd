//! What the sentence counts on, beside what the visitor decided.

use super::{Facts, Finding, Remedy, Rule};
use crate::engine::budget::{Absence, Absent};
use crate::engine::channels::{Channel, Closure};
use crate::engine::units::Money;

/// The sentence counts on a channel that a decision takes out of the plan.
pub(super) fn named_but_excluded(facts: &Facts<'_>) -> Option<Finding> {
    let Absent { id, .. } = named(facts).find(|absent| absent.because == Absence::Excluded)?;
    Some(Rule::NamedButExcluded { channel: id }.severe().with(Some(Remedy::Free(id))))
}

/// The sentence counts on a channel where its clients are not.
pub(super) fn named_but_closed(facts: &Facts<'_>) -> Option<Finding> {
    named(facts).find_map(|Absent { id, because }| match because {
        Absence::Closed(because @ (Closure::Audience | Closure::Sector)) => {
            Some(Rule::NamedButClosed { channel: id, because }.serious())
        }
        _ => None,
    })
}

/// The sentence counts on a channel, and the money goes elsewhere.
pub(super) fn named_but_left_out(facts: &Facts<'_>) -> Option<Finding> {
    let is_left_out = |absent: &Absent| {
        use Absence as A;
        matches!(absent.because, A::EntryAbovePurse { .. } | A::ChoicesComeFirst { .. } | A::ReturnTooLow { .. })
    };
    let absent = named(facts).find(is_left_out)?;
    let channel = facts.assessment.channels.iter().find(|channel| channel.id == absent.id)?;
    let rule = Rule::NamedButLeftOut { channel: channel.id, entry_spend: channel.entry_spend, because: absent.because };
    Some(rule.slight().with(facts.require(channel)))
}

/// A channel is locked at less than its entry spend: the figure is ours, and the visitor may know better.
pub(super) fn locked_too_low(facts: &Facts<'_>) -> Option<Finding> {
    let locked = |channel: &Channel| channel.choice.locked.filter(|locked| *locked > Money::ZERO);
    let too_low = |channel: &&Channel| locked(channel).is_some_and(|locked| locked < channel.entry_spend);
    let channel = facts.assessment.channels.iter().find(too_low)?;
    let (id, entry_spend) = (channel.id, channel.entry_spend);
    let rule = Rule::LockedTooLow { channel: id, locked: locked(channel)?, entry_spend };
    Some(rule.serious().with(Some(Remedy::Free(id))))
}

/// The channels that the sentence names and that receive nothing.
fn named<'a>(facts: &Facts<'a>) -> impl Iterator<Item = Absent> + use<'a> {
    let split = &facts.assessment.split;
    split.absent.iter().copied().filter(|absent| split.named.contains(&absent.id))
}
