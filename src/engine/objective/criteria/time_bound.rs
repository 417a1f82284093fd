//! T: an end that can be put in a calendar.

use super::{Evidence, mark_of};
use crate::engine::objective::deadlines::{Time, When};
use crate::engine::objective::{Criterion, Judgement, Reason, Unit};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let has = |wanted: fn(When) -> bool| evidence.times.iter().any(|time| wanted(time.what));
    let reason = if has(|when| matches!(when, When::End { .. })) {
        Reason::EndGiven
    } else if evidence.times.iter().any(|time| is_rhythm(evidence, time)) {
        Reason::RhythmAlone
    } else if has(|when| when == When::Someday) {
        Reason::VagueHorizon
    } else {
        Reason::NoEnd
    };
    Judgement { criterion: Criterion::TimeBound, mark: mark_of(reason), reason }
}

/// How often, unless it belongs to a price: "à 29 € par mois".
fn is_rhythm(evidence: &Evidence, time: &Time) -> bool {
    let is_price = evidence.amounts.iter().any(|amount| {
        let is_priced = evidence.sentence.is_one_of(amount.start.wrapping_sub(1), "a at for des from over above under");
        let is_target = evidence.targets.target.is_some_and(|target| target.start == amount.start);
        amount.quantity.unit == Unit::Currency && amount.end == time.start && is_priced && !is_target
    });
    matches!(time.what, When::Every(_)) && !is_price
}
