//! The amount that a budget can carry, as a person would say it.

use super::{Goal, GoalKind, Outcome, Unprojected};
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::objective::{self, Asker, Completion, Language, Proposed, Rhythm};
use crate::engine::units::Volume;

/// The sentence completed with the amount that its budget carries, where it gives none that can be judged. `locale`
/// decides where the sentence does not tell its language.
pub fn proposing(objective: &str, locale: Language, brief: &Brief, assessment: &Assessment) -> Option<Completion> {
    let lacks_amount = matches!(assessment.goal, Err(Unprojected::NoTarget | Unprojected::NoBaseline));
    let goal = assessment.proposal.filter(|_| lacks_amount && !objective.trim().is_empty())?;
    let asker = Asker { locale, language: brief.language, audience: brief.audience };
    objective::proposing(objective, assessment.today, asker, goal.said(assessment.currency)?)
}

/// How a goal without an amount is counted: what comes in month after month by the month, what is won one by one in all.
pub fn usual_kind(aim: &Goal) -> GoalKind {
    match (aim.kind, aim.outcome) {
        (GoalKind::Total, Outcome::Impressions | Outcome::Visits | Outcome::Leads) => GoalKind::Pace(Rhythm::Monthly),
        (kind, _) => kind,
    }
}

/// An amount as people say it, and never more: whole up to ten, by fives up to a hundred, then two figures.
pub fn sayable(amount: Volume) -> Volume {
    let amount = amount.get().floor();
    let step = match amount {
        amount if amount < 10.0 => 1.0,
        amount if amount < 100.0 => 5.0,
        _ => tenth_of(amount),
    };
    Volume::new((amount / step).floor() * step)
}

/// The power of ten a tenth of which the amount exceeds: 10 for 187, 100 for 1,463.
fn tenth_of(amount: f64) -> f64 {
    let mut step = 1.0;
    while amount / step >= 100.0 && step < 1e12 {
        step *= 10.0;
    }
    step
}

impl Goal {
    /// What a sentence would have to say to ask for this goal, in a currency (ISO 4217); none for less than one.
    pub fn said(&self, currency: &'static str) -> Option<Proposed> {
        let amount = sayable(self.amount);
        let rhythm = match self.kind {
            GoalKind::Pace(rhythm) => Some(rhythm),
            GoalKind::Total | GoalKind::Measure(_) => None,
        };
        let currency = matches!(self.outcome, Outcome::Revenue | Outcome::Repeat).then_some(currency);
        (amount >= Volume::ONE).then_some(Proposed {
            amount,
            currency,
            rhythm,
            month: self.by,
            noun: noun(self.outcome),
        })
    }
}

/// The name under which the clauses of the lexicon know what is counted.
fn noun(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Impressions => "impressions",
        Outcome::Visits => "traffic",
        Outcome::Leads => "leads",
        Outcome::Customers => "customers",
        Outcome::Revenue => "revenue",
        Outcome::Repeat => "repeat",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_as_people_say_them_and_never_above() {
        let said = [0.4, 7.9, 12.3, 43.0, 99.9, 100.0, 187.0, 1_463.0, 25_480.0]
            .map(|amount| sayable(Volume::new(amount)).get().to_bits());
        let expected = [0.0, 7.0, 10.0, 40.0, 95.0, 100.0, 180.0, 1_400.0, 25_000.0].map(f64::to_bits);
        assert_eq!(said, expected);
    }
}
