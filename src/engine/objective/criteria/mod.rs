//! The five marks, each by the annotation guide to its letter, with its reason.

mod achievable;
mod measurable;
mod relevant;
mod specific;
mod time_bound;

use super::clauses::{Clauses, Zone};
use super::deadlines::Time;
use super::quantities::Amount;
use super::results::Outcome;
use super::sentence::Sentence;
use super::targets::Targets;
use super::{Judgement, Mark, Reason};
use crate::lexicon::Kind;

/// What the criteria are judged on.
pub(super) struct Evidence<'e> {
    pub sentence: &'e Sentence,
    pub clauses: &'e Clauses,
    pub times: &'e [Time],
    pub amounts: &'e [Amount],
    pub targets: Targets,
    pub outcomes: &'e [Outcome],
}

impl Evidence<'_> {
    /// The results the sentence is about: those said outright, else those it says it acts for.
    pub(super) fn heads(&self) -> impl Iterator<Item = &Outcome> {
        let has_main = self.outcomes.iter().any(is_main);
        let wanted = if has_main { Zone::Result } else { Zone::Purpose };
        self.outcomes
            .iter()
            .filter(move |outcome| outcome.zone == wanted || outcome.zone == Zone::Result)
            .filter(|outcome| !outcome.is_dependent && (outcome.zone != Zone::Purpose || self.is_moved(outcome)))
    }

    /// A purpose is a result when it says what becomes of the metric: "pour vendre plus", not "pour savoir d'où…".
    fn is_moved(&self, outcome: &Outcome) -> bool {
        let purpose = self.clauses.purposes.iter().find(|(start, end)| (*start..*end).contains(&outcome.start));
        purpose.is_some_and(|(start, _)| {
            (*start..outcome.end).any(|at| self.sentence.hit_at(at, Kind::Verb).is_some_and(|hit| !hit.means("act")))
        })
    }

    /// The first definite one.
    pub(super) fn result(&self) -> Option<&Outcome> {
        self.heads().find(|outcome| outcome.is_definite)
    }
}

/// Said outright, countable, and not of another one.
fn is_main(outcome: &Outcome) -> bool {
    outcome.zone == Zone::Result && outcome.is_definite && !outcome.is_dependent
}

/// S, M, A, R and T, in that order.
pub(super) fn judge(evidence: &Evidence) -> [Judgement; 5] {
    [
        specific::judge(evidence),
        measurable::judge(evidence),
        achievable::judge(evidence),
        relevant::judge(evidence),
        time_bound::judge(evidence),
    ]
}

/// The mark that a reason stands for in the guide.
fn mark_of(reason: Reason) -> Mark {
    match reason {
        Reason::ResultNarrowed
        | Reason::Quantified
        | Reason::LeverNamed
        | Reason::BusinessResult
        | Reason::PurposeGiven
        | Reason::EndGiven => Mark::Met,
        Reason::ResultAlone
        | Reason::NarrowAlone
        | Reason::MetricAlone
        | Reason::NumberAlone
        | Reason::StepGiven
        | Reason::BoundedChange
        | Reason::CountedActions
        | Reason::IntermediateResult
        | Reason::RhythmAlone
        | Reason::VagueHorizon => Mark::Partly,
        Reason::NoResult
        | Reason::NothingToMeasure
        | Reason::Leap
        | Reason::NoLever
        | Reason::NoPurpose
        | Reason::NoEnd => Mark::Missing,
    }
}
