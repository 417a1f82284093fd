//! The five criteria: their letters, names and questions.

use crate::engine::objective::Criterion;
use crate::messages::{Text, say};

/// The letter of a criterion, the same in both languages.
pub fn letter(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Specific => "S",
        Criterion::Measurable => "M",
        Criterion::Achievable => "A",
        Criterion::Relevant => "R",
        Criterion::TimeBound => "T",
    }
}

pub fn name(criterion: Criterion) -> Text {
    match criterion {
        Criterion::Specific => say::criterion_specific(),
        Criterion::Measurable => say::criterion_measurable(),
        Criterion::Achievable => say::criterion_achievable(),
        Criterion::Relevant => say::criterion_relevant(),
        Criterion::TimeBound => say::criterion_time_bound(),
    }
}

pub(super) fn question(criterion: Criterion) -> Text {
    match criterion {
        Criterion::Specific => say::question_specific(),
        Criterion::Measurable => say::question_measurable(),
        Criterion::Achievable => say::question_achievable(),
        Criterion::Relevant => say::question_relevant(),
        Criterion::TimeBound => say::question_time_bound(),
    }
}
