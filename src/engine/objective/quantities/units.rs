//! What a number counts, from the words around it.

use crate::engine::objective::Unit;
use crate::engine::objective::numerals::Numeral;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::lexicon::Kind;

/// The unit of a number, the token after it, and whether the number stood alone; `None` when it counts nothing.
pub(super) fn unit_of(sentence: &Sentence, numeral: &Numeral, currency_before: bool) -> Option<(Unit, usize, bool)> {
    if currency_before {
        return Some((Unit::Currency, numeral.end, false));
    }
    let at = sentence.skip(numeral.end, if numeral.plain { "" } else { "d de of" });
    if let Some(hit) = sentence.hit_at(at, Kind::Unit).filter(|hit| is_unit(sentence, numeral, hit.start)) {
        let unit = match words::group("percent|points|currency|hours", hit.argument) {
            Some(0) => Unit::Percent,
            Some(1) if is_score(sentence) => Unit::Count,
            Some(1) => Unit::Points,
            Some(2) => Unit::Currency,
            // "300 hours of advice" are counted; "within 24 hours" is a delay.
            Some(3) if !measures_time(sentence) && !is_limit(sentence, numeral.start) => Unit::Count,
            _ => Unit::Duration,
        };
        return Some((unit, hit.end, false));
    }
    match sentence.hit_at(numeral.end, Kind::Period) {
        Some(hit) if hit.means("day week month") && measures_time(sentence) => Some((Unit::Duration, hit.end, false)),
        Some(_) if !sentence.is_one_of(numeral.end, "saison exercice") => None,
        _ => Some((Unit::Count, numeral.end, true)),
    }
}

/// A letter is a unit only against its number: "24h", "3000e".
fn is_unit(sentence: &Sentence, numeral: &Numeral, at: usize) -> bool {
    match sentence.word(at) {
        "e" => sentence.tokens.is_joined(at) && numeral.value >= 20.0,
        "s" | "h" | "m" => sentence.tokens.is_joined(at) || sentence.is_one_of(at, "h") || measures_time(sentence),
        _ => true,
    }
}

fn is_limit(sentence: &Sentence, start: usize) -> bool {
    let words = "sous within under below than moins de en <";
    sentence.is_one_of(start.wrapping_sub(1), words)
}

fn is_score(sentence: &Sentence) -> bool {
    sentence.any_of(0..sentence.len(), "nps csat enps score promoter")
}

fn measures_time(sentence: &Sentence) -> bool {
    const STEMS: &str = "shorten* raccourc* duree* duration* delai*";
    let is_shortened = || sentence.any_of(0..sentence.len(), STEMS);
    sentence.hits_of(Kind::Result).any(|hit| hit.means("response_time*")) || is_shortened()
}

/// "$42", "£ 500".
pub(super) fn has_currency_before(sentence: &Sentence, start: usize) -> bool {
    sentence.is_one_of(start.wrapping_sub(1), "$ £ € eur usd gbp r")
}

/// The token at which the amount begins, with "+", "<" or the currency before it.
pub(super) fn start_with_sign(sentence: &Sentence, start: usize) -> usize {
    let mut start = start;
    while let Some(before) = start.checked_sub(1).filter(|before| sentence.is_one_of(*before, "+ < > ≤ ≥ $ £ € ~"))
    {
        start = before;
    }
    let is_minus = sentence.is_one_of(start.wrapping_sub(1), "-") && !sentence.tokens.is_number(start.wrapping_sub(2));
    if is_minus && sentence.tokens.is_joined(start) { start - 1 } else { start }
}

/// "5 à 8 M€": the scale of the upper end holds for the lower one.
pub(super) fn shared_scale(sentence: &Sentence, low: &Numeral, high: &Numeral) -> f64 {
    let is_scaled = high.end > high.start + 1 && sentence.tokens.is_number(high.start);
    let is_plain = low.end == low.start + 1;
    let scale = sentence.hit_at(high.start + 1, Kind::Number);
    match scale {
        Some(hit) if is_scaled && is_plain => crate::engine::objective::numerals::argument_value(hit.argument),
        _ => 1.0,
    }
}

/// Whether an amount on tokens `start..end` is how much something changes, rather than the level it reaches.
pub(super) fn is_change(sentence: &Sentence, start: usize, end: usize) -> bool {
    const MORE: &str = "more fewer less increase growth reduction decrease lift rise uplift drop higher lower additional extra supplementaires";
    let before = start.wrapping_sub(1);
    let is_signed = sentence.is_one_of(start, "+ -");
    let end = sentence.skip(end, "annual yearly annuel annuelle");
    let is_comparative = sentence.is_one_of(end, MORE)
        || sentence.is_one_of(end, "de d")
            && sentence
                .is_one_of(end + 1, "plus moins augmentation croissance hausse baisse reduction progression mieux");
    let is_level = sentence
        .is_one_of(before, "a to at least atteindre reach moins under below sous over above achieve hit")
        && !is_least_of_change(sentence, before);
    let mut moved = before;
    while sentence.is_one_of(moved, "between somewhere by about around roughly nearly entre environ least at") {
        moved = moved.wrapping_sub(1);
    }
    let is_moved = sentence.is_one_of(moved, "up down plus");
    is_signed || is_comparative || is_moved || (!is_level && follows_change_verb(sentence, start))
}

/// "d'au moins 20 %", "by at least 20 %".
fn is_least_of_change(sentence: &Sentence, before: usize) -> bool {
    (1..=3).any(|places| sentence.is_one_of(before.wrapping_sub(places), "d by"))
}

fn follows_change_verb(sentence: &Sentence, start: usize) -> bool {
    const REACH: usize = 14;
    // "completed sales" are no act, "moins de 2 %" is a level.
    let is_verb = |index: &usize| {
        sentence.hit_at(*index, Kind::Verb).is_some_and(|hit| {
            let is_quality = hit.means("act") && sentence.is_one_of(*index, "*ed *ee *es *ees");
            hit.end < start && !is_quality && !sentence.is(*index, Kind::Result)
        })
    };
    (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|index| !sentence.is_break(*index))
        .find(is_verb)
        .is_some_and(|index| sentence.is_verb(index, "increase decrease"))
}

/// "de 10 à 15", "from 10 to 15": a step from one level to another, unless a change is measured: "augmenter de 10 à 15 %".
pub(super) fn opens_step(sentence: &Sentence, start: usize, high_end: usize) -> bool {
    let before = sentence.word(start_with_sign(sentence, start).wrapping_sub(1));
    match before {
        "from" => true,
        "de" | "d" => !(is_percent(sentence, high_end) && follows_change_word(sentence, start.saturating_sub(1))),
        _ => false,
    }
}

fn is_percent(sentence: &Sentence, index: usize) -> bool {
    sentence.hit_at(index, Kind::Unit).is_some_and(|hit| hit.means("percent"))
}

/// "augmenter de", "une hausse de".
fn follows_change_word(sentence: &Sentence, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|before| {
        (before.saturating_sub(1)..=before)
            .filter_map(|index| sentence.hit_at(index, Kind::Verb))
            .any(|hit| hit.means("increase decrease") && !sentence.is_one_of(hit.start, "faire"))
    })
}
