use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::Parameter;
use crate::engine::brief::Brief;
use crate::engine::channels::Economy;
use crate::engine::units::{Money, Range, Ratio};

/// The visitor's budget beside what firms of this kind usually spend. Their share of revenue is
/// [`Economy::marketing_share`], with its source.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct UsualSpend {
    /// What the usual share comes to per month, for the visitor's revenue.
    pub monthly: Range<Money>,
    /// A year of the visitor's budget over a year of revenue.
    pub own_share: Ratio,
    /// Where the budget stands beside the range.
    pub standing: Standing,
}

/// Where a budget stands beside what is usual. Surveys count people and agencies too, so a budget of media alone stands
/// lower than it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Under the low end.
    Below,
    /// Between the two ends.
    Within,
    /// Over the high end.
    Above,
}

const MONTHS: f64 = 12.0;

/// Holds the budget against what is usual; nothing when the revenue is not known.
pub fn usual_spend(brief: &Brief, economy: &Economy) -> Option<UsualSpend> {
    let revenue = brief.own(Parameter::Revenue)?;
    let monthly = economy.marketing_share.range.map(|share| Money::units(share.get() * revenue / MONTHS));
    let standing = if brief.budget < monthly.low {
        Standing::Below
    } else if brief.budget > monthly.high {
        Standing::Above
    } else {
        Standing::Within
    };
    Some(UsualSpend { monthly, own_share: Ratio::of(brief.budget.in_units() * MONTHS, revenue)?, standing })
}
