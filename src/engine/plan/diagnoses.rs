//! The rules of the trade: which figure to look at when a result does not come, and what its fault lies in.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Goal, Outcome};
use crate::benchmarks::{Purse, Sale};
use crate::engine::budget::{ChannelSplit, PurseSplit};
use crate::engine::channels::{Channel, Economy};
use crate::engine::projection::{ChannelProjection, Paths, funded};
use crate::engine::units::{Month, Price, Rate};

/// One rule: a figure, the value from which it tells something, and what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Diagnosis {
    /// What is seen; the figure to look at, the fault and what to do about it are messages under its name.
    pub symptom: Symptom,
    /// From where on it is one.
    pub threshold: Threshold,
    /// The channel it is looked for in; none for the whole site.
    pub channel: Option<&'static str>,
}

/// What is seen when something goes wrong, in the order of the way from the money to the goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Symptom {
    /// Many see it, few click: the advert, or whom it is shown to.
    FewClicks,
    /// Visits come and cost too much: the bids, the competition, or whom it is shown to.
    DearVisits,
    /// Visitors leave at once: the page does not hold what the advert promises.
    HighBounce,
    /// Visitors stay and leave no way to be called back: the page or the form.
    FewLeads,
    /// Visitors stay and do not order: the page, the price or the checkout.
    FewOrders,
    /// Leads come and do not buy: their quality, or how they are followed up.
    FewCustomers,
    /// Customers come and pay little: the offer.
    SmallBaskets,
}

/// From where on a figure is a symptom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// A rate below the P10 of this plan.
    RateBelow(Rate),
    /// A price above the P90 of this plan.
    PriceAbove(Price),
    /// An amount below the P10 of this plan.
    PriceBelow(Price),
    /// A rate above that of the rest of the site. No figure of ours: none is known that would suit all sites.
    RateAboveTheRest,
}

impl Symptom {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::FewClicks,
        Self::DearVisits,
        Self::HighBounce,
        Self::FewLeads,
        Self::FewOrders,
        Self::FewCustomers,
        Self::SmallBaskets,
    ];

    /// Its name in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::FewClicks => "few_clicks",
            Self::DearVisits => "dear_visits",
            Self::HighBounce => "high_bounce",
            Self::FewLeads => "few_leads",
            Self::FewOrders => "few_orders",
            Self::FewCustomers => "few_customers",
            Self::SmallBaskets => "small_baskets",
        }
    }
}

/// The rules for a plan that begins in `first`: those on the way to its goal, and no further.
pub fn diagnoses(
    paths: &Paths,
    projected: &[ChannelProjection],
    goal: &Goal,
    splits: &[PurseSplit],
    channels: &[Channel],
    economy: &Economy,
    first: Month,
) -> Vec<Diagnosis> {
    let on_site = |symptom, threshold| Diagnosis { symptom, threshold, channel: None };
    let mut rules = Vec::new();
    if let Some(bought) = main_media(projected, splits, channels) {
        rules.extend(of_media(bought, goal));
    }
    let steps = steps(goal.outcome);
    if steps >= 1 && funded(splits, channels).any(|(_, channel)| channel.brings_visits) {
        rules.push(on_site(Symptom::HighBounce, Threshold::RateAboveTheRest));
    }
    let conversion = paths.conversion(first.months_until(goal.by).count()).filter(|rate| rate.low > Rate::ZERO);
    if let Some(rate) = conversion.filter(|_| steps >= 2) {
        let symptom = if economy.sale == Sale::Order { Symptom::FewOrders } else { Symptom::FewLeads };
        rules.push(on_site(symptom, Threshold::RateBelow(rate.low)));
    }
    if steps >= 3 && economy.sale == Sale::Lead {
        rules.push(on_site(Symptom::FewCustomers, Threshold::RateBelow(economy.close_rate.range.low)));
    }
    if goal.outcome == Outcome::Revenue {
        rules.push(on_site(Symptom::SmallBaskets, Threshold::PriceBelow(economy.basket.range.low)));
    }
    rules
}

/// How many steps lie between being seen and an outcome: the click, the lead or the order, the customer.
fn steps(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Impressions => 0,
        Outcome::Visits => 1,
        Outcome::Leads => 2,
        Outcome::Customers | Outcome::Revenue | Outcome::Repeat => 3,
    }
}

/// A channel whose spend is bought media, with what it receives and what it brings in the goal's month.
type Media<'a> = (&'a ChannelSplit, &'a Channel, &'a ChannelProjection);

/// The bought media that brings most visits.
fn main_media<'a>(
    projected: &'a [ChannelProjection],
    splits: &'a [PurseSplit],
    channels: &'a [Channel],
) -> Option<Media<'a>> {
    let bought = funded(splits, channels)
        .filter(|(_, channel)| channel.purse == Purse::Money && channel.executor.is_none() && channel.brings_visits);
    let with_visits = bought.filter_map(|(split, channel)| {
        Some((split, channel, projected.iter().find(|projection| projection.id == channel.id)?))
    });
    with_visits.max_by(|(_, _, one), (_, _, other)| {
        one.visits.central.get().total_cmp(&other.visits.central.get()).then(other.id.cmp(one.id))
    })
}

/// Whether it is clicked on, and what a click costs. What is spent is known, so that the price of a visit is at its P90
/// where the visits are at their P10.
fn of_media((split, channel, projection): Media<'_>, goal: &Goal) -> impl Iterator<Item = Diagnosis> {
    let rule = |symptom, threshold| Diagnosis { symptom, threshold, channel: Some(channel.id) };
    let clicks = Some(channel.click_rate.range.low).filter(|rate| *rate > Rate::ZERO);
    let price = split.spend.per(projection.visits.low).filter(|_| steps(goal.outcome) >= 1);
    [
        clicks.map(|rate| rule(Symptom::FewClicks, Threshold::RateBelow(rate))),
        price.map(|price| rule(Symptom::DearVisits, Threshold::PriceAbove(price))),
    ]
    .into_iter()
    .flatten()
}
