//! How often: "par mois", "each week", "/an".

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
    let rhythm = match hit.argument {
        "daily" => Rhythm::Daily,
        "weekly" => Rhythm::Weekly,
        "monthly" => Rhythm::Monthly,
        "quarterly" => Rhythm::Quarterly,
        _ => Rhythm::Yearly,
    };
    Some((rhythm, hit.end))
}

/// "100 visites/mois".
fn after_slash(sentence: &Sentence, index: usize) -> Option<(Rhythm, usize)> {
    let period = sentence.hit_at(index + 1, Kind::Period).filter(|_| sentence.is_one_of(index, "/"))?;
    Some((of_period(period.argument), period.end))
}

/// "tous les 15 jours", "every 2 weeks", "chaque mardi", "each March".
fn every(sentence: &Sentence, index: usize) -> Option<(Rhythm, usize)> {
    let from = match (sentence.word(index), sentence.word(index + 1)) {
        ("tous" | "toutes", "les") => index + 2,
        ("every" | "each" | "chaque" | "per" | "par", _) => index + 1,
        _ => return None,
    };
    if sentence.hit_at(from, Kind::Month).is_some() || sentence.hit_at(from, Kind::Season).is_some() {
        return Some((Rhythm::Yearly, from + 1));
    }
    let after = numeral_at(sentence, from).map_or(from, |number| number.end);
    let period = sentence.hit_at(sentence.skip(after, "working single"), Kind::Period)?;
    Some((of_period(period.argument), period.end))
}

fn of_period(period: &str) -> Rhythm {
    match period {
        "day" => Rhythm::Daily,
        "week" => Rhythm::Weekly,
        "month" => Rhythm::Monthly,
        "quarter" => Rhythm::Quarterly,
        _ => Rhythm::Yearly,
    }
}
