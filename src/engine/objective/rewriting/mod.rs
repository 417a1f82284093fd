//! Completing the visitor's sentence: what could be added for a criterion, and where it goes.
//!
//! The clauses themselves are data (`src/lexicon/clauses.*.txt`), so that the engine holds no sentence; what is code
//! here is grammar: word order, commas, months, the place of each clause. A completion is kept only when reading the
//! new sentence again shows that the criterion is better and nothing else is worse, so that no sentence shown to the
//! visitor is ever weaker than the one they wrote.

mod answers;
mod layout;
mod measured;
mod period;
mod proposed;
mod replaced;
mod suggestions;

use super::{Criterion, Language, Mark, Reading, Span, read};
use crate::engine::channels::Audience;
use crate::engine::units::Date;
use layout::Layout;
pub use measured::{Measure, Measured, measured};
pub use period::{by_the_month, in_all};
pub use proposed::{Proposed, proposing};
pub use replaced::{swapped, with_deadline, with_target};
pub use suggestions::Suggestions;

/// A sentence completed for a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What was added, as a button can show it: "d'ici fin juin".
    pub clause: String,
    /// The whole sentence.
    pub text: String,
    /// Where the additions stand in `text`, in order.
    pub inserted: Vec<Span>,
}

/// What is known of the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asker {
    /// Decides where the sentence itself does not tell its language.
    pub locale: Language,
    /// The language to read the sentence in; none to find it.
    pub language: Option<Language>,
    /// Whom they sell to; none for both or not said.
    pub audience: Option<Audience>,
}

impl From<Language> for Asker {
    fn from(locale: Language) -> Self {
        Self { locale, language: None, audience: None }
    }
}

/// At most this many answers are offered for a criterion.
const OFFERED: usize = 3;

/// For whom comes before how much, as it does in the sentence; but a vague wish needs its metric first.
const DEFINITE: [Criterion; 5] =
    [Criterion::Specific, Criterion::Measurable, Criterion::TimeBound, Criterion::Achievable, Criterion::Relevant];
const VAGUE: [Criterion; 5] =
    [Criterion::Measurable, Criterion::Specific, Criterion::TimeBound, Criterion::Achievable, Criterion::Relevant];

/// Two or three ways to complete a criterion that is not met, the best first; none when it is met.
pub fn completions(text: &str, today: Date, asker: Asker, criterion: Criterion) -> Vec<Completion> {
    let reading = read(text, today, asker.language);
    // What is in no language has nothing to be completed.
    if mark(&reading, criterion) == Mark::Met || reading.language == Language::Unknown {
        return Vec::new();
    }
    answers::answers(&reading, today, asker, criterion)
        .iter()
        .filter_map(|clause| improved(text, &reading, today, asker, criterion, clause))
        .take(OFFERED)
        .collect()
}

/// The sentence with a clause of the visitor's own, put where a clause for that criterion goes.
///
/// `clause` is words that can stand in the sentence ("d'ici mai", "auprès des PME"). The result is not judged: what
/// one wants to say is one's own affair.
pub fn complete_with(
    text: &str,
    today: Date,
    language: Option<Language>,
    criterion: Criterion,
    clause: &str,
) -> Completion {
    let layout = Layout::of(text, today, language);
    layout.insert(text, criterion, clause)
}

/// The whole sentence with every criterion completed by its first answer, where that makes it better.
///
/// No mark of the result is below that of the original; `None` when nothing could be added.
pub fn completed(text: &str, today: Date, asker: Asker) -> Option<Completion> {
    let mut best: Option<Completion> = None;
    let is_definite = mark(&read(text, today, asker.language), Criterion::Measurable) != Mark::Missing;
    for criterion in if is_definite { DEFINITE } else { VAGUE } {
        let current = best.as_ref().map_or(text, |completion| completion.text.as_str());
        let Some(next) = completions(current, today, asker, criterion).into_iter().next() else { continue };
        best = Some(match best.take() {
            Some(previous) => previous.followed_by(next),
            None => next,
        });
    }
    best
}

