//! T: an end that can be put in a calendar.

use super::{Evidence, mark_of};
use crate::engine::objective::deadlines::When;
use crate::engine::objective::{Criterion, Judgement, Reason};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let has = |wanted: fn(When) -> bool| evidence.times.iter().any(|time| wanted(time.what));
    let reason = if has(|when| matches!(when, When::End { .. })) {
        Reason::EndGiven
    } else if has(|when| matches!(when, When::Every(_))) {
        Reason::RhythmAlone
    } else if has(|when| when == When::Someday) {
        Reason::VagueHorizon
    } else {
        Reason::NoEnd
    };
    Judgement { criterion: Criterion::TimeBound, mark: mark_of(reason), reason }
}
