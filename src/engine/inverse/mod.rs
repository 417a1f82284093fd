//! The questions asked backwards: what budget, what date, what target would have the chances wanted. Answered from the
//! same cases as the projection, so that an answer put into the brief has the chances it promised.

mod hunt;
mod search;

use schemars::JsonSchema;
use serde::Serialize;

use super::Assessment;
use super::brief::Brief;
use super::units::{Money, Month, Rate, Volume};

pub use search::Search;

/// The answers, when the sentence gives a goal.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Inverse {
    /// The smallest monthly budget, in whole currency units, with one chance in two; the largest for a cost or a return
    /// on what is spent, which more budget spoils.
    pub even_budget: Answer<Money>,
    /// The same with four chances in five.
    pub likely_budget: Answer<Money>,
    /// The first month by which this budget has four chances in five; at most five years away.
    pub likely_month: Answer<Month>,
    /// The largest amount that this budget reaches by the goal's month in four cases out of five, in the goal's periods.
    /// For a cost, the smallest.
    pub likely_amount: Option<Volume>,
}

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer<T> {
    /// This one does, and has these chances: the promised ones or a little more. Where the chances rise in a step (a
    /// channel opens), they may be more than a little above.
    At {
        /// The budget or the month.
        value: T,
        /// The share of cases that reach the goal with it.
        probability: Rate,
    },
    /// None does: the pools are too small, whatever is spent, or however long it lasts.
    OutOfReach {
        /// The largest amount that four cases in five reach with any of those tried; for a cost, the smallest.
        ceiling: Option<Volume>,
        /// The best chances of any of those tried.
        probability: Rate,
    },
    /// It changes nothing: the chances are these whatever is spent, and whenever.
    Unmoved {
        /// The share of cases that reach the goal.
        probability: Rate,
    },
}

/// Asks all the questions of an assessed brief at once. [`Search::step`] gives the answers in slices, so that a page
/// can draw in between.
pub fn inverse(brief: &Brief, assessment: &Assessment) -> Option<Inverse> {
    Some(Search::of(brief, assessment)?.finish())
}
