use schemars::JsonSchema;
use serde::Serialize;

use crate::questions::CRITERIA;

/// What a visitor says of one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The level that describes them best, 0 the worst.
    Level(u8),
    /// "I don't know": said, and counted as any level.
    Unknown,
}

/// What a visitor has answered so far, at most once for each criterion, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(Vec<(&'static str, Answer)>);

impl Answers {
    /// What was said of a criterion.
    pub fn get(&self, id: &str) -> Option<Answer> {
        self.0.iter().find(|(other, _)| *other == id).map(|(_, answer)| *answer)
    }

    /// Says something of a criterion, in place of what was said; nothing takes the answer back.
    pub fn say(&mut self, id: &'static str, answer: Option<Answer>) {
        self.0.retain(|(other, _)| *other != id);
        let place = self.0.partition_point(|(other, _)| *other < id);
        if let Some(answer) = answer {
            self.0.insert(place, (id, answer));
        }
    }

    /// Each answer with the name of its criterion.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Answer)> {
        self.0.iter().copied()
    }

    /// Whether a criterion was answered that is not one of the quick ones.
    pub fn reach_beyond_quick(&self) -> bool {
        CRITERIA.iter().any(|row| !row.quick && self.get(row.id).is_some())
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(&'static str, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (&'static str, Answer)>>(answers: I) -> Self {
        let mut collected = Self::default();
        answers.into_iter().for_each(|(id, answer)| collected.say(id, Some(answer)));
        collected
    }
}
