//! What stays in a purse, and why.

use schemars::JsonSchema;
use serde::Serialize;

use super::split::ChannelSplit;
use crate::engine::units::Money;

/// Money or time that no channel can use.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unspent {
    /// Every ceiling is reached; the rest would bring nothing.
    BeyondCeilings {
        /// Per month.
        amount: Money,
    },
    /// Too little for any channel that is neither locked nor excluded: the first that would open, and at what amount.
    BelowEntry {
        /// The channel.
        first: &'static str,
        /// Its entry spend.
        entry_spend: Money,
        /// What is left over, per month: all, but for what is locked.
        amount: Money,
    },
    /// No channel draws on this purse.
    NoChannel,
    /// Every channel of this purse is excluded.
    AllExcluded,
    /// Every channel of this purse is locked or excluded: nobody may take the rest.
    AllLocked {
        /// Per month.
        amount: Money,
    },
    /// Nothing that a channel of this purse does would count: nobody converts, or only after the last month.
    BringsNothing {
        /// Per month.
        amount: Money,
    },
    /// The purse holds nothing.
    EmptyPurse,
    /// What is locked and required asks for more than the purse holds; a brief that asks for so much is refused.
    TooMuchAsked {
        /// What it asks for, per month.
        asked: Money,
    },
}

/// Why nobody takes the rest of a purse.
pub(super) fn untaken(rows: &[ChannelSplit], rest: Money) -> Unspent {
    if rows.is_empty() {
        return Unspent::NoChannel;
    }
    if rows.iter().all(|row| row.excluded) {
        return Unspent::AllExcluded;
    }
    if rows.iter().all(|row| row.excluded || row.locked) {
        return Unspent::AllLocked { amount: rest };
    }
    match rows.iter().filter(|row| row.can_take()).min_by_key(|row| row.entry_spend) {
        Some(first) => Unspent::BelowEntry { first: first.id, entry_spend: first.entry_spend, amount: rest },
        None => Unspent::BringsNothing { amount: rest },
    }
}
