//! The first ninety days: who does what, in which weeks, in how many hours.
//!
//! Hours are poured into four phases in order of importance: what has to be measured, then channel after channel by what
//! it brings, each with what it needs, its first tactics and the least that it takes to be run; what is left then goes to
//! their running, as far as the plan counts on it. A phase is never asked for more hours than there are in it; what does
//! not fit goes on in the next one, and what never fits is listed. The own team does not begin a channel that it could set
//! up and not run; whoever is paid for a channel works for as long as its money lasts.

mod crew;
mod phases;
mod works;

use schemars::JsonSchema;
use serde::Serialize;

use self::crew::{Crew, HALF, Shares, in_halves, total, whole_halves};
use self::phases::{Phases, phases};
use self::works::{ChannelWork, Job, channel_works};
use super::{Checkpoint, Meeting, Outcome, SetUpStep};
use crate::benchmarks::Executor;
use crate::engine::brief::Provision;
use crate::engine::budget::PurseSplit;
use crate::engine::channels::{Channel, Economy, HOURS_PER_DAY};
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

/// An hour to hold the figures of a checkpoint against what was expected. An assumption.
const REVIEW_HOURS: f64 = 1.0;

/// From what share of its hours on, that are not there, a channel is said to be slower. An assumption: less than a quarter
/// is made up for in a week that is not so full.
const SLOWER: f64 = 0.25;

/// So few hours over three months are not worth a line.
const WORTH_SAYING: f64 = 0.25;

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

/// A roadmap in the making.
struct Draft<'a> {
    phases: &'a Phases,
    own: Crew,
    tasks: [Vec<Task>; 4],
    /// Meetings and reviews: they have their hours first and stand last.
    looks: [Vec<Task>; 4],
    slower: Vec<&'static str>,
    missing: Vec<MissingWork>,
    /// What is in place, with the phase from which on it is.
    in_place: Vec<(Provision, usize)>,
}

impl<'a> Draft<'a> {
    fn of(phases: &'a Phases) -> Self {
        let own = Crew(phases.own_hours().map(whole_halves));
        Self {
            phases,
            own,
            tasks: Default::default(),
            looks: Default::default(),
            slower: Vec::new(),
            missing: Vec::new(),
            in_place: Vec::new(),
        }
    }

    /// Meetings and reviews come first: a plan that nobody looks at is not followed.
    fn look(&mut self, plan: &Planned<'_>) {
        for phase in 0..4 {
            let weeks = self.phases.weeks_until(phase, plan.meeting.until);
            let hours = plan.meeting.hours_a_week().get() * weeks;
            // Of a phase of which the plan only touches the first day, there is no meeting to plan.
            if hours >= HALF / 2.0 - 1e-9 {
                self.look_in(phase, Work::Meetings, in_halves(hours));
            }
            for checkpoint in plan.checkpoints.iter().filter(|checkpoint| self.phases.has(phase, checkpoint.date)) {
                self.look_in(phase, Work::Review { date: checkpoint.date }, REVIEW_HOURS);
            }
        }
    }

    fn look_in(&mut self, phase: usize, what: Work, hours: f64) {
        if !self.own.take_in(phase, hours) {
            self.miss(what, Executor::OwnTeam, hours);
        } else if let Some(looks) = self.looks.get_mut(phase) {
            looks.push(task(what, Executor::OwnTeam, hours, HoursBasis::Assumption));
        }
    }

