//! R: the words tie it to the business.

use super::{Evidence, mark_of};
use crate::engine::objective::{Criterion, Judgement, Reason};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let worth = evidence.heads().map(|outcome| outcome.worth).max().unwrap_or(0);
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
