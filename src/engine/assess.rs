//! The one verb: a brief in, everything the visitor sees out.

use schemars::JsonSchema;
use serde::Serialize;

use super::brief::Brief;
use super::budget::{Absent, PurseSplit, absent, purses};
use super::channels::{Channel, Closed, Economy, available, close_those_without_visits, named};
use super::objective::{Reading, Rhythm, read};
use super::plan::aims::{Expectations, served};
use super::plan::{
    Contradiction, Facts, Finding, Follow, Goal, GoalKind, Grounds, Outcome, Present, Projected, Realism, Said,
    SetUpStep, Steering, Unprojected, UsualSpend, Workload, contradictions, findings, follow, goal, present, realism,
    set_up, steered, steering, usual_kind, usual_spend, without_amount, workload,
};
use super::projection::{Chances, Paths, Projection, Sensitivity, chances, outcomes, sensitivity, simulate, summarise};
use super::units::{Date, Month, Months, Volume};
use crate::benchmarks::{Benchmarks, Country, ExchangeRate};

/// What a brief comes to. Derived, never stored.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Assessment {
    /// The day it was made for.
    pub today: Date,
    /// The day the benchmark rows were last reviewed.
    pub benchmarks_reviewed: &'static str,
    /// Where the visitor sells.
    pub country: Country,
    /// ISO 4217 of every amount.
    pub currency: &'static str,
    /// What a euro of the rows was taken to be worth; none where money is in euros.
    pub exchange: Option<&'static ExchangeRate>,
    /// What was found in the sentence.
    pub reading: Reading,
    /// The first month of the plan.
    pub first: Month,
    /// The last month of the plan: a year, or as long as the deadline asks.
    pub last: Month,
    /// What the split is made to bring.
    pub outcome: Outcome,
    /// The sentence as something to reach, or why it cannot be held against the figures.
    pub goal: Result<Goal, Unprojected>,
    /// How likely the goal is.
    pub chances: Option<Chances>,
    /// Where the sentence gives no amount to project: the one that this budget reaches in four cases out of five.
    pub proposal: Option<Goal>,
    /// The business aim of the sentence, the digital objectives that serve it, and what the plan should bring of them.
    pub aim: Expectations,
    /// What the figures say of the goal, whatever its words say.
    pub realism: Option<Realism>,
    /// What does not hold together in the sentence, or between it and the rest of the brief.
    pub contradictions: Vec<Contradiction>,
    /// What the plan is for first.
    pub steering: Steering,
    /// What happens after a visit.
    pub economy: Economy,
    /// The channels that suit the brief.
    pub channels: Vec<Channel>,
    /// How money and time are shared.
    pub split: Split,
    /// The channels that receive something, each with its reasons.
    pub present: Vec<Present>,
    /// What it should bring.
    pub projection: Projection,
    /// What the uncertainty of the outcome comes from.
    pub sensitivity: Sensitivity,
    /// The budget beside what firms of this kind spend, where the revenue is known.
    pub usual_spend: Option<UsualSpend>,
    /// What must be in place before the first euro, in order.
    pub set_up: Vec<SetUpStep>,
    /// What does not hold together, the gravest first.
    pub findings: Vec<Finding>,
    /// The hours a week that the plan asks of the visitor's own team.
    pub workload: Workload,
    /// How to follow the plan.
    pub follow: Follow,
}

/// How the two purses are shared.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Split {
    /// Money, then time.
    pub purses: Vec<PurseSplit>,
    /// The channels that receive nothing, each with its reason.
    pub absent: Vec<Absent>,
    /// The channels that the sentence names. They are not required: where one of them receives nothing, its reason says
    /// what stands against it, and the visitor may require it.
    pub named: Vec<&'static str>,
}

/// A plan lasts a year unless the deadline is later.
pub(super) const USUAL_LENGTH: u16 = 12;

