//! P10, P50, P90 of many cases.

use crate::engine::units::Range;

/// The range of some values, which are put in another order.
pub(super) fn range_of(values: &mut [f64]) -> Range<f64> {
    let low = quantile(values, 0.1);
    let central = quantile(values, 0.5);
    let high = quantile(values, 0.9);
    Range { low, central, high }
}

/// The value that a share of the cases stay below; 0 when there are none.
pub(super) fn quantile(values: &mut [f64], share: f64) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length is a place")]
    let place = ((values.len() as f64 * share) as usize).min(values.len() - 1);
    *values.select_nth_unstable_by(place, f64::total_cmp).1
}
