//! What is counted, in words.

use yew::AttrValue;

use crate::engine::channels::Sale;
use crate::engine::plan::{Goal, GoalKind, Outcome};
use crate::engine::units::{Ratio, Volume};
use crate::messages::say;
use crate::view::verdict::{estimate, per, what};
use crate::view::words::Words;

/// An amount with what it counts, rounded to what an estimate is worth: "41 demandes".
pub(super) fn amount(outcome: Outcome, value: Volume, sale: Sale, words: &Words) -> AttrValue {
    let count = words.outcome(outcome, value);
    words.say(match (outcome, sale) {
        (Outcome::Impressions, _) => say::count_impressions(value.get(), count),
        (Outcome::Visits, _) => say::count_visits(value.get(), count),
        (Outcome::Leads, Sale::Order) => say::count_orders(value.get(), count),
        (Outcome::Leads, Sale::Lead) => say::count_leads(value.get(), count),
        (Outcome::Customers, _) => say::count_customers(value.get(), count),
        (Outcome::Revenue, _) => say::count_revenue(count),
        (Outcome::Repeat, _) => say::count_repeat(count),
    })
}

/// What a checkpoint counts: "Demandes par mois", "Coût par demande".
pub(super) fn heading(aim: &Goal, words: &Words) -> AttrValue {
    counted(aim, &what(aim, words), words)
}

/// A value with what it counts: "41 demandes par mois", "Coût par demande : 35 €".
pub(super) fn in_full(aim: &Goal, value: Option<Volume>, sale: Sale, words: &Words) -> AttrValue {
    match (aim.kind, value) {
        (GoalKind::Total | GoalKind::Pace(_), Some(value)) => {
            counted(aim, &amount(aim.outcome, value, sale, words), words)
        }
        _ => words.say(say::follow_measure(what(aim, words).to_string(), level(aim, value, words))),
    }
}

/// A value alone: "41", "35 €".
pub(super) fn level(aim: &Goal, value: Option<Volume>, words: &Words) -> String {
    value.map_or_else(|| words.say(say::undefined()).to_string(), |value| estimate(aim, value, words))
}

/// A value from which to worry. Where next to nothing is expected, nothing can be read off it.
pub(super) fn telling(aim: &Goal, worrying: Option<Volume>) -> Option<Volume> {
    let is_count = aim.measure().is_none();
    worrying.filter(|value| !is_count || value.get() >= 0.5)
}

fn counted(aim: &Goal, what: &str, words: &Words) -> AttrValue {
    match aim.kind {
        GoalKind::Total => words.say(say::follow_so_far(what)),
        GoalKind::Pace(rhythm) => words.say(say::follow_pace(what, words.say(per(rhythm)).to_string())),
        GoalKind::Measure(_) => what.to_owned().into(),
    }
}

/// Hours, to the tenth.
pub(super) fn hours(hours: Volume, words: &Words) -> String {
    let tenths = Ratio::of((hours.get() * 10.0).round(), 10.0);
    tenths.map_or_else(String::new, |hours| words.format().ratio(hours))
}

/// The same with their unit: "2,5 h".
pub(super) fn in_hours(volume: Volume, words: &Words) -> AttrValue {
    words.say(say::hours(hours(volume, words)))
}
