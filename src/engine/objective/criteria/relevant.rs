//! R: the words tie it to the business.

use super::{Evidence, mark_of};
use crate::engine::objective::{Criterion, Judgement, Reason, Unit};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let worth = evidence.heads().map(|outcome| outcome.worth).max().unwrap_or_else(|| worth_of_target(evidence));
    let reason = if worth == 2 {
        Reason::BusinessResult
    } else if !evidence.clauses.purposes.is_empty() {
        Reason::PurposeGiven
    } else if worth == 1 {
        Reason::IntermediateResult
    } else {
        Reason::NoPurpose
    };
    Judgement { criterion: Criterion::Relevant, mark: mark_of(reason), reason }
}

/// With no metric named, money is business and a rank is visibility.
fn worth_of_target(evidence: &Evidence) -> u8 {
    match evidence.targets.target.map(|target| target.quantity.unit) {
        Some(Unit::Currency) => 2,
        Some(Unit::Rank) => 1,
        // A share of something is an outcome, if not of the business.
        Some(Unit::Percent) if !evidence.targets.is_deliverable => 1,
        _ => 0,
    }
}
