//! A problem in words.

use yew::AttrValue;

use crate::engine::brief::{Field, Problem, ProblemKind};
use crate::engine::units::{Ratio, Volume};
use crate::messages::say;
use crate::view::words::Words;

/// The problem of one field, if it has one.
pub fn problem_at(problems: &[Problem], field: Field) -> Option<Problem> {
    problems.iter().find(|problem| problem.field == field).cloned()
}

/// The sentence to show beside the field. A field still empty is not at fault: nothing is said.
pub fn told(problem: Problem, words: &Words) -> Option<AttrValue> {
    Some(match problem.kind {
        ProblemKind::Missing => return None,
        ProblemKind::NotANumber => words.say(say::problem_not_a_number()),
        ProblemKind::TooSmall { smallest } => words.say(say::problem_too_small(number(smallest, words))),
        ProblemKind::TooLarge { largest } => words.say(say::problem_too_large(number(largest, words))),
        ProblemKind::Unknown => words.say(say::problem_unknown()),
        ProblemKind::RequiredAndExcluded => words.say(say::problem_required_and_excluded()),
        ProblemKind::LockedAndExcluded => words.say(say::problem_locked_and_excluded()),
        ProblemKind::NotDoneBy => words.say(say::problem_not_done_by()),
        ProblemKind::WrongAudience => words.say(say::problem_wrong_audience()),
        ProblemKind::WrongSector => words.say(say::problem_wrong_sector()),
        ProblemKind::EmptyPool { .. } => words.say(say::problem_empty_pool()),
        ProblemKind::AbovePurse { asked, amount, .. } => {
            words.say(say::problem_above_purse(words.format().money(asked), words.format().money(amount)))
        }
        ProblemKind::TogetherAbovePurse { asked, amount, .. } => {
            words.say(say::problem_together_above_purse(words.format().money(asked), words.format().money(amount)))
        }
    })
}

fn number(value: f64, words: &Words) -> String {
    match Ratio::of(value, 1.0) {
        Some(ratio) if value.abs() < 10.0 => words.format().ratio(ratio),
        _ => words.format().count(Volume::new(value)),
    }
}
