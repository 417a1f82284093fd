//! P10, P50, P90 of many cases.

use crate::engine::units::Range;

/// The range of some values; all zero when there are none.
pub(super) fn range_of(values: &[f64]) -> Range<f64> {
    let [low, central, high] = at_places(values, [0.1, 0.5, 0.9].map(|share| place(share, values.len())));
    Range { low, central, high }
}

/// The value that a share of some values stay below, in any order; 0 when there are none.
pub(super) fn quantile_of(values: &[f64], share: f64) -> f64 {
    let [value, ..] = at_places(values, [place(share, values.len()); 3]);
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
fn at_places(values: &[f64], places: [usize; 3]) -> [f64; 3] {
    let ranks: Vec<u64> = values.iter().map(|value| rank(*value)).collect();
    ranks_at(&ranks, places).map(value)
}

/// Always three places, also where one is asked for: a page of two such functions would be a kilobyte longer.
fn ranks_at(ranks: &[u64], places: [usize; 3]) -> [u64; 3] {
    if ranks.len() <= FEW {
        let mut sorted = ranks.to_vec();
        sorted.sort_unstable();
        return places.map(|place| sorted.get(place).copied().unwrap_or(rank(0.0)));
    }
    let buckets = Buckets::of(ranks);
    let homes = places.map(|place| buckets.holding(place));
    let mut members = [const { Vec::new() }; 3];
    for rank in ranks {
        let bucket = buckets.of_rank(*rank);
        for ((home, _), members) in homes.iter().zip(&mut members) {
            if *home == bucket {
                members.push(*rank);
            }
        }
    }
    let mut found = [0; 3];
    for (found, (place, ((home, before), members))) in
        found.iter_mut().zip(places.iter().zip(homes.iter().zip(&members)))
    {
        *found = if *home == 0 || buckets.shift == 0 {
            // One value many times over: nothing to tell apart.
            members.first().copied().unwrap_or(rank(0.0))
        } else {
            let [inner, ..] = ranks_at(members, [place - before; 3]);
            inner
        };
    }
    found
}

/// Ranks by their leading bits. The first bucket is for the smallest rank alone: in many months nothing is sold yet in
/// half of the cases, and zero is far from everything else.
struct Buckets {
    least: u64,
    /// The smallest rank but one.
    base: u64,
    shift: u32,
    counts: [usize; BUCKETS + 1],
}

impl Buckets {
    fn of(ranks: &[u64]) -> Self {
        let least = ranks.iter().copied().fold(u64::MAX, u64::min);
        let above = ranks.iter().copied().filter(|rank| *rank > least);
        let (base, most) = above.fold((u64::MAX, least), |(base, most), rank| (base.min(rank), most.max(rank)));
        let spread = u64::BITS - most.saturating_sub(base).leading_zeros();
        let mut buckets = Self { least, base, shift: spread.saturating_sub(BUCKETS.ilog2()), counts: [0; BUCKETS + 1] };
        for rank in ranks {
            let bucket = buckets.of_rank(*rank);
            if let Some(count) = buckets.counts.get_mut(bucket) {
                *count += 1;
            }
        }
        buckets
    }

    fn of_rank(&self, rank: u64) -> usize {
        if rank == self.least { 0 } else { 1 + usize::try_from((rank - self.base) >> self.shift).unwrap_or(0) }
    }

    /// The bucket in which a place lies, and how many ranks stand in those before it.
    fn holding(&self, place: usize) -> (usize, usize) {
        let mut before = 0;
        for (bucket, count) in self.counts.iter().enumerate() {
            if before + count > place {
                return (bucket, before);
            }
            before += count;
        }
        (0, 0)
    }
}

const SIGN: u64 = 1 << 63;

/// A number that rises with the value, also below 0: the order of `f64::total_cmp`.
fn rank(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits < SIGN { bits | SIGN } else { !bits }
}

/// The value of a rank.
fn value(rank: u64) -> f64 {
    f64::from_bits(if rank < SIGN { !rank } else { rank ^ SIGN })
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
