use super::{Contradiction, Said, wants_less};
use crate::engine::objective::Unit;

/// "passer de 400 à 300 demandes".
pub(super) fn baseline_above(said: &Said<'_>) -> Option<Contradiction> {
    let (target, baseline) = (said.reading.target?, said.reading.baseline?);
    let is_level = matches!(target.unit, Unit::Count | Unit::Currency | Unit::Percent) && baseline.unit == target.unit;
    let is_above = baseline.value > target.value;
    (is_level && is_above && !wants_less(said.reading)).then_some(Contradiction::BaselineAbove { baseline, target })
}
