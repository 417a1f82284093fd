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
        Self(if count.is_finite() { count.max(0.0) } else { 0.0 })
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
