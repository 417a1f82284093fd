//! The objective joined to the figures: what it speaks of, and what has to be reached by when.

pub mod aims;
mod coherence;
mod goal;
mod outcome;
mod set_up;
mod usual;
mod why;
mod workload;

pub use coherence::{Finding, Gravity, Remedy, Rule, findings};
pub use goal::{Baseline, Goal, GoalKind, LONGEST, Measure, Origin, Target, Unprojected, goal, without_amount};
pub use outcome::{Outcome, weights};
pub(super) use outcome::{impressions, whole_and_part};
pub use set_up::{SetUpStep, set_up};
pub use usual::{Standing, UsualSpend, usual_spend};
pub use why::{CostPerLead, Present, Why};
pub(super) use why::{Grounds, present};
pub use workload::{OwnTask, OwnWork, Workload, workload};
