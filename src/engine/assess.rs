//! The one verb: a brief in, everything the visitor sees out.

use schemars::JsonSchema;
use serde::Serialize;

use super::brief::Brief;
use super::budget::{Absent, PurseSplit, absent, purses};
use super::channels::{Channel, Economy, available, close_those_without_visits, named};
use super::objective::{Reading, Rhythm, read};
use super::plan::aims::{Expectations, served};
use super::plan::{
    Finding, Goal, GoalKind, Grounds, Outcome, Present, SetUpStep, Unprojected, UsualSpend, Workload, findings, goal,
    present, set_up, usual_spend, without_amount, workload,
};
use super::projection::{Chances, Projection, Sensitivity, chances, outcomes, sensitivity, simulate, summarise};
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
    let reading = read(&brief.objective, today, brief.language);
    let economy = Economy::of(brief, benchmarks);
    let (mut channels, mut closed) = available(brief, &economy, benchmarks);
    // A plan decided today begins with the next month: accounts, pages and texts have to be made first.
    let first = today.month().offset(1);
    let usual_last = first.offset(i32::from(USUAL_LENGTH) - 1);
    let goal = goal(&reading, brief, first, usual_last);
    let aim = goal.unwrap_or_else(|_| without_amount(&reading, economy.sale, first, usual_last));
    let last = aim.by.max(usual_last);
    let months = Months::new(u16::try_from(first.months_until(last).count() + 1).unwrap_or(USUAL_LENGTH));
    if aim.outcome.is_of_visits() {
        close_those_without_visits(&mut channels, &mut closed);
    }
    let purses = purses(brief, &economy, &channels, aim.outcome, months);
    let split = Split {
        absent: absent(benchmarks, &closed, &purses),
        named: named(&reading, &brief.objective, benchmarks),
        purses,
    };
    let paths = simulate(&split.purses, &channels, &economy, aim.outcome, months, first.months_until(aim.by).count());
    let held = chances(&paths, &aim, first);
    let outcomes = outcomes(&paths, &aim, first);
    let projection = summarise(&paths, first);
    let by_month = |outcome| Goal { outcome, kind: GoalKind::Pace(Rhythm::Monthly), baseline: None, ..aim };
    let likely = |outcome| chances(&paths, &by_month(outcome), first).likely_amount.unwrap_or(Volume::ZERO);
    let grounds = Grounds {
        brief,
        benchmarks,
        economy: &economy,
        channels: &channels,
        named: &split.named,
        projected: &projection.channels,
        left: Volume::new((first.months_until(aim.by).count() + 1) as f64),
    };
    let present = present(&split.purses, &grounds);
    let proposal = held.likely_amount.filter(|_| goal.is_err()).map(|amount| Goal { amount, ..aim });
    let mut assessment = Assessment {
        today,
        benchmarks_reviewed: benchmarks.reviewed,
        country: brief.country,
        currency: brief.country.currency(),
        exchange: brief.exchange,
        chances: goal.is_ok().then_some(held),
        proposal: proposal.filter(|goal| goal.amount > Volume::ZERO),
        aim: Expectations::of(served(&reading, &brief.objective, aim.outcome), &projection, aim.by, likely),
        present,
        projection,
        sensitivity: sensitivity(&outcomes, aim.outcome, &split.purses, &channels, &economy, |owner, figure| {
            brief.can_ask(owner, figure)
        }),
        usual_spend: usual_spend(brief, &economy),
        set_up: set_up(brief, aim.outcome, &split.purses, &channels),
        workload: workload(&split.purses, &channels, &economy),
        reading,
        first,
        last,
        outcome: aim.outcome,
        goal,
        economy,
        channels,
        split,
        findings: Vec::new(),
    };
    // The rules look at all the rest.
    assessment.findings = findings(brief, &assessment);
    assessment
}
