//! The facts with their spans, for the page to mark in the visitor's own text.

use super::clauses::Zone;
use super::criteria::Evidence;
use super::deadlines::When;
use super::sentence::Sentence;
use super::{Fact, FactKind};
use crate::lexicon::Kind;

/// Every fact in the order of the text; where two would overlap, the first of this list keeps its place.
pub(super) fn facts(evidence: &Evidence) -> Vec<Fact> {
    let mut board =
        Board { sentence: evidence.sentence, taken: vec![false; evidence.sentence.len()], facts: Vec::new() };
    place_times(evidence, &mut board);
    place_amounts(evidence, &mut board);
    place_result(evidence, &mut board);
    place_reviews(evidence, &mut board);
    place_clauses(evidence, &mut board);
    place_narrowings(evidence, &mut board);
    board.facts
}

struct Board<'s> {
    sentence: &'s Sentence,
    taken: Vec<bool>,
    facts: Vec<Fact>,
}

impl Board<'_> {
    /// Marks the tokens, unless one of them already belongs to a fact.
    fn place(&mut self, kind: FactKind, start: usize, end: usize) {
        let is_free = (start..end).all(|index| self.taken.get(index) == Some(&false));
        let Some(span) = self.sentence.span(start, end).filter(|_| is_free) else { return };
        self.taken.iter_mut().take(end).skip(start).for_each(|taken| *taken = true);
        let place = self.facts.partition_point(|fact| fact.span.start < span.start);
        self.facts.insert(place, Fact { kind, span });
    }

    /// Marks the free stretches of a clause, cut at what already stands inside.
    fn place_pieces(&mut self, kind: FactKind, start: usize, end: usize) {
        let mut from = start;
        for index in start..=end {
            let is_cut = index == end || self.taken.get(index) == Some(&true);
            if is_cut {
                self.place_trimmed(kind, from, index);
                from = index + 1;
            }
        }
    }

    /// A stretch without the commas and little words at its ends.
    fn place_trimmed(&mut self, kind: FactKind, start: usize, end: usize) {
        let (mut start, mut end) = (start, end);
        while start < end && !self.sentence.is_word(start) && !self.sentence.tokens.is_number(start) {
            start += 1;
        }
        while end > start && !self.sentence.is_word(end - 1) && !self.sentence.tokens.is_number(end - 1) {
            end -= 1;
        }
        let says_something = (start..end).any(|index| !self.sentence.is(index, Kind::Stop));
        if says_something {
            self.place(kind, start, end);
        }
    }
}

fn place_times(evidence: &Evidence, board: &mut Board) {
    for time in evidence.times {
        match time.what {
            When::End { .. } => board.place(FactKind::Deadline, time.start, time.end),
            When::Every(_) => board.place(FactKind::Rhythm, time.start, time.end),
            When::Someday | When::Elsewhere => {}
        }
    }
}

fn place_amounts(evidence: &Evidence, board: &mut Board) {
    if let Some(target) = evidence.targets.target {
        board.place(FactKind::Target, target.start, target.end);
    }
    if let Some(baseline) = evidence.targets.baseline {
        board.place(FactKind::Baseline, baseline.start, baseline.end);
    }
}

fn place_result(evidence: &Evidence, board: &mut Board) {
    if let Some(result) = evidence.main() {
        board.place(FactKind::Metric, result.start, result.end);
    }
    let action = (0..evidence.sentence.len())
        .filter(|index| evidence.clauses.is_in(*index, Zone::Result))
        .find_map(|index| evidence.sentence.hit_at(index, Kind::Verb));
    if let Some(verb) = action {
        board.place(FactKind::Action, verb.start, verb.end);
    }
}

fn place_reviews(evidence: &Evidence, board: &mut Board) {
    for hit in evidence.sentence.hits_of(Kind::Review) {
        board.place(FactKind::Review, hit.start, hit.end);
    }
}

fn place_clauses(evidence: &Evidence, board: &mut Board) {
    for (start, end) in &evidence.clauses.levers {
        let is_resource = (*start..*end).any(|index| evidence.sentence.is_one_of(index, "budget budgets enveloppe"));
        board.place_pieces(if is_resource { FactKind::Resource } else { FactKind::Lever }, *start, *end);
    }
    for (start, end) in &evidence.clauses.purposes {
        board.place_pieces(FactKind::Purpose, *start, *end);
    }
}

fn place_narrowings(evidence: &Evidence, board: &mut Board) {
    for (kind, fact) in [
        (Kind::Channel, FactKind::Channel),
        (Kind::Audience, FactKind::Audience),
        (Kind::Place, FactKind::Place),
        (Kind::Scope, FactKind::Scope),
    ] {
        for hit in evidence.sentence.hits_of(kind) {
            board.place(fact, hit.start, hit.end);
        }
    }
}
