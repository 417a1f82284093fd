//! Channels and targets beside the people there are.

use super::{Facts, Finding, Remedy, Rule};
use crate::benchmarks::Pool;
use crate::engine::brief::Provision;
use crate::engine::channels::Channel;
use crate::engine::plan::{GoalKind, Outcome};
use crate::engine::units::Volume;

/// Visits a month below which retargeting has nobody to follow. An assumption, near the thousand people or so that
/// advertising networks ask of a list before they use it.
const FEW_VISITS: f64 = 1000.0;

/// Contacts below which a letter reaches a handful of readers: at the 2 or 3 % who click, five clicks. An assumption.
const SHORT_LIST: f64 = 200.0;

/// Customers below which asking each of them is a matter of telephone calls and no channel. An assumption.
const FEW_CUSTOMERS: f64 = 15.0;

/// What a small firm can take of its market within a plan. An assumption: a twentieth, when most people are not buying.
const SHARE_OF_MARKET: f64 = 0.05;

/// Visitors are followed, and there are hardly any. Where nobody wanted that and nobody knows the visits, the optimum puts
/// little there, and there is nothing to say.
pub(super) fn few_visitors(facts: &Facts<'_>) -> Option<Finding> {
    let channel = facts.first_funded(&["retargeting"])?;
    let visits = facts.assessment.economy.pools.visitors.central();
    let is_said = facts.is_wanted(channel.id) || facts.knows(Pool::Visitors);
    (is_said && visits < Volume::new(FEW_VISITS))
        .then(|| Rule::FewVisitors { visits }.serious().with(Some(Remedy::Exclude(channel.id))))
}

/// Letters to a list that is short, and that nothing on the site makes longer.
pub(super) fn no_list(facts: &Facts<'_>) -> Option<Finding> {
    let contacts = facts.assessment.economy.pools.contacts.central();
    let is_short = contacts < Volume::new(SHORT_LIST) && facts.brief.in_place.lacks(Provision::SignUpForm);
    let writing = ["newsletter", "automation", "webinars"];
    let channel = facts.first_funded(&writing).map(|channel| channel.id);
    let named = || writing.into_iter().find(|id| facts.assessment.split.named.contains(id));
    let channel = channel.or_else(named).filter(|_| is_short)?;
    Some(Rule::NoList { channel, contacts }.serious())
}

/// Customers are asked to recommend or to review, and there are hardly any.
pub(super) fn few_customers(facts: &Facts<'_>) -> Option<Finding> {
    let customers = facts.assessment.economy.pools.customers.central();
    let is_asking = |channel: &&Channel| channel.pool == Pool::Customers;
    let asking: Vec<&Channel> = facts.funded().map(|(_, channel)| channel).filter(is_asking).collect();
    let channel = asking.first()?;
    let alone = (asking.len() == 1).then_some(Remedy::Exclude(channel.id));
    (customers < Volume::new(FEW_CUSTOMERS))
        .then(|| Rule::FewCustomers { channel: channel.id, customers }.slight().with(alone))
}

/// The target asks for a share of the market that no small firm takes in the time of a plan.
pub(super) fn beyond_market(facts: &Facts<'_>) -> Option<Finding> {
    let goal = facts.assessment.goal.ok().filter(|goal| matches!(goal.outcome, Outcome::Leads | Outcome::Customers))?;
    let months = match goal.kind {
        GoalKind::Total => 1.0,
        // A pace that is reached has to be kept.
        GoalKind::Pace(_) => goal.by.months_until(facts.assessment.last).count() as f64 + 1.0,
        // A cost or a rate asks for no number of people.
        GoalKind::Measure(_) => return None,
    };
    let asked = Volume::new(goal.amount.get() * goal.periods_per_month() * months);
    let market = facts.assessment.economy.pools.market.central();
    (asked.get() > SHARE_OF_MARKET * market.get()).then(|| Rule::BeyondMarket { asked, market }.severe())
}
