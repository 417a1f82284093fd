use super::{Asker, Completion, completed, completions};
use crate::engine::objective::Criterion;
use crate::engine::units::Date;

/// All that could be added to a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// The sentence they are for.
    pub text: String,
    /// Two or three answers for each criterion that is not met, in the order of the letters.
    pub answers: [Vec<Completion>; 5],
    /// The sentence with the first answer of each.
    pub completed: Option<Completion>,
}

impl Suggestions {
    /// What could be added to this sentence.
    pub fn to(text: &str, today: Date, asker: Asker) -> Self {
        let answers = Criterion::ALL.map(|criterion| completions(text, today, asker, criterion));
        Self { text: text.to_owned(), answers, completed: completed(text, today, asker) }
    }
}
