//! Numbers that may be a target, with what they count: the unit, and the traps that are no quantity of the result.

mod labels;
mod multiples;
mod ranks;
mod ratios;
mod singles;
mod units;

use super::Quantity;
use super::deadlines::Time;
use super::numerals::{Numeral, numeral_at};
use super::sentence::Sentence;
use crate::lexicon::Kind;

/// A quantity on tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub start: usize,
    pub end: usize,
    pub quantity: Quantity,
    /// A change ("+20 %", "de 20 %"), not a level ("à 20 %").
    pub is_change: bool,
    /// The number had no unit and no scale of its own: "2" in "de 2 à 3 %".
    pub is_bare: bool,
}

/// Every quantity of the sentence outside its times, in order.
pub(super) fn amounts(sentence: &Sentence, times: &[Time]) -> Vec<Amount> {
    let mut amounts = Vec::new();
    let mut index = 0;
    while index < sentence.len() {
        if let Some(time) = times.iter().find(|time| (time.start..time.end).contains(&index)) {
            index = time.end;
            continue;
        }
        match amount_at(sentence, times, index) {
            Some(Found::Amount(amount)) => {
                index = amount.end.max(index + 1);
                amounts.push(amount);
            }
            Some(Found::Label(end)) => index = end.max(index + 1),
            None => index += 1,
        }
    }
    amounts
}

/// What a number turned out to be.
enum Found {
    Amount(Amount),
    /// A number that counts nothing: a postcode, a version, an age; and the token after it.
    Label(usize),
}

fn amount_at(sentence: &Sentence, times: &[Time], index: usize) -> Option<Found> {
    let amount = multiples::multiple_at(sentence, index)
        .or_else(|| ranks::rank_at(sentence, index))
        .or_else(|| ratios::ratio_at(sentence, index))
        .or_else(|| singles::single_at(sentence, times, index));
    if let Some(amount) = amount {
        return Some(Found::Amount(amount));
    }
    let numeral = numeral_at(sentence, index)?;
    if let Some(end) = labels::label_at(sentence, &numeral) {
        return Some(Found::Label(end));
    }
    Some(counted(sentence, numeral).map_or(Found::Label(numeral.end), Found::Amount))
}

/// A number with its unit; a range takes its lower end and the unit of its upper one.
fn counted(sentence: &Sentence, numeral: Numeral) -> Option<Amount> {
    let start = units::start_with_sign(sentence, numeral.start);
    let currency = units::has_currency_before(sentence, numeral.start);
    if let Some(upper) = upper_end(sentence, &numeral) {
        let high = counted(sentence, upper)?;
        let scale = units::shared_scale(sentence, &numeral, &upper);
        let quantity = Quantity { value: numeral.value * scale, unit: high.quantity.unit };
        return Some(Amount { start, quantity, is_change: units::is_change(sentence, start, high.end), ..high });
    }
    let (unit, end, is_bare) = units::unit_of(sentence, &numeral, currency)?;
    let is_change = units::is_change(sentence, start, end);
    Some(Amount { start, end, quantity: Quantity { value: numeral.value, unit }, is_change, is_bare })
}

/// "15" in "10 à 15 %", "10-15 %", "between 10 and 15"; not the end of "passer de 10 à 15".
fn upper_end(sentence: &Sentence, low: &Numeral) -> Option<Numeral> {
    // "£15 to 300 people": a price, then people.
    if units::has_currency_before(sentence, low.start)
        && !units::has_currency_before(sentence, low.end + 2)
        && sentence.is_one_of(low.end, "to a")
    {
        return None;
    }
    let is_dash = sentence.is_one_of(low.end, "-");
    let is_joined = is_dash || sentence.is_one_of(low.end, "a to ou or");
    let is_between =
        sentence.is_one_of(low.end, "et and") && sentence.is_one_of(low.start.wrapping_sub(1), "entre between");
    let high = numeral_at(sentence, low.end + 1).filter(|high| high.value > low.value)?;
    let is_step = sentence.is_one_of(low.end, "a to") && units::opens_step(sentence, low.start, high.end);
    ((is_joined && !is_step) || is_between).then_some(high)
}

/// Whether the noun counted after an amount is a result of the business or a deliverable.
pub(super) fn noun_after(sentence: &Sentence, amount: &Amount, kind: Kind) -> bool {
    const REACH: usize = 4;
    (amount.end..amount.end + REACH)
        .take_while(|index| !sentence.is_break(*index) && !sentence.is_one_of(*index, ", ( par per a pour for to by"))
        .any(|index| sentence.is(index, kind))
}
