//! The verdict as a person would say it.

use crate::engine::Assessment;
use crate::engine::objective::{Mark, Rhythm};
use crate::engine::plan::{Goal, GoalKind, Outcome, Unprojected};
use crate::engine::units::{Money, Rate, Volume};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// One or two sentences: how clear the objective is, and what this budget makes of it.
pub(super) fn aloud(assessment: &Assessment, is_written: bool, words: &Words) -> String {
    let figures = match (&assessment.goal, &assessment.chances) {
        (Ok(goal), Some(chances)) => held(assessment, goal, chances.probability, words),
        (Err(why), _) if is_written => format!("{} {}", expected(assessment, words), words.say(unprojected(*why))),
        _ => expected(assessment, words),
    };
    if is_written { format!("{} {figures}", words.say(clarity(assessment))) } else { figures }
}

fn clarity(assessment: &Assessment) -> Text {
    let clear = assessment.reading.judgements.iter().filter(|judgement| judgement.mark == Mark::Met).count();
    match clear {
        5 => say::verdict_clear_all(),
        0 => say::verdict_clear_none(),
        clear => say::verdict_clear(clear as f64, clear.to_string()),
    }
}

fn held(assessment: &Assessment, goal: &Goal, probability: Rate, words: &Words) -> String {
    let (budget, by) = (budget(assessment, words), words.format().month(goal.by));
    let sentence = say::verdict_chances(budget, chance(probability, words), by);
    words.say(sentence).to_string()
}

/// What the budget should bring on its own, when the sentence gives nothing to hold it against.
fn expected(assessment: &Assessment, words: &Words) -> String {
    let Some(last) = assessment.projection.months.last() else { return String::new() };
    let budget = budget(assessment, words);
    let sentence = match assessment.outcome {
        Outcome::Impressions => say::verdict_expect_impressions(
            budget,
            last.impressions.map_or_else(String::new, |range| words.counts(range)),
        ),
        Outcome::Visits => say::verdict_expect_visits(budget, words.counts(last.visits)),
        Outcome::Leads => say::verdict_expect_leads(budget, words.counts(last.leads)),
        Outcome::Customers => say::verdict_expect_customers(budget, words.counts(last.customers)),
        Outcome::Revenue => say::verdict_expect_revenue(budget, words.amounts(last.revenue)),
    };
    words.say(sentence).to_string()
}

fn budget(assessment: &Assessment, words: &Words) -> String {
    let money = assessment.split.purses.first().map_or(Money::ZERO, |purse| purse.amount);
    words.format().money(money)
}

fn unprojected(why: Unprojected) -> Text {
    match why {
        Unprojected::NoTarget => say::unprojected_no_target(),
        Unprojected::NoOutcome => say::unprojected_no_outcome(),
        Unprojected::NoBaseline => say::unprojected_no_baseline(),
        Unprojected::NotAStep => say::unprojected_not_a_step(),
        Unprojected::TooEarly => say::unprojected_too_early(),
        Unprojected::TooFar => say::unprojected_too_far(),
    }
}

/// A probability in the words people use: chances in ten, and the two ends that must not sound certain.
pub fn chance(probability: Rate, words: &Words) -> String {
    let tenths = (probability.get() * 10.0).round();
    let text = if probability.get() < 0.05 {
        say::chance_hardly()
    } else if probability.get() > 0.95 {
        say::chance_almost()
    } else {
        say::chance_in_ten(tenths, words.format().count(Volume::new(tenths)))
    };
    words.say(text).to_string()
}

/// The goal in a few words: "40 demandes par mois en juin 2026".
pub fn goal_terms(goal: &Goal, words: &Words) -> String {
    let amount = quantity(goal.outcome, goal.amount, words);
    let by = words.format().month(goal.by);
    let text = match goal.kind {
        GoalKind::Total => say::goal_total(amount, by),
        GoalKind::Pace(rhythm) => say::goal_pace(amount, words.say(per(rhythm)).to_string(), by),
    };
    words.say(text).to_string()
}

/// An amount with what it counts: "40 demandes", "12 000 €".
pub(super) fn quantity(outcome: Outcome, amount: Volume, words: &Words) -> String {
    let count = words.format().count(amount);
    let text = match outcome {
        Outcome::Impressions => say::count_impressions(amount.get(), count),
        Outcome::Visits => say::count_visits(amount.get(), count),
        Outcome::Leads => say::count_leads(amount.get(), count),
        Outcome::Customers => say::count_customers(amount.get(), count),
        Outcome::Revenue => return words.format().money(Money::units(amount.get())),
    };
    words.say(text).to_string()
}

/// A period in words: "par mois".
pub fn per(rhythm: Rhythm) -> Text {
    match rhythm {
        Rhythm::Daily => say::per_day(),
        Rhythm::Weekly => say::per_week(),
        Rhythm::Monthly => say::per_month(),
        Rhythm::Quarterly => say::per_quarter(),
        Rhythm::Yearly => say::per_year(),
    }
}
