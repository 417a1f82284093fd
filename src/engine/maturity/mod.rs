//! The self-assessment: answers to described levels in, what they come to out.
//!
//! An answer is a level or "I don't know" ([`Answers`]). What the brief says already is not asked again ([`Setting`]).
//! [`Sheet`] joins the two; the score, the strengths and threats, the causes, the situation and the next actions are
//! read off it, and off nothing else. Weights, effects and efforts are assumptions, with their reasoning in the rows.

mod actions;
mod answers;
mod causes;
mod comparison;
mod diagnosis;
mod feeding;
mod link;
mod score;
mod setting;
mod sheet;
mod situation;
mod swot;

pub use crate::questions::{Cause, ComparisonRow, CriterionRow, Dimension, Side};
pub use actions::{Action, next_actions};
pub use answers::{Answer, Answers};
pub use causes::{RankedCause, Sureness, ranked_causes};
pub use comparison::{Comparison, comparisons};
pub use diagnosis::{Diagnosis, diagnose};
pub use feeding::{Fed, fed};
pub use link::{Dropped, Resumed, resumed, written};
pub use score::{Score, overall, scores};
pub use setting::Setting;
pub use sheet::{Depth, Entry, Given, Progress, Sheet};
pub use situation::{Likeness, Situation, Unlike, likeness};
pub use swot::{Circumstance, Finding, Found, Swot, swot};
