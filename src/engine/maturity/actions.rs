use schemars::JsonSchema;
use serde::Serialize;

use super::{Entry, Sheet};
use crate::questions::Dimension;

/// Something to do next: the advice of a criterion at the level it was said to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Action {
    /// The criterion.
    pub criterion: &'static str,
    /// Where it belongs.
    pub dimension: Dimension,
    /// The level it has today.
    pub level: u8,
    /// What the best level would bring: 1 to 3.
    pub effect: u8,
    /// What it takes: 1 a day, 2 a week, 3 a month and more.
    pub effort: u8,
    /// The channels of the plan it has to do with, by name.
    pub channels: &'static [&'static str],
    /// What would then be in place, by name.
    pub provision: Option<&'static str>,
}

/// As many as can be kept in mind.
const SHOWN: usize = 5;

/// The five next actions, by effect over effort: `effect · what is missing of the best level / effort`. Where that is
/// equal, the heavier criterion, then the earlier one. Only what has a level has advice: nothing is advised about what
/// nobody knows.
pub fn next_actions(sheet: &Sheet) -> Vec<Action> {
    let mut open: Vec<(&Entry, f64)> = sheet.entries().filter_map(|entry| Some((entry, worth(entry)?))).collect();
    open.sort_by(|(one, worth), (other, of_other)| {
        of_other.total_cmp(worth).then(other.row.weight.cmp(&one.row.weight))
    });
    open.into_iter().filter_map(|(entry, _)| action(entry)).take(SHOWN).collect()
}

/// Nothing where there is nothing left to gain, or nothing known.
fn worth(entry: &Entry) -> Option<f64> {
    let missing = entry.value()?.complement().get();
    let row = entry.row;
    (missing > 0.0).then(|| missing * f64::from(row.effect) / f64::from(row.effort.max(1)))
}

fn action(entry: &Entry) -> Option<Action> {
    let row = entry.row;
    Some(Action {
        criterion: row.id,
        dimension: row.dimension,
        level: entry.level()?,
        effect: row.effect,
        effort: row.effort,
        channels: row.channels,
        provision: row.feeds,
    })
}
