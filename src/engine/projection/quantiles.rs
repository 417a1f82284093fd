//! P10, P50, P90 of many cases.

use crate::engine::units::Range;

/// The range of some values, which are put in another order; all zero when there are none.
pub(super) fn range_of(values: &mut [f64]) -> Range<f64> {
    let [tenth, half, ninetieth] = [0.1, 0.5, 0.9].map(|share| place(share, values.len()));
    let Some(central) = nth(values, half) else { return Range::default() };
    // The smaller half stands before the median now: the other two need only be looked for on their own side.
    let (below, above) = values.split_at_mut(half);
    let high = nth(above, ninetieth - half).unwrap_or(central);
    Range { low: nth(below, tenth).unwrap_or(central), central, high }
}

/// The value that a share of the cases stay below; 0 when there are none.
pub(super) fn quantile(values: &mut [f64], share: f64) -> f64 {
    nth(values, place(share, values.len())).unwrap_or(0.0)
}

/// Where a share of so many values ends, among them in rising order.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length is a place")]
fn place(share: f64, count: usize) -> usize {
    ((count as f64 * share) as usize).min(count.saturating_sub(1))
}

fn nth(values: &mut [f64], place: usize) -> Option<f64> {
    (place < values.len()).then(|| *values.select_nth_unstable_by(place, f64::total_cmp).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_three_quantiles() {
        for count in 1..40_u32 {
            let mut values: Vec<f64> = (0..count).map(|number| f64::from(number * 7 % count)).collect();
            let range = range_of(&mut values.clone());
            let apart = [0.1, 0.5, 0.9].map(|share| quantile(&mut values, share).to_bits());
            assert_eq!([range.low, range.central, range.high].map(f64::to_bits), apart, "{count} values");
        }
    }
}
