//! M: a number to reach on a metric.

use super::{Evidence, mark_of};
use crate::engine::objective::clauses::Zone;
use crate::engine::objective::{Criterion, Judgement, Reason};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let reason = if evidence.targets.target.is_some() {
        Reason::Quantified
    } else if evidence.result().is_some() {
        Reason::MetricAlone
    } else if evidence.amounts.iter().any(|amount| amount.is_bare && evidence.clauses.is_in(amount.start, Zone::Result))
    {
        Reason::NumberAlone
    } else {
        Reason::NothingToMeasure
    };
    Judgement { criterion: Criterion::Measurable, mark: mark_of(reason), reason }
}
