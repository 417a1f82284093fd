//! A figure with its range and where it comes from: nothing the engine estimates is bare.

use schemars::JsonSchema;
use serde::Serialize;

use super::units::Range;
use crate::benchmarks::{Basis, Central, Confidence, Figure, Parameter, Region, Source};

/// An estimate and its reasons.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Estimate<T> {
    /// P10, P50, P90.
    pub range: Range<T>,
    /// Where the range comes from.
    pub because: Because,
}

/// Where an estimate comes from.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Read in a publication.
    Sourced {
        /// The publication.
        source: &'static Source,
        /// The market it was measured in.
        region: Region,
        /// How far it can be relied on.
        confidence: Confidence,
        /// Only the typical value was published; low and high are an assumption.
        range_assumed: bool,
        /// How the central value was found.
        central: Central,
    },
    /// Ours; the reasoning is in the messages under `owner.parameter`.
    Assumption {
        /// A channel, or `economy`.
        owner: &'static str,
        /// What the figure measures.
        parameter: Parameter,
    },
    /// The visitor's own figure.
    Own,
}

/// How far a typed figure may be off, either way: a tenth. An assumption: people round, and months differ.
const OWN_UNCERTAINTY: f64 = 0.1;

impl<T: Copy> Estimate<T> {
    /// The central value.
    pub fn central(&self) -> T {
        self.range.central
    }
}

/// A row of the benchmarks, in the unit of its parameter.
pub(super) fn from_figure<T>(owner: &'static str, figure: &Figure, unit: impl Fn(f64) -> T) -> Estimate<T> {
    Estimate {
        range: Range { low: unit(figure.low), central: unit(figure.typical), high: unit(figure.high) },
        because: because(owner, figure),
    }
}

/// A figure the visitor typed: a narrow range around it.
pub(super) fn from_own<T>(value: f64, unit: impl Fn(f64) -> T) -> Estimate<T> {
    let range = Range {
        low: unit(value * (1.0 - OWN_UNCERTAINTY)),
        central: unit(value),
        high: unit(value * (1.0 + OWN_UNCERTAINTY)),
    };
    Estimate { range, because: Because::Own }
}

fn because(owner: &'static str, figure: &Figure) -> Because {
    match figure.basis {
        Basis::Sourced { source, region, confidence, range_assumed, central } => {
            Because::Sourced { source, region, confidence, range_assumed, central }
        }
        Basis::Assumption => Because::Assumption { owner, parameter: figure.parameter },
    }
}
