use crate::engine::explanation::Unit;
use crate::engine::units::{Money, Price, Range, Rate, Ratio, Volume};
use crate::view::words::Words;

/// A number with its unit: exact where it goes into a formula.
pub(super) fn number(value: f64, unit: Unit, words: &Words) -> String {
    match unit {
        Unit::Count if value >= 100.0 => words.format().count(Volume::new(value)),
        Unit::Currency if value.abs() < 100.0 => words.format().price(Price::units(value)),
        Unit::Currency => words.format().money(Money::units(value)),
        Unit::Rate => words.format().percent(Rate::clamped(value)),
        Unit::Count | Unit::Ratio | Unit::Months | Unit::PerYear => {
            Ratio::of(value, 1.0).map_or_else(String::new, |ratio| words.format().ratio(ratio))
        }
    }
}

/// A range as it is shown elsewhere on the page.
pub(super) fn range(range: Range<f64>, unit: Unit, words: &Words) -> String {
    match unit {
        Unit::Count => words.counts(range.map(Volume::new)),
        Unit::Currency => words.amounts(range.map(Money::units)),
        Unit::Rate => words.rates(range.map(Rate::clamped)),
        Unit::Ratio | Unit::Months | Unit::PerYear => words.decimals(range.map(Volume::new)),
    }
}
