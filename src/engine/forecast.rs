//! What a brief asks of a plan, and what its budget is made to bring.

use super::Split;
use super::brief::Brief;
use super::budget::{absent, purses};
use super::channels::{Channel, Closed, Economy, available, close_those_without_visits, named};
use super::objective::{Reading, Rhythm, read};
use super::plan::aims::{Expectations, served};
use super::plan::{
    Follow, Goal, GoalKind, Grounds, Outcome, Present, Projected, SetUpStep, Steering, Unprojected, follow, goal,
    present, steered, steering, usual_kind, without_amount,
};
use super::projection::{Chances, Paths, Projection, Sensitivity, chances, outcomes, sensitivity, simulate, summarise};
use super::units::{Date, Month, Months, Volume};
use crate::benchmarks::Benchmarks;

/// A plan lasts a year unless the deadline is later.
pub(super) const USUAL_LENGTH: u16 = 12;

/// What a brief asks of a plan.
pub struct Asked {
    pub reading: Reading,
    pub economy: Economy,
    pub steering: Steering,
    pub goal: Result<Goal, Unprojected>,
    /// The goal; without an amount where the sentence gives none.
    pub aim: Goal,
    pub first: Month,
    pub last: Month,
}

impl Asked {
    pub fn of(brief: &Brief, benchmarks: &Benchmarks, today: Date) -> Self {
        let reading = read(&brief.objective, today, brief.language);
        let economy = Economy::of(brief, benchmarks);
        // A plan decided today begins with the next month: accounts, pages and texts have to be made first.
        let first = today.month().offset(1);
        let usual_last = first.offset(i32::from(USUAL_LENGTH) - 1);
        let goal = goal(&reading, brief, first, usual_last);
        let nearest = goal.unwrap_or_else(|_| without_amount(&reading, economy.sale, first, usual_last));
        let steering = steering(&reading, brief.priority, nearest.outcome);
        let aim = if goal.is_ok() { nearest } else { steered(nearest, steering.priority, economy.sale) };
        Self { reading, economy, steering, goal, aim, first, last: aim.by.max(usual_last) }
    }

    fn length(&self) -> Months {
        length(self.first, self.last)
    }

    /// The month of the aim, counted from the first.
    fn months_to_aim(&self) -> usize {
        self.first.months_until(self.aim.by).count()
    }
}

pub fn length(first: Month, last: Month) -> Months {
    Months::new(u16::try_from(first.months_until(last).count() + 1).unwrap_or(USUAL_LENGTH))
}

/// What the budget is made to bring.
pub struct Forecast {
    pub channels: Vec<Channel>,
    pub split: Split,
    paths: Paths,
    pub projection: Projection,
    /// Of the aim.
    pub chances: Chances,
}

impl Forecast {
    pub fn of(brief: &Brief, benchmarks: &Benchmarks, asked: &Asked) -> Self {
        let Asked { economy, aim, .. } = asked;
        let (channels, closed) = channels_for(brief, economy, aim.outcome, benchmarks);
        let purses = purses(brief, economy, &channels, (aim.outcome, asked.steering.priority), asked.length());
        let split = Split {
            absent: absent(benchmarks, &closed, &purses),
            named: named(&asked.reading, &brief.objective, benchmarks),
            purses,
        };
        let paths = simulate(&split.purses, &channels, economy, aim.outcome, asked.length(), asked.months_to_aim());
        let projection = summarise(&paths, asked.first);
        let chances = chances(&paths, aim, asked.first);
        Self { channels, split, paths, projection, chances }
    }

    /// What four cases in five reach, counted as such a result is usually given, unless that is less than one.
    pub fn proposal(&self, asked: &Asked) -> Option<Goal> {
        let usual = self.likely(Goal { kind: usual_kind(&asked.aim), ..asked.aim }, asked.first);
        let proposed = usual.filter(|goal| goal.amount >= Volume::ONE).or_else(|| self.likely(asked.aim, asked.first));
        proposed.filter(|goal| goal.amount > Volume::ZERO)
    }

    /// The goal with the amount that four cases in five reach.
    fn likely(&self, goal: Goal, first: Month) -> Option<Goal> {
        let amount = chances(&self.paths, &goal, first).likely_amount?;
        Some(Goal { amount, ..goal })
    }

    pub fn expectations(&self, brief: &Brief, asked: &Asked) -> Expectations {
        let by_month = |outcome| {
            let goal = Goal { outcome, kind: GoalKind::Pace(Rhythm::Monthly), baseline: None, ..asked.aim };
            self.likely(goal, asked.first).map_or(Volume::ZERO, |goal| goal.amount)
        };
        let served = served(&asked.reading, &brief.objective, asked.aim.outcome);
        Expectations::of(served, &self.projection, asked.aim.by, by_month)
    }

    pub fn present(&self, brief: &Brief, benchmarks: &Benchmarks, asked: &Asked) -> Vec<Present> {
        let grounds = Grounds {
            brief,
            benchmarks,
            economy: &asked.economy,
            channels: &self.channels,
            named: &self.split.named,
            projected: &self.projection.channels,
            left: Volume::new((asked.months_to_aim() + 1) as f64),
        };
        present(&self.split.purses, &grounds)
    }

    pub fn sensitivity(&self, brief: &Brief, asked: &Asked) -> Sensitivity {
        let reached = outcomes(&self.paths, &asked.aim, asked.first);
        let can_ask = |owner: &str, figure| brief.can_ask(owner, figure);
        sensitivity(&reached, asked.aim.outcome, &self.split.purses, &self.channels, &asked.economy, can_ask)
    }

    pub fn follow(&self, asked: &Asked, set_up: &[SetUpStep]) -> Follow {
        follow(&Projected {
            first: asked.first,
            aim: asked.aim,
            deadline: asked.reading.deadline,
            splits: &self.split.purses,
            channels: &self.channels,
            economy: &asked.economy,
            set_up,
            paths: &self.paths,
            projection: &self.projection,
        })
    }
}

/// The channels open to a brief and to what it aims for, and the closed ones.
fn channels_for(
    brief: &Brief,
    economy: &Economy,
    outcome: Outcome,
    benchmarks: &Benchmarks,
) -> (Vec<Channel>, Vec<Closed>) {
    let (mut channels, mut closed) = available(brief, economy, benchmarks);
    if outcome.is_of_visits() {
        close_those_without_visits(&mut channels, &mut closed);
    }
    (channels, closed)
}
