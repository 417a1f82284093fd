//! The objective joined to the figures: what it speaks of, and what has to be reached by when.

mod contradictions;
mod goal;
mod outcome;
mod priority;
mod proposal;
mod realism;
mod usual;

pub use contradictions::{Contradiction, Said, WhyPeriod, contradictions};
pub use goal::{Goal, GoalKind, LONGEST, Unprojected, goal, without_amount};
pub use outcome::{Outcome, weights};
pub(super) use outcome::{impressions, whole_and_part};
pub use priority::{Leaning, Precedence, Steering, Turns, natural, steered, steering};
pub use proposal::{proposing, sayable, usual_kind};
pub use realism::{Grounds, PriceAsked, Realism, Step, Today, TodayBasis, realism};
pub use usual::{Standing, UsualSpend, usual_spend};
