use schemars::JsonSchema;
use serde::Serialize;

use super::{Finding, Gravity, RULES};
use crate::engine::budget::Absence;
use crate::engine::channels::Closure;
use crate::engine::units::{Money, Price, Range, Rate, Volume};

/// What does not hold together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The sentence names a channel that the visitor excludes.
    NamedButExcluded {
        /// The channel.
        channel: &'static str,
    },
    /// The sentence names a channel that does not reach these clients, or does not suit this trade.
    NamedButClosed {
        /// The channel.
        channel: &'static str,
        /// Why it is closed.
        because: Closure,
    },
    /// The sentence counts on a channel that receives nothing.
    NamedButLeftOut {
        /// The channel.
        channel: &'static str,
        /// What it takes to open it, per month.
        entry_spend: Money,
        /// Why it receives nothing.
        because: Absence,
    },
    /// A channel is locked at less than it is worth running for.
    LockedTooLow {
        /// The channel.
        channel: &'static str,
        /// What the visitor gives it, per month.
        locked: Money,
        /// What it takes to open it, per month.
        entry_spend: Money,
    },
    /// Visits are not counted.
    Uncounted {
        /// What is spent without knowing what it brings, per month, own time at its cost.
        spend: Money,
    },
    /// Visits are counted, and not what becomes of those that were bought.
    Untracked {
        /// What is spent on bought visits, per month.
        spend: Money,
    },
    /// Several channels send visits that nothing tells apart.
    Untagged {
        /// How many.
        channels: usize,
    },
    /// Visits are bought, and there is no page made for them.
    NoLandingPage {
        /// What is spent on bought visits, per month.
        spend: Money,
    },
    /// Nobody looks at the figures on fixed dates.
    NobodyReviews {
        /// What goes unwatched, per month, own time at its cost.
        spend: Money,
    },
    /// Visitors are followed with adverts, and there are hardly any.
    FewVisitors {
        /// Visits of the site per month.
        visits: Volume,
    },
    /// Letters are sent to a short list, and nothing makes it longer.
    NoList {
        /// The channel that writes to it.
        channel: &'static str,
        /// People on the list.
        contacts: Volume,
    },
    /// Customers are asked to speak for the visitor, and there are hardly any.
    FewCustomers {
        /// The channel that asks them.
        channel: &'static str,
        /// How many there are.
        customers: Volume,
    },
    /// The target asks for more people than the market can give.
    BeyondMarket {
        /// People asked for over the plan.
        asked: Volume,
        /// The market.
        market: Volume,
    },
    /// Much goes to channels that take longer than there is time.
    TooSlow {
        /// The slow channel that receives most.
        channel: &'static str,
        /// Months until it has nine tenths of its effect.
        months: Volume,
        /// Months until the deadline.
        left: Volume,
        /// What slow channels take of all that is spent.
        share: Rate,
    },
    /// Sales that begin now are made after the deadline.
    CycleTooLong {
        /// Months from lead to customer.
        cycle: Volume,
        /// Months until the deadline.
        left: Volume,
    },
    /// More channels than the hours can carry.
    Dispersion {
        /// How many channels ask the team for hours.
        channels: usize,
        /// Hours a week that they ask for.
        asked: Volume,
        /// Hours a week that there are.
        given: Volume,
    },
    /// The hours do not suffice to begin every channel in the first three months.
    LeftForLater {
        /// The least useful of those that wait.
        channel: &'static str,
        /// Hours a week that the plan asks the team for.
        asked: Volume,
        /// Hours a week that there are.
        given: Volume,
    },
    /// One channel takes nearly all the money.
    SingleChannel {
        /// The channel.
        channel: &'static str,
        /// What it takes of the money.
        share: Rate,
    },
    /// Everything is bought: the day the money stops, nothing is left.
    NothingStays {
        /// What is spent, per month.
        spend: Money,
    },
    /// A long plan lives on those who are already looking.
    NothingUpstream {
        /// Months of the plan.
        months: usize,
    },
    /// Many customers, and nothing for them.
    CustomersForgotten {
        /// How many there are.
        customers: Volume,
    },
    /// The objective is about those who are customers already, and the money goes to strangers.
    LoyaltyInSee {
        /// What goes to channels that draw on people who do not know the visitor, per month.
        strangers: Money,
        /// What goes to the others, per month.
        known: Money,
    },
    /// The objective is to be known, and hardly anything goes there.
    AwarenessWithoutSee {
        /// What See takes of all that is spent.
        share: Rate,
    },
    /// The objective is a conversion, and nothing is done to the pages where it is decided.
    ConversionWithoutPages {
        /// Visits of the site per month today.
        visits: Volume,
    },
    /// Texts are paid for, and nothing brings them to readers.
    Undistributed {
        /// What they cost, per month.
        spend: Money,
    },
    /// A customer costs more than a customer ever brings.
    DearCustomer {
        /// What a customer costs.
        cost: Range<Price>,
        /// What a customer leaves over a lifetime.
        worth: Range<Money>,
    },
    /// An order is worth many times what it is in the trade, and our rates are those of the trade.
    UnlikeBasket {
        /// The visitor's own.
        basket: Price,
        /// That of the trade.
        usual: Range<Price>,
    },
}

