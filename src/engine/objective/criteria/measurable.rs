//! M: a number to reach on a metric.

use super::{Evidence, mark_of};
use crate::engine::objective::clauses::Zone;
use crate::engine::objective::quantities::Amount;
use crate::engine::objective::{Criterion, Judgement, Reason, Unit};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let reason = if evidence.targets.target.is_some_and(|target| multiplies_wish(evidence, target)) {
        Reason::NumberAlone
    } else if evidence.targets.target.is_some() {
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

/// "multiplier par trois notre présence": nobody counts presence.
fn multiplies_wish(evidence: &Evidence, target: Amount) -> bool {
    let is_relative = target.is_change && matches!(target.quantity.unit, Unit::Percent | Unit::Multiple);
    is_relative && evidence.result().is_none() && evidence.heads().next().is_some()
}
