//! Seasons begin and end with the equinoxes and solstices; "l'été" inside "notoriété" is no summer, since words are whole.

use super::period::{Nature, Period};
use super::years::year_number;
use crate::engine::objective::sentence::Sentence;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// The season named at a token.
pub(super) fn season_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let index = sentence.skip(index, "next this prochain prochaine coming following");
    let hit = sentence.hit_at(index, Kind::Season).filter(|_| !is_participle(sentence, index))?;
    let year_at = sentence.skip(hit.end, "of de ,");
    let (bounds, next) = match year_number(sentence, year_at) {
        Some((year, next)) => (bounds(hit.argument, year)?, next),
        None => (next_bounds(hit.argument, sentence.today)?, sentence.skip(hit.end, "prochain prochaine")),
    };
    Some(Period { bounds: Some(bounds), nature: Nature::Season, next })
}

/// "nous avons été", "fall" as a verb.
fn is_participle(sentence: &Sentence, index: usize) -> bool {
    const BEFORE_SUMMER: &str = "l cet d en avant prochain saison chaque coming fin debut mi ete";
    const BEFORE_FALL: &str = "the this by next in before of for until";
    let before = index.wrapping_sub(1);
    sentence.is_one_of(index, "ete") && !sentence.is_one_of(before, BEFORE_SUMMER)
        || sentence.is_one_of(index, "fall") && !sentence.is_one_of(before, BEFORE_FALL)
}

fn next_bounds(season: &str, today: Date) -> Option<(Date, Date)> {
    let (year, ..) = today.ymd();
    (year - 1..=year + 1).filter_map(|year| bounds(season, year)).find(|(_, end)| *end >= today)
}

/// First and last day; the winter of a year is the one that begins in it.
fn bounds(season: &str, year: i32) -> Option<(Date, Date)> {
    let (start, end) = super::events::bounds(season, year)?;
    Some((start, if end < start { end.plus_months(12) } else { end }))
}