/// Assesses a brief on a day.
pub fn assess(brief: &Brief, benchmarks: &Benchmarks, today: Date) -> Assessment {
    let asked = Asked::of(brief, benchmarks, today);
    let forecast = Forecast::of(brief, benchmarks, &asked);
    let set_up = set_up(brief, asked.aim.outcome, &forecast.split.purses, &forecast.channels);
    let assessment = Assessment {
        today,
        benchmarks_reviewed: benchmarks.reviewed,
        country: brief.country,
        currency: brief.country.currency(),
        exchange: brief.exchange,
        proposal: asked.goal.is_err().then(|| forecast.proposal(&asked)).flatten(),
        aim: forecast.expectations(brief, &asked),
        present: forecast.present(brief, benchmarks, &asked),
        sensitivity: forecast.sensitivity(brief, &asked),
        usual_spend: usual_spend(brief, &asked.economy),
        workload: workload(&forecast.split.purses, &forecast.channels, &asked.economy),
        follow: forecast.follow(&asked, &set_up),
        set_up,
        chances: asked.goal.is_ok().then_some(forecast.chances),
        first: asked.first,
        last: asked.last,
        outcome: asked.aim.outcome,
        goal: asked.goal,
        reading: asked.reading,
        steering: asked.steering,
        economy: asked.economy,
        channels: forecast.channels,
        split: forecast.split,
        projection: forecast.projection,
        realism: None,
        contradictions: Vec::new(),
        findings: Vec::new(),
    };
    judged(assessment, brief)
}

/// What a brief asks of a plan.
struct Asked {
    reading: Reading,
    economy: Economy,
    steering: Steering,
    goal: Result<Goal, Unprojected>,
    /// The goal; without an amount where the sentence gives none.
    aim: Goal,
    first: Month,
    last: Month,
}

impl Asked {
    fn of(brief: &Brief, benchmarks: &Benchmarks, today: Date) -> Self {
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

fn length(first: Month, last: Month) -> Months {
    Months::new(u16::try_from(first.months_until(last).count() + 1).unwrap_or(USUAL_LENGTH))
}

/// What the budget is made to bring.
struct Forecast {
    channels: Vec<Channel>,
    split: Split,
    paths: Paths,
    projection: Projection,
    /// Of the aim.
    chances: Chances,
}

impl Forecast {
    fn of(brief: &Brief, benchmarks: &Benchmarks, asked: &Asked) -> Self {
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
    fn proposal(&self, asked: &Asked) -> Option<Goal> {
        let usual = self.likely(Goal { kind: usual_kind(&asked.aim), ..asked.aim }, asked.first);
        let proposed = usual.filter(|goal| goal.amount >= Volume::ONE).or_else(|| self.likely(asked.aim, asked.first));
        proposed.filter(|goal| goal.amount > Volume::ZERO)
    }

    /// The goal with the amount that four cases in five reach.
    fn likely(&self, goal: Goal, first: Month) -> Option<Goal> {
        let amount = chances(&self.paths, &goal, first).likely_amount?;
        Some(Goal { amount, ..goal })
    }

    fn expectations(&self, brief: &Brief, asked: &Asked) -> Expectations {
        let by_month = |outcome| {
            let goal = Goal { outcome, kind: GoalKind::Pace(Rhythm::Monthly), baseline: None, ..asked.aim };
            self.likely(goal, asked.first).map_or(Volume::ZERO, |goal| goal.amount)
        };
        let served = served(&asked.reading, &brief.objective, asked.aim.outcome);
        Expectations::of(served, &self.projection, asked.aim.by, by_month)
    }

    fn present(&self, brief: &Brief, benchmarks: &Benchmarks, asked: &Asked) -> Vec<Present> {
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

    fn sensitivity(&self, brief: &Brief, asked: &Asked) -> Sensitivity {
        let reached = outcomes(&self.paths, &asked.aim, asked.first);
        let can_ask = |owner: &str, figure| brief.can_ask(owner, figure);
        sensitivity(&reached, asked.aim.outcome, &self.split.purses, &self.channels, &asked.economy, can_ask)
    }

    fn follow(&self, asked: &Asked, set_up: &[SetUpStep]) -> Follow {
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

/// The assessment with what is said of it as a whole: the step held against the figures, what contradicts itself, and
/// what does not hold together.
fn judged(mut assessment: Assessment, brief: &Brief) -> Assessment {
    let Assessment { reading, economy, channels, steering, today, first, last, .. } = &assessment;
    let (today, first, length, totals) = (*today, *first, length(*first, *last), &assessment.projection.totals);
    let held = assessment.goal.ok().zip(assessment.chances.as_ref());
    let realism =
        held.map(|(goal, chances)| realism(&goal, &Facts { brief, economy, channels, totals, chances, first, length }));
    let contradictions = contradictions(&Said { brief, reading, economy, steering, today, first });
    (assessment.realism, assessment.contradictions) = (realism, contradictions);
    // The rules look at all the rest.
    assessment.findings = findings(brief, &assessment);
    assessment
}
