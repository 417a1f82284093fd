use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::{Parameter, Purse};
use crate::engine::brief::Brief;
use crate::engine::budget::purse_amount;
use crate::engine::channels::Economy;
use crate::engine::units::{Money, Range, Ratio};

/// The visitor's budget beside what firms of this kind usually spend. Their share of revenue is
/// [`Economy::marketing_share`], with its source.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct UsualSpend {
    /// What the usual share comes to per month, for the visitor's revenue.
    pub monthly: Range<Money>,
    /// A year of the visitor's budget and own time over a year of revenue.
    pub own_share: Ratio,
    /// Where the budget stands beside the range.
    pub standing: Standing,
}

/// Where a budget stands beside what is usual. Surveys count people and agencies too, so own time counts here.
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

/// Holds the budget, with the hours of the visitor's own team at their cost, against what is usual; nothing when the
/// revenue is not known.
pub fn usual_spend(brief: &Brief, economy: &Economy) -> Option<UsualSpend> {
    let revenue = brief.own(Parameter::Revenue)?;
    let monthly = economy.marketing_share.range.map(|share| Money::units(share.get() * revenue / MONTHS));
    let spent = brief.budget + purse_amount(Purse::Time, brief, economy);
    let standing = if spent < monthly.low {
        Standing::Below
    } else if spent > monthly.high {
        Standing::Above
    } else {
        Standing::Within
    };
    Some(UsualSpend { monthly, own_share: Ratio::of(spent.in_units() * MONTHS, revenue)?, standing })
}
