//! Which language a sentence is written in, from the words that only one of them has.

use super::Language;
use super::sentence::Hit;
use super::tokens::{Shape, Tokens};
use crate::lexicon::Kind;

/// A language that explains this many times more words than the other is the language.
const DOMINANCE: usize = 2;

/// French, English, both in comparable parts, or neither.
pub(super) fn detect(tokens: &Tokens, french: &[Hit], english: &[Hit]) -> Language {
    let (french, english) = (weight(tokens, french, english), weight(tokens, english, french));
    if french == 0 && english == 0 {
        Language::Unknown
    } else if french > english * DOMINANCE || (french > english && english < 4) {
        Language::French
    } else if english > french * DOMINANCE || (english > french && french < 4) {
        Language::English
    } else {
        Language::Mixed
    }
}

/// Words that say nothing tell the language best; a word that both languages have tells nothing.
fn weight(tokens: &Tokens, own: &[Hit], other: &[Hit]) -> usize {
    let stops = flags(tokens, own, |kind| kind == Kind::Stop);
    let words = flags(tokens, own, |kind| kind != Kind::Stop);
    let foreign = flags(tokens, other, |_| true);
    (0..tokens.len())
        .filter(|index| tokens.shape(*index) == Some(Shape::Word) && foreign.get(*index) != Some(&true))
        .map(|index| match (stops.get(index), words.get(index)) {
            (Some(true), _) => 2,
            (_, Some(true)) => 1,
            _ => 0,
        })
        .sum()
}

fn flags(tokens: &Tokens, hits: &[Hit], keep: impl Fn(Kind) -> bool) -> Vec<bool> {
    let mut covered = vec![false; tokens.len()];
    for hit in hits.iter().filter(|hit| keep(hit.kind)) {
        covered.iter_mut().take(hit.end).skip(hit.start).for_each(|flag| *flag = true);
    }
    covered
}
