//! What else the sentence says of its number: the same step given again as a share, that it comes on top of what there
//! is, or that it is a total.

use super::clauses::{Clauses, Zone};
use super::quantities::Amount;
use super::results::Outcome;
use super::sentence::Sentence;
use super::targets::{Targets, is_of_result};
use super::{Counted, Quantity, Unit};

/// The second way in which the step is given: "de 300 à 400 demandes, soit +20 %". Only beside a starting point.
pub(super) fn restated(
    sentence: &Sentence,
    clauses: &Clauses,
    outcomes: &[Outcome],
    amounts: &[Amount],
    targets: &Targets,
) -> Option<Quantity> {
    let (target, baseline) = (targets.target?, targets.baseline?);
    let is_other = |amount: &&Amount| amount.start != target.start && amount.start != baseline.start;
    let is_second = |amount: &&Amount| {
        let is_again = if is_relative(target.quantity.unit) {
            amount.quantity.unit == baseline.quantity.unit && !amount.is_change
        } else {
            is_relative(amount.quantity.unit) && (amount.is_change || opens_again(sentence, amount))
        };
        is_again
            && !clauses.is_in(amount.start, Zone::Lever)
            && is_of_result(sentence, clauses, outcomes, amounts, amount)
    };
    // "de 2 % à 3 %, soit +50 %": a rate is a level, however it is written.
    let is_level = baseline.quantity.unit == target.quantity.unit || is_relative(target.quantity.unit);
    amounts.iter().filter(is_other).find(is_second).map(|amount| amount.quantity).filter(|_| is_level)
}

fn is_relative(unit: Unit) -> bool {
    matches!(unit, Unit::Percent | Unit::Multiple)
}

/// "soit 20 %", "i.e. 20%", "(20 %".
fn opens_again(sentence: &Sentence, amount: &Amount) -> bool {
    const TEMPERING: &str = "environ pres about around nearly almost + de a of an";
    let before = sentence.skip_back(amount.start, TEMPERING);
    sentence.is_one_of(before, "soit ie e equals meaning ( =")
}

/// How the sentence says that its number is counted.
pub(super) fn counted(sentence: &Sentence, target: Option<&Amount>) -> Option<Counted> {
    if is_whole(sentence) { Some(Counted::InAll) } else { adds(sentence, target).then_some(Counted::OnTop) }
}

/// "40 demandes de plus", "20 new customers".
fn adds(sentence: &Sentence, target: Option<&Amount>) -> bool {
    const REACH: usize = 6;
    const MORE: &str = "plus nouveau nouveaux nouvel nouvelle nouvelles supplementaire supplementaires additionnel* more new additional extra further";
    let Some(target) = target else { return false };
    let around = (target.end..target.end + REACH)
        .take_while(|at| !sentence.is_break(*at) && !sentence.is_one_of(*at, ", ( grace en pour to with by through"));
    target.is_change || around.into_iter().any(|at| sentence.is_one_of(at, MORE))
}

fn is_whole(sentence: &Sentence) -> bool {
    const WHOLE: &str = "en tout|au total|au cumul|en cumule|in all|in total|altogether|overall";
    (0..sentence.len()).any(|at| sentence.phrase_at(at, WHOLE).is_some())
}
