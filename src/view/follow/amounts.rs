//! What is counted, in words.

use yew::AttrValue;

use crate::engine::channels::Sale;
use crate::engine::objective::Rhythm;
use crate::engine::plan::{GoalKind, Outcome};
use crate::engine::units::{Ratio, Volume};
use crate::messages::{Text, say};
use crate::view::verdict::per;
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
        (Outcome::Revenue, _) => return count.into(),
    })
}

/// The same with the period it is counted in: "41 demandes par mois", "120 demandes en tout".
pub(super) fn counted(amount: &str, kind: GoalKind, words: &Words) -> AttrValue {
    words.say(match kind {
        GoalKind::Total => say::follow_so_far(amount),
        GoalKind::Pace(rhythm) => say::follow_pace(amount, period(rhythm, words)),
    })
}

fn period(rhythm: Rhythm, words: &Words) -> String {
    words.say(per(rhythm)).to_string()
}

/// What is counted, without an amount: "demandes".
pub(super) fn unit(outcome: Outcome, sale: Sale) -> Text {
    match (outcome, sale) {
        (Outcome::Impressions, _) => say::unit_impressions(),
        (Outcome::Visits, _) => say::unit_visits(),
        (Outcome::Leads, Sale::Order) => say::unit_orders(),
        (Outcome::Leads, Sale::Lead) => say::unit_leads(),
        (Outcome::Customers, _) => say::unit_customers(),
        (Outcome::Revenue, _) => say::unit_revenue(),
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
