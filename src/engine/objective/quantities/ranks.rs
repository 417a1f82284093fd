//! Places in a ranking: "top 3", "n° 1", "première position", "second most visited".

use super::Amount;
use crate::engine::objective::numerals::numeral_at;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::{Quantity, Unit};
use crate::lexicon::Kind;

/// The rank that starts at a token.
pub(super) fn rank_at(sentence: &Sentence, index: usize) -> Option<Amount> {
    let (value, end) = top(sentence, index)
        .or_else(|| ordinal(sentence, index))
        .or_else(|| numbered(sentence, index))
        .or_else(|| first_ones(sentence, index))?;
    let quantity = Quantity { value, unit: Unit::Rank };
    Some(Amount { start: index, end, quantity, is_change: false, is_bare: false })
}

/// "top 3", "top ten".
fn top(sentence: &Sentence, index: usize) -> Option<(f64, usize)> {
    if !sentence.is_one_of(index, "top") {
        return None;
    }
    let numeral = numeral_at(sentence, index + 1)?;
    let is_share = sentence.is_one_of(numeral.end, "%");
    (numeral.value <= 1000.0 && !is_share).then_some((numeral.value, numeral.end))
}

/// "3e position", "1st place", "première place", "second most visited".
fn ordinal(sentence: &Sentence, index: usize) -> Option<(f64, usize)> {
    let (value, next) = match sentence.group_of(index, "premier premiere first|deuxieme second seconde|troisieme third")
    {
        Some(0) => (1.0, index + 1),
        Some(1) => (2.0, index + 1),
        Some(_) => (3.0, index + 1),
        None => {
            let numeral = numeral_at(sentence, index)?;
            let is_ordinal = sentence.is_one_of(numeral.end, "er ere re e eme ieme st nd rd th");
            (is_ordinal && sentence.tokens.is_joined(numeral.end)).then_some((numeral.value, numeral.end + 1))?
        }
    };
    let is_top = sentence.is_one_of(index, "premier premiere premiers first")
        && sentence.is_one_of(next, "sur on dans in")
        && (sentence.is(next + 1, Kind::Channel)
            || sentence.is_one_of(next + 2, "resultats search results classement"));
    let is_place = is_top || sentence.is_one_of(next, "place position rang spot rank resultat result");
    // "de 3ème à 1er", "2nd on Google".
    let is_step = sentence.tokens.is_number(index)
        && (sentence.is_one_of(next, "a to sur on")
            || sentence.is_one_of(index.wrapping_sub(1), "a to") && sentence.is_break(next));
    let is_top = is_top || is_step;
    let is_place = is_place || is_step;
    let is_most = sentence.is_one_of(next, "most best largest biggest") || sentence.is_one_of(next + 1, "plus");
    (is_place || is_most).then_some((value, if is_place && !is_top { next + 1 } else { next }))
}

/// "n° 1", "#1", "numéro un", "number one", "position 3".
fn numbered(sentence: &Sentence, index: usize) -> Option<(f64, usize)> {
    let at = match sentence.word(index) {
        "n" if sentence.is_one_of(index + 1, "°") => index + 2,
        "#" | "numero" | "number" | "no" | "position" | "rank" | "rang" => index + 1,
        _ => return None,
    };
    let is_one = sentence.is_one_of(at, "un one uno");
    let (value, end) =
        if is_one { (1.0, at + 1) } else { numeral_at(sentence, at).map(|numeral| (numeral.value, numeral.end))? };
    // "objectif n° 2 :" numbers a list.
    let is_list = sentence.is_one_of(end, ": - ) choice choix partenaire partner provider de du")
        || sentence.is_one_of(index.wrapping_sub(1), "objectif objective axe goal");
    (value <= 100.0 && !is_list).then_some((value, end))
}

/// "dans les trois premiers résultats", "the first three results".
fn first_ones(sentence: &Sentence, index: usize) -> Option<(f64, usize)> {
    let is_first = |at| sentence.is_one_of(at, "premiers premieres");
    if is_first(index) || sentence.is_one_of(index, "first") && sentence.is_one_of(index.wrapping_sub(1), "the") {
        let numeral = numeral_at(sentence, index + 1).filter(|numeral| numeral.value <= 100.0)?;
        return sentence
            .is_one_of(numeral.end, "resultats results places positions")
            .then_some((numeral.value, numeral.end));
    }
    let numeral = numeral_at(sentence, index).filter(|numeral| numeral.value <= 100.0)?;
    let is_ranked = sentence.is_one_of(index.wrapping_sub(1), "les")
        && sentence.is_one_of(index.wrapping_sub(2), "dans parmi entre");
    let is_period = sentence.is_one_of(numeral.end + 1, "mois semaines jours annees");
    (is_first(numeral.end) && is_ranked && !is_period).then_some((numeral.value, numeral.end + 1))
}
