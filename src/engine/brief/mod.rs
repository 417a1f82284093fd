//! From what was typed to a valid brief, or to every problem at once.

mod answers;
mod channel_figures;
mod choices;
mod conflicts;
mod draft;
mod figures;
mod in_place;
mod number;
mod priority;
mod problem;

pub use answers::{Answers, Brief};
pub use channel_figures::ChannelFigures;
pub use choices::{Choice, Choices};
pub use draft::Draft;
pub use figures::Figures;
pub use in_place::{InPlace, Provision};
pub use number::read_number;
pub use priority::Priority;
pub use problem::{Field, Problem, ProblemKind};
