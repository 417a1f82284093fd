//! What a goal counts, in words: its amounts, their unit, and what is worth knowing of them.

use yew::AttrValue;

use crate::engine::Assessment;
use crate::engine::channels::Sale;
use crate::engine::estimate::Because;
use crate::engine::objective::Rhythm;
use crate::engine::plan::{Goal, GoalKind, Measure, Origin, Outcome};
use crate::engine::units::{Money, Price, Rate, Volume};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// The goal in a few words: "40 demandes par mois en juin 2026".
pub fn goal_terms(goal: &Goal, words: &Words) -> String {
    let amount = amount(goal, goal.amount, words);
    let by = words.format().month(goal.by);
    let text = match goal.kind {
        GoalKind::Total => say::goal_total(amount, by),
        GoalKind::Pace(rhythm) => say::goal_pace(amount, words.say(per(rhythm)).to_string(), by),
        GoalKind::Measure(Measure::CostPerLead) => say::goal_cost_per_lead(amount, by),
        GoalKind::Measure(Measure::CostPerCustomer) => say::goal_cost_per_customer(amount, by),
        GoalKind::Measure(Measure::Conversion) => say::goal_conversion(amount, by),
        GoalKind::Measure(Measure::Basket) => say::goal_basket(amount, by),
        GoalKind::Measure(Measure::ReturnOnAdSpend) => {
            say::goal_return(amount, words.format().money(Money::units(1.0)), by)
        }
    };
    words.say(text).to_string()
}

/// An amount of a goal with what it counts, as exactly as it was asked: "40 demandes", "12 000 €", "3 %".
pub(super) fn amount(goal: &Goal, amount: Volume, words: &Words) -> String {
    match goal.measure() {
        Some(Measure::Conversion) => words.format().percent(Rate::clamped(amount.get())),
        Some(_) => exactly(amount, words),
        None => quantity(goal.outcome, amount, words),
    }
}

/// The same rounded to what an estimate is worth, without what it counts.
pub fn estimate(goal: &Goal, amount: Volume, words: &Words) -> String {
    match goal.measure() {
        Some(Measure::Conversion) => words.format().percent(Rate::clamped(amount.get())),
        Some(_) if amount == Volume::ZERO => words.format().money(Money::ZERO),
        Some(_) => words.price(Price::units(amount.get())),
        None => words.outcome(goal.outcome, amount),
    }
}

/// Currency units: to the cent only where there are cents.
fn exactly(amount: Volume, words: &Words) -> String {
    let units = amount.get();
    if units.fract() == 0.0 {
        words.format().money(Money::units(units))
    } else {
        words.format().price(Price::units(units))
    }
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
        Outcome::Repeat => say::count_repeat(words.format().money(Money::units(amount.get()))),
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

/// What a goal counts: "Demandes", "Coût par demande".
pub fn what(goal: &Goal, words: &Words) -> AttrValue {
    words.say(match (goal.measure(), goal.outcome) {
        (Some(Measure::CostPerLead), _) => say::figure_cost_per_lead(),
        (Some(Measure::CostPerCustomer), _) => say::measure_cost_per_customer(),
        (Some(Measure::Conversion), Outcome::Leads) => say::measure_conversion_lead(),
        (Some(Measure::Conversion), _) => say::measure_conversion_order(),
        (Some(Measure::Basket), _) => say::measure_basket(),
        (Some(Measure::ReturnOnAdSpend), _) => say::measure_return(words.format().money(Money::units(1.0))),
        (None, Outcome::Impressions) => say::series_impressions(),
        (None, Outcome::Visits) => say::series_visits(),
        (None, Outcome::Leads) => say::series_leads(),
        (None, Outcome::Customers) => say::series_customers(),
        (None, Outcome::Revenue) => say::series_revenue(),
        (None, Outcome::Repeat) => say::series_repeat(),
    })
}

/// The same, with the month by which it is counted.
pub(super) fn unit(goal: &Goal, words: &Words) -> String {
    let (what, by) = (what(goal, words).to_string(), words.format().month(goal.by));
    let text = match goal.kind {
        GoalKind::Total => say::unit_total(what, by),
        GoalKind::Pace(rhythm) => say::unit_pace(what, words.say(per(rhythm)).to_string(), by),
        GoalKind::Measure(_) => say::unit_measure(what, by),
    };
    words.say(text).to_string()
}

/// What a reader of the chances should know of how they are counted, and where today's figure comes from.
pub(super) fn notes(assessment: &Assessment, words: &Words) -> Vec<String> {
    let Ok(goal) = &assessment.goal else { return Vec::new() };
    let counting = match goal.kind {
        GoalKind::Measure(Measure::CostPerLead | Measure::CostPerCustomer) => Some(say::counted_cost()),
        GoalKind::Measure(Measure::Conversion) => Some(conversion(assessment, goal, words)),
        GoalKind::Measure(Measure::Basket) if assessment.economy.basket.because == Because::Own => {
            Some(say::counted_basket_own())
        }
        GoalKind::Measure(Measure::Basket) => Some(say::counted_basket()),
        GoalKind::Measure(Measure::ReturnOnAdSpend) => Some(say::counted_return()),
        _ if goal.counts_todays_customers() => Some(say::counted_repeat(customers(assessment, words))),
        _ if goal.outcome == Outcome::Repeat => Some(say::counted_repeat_more()),
        _ => None,
    };
    let own = goal.baseline.filter(|baseline| baseline.origin != Origin::Sentence);
    let start = own.map(|baseline| {
        let target = amount(goal, goal.amount, words);
        let today = amount(&Goal { amount: baseline.amount, ..*goal }, baseline.amount, words);
        match goal.kind {
            GoalKind::Measure(_) => say::counted_from_level(today, target),
            GoalKind::Total => say::counted_from(today, target),
            GoalKind::Pace(rhythm) => {
                let period = words.say(per(rhythm));
                say::counted_from(format!("{today} {period}"), format!("{target} {period}"))
            }
        }
    });
    counting.into_iter().chain(start).map(|text| words.say(text).to_string()).collect()
}

fn conversion(assessment: &Assessment, goal: &Goal, words: &Words) -> Text {
    let visits = words.count(assessment.economy.pools.visitors.central());
    let rate = goal.baseline.map_or(Volume::ZERO, |baseline| baseline.amount);
    let rate = words.format().percent(Rate::clamped(rate.get()));
    match assessment.economy.sale {
        Sale::Lead => say::counted_conversion_lead(visits, rate),
        Sale::Order => say::counted_conversion_order(visits, rate),
    }
}

fn customers(assessment: &Assessment, words: &Words) -> String {
    words.count(assessment.economy.pools.customers.central())
}
