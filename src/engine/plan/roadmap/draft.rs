use super::crew::{Crew, HALF, Shares, in_halves, total, whole_halves};
use super::phases::Phases;
use super::works::{ChannelWork, Job};
use super::{HoursBasis, MissingWork, Planned, Roadmap, Task, Work, crew};
use crate::benchmarks::Executor;
use crate::engine::brief::Provision;
use crate::engine::channels::{Economy, HOURS_PER_DAY};
use crate::engine::plan::SetUpStep;
use crate::engine::units::{Money, Volume};

/// An hour to hold the figures of a checkpoint against what was expected. An assumption.
const REVIEW_HOURS: f64 = 1.0;

/// From what share of its hours on, that are not there, a channel is said to be slower. An assumption: less than a quarter
/// is made up for in a week that is not so full.
const SLOWER: f64 = 0.25;

/// So few hours over three months are not worth a line.
const WORTH_SAYING: f64 = 0.25;

/// A roadmap in the making.
pub struct Draft<'a> {
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
    pub fn of(phases: &'a Phases) -> Self {
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
    pub fn look(&mut self, plan: &Planned<'_>) {
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
    pub fn set_up<'s>(&mut self, steps: impl Iterator<Item = &'s SetUpStep>, works: &mut [ChannelWork]) -> usize {
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
    pub fn begin(&mut self, work: &mut ChannelWork, from: usize) -> Option<Begun> {
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
    pub fn run(&mut self, work: &ChannelWork, begun: Begun) {
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

    pub fn finished(self, economy: &Economy) -> Roadmap {
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
pub struct Begun {
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
