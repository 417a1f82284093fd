//! Which words say the result, which ones how it is reached, and which ones what for.

mod levers;
mod purposes;

use super::deadlines::{Time, When};
use super::sentence::Sentence;
use crate::lexicon::Kind;

/// What a stretch of the sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// What should change.
    Result,
    /// How, or with what.
    Lever,
    /// What for.
    Purpose,
}

/// The zone of every token.
pub(super) struct Clauses {
    zones: Vec<Zone>,
    /// Where each lever begins and ends, the marker included.
    pub levers: Vec<(usize, usize)>,
    /// Where each purpose begins and ends, the marker included.
    pub purposes: Vec<(usize, usize)>,
}

impl Clauses {
    pub(super) fn of(sentence: &Sentence, times: &[Time]) -> Self {
        let mut clauses = Self { zones: Vec::with_capacity(sentence.len()), levers: Vec::new(), purposes: Vec::new() };
        let mut state = State { zone: Zone::Result, since: 0, opens_sentence: false, has_content: false };
        for index in 0..sentence.len() {
            let next = state.next(sentence, times, index);
            if next.zone != state.zone || next.since == index {
                clauses.close(&state, index);
            }
            state = next;
            clauses.zones.push(state.zone);
        }
        clauses.close(&state, sentence.len());
        clauses
    }

    fn close(&mut self, state: &State, end: usize) {
        if state.since >= end {
            return;
        }
        match state.zone {
            Zone::Lever => self.levers.push((state.since, end)),
            Zone::Purpose => self.purposes.push((state.since, end)),
            Zone::Result => {}
        }
    }

    pub(super) fn zone(&self, index: usize) -> Zone {
        self.zones.get(index).copied().unwrap_or(Zone::Result)
    }

    pub(super) fn is_in(&self, index: usize, zone: Zone) -> bool {
        self.zone(index) == zone
    }
}

/// Where the reading of zones stands.
#[derive(Clone, Copy)]
struct State {
    zone: Zone,
    /// The token at which the zone began.
    since: usize,
    /// The zone opened its sentence, so that a comma closes it: "Grâce à X, augmenter…".
    opens_sentence: bool,
    /// The sentence already said something in the zone of the result.
    has_content: bool,
}

impl State {
    fn next(self, sentence: &Sentence, times: &[Time], index: usize) -> Self {
        if sentence.is_break(index) {
            return Self { zone: Zone::Result, since: index, opens_sentence: false, has_content: false };
        }
        if let Some(zone) = opened_zone(sentence, times, index, self) {
            return Self { zone, since: index, opens_sentence: !self.has_content, ..self };
        }
        if self.zone != Zone::Result && self.ends_at(sentence, index) {
            return Self { zone: Zone::Result, since: index, opens_sentence: false, ..self };
        }
        let says = self.zone == Zone::Result
            && sentence.is_word(index)
            && !sentence.is(index, Kind::Stop)
            && time_over(times, index).is_none();
        Self { has_content: self.has_content || says, ..self }
    }

    /// A comma after an opening zone, or a parenthesis that closes around it.
    fn ends_at(self, sentence: &Sentence, index: usize) -> bool {
        let is_comma = sentence.is_one_of(index, ", :");
        let wishes = sentence.is_one_of(index, ", et and but mais") && states_wish(sentence, index + 1);
        wishes || self.opens_sentence && is_comma && index > self.since + 1 && resumes(sentence, index + 1)
    }
}

/// Words that say a wish, and no more than that.
pub(super) const WISHES: &str = "voulons veut veux voudrai* voudrions souhait* aimerai* aimerions visons vise viser \
    objectif cible idee serait faudrait want wants like love aim goal target need";

/// "…, nous voulons 30 clients": the wish itself, whatever came before.
fn states_wish(sentence: &Sentence, index: usize) -> bool {
    let is_subject = sentence.is_one_of(index, "nous on je j we i");
    // "I'd like" is two words.
    is_subject && (sentence.any_of(index + 1..index + 4, WISHES) || sentence.is_one_of(index + 1, "d"))
}

/// What follows the comma is the result: a verb, a number or a metric.
fn resumes(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 4;
    let kinds = Kind::Verb.bit() | Kind::Result.bit() | Kind::Wish.bit();
    let is_gerund = levers::is_french_gerund(sentence, index + 1) || sentence.word(index).ends_with("ing");
    !is_gerund && (index..index + REACH).any(|at| sentence.is_any(at, kinds) || sentence.tokens.is_number(at))
}

#[inline(never)]
pub(super) fn time_over(times: &[Time], index: usize) -> Option<&Time> {
    times.iter().find(|time| (time.start..time.end).contains(&index))
}

fn opened_zone(sentence: &Sentence, times: &[Time], index: usize, state: State) -> Option<Zone> {
    if time_over(times, index).is_some_and(|time| time.start == index && matches!(time.what, When::End { .. })) {
        return None;
    }
    if state.has_content && purposes::opens_purpose(sentence, index) {
        return Some(Zone::Purpose);
    }
    if state.zone == Zone::Lever && sentence.hit_at(index, Kind::Lever).is_none() {
        return None;
    }
    levers::opens_lever(sentence, times, index, state).then_some(Zone::Lever)
}
