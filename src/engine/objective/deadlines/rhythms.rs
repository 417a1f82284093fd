//! How often: "par mois", "each week", "/an".

use super::relative::{Length, length_of};
use super::{Time, When};
use crate::engine::objective::Rhythm;
use crate::engine::objective::numerals::numeral_at;
use crate::engine::objective::sentence::Sentence;
use crate::lexicon::Kind;

/// The rhythm that starts at a token.
pub(super) fn rhythm_at(sentence: &Sentence, index: usize) -> Option<Time> {
    let (rhythm, end) =
        named(sentence, index).or_else(|| after_slash(sentence, index)).or_else(|| every(sentence, index))?;
    Some(Time { start: index, end, what: When::Every(rhythm) })
}

fn named(sentence: &Sentence, index: usize) -> Option<(Rhythm, usize)> {
    let hit = sentence.hit_at(index, Kind::Rhythm)?;
    // "a year-round destination", "a week-end away".
    if sentence.is_one_of(index, "a") && sentence.is_one_of(hit.end, "round long end old ahead of") {
        return None;
    }
    Some((of_period(hit.argument), hit.end))
}

/// "100 visites/mois".
fn after_slash(sentence: &Sentence, index: usize) -> Option<(Rhythm, usize)> {
    let period = sentence.hit_at(index + 1, Kind::Period).filter(|_| sentence.is_one_of(index, "/"))?;
    Some((of_period(period.argument), period.end))
}

/// "tous les 15 jours", "every 2 weeks", "chaque mardi", "each March".
fn every(sentence: &Sentence, index: usize) -> Option<(Rhythm, usize)> {
    let from = sentence.phrase_at(index, "tous les|toutes les|every|each|chaque|per|par")?;
    if sentence.hit_at(from, Kind::Month).is_some() || sentence.hit_at(from, Kind::Season).is_some() {
        return Some((Rhythm::Yearly, from + 1));
    }
    let after = numeral_at(sentence, from).map_or(from, |number| number.end);
    let period = sentence.hit_at(sentence.skip(after, "working single"), Kind::Period)?;
    Some((of_period(period.argument), period.end))
}

fn of_period(period: &str) -> Rhythm {
    match length_of(period) {
        Length::Days(1) => Rhythm::Daily,
        Length::Days(_) => Rhythm::Weekly,
        Length::Months(1) => Rhythm::Monthly,
        Length::Months(3) => Rhythm::Quarterly,
        Length::Months(_) => Rhythm::Yearly,
    }
}
