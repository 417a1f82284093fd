//! Reading the visitor's sentence: text in, [`Reading`] out.

mod reading;

pub use reading::{
    Criterion, Direction, Fact, FactKind, Judgement, Language, Mark, Metric, Notice, Quantity, Reading, Reason, Rhythm,
    Span, Unit,
};

use crate::engine::units::Date;

/// Reads a sentence.
pub fn read(_text: &str, _today: Date, _language: Option<Language>) -> Reading {
    let judgement = |criterion, reason| Judgement { criterion, mark: Mark::Missing, reason };
    Reading {
        language: Language::Unknown, facts: vec![], direction: None, metric: None, target: None, baseline: None, deadline: None, rhythm: None,
        judgements: [judgement(Criterion::Specific, Reason::NoResult), judgement(Criterion::Measurable, Reason::NothingToMeasure), judgement(Criterion::Achievable, Reason::NoLever), judgement(Criterion::Relevant, Reason::NoPurpose), judgement(Criterion::TimeBound, Reason::NoEnd)],
        evaluated: false, reviewed: false, notices: vec![],
    }
}
