//! What must be in place for the plan to be judged, and is not. Only what the visitor said is wanting counts.

use super::{Facts, Finding, Rule};
use crate::engine::brief::Provision;
use crate::engine::units::Money;

/// From so many channels on, visits that come without a tag are mixed up: two are enough.
const SEVERAL: usize = 2;

/// Nobody counts visits.
pub(super) fn uncounted(facts: &Facts<'_>) -> Option<Finding> {
    lacks(facts, Provision::WebAnalytics).then(|| Rule::Uncounted { spend: facts.spend() }.severe())
}

/// Visits are bought, and nobody counts what they become. Where visits are not even counted, that comes first.
pub(super) fn untracked(facts: &Facts<'_>) -> Option<Finding> {
    let is_first = !lacks(facts, Provision::WebAnalytics);
    let spend = facts.bought();
    (is_first && lacks(facts, Provision::ConversionTracking) && spend > Money::ZERO)
        .then(|| Rule::Untracked { spend }.severe())
}

/// Several channels send visits that nothing tells apart.
pub(super) fn untagged(facts: &Facts<'_>) -> Option<Finding> {
    let steps = &facts.assessment.set_up;
    let step = steps.iter().find(|step| step.provision == Provision::TaggedLinks && step.is_in_place == Some(false))?;
    let channels = step.channels.len();
    (channels >= SEVERAL).then(|| Rule::Untagged { channels }.slight())
}

/// Clicks are paid for that arrive on a page not made for them.
pub(super) fn no_landing_page(facts: &Facts<'_>) -> Option<Finding> {
    lacks(facts, Provision::LandingPage).then(|| Rule::NoLandingPage { spend: facts.bought() }.serious())
}

/// The objective has no date on which anybody looks at it: neither in the sentence nor in a diary.
pub(super) fn nobody_reviews(facts: &Facts<'_>) -> Option<Finding> {
    let is_said = facts.assessment.reading.reviewed;
    (!is_said && lacks(facts, Provision::ReviewMeeting)).then(|| Rule::NobodyReviews { spend: facts.spend() }.slight())
}

/// Whether the plan needs something that the visitor said is wanting.
fn lacks(facts: &Facts<'_>, provision: Provision) -> bool {
    facts.assessment.set_up.iter().any(|step| step.provision == provision && step.is_in_place == Some(false))
}
