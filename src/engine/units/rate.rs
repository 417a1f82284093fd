use schemars::JsonSchema;
use serde::Serialize;

/// A proportion from 0 to 1: a conversion rate, a share, a chance.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Rate(f64);

impl Rate {
    /// Never.
    pub const ZERO: Self = Self(0.0);
    /// Always.
    pub const ONE: Self = Self(1.0);

    /// The proportion, if it lies in 0..=1.
    pub fn new(proportion: f64) -> Option<Self> {
        (0.0..=1.0).contains(&proportion).then_some(Self(proportion))
    }

    /// The nearest proportion in 0..=1; not-a-number becomes 0.
    pub fn clamped(proportion: f64) -> Self {
        Self(if proportion.is_nan() { 0.0 } else { proportion.clamp(0.0, 1.0) })
    }

    /// 0 to 1.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The rest up to 1.
    #[must_use]
    pub fn complement(self) -> Self {
        Self(1.0 - self.0)
    }
}
