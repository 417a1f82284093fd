//! What each stage of the funnel gets at least.

use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::Stage;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Rate};

/// A floor in force: the least that the channels of a stage receive together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Floor {
    /// The stage.
    pub stage: Stage,
    /// The least, per month.
    pub amount: Money,
}

/// The least share `φ` of a purse that each stage gets, for an outcome.
///
/// An assumption: no study prescribes such floors. They keep a plan from living on one stage alone, and lean towards
/// the stage that the outcome is won in; seven tenths at most are bound, the rest goes where it brings most.
pub fn shares(outcome: Outcome) -> [(Stage, Rate); 4] {
    let [see, think, act, care] = match outcome {
        Outcome::Impressions | Outcome::Visits => [0.35, 0.20, 0.10, 0.04],
        Outcome::Leads => [0.14, 0.20, 0.30, 0.04],
        Outcome::Customers | Outcome::Revenue => [0.10, 0.15, 0.35, 0.05],
    };
    [(Stage::See, see), (Stage::Think, think), (Stage::Do, act), (Stage::Care, care)]
        .map(|(stage, share)| (stage, Rate::clamped(share)))
}
