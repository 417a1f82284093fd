use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::Parameter;

/// Something in the brief that cannot be used, and where.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Problem {
    /// Where it was typed.
    pub field: Field,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// A field of the brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The sentence.
    Objective,
    /// Money per month.
    Budget,
    /// The visitor's activity.
    Sector,
    /// A figure of the visitor's own that replaces an estimate.
    Own(Parameter),
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// Nothing was typed yet: not a fault, but no answer without it.
    Missing,
    /// No number could be read.
    NotANumber,
    /// Below the smallest value that makes sense.
    TooSmall {
        /// That value, in the field's unit.
        smallest: f64,
    },
    /// Above the largest value that makes sense.
    TooLarge {
        /// That value, in the field's unit.
        largest: f64,
    },
    /// A name that is not in the list.
    Unknown,
}