impl Rule {
    /// The names of all rules, in the messages and in JSON.
    pub const NAMES: [&'static str; RULES.len()] = [
        "named_but_excluded",
        "named_but_closed",
        "named_but_left_out",
        "locked_too_low",
        "uncounted",
        "untracked",
        "untagged",
        "no_landing_page",
        "nobody_reviews",
        "few_visitors",
        "no_list",
        "few_customers",
        "beyond_market",
        "too_slow",
        "cycle_too_long",
        "dispersion",
        "left_for_later",
        "single_channel",
        "nothing_stays",
        "nothing_upstream",
        "customers_forgotten",
        "loyalty_in_see",
        "awareness_without_see",
        "conversion_without_pages",
        "undistributed",
        "dear_customer",
        "unlike_basket",
    ];

    /// Its name in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::NamedButExcluded { .. } => "named_but_excluded",
            Self::NamedButClosed { .. } => "named_but_closed",
            Self::NamedButLeftOut { .. } => "named_but_left_out",
            Self::LockedTooLow { .. } => "locked_too_low",
            Self::Uncounted { .. } => "uncounted",
            Self::Untracked { .. } => "untracked",
            Self::Untagged { .. } => "untagged",
            Self::NoLandingPage { .. } => "no_landing_page",
            Self::NobodyReviews { .. } => "nobody_reviews",
            Self::FewVisitors { .. } => "few_visitors",
            Self::NoList { .. } => "no_list",
            Self::FewCustomers { .. } => "few_customers",
            Self::BeyondMarket { .. } => "beyond_market",
            Self::TooSlow { .. } => "too_slow",
            Self::CycleTooLong { .. } => "cycle_too_long",
            Self::Dispersion { .. } => "dispersion",
            Self::LeftForLater { .. } => "left_for_later",
            Self::SingleChannel { .. } => "single_channel",
            Self::NothingStays { .. } => "nothing_stays",
            Self::NothingUpstream { .. } => "nothing_upstream",
            Self::CustomersForgotten { .. } => "customers_forgotten",
            Self::LoyaltyInSee { .. } => "loyalty_in_see",
            Self::AwarenessWithoutSee { .. } => "awareness_without_see",
            Self::ConversionWithoutPages { .. } => "conversion_without_pages",
            Self::Undistributed { .. } => "undistributed",
            Self::DearCustomer { .. } => "dear_customer",
            Self::UnlikeBasket { .. } => "unlike_basket",
        }
    }

    pub(super) fn severe(self) -> Finding {
        Finding { rule: self, gravity: Gravity::Severe, remedy: None }
    }

    pub(super) fn serious(self) -> Finding {
        Finding { rule: self, gravity: Gravity::Serious, remedy: None }
    }

    pub(super) fn slight(self) -> Finding {
        Finding { rule: self, gravity: Gravity::Slight, remedy: None }
    }
}
