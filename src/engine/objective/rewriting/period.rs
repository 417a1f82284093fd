//! The visitor's sentence with the period of its number, or with the word that it is the whole.

use super::answers::clauses_in;
use crate::engine::objective::{Counted, FactKind, Language, Reading, Rhythm, read};
use crate::engine::units::Date;

/// The sentence with "par mois" beside its number; none where it would not be read so.
pub fn by_the_month(text: &str, today: Date, language: Option<Language>) -> Option<String> {
    beside_number(text, today, language, "rhythm monthly", |reading| reading.rhythm == Some(Rhythm::Monthly))
}

/// The sentence with "en tout" beside its number; none where it would not be read so.
pub fn in_all(text: &str, today: Date, language: Option<Language>) -> Option<String> {
    beside_number(text, today, language, "whole", |reading| {
        reading.counted == Some(Counted::InAll) && reading.rhythm.is_none()
    })
}

fn beside_number(
    text: &str,
    today: Date,
    language: Option<Language>,
    key: &str,
    is_meant: impl Fn(&Reading) -> bool,
) -> Option<String> {
    let before = read(text, today, language);
    let clause = clauses_in(before.language, Language::French).first(key);
    let end_of = |kind| before.facts.iter().find(|fact| fact.kind == kind).map(|fact| fact.span.end);
    let number = end_of(FactKind::Target)?;
    // "40 demandes de devis par mois": after what is counted, where that follows the number.
    let counted = end_of(FactKind::Metric).filter(|end| *end > number);
    [counted, Some(number)].into_iter().flatten().find_map(|at| {
        let with = [text.get(..at)?, " ", clause, text.get(at..)?].concat();
        let after = read(&with, today, language);
        let is_kept = (after.target, after.baseline, after.deadline, after.metric)
            == (before.target, before.baseline, before.deadline, before.metric);
        (is_kept && is_meant(&after)).then_some(with)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_stands_after_what_is_counted() {
        let today = Date::new(2026, 1, 15).unwrap();
        for (text, monthly, whole) in [
            (
                "Passer de 300 à 400 demandes de devis d'ici fin juin",
                "Passer de 300 à 400 demandes de devis par mois d'ici fin juin",
                "Passer de 300 à 400 demandes de devis en tout d'ici fin juin",
            ),
            (
                "Get 500 visits by the end of June",
                "Get 500 visits a month by the end of June",
                "Get 500 visits in all by the end of June",
            ),
        ] {
            assert_eq!(by_the_month(text, today, None).as_deref(), Some(monthly));
            assert_eq!(in_all(text, today, None).as_deref(), Some(whole));
        }
    }
}