impl Completion {
    /// Both additions: the earlier ones move when the later one stands before them.
    fn followed_by(self, next: Self) -> Self {
        let mut inserted = self.inserted;
        for added in &next.inserted {
            let length = added.end - added.start;
            for span in &mut inserted {
                if span.start >= added.start {
                    span.start += length;
                    span.end += length;
                } else if span.end > added.start {
                    span.end += length;
                }
            }
        }
        let swallowed = |added: &Span, inserted: &[Span]| {
            inserted.iter().any(|span| span.start <= added.start && added.end <= span.end)
        };
        for added in &next.inserted {
            if swallowed(added, &inserted) {
                continue;
            }
            let place = inserted.partition_point(|span| span.start < added.start);
            inserted.insert(place, *added);
        }
        Self { clause: next.clause, text: next.text, inserted }
    }
}

/// The completion, if the criterion gains and no other loses, and the facts already given stay as they are.
fn improved(
    text: &str,
    before: &Reading,
    today: Date,
    asker: Asker,
    criterion: Criterion,
    clause: &str,
) -> Option<Completion> {
    let completion = complete_with(text, today, asker.language, criterion, clause);
    let after = read(&completion.text, today, asker.language);
    let keeps_marks = before.judgements.iter().zip(&after.judgements).all(|(old, new)| new.mark >= old.mark);
    let keeps_target = before.target.is_none() || before.target == after.target;
    let keeps_deadline = before.deadline.is_none() || before.deadline == after.deadline;
    let gains = mark(&after, criterion) > mark(before, criterion);
    (keeps_marks && keeps_target && keeps_deadline && gains).then_some(completion)
}

fn mark(reading: &Reading, criterion: Criterion) -> Mark {
    reading
        .judgements
        .iter()
        .find(|judgement| judgement.criterion == criterion)
        .map_or(Mark::Missing, |found| found.mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        Date::new(2026, 1, 15).unwrap()
    }

    fn first(text: &str, criterion: Criterion) -> Option<String> {
        completions(text, today(), Language::French.into(), criterion).into_iter().next().map(|found| found.text)
    }

    #[test]
    fn each_clause_goes_where_a_person_would_put_it() {
        for (text, criterion, expected) in [
            (
                "Augmenter les ventes de la boutique grâce à Instagram.",
                Criterion::TimeBound,
                "Augmenter les ventes de la boutique d'ici fin juin grâce à Instagram.",
            ),
            (
                "Augmenter les ventes de la boutique",
                Criterion::Measurable,
                "Augmenter de 20 % les ventes de la boutique",
            ),
            ("Vendre plus de paniers bio", Criterion::Measurable, "Vendre plus de paniers bio, soit 20 % de plus"),
            (
                "Increase online sales of teas before Christmas",
                Criterion::Measurable,
                "Increase online sales of teas by 20% before Christmas",
            ),
            (
                "Reduce churn by 10% by June.",
                Criterion::Achievable,
                "Reduce churn by 10% by June through reminder emails.",
            ),
        ] {
            assert_eq!(first(text, criterion).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_met_criterion_needs_nothing() {
        assert_eq!(first("Vendre 40 vélos d'ici juin", Criterion::TimeBound), None);
    }

    #[test]
    fn inserted_spans_show_what_was_added() {
        let completion = completed("Améliorer notre visibilité", today(), Language::French.into()).unwrap();
        for span in &completion.inserted {
            assert!(completion.text.get(span.start..span.end).is_some());
        }
        let kept: String = completion
            .text
            .char_indices()
            .filter(|(at, _)| !completion.inserted.iter().any(|span| (span.start..span.end).contains(at)))
            .map(|(_, character)| character)
            .collect();
        assert_eq!(kept, "Améliorer notre visibilité");
    }
}
