//! The objective joined to the figures: what it speaks of, and what has to be reached by when.

mod goal;
mod outcome;

pub use goal::{Goal, GoalKind, LONGEST, Unprojected, goal};
pub(super) use outcome::whole_and_part;
pub use outcome::{Outcome, weights};
