//! The calculator itself: what a brief becomes. Pure: no browser, no clock, no randomness of its own.

pub mod objective;
pub mod units;
