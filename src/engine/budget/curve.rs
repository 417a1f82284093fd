use schemars::JsonSchema;
use serde::Serialize;

use crate::engine::units::{Money, Price, Rate, Volume};

/// The response of one channel to a constant monthly spend: `visits = N·A / (A + N·κ)`, where the carried spend is
/// `A_t = ρ·A_{t−1} + (1−ρ)·x`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Curve {
    /// Visits per month it can never exceed, `N`.
    pub ceiling: Volume,
    /// Price of the first visit, `κ`.
    pub cost_per_visit: Price,
    /// Share of carried spend kept from a month to the next, `ρ`.
    pub inertia: Rate,
    /// What is already carried when the plan starts, `A_0`.
    pub start: Money,
}

/// Value of a spend, its slope, and the slope of its slope.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Response {
    pub value: f64,
    pub slope: f64,
    pub bend: f64,
}

impl Curve {
    /// Visits of each month for a constant spend, from the first month of the plan.
    pub fn visits(self, spend: Money) -> impl Iterator<Item = Volume> {
        let half = self.half();
        let ceiling = self.ceiling.get();
        self.carried(spend.in_units()).map(move |(carried, _)| Volume::new(response(ceiling, half, carried)))
    }

    /// Spend that brings half of the ceiling, `N·κ`.
    fn half(self) -> f64 {
        self.ceiling.get() * self.cost_per_visit.in_units()
    }

    /// The spend beyond which the last twentieth of the ceiling would be bought: the ceiling is as good as reached.
    pub fn saturation(self) -> Money {
        Money::units(19.0 * self.half())
    }

    /// Carried spend of each month, and how much of it is due to the plan's own spend (`1 − ρ^t`).
    fn carried(self, spend: f64) -> impl Iterator<Item = (f64, f64)> {
        let (inertia, start) = (self.inertia.get(), self.start.in_units());
        let mut kept = 1.0;
        std::iter::repeat_with(move || {
            kept *= inertia;
            (spend + (start - spend) * kept, 1.0 - kept)
        })
    }

    /// `Σ_t weight_t · visits_t` for a constant spend, with its two derivatives.
    pub(super) fn weighted(self, spend: f64, weight: &[f64]) -> Response {
        let half = self.half();
        let ceiling = self.ceiling.get();
        let mut total = Response::default();
        for ((carried, due), weight) in self.carried(spend).zip(weight) {
            let reach = carried + half;
            if reach <= 0.0 {
                continue;
            }
            let slope = weight * due * ceiling * half / (reach * reach);
            total.value += weight * ceiling * carried / reach;
            total.slope += slope;
            total.bend -= 2.0 * slope * due / reach;
        }
        total
    }
}

/// `N·A / (A + N·κ)`; nothing for an empty pool.
fn response(ceiling: f64, half: f64, carried: f64) -> f64 {
    let reach = carried + half;
    if reach > 0.0 { ceiling * carried / reach } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(inertia: f64) -> Curve {
        Curve {
            ceiling: Volume::new(1000.0),
            cost_per_visit: Price::units(2.0),
            inertia: Rate::clamped(inertia),
            start: Money::ZERO,
        }
    }

    #[test]
    fn half_of_the_ceiling_is_reached_at_n_times_kappa() {
        let first = curve(0.0).visits(Money::units(2000.0)).next().unwrap();
        assert!((first.get() - 500.0).abs() < 1e-9);
    }

    #[test]
    fn inertia_delays_what_spend_brings() {
        let visits: Vec<f64> = curve(0.8).visits(Money::units(2000.0)).take(12).map(Volume::get).collect();
        assert!(visits.is_sorted());
        assert!(visits[0] < 200.0 && visits[11] > 450.0, "{visits:?}");
    }

    #[test]
    fn slopes_are_those_of_the_value() {
        let (curve, weight) = (curve(0.7), [1.0, 0.5, 2.0]);
        let (here, there) = (curve.weighted(300.0, &weight), curve.weighted(300.001, &weight));
        assert!(((there.value - here.value) / 0.001 - here.slope).abs() < 1e-6);
        assert!(((there.slope - here.slope) / 0.001 - here.bend).abs() < 1e-6);
    }
}
