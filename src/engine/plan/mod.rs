//! The objective joined to the figures: what it speaks of, and what has to be reached by when.

mod coherence;
mod contradictions;
mod goal;
mod outcome;
mod priority;
mod proposal;
mod realism;
mod set_up;
mod usual;
mod workload;

pub use coherence::{Finding, Gravity, Remedy, Rule, findings};
pub use contradictions::{Contradiction, Said, WhyPeriod, contradictions};
pub use goal::{Baseline, Goal, GoalKind, LONGEST, Measure, Origin, Target, Unprojected, goal, without_amount};
pub use outcome::{Outcome, weights};
pub(super) use outcome::{impressions, whole_and_part};
pub use priority::{Leaning, Precedence, Steering, Turns, natural, steered, steering};
pub use proposal::{proposing, sayable, usual_kind};
pub use realism::{Grounds, PriceAsked, Realism, Step, Today, TodayBasis, realism};
pub use set_up::{SetUpStep, set_up};
pub use usual::{Standing, UsualSpend, usual_spend};
pub use workload::{OwnTask, OwnWork, Workload, workload};
