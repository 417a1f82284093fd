use super::hunt::{Course, Hunt, Next, Trial, insert};
use super::{Answer, Inverse};
use crate::benchmarks::Purse;
use crate::engine::Assessment;
use crate::engine::brief::{Brief, Priority};
use crate::engine::budget::{PurseSplit, split, valued_time};
use crate::engine::channels::{Channel, Economy};
use crate::engine::forecast::USUAL_LENGTH;
use crate::engine::plan::{Goal, LONGEST, weights};
use crate::engine::projection::{Cases, EVEN, Held, LIKELY, Tally, Worth};
use crate::engine::units::{Money, Month, Months, Volume};

/// The search for all the answers, one slice of work at a time.
pub struct Search {
    brief: Brief,
    economy: Economy,
    channels: Vec<Channel>,
    goal: Goal,
    priority: Priority,
    first: Month,
    likely_amount: Option<Volume>,
    cases: Cases,
    /// What own time brings by the goal's month, and how it is shared: the same whatever the budget.
    own_time: Option<(Tally, Vec<PurseSplit>)>,
    worth: Option<(usize, Worth)>,
    trial: Option<Work>,
    budgets: Question,
    months: Question,
    even_budget: Option<Answer<i64>>,
    likely_budget: Option<Answer<i64>>,
    likely_month: Option<Answer<i64>>,
}

/// What is tried for an answer, and what the trials gave.
struct Question {
    grid: Vec<i64>,
    tried: Vec<Trial>,
}

/// What is asked of a trial.
#[derive(Clone, Copy)]
enum Asked {
    /// A monthly budget in currency units, for the goal's own month.
    Budget(i64),
    /// A month of the plan counted from 0, for the brief's own budget.
    Month(i64),
}

/// A trial that is under way.
struct Work {
    asked: Asked,
    tally: Tally,
    /// Purses still to be shared.
    purses: Vec<Purse>,
    splits: Vec<PurseSplit>,
    /// Channels of the splits that have been added.
    added: usize,
}

/// An answer whose chances lie this little above the promise need not be narrowed.
const TOLERANCE: f64 = 0.005;

impl Search {
    /// The questions of an assessed brief; nothing when its sentence gives no goal.
    pub fn of(brief: &Brief, assessment: &Assessment) -> Option<Self> {
        let (Ok(goal), Some(chances)) = (&assessment.goal, &assessment.chances) else { return None };
        let cases = Cases::of(&assessment.economy, goal);
        let month = i64::try_from(assessment.first.months_until(goal.by).count()).ok()?;
        let known = |number| Trial { number, probability: chances.probability, likely: chances.likely_amount };
        let is_unmoved = goal.measure().is_some_and(|measure| !measure.is_moved());
        let unmoved = is_unmoved.then_some(Answer::Unmoved { probability: chances.probability });
        let is_whole = brief.budget.in_cents() % 100 == 0;
        Some(Self {
            brief: brief.clone(),
            economy: assessment.economy.clone(),
            channels: assessment.channels.clone(),
            goal: *goal,
            priority: assessment.steering.priority,
            first: assessment.first,
            likely_amount: chances.likely_amount,
            cases,
            own_time: None,
            worth: None,
            trial: None,
            budgets: Question {
                grid: budgets(assessment),
                tried: is_whole.then(|| known(brief.budget.in_cents() / 100)).into_iter().collect(),
            },
            months: Question { grid: months(), tried: vec![known(month)] },
            even_budget: unmoved,
            likely_budget: unmoved,
            likely_month: unmoved,
        })
    }

    /// Does one slice of the work: shares one purse, or adds one channel. The answers, when they are all there.
    pub fn step(&mut self) -> Option<Inverse> {
        if let Some(work) = self.trial.take() {
            self.go_on(work);
            return None;
        }
        if self.even_budget.is_none() {
            let hunt = Hunt::new(EVEN, TOLERANCE, self.budgets.grid.clone(), self.course());
            self.even_budget = self.ask(&hunt, Asked::Budget);
            return None;
        }
        if self.likely_budget.is_none() {
            let hunt = Hunt::new(LIKELY, TOLERANCE, self.budgets.grid.clone(), self.course());
            self.likely_budget = self.ask(&hunt, Asked::Budget);
            return None;
        }
        if self.likely_month.is_none() {
            // Months are few: the first one that keeps the promise is found exactly.
            let course = if self.is_rising() { Course::Rising } else { Course::FirstFromBelow };
            self.likely_month = self.ask(&Hunt::new(LIKELY, 0.0, self.months.grid.clone(), course), Asked::Month);
            return None;
        }
        let first = self.first;
        Some(Inverse {
            even_budget: self.even_budget?.map(in_units),
            likely_budget: self.likely_budget?.map(in_units),
            likely_month: self.likely_month?.map(|month| first.offset(i32::try_from(month).unwrap_or(0))),
            likely_amount: self.likely_amount,
        })
    }