    /// Puts steps in place, each once; the phase in which the last of them is there.
    fn set_up<'s>(&mut self, steps: impl Iterator<Item = &'s SetUpStep>, works: &mut [ChannelWork]) -> usize {
        steps
            .filter(|step| step.is_in_place != Some(true))
            .map(|step| self.put_in_place(step, works))
            .max()
            .unwrap_or(0)
    }

    fn put_in_place(&mut self, step: &SetUpStep, works: &mut [ChannelWork]) -> usize {
        if let Some((_, phase)) = self.in_place.iter().find(|(provision, _)| *provision == step.provision) {
            return *phase;
        }
        let is_missing = step.is_in_place == Some(false);
        let hours = in_halves(if is_missing { step.hours.central } else { step.hours.low }.get());
        let what = Work::SetUp { provision: step.provision, is_missing };
        let theirs = works.iter_mut().filter(|work| work.executor == step.executor);
        let theirs = theirs.filter_map(|work| work.crew.as_mut());
        // Money of several channels may pay for one who sets up: the one who has most of it left. Where it does not pay for
        // the whole, the own team does it: what all the plan leans on is not left out for want of half a day.
        let paid = theirs.max_by(|one, other| total(one.0).total_cmp(&total(other.0)));
        let by_paid = paid.and_then(|crew| Some((step.executor, crew.pour(hours, 0)?)));
        let placed = by_paid.or_else(|| Some((Executor::OwnTeam, self.own.pour(hours, 0)?)));
        let phase = placed.as_ref().map_or(0, |(_, shares)| crew::last(shares));
        match placed {
            Some((executor, shares)) => self.place(what, executor, HoursBasis::Assumption, shares, false),
            None => self.miss(what, Executor::OwnTeam, hours),
        }
        self.in_place.push((step.provision, phase));
        phase
    }

    /// Takes the hours to begin a channel, in a phase or later: its first tactics, and the least that it takes to be run.
    /// All of it, or nothing.
    fn begin(&mut self, work: &mut ChannelWork, from: usize) -> Option<Begun> {
        let mut crew = work.crew.unwrap_or(self.own);
        let Some(begun) = Begun::of(work, &mut crew, from) else {
            let hours = work.jobs.iter().map(|job| job.hours).sum::<f64>().max(total(work.least));
            self.miss(Work::Run { channel: work.id }, work.executor, hours);
            return None;
        };
        *work.crew.as_mut().unwrap_or(&mut self.own) = crew;
        Some(begun)
    }

    /// Runs a channel that is begun, as far as there are hours for what the plan counts on.
    fn run(&mut self, work: &ChannelWork, begun: Begun) {
        let Begun { tactics, run, rest, start, short } = begun;
        let more = if work.crew.is_some() { [0.0; 4] } else { self.own.top_up(rest, start) };
        let run = crew::plus(run, more);
        let lacks = |still: f64, wanted: f64| still >= HALF && still > SLOWER * wanted;
        if crew::less(rest, more).last().zip(work.wanted.last()).is_some_and(|(still, wanted)| lacks(*still, *wanted)) {
            self.slower.push(work.id);
        }
        for (Job { name, .. }, shares) in tactics {
            let what = Work::Tactic { channel: work.id, name };
            self.place(what, work.executor, HoursBasis::Assumption, shares, false);
        }
        let what = Work::Run { channel: work.id };
        self.place(what, work.executor, work.basis, run, true);
        self.miss(what, work.executor, short);
    }

    /// Work of every week is not begun anew in each phase.
    fn place(&mut self, what: Work, executor: Executor, basis: HoursBasis, shares: Shares, is_weekly: bool) {
        let mut is_begun = false;
        for (tasks, hours) in self.tasks.iter_mut().zip(shares) {
            if hours > 0.0 {
                tasks.push(Task { is_continued: is_begun && !is_weekly, ..task(what, executor, hours, basis) });
                is_begun = true;
            }
        }
    }

    fn miss(&mut self, what: Work, executor: Executor, hours: f64) {
        if hours >= WORTH_SAYING {
            self.missing.push(MissingWork { what, executor, hours: Volume::new(hours) });
        }
    }

    fn finished(self, economy: &Economy) -> Roadmap {
        let own = || self.missing.iter().filter(|work| work.executor == Executor::OwnTeam);
        let hours_short = own().map(|work| work.hours.get()).sum::<f64>();
        let days = hours_short / HOURS_PER_DAY;
        let leave_out = own().rev().find_map(|work| match work.what {
            Work::Run { channel } => Some(channel),
            _ => None,
        });
        let tasks = self.tasks.into_iter().zip(self.looks).map(|(tasks, looks)| [tasks, looks].concat());
        Roadmap {
            phases: self.phases.iter().zip(tasks).map(|(phase, tasks)| phase.with(tasks)).collect(),
            slower: self.slower,
            missing: self.missing,
            hours_short: Volume::new(hours_short),
            freelance_cost: Money::units(days * economy.day_rate.central().in_units()),
            leave_out,
            hours_per_day: Volume::new(HOURS_PER_DAY),
        }
    }
}

/// A channel that has the hours to begin.
struct Begun {
    tactics: Vec<(Job, Shares)>,
    /// The least that it takes to be run; of one that is paid, all that is paid.
    run: Shares,
    /// What the plan counts on beside that.
    rest: Shares,
    /// The phase from which on it is run.
    start: usize,
    /// Hours of first tactics that its money does not pay for.
    short: f64,
}

impl Begun {
    /// Takes the hours of a channel from those who work for it. Its tactics are part of its running where that is long
    /// enough, and come before it where it is not.
    fn of(work: &ChannelWork, crew: &mut Crew, from: usize) -> Option<Self> {
        let mut tactics = Vec::new();
        let (mut done, mut from) = ([0.0; 4], from);
        let mut short = 0.0;
        for job in &work.jobs {
            let shares = match work.crew {
                Some(_) => crew.pour_what_there_is(job.hours, from),
                None => crew.pour(job.hours, from)?,
            };
            short += job.hours - total(shares);
            from = crew::last(&shares).max(from);
            done = crew::plus(done, shares);
            tactics.push((*job, shares));
        }
        if work.crew.is_some() {
            let start = from + crew.0.iter().skip(from).take_while(|left| **left < HALF).count();
            let run = crew.top_up(crew.0, start);
            return Some(Self { tactics, run, rest: [0.0; 4], start, short });
        }
        let least = crew::less(work.least, done);
        let (start, run) = crew.hold(least, least, from)?;
        let rest = crew::less(work.wanted, crew::plus(done, run));
        Some(Self { tactics, run, rest, start, short })
    }
}

fn task(what: Work, executor: Executor, hours: f64, basis: HoursBasis) -> Task {
    Task { what, executor, hours: Volume::new(hours), basis, is_continued: false }
}
