use super::Sheet;
use crate::engine::units::Rate;
use crate::questions::{COMPARISONS, ComparisonRow};

/// A published share of firms beside what the visitor said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The figure and where it was published.
    pub row: &'static ComparisonRow,
    /// The share of those firms.
    pub share: Rate,
    /// Whether the visitor is at the level that the share counts from.
    pub is_like_them: bool,
}

/// What is published about criteria that have a level; nothing for the others, nor for a score.
pub fn comparisons(sheet: &Sheet) -> Vec<Comparison> {
    let level = |id: &str| sheet.entries().find(|entry| entry.row.id == id).and_then(super::Entry::level);
    let compared = COMPARISONS.iter().filter_map(|row| {
        let is_like_them = level(row.criterion)? >= row.from_level;
        Some(Comparison { row, share: Rate::clamped(row.share), is_like_them })
    });
    compared.collect()
}
