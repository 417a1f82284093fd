//! Water-filling: the optimum of a concave separable sum under one total, where marginal returns are equal.

use super::curve::{Curve, Response};

/// One channel's place in the problem.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub curve: Curve,
    pub weight: &'a [f64],
    /// The least it may receive, in currency units.
    pub least: f64,
}

/// Newton steps at most; each problem converges in a handful, the rest is a guard.
const STEPS: usize = 80;

impl Item<'_> {
    fn at(&self, spend: f64) -> Response {
        self.curve.weighted(spend, self.weight)
    }

    pub(super) fn value(&self, spend: f64) -> f64 {
        self.at(spend).value
    }

    pub(super) fn marginal(&self, spend: f64) -> f64 {
        self.at(spend).slope
    }

    /// The spend at which the marginal return has fallen to `1 / level²`, and how fast it grows with `level`.
    ///
    /// `1/√slope` is almost a straight line in the spend, so Newton's method takes a few steps.
    fn spend_at(&self, level: f64, guess: f64) -> (f64, f64) {
        let root = |response: Response| 1.0 / response.slope.sqrt();
        let at_least = self.at(self.least);
        if at_least.slope <= 0.0 || root(at_least) >= level {
            return (self.least, 0.0);
        }
        let mut spend = guess.max(self.least);
        let mut growth = 0.0;
        for _ in 0..STEPS {
            let here = self.at(spend);
            let height = root(here);
            let rise = -0.5 * here.bend * height / here.slope;
            growth = 1.0 / rise;
            let step = (level - height) * growth;
            let next = (spend + step).max(self.least);
            if (next - spend).abs() <= 1e-13 * (1.0 + next) {
                return (next, growth);
            }
            spend = next;
        }
        (spend, growth)
    }
}

/// Spends that sum to `total`, each at least its item's least, with equal marginal returns above it.
///
/// Nothing when the total is below the sum of the leasts, or when there is something to share and nobody to take it.
/// Where no item brings anything, what is left is shared evenly.
pub(super) fn fill(items: &[Item<'_>], total: f64) -> Option<Vec<f64>> {
    let mut spends: Vec<f64> = items.iter().map(|item| item.least).collect();
    let left = total - spends.iter().sum::<f64>();
    if left < -1e-9 || (items.is_empty() && left > 1e-9) {
        return None;
    }
    if left <= 0.0 {
        return Some(spends);
    }
    let roots = items.iter().map(|item| 1.0 / item.marginal(item.least).sqrt()).filter(|root| root.is_finite());
    let mut low = roots.fold(f64::INFINITY, f64::min);
    if !low.is_finite() {
        let each = left / items.len() as f64;
        return Some(spends.into_iter().map(|spend| spend + each).collect());
    }
    let mut high = f64::INFINITY;
    let mut level = low * 1.5;
    for _ in 0..STEPS {
        let growth = pour(items, level, &mut spends);
        let gap = total - spends.iter().sum::<f64>();
        if gap.abs() <= 1e-12 * total {
            break;
        }
        if gap > 0.0 {
            low = level;
        } else {
            high = level;
        }
        let newton = level + gap / growth;
        let inside = newton > low && newton < high;
        level = match (inside, high.is_finite()) {
            (true, _) => newton,
            (false, true) => f64::midpoint(low, high),
            (false, false) => low * 2.0,
        };
    }
    Some(spends)
}

/// Sets each spend to where its marginal return is `1 / level²`; returns how fast their sum grows with `level`.
fn pour(items: &[Item<'_>], level: f64, spends: &mut [f64]) -> f64 {
    let mut total_growth = 0.0;
    for (item, spend) in items.iter().zip(spends) {
        let (poured, growth) = item.spend_at(level, *spend);
        *spend = poured;
        total_growth += growth;
    }
    total_growth
}
