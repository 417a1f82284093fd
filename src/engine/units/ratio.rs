use schemars::JsonSchema;
use serde::Serialize;

/// One amount over another, where both are of the same kind: ROI, ROAS, LTV:CAC. Any finite number.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Ratio(f64);

impl Ratio {
    /// `part / whole`, or nothing where that is not a number: never ∞, never NaN.
    pub fn of(part: f64, whole: f64) -> Option<Self> {
        let ratio = part / whole;
        ratio.is_finite().then_some(Self(ratio))
    }

    /// As a plain number: 1.0 is "as much as".
    pub const fn get(self) -> f64 {
        self.0
    }
}
