use schemars::JsonSchema;
use serde::Serialize;

use super::{Entry, Sheet};
use crate::engine::units::Rate;
use crate::questions::Dimension;

/// How far someone is, from nothing (0) to everything described at its best (1).
///
/// What is not answered, or answered with "I don't know", may be at any level: `low` takes it for the worst, `high` for
/// the best. So the interval holds the score that a complete sheet would give, whatever the answers to come, and lies
/// within the one before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Score {
    /// With the worst answer to everything that is open.
    pub low: Rate,
    /// With the best.
    pub high: Rate,
    /// The share of the weight that has a level.
    pub answered: Rate,
    /// The score of what has a level alone; within the interval, and nothing where nothing has.
    pub so_far: Option<Rate>,
}

impl Score {
    /// The weighted score of some entries. Weights count among those that suit the visitor.
    pub(super) fn of<'e>(entries: impl Iterator<Item = &'e Entry>, worth: impl Fn(f64) -> f64) -> Self {
        let (mut whole, mut answered, mut low, mut high) = (0.0, 0.0, 0.0, 0.0);
        for entry in entries {
            let weight = entry.weight();
            let value = entry.value().map(|value| worth(value.get()));
            whole += weight;
            answered += value.map_or(0.0, |_| weight);
            low += weight * value.unwrap_or(0.0);
            high += weight * value.unwrap_or(1.0);
        }
        // No criterion suits: nothing is known.
        let share = |part: f64, empty: f64| Rate::clamped(if whole > 0.0 { part / whole } else { empty });
        Self {
            low: share(low, 0.0),
            high: share(high, 1.0),
            answered: share(answered, 0.0),
            so_far: (answered > 0.0).then(|| Rate::clamped(low / answered)),
        }
    }

    /// How wide the interval is.
    pub fn width(&self) -> Rate {
        Rate::clamped(self.high.get() - self.low.get())
    }
}

/// The score of each dimension, in the order of the questions.
pub fn scores(sheet: &Sheet) -> [(Dimension, Score); 5] {
    Dimension::ALL.map(|dimension| (dimension, Score::of(sheet.of(dimension), |value| value)))
}

/// The mean of the dimensions, each for as much as the others: an assumption.
pub fn overall(scores: &[(Dimension, Score)]) -> Score {
    let count = scores.len().max(1) as f64;
    let mean = |part: fn(&Score) -> Rate| scores.iter().map(|(_, score)| part(score).get()).sum::<f64>() / count;
    let (low, answered) = (mean(|score| score.low), mean(|score| score.answered));
    Score {
        low: Rate::clamped(low),
        high: Rate::clamped(mean(|score| score.high)),
        answered: Rate::clamped(answered),
        so_far: (answered > 0.0).then(|| Rate::clamped(low / answered)),
    }
}
