//! The one verb: a brief in, everything the visitor sees out.

use schemars::JsonSchema;
use serde::Serialize;

use super::brief::Brief;
use super::budget::{Absent, PurseSplit};
use super::channels::{Channel, Economy};
use super::forecast::{Asked, Forecast, length};
use super::objective::Reading;
use super::plan::aims::Expectations;
use super::plan::{
    Contradiction, Facts, Finding, Follow, Goal, Outcome, Present, Realism, Said, SetUpStep, Steering, Unprojected,
    UsualSpend, Workload, contradictions, findings, realism, set_up, usual_spend, workload,
};
use super::projection::{Chances, Projection, Sensitivity};
use super::units::{Date, Month};
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
