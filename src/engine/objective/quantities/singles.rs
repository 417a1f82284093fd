//! "un nouveau client par semaine": one is a number where it comes at a rhythm.

use super::Amount;
use crate::engine::objective::deadlines::{Time, When};
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::{Language, Quantity, Unit};
use crate::lexicon::Kind;

/// The one that starts at a token.
pub(super) fn single_at(sentence: &Sentence, times: &[Time], index: usize) -> Option<Amount> {
    const REACH: usize = 4;
    // In French "a" is "à", and no article.
    let is_preposition = sentence.is_one_of(index, "a") && sentence.language != Language::English;
    if is_preposition || !sentence.is_one_of(index, "un une one a") {
        return None;
    }
    let noun = sentence.skip(index + 1, "nouveau nouvel nouvelle new extra seul");
    let hit = sentence
        .hit_at(noun, Kind::Result)
        .or_else(|| (index + 1..index + 4).find_map(|at| sentence.hit_at(at, Kind::Result)));
    let hit = hit.or_else(|| sentence.hit_at(noun, Kind::Deliverable).filter(|hit| is_paced(sentence, hit.end)))?;
    let comes_back = times
        .iter()
        .any(|time| matches!(time.what, When::Every(_)) && time.start >= hit.end && time.start <= hit.end + REACH);
    let opens = index == 0 || sentence.is_break(index - 1) || sentence.hit_at(index - 1, Kind::Verb).is_some();
    let quantity = Quantity { value: 1.0, unit: Unit::Count };
    (comes_back && opens).then_some(Amount { start: index, end: index + 1, quantity, is_change: false, is_bare: true })
}

/// "un article par semaine" counts; "une newsletter chaque mois" only says how often.
fn is_paced(sentence: &Sentence, index: usize) -> bool {
    sentence.any_of(index..index + 3, "par per /")
}
