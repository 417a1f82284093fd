//! Parts of a whole: "un tiers", "de moitié", "8 clients sur 10", "9 out of 10", "half of our bookings".

use super::{Amount, units};
use crate::engine::objective::numerals::{argument_value, numeral_at};
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::{Quantity, Unit};
use crate::lexicon::Kind;

/// The part of a whole that starts at a token.
pub(super) fn ratio_at(sentence: &Sentence, index: usize) -> Option<Amount> {
    fraction(sentence, index).or_else(|| out_of(sentence, index))
}

fn percent(start: usize, end: usize, value: f64, is_change: bool) -> Amount {
    Amount { start, end, quantity: Quantity { value, unit: Unit::Percent }, is_change, is_bare: false }
}

fn fraction(sentence: &Sentence, index: usize) -> Option<Amount> {
    let has_article = sentence.is_one_of(index, "un une la a one de d");
    let hit = if has_article {
        sentence.hit_at(index + 1, Kind::Fraction).or_else(|| sentence.hit_at(index, Kind::Fraction))?
    } else {
        sentence.hit_at(index, Kind::Fraction)?
    };
    let word = sentence.word(hit.start);
    let needs_article = !sentence.is_one_of(hit.start, "half halve halving halved moitie deux two three trois de");
    let is_large = sentence.is_one_of(hit.end, "a") && sentence.hit_at(hit.end + 1, Kind::Number).is_some();
    let is_time = is_large
        || sentence.is_one_of(index.wrapping_sub(1), "first second et next per each this")
        || sentence.is_one_of(hit.end, "year hour an heure day journee temps mile term marathon");
    // "a quarter" alone is three months; as a part it changes or divides something.
    let is_part = sentence.is_one_of(index.wrapping_sub(1), "by d de of to from")
        || sentence.is_one_of(hit.end, "of de des du more fewer less d");
    if is_time || (needs_article && !(has_article && is_part)) {
        return None;
    }
    let is_level = sentence.is_one_of(hit.end, "of") || sentence.is_one_of(index.wrapping_sub(1), "a to");
    let is_verb = word.starts_with("halv");
    let is_change =
        is_verb || (!is_level && (sentence.is_one_of(index, "de") || units::is_change(sentence, index, hit.end)));
    Some(percent(index, hit.end, argument_value(hit.argument), is_change))
}

/// "8 clients sur 10", "one in five customers", "9 out of 10"; a mark out of 5 stays a mark.
fn out_of(sentence: &Sentence, index: usize) -> Option<Amount> {
    const NOUN: usize = 3;
    let part = part_at(sentence, index)?;
    let over = (part.1..=part.1 + NOUN).find(|at| sentence.is_one_of(*at, "sur out in /"))?;
    if (part.1..over).any(|at| sentence.is_break(at) || sentence.is_one_of(at, "de of , % by")) {
        return None;
    }
    let whole_at = if sentence.is_one_of(over, "out") { over + 2 } else { over + 1 };
    let whole = numeral_at(sentence, whole_at)?;
    let is_one_of_few = matches!(whole.whole(), Some(2..=10 | 20 | 100));
    let counts_time =
        sentence.hit_at(whole.end, Kind::Period).is_some() || sentence.hit_at(whole.end, Kind::Unit).is_some();
    if !is_one_of_few || part.0 >= whole.value || counts_time {
        return if part.0 <= whole.value && is_one_of_few && !counts_time {
            mark(sentence, index, over, part, whole.end)
        } else {
            None
        };
    }
    if over == part.1 && whole.value > 4.0 && is_mark(sentence, index, part.0) {
        return mark(sentence, index, over, part, whole.end);
    }
    let is_written_fraction = sentence.is_one_of(over, "/") && whole.value <= 4.0;
    let names_noun = !sentence.is_one_of(over, "in") || sentence.is_one_of(index, "one") || sentence.is_word(whole.end);
    let can_be_share = over > part.1 || is_written_fraction || (!sentence.is_one_of(over, "/") && names_noun);
    let value = libm::round(10_000.0 * part.0 / whole.value) / 100.0;
    can_be_share.then(|| percent(index, whole.end, value, false))
}

fn part_at(sentence: &Sentence, index: usize) -> Option<(f64, usize)> {
    if sentence.is_one_of(index, "un une one 1") {
        return Some((1.0, index + 1));
    }
    numeral_at(sentence, index).map(|numeral| (numeral.value, numeral.end))
}

/// "4,6 sur 5", "une note de 8/10".
fn is_mark(sentence: &Sentence, index: usize, part: f64) -> bool {
    let is_decimal = libm::floor(part).total_cmp(&part).is_ne();
    let is_rated = (index.saturating_sub(8)..index)
        .any(|at| sentence.is_one_of(at, "note rating score moyenne satisfaction etoiles star stars average notation"));
    is_decimal || is_rated
}

fn mark(sentence: &Sentence, index: usize, over: usize, part: (f64, usize), end: usize) -> Option<Amount> {
    let is_adjacent = over == part.1 && (is_mark(sentence, index, part.0) || sentence.is_one_of(over, "/"));
    let quantity = Quantity { value: part.0, unit: Unit::Count };
    is_adjacent.then_some(Amount { start: index, end, quantity, is_change: false, is_bare: false })
}
