//! From a range to the values it may take.

use super::draws::{CASES, Stream};
use super::exponential::exp;
use crate::engine::estimate::Estimate;
use crate::engine::units::{Price, Range, Rate, Volume};

/// The standard normal value exceeded one time in ten.
const Z90: f64 = 1.281_551_565_544_600_4;

/// The share of each figure's variance that comes from the market factor all figures share.
const MARKET_SHARE: f64 = 0.3;

/// Which end of a figure's range is the lucky one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Luck {
    /// More is better: a conversion rate.
    High,
    /// Less is better: a click price.
    Low,
}

/// A scale on which the figure is spread evenly around its typical value.
#[derive(Clone, Copy)]
enum Scale {
    Log,
    Logit,
}

impl Scale {
    fn of(self, value: f64) -> f64 {
        match self {
            Self::Log => libm::log(value),
            Self::Logit => libm::log(value / (1.0 - value)),
        }
    }

    fn back(self, height: f64) -> f64 {
        match self {
            Self::Log => exp(height),
            Self::Logit => 1.0 / (1.0 + exp(-height)),
        }
    }
}

/// The market factor of each case.
#[derive(Clone, Copy)]
pub(super) struct Market(&'static [f64]);

impl Market {
    pub(super) fn draw() -> Self {
        Self(Stream::MARKET.normals())
    }

    /// Prices and volumes: a two-piece lognormal whose P10, P50 and P90 are the range.
    pub(super) fn amounts(self, range: Range<f64>, luck: Luck, stream: Stream) -> Vec<f64> {
        self.spread(range, Scale::Log, luck, stream)
    }

    /// Rates: the same on the logit scale.
    pub(super) fn rates(self, estimate: &Estimate<Rate>, stream: Stream) -> Vec<f64> {
        self.spread(estimate.range.map(Rate::get), Scale::Logit, Luck::High, stream)
    }

    fn spread(self, range: Range<f64>, scale: Scale, luck: Luck, stream: Stream) -> Vec<f64> {
        let certain = range.low >= range.high;
        let at_an_end = range.central <= 0.0 || matches!(scale, Scale::Logit) && range.central >= 1.0;
        if certain || at_an_end {
            return vec![range.central; CASES];
        }
        let middle = scale.of(range.central);
        // An end of exactly 0 or 1 has no place on the scale: the nearest value that has one.
        let low = scale.of(range.low.max(range.central * 1e-3));
        let high = scale.of(if matches!(scale, Scale::Logit) { range.high.min(0.999) } else { range.high }).max(middle);
        let (below, above) = ((middle - low) / Z90, (high - middle) / Z90);
        let own_part = (1.0 - MARKET_SHARE).sqrt();
        let market_part = if luck == Luck::High { MARKET_SHARE.sqrt() } else { -MARKET_SHARE.sqrt() };
        let heights = stream.normals().iter().zip(self.0).map(|(own, market)| own_part * own + market_part * market);
        heights.map(|z| scale.back(middle + z * if z < 0.0 { below } else { above })).collect()
    }
}

pub(super) fn prices(estimate: &Estimate<Price>) -> Range<f64> {
    estimate.range.map(Price::in_units)
}

pub(super) fn volumes(estimate: &Estimate<Volume>) -> Range<f64> {
    estimate.range.map(Volume::get)
}

#[cfg(test)]
mod tests {
    use super::super::quantiles::range_of;
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_range() {
        let asked = Range { low: 1.0, central: 1.5, high: 4.0 };
        let drawn = range_of(&Market::draw().amounts(asked, Luck::Low, Stream::economy(2)));
        for (asked, drawn) in [(asked.low, drawn.low), (asked.central, drawn.central), (asked.high, drawn.high)] {
            assert!((asked / drawn - 1.0).abs() < 0.05, "{asked} {drawn}");
        }
    }

    #[test]
    fn certain_and_impossible_figures_stay_as_they_are() {
        for value in [0.0, 0.4, 1.0] {
            let drawn = Market::draw().spread(Range::exactly(value), Scale::Logit, Luck::High, Stream::economy(1));
            assert!(drawn.iter().all(|drawn| drawn.to_bits() == f64::to_bits(value)));
        }
    }
}
