use std::fmt;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// A calendar month, such as June 2026. Written `2026-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// A number of months, never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Months(u16);

impl Month {
    /// `number` is 1 to 12; anything else is brought into the year it falls in.
    pub fn new(year: i32, number: u8) -> Self {
        Self(year * 12 + i32::from(number) - 1)
    }

    /// Four digits.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub fn number(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }

    /// The month that many months later.
    #[must_use]
    pub fn plus(self, months: Months) -> Self {
        self.offset(i32::from(months.0))
    }

    /// The month that many months later, earlier when negative.
    #[must_use]
    pub fn offset(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Months from `self` to `later`; none when `later` is not later.
    pub fn months_until(self, later: Self) -> Months {
        Months(u16::try_from((later.0 - self.0).max(0)).unwrap_or(u16::MAX))
    }
}

impl Months {
    /// A duration in months.
    pub fn new(count: u16) -> Self {
        Self(count)
    }

    /// How many, as an index or a loop bound.
    pub fn count(self) -> usize {
        usize::from(self.0)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.number())
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Month {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Month".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$" })
    }
}
