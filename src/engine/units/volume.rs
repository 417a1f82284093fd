use std::ops::{Add, AddAssign};

use schemars::JsonSchema;
use serde::Serialize;

/// An expected count of people, visits, leads or customers: never negative, and rarely whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Volume(f64);

impl Volume {
    /// None.
    pub const ZERO: Self = Self(0.0);
    /// A single one.
    pub const ONE: Self = Self(1.0);

    /// A count; negative and not-a-number become none.
    pub fn new(count: f64) -> Self {
        // Not `max`: whether it gives 0 or −0 for an empty sum, which is −0, depends on the processor.
        Self(if count.is_finite() && count > 0.0 { count } else { 0.0 })
    }

    /// The expected count.
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Add for Volume {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Volume {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_sign() {
        let nothing = Volume::new([0.0; 0].iter().sum());
        assert_eq!(nothing.get().to_bits(), 0.0_f64.to_bits());
    }
}
