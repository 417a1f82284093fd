use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::benchmarks::Stage;

/// What a plan is for first. One of the three: a plan that wants all of them at once can be followed on none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// To be known.
    Awareness,
    /// To make people act: ask, order, sign up.
    Activation,
    /// To keep those who are there already.
    Engagement,
}

impl Priority {
    /// In the order of the funnel.
    pub const ALL: [Self; 3] = [Self::Awareness, Self::Activation, Self::Engagement];

    /// The stage of its own. The one between being known and acting serves all three.
    pub fn stage(self) -> Stage {
        match self {
            Self::Awareness => Stage::See,
            Self::Activation => Stage::Do,
            Self::Engagement => Stage::Care,
        }
    }
}
