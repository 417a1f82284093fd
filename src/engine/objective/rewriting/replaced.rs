//! The visitor's sentence with another number to reach, or another end.

use super::answers::{clauses_in, deadline};
use crate::engine::objective::{FactKind, Language, Reading, Span, read};
use crate::engine::plan::Target;
use crate::engine::units::{Date, Month};

/// The sentence with another number to reach, in digits in place of its own, with one decimal at most; none where it
/// would not be read as that number ("doubler", "la moitié").
pub fn with_target(text: &str, today: Date, language: Option<Language>, target: Target) -> Option<String> {
    let reading = read(text, today, language);
    let value = Some((target.value * 10.0).trunc() / 10.0).filter(|value| (0.1..1e12).contains(value))?;
    let digits = written(value, reading.language);
    let replaced = with_number(text, span_of(&reading, FactKind::Target)?, &digits)?;
    let again = read(&replaced, today, language);
    let is_meant = again.target.is_some_and(|target| {
        reading.target.is_some_and(|before| before.unit == target.unit) && (target.value - value).abs() < 0.05
    });
    (is_meant && again.deadline == reading.deadline).then_some(replaced)
}

/// The sentence with the end of a month in place of its own end; none where it has none to replace.
pub fn with_deadline(text: &str, today: Date, language: Option<Language>, month: Month) -> Option<String> {
    let reading = read(text, today, language);
    let clauses = clauses_in(reading.language, Language::French);
    let clause = deadline(clauses, today.month().year(), month.year(), month.number());
    let replaced = replace(text, span_of(&reading, FactKind::Deadline)?, &clause)?;
    let again = read(&replaced, today, language);
    (again.deadline == Some(Date::end_of(month)) && again.target == reading.target).then_some(replaced)
}

/// The sentence with its starting point and its number in each other's place; none where that would not be read so.
pub fn swapped(text: &str, today: Date, language: Option<Language>) -> Option<String> {
    let reading = read(text, today, language);
    let (from, to) = (span_of(&reading, FactKind::Baseline)?, span_of(&reading, FactKind::Target)?);
    let (from_digits, to_digits) = (digits(text, from)?, digits(text, to)?);
    let (first, second) =
        if from_digits.start < to_digits.start { (from_digits, to_digits) } else { (to_digits, from_digits) };
    let piece = |start: usize, end: usize| text.get(start..end);
    let swapped = [
        piece(0, first.start)?,
        piece(second.start, second.end)?,
        piece(first.end, second.start)?,
        piece(first.start, first.end)?,
        piece(second.end, text.len())?,
    ]
    .concat();
    let again = read(&swapped, today, language);
    let is_meant = (again.target, again.baseline) == (reading.baseline, reading.target);
    (is_meant && again.deadline == reading.deadline).then_some(swapped)
}

/// A number as the language of a sentence writes it: "2,5", "2.5", "3".
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "tenths of a number below 1e12")]
fn written(value: f64, language: Language) -> String {
    let tenths = (value * 10.0).round() as u64;
    let (whole, rest) = (tenths / 10, tenths % 10);
    let mark = if language == Language::English { '.' } else { ',' };
    if rest == 0 { whole.to_string() } else { format!("{whole}{mark}{rest}") }
}

fn span_of(reading: &Reading, kind: FactKind) -> Option<Span> {
    reading.facts.iter().find(|fact| fact.kind == kind).map(|fact| fact.span)
}

/// The one number of a stretch, replaced: "40" and "12 000 €" have one.
fn with_number(text: &str, span: Span, with: &str) -> Option<String> {
    let number = digits(text, span)?;
    let is_one = text
        .get(number.start..number.end)?
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '.'));
    is_one.then(|| replace(text, number, with)).flatten()
}

/// From the first digit of a stretch to its last.
fn digits(text: &str, span: Span) -> Option<Span> {
    let stretch = text.get(span.start..span.end)?;
    let first = stretch.find(|c: char| c.is_ascii_digit())?;
    let last = stretch.rfind(|c: char| c.is_ascii_digit())?;
    Some(Span { start: span.start + first, end: span.start + last + 1 })
}

fn replace(text: &str, span: Span, with: &str) -> Option<String> {
    Some([text.get(..span.start)?, with, text.get(span.end..)?].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        Date::new(2026, 1, 15).unwrap()
    }

    #[test]
    fn a_number_takes_the_place_of_another() {
        let aimed = |text, value| with_target(text, today(), None, Target { value });
        let expected = "Générer 21 demandes de devis par mois d'ici fin juin";
        assert_eq!(aimed("Générer 40 demandes de devis par mois d'ici fin juin", 21.0).as_deref(), Some(expected));
        assert_eq!(
            aimed("Atteindre 12 000 € de ventes en ligne en 2026", 9000.0).as_deref(),
            Some("Atteindre 9000 € de ventes en ligne en 2026")
        );
        assert_eq!(
            aimed("Passer le taux de conversion de 2 % à 3,5 %", 2.4).as_deref(),
            Some("Passer le taux de conversion de 2 % à 2,4 %")
        );
        assert_eq!(aimed("Doubler nos ventes en ligne", 3.0), None);
        assert_eq!(aimed("Vendre plus", 3.0), None);
    }

    #[test]
    fn two_numbers_take_each_others_place() {
        let swapped = |text| swapped(text, today(), None);
        assert_eq!(
            swapped("Passer de 4 000 à 300 commandes par mois d'ici fin juin").as_deref(),
            Some("Passer de 300 à 4 000 commandes par mois d'ici fin juin")
        );
        assert_eq!(swapped("Vendre 40 vélos"), None);
    }

    #[test]
    fn an_end_takes_the_place_of_another() {
        let until = |text, year, month| with_deadline(text, today(), None, Month::new(year, month));
        assert_eq!(
            until("Vendre 40 vélos d'ici fin juin grâce à Google Ads", 2027, 3).as_deref(),
            Some("Vendre 40 vélos d'ici fin mars 2027 grâce à Google Ads")
        );
        assert_eq!(
            until("Sell 40 bikes by the end of June with Google Ads", 2026, 10).as_deref(),
            Some("Sell 40 bikes by the end of October with Google Ads")
        );
        assert_eq!(until("Vendre 40 vélos", 2027, 3), None);
    }
}
