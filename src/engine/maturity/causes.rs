use schemars::JsonSchema;
use serde::Serialize;

use super::{Score, Sheet};
use crate::engine::units::Rate;
use crate::questions::Cause;

/// One of the four reasons why a strategy fails, with how much it stands in this visitor's way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RankedCause {
    /// Which.
    pub cause: Cause,
    /// What is missing, from nothing (0) to everything (1): one less the score of its criteria.
    pub missing: Score,
    /// How far the rank can be relied on.
    pub sureness: Sureness,
}

/// How far a rank can be relied on: how much of the weight behind it has a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// Less than a fifth: not ranked.
    TooEarly,
    /// Less than three fifths: the rank may still change.
    Likely,
    /// Three fifths or more.
    Sure,
}

/// The share of the weight from which something is said at all, here and of the situation.
pub(super) const ENOUGH: f64 = 0.2;
const MUCH: f64 = 0.6;

/// The four causes: those that something is known of first, the most in the way before the others.
pub fn ranked_causes(sheet: &Sheet) -> Vec<RankedCause> {
    let mut causes: Vec<RankedCause> = Cause::ALL.map(|cause| ranked(cause, sheet)).to_vec();
    // A stable sort: causes that are equal keep their order.
    causes.sort_by(|one, other| rank(other).total_cmp(&rank(one)));
    causes
}

fn ranked(cause: Cause, sheet: &Sheet) -> RankedCause {
    let missing = Score::of(sheet.entries().filter(|entry| entry.row.cause == cause), |value| 1.0 - value);
    RankedCause { cause, missing, sureness: Sureness::of(missing.answered) }
}

fn rank(cause: &RankedCause) -> f64 {
    let known = cause.missing.so_far.filter(|_| cause.sureness != Sureness::TooEarly);
    known.map_or(-1.0, Rate::get)
}

impl Sureness {
    fn of(answered: Rate) -> Self {
        match answered.get() {
            share if share < ENOUGH => Self::TooEarly,
            share if share < MUCH => Self::Likely,
            _ => Self::Sure,
        }
    }
}
