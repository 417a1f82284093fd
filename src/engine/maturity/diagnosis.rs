use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Action, Answers, Fed, Likeness, RankedCause, Score, Setting, Sheet, Swot, Unlike, fed, likeness, next_actions,
    overall, ranked_causes, scores, swot,
};
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::questions::Dimension;

/// All that the answers come to. Derived, never stored.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Diagnosis {
    /// The criteria with what is known of each.
    #[serde(skip)]
    pub sheet: Sheet,
    /// The score of each dimension.
    pub dimensions: [(Dimension, Score); 5],
    /// Their mean.
    pub overall: Score,
    /// Strengths, weaknesses, opportunities and threats.
    pub swot: Swot,
    /// Why strategies fail, the reason most in the way first.
    pub causes: Vec<RankedCause>,
    /// What it looks like, or why that cannot be told.
    pub situation: Result<Likeness, Unlike>,
    /// What to do next.
    pub actions: Vec<Action>,
    /// What the brief takes from the answers.
    #[serde(skip)]
    pub fed: Vec<Fed>,
}

/// What some answers come to, with a brief and its plan where there are.
pub fn diagnose(answers: &Answers, setting: &Setting, planned: Option<(&Brief, &Assessment)>) -> Diagnosis {
    let sheet = Sheet::new(answers, setting);
    let dimensions = scores(&sheet);
    Diagnosis {
        overall: overall(&dimensions),
        swot: swot(&sheet, planned),
        causes: ranked_causes(&sheet),
        situation: likeness(&dimensions),
        actions: next_actions(&sheet),
        fed: fed(answers, setting),
        dimensions,
        sheet,
    }
}
