//! Strategy against tactics: what does not hold together in a plan, by what the visitor said, decided, and gets.
//!
//! A rule is a function from the facts to a finding, or to nothing. Rules that belong together share a file, with the
//! thresholds they stand on; a threshold without a source is an assumption and says so. What the optimum proposes is
//! found fault with only where the visitor can do something about it.

mod balance;
mod deadline;
mod decisions;
mod facts;
mod measurement;
mod people;
mod rule;

use schemars::JsonSchema;
use serde::Serialize;

use self::facts::Facts;
pub use self::rule::Rule;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::units::Money;

/// Every rule, as functions.
const RULES: [fn(&Facts<'_>) -> Option<Finding>; 27] = [
    decisions::named_but_excluded,
    decisions::named_but_closed,
    decisions::named_but_left_out,
    decisions::locked_too_low,
    measurement::uncounted,
    measurement::untracked,
    measurement::untagged,
    measurement::no_landing_page,
    measurement::nobody_reviews,
    people::few_visitors,
    people::no_list,
    people::few_customers,
    people::beyond_market,
    deadline::too_slow,
    deadline::cycle_too_long,
    balance::dispersion,
    balance::left_for_later,
    balance::single_channel,
    balance::nothing_stays,
    balance::nothing_upstream,
    balance::customers_forgotten,
    balance::loyalty_in_see,
    balance::awareness_without_see,
    balance::conversion_without_pages,
    balance::undistributed,
    balance::dear_customer,
    balance::unlike_basket,
];

/// Something that does not hold together.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Finding {
    /// What, with the figures of the brief.
    pub rule: Rule,
    /// How much is at stake.
    pub gravity: Gravity,
    /// What would put it right in one press, where anything would.
    pub remedy: Option<Remedy>,
}

/// How much a finding puts at stake, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gravity {
    /// The plan contradicts the objective, or cannot be judged: before anything else.
    Severe,
    /// Part of the money would probably be lost.
    Serious,
    /// The plan works without it, and less well.
    Slight,
}

/// What one press can do about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Excludes a channel.
    Exclude(&'static str),
    /// Requires a channel.
    Require(&'static str),
    /// Takes back what was decided about a channel.
    Free(&'static str),
}

impl Finding {
    fn with(self, remedy: Option<Remedy>) -> Self {
        Self { remedy, ..self }
    }
}

/// Everything that does not hold together, the gravest first.
pub fn findings(brief: &Brief, assessment: &Assessment) -> Vec<Finding> {
    let facts = Facts { brief, assessment };
    // Where nothing is spent there is no plan to find fault with, and the page says why.
    if facts.spend() == Money::ZERO {
        return Vec::new();
    }
    let mut found: Vec<Finding> = RULES.iter().filter_map(|rule| rule(&facts)).collect();
    found.sort_by_key(|finding| finding.gravity);
    found
}