    /// More budget and more time bring more of what is counted; of one amount over another, they may bring less, and
    /// customers of today who buy again leave with time.
    fn is_rising(&self) -> bool {
        self.goal.measure().is_none() && !self.goal.counts_todays_customers()
    }

    fn course(&self) -> Course {
        match self.goal.measure() {
            Some(measure) if measure.is_spoilt_by_budget() => Course::FirstFromAbove,
            _ if self.is_rising() => Course::Rising,
            _ => Course::FirstFromBelow,
        }
    }

    /// All the slices at once.
    pub fn finish(mut self) -> Inverse {
        loop {
            if let Some(inverse) = self.step() {
                return inverse;
            }
        }
    }

    /// Begins the next trial of a question, or answers it.
    fn ask(&mut self, hunt: &Hunt, asked: fn(i64) -> Asked) -> Option<Answer<i64>> {
        let tried = match asked(0) {
            Asked::Budget(_) => &self.budgets.tried,
            Asked::Month(_) => &self.months.tried,
        };
        match hunt.next(tried) {
            Next::Found(trial) => Some(Answer::At { value: trial.number, probability: trial.probability }),
            Next::Nowhere => Some(out_of_reach(tried, self.goal.is_at_most())),
            Next::Try(number) => {
                self.trial = Some(self.begin(asked(number)));
                None
            }
        }
    }

    fn begin(&self, asked: Asked) -> Work {
        let (tally, splits, purses) = match (asked, &self.own_time) {
            (Asked::Budget(_), Some((tally, splits))) => (tally.clone(), splits.clone(), vec![Purse::Money]),
            // Time is shared first, so that what it brings can be kept for the next budget.
            _ => (Tally::empty(&self.cases), Vec::new(), vec![Purse::Money, Purse::Time]),
        };
        Work { asked, tally, purses, splits, added: usize::MAX }
    }

    fn go_on(&mut self, mut work: Work) {
        let is_added = work.splits.last().is_none_or(|split| work.added >= split.channels.len());
        if !is_added {
            self.add_next(&mut work);
        } else if let Some(purse) = work.purses.pop() {
            if let (Asked::Budget(_), None, Some(_)) = (work.asked, &self.own_time, work.splits.last()) {
                self.own_time = Some((work.tally.clone(), work.splits.clone()));
            }
            work.splits.push(self.share(purse, work.asked));
            work.added = 0;
        } else {
            return self.learn(&work);
        }
        self.trial = Some(work);
    }

    /// Shares a purse as an assessment of the brief so changed would.
    fn share(&self, which: Purse, asked: Asked) -> PurseSplit {
        let (budget, month) = match asked {
            Asked::Budget(budget) => (in_units(budget), self.goal_month()),
            Asked::Month(month) => (self.brief.budget, usize::try_from(month).unwrap_or(0)),
        };
        let amount = match which {
            Purse::Money => budget,
            Purse::Time => valued_time(&self.economy),
        };
        let months = u16::try_from(month + 1).unwrap_or(USUAL_LENGTH).max(USUAL_LENGTH);
        let (outcome, months) = (self.goal.outcome, Months::new(months));
        split(which, amount, &self.channels, (outcome, self.priority), |channel| {
            weights(outcome, channel, &self.economy, months)
        })
    }

