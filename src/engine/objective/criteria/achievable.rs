//! A: the words show how, or with what.

use super::{Evidence, mark_of};
use crate::engine::objective::clauses::Zone;
use crate::engine::objective::quantities::Amount;
use crate::engine::objective::{Criterion, Judgement, Reason, Unit};
use crate::lexicon::Kind;

/// A relative change beyond this is a leap.
const BOUNDED_PERCENT: f64 = 50.0;

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let target = evidence.targets.target;
    let reason = if names_lever(evidence) {
        Reason::LeverNamed
    } else if evidence.targets.baseline.is_some() {
        Reason::StepGiven
    } else if target.into_iter().chain(evidence.amounts.iter().copied()).any(|amount| is_bounded(evidence, &amount))
        && target.is_some()
    {
        Reason::BoundedChange
    } else if target.is_some() && (evidence.targets.is_deliverable || counts_acts(evidence)) {
        Reason::CountedActions
    } else if target.is_some_and(|target| target.is_change && target.quantity.unit == Unit::Multiple) {
        Reason::Leap
    } else {
        Reason::NoLever
    };
    Judgement { criterion: Criterion::Achievable, mark: mark_of(reason), reason }
}

fn is_bounded(evidence: &Evidence, amount: &Amount) -> bool {
    amount.is_change
        && amount.quantity.unit == Unit::Percent
        && amount.quantity.value <= BOUNDED_PERCENT
        && evidence.clauses.is_in(amount.start, Zone::Result)
}

/// "former 15 agents", "contacter 50 prospects": what is counted is what one does.
fn counts_acts(evidence: &Evidence) -> bool {
    let Some(target) = evidence.targets.target.filter(|target| target.quantity.unit == Unit::Count) else {
        return false;
    };
    let verb = (0..target.start).rev().find_map(|at| evidence.sentence.hit_at(at, Kind::Verb));
    verb.is_some_and(|verb| {
        let obtains = evidence.sentence.is_verb(verb.start, "gain");
        evidence.sentence.is_verb(verb.start, "act") && !obtains && verb.end + 3 >= target.start
    })
}

fn names_lever(evidence: &Evidence) -> bool {
    let is_funded = evidence.targets.is_funded && evidence.result().is_some();
    !evidence.clauses.levers.is_empty() || is_funded || acts_for_a_result(evidence)
}

/// "Lancer une campagne pour augmenter les ventes": the act itself is the lever of the purpose.
fn acts_for_a_result(evidence: &Evidence) -> bool {
    let sentence = evidence.sentence;
    let is_main = |index: usize| evidence.clauses.is_in(index, Zone::Result);
    let acts = (0..sentence.len())
        .any(|index| is_main(index) && sentence.hit_at(index, Kind::Verb).is_some_and(|hit| hit.means("act")));
    let names_means = (0..sentence.len()).any(|index| is_main(index) && sentence.is(index, Kind::Means));
    let moves = evidence.clauses.purposes.iter().any(|(start, end)| {
        (*start..*end).any(|index| sentence.hit_at(index, Kind::Verb).is_some_and(|hit| !hit.means("act")))
            && (evidence.outcomes.iter().any(|outcome| (*start..*end).contains(&outcome.start))
                || (*start..*end).any(|index| sentence.is(index, Kind::Audience)))
    });
    let has_own_result = evidence
        .outcomes
        .iter()
        .any(|outcome| outcome.zone == Zone::Result && outcome.is_definite && !outcome.is_dependent);
    acts && names_means && moves && !has_own_result
}
