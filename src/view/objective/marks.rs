//! Which words carry which letter of SMART.

use super::criteria::letter;
use crate::engine::objective::{Criterion, Fact, FactKind, Judgement, Mark, Reading, Reason};

/// A stretch of the sentence: the visitor's words, and the letters they earn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch<'a> {
    pub words: &'a str,
    pub letters: String,
    /// The criterion is only partly met.
    pub is_partly: bool,
}

/// The text cut where facts begin and end; joined again, the stretches are the text.
pub(super) fn stretches<'a>(text: &'a str, reading: &Reading) -> Vec<Stretch<'a>> {
    let mut stretches = Vec::new();
    let mut end = 0;
    for fact in &reading.facts {
        let (Some(before), Some(words)) = (text.get(end..fact.span.start), text.get(fact.span.start..fact.span.end))
        else {
            continue;
        };
        let earned = earned(fact, reading);
        if earned.is_empty() {
            continue;
        }
        stretches.push(Stretch { words: before, letters: String::new(), is_partly: false });
        let letters: Vec<&str> = earned.iter().map(|judgement| letter(judgement.criterion)).collect();
        let is_partly = earned.iter().all(|judgement| judgement.mark == Mark::Partly);
        stretches.push(Stretch { words, letters: letters.join(" "), is_partly });
        end = fact.span.end;
    }
    stretches.push(Stretch { words: text.get(end..).unwrap_or_default(), letters: String::new(), is_partly: false });
    stretches
}

/// The visitor's words that a criterion stands on.
pub(super) fn words_of<'a>(judgement: Judgement, text: &'a str, reading: &Reading) -> Vec<&'a str> {
    let facts = reading.facts.iter().filter(|fact| judgement.mark != Mark::Missing && contributes(fact, judgement));
    facts.filter_map(|fact| text.get(fact.span.start..fact.span.end)).collect()
}

/// The criteria that a fact contributes to, where they are not missing.
fn earned<'a>(fact: &Fact, reading: &'a Reading) -> Vec<&'a Judgement> {
    let is_earned = |judgement: &&Judgement| judgement.mark != Mark::Missing && contributes(fact, **judgement);
    reading.judgements.iter().filter(is_earned).collect()
}

fn contributes(fact: &Fact, judgement: Judgement) -> bool {
    match judgement.criterion {
        Criterion::Specific => {
            matches!(
                fact.kind,
                FactKind::Metric | FactKind::Audience | FactKind::Place | FactKind::Scope | FactKind::Channel
            )
        }
        Criterion::Measurable => fact.kind == FactKind::Target,
        Criterion::Achievable => match judgement.reason {
            Reason::StepGiven => fact.kind == FactKind::Baseline,
            _ => matches!(fact.kind, FactKind::Lever | FactKind::Resource),
        },
        Criterion::Relevant => match judgement.reason {
            Reason::PurposeGiven => fact.kind == FactKind::Purpose,
            _ => fact.kind == FactKind::Metric,
        },
        Criterion::TimeBound => match judgement.reason {
            Reason::RhythmAlone => fact.kind == FactKind::Rhythm,
            _ => fact.kind == FactKind::Deadline,
        },
    }
}