    /// Adds the next channel that receives something.
    fn add_next(&mut self, work: &mut Work) {
        let month = match work.asked {
            Asked::Budget(_) => self.goal_month(),
            Asked::Month(month) => usize::try_from(month).unwrap_or(0),
        };
        if self.worth.as_ref().is_none_or(|(of, _)| *of != month) {
            self.worth = Some((month, Worth::of(&self.goal, month, &self.cases)));
        }
        let Some(split) = work.splits.last() else { return };
        let rest = split.channels.iter().enumerate().skip(work.added);
        let Some((place, row)) = rest.into_iter().find(|(_, row)| row.spend > Money::ZERO) else {
            work.added = split.channels.len();
            return;
        };
        work.added = place + 1;
        let channel = self.channels.iter().find(|channel| channel.id == row.id);
        if let (Some(channel), Some((_, worth))) = (channel, &self.worth) {
            work.tally.add(channel, &self.economy, (row.spend, row.curve.start), worth, &mut self.cases);
        }
    }

    /// Keeps what a trial gave.
    fn learn(&mut self, work: &Work) {
        let (number, month, tried) = match work.asked {
            Asked::Budget(budget) => (budget, self.goal_month(), &mut self.budgets.tried),
            Asked::Month(month) => (month, usize::try_from(month).unwrap_or(0), &mut self.months.tried),
        };
        let Held { probability, likely } =
            work.tally.held(&self.goal, (&work.splits, &self.channels), month, &self.cases);
        insert(tried, Trial { number, probability, likely });
    }

    fn goal_month(&self) -> usize {
        self.first.months_until(self.goal.by).count()
    }
}

impl<T> Answer<T> {
    fn map<U>(self, convert: impl Fn(T) -> U) -> Answer<U> {
        match self {
            Self::At { value, probability } => Answer::At { value: convert(value), probability },
            Self::OutOfReach { ceiling, probability } => Answer::OutOfReach { ceiling, probability },
            Self::Unmoved { probability } => Answer::Unmoved { probability },
        }
    }
}

/// `is_at_most`: the smaller an amount, the better.
fn out_of_reach(tried: &[Trial], is_at_most: bool) -> Answer<i64> {
    let is_better = |new: Volume, old: Volume| if is_at_most { new < old } else { new > old };
    let best = |so_far: Trial, trial: &Trial| Trial {
        likely: match (trial.likely, so_far.likely) {
            (Some(new), Some(old)) if !is_better(new, old) => Some(old),
            (new, old) => new.or(old),
        },
        probability: if trial.probability > so_far.probability { trial.probability } else { so_far.probability },
        ..so_far
    };
    let best = tried.iter().fold(Trial::default(), best);
    Answer::OutOfReach { ceiling: best.likely, probability: best.probability }
}

/// Budgets from the smallest there is to the one that reaches every ceiling, each two and a half times the one before:
/// below the smallest entry spend nothing can open. What is locked and required has to be paid first: the smallest
/// budget is what they ask for.
fn budgets(assessment: &Assessment) -> Vec<i64> {
    let asked: Money = paid_in_money(&assessment.channels).map(Channel::asked).sum();
    let rows = assessment.split.purses.iter().filter(|purse| purse.purse == Purse::Money);
    let rows: Vec<_> = rows.flat_map(|purse| &purse.channels).collect();
    let entry = rows.iter().map(|row| row.entry_spend).min().unwrap_or(Money::ZERO);
    let all: Money = rows.iter().map(|row| row.curve.saturation()).sum();
    let smallest = whole(asked).max(1);
    let (mut budget, last) = (whole(entry).max(smallest + 1), whole((asked + all).min(Money::LARGEST)));
    let mut grid = vec![smallest];
    while budget < last {
        grid.push(budget);
        budget = (budget * 5 / 2).max(budget + 1);
    }
    grid.push(last.max(smallest + 1));
    grid
}

fn paid_in_money(channels: &[Channel]) -> impl Iterator<Item = &Channel> {
    channels.iter().filter(|channel| channel.purse == Purse::Money)
}

/// Months of the plan, counted from 0, up to the longest plan there is.
fn months() -> Vec<i64> {
    let longest = i64::try_from(LONGEST).unwrap_or(1) - 1;
    vec![0, 2, 5, 8, 11, 17, 23, 35, 47, longest]
}

/// In whole currency units, rounded up.
fn whole(amount: Money) -> i64 {
    (amount.in_cents() + 99) / 100
}

fn in_units(number: i64) -> Money {
    Money::cents(number.saturating_mul(100))
}
