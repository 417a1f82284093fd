//! The visitor's sentence with an amount that was found for it, in place of a share or where none was given.

use super::answers::{clauses_in, deadline};
use super::layout::Layout;
use super::{Asker, Completion, complete_with};
use crate::engine::objective::{Criterion, Fact, FactKind, Metric, Quantity, Reading, Rhythm, Span, Unit, read};
use crate::engine::units::{Date, Month, Volume};
use crate::lexicon::Clauses;

/// What the sentence should come to ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposed {
    /// How many, a whole number.
    pub amount: Volume,
    /// The currency where it is money (ISO 4217), in its units; none for a count.
    pub currency: Option<&'static str>,
    /// Over what period; none for all of it.
    pub rhythm: Option<Rhythm>,
    /// By the end of which month.
    pub month: Month,
    /// The lexicon's name of what is counted.
    pub noun: &'static str,
}

/// The sentence asking for that, in its own language; none where no way of saying it would be read back as the same
/// number, period and end.
pub fn proposing(text: &str, today: Date, asker: Asker, proposed: Proposed) -> Option<Completion> {
    let reading = read(text, today, asker.language);
    let clauses = clauses_in(reading.language, asker.locale);
    let end = deadline(clauses, today.month().year(), proposed.month.year(), proposed.month.number());
    ways(text, today, asker, &reading, clauses, &proposed).into_iter().find_map(|said| {
        let said = if reading.deadline.is_some() {
            said
        } else {
            let dated = complete_with(&said.text, today, asker.language, Criterion::TimeBound, &end);
            said.followed_by(dated)
        };
        is_meant(&read(&said.text, today, asker.language), &reading, &proposed).then_some(said)
    })
}

/// The ways to say it, the most natural first.
fn ways(
    text: &str,
    today: Date,
    asker: Asker,
    reading: &Reading,
    clauses: Clauses,
    proposed: &Proposed,
) -> Vec<Completion> {
    let layout = Layout::of(text, today, asker.language);
    let filled = |key: &str| fill(clauses, key, proposed, reading);
    let inserted = |key: &str| layout.insert(text, Criterion::Measurable, &filled(key));
    let share = reading.target.filter(|target| matches!(target.unit, Unit::Percent | Unit::Multiple));
    match (share, reading.facts.iter().find(|fact| fact.kind == FactKind::Target)) {
        // "Doubler nos visites": the verb is the number.
        (Some(_), Some(fact)) if is_verb(text, fact) => {
            replaced(text, fact, &capital_like(text, fact, &filled("amount verb"))).into_iter().collect()
        }
        (Some(_), Some(fact)) => replaced(text, fact, &filled("amount")).into_iter().collect(),
        _ if reading.changes && !is_vague(reading) => vec![inserted("amount change"), inserted("amount more")],
        _ if is_vague(reading) => vec![inserted(&["amount named ", proposed.noun].concat())],
        _ => vec![inserted("amount more")],
    }
}

/// No result that one could count.
fn is_vague(reading: &Reading) -> bool {
    reading.metric.is_none_or(|metric| matches!(metric, Metric::Reach | Metric::Other))
}

/// A number that is no digits, and the first word.
fn is_verb(text: &str, fact: &Fact) -> bool {
    let is_first = text.get(..fact.span.start).is_some_and(|before| before.trim().is_empty());
    let number = text.get(fact.span.start..fact.span.end).unwrap_or_default();
    is_first && !number.chars().any(|letter| letter.is_ascii_digit())
}

/// A clause with its amount and its period.
fn fill(clauses: Clauses, key: &str, proposed: &Proposed, reading: &Reading) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number, and a cast saturates")]
    let digits = (proposed.amount.get() as u64).to_string();
    let amount = match proposed.currency {
        Some(currency) => clauses.first(&["money ", currency].concat()).replace("{}", &digits),
        None => digits,
    };
    // The sentence may have said its period already.
    let period = proposed.rhythm.filter(|_| reading.rhythm.is_none()).map_or("", |rhythm| period(clauses, rhythm));
    let spaced = if period.is_empty() { String::new() } else { [" ", period].concat() };
    clauses.first(key).replace("{amount}", &amount).replace("{period}", &spaced)
}

fn period(clauses: Clauses, rhythm: Rhythm) -> &'static str {
    clauses.first(match rhythm {
        Rhythm::Daily => "rhythm daily",
        Rhythm::Weekly => "rhythm weekly",
        Rhythm::Monthly => "rhythm monthly",
        Rhythm::Quarterly => "rhythm quarterly",
        Rhythm::Yearly => "rhythm yearly",
    })
}

/// The text with something in place of a fact.
fn replaced(text: &str, fact: &Fact, with: &str) -> Option<Completion> {
    let Span { start, end } = fact.span;
    let whole = [text.get(..start)?, with, text.get(end..)?].concat();
    let inserted = vec![Span { start, end: start + with.len() }];
    Some(Completion { clause: with.to_owned(), text: whole, inserted })
}

/// With a capital where the fact has one.
fn capital_like(text: &str, fact: &Fact, with: &str) -> String {
    let is_capital = text.get(fact.span.start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
    let mut letters = with.chars();
    match letters.next().filter(|_| is_capital) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => with.to_owned(),
    }
}

/// Whether the sentence now asks for what was proposed, of the result it was about.
fn is_meant(after: &Reading, before: &Reading, proposed: &Proposed) -> bool {
    let unit = if proposed.currency.is_some() { Unit::Currency } else { Unit::Count };
    let is_amount = |target: Quantity| target.unit == unit && (target.value - proposed.amount.get()).abs() < 0.5;
    let is_ended = after.deadline == before.deadline.or(Some(Date::end_of(proposed.month)));
    let is_same = if is_vague(before) { !is_vague(after) } else { after.metric == before.metric };
    let keeps_marks = before.judgements.iter().zip(&after.judgements).all(|(old, new)| {
        // A share of today's figure is a bounded step; a number whose start is not said is not. The verdict judges it.
        old.criterion == Criterion::Achievable || new.mark >= old.mark
    });
    after.target.is_some_and(is_amount)
        && after.rhythm == proposed.rhythm
        && after.others == before.others
        && is_ended
        && is_same
        && keeps_marks
}
