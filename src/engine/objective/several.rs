//! Which of several results the number belongs to, and what else the sentence wants.

use super::Metric;
use super::clauses::Zone;
use super::criteria::Evidence;
use super::results::Outcome;
use crate::lexicon::Kind;

impl Evidence<'_> {
    /// The result that the sentence is held to: of several, the one that the number counts, else the first.
    pub(super) fn main(&self) -> Option<&Outcome> {
        self.counted().or_else(|| self.result()).or_else(|| self.heads().next())
    }

    /// The result that the number counts, where there are several.
    fn counted(&self) -> Option<&Outcome> {
        const REACH: usize = 4;
        const JOINTS: &str = "et and , ; puis then";
        let target = self.targets.target?;
        let wanted: Vec<&Outcome> = self.heads().filter(|head| head.is_definite).collect();
        if wanted.len() < 2 {
            return None;
        }
        let is_joined = |from: usize, to: usize| {
            (from..to).any(|at| self.sentence.is_break(at) || self.sentence.is_one_of(at, JOINTS))
        };
        let follows = |head: &&&Outcome| {
            (target.end..=target.end + REACH).contains(&head.start) && !is_joined(target.end, head.start)
        };
        if let Some(head) = wanted.iter().find(follows) {
            return Some(head);
        }
        let before = wanted.iter().rposition(|head| head.end <= target.start)?;
        // "augmenter les visites et les ventes de 20 %": the number is of both, and the first stands for them.
        let is_apart = |place: usize| match (wanted.get(place.wrapping_sub(1)), wanted.get(place)) {
            (Some(one), Some(next)) => self.says_more(one.end, next.start),
            _ => true,
        };
        let first = (0..=before).rev().find(|place| is_apart(*place))?;
        wanted.get(first).copied()
    }

    /// "fidéliser nos donateurs": those who are kept are no goal beside keeping them.
    fn are_kept(&self, head: &Outcome) -> bool {
        let keeps = |other: &Outcome| {
            other.metric == Metric::Retention && other.end <= head.start && !self.says_more(other.end, head.start)
        };
        head.metric != Metric::Retention && self.heads().any(keeps)
    }

    /// A verb, a number or the end of a sentence, which begin another objective.
    fn says_more(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            self.sentence.is_break(at)
                || self.sentence.tokens.is_number(at)
                || self.sentence.hit_at(at, Kind::Verb).is_some()
        })
    }
}

/// The other results that the sentence wants, in order, each once.
pub(super) fn others(evidence: &Evidence, metric: Option<Metric>) -> Vec<Metric> {
    let mut others = Vec::new();
    // The main one may have been read as something else than its words: "5 chefs de chantier" are no building work.
    let main = evidence.main().map(|head| head.start);
    let is_other = |head: &&Outcome| head.is_definite && Some(head.start) != main && !evidence.are_kept(head);
    for head in evidence.heads().filter(is_other) {
        if Some(head.metric) != metric && !others.contains(&head.metric) {
            others.push(head.metric);
        }
    }
    others
}

/// The result that the sentence says the first one is for: "afin de gagner des clients". To keep people is retention,
/// whoever they are.
pub(super) fn purpose(evidence: &Evidence) -> Option<Metric> {
    let main = evidence.main().map(|head| head.start);
    let is_served = |outcome: &&Outcome| outcome.zone == Zone::Purpose && Some(outcome.start) != main;
    let served = evidence.outcomes.iter().find(is_served)?;
    let verb = (0..=served.start).rev().find_map(|at| evidence.sentence.hit_at(at, Kind::Verb));
    let is_kept = verb.is_some_and(|verb| verb.means("maintain") && evidence.clauses.is_in(verb.start, Zone::Purpose));
    Some(if is_kept { Metric::Retention } else { served.metric })
}
