use schemars::JsonSchema;
use serde::Serialize;

/// An estimate: the value is below `low` one time in ten, below `central` one time in two, above `high` one time in ten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Range<T> {
    /// P10.
    pub low: T,
    /// P50.
    pub central: T,
    /// P90.
    pub high: T,
}

impl<T: PartialOrd> Range<T> {
    /// The range, if `low ≤ central ≤ high`.
    pub fn new(low: T, central: T, high: T) -> Option<Self> {
        (low <= central && central <= high).then_some(Self { low, central, high })
    }
}

impl<T> Range<T> {
    /// The same three points in another unit.
    pub fn map<U>(self, convert: impl Fn(T) -> U) -> Range<U> {
        Range { low: convert(self.low), central: convert(self.central), high: convert(self.high) }
    }
}

impl<T: Copy> Range<T> {
    /// A value known for certain.
    pub fn exactly(value: T) -> Self {
        Self { low: value, central: value, high: value }
    }
}
