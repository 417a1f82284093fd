//! The criteria of the self-assessment: rows of TOML, checked and turned into constants by `compile/`.
//!
//! An agency edits the rows (`<dimension>.toml`, each with its reasoning) and their texts (`questions.txt` of every
//! language). This module knows rows only; what an answer comes to is for the engine to say.

use schemars::JsonSchema;
use serde::Serialize;

/// One criterion as it is written in the file of its dimension.
#[derive(Debug)]
pub struct CriterionRow {
    /// Stable name; the messages are keyed by it.
    pub id: &'static str,
    /// Three letters that stand for the name in a link, made from it.
    pub token: &'static str,
    /// Where it belongs.
    pub dimension: Dimension,
    /// Whether it is one of the questions of three minutes.
    pub quick: bool,
    /// Its share of its dimension, of 100.
    pub weight: u8,
    /// The reason why a strategy fails that it speaks of.
    pub cause: Cause,
    /// What a better level would bring: 1 to 3.
    pub effect: u8,
    /// What a better level would take: 1 a day, 2 a week, 3 a month and more.
    pub effort: u8,
    /// How many levels are described, the worst first: 3 or 4.
    pub levels: u8,
    /// Whether a level is the visitor's own doing.
    pub side: Side,
    /// The audiences it is asked for, by name; empty for all.
    pub audiences: &'static [&'static str],
    /// The sectors it is asked for, by name; empty for all.
    pub sectors: &'static [&'static str],
    /// The kinds of sale it is asked for, by name; empty for all.
    pub sales: &'static [&'static str],
    /// The fact of the brief that already answers it.
    pub known: Option<Fact>,
    /// The level that the fact stands for: the top one unless the row says otherwise.
    pub known_level: u8,
    /// The level that its contrary stands for: the worst unless the row says otherwise.
    pub known_without: u8,
    /// Where the fact is a number: from which number on each level above the worst is reached; empty where any number
    /// above 0 stands for `known_level`.
    pub known_from: &'static [f64],
    /// What it says is in place, by name, for the brief to count with.
    pub feeds: Option<&'static str>,
    /// The level from which that is in place: the top one unless the row says otherwise.
    pub feeds_from: u8,
    /// The level up to which it is not: the worst unless the row says otherwise. Between them, the brief is told nothing.
    pub lacks_to: u8,
    /// The channels that its advice speaks of, by name.
    pub channels: &'static [&'static str],
}

/// A published share of firms of a known size, for a criterion that asks the same thing.
#[derive(Debug, PartialEq)]
pub struct ComparisonRow {
    /// Stable name; the messages are keyed by it.
    pub id: &'static str,
    /// The criterion.
    pub criterion: &'static str,
    /// The level from which a firm is one of the share.
    pub from_level: u8,
    /// The share of the firms, 0 to 1.
    pub share: f64,
    /// The year of the figure.
    pub year: u16,
    /// Who published it, in their own words.
    pub source: &'static str,
    /// Where it can be read.
    pub url: &'static str,
    /// Whether the contrary was published.
    pub derived: bool,
}

/// The five dimensions, in the order of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// What is to be reached, by when, with what.
    Objectives,
    /// Who is to be reached, and how well they are known.
    Audience,
    /// What is said to them, and the way they go from there.
    Message,
    /// Where and how often.
    Channels,
    /// What is measured, and who does the work.
    Measurement,
}

/// The four reasons why a strategy fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The aim is not clear, or not followed.
    Objectives,
    /// It is not known who is spoken to.
    Personas,
    /// What is said does not make anyone come.
    Message,
    /// It is said in the wrong places, or at the wrong moments.
    Places,
}

/// Whose doing a level is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The visitor's: strength or weakness.
    Internal,
    /// The market's: opportunity or threat.
    External,
}

/// A fact of the brief that answers a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the part of the brief of that name")]
pub enum Fact {
    SentenceTarget,
    SentenceDeadline,
    SentenceSpecific,
    SentencePurpose,
    SentenceLever,
    SentenceReview,
    Budget,
    Hours,
    Contacts,
    Customers,
    Visits,
    Market,
    /// Something the visitor said they have, or have not, by its name.
    InPlace(&'static str),
}

impl Dimension {
    /// All, in the order of the questions.
    pub const ALL: [Self; 5] = [Self::Objectives, Self::Audience, Self::Message, Self::Channels, Self::Measurement];

    /// Its name in the rows, in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Audience => "audience",
            Self::Message => "message",
            Self::Channels => "channels",
            Self::Measurement => "measurement",
        }
    }
}

impl Cause {
    /// All.
    pub const ALL: [Self; 4] = [Self::Objectives, Self::Personas, Self::Message, Self::Places];

    /// Its name in the rows, in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Objectives => "objectives",
            Self::Personas => "personas",
            Self::Message => "message",
            Self::Places => "places",
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/questions.rs"));
