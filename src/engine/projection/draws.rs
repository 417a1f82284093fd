//! The same two thousand cases for every brief, today and tomorrow, in every browser.

use std::sync::OnceLock;

/// How many cases are drawn.
pub(in crate::engine) const CASES: usize = 2048;

/// A stream of draws, one per case, for one uncertain figure. Streams are numbered, so that a figure keeps its draws
/// whatever else is in the plan.
#[derive(Clone, Copy)]
pub(super) struct Stream(usize);

/// Figures of the economy come first, then those of the channels.
const ECONOMY_STREAMS: usize = 16;
const STREAMS_PER_CHANNEL: usize = 8;

/// The streams there are: enough for thirty channels. A later one would share its draws with the last.
const STREAMS: usize = 256;

impl Stream {
    /// The factor that all figures share: a good or a bad year.
    pub(super) const MARKET: Self = Self(0);

    /// A figure of the economy, 1 to 15.
    pub(super) const fn economy(number: usize) -> Self {
        Self(number)
    }

    /// A figure of a channel, 0 to 7, by the channel's place in the catalogue.
    pub(super) const fn channel(place: usize, number: usize) -> Self {
        Self(ECONOMY_STREAMS + place * STREAMS_PER_CHANNEL + number)
    }

    /// The case's place among `CASES` strata of equal chance.
    ///
    /// A Latin hypercube (`McKay`, Beckman and Conover, 1979): each stream visits every stratum once, in an order of its
    /// own, which makes each margin as even as it can be.
    pub(super) fn strata(self) -> &'static [u16] {
        static ORDERS: [OnceLock<Vec<u16>>; STREAMS] = [const { OnceLock::new() }; STREAMS];
        ORDERS.get(self.0.min(STREAMS - 1)).map_or(&[], |order| order.get_or_init(|| self.shuffled()))
    }

    fn shuffled(self) -> Vec<u16> {
        let mut order: Vec<u16> = (0..CASES).filter_map(|place| u16::try_from(place).ok()).collect();
        let mut random = SplitMix(SEED ^ (self.0 as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        for last in (1..order.len()).rev() {
            order.swap(last, random.below(last + 1));
        }
        order
    }

    /// Standard normal draws.
    pub(super) fn normals(self) -> &'static [f64] {
        static DRAWS: [OnceLock<Vec<f64>>; STREAMS] = [const { OnceLock::new() }; STREAMS];
        let table = normal_table();
        let draw = |stratum: &u16| table.get(usize::from(*stratum)).copied().unwrap_or(0.0);
        DRAWS
            .get(self.0.min(STREAMS - 1))
            .map_or(&[], |draws| draws.get_or_init(|| self.strata().iter().map(draw).collect()))
    }

    /// Uniform draws in 0..1.
    pub(super) fn uniforms(self) -> impl Iterator<Item = f64> {
        self.strata().iter().map(|stratum| (f64::from(*stratum) + 0.5) / CASES as f64)
    }
}

/// Any number would do; this one never changes, so that the same brief gives the same figures.
const SEED: u64 = 0x0B00_5501_E000_2026;

/// `SplitMix64` (Steele, Lea and Flood, 2014).
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `bound`, which is at most [`CASES`].
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(((self.next() >> 32) * bound as u64) >> 32).unwrap_or(0)
    }
}

/// The middle of each stratum of the standard normal distribution.
fn normal_table() -> &'static [f64] {
    static TABLE: OnceLock<Vec<f64>> = OnceLock::new();
    TABLE.get_or_init(|| (0..CASES).map(|place| normal_quantile((place as f64 + 0.5) / CASES as f64)).collect())
}

/// The standard normal quantile, by bisection on `erfc`: slow, exact to the last bits, and only computed once.
fn normal_quantile(chance: f64) -> f64 {
    let (mut low, mut high) = (-8.0, 8.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        let below = 0.5 * libm::erfc(-middle / std::f64::consts::SQRT_2);
        if below < chance { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stream_visits_every_stratum_once() {
        let mut strata = Stream::channel(3, 2).strata().to_vec();
        strata.sort_unstable();
        assert!(strata.iter().enumerate().all(|(place, stratum)| place == usize::from(*stratum)));
    }

    #[test]
    fn streams_are_not_correlated() {
        let streams: Vec<&[f64]> = (0..60).map(|number| Stream(number).normals()).collect();
        for (place, one) in streams.iter().enumerate() {
            for other in &streams[..place] {
                let covariance = one.iter().zip(*other).map(|(a, b)| a * b).sum::<f64>() / CASES as f64;
                assert!(covariance.abs() < 0.1, "{covariance}");
            }
        }
    }

    #[test]
    fn normals_have_their_quantiles() {
        assert!((normal_quantile(0.9) - 1.281_551_565_544_600_4).abs() < 1e-12);
        let variance = Stream::MARKET.normals().iter().map(|z| z * z).sum::<f64>() / CASES as f64;
        assert!((variance - 1.0).abs() < 0.01, "{variance}");
    }
}
