use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::{Executor, Purse};
use crate::engine::budget::{PurseSplit, hours_a_week};
use crate::engine::channels::{Channel, Economy};
use crate::engine::projection::funded;
use crate::engine::units::Volume;

/// The hours a week that the plan asks of the visitor's own team, beside those it gives.
///
/// What the team executes itself is paid from the purse of time, which is never overdrawn. Bought media costs money and
/// asks for hours too, which no purse pays: so the plan may ask for more than there is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Workload {
    /// Hours a week that the team gives to marketing, at their central value.
    pub given: Volume,
    /// Hours a week that the channels below ask for together.
    pub asked: Volume,
    /// The channels that ask the team for hours, in the order of the splits.
    pub channels: Vec<OwnWork>,
}

/// What one channel asks of the visitor's own team.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OwnWork {
    /// The channel.
    pub id: &'static str,
    /// Hours a week.
    pub hours: Volume,
    /// What for.
    pub task: OwnTask,
}

/// What the visitor's own team does for a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OwnTask {
    /// All of it: the hours are what the channel receives from the purse of time, at the cost of an hour.
    Execute,
    /// It looks after media that is bought, since nobody else does: the hours are the channel's own figure
    /// ([`Channel::hours_per_week`]), at its central value.
    LookAfter,
}

/// What the split asks of the visitor's own team.
pub fn workload(splits: &[PurseSplit], channels: &[Channel], economy: &Economy) -> Workload {
    let works = funded(splits, channels).filter_map(|(split, channel)| {
        let (task, hours) = match (channel.purse, channel.executor) {
            (Purse::Time, _) | (_, Some(Executor::OwnTeam)) => (OwnTask::Execute, hours_a_week(split.spend, economy)),
            (Purse::Money, None) => (OwnTask::LookAfter, channel.hours_per_week.central()),
            (Purse::Money, Some(Executor::Freelance | Executor::Agency)) => return None,
        };
        Some(OwnWork { id: channel.id, hours, task })
    });
    let channels: Vec<OwnWork> = works.collect();
    let asked = Volume::new(channels.iter().map(|work| work.hours.get()).sum());
    Workload { given: economy.hours.central(), asked, channels }
}
