//! "doubler", "x10", "deux fois plus", "multiplier par 3", "halve".

use super::Amount;
use crate::engine::objective::numerals::{argument_value, numeral_at};
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::{Quantity, Unit};
use crate::lexicon::Kind;

/// The multiple that starts at a token.
pub(super) fn multiple_at(sentence: &Sentence, index: usize) -> Option<Amount> {
    by_word(sentence, index)
        .or_else(|| times(sentence, index))
        .or_else(|| factor(sentence, index))
        .or_else(|| after_verb(sentence, index))
}

/// Nothing multiplies by nought.
fn multiple(start: usize, end: usize, value: f64) -> Option<Amount> {
    let quantity = Quantity { value, unit: Unit::Multiple };
    (value > 0.0).then_some(Amount { start, end, quantity, is_change: true, is_bare: false })
}

/// Divided by n is a fall to one nth.
fn divided(start: usize, end: usize, by: f64) -> Option<Amount> {
    let value = libm::round(10_000.0 - 10_000.0 / by) / 100.0;
    let quantity = Quantity { value, unit: Unit::Percent };
    (by > 1.0).then_some(Amount { start, end, quantity, is_change: true, is_bare: false })
}

/// "doubler", "tripling", "twice as many".
fn by_word(sentence: &Sentence, index: usize) -> Option<Amount> {
    let hit = sentence.hit_at(index, Kind::Multiple)?;
    let is_frequency = sentence.is_one_of(index, "twice thrice") && !sentence.is_one_of(index + 1, "as the");
    let is_kind = sentence.is_one_of(index.wrapping_sub(1), "est is double un une la le a the")
        && sentence.is_one_of(hit.end, ": , (");
    let is_compound = sentence.is_one_of(hit.end, "opt vitrage page room digit check down bed");
    if is_frequency || is_compound || is_kind {
        return None;
    }
    multiple(index, hit.end, argument_value(hit.argument))
}

/// "3 fois plus", "deux fois moins", "3 times more", "five-fold".
fn times(sentence: &Sentence, index: usize) -> Option<Amount> {
    let numeral = numeral_at(sentence, index)?;
    let unit = sentence.word(numeral.end);
    let after = numeral.end + 1;
    match unit {
        "fois" if sentence.is_one_of(after, "moins") => divided(index, after + 1, numeral.value),
        "fois" if sentence.is_one_of(after, "plus superieur le la les notre mieux") => {
            multiple(index, after, numeral.value)
        }
        "times" if sentence.is_one_of(after, "more as the our higher bigger faster") => {
            multiple(index, after, numeral.value)
        }
        "fold" => multiple(index, after, numeral.value),
        "x" if sentence.tokens.is_joined(numeral.end) => multiple(index, after, numeral.value),
        _ => None,
    }
}

/// "x10", "× 3".
fn factor(sentence: &Sentence, index: usize) -> Option<Amount> {
    let written = sentence.word(index).strip_prefix('x')?;
    if written.is_empty() {
        let numeral = numeral_at(sentence, index + 1)?;
        return multiple(index, numeral.end, numeral.value);
    }
    let value = written
        .bytes()
        .try_fold(0.0, |value: f64, byte| byte.is_ascii_digit().then(|| value * 10.0 + f64::from(byte - b'0')))?;
    multiple(index, index + 1, value)
}

/// "multiplier nos ventes par 3", "divided by two".
fn after_verb(sentence: &Sentence, index: usize) -> Option<Amount> {
    const REACH: usize = 12;
    if !sentence.is_one_of(index, "par by") {
        return None;
    }
    let numeral = numeral_at(sentence, index + 1)?;
    let has_unit =
        sentence.hit_at(numeral.end, Kind::Unit).is_some() || sentence.hit_at(numeral.end, Kind::Period).is_some();
    let mut before = (index.saturating_sub(REACH)..index).rev().take_while(|at| !sentence.is_break(*at));
    let verb = before.find(|at| {
        sentence.word(*at).starts_with("multipl")
            || sentence.word(*at).starts_with("divis")
            || sentence.is_one_of(*at, "divide")
    })?;
    if has_unit {
        return None;
    }
    let is_divided = sentence.word(verb).starts_with("div");
    if is_divided { divided(index, numeral.end, numeral.value) } else { multiple(index, numeral.end, numeral.value) }
}
