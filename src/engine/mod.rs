//! The calculator itself: what a brief becomes. Pure: no browser, no clock, no randomness of its own.
//!
//! `Draft → Brief → Assessment`: text as typed, answers that hold, everything the visitor sees.

mod assess;
pub mod brief;
pub mod budget;
mod calculator;
pub mod channels;
pub mod estimate;
pub mod explanation;
mod forecast;
mod inverse;
pub mod link;
pub mod maturity;
pub mod objective;
pub mod plan;
pub mod projection;
pub mod units;

pub use assess::{Assessment, Split, assess};
pub use calculator::Calculator;
pub use inverse::{Answer, Inverse, Search, inverse};
