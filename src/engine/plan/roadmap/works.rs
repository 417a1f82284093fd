//! What each channel asks for, and whom.

use super::crew::{Crew, Shares, in_halves};
use super::phases::Phases;
use super::{HoursBasis, Outcome, Planned};
use crate::benchmarks::{Executor, Purse};
use crate::engine::budget::{ChannelSplit, WEEKS_PER_MONTH, hours_a_week};
use crate::engine::channels::{Channel, HOURS_PER_DAY};
use crate::engine::projection::funded;
use crate::engine::units::{Money, Price, Volume};

/// The work of one channel in the first ninety days.
pub(super) struct ChannelWork {
    pub id: &'static str,
    pub executor: Executor,
    /// The hours that the channel's own money buys; none where the visitor's own team works.
    pub crew: Option<Crew>,
    /// Its first tactics.
    pub jobs: Vec<Job>,
    /// Hours of each phase, those of the tactics among them.
    pub wanted: Shares,
    /// The hours of each phase under which the channel is not worth running.
    pub least: Shares,
    /// Where the hours wanted come from.
    pub basis: HoursBasis,
}

/// Something done once.
#[derive(Clone, Copy)]
pub(super) struct Job {
    pub name: &'static str,
    pub hours: f64,
}

/// So many tactics come first.
const FIRST: usize = 3;

/// A first tactic takes as long as a week of the channel, and an hour at least. An assumption.
const SHORTEST: f64 = 1.0;

/// The work of the channels that receive something, those that bring most first.
pub(super) fn channel_works(plan: &Planned<'_>, phases: &Phases) -> Vec<ChannelWork> {
    let mut funded: Vec<(&ChannelSplit, &Channel)> = funded(plan.splits, plan.channels).collect();
    funded.sort_by(|(_, one), (_, other)| brought(other, plan).total_cmp(&brought(one, plan)));
    funded.into_iter().map(|(split, channel)| work(split, channel, plan, phases)).collect()
}

/// What a channel should bring of the outcome, as far as it is told channel by channel: customers follow leads.
fn brought(channel: &Channel, plan: &Planned<'_>) -> f64 {
    let projected = plan.projected.iter().find(|projection| projection.id == channel.id);
    projected.map_or(0.0, |projection| match plan.outcome {
        Outcome::Impressions => projection.impressions.unwrap_or(projection.visits).central.get(),
        Outcome::Visits => projection.visits.central.get(),
        _ => projection.leads.central.get(),
    })
}

fn work(split: &ChannelSplit, channel: &Channel, plan: &Planned<'_>, phases: &Phases) -> ChannelWork {
    let weeks = phases.weeks();
    let economy = plan.economy;
    let over_weeks = |hours: f64| weeks.map(|weeks| hours * weeks);
    let bought = |day_rate: Price| over_weeks(hours_of(split.spend, day_rate));
    let (executor, wanted, least, basis) = match (channel.purse, channel.executor) {
        (_, Some(Executor::Freelance)) => {
            (Executor::Freelance, bought(economy.day_rate.central()), [0.0; 4], HoursBasis::Purse)
        }
        (_, Some(Executor::Agency)) => {
            (Executor::Agency, bought(economy.agency_rate.central()), [0.0; 4], HoursBasis::Purse)
        }
        (Purse::Time, _) | (_, Some(Executor::OwnTeam)) => {
            let hours = |spend| over_weeks(hours_a_week(spend, economy).get()).map(in_halves);
            (Executor::OwnTeam, hours(split.spend), hours(split.entry_spend.min(split.spend)), HoursBasis::Purse)
        }
        (Purse::Money, None) => {
            let hours = channel.hours_per_week.range;
            let over_weeks = |hours: Volume| over_weeks(hours.get()).map(in_halves);
            (Executor::OwnTeam, over_weeks(hours.central), over_weeks(hours.low), HoursBasis::Figure)
        }
    };
    let hours = in_halves(channel.hours_per_week.central().get().max(SHORTEST));
    let tactics = channel.practice.tactics.iter().take(FIRST);
    ChannelWork {
        id: channel.id,
        executor,
        crew: (executor != Executor::OwnTeam).then_some(Crew(wanted)),
        jobs: tactics.map(|name| Job { name, hours }).collect(),
        wanted,
        least,
        basis,
    }
}

/// The hours a week that a monthly spend buys at the price of a day.
fn hours_of(spend: Money, day_rate: Price) -> f64 {
    let hour = day_rate.in_units() / HOURS_PER_DAY;
    if hour > 0.0 { spend.in_units() / hour / WEEKS_PER_MONTH } else { 0.0 }
}
