//! The sentence: written, annotated in the visitor's own words, and what is said of it in the margin.

mod annotated;
mod answers;
mod asked;
mod completed;
mod criteria;
mod examples;
mod help;
mod marks;
mod measured;
mod notes;
mod reasons;
mod said;
mod tongue;

pub use asked::asked;
pub use completed::sentence;
pub use criteria::{letter, name};
pub use help::help;
pub use notes::notes;
pub use reasons::reason;
pub use said::said;
