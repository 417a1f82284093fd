use schemars::JsonSchema;
use serde::Serialize;

use super::{Answer, Answers, Setting};
use crate::engine::units::Rate;
use crate::questions::{CRITERIA, CriterionRow, Dimension};

/// How far a visitor wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// The questions of three minutes.
    Quick,
    /// All of them; the quick ones are a part.
    Complete,
}

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// The visitor, to this very question.
    Answer(Answer),
    /// The brief: the level it stands for.
    Brief(u8),
}

/// A criterion that suits the visitor, with what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The row.
    pub row: &'static CriterionRow,
    /// Nothing where nobody said anything.
    pub given: Option<Given>,
}

/// Every criterion that suits the visitor, dimension by dimension.
#[derive(Clone, Debug)]
pub struct Sheet(Vec<Entry>);

/// How many questions are answered, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Progress {
    /// With a level or with "I don't know".
    pub answered: usize,
    /// Of the depth, without what the brief says.
    pub asked: usize,
}

impl Sheet {
    /// The criteria that suit a setting, each with its answer. A level that a visitor chose comes before what the brief
    /// says: it was given to this very question. "I don't know" does not. A level that a criterion does not have is no
    /// answer.
    pub fn new(answers: &Answers, setting: &Setting) -> Self {
        let rows = CRITERIA.iter().filter(|row| setting.suits(row));
        let given = |row: &CriterionRow| {
            let answer = answers.get(row.id).filter(|answer| is_of(row, *answer));
            let chosen = answer.filter(|answer| *answer != Answer::Unknown).map(Given::Answer);
            chosen.or_else(|| setting.level(row).map(Given::Brief)).or(answer.map(Given::Answer))
        };
        Self(rows.map(|row| Entry { row, given: given(row) }).collect())
    }

    /// Every criterion with what is known of it.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter()
    }

    /// Those of one dimension.
    pub fn of(&self, dimension: Dimension) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(move |entry| entry.row.dimension == dimension)
    }

    /// The questions of a depth, in order: what the brief says is not asked again.
    pub fn questions(&self, depth: Depth) -> impl Iterator<Item = &Entry> {
        let is_asked = move |entry: &&Entry| {
            (depth == Depth::Complete || entry.row.quick) && !matches!(entry.given, Some(Given::Brief(_)))
        };
        self.0.iter().filter(is_asked)
    }

    /// How far the questions of a depth are answered.
    pub fn progress(&self, depth: Depth) -> Progress {
        let answered = self.questions(depth).filter(|entry| entry.given.is_some()).count();
        Progress { answered, asked: self.questions(depth).count() }
    }
}

/// Whether a criterion has such an answer.
pub(super) fn is_of(row: &CriterionRow, answer: Answer) -> bool {
    match answer {
        Answer::Level(level) => level < row.levels,
        Answer::Unknown => true,
    }
}

impl Entry {
    /// The level, whoever said it; nothing for "I don't know" as for no answer.
    pub fn level(&self) -> Option<u8> {
        match self.given? {
            Given::Answer(Answer::Level(level)) | Given::Brief(level) => Some(level),
            Given::Answer(Answer::Unknown) => None,
        }
    }

    /// How far the level is from the worst to the best. Levels are taken to stand at equal distances: an assumption.
    pub fn value(&self) -> Option<Rate> {
        let top = self.row.levels.saturating_sub(1).max(1);
        self.level().map(|level| Rate::clamped(f64::from(level) / f64::from(top)))
    }

    /// Its weight in its dimension, of 100.
    pub(super) fn weight(&self) -> f64 {
        f64::from(self.row.weight)
    }
}
