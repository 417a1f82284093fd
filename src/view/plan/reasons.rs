//! Why a channel is in this plan, in words, and what the plan expects of it.

use yew::prelude::*;

use super::stage_name;
use crate::engine::Assessment;
use crate::engine::channels::{Audience, Channel, Pool, Purse, Sale};
use crate::engine::plan::{CostPerLead, Why};
use crate::engine::units::{Range, Rate, Ratio, Volume};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// The reasons of a channel, the weightiest first.
pub(super) fn reasons(id: &str, assessment: &Assessment, words: &Words) -> Vec<AttrValue> {
    let present = assessment.present.iter().find(|present| present.id == id);
    present.into_iter().flat_map(|present| &present.because).map(|why| words.say(told(*why, words))).collect()
}

fn told(why: Why, words: &Words) -> Text {
    match why {
        Why::Locked { amount } => say::why_locked(words.format().money(amount)),
        Why::Required => say::why_required(),
        Why::Named => say::why_named(),
        Why::MostPerUnit { purse: Purse::Money, times } => say::why_most_money(tenths(times, words)),
        Why::MostPerUnit { purse: Purse::Time, times } => say::why_most_time(tenths(times, words)),
        Why::Floor { stage, amount } => {
            say::why_floor(words.say(stage_name(stage).1).to_string(), words.format().money(amount))
        }
        Why::Pool { pool: Pool::Market, size, is_own } | Why::Market { size, is_own } => {
            let count = words.count(size);
            if is_own { say::why_own_market(count) } else { say::why_about_market(count) }
        }
        Why::Pool { pool, size, is_own } => say::why_contacts(words.say(people(pool, size, is_own, words)).to_string()),
        Why::Audience(Audience::Business) => say::why_business(),
        Why::Audience(Audience::Consumer) => say::why_consumer(),
        Why::Sector(sector) => say::why_sector(words.name(say::sector_name(sector), sector).to_string()),
        Why::Quick { months, left } if months.high.get() < 0.5 => {
            say::why_at_once(left.get(), words.format().count(left))
        }
        Why::Quick { months, left } => {
            say::why_quick(words.format().count(Volume::new(months.high.get().ceil())), words.format().count(left))
        }
        Why::Part { purse: Purse::Money, share } => say::why_part_money(percent(share, words)),
        Why::Part { purse: Purse::Time, share } => say::why_part_time(percent(share, words)),
    }
}

/// Those who know the visitor already, with how many they are.
fn people(pool: Pool, size: Volume, is_own: bool, words: &Words) -> Text {
    let count = if is_own { words.format().count(size) } else { words.count(size) };
    match (pool, is_own) {
        (Pool::Visitors, true) => say::why_own_visitors(count),
        (Pool::Visitors, false) => say::why_about_visitors(count),
        (Pool::Contacts, true) => say::why_own_contacts(count),
        (Pool::Contacts, false) => say::why_about_contacts(count),
        (Pool::Customers, true) => say::why_own_customers(count),
        (Pool::Customers | Pool::Market, _) => say::why_about_customers(count),
    }
}

fn tenths(times: Ratio, words: &Words) -> String {
    Ratio::of((times.get() * 10.0).round(), 10.0).map_or_else(String::new, |times| words.format().ratio(times))
}

fn percent(share: Rate, words: &Words) -> String {
    words.format().percent(Rate::clamped((share.get() * 100.0).round() / 100.0))
}

/// What the plan expects of a channel: amounts in the month looked at, what a result costs, and the figure of its first
/// KPI where the model has it.
pub(super) fn expected(channel: &Channel, assessment: &Assessment, words: &Words) -> Vec<AttrValue> {
    let projected = assessment.projection.channels.iter().find(|projected| projected.id == channel.id);
    let Some(projected) = projected else { return Vec::new() };
    let present = assessment.present.iter().find(|present| present.id == channel.id);
    let sale = assessment.economy.sale;
    let leads = words.counts(projected.leads);
    let amounts = [
        projected.impressions.map(|range| say::why_impressions(words.counts(range))),
        Some(say::why_visits(words.counts(projected.visits))),
        Some(if sale == Sale::Lead { say::why_leads(leads) } else { say::why_orders(leads) }),
        present.and_then(|present| present.cost_per_lead).map(|cost| price(cost, sale, words)),
        figure(channel, words),
    ];
    amounts.into_iter().flatten().map(|text| words.say(text)).collect()
}

fn price(cost: CostPerLead, sale: Sale, words: &Words) -> Text {
    let range = match cost.high {
        Some(high) => words.prices(Range { low: cost.low, central: cost.low, high }),
        None => words.say(say::why_price_open(words.price(cost.low))).to_string(),
    };
    if sale == Sale::Lead { say::why_lead_price(range) } else { say::why_order_price(range) }
}

/// The figure that one of the channel's KPIs looks at, other than what is said above.
fn figure(channel: &Channel, words: &Words) -> Option<Text> {
    let looked_at = |names: &[&str]| channel.practice.kpis.iter().any(|kpi| names.contains(kpi));
    if looked_at(&["page_rate", "rate"]) {
        Some(say::why_conversion(words.rates(channel.conversion.range)))
    } else if channel.practice.kpis.first() == Some(&"clicks") {
        Some(say::why_clicks(words.rates(channel.click_rate.range)))
    } else if looked_at(&["visit_price"]) {
        Some(say::why_visit_price(words.prices(channel.cost_per_visit.range)))
    } else {
        None
    }
}
