//! Numbers as people write them: `1 000`, `1.000`, `1,5 million`, `10k`, "deux cent cinquante", "a dozen".

use super::sentence::Sentence;
use crate::lexicon::Kind;

/// A number on tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    pub start: usize,
    pub end: usize,
    pub value: f64,
    /// Digits alone, with no separator and no scale: what a year or a day of the month looks like.
    pub plain: bool,
}

impl Numeral {
    /// The value of a plain number as a small whole one.
    #[expect(clippy::cast_possible_truncation, reason = "what is cut off is compared on the next line")]
    pub(super) fn whole(&self) -> Option<i32> {
        let whole = self.value as i32;
        (self.value.is_finite() && f64::from(whole).total_cmp(&self.value).is_eq()).then_some(whole)
    }
}

/// The number that starts at a token, with its scale.
#[inline(never)]
pub(super) fn numeral_at(sentence: &Sentence, start: usize) -> Option<Numeral> {
    let bare = if sentence.tokens.is_number(start) {
        let written = sentence.word(start);
        let plain = written.bytes().all(|byte| byte.is_ascii_digit());
        Numeral { start, end: start + 1, value: value_of(written)?, plain }
    } else {
        in_words(sentence, start)?
    };
    Some(scaled(sentence, bare))
}

/// The value of digits with separators. The last of two kinds of separators is the decimal one; a lone one is decimal
/// unless exactly three digits follow.
fn value_of(written: &str) -> Option<f64> {
    let decimal = decimal_separator(written);
    let mut value = 0.0;
    let mut scale = 0.0;
    for (at, character) in written.char_indices() {
        if let Some(digit) = character.to_digit(10) {
            value = value * 10.0 + f64::from(digit);
            scale *= 10.0;
        } else if Some(at) == decimal {
            scale = 1.0;
        }
    }
    let value = if scale > 1.0 { value / scale } else { value };
    value.is_finite().then_some(value)
}

fn decimal_separator(written: &str) -> Option<usize> {
    let is_sign = |byte: u8| matches!(byte, b'.' | b',');
    let last = written.bytes().rposition(is_sign)?;
    let sign = written.as_bytes().get(last);
    let is_only_one = written.bytes().filter(|byte| Some(byte) == sign).count() == 1;
    let is_other_than_first = written.bytes().position(is_sign) != Some(last);
    let groups_three = written.len() - last == 4 && !written.starts_with('0');
    let has_space = written.bytes().any(|byte| byte == b' ');
    (is_only_one && (is_other_than_first || !groups_three || has_space)).then_some(last)
}

/// `10k`, `2 M€`, `1,5 million`, `3 thousand`.
fn scaled(sentence: &Sentence, bare: Numeral) -> Numeral {
    let Some(hit) = sentence.hit_at(bare.end, Kind::Number) else { return bare };
    let scale = argument_value(hit.argument);
    let is_letter = sentence.word(bare.end).len() == 1;
    let stands_for_scale = if is_letter {
        sentence.tokens.is_joined(bare.end) || is_currency(sentence, bare.end + 1) || sentence.is_one_of(bare.end, "k")
    } else {
        scale >= 100.0
    };
    if !stands_for_scale || !sentence.tokens.is_number(bare.start) {
        return bare;
    }
    Numeral { end: bare.end + 1, value: bare.value * scale, plain: false, ..bare }
}

fn is_currency(sentence: &Sentence, index: usize) -> bool {
    sentence.hit_at(index, Kind::Unit).is_some_and(|hit| hit.means("currency"))
}

/// The number after "=" in the lexicon, digits with at most one point.
pub(super) fn argument_value(argument: &str) -> f64 {
    value_of(argument).unwrap_or(0.0)
}

/// "vingt-deux", "quatre-vingt-dix", "two hundred and fifty", "un million".
fn in_words(sentence: &Sentence, start: usize) -> Option<Numeral> {
    if sentence.is_one_of(start, "half") && sentence.is_one_of(start + 1, "a") {
        let whole = in_words(sentence, start + 1).filter(|whole| whole.value >= 1000.0)?;
        return Some(Numeral { start, value: whole.value / 2.0, ..whole });
    }
    let is_one = sentence.is_one_of(start, "un une one a");
    let first = if is_one { start + 1 } else { start };
    let hit = sentence.hit_at(first, Kind::Number).filter(|hit| is_written_out(sentence, hit.start))?;
    if is_one && argument_value(hit.argument) < 10.0 || sentence.tokens.is_number(first) {
        return None;
    }
    // "hundreds of customers" is no number.
    let is_vague =
        sentence.is_one_of(first, "dozens hundreds thousands millions dizaines centaines milliers millions douzaines");
    if is_vague {
        return None;
    }
    let mut sum = Sum { total: 0.0, current: 0.0 };
    let mut end = first;
    while let Some(hit) = sentence.hit_at(end, Kind::Number).filter(|hit| is_written_out(sentence, hit.start)) {
        sum.add(argument_value(hit.argument));
        let after = hit.end;
        let joins = sentence.is_one_of(after, "et and") && sentence.hit_at(after + 1, Kind::Number).is_some();
        let one_more = sentence.is_one_of(after, "et") && sentence.is_one_of(after + 1, "un une");
        end = after;
        if one_more {
            sum.add(1.0);
            end = after + 2;
        } else if joins && sum.current >= 20.0 {
            end = after + 1;
        }
    }
    Some(Numeral { start, end, value: sum.total + sum.current, plain: false })
}

/// Letters such as `k` count only after digits.
fn is_written_out(sentence: &Sentence, index: usize) -> bool {
    sentence.word(index).len() > 2
}

struct Sum {
    total: f64,
    current: f64,
}

impl Sum {
    fn add(&mut self, value: f64) {
        if value >= 1000.0 {
            self.total += self.current.max(1.0) * value;
            self.current = 0.0;
        } else if value >= 100.0 || (value.total_cmp(&20.0).is_eq() && self.current.total_cmp(&4.0).is_eq()) {
            self.current = self.current.max(1.0) * value;
        } else {
            self.current += value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::units::Date;

    fn value(text: &str) -> Option<f64> {
        let sentence = Sentence::of(text, Date::new(2026, 1, 15).unwrap(), None);
        numeral_at(&sentence, 0).map(|numeral| numeral.value)
    }

    #[test]
    fn digits_and_separators() {
        for (text, expected) in [
            ("1 000 clients", 1000.0),
            ("1.000 clients", 1000.0),
            ("1,000 customers", 1000.0),
            ("2,5 fois", 2.5),
            ("0,125 de", 0.125),
            ("1,234.5 of", 1234.5),
            ("10k visites", 10_000.0),
            ("2 M€ de", 2_000_000.0),
            ("1,5 million de vues", 1_500_000.0),
            ("3 thousand visitors", 3000.0),
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn numbers_in_words() {
        for (text, expected) in [
            ("vingt-deux clients pour la boutique", 22.0),
            ("quatre-vingt-dix ventes de la boutique", 90.0),
            ("deux cent cinquante dons", 250.0),
            ("vingt et un clients", 21.0),
            ("two hundred and fifty orders from the shop", 250.0),
            ("un million de vues", 1_000_000.0),
            ("une trentaine de clients", 30.0),
            ("a dozen customers", 12.0),
        ] {
            assert_eq!(value(text), Some(expected), "{text}");
        }
        assert_eq!(value("un nouveau site"), None);
    }
}
