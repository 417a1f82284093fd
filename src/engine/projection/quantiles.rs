//! P10, P50, P90 of many cases.

use crate::engine::units::Range;

/// The range of some values; all zero when there are none.
pub(super) fn range_of(values: &[f64]) -> Range<f64> {
    let [low, central, high] = at_places(values, [0.1, 0.5, 0.9].map(|share| place(share, values.len())));
    Range { low, central, high }
}

/// The value that a share of some values stay below, in any order; 0 when there are none.
pub(super) fn quantile_of(values: &[f64], share: f64) -> f64 {
    let [value] = at_places(values, [place(share, values.len())]);
    value
}

/// The value that a share of some sorted values stay below; 0 when there are none.
pub(super) fn quantile(sorted: &[f64], share: f64) -> f64 {
    sorted.get(place(share, sorted.len())).copied().unwrap_or(0.0)
}

/// Where a share of so many values ends, among them in rising order.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length is a place")]
fn place(share: f64, count: usize) -> usize {
    ((count as f64 * share) as usize).min(count.saturating_sub(1))
}

/// So few values are sorted.
const FEW: usize = 32;
const BUCKETS: usize = 512;

/// The values at some places of their rising order; 0 when there are none.
///
/// Most are only counted, by their leading bits: sorting them, or the standard library's selection as it is built for
/// size, takes several times as long, and a plan of a year asks for sixty ranges at each keystroke.
fn at_places<const N: usize>(values: &[f64], places: [usize; N]) -> [f64; N] {
    if values.len() <= FEW {
        let mut sorted = values.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        return places.map(|place| sorted.get(place).copied().unwrap_or(0.0));
    }
    let (least, most) = values.iter().map(|value| rank(*value)).fold((u64::MAX, 0), |(least, most), rank| {
        (least.min(rank), most.max(rank))
    });
    // As many leading bits of the difference as there are buckets for.
    let shift = (u64::BITS - (most - least).leading_zeros()).saturating_sub(BUCKETS.ilog2());
    let bucket = |value: f64| usize::try_from((rank(value) - least) >> shift).unwrap_or(0);
    let mut counts = [0_usize; BUCKETS];
    for value in values {
        if let Some(count) = counts.get_mut(bucket(*value)) {
            *count += 1;
        }
    }
    places.map(|place| {
        let (home, before) = holding(&counts, place);
        let members: Vec<f64> = values.iter().copied().filter(|value| bucket(*value) == home).collect();
        // One value many times over: nothing to tell apart.
        if shift == 0 {
            return members.first().copied().unwrap_or(0.0);
        }
        let [value] = at_places(&members, [place - before]);
        value
    })
}

/// The bucket in which a place lies, and how many values stand in those before it.
fn holding(counts: &[usize], place: usize) -> (usize, usize) {
    let mut before = 0;
    for (bucket, count) in counts.iter().enumerate() {
        if before + count > place {
            return (bucket, before);
        }
        before += count;
    }
    (0, 0)
}

/// A number that rises with the value, also below 0: the order of `f64::total_cmp`.
fn rank(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values spread evenly, over many orders of magnitude, below 0 too, and many of them the same.
    fn samples() -> Vec<Vec<f64>> {
        let counts = (1..40).chain([100, 1000, 2048]);
        let kinds: [fn(f64) -> f64; 4] =
            [|x| x, |x| libm::exp(x / 50.0), |x| x - 500.0, |x| if x < 700.0 { 0.0 } else { x }];
        let spread = |count: u32, kind: fn(f64) -> f64| (0..count).map(|n| kind(f64::from(n * 7919 % count))).collect();
        counts.flat_map(|count| kinds.map(|kind| spread(count, kind))).collect()
    }

    #[test]
    fn a_range_is_three_quantiles() {
        for values in samples() {
            let range = range_of(&values);
            let mut sorted = values;
            sorted.sort_unstable_by(f64::total_cmp);
            let apart = [0.1, 0.5, 0.9].map(|share| quantile(&sorted, share).to_bits());
            assert_eq!([range.low, range.central, range.high].map(f64::to_bits), apart, "{} values", sorted.len());
        }
    }
}
