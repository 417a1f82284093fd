//! The first ninety days: who does what, in which weeks, in how many hours.
//!
//! Hours are poured into four phases in order of importance: what has to be measured, then channel after channel by what
//! it brings, each with what it needs, its first tactics and the least that it takes to be run; what is left then goes to
//! their running, as far as the plan counts on it. A phase is never asked for more hours than there are in it; what does
//! not fit goes on in the next one, and what never fits is listed. The own team does not begin a channel that it could set
//! up and not run; whoever is paid for a channel works for as long as its money lasts.

mod crew;
mod draft;
mod phases;
mod works;

use schemars::JsonSchema;
use serde::Serialize;

use self::draft::Draft;
use self::phases::phases;
use self::works::channel_works;
use super::{Checkpoint, Meeting, Outcome, SetUpStep};
use crate::benchmarks::Executor;
use crate::engine::brief::Provision;
use crate::engine::budget::PurseSplit;
use crate::engine::channels::{Channel, Economy};
use crate::engine::projection::ChannelProjection;
use crate::engine::units::{Date, Money, Month, Volume};

/// What is done in the first ninety days.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Roadmap {
    /// Weeks 1 and 2, the rest of the first month, the second month, the third one.
    pub phases: Vec<Phase>,
    /// Channels that the own team runs, in the third month still, in fewer hours than the plan counts on.
    pub slower: Vec<&'static str>,
    /// What does not fit in them, the most important first: of a channel, the least that it takes to be begun and run.
    pub missing: Vec<MissingWork>,
    /// Hours of the visitor's own team that are short, over all the phases.
    pub hours_short: Volume,
    /// What a freelance would ask for them.
    pub freelance_cost: Money,
    /// The least important of the channels that the own team has too few hours for.
    pub leave_out: Option<&'static str>,
    /// Hours in the day that freelances and agencies are paid for.
    pub hours_per_day: Volume,
}

/// A stretch of the first ninety days.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Phase {
    /// Which.
    pub span: Span,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// Hours that the visitor's own team has in it: those a week, times its weeks.
    pub own_hours_given: Volume,
    /// Hours of the own team that the tasks take.
    pub own_hours: Volume,
    /// The most important first, then the meetings and the review.
    pub tasks: Vec<Task>,
}

/// The four phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// The first fourteen days of the plan's first month.
    FirstWeeks,
    /// The rest of that month.
    NextWeeks,
    /// The second calendar month.
    SecondMonth,
    /// The third calendar month, and as many days as make ninety in all.
    ThirdMonth,
}

/// Something to do in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Task {
    /// What.
    pub what: Work,
    /// Who.
    pub executor: Executor,
    /// Hours in this phase.
    pub hours: Volume,
    /// Where the hours come from.
    pub basis: HoursBasis,
    /// Whether it was begun in an earlier phase.
    pub is_continued: bool,
}

/// What there is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// To put in place what the plan needs.
    SetUp {
        /// What.
        provision: Provision,
        /// Whether it is known to be missing; else it has to be looked whether it is there.
        is_missing: bool,
    },
    /// One of the three tactics that a channel begins with: `tactic[channel.name]`.
    Tactic {
        /// The channel.
        channel: &'static str,
        /// Its name within the channel.
        name: &'static str,
    },
    /// The work of every week.
    Run {
        /// The channel.
        channel: &'static str,
    },
    /// The meetings of the phase.
    Meetings,
    /// To hold the figures of a checkpoint against what was expected, and decide.
    Review {
        /// The checkpoint.
        date: Date,
    },
}

/// Where the hours of a task come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HoursBasis {
    /// Ours: no row gives them.
    Assumption,
    /// The hours a week of the channel's own figure, times the weeks.
    Figure,
    /// What the channel receives, in hours: own time at the cost of an hour, money at the day rate of who executes it.
    Purse,
}

/// Work that does not fit, or not in full.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MissingWork {
    /// What: a step, a review, or the whole work of a channel under [`Work::Run`].
    pub what: Work,
    /// Who would have done it.
    pub executor: Executor,
    /// Hours that are short, over all the phases.
    pub hours: Volume,
}

/// What the plan is, as far as its first days depend on it.
pub struct Planned<'a> {
    /// The first month.
    pub first: Month,
    /// What the split is made to bring: channels come in the order of how much of it they do.
    pub outcome: Outcome,
    /// How the purses are shared.
    pub splits: &'a [PurseSplit],
    /// The channels that suit the brief.
    pub channels: &'a [Channel],
    /// What hours and days cost.
    pub economy: &'a Economy,
    /// What the channels should bring.
    pub projected: &'a [ChannelProjection],
    /// What the plan needs in place.
    pub set_up: &'a [SetUpStep],
    /// When the plan is looked at.
    pub checkpoints: &'a [Checkpoint],
    /// When it is spoken of.
    pub meeting: Meeting,
}

/// The roadmap of a plan.
pub fn roadmap(plan: &Planned<'_>) -> Roadmap {
    let phases = phases(plan.first, plan.economy.hours.central());
    let mut works = channel_works(plan, &phases);
    let mut draft = Draft::of(&phases);
    draft.look(plan);
    draft.set_up(plan.set_up.iter().filter(|step| step.channels.is_empty()), &mut works);
    // Every channel at its least comes before any at its full pace: money is spent on all of them.
    let mut begun = Vec::new();
    for place in 0..works.len() {
        let Some(id) = works.get(place).map(|work| work.id) else { continue };
        let needed = plan.set_up.iter().filter(|step| step.channels.contains(&id));
        let from = draft.set_up(needed, &mut works);
        if let Some(work) = works.get_mut(place) {
            begun.extend(draft.begin(work, from).map(|begun| (place, begun)));
        }
    }
    for (place, begun) in begun {
        if let Some(work) = works.get(place) {
            draft.run(work, begun);
        }
    }
    draft.finished(plan.economy)
}
