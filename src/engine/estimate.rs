//! A figure with its range and where it comes from: nothing the engine estimates is bare.

use schemars::JsonSchema;
use serde::Serialize;

use super::brief::Provision;
use super::units::{Range, Ratio};
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
    /// One of the above, changed because something is not in place.
    Adjusted {
        /// Where it came from before.
        because: Box<Because>,
        /// What changed it, in that order.
        by: Vec<Adjustment>,
    },
}

/// What the want of something does to an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Adjustment {
    /// What is not in place.
    pub lacking: Provision,
    /// What that does.
    pub effect: Effect,
}

/// How an estimate changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The range grows that many times wider on the scale it is drawn on; its central value stays.
    Widened(Ratio),
    /// Low, central and high are all multiplied by it.
    Scaled(Ratio),
}

/// The scale on which a figure is spread evenly around its central value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// Prices and volumes: logarithms.
    Log,
    /// Rates: logarithms of the odds, so that a rate stays one.
    Logit,
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

/// The same estimate, as it is where something is wanting.
pub(super) fn adjusted<T: Copy>(
    estimate: Estimate<T>,
    adjustments: Vec<Adjustment>,
    scale: Scale,
    number: fn(T) -> f64,
    unit: impl Fn(f64) -> T,
) -> Estimate<T> {
    if adjustments.is_empty() {
        return estimate;
    }
    let range = adjustments.iter().fold(estimate.range.map(number), |range, by| by.effect.on(range, scale));
    let because = Because::Adjusted { because: Box::new(estimate.because), by: adjustments };
    Estimate { range: range.map(unit), because }
}

impl Effect {
    fn on(self, range: Range<f64>, scale: Scale) -> Range<f64> {
        match self {
            Self::Scaled(factor) => range.map(|value| value * factor.get()),
            Self::Widened(factor) => {
                let end = |value: f64| scale.further(value, range.central, factor.get());
                Range {
                    low: end(range.low).min(range.low),
                    central: range.central,
                    high: end(range.high).max(range.high),
                }
            }
        }
    }
}

impl Scale {
    /// The value that is so many times as far from the central one. What has no place on the scale stays where it is.
    fn further(self, value: f64, central: f64, times: f64) -> f64 {
        let (place, middle) = (self.place(value), self.place(central));
        if !place.is_finite() || !middle.is_finite() {
            return value;
        }
        let height = libm::exp(middle + times * (place - middle));
        match self {
            Self::Log => height,
            Self::Logit => height / (1.0 + height),
        }
    }

    fn place(self, value: f64) -> f64 {
        match self {
            Self::Log => libm::log(value),
            Self::Logit => libm::log(value / (1.0 - value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widened(range: Range<f64>, scale: Scale) -> Range<f64> {
        Effect::Widened(Ratio::of(2.0, 1.0).unwrap()).on(range, scale)
    }

    #[test]
    fn a_range_twice_as_wide_is_twice_as_far_from_its_middle_on_its_scale() {
        let price = widened(Range { low: 1.0, central: 2.0, high: 6.0 }, Scale::Log);
        assert!((price.low - 0.5).abs() < 1e-12 && (price.high - 18.0).abs() < 1e-12, "{price:?}");
        let rate = widened(Range { low: 0.2, central: 0.5, high: 0.9 }, Scale::Logit);
        assert!((rate.low - 1.0 / 17.0).abs() < 1e-12 && (rate.high - 81.0 / 82.0).abs() < 1e-12, "{rate:?}");
    }

    #[test]
    fn certain_and_impossible_figures_stay_as_they_are() {
        for (value, scale) in [(3.0, Scale::Log), (0.0, Scale::Log), (0.0, Scale::Logit), (1.0, Scale::Logit)] {
            assert!((widened(Range::exactly(value), scale).high - value).abs() < 1e-12);
        }
    }
}
