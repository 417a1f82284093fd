//! S: what will change, and where or for whom.

use super::{Evidence, mark_of};
use crate::engine::objective::clauses::{Zone, time_over};
use crate::engine::objective::{Criterion, Judgement, Language, Reason};
use crate::lexicon::Kind;

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let is_definite = evidence.result().is_some() || evidence.targets.target.is_some();
    let reason = match (is_definite, narrows(evidence)) {
        (true, true) => Reason::ResultNarrowed,
        (true, false) => Reason::ResultAlone,
        (false, true) => Reason::NarrowAlone,
        (false, false) => Reason::NoResult,
    };
    Judgement { criterion: Criterion::Specific, mark: mark_of(reason), reason }
}

/// Something beside the result itself says where, for whom or of what.
fn narrows(evidence: &Evidence) -> bool {
    (0..evidence.sentence.len()).any(|index| is_narrow(evidence, index))
}

fn is_narrow(evidence: &Evidence, index: usize) -> bool {
    const NARROWING: u32 = Kind::Channel.bit() | Kind::Audience.bit() | Kind::Place.bit() | Kind::Scope.bit();
    let sentence = evidence.sentence;
    let is_elsewhere = time_over(evidence.times, index).is_some()
        || evidence.clauses.is_in(index, Zone::Lever)
        || evidence.amounts.iter().any(|amount| (amount.start..amount.end).contains(&index));
    if is_elsewhere || !sentence.is_word(index) {
        return false;
    }
    if evidence.result().is_some_and(|result| (result.start..result.end).contains(&index)) {
        return false;
    }
    let names = sentence.is_any(index, NARROWING);
    let is_second_metric =
        evidence.result().is_some() && sentence.is(index, Kind::Result) && !sentence.is(index, Kind::Vague);
    names || is_second_metric || is_unknown_word(evidence, index)
}

/// A word nothing knows says something of its own, in a sentence whose language is known.
fn is_unknown_word(evidence: &Evidence, index: usize) -> bool {
    let sentence = evidence.sentence;
    let is_long = sentence.word(index).len() > 2;
    is_long && sentence.is_unknown(index) && sentence.language != Language::Unknown
}
