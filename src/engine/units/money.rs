use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::{Ratio, Volume};

/// An amount of money in whole cents of the brief's currency. In JSON: a number of currency units, `1500.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// What one thing costs or brings, in currency units, with no rounding: a click at 1.4721 €.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Price(f64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The largest amount the calculator works with: a thousand billion.
    pub const LARGEST: Self = Self(100_000_000_000_000);

    /// From whole cents.
    pub const fn cents(cents: i64) -> Self {
        Self(cents)
    }

    /// From currency units, rounded to the nearest cent and kept within ± [`Money::LARGEST`]; `NaN` becomes zero.
    #[expect(clippy::cast_possible_truncation, reason = "a float-to-integer cast saturates, and is clamped after")]
    pub fn units(units: f64) -> Self {
        Self((units * 100.0).round() as i64).clamp(Self(-Self::LARGEST.0), Self::LARGEST)
    }

    /// In whole cents.
    pub const fn in_cents(self) -> i64 {
        self.0
    }

    /// In currency units.
    pub fn in_units(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// `self / whole`, or nothing when the whole is zero.
    pub fn over(self, whole: Self) -> Option<Ratio> {
        Ratio::of(self.in_units(), whole.in_units())
    }

    /// What each of `count` costs, or nothing when there are none.
    pub fn per(self, count: Volume) -> Option<Price> {
        Ratio::of(self.in_units(), count.get()).map(|ratio| Price(ratio.get()))
    }
}

impl Price {
    /// From currency units; not-a-number and negative prices become zero.
    pub fn units(units: f64) -> Self {
        Self(if units.is_finite() && units > 0.0 { units } else { 0.0 })
    }

    /// In currency units.
    pub const fn in_units(self) -> f64 {
        self.0
    }

    /// Rounded to the cent.
    pub fn rounded(self) -> Money {
        Money::units(self.0)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.in_units())
    }
}

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "description": "Currency units, to the cent" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_kept_to_the_cent() {
        assert_eq!(Money::units(0.1) + Money::units(0.2), Money::units(0.3));
        assert_eq!(Money::units(f64::NAN), Money::ZERO);
        assert_eq!(Money::units(1e300), Money::LARGEST);
    }

    #[test]
    fn a_ratio_to_nothing_is_not_defined() {
        assert_eq!(Money::units(5.0).over(Money::ZERO), None);
        assert_eq!(Money::units(5.0).per(Volume::ZERO), None);
    }
}
