//! The objective joined to the figures: what it speaks of, and what has to be reached by when.

pub mod aims;
mod checkpoints;
mod coherence;
mod contradictions;
mod diagnoses;
mod follow;
mod goal;
mod meeting;
mod outcome;
mod priority;
mod proposal;
mod realism;
mod roadmap;
mod set_up;
mod usual;
mod why;
mod workload;

pub use checkpoints::{Checkpoint, Expectation, Reaction, Sign, checkpoints};
pub use coherence::{Finding, Gravity, Remedy, Rule, findings};
pub use contradictions::{Contradiction, Said, WhyPeriod, contradictions};
pub use diagnoses::{Diagnosis, Symptom, Threshold, diagnoses};
pub use follow::{Follow, Projected, follow};
pub use goal::{Baseline, Goal, GoalKind, LONGEST, Measure, Origin, Target, Unprojected, goal, without_amount};
pub use meeting::{Meeting, meeting};
pub use outcome::{Outcome, weights};
pub(super) use outcome::{impressions, whole_and_part};
pub use priority::{Leaning, Precedence, Steering, Turns, natural, steered, steering};
pub use proposal::{proposing, sayable, usual_kind};
pub use realism::{Facts, PriceAsked, Realism, Step, Today, TodayBasis, realism};
pub use roadmap::{HoursBasis, MissingWork, Phase, Planned, Roadmap, Span, Task, Work, roadmap};
pub use set_up::{SetUpStep, set_up};
pub use usual::{Standing, UsualSpend, usual_spend};
pub use why::{CostPerLead, Present, Why};
pub(super) use why::{Grounds, present};
pub use workload::{OwnTask, OwnWork, Workload, workload};
