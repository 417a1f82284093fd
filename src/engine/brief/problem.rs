use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::{Parameter, Pool, Purse};
use crate::engine::units::Money;

/// Something in the brief that cannot be used, and where.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Problem {
    /// Where it was typed.
    pub field: Field,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// A field of the brief.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The sentence.
    Objective,
    /// Money per month.
    Budget,
    /// The visitor's activity.
    Sector,
    /// A figure of the visitor's own that replaces an estimate.
    Own(Parameter),
    /// What is decided about a channel, by its name.
    Channel(String),
    /// The amount that a channel is locked at, by its name.
    Lock(String),
    /// A figure of the visitor's own that replaces an estimate of one channel, by its name.
    OwnOf(String, Parameter),
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// Nothing was typed yet: not a fault, but no answer without it.
    Missing,
    /// No number could be read.
    NotANumber,
    /// Below the smallest value that makes sense.
    TooSmall {
        /// That value, in the field's unit.
        smallest: f64,
    },
    /// Above the largest value that makes sense.
    TooLarge {
        /// That value, in the field's unit.
        largest: f64,
    },
    /// A name that is not in the list.
    Unknown,
    /// A channel cannot be required and excluded at once; locked at nothing is excluded.
    RequiredAndExcluded,
    /// A channel cannot be locked at an amount and excluded at once.
    LockedAndExcluded,
    /// Those who were chosen do not execute this channel.
    NotDoneBy,
    /// A channel that is locked or required does not reach whom the visitor sells to.
    WrongAudience,
    /// A channel that is locked or required does not suit the visitor's activity.
    WrongSector,
    /// A channel that is locked or required has nobody to reach.
    EmptyPool {
        /// The pool that is empty.
        pool: Pool,
    },
    /// A channel alone asks for more than its purse holds: the amount it is locked at, or the entry spend it requires.
    AbovePurse {
        /// The purse it draws on.
        purse: Purse,
        /// What it asks for, per month.
        asked: Money,
        /// What the purse holds, per month.
        amount: Money,
    },
    /// What is locked and required asks together for more than the purse holds: one problem for each in the conflict.
    TogetherAbovePurse {
        /// The purse they draw on.
        purse: Purse,
        /// What they ask for together, per month.
        asked: Money,
        /// What the purse holds, per month.
        amount: Money,
    },
}
