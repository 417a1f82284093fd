//! Where each clause goes in a sentence: verb, number, result, for whom, when, how, what for.

use super::super::clauses::Clauses;
use super::super::deadlines::{self, When};
use super::super::results::{self, Outcome};
use super::super::sentence::Sentence;
use super::super::{Criterion, Language, Span};
use super::Completion;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// The places of the sentence that holds the result, in bytes of the text.
pub(super) struct Layout {
    /// After the verb, where French puts "de 20 %".
    after_verb: Option<usize>,
    /// Right after the metric, for "de la boutique".
    after_metric: usize,
    /// After the result and what narrows it, before any deadline, lever or purpose.
    after_result: usize,
    /// After the deadline, before any lever or purpose.
    after_time: usize,
    /// Before the purpose.
    after_lever: usize,
    /// Before the final punctuation.
    end: usize,
}

impl Layout {
    pub(super) fn of(text: &str, today: Date, language: Option<Language>) -> Self {
        let sentence = Sentence::of(text, today, language);
        let times = deadlines::times(&sentence);
        let clauses = Clauses::of(&sentence, &times);
        let outcomes = results::outcomes(&sentence, &clauses, &times);
        let head = outcomes.iter().find(|outcome| outcome.is_definite).or_else(|| outcomes.first());
        let (first, last) = bounds(&sentence, head.map_or(0, |head| head.start));
        let from = head.map_or(first, |head| head.start);
        let next_purpose = start_after(&clauses.purposes, from, last);
        let next_lever = start_after(&clauses.levers, from, last).min(next_purpose);
        let next_time = times
            .iter()
            .filter(|time| matches!(time.what, When::End { .. }) && time.start > from && time.start < last)
            .map(|time| time.start)
            .next()
            .unwrap_or(last)
            .min(next_lever);
        let place = |token: usize| end_before(&sentence, token).unwrap_or(text.len());
        Self {
            after_verb: after_verb(&sentence, head),
            after_metric: head.map_or(text.len(), |head| place(head.end)),
            after_result: place(next_time),
            after_time: place(next_lever),
            after_lever: place(next_purpose),
            end: place(last),
        }
    }

    /// The text with the clause in its place.
    pub(super) fn insert(&self, text: &str, criterion: Criterion, clause: &str) -> Completion {
        let is_after_verb = criterion == Criterion::Measurable && clause.starts_with("de ");
        let belongs = criterion == Criterion::Specific && (clause.starts_with("de ") || clause.starts_with("of "));
        let at = match criterion {
            _ if belongs => self.after_metric,
            Criterion::Measurable if is_after_verb => self.after_verb.unwrap_or(self.after_result),
            Criterion::Specific | Criterion::Measurable => self.after_result,
            Criterion::TimeBound => self.after_time,
            Criterion::Achievable => self.after_lever,
            Criterion::Relevant => self.end,
        };
        insert_at(text, at, clause)
    }
}

/// The tokens of the sentence around one: first, and one past the last.
fn bounds(sentence: &Sentence, index: usize) -> (usize, usize) {
    let first = (0..index).rev().find(|at| sentence.is_break(*at)).map_or(0, |at| at + 1);
    let last = (index..sentence.len()).find(|at| sentence.is_break(*at)).unwrap_or(sentence.len());
    (first, last)
}

fn start_after(spans: &[(usize, usize)], from: usize, last: usize) -> usize {
    spans.iter().map(|(start, _)| *start).find(|start| *start > from && *start < last).unwrap_or(last)
}

/// The byte after the last word or number before a token.
fn end_before(sentence: &Sentence, token: usize) -> Option<usize> {
    let closes = |index: &usize| {
        sentence.is_word(*index) || sentence.tokens.is_number(*index) || sentence.is_one_of(*index, "% € $ £ )")
    };
    let last = (0..token).rev().find(closes)?;
    sentence.tokens.get(last).map(|token| token.span.end)
}

/// A French infinitive of change right before its object: "augmenter ▸ les ventes".
fn after_verb(sentence: &Sentence, head: Option<&Outcome>) -> Option<usize> {
    let head = head.filter(|_| sentence.language == Language::French)?;
    let verb = (0..head.start).rev().find(|index| is_change(sentence, *index))?;
    sentence.tokens.get(verb).map(|token| token.span.end)
}

fn is_change(sentence: &Sentence, index: usize) -> bool {
    let is_change =
        sentence.hit_at(index, Kind::Verb).is_some_and(|hit| hit.means("increase decrease") && hit.end == index + 1);
    is_change && sentence.is_one_of(index, "*er *ir *re")
}

/// One space around the clause; a clause that brings its own comma or colon needs none before it.
fn insert_at(text: &str, at: usize, clause: &str) -> Completion {
    let before = text.get(..at).unwrap_or(text);
    let after = text.get(at..).unwrap_or("");
    let opens_with_space =
        !before.is_empty() && !before.ends_with(char::is_whitespace) && !clause.starts_with([',', ':', '\u{a0}']);
    let glue = if opens_with_space { " " } else { "" };
    let tail = if after.chars().next().is_some_and(char::is_alphanumeric) { " " } else { "" };
    let comma = if clause.starts_with([',', ':', '\u{a0}'])
        && after.trim_start().chars().next().is_some_and(char::is_alphanumeric)
    {
        ","
    } else {
        ""
    };
    let added = [glue, clause, comma, tail].concat();
    let inserted = vec![Span { start: at, end: at + added.len() }];
    Completion {
        clause: clause.trim_start_matches([',', ':', ' ', '\u{a0}']).to_owned(),
        text: [before, &added, after].concat(),
        inserted,
    }
}
