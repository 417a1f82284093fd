//! The four phases as days, and the hours there are in them.

use super::crew::Shares;
use super::{Phase, Span, Task};
use crate::benchmarks::Executor;
use crate::engine::units::{Date, Month, Volume};

/// One phase before there is anything in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct EmptyPhase {
    span: Span,
    from: Date,
    to: Date,
    own_hours: f64,
}

#[derive(Clone, Debug)]
pub(super) struct Phases([EmptyPhase; 4]);

/// Days of the first phase.
const FORTNIGHT: i32 = 14;

/// Three months have 89 to 92 days: the last phase goes on until there are ninety.
const DAYS: i32 = 90;

/// The phases of a plan that begins in `first`, with so many own hours a week.
pub(super) fn phases(first: Month, hours_a_week: Volume) -> Phases {
    let start = Date::start_of(first);
    let second = Date::start_of(first.offset(1));
    let third = Date::start_of(first.offset(2));
    let end = Date::end_of(first.offset(2)).max(start.plus_days(DAYS - 1));
    let phase = |span, from: Date, to: Date| {
        let weeks = f64::from(days(from, to)) / 7.0;
        EmptyPhase { span, from, to, own_hours: hours_a_week.get() * weeks }
    };
    let fortnight = start.plus_days(FORTNIGHT);
    Phases([
        phase(Span::FirstWeeks, start, fortnight.plus_days(-1)),
        phase(Span::NextWeeks, fortnight, second.plus_days(-1)),
        phase(Span::SecondMonth, second, third.plus_days(-1)),
        phase(Span::ThirdMonth, third, end),
    ])
}

/// Days from one to another, both of them counted; none where the second is earlier.
fn days(from: Date, to: Date) -> i32 {
    (from.days_until(to) + 1).max(0)
}

impl Phases {
    pub(super) fn iter(&self) -> impl Iterator<Item = &EmptyPhase> {
        self.0.iter()
    }

    pub(super) fn own_hours(&self) -> Shares {
        self.0.map(|phase| phase.own_hours)
    }

    pub(super) fn weeks(&self) -> Shares {
        self.0.map(|phase| f64::from(days(phase.from, phase.to)) / 7.0)
    }

    pub(super) fn has(&self, phase: usize, day: Date) -> bool {
        self.0.get(phase).is_some_and(|phase| (phase.from..=phase.to).contains(&day))
    }

    /// The weeks of a phase that lie before the end of a day.
    pub(super) fn weeks_until(&self, phase: usize, day: Date) -> f64 {
        self.0.get(phase).map_or(0.0, |phase| f64::from(days(phase.from, phase.to.min(day))) / 7.0)
    }
}

impl EmptyPhase {
    pub(super) fn with(&self, tasks: Vec<Task>) -> Phase {
        let own = tasks.iter().filter(|task| task.executor == Executor::OwnTeam);
        Phase {
            span: self.span,
            from: self.from,
            to: self.to,
            own_hours_given: Volume::new(self.own_hours),
            own_hours: Volume::new(own.map(|task| task.hours.get()).sum()),
            tasks,
        }
    }
}
