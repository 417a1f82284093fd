//! The sentence: written, annotated in the visitor's own words, and what is said of it in the margin.

mod annotated;
mod asked;
mod criteria;
mod marks;
mod notes;
mod reasons;
mod said;

pub use asked::asked;
pub use notes::notes;
pub use said::said;
