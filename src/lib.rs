//! Boussole: is this marketing objective SMART, and can this budget carry it?
//!
//! In reading order, from what is known to what is seen:

/// Sourced figures, compiled from the TOML rows beside it.
pub mod benchmarks;
/// The calculator: a brief in, an assessment out.
pub mod engine;
/// The words the reader of objectives knows, French and English, as data.
pub mod lexicon;
