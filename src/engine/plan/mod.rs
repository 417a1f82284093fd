//! The objective joined to the figures: what it speaks of, and what has to be reached by when.

pub mod aims;
mod goal;
mod outcome;
mod usual;
mod why;

pub use goal::{Goal, GoalKind, LONGEST, Unprojected, goal, without_amount};
pub use outcome::{Outcome, weights};
pub(super) use outcome::{impressions, whole_and_part};
pub use usual::{Standing, UsualSpend, usual_spend};
pub use why::{CostPerLead, Present, Why};
pub(super) use why::{Grounds, present};
