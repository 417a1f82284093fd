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
mod restated;
mod results;
mod rewriting;
mod sentence;
mod several;
mod targets;
mod tokens;
mod words;

pub use reading::{
    Counted, Criterion, Direction, Fact, FactKind, Judgement, Language, Mark, Metric, Notice, Quantity, Reading,
    Reason, Rhythm, Span, Unit,
};

pub use rewriting::{
    Asker, Completion, Measure, Measured, Proposed, Suggestions, by_the_month, complete_with, completed, completions,
    in_all, measured, proposing, swapped, with_deadline, with_target,
};

use self::clauses::{Clauses, Zone};
use self::criteria::Evidence;
use self::deadlines::{Time, When};
use self::quantities::Amount;
use self::sentence::Sentence;
use self::targets::Targets;
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
    let result = evidence.main();
    let metric = metric(&evidence);
    let others = several::others(&evidence, metric);
    let restated = restated::restated(&sentence, &clauses, &outcomes, &amounts, &targets);
    Reading {
        language: sentence.language,
        facts: facts::facts(&evidence),
        direction: results::direction(&sentence, result),
        changes: results::changes(&sentence, result),
        metric,
        purpose: several::purpose(&evidence),
        target: targets.target.map(|target| target.quantity),
        baseline: targets.baseline.map(|baseline| baseline.quantity),
        // Of several results, it might be said of another.
        restated: restated.filter(|_| others.is_empty()),
        counted: restated::counted(&sentence, targets.target.as_ref()),
        deadline,
        rhythm: rhythm(&evidence),
        judgements: criteria::judge(&evidence),
        evaluated: sentence.hits_of(Kind::Evaluate).next().is_some(),
        reviewed: sentence.hits_of(Kind::Review).next().is_some(),
        notices: notices(text, &evidence, deadline, today),
        others,
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
    let is_rank = |target: &Amount| target.quantity.unit == Unit::Rank;
    match evidence.main() {
        result if results::are_hired(evidence.sentence, result, evidence.targets.target.as_ref()) => {
            Some(Metric::Applications)
        }
        Some(result) if results::is_bought_again(evidence.sentence, result, evidence.targets.target.as_ref()) => {
            Some(Metric::RepeatRevenue)
        }
        Some(result) => Some(result.metric),
        None if evidence.targets.is_deliverable && evidence.targets.target.is_some() => Some(Metric::Deliverables),
        // "être numéro un sur Google": the place is the result.
        None if evidence.targets.target.as_ref().is_some_and(is_rank) => Some(Metric::Ranking),
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

/// The rhythm of the result: not that of a lever, nor of another number ("en publiant deux articles par semaine").
fn rhythm(evidence: &Evidence) -> Option<Rhythm> {
    let Targets { target, baseline, .. } = evidence.targets;
    let is_own = |amount: &Amount| [target, baseline].iter().flatten().any(|own| own.start == amount.start);
    let is_of_result = |time: &&Time| {
        let last = evidence.amounts.iter().rev().find(|amount| amount.end <= time.start);
        let is_counted = target.is_none() || last.is_none_or(is_own);
        let is_lever = evidence.clauses.is_in(time.start, Zone::Lever);
        let holds_target = || {
            let holds = |amount: &Amount| evidence.clauses.is_in(amount.start, Zone::Lever);
            target.as_ref().is_some_and(holds)
        };
        is_counted && (!is_lever || holds_target())
    };
    evidence.times.iter().filter(is_of_result).find_map(|time| match time.what {
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
