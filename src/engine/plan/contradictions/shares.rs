use super::{Contradiction, Said};
use crate::engine::objective::{Direction, Quantity, Reading, Unit};
use crate::engine::units::Volume;

/// How far apart the two may lie, of the step: people round "a third" to 30 %. An assumption.
const ROUNDING: f64 = 0.1;

/// And never less than this share of where one starts: "+1 %" may be 1.4.
const LEAST_ROUNDING: f64 = 0.005;

/// "de 300 à 400 demandes, soit +20 %".
pub(super) fn two_targets(said: &Said<'_>) -> Option<Contradiction> {
    let reading = said.reading;
    let (target, baseline, restated) = (reading.target?, reading.baseline?, reading.restated?);
    let (number, share) = if target.unit == baseline.unit { (target, restated) } else { (restated, target) };
    let from_share = level(share, baseline, is_less(reading, number, baseline))?;
    let step = (number.value - baseline.value).abs();
    let allowed = (step * ROUNDING).max(baseline.value * LEAST_ROUNDING);
    let differ = (number.value - from_share).abs() > allowed;
    let number_is_level = number.unit == baseline.unit;
    (differ && number_is_level).then_some(Contradiction::TwoTargets {
        baseline,
        number,
        share,
        from_share: Volume::new(from_share),
    })
}

fn is_less(reading: &Reading, number: Quantity, baseline: Quantity) -> bool {
    reading.direction == Some(Direction::Decrease) || number.value < baseline.value
}

/// What a share or a multiple of where one starts comes to.
fn level(share: Quantity, baseline: Quantity, is_less: bool) -> Option<f64> {
    match share.unit {
        Unit::Percent if is_less => Some(baseline.value * (1.0 - share.value.abs() / 100.0)),
        Unit::Percent => Some(baseline.value * (1.0 + share.value / 100.0)),
        Unit::Multiple => Some(baseline.value * share.value),
        _ => None,
    }
}
