//! Reading the visitor's sentence: text in, [`Reading`] out.
//!
//! The sentence is cut into [`tokens`], the lexicon says what it knows of each ([`sentence`]), then each question has
//! its room: when ([`deadlines`]), how many ([`quantities`]), what, how and what for ([`clauses`], [`results`]), which
//! number is the target ([`targets`]). The [`criteria`] judge what was found, and [`facts`] says where it stands.

mod asides;
mod clauses;
mod criteria;
mod deadlines;
mod facts;
mod language;
mod metrics;
mod numerals;
mod quantities;
mod reading;
mod results;
mod rewriting;
mod sentence;
mod targets;
mod tokens;
mod words;

pub use reading::{
    Criterion, Direction, Fact, FactKind, Judgement, Language, Mark, Metric, Notice, Quantity, Reading, Reason, Rhythm,
    Span, Unit,
};

pub use rewriting::{
    Asker, Completion, Measure, Measured, Suggestions, complete_with, completed, completions, measured, with_deadline,
    with_target,
};

use self::clauses::Clauses;
use self::criteria::Evidence;
use self::deadlines::{Time, When};
use self::sentence::Sentence;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// Longer texts are cut, so that the time a reading takes is bounded.
pub const LONGEST_TEXT: usize = 10_240;

/// Reads an objective. `today` is the day that "in six months" counts from; without a `language` it is found.
///
/// Any text is an objective, even an empty one: what is not there is missing, and nothing fails.
pub fn read(text: &str, today: Date, language: Option<Language>) -> Reading {
    let read = cut(text);
    let sentence = Sentence::of(read, today, language);
    let times = deadlines::times(&sentence);
    let clauses = Clauses::of(&sentence, &times);
    let outcomes = results::outcomes(&sentence, &clauses, &times);
    let amounts = quantities::amounts(&sentence, &times);
    let targets = targets::targets(&sentence, &clauses, &outcomes, &amounts);
    let evidence = Evidence {
        sentence: &sentence,
        clauses: &clauses,
        times: &times,
        amounts: &amounts,
        targets,
        outcomes: &outcomes,
    };
    let deadline = deadline(&times, today);
    let result = evidence.result().or_else(|| evidence.heads().next());
    Reading {
        language: sentence.language,
        facts: facts::facts(&evidence),
        direction: results::direction(&sentence, result),
        changes: results::changes(&sentence, result),
        metric: metric(&evidence),
        target: targets.target.map(|target| target.quantity),
        baseline: targets.baseline.map(|baseline| baseline.quantity),
        deadline,
        rhythm: rhythm(&times),
        judgements: criteria::judge(&evidence),
        evaluated: sentence.hits_of(Kind::Evaluate).next().is_some(),
        reviewed: sentence.hits_of(Kind::Review).next().is_some(),
        notices: notices(text, &evidence, deadline, today),
    }
}

fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

fn metric(evidence: &Evidence) -> Option<Metric> {
    if results::are_people_told(evidence.sentence, evidence.targets.target.as_ref()) {
        return Some(Metric::Impressions);
    }
    match evidence.result().or_else(|| evidence.heads().next()) {
        Some(result) if results::is_bought_again(evidence.sentence, result, evidence.targets.target.as_ref()) => {
            Some(Metric::RepeatRevenue)
        }
        Some(result) => Some(result.metric),
        None if evidence.targets.is_deliverable && evidence.targets.target.is_some() => Some(Metric::Deliverables),
        None => evidence.targets.target.map(|_| Metric::Other),
    }
}

/// The first end that is announced as one ("d'ici", "by"), else the first; one to come rather than one past.
fn deadline(times: &[Time], today: Date) -> Option<Date> {
    let ends = || {
        times.iter().filter_map(|time| match time.what {
            When::End { day: Some(day), is_announced } => Some((day, is_announced)),
            _ => None,
        })
    };
    let best = |announced: bool, coming: bool| {
        ends()
            .find(|(day, is_announced)| (*is_announced || !announced) && (*day >= today || !coming))
            .map(|(day, _)| day)
    };
    best(true, true).or_else(|| best(false, true)).or_else(|| best(true, false)).or_else(|| best(false, false))
}

fn rhythm(times: &[Time]) -> Option<Rhythm> {
    times.iter().find_map(|time| match time.what {
        When::Every(rhythm) => Some(rhythm),
        _ => None,
    })
}

fn notices(text: &str, evidence: &Evidence, deadline: Option<Date>, today: Date) -> Vec<Notice> {
    let mut notices = Vec::new();
    if text.len() > LONGEST_TEXT {
        notices.push(Notice::Cut);
    }
    if evidence.heads().filter(|outcome| outcome.is_definite).count() > 1 {
        notices.push(Notice::SeveralObjectives);
    }
    if deadline.is_some_and(|day| day < today) {
        notices.push(Notice::DeadlinePast);
    }
    notices
}
