//! The verdict as a person would say it.

use crate::engine::Assessment;
use crate::engine::objective::{FactKind, Mark};
use crate::engine::plan::{Goal, Outcome, Unprojected};
use crate::engine::projection::Chances;
use crate::engine::units::{Money, Rate, Volume};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// One or two sentences: how clear the objective is, and what this budget makes of it.
pub(super) fn aloud(assessment: &Assessment, objective: &str, words: &Words) -> String {
    let is_written = !objective.trim().is_empty();
    let figures = match (&assessment.goal, &assessment.chances) {
        (Ok(goal), Some(chances)) => held(assessment, goal, chances.probability, words),
        (Err(why), _) if is_written => {
            format!("{} {}", expected(assessment, words), words.say(unprojected(*why, assessment, objective, words)))
        }
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
        Outcome::Repeat => say::verdict_expect_repeat(budget, words.amounts(last.repeat.unwrap_or_default())),
    };
    words.say(sentence).to_string()
}

fn budget(assessment: &Assessment, words: &Words) -> String {
    let money = assessment.split.purses.first().map_or(Money::ZERO, |purse| purse.amount);
    words.format().money(money)
}

/// The chances as a share of the cases, for whoever wants the figure: "58,3 % des 2 048 cas calculés".
pub(super) fn cases(chances: &Chances, words: &Words) -> String {
    let all = words.format().count(Volume::new(f64::from(chances.cases)));
    words.say(say::verdict_cases(words.format().percent(chances.probability), all)).to_string()
}

fn unprojected(why: Unprojected, assessment: &Assessment, objective: &str, words: &Words) -> Text {
    match why {
        Unprojected::NoTarget => say::unprojected_no_target(),
        Unprojected::NoOutcome => match said(assessment, objective) {
            Some(said) => say::unprojected_named(said.to_owned(), words.say(nearest(assessment.outcome)).to_string()),
            None => say::unprojected_no_outcome(),
        },
        Unprojected::NoBaseline => say::unprojected_no_baseline(),
        Unprojected::NotAStep => say::unprojected_not_a_step(),
        Unprojected::TooEarly => say::unprojected_too_early(),
        Unprojected::TooFar => say::unprojected_too_far(),
    }
}

/// The result the sentence speaks of, in its own words.
fn said<'a>(assessment: &Assessment, objective: &'a str) -> Option<&'a str> {
    let metric = assessment.reading.facts.iter().find(|fact| fact.kind == FactKind::Metric)?;
    objective.get(metric.span.start..metric.span.end)
}

fn nearest(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Impressions => say::nearest_impressions(),
        Outcome::Visits => say::nearest_visits(),
        Outcome::Leads => say::nearest_leads(),
        Outcome::Customers => say::nearest_customers(),
        Outcome::Revenue => say::nearest_revenue(),
        Outcome::Repeat => say::nearest_repeat(),
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
