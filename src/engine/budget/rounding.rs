//! From the exact optimum to whole cents.

use super::floors::Floor;
use crate::benchmarks::Stage;
use crate::engine::units::Money;

/// Rounds to cents without losing or inventing one, and without taking a stage below its floor: each stage whose floor
/// binds is rounded on its own, then all the others together.
pub(super) fn to_cents(spends: &[f64], stages: &[Stage], floors: &[Floor], total: Money) -> Vec<Money> {
    let bound = binding(spends, stages, floors);
    let mut cents: Vec<Money> =
        spends.iter().map(|spend| Money::cents(Money::units(spend - 0.005).in_cents().max(0))).collect();
    for floor in &bound {
        hand_out(&mut cents, spends, |place| stages.get(place) == Some(&floor.stage), floor.amount);
    }
    let left = total - bound.iter().map(|floor| floor.amount).sum();
    hand_out(&mut cents, spends, |place| bound.iter().all(|floor| stages.get(place) != Some(&floor.stage)), left);
    cents
}

/// The floors that bind: their stage receives just that.
pub(super) fn binding(spends: &[f64], stages: &[Stage], floors: &[Floor]) -> Vec<Floor> {
    let sum_of = |stage: Stage| -> f64 {
        spends.iter().zip(stages).filter(|(_, home)| **home == stage).map(|(spend, _)| spend).sum()
    };
    let binds = |floor: &&Floor| (sum_of(floor.stage) - floor.amount.in_units()).abs() < 0.005;
    floors.iter().filter(binds).copied().collect()
}

/// Gives the missing cents to those of a group whose rounding took most from them.
fn hand_out(cents: &mut [Money], spends: &[f64], belongs: impl Fn(usize) -> bool, total: Money) {
    let mut members: Vec<usize> = (0..cents.len())
        .filter(|&place| belongs(place) && spends.get(place).is_some_and(|spend| *spend > 0.005))
        .collect();
    let lost = |place: &usize| match (spends.get(*place), cents.get(*place)) {
        (Some(spend), Some(cents)) => spend - cents.in_units(),
        _ => 0.0,
    };
    members.sort_by(|a, b| lost(b).total_cmp(&lost(a)));
    let mut missing = total.in_cents()
        - members.iter().filter_map(|&place| cents.get(place)).map(|money| money.in_cents()).sum::<i64>();
    for place in members.iter().cycle().take(members.len() * 4) {
        let step = missing.signum();
        if let Some(slot) = cents.get_mut(*place) {
            *slot += Money::cents(step);
            missing -= step;
        }
    }
}
