//! Boussole: is this marketing objective SMART, and can this budget carry it?
//!
//! In reading order, from what is known to what is seen:

pub mod benchmarks;
pub mod lexicon;
pub mod questions;

pub mod engine;

pub mod messages;

pub mod view;

#[cfg(feature = "page")]
pub mod host;
