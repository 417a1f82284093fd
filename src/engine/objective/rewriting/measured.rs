//! A wish with a number: the visitor's own words, then one thing to count and by when.

use super::answers::{clauses_in, deadline};
use super::{Asker, Completion, complete_with, mark};
use crate::engine::objective::{Criterion, Language, Mark, Reading, read};
use crate::engine::units::{Date, Month, Volume};
use crate::lexicon::Clauses;

/// What a wish could be measured by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// The name of a digital objective: the clauses are keyed by it.
    pub objective: &'static str,
    /// The amount that the budget can carry; none where it is for the visitor to say.
    pub amount: Option<Volume>,
}

/// A wish made measurable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The sentence.
    pub completion: Completion,
    /// Whether a place is left in it for the visitor's number.
    pub has_blank: bool,
}

/// Stands for the visitor's number while a sentence with a blank is judged.
const TRIAL: &str = "10";

/// The sentence with each of some measures; nothing for one that counts something already.
///
/// `by` is the month that the amounts are for, `currency` that of money (ISO 4217). A sentence is kept only where, with a
/// number in its blank, it is measurable and no mark is below that of the original.
pub fn measured(
    text: &str,
    today: Date,
    asker: Asker,
    measures: &[Measure],
    by: Option<Month>,
    currency: &str,
) -> Vec<Measured> {
    let before = read(text, today, asker.language);
    if mark(&before, Criterion::Measurable) == Mark::Met || before.target.is_some() {
        return Vec::new();
    }
    let clauses = clauses_in(before.language, asker.locale);
    let written = |measure: &Measure| {
        let wish = Wish { text, today, language: asker.language, before: &before, clauses, by, currency };
        wish.with(measure)
    };
    measures.iter().filter_map(written).collect()
}

struct Wish<'a> {
    text: &'a str,
    today: Date,
    language: Option<Language>,
    before: &'a Reading,
    clauses: Clauses,
    by: Option<Month>,
    currency: &'a str,
}

impl Wish<'_> {
    fn with(&self, measure: &Measure) -> Option<Measured> {
        let pattern = self.clauses.all(&["measured ", measure.objective].concat()).next()?;
        let number = measure.amount.and_then(whole);
        let tried = self.completed(pattern, number.as_deref().unwrap_or(TRIAL));
        if !self.is_better(&tried) {
            return None;
        }
        Some(match number {
            Some(_) => Measured { completion: tried, has_blank: false },
            None => Measured { completion: self.completed(pattern, self.clauses.first("blank")), has_blank: true },
        })
    }

    /// The number in its clause, then the end where the sentence has none.
    fn completed(&self, pattern: &str, number: &str) -> Completion {
        let money = self.clauses.first(&["money ", self.currency].concat()).replace("{}", number);
        let clause = pattern.replace("{amount}", number).replace("{money}", &money);
        let clause = match self.by.filter(|_| mark(self.before, Criterion::TimeBound) != Mark::Met) {
            Some(by) => {
                let end = deadline(self.clauses, self.today.month().year(), by.year(), by.number());
                [clause.as_str(), &end].join(" ")
            }
            None => clause,
        };
        complete_with(self.text, self.today, self.language, Criterion::Measurable, &clause)
    }

    fn is_better(&self, completion: &Completion) -> bool {
        let after = read(&completion.text, self.today, self.language);
        let keeps_marks = self.before.judgements.iter().zip(&after.judgements).all(|(old, new)| new.mark >= old.mark);
        let keeps_end = self.before.deadline.is_none() || self.before.deadline == after.deadline;
        keeps_marks && keeps_end && mark(&after, Criterion::Measurable) == Mark::Met
    }
}

/// Two significant figures at most, rounded down: what is promised is carried.
fn whole(amount: Volume) -> Option<String> {
    let mut step = 1.0;
    while amount.get() / step >= 100.0 {
        step *= 10.0;
    }
    let rounded = Some((amount.get() / step).floor() * step).filter(|rounded| (1.0..1e12).contains(rounded))?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number within the bounds above"
    )]
    Some((rounded as u64).to_string())
}
