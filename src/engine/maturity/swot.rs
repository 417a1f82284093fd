use schemars::JsonSchema;
use serde::Serialize;

use super::{Entry, Given, Sheet};
use crate::benchmarks::{Parameter, Purse};
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::objective::Mark;
use crate::engine::plan::Standing;
use crate::engine::units::{Rate, Volume};
use crate::questions::Side;

/// Strengths, weaknesses, opportunities and threats, the weightiest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Swot {
    /// The visitor's own, high.
    pub strengths: Vec<Finding>,
    /// The visitor's own, low.
    pub weaknesses: Vec<Finding>,
    /// The market's and the plan's, high.
    pub opportunities: Vec<Finding>,
    /// The market's and the plan's, low.
    pub threats: Vec<Finding>,
}

/// One of them, and where it was found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Finding {
    /// What it is.
    pub what: Found,
    /// Whether the brief said it, rather than an answer.
    pub from_brief: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// A criterion at a level.
    Level {
        /// Which.
        criterion: &'static str,
        /// The level it has.
        level: u8,
    },
    /// Something of the brief or of its plan.
    Circumstance(Circumstance),
}

/// What a brief and its plan say beside the answers.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// The sentence has at least four of the five letters.
    ClearSentence {
        /// So many of five are met.
        met: usize,
    },
    /// It has at most two.
    VagueSentence {
        /// So many of five are met.
        met: usize,
    },
    /// Addresses of one's own to write to.
    OwnContacts {
        /// How many.
        count: Volume,
    },
    /// Nobody to write to.
    NoContacts,
    /// Customers of one's own, who may buy again and recommend.
    OwnCustomers {
        /// How many.
        count: Volume,
    },
    /// The budget is under what firms of this kind spend.
    SmallBudget,
    /// The goal is reached in four cases out of five or more.
    LikelyGoal {
        /// In so many cases.
        probability: Rate,
    },
    /// The goal is reached in less than one case out of two.
    UnlikelyGoal {
        /// In so many cases.
        probability: Rate,
    },
    /// One channel receives most of the money.
    OneChannel {
        /// Which.
        channel: &'static str,
        /// The share it receives.
        share: Rate,
    },
}

/// The share of the way from worst to best up to which a level is low, and from which it is high: of four levels the two
/// worst and the best, of three the worst and the best. What is only good enough is no strength.
const LOW: f64 = 0.4;
const HIGH: f64 = 0.8;
/// As many of each as are read.
const SHOWN: usize = 4;
/// Letters of SMART from which a sentence is a strength, and up to which it is a weakness.
const CLEAR: usize = 4;
const VAGUE: usize = 2;
/// From this share of the money on, a plan hangs on one channel: an assumption.
const MOST: f64 = 0.7;
/// The words of likely, as in the verdict.
const LIKELY: f64 = 0.8;
const EVEN: f64 = 0.5;

/// Draws the four from a sheet, and from a brief and its plan where there are. What the brief says comes first: it is
/// counted, not judged.
pub fn swot(sheet: &Sheet, planned: Option<(&Brief, &Assessment)>) -> Swot {
    let mut swot = Swot::default();
    for circumstance in planned.map(|(brief, assessment)| circumstances(brief, assessment)).unwrap_or_default() {
        let finding = |what| Finding { what: Found::Circumstance(what), from_brief: true };
        swot.quadrant(quadrant_of(&circumstance)).push(finding(circumstance));
    }
    let mut entries: Vec<&Entry> = sheet.entries().collect();
    // A stable sort: of two that weigh the same, the earlier.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.row.weight));
    for entry in entries {
        if let (Some(quadrant), Some(finding)) = (quadrant(entry), finding(entry)) {
            swot.quadrant(quadrant).push(finding);
        }
    }
    for quadrant in [Quadrant::Strength, Quadrant::Weakness, Quadrant::Opportunity, Quadrant::Threat] {
        swot.quadrant(quadrant).truncate(SHOWN);
    }
    swot
}

#[derive(Clone, Copy)]
enum Quadrant {
    Strength,
    Weakness,
    Opportunity,
    Threat,
}

impl Swot {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        [&self.strengths, &self.weaknesses, &self.opportunities, &self.threats].iter().all(|list| list.is_empty())
    }

    fn quadrant(&mut self, quadrant: Quadrant) -> &mut Vec<Finding> {
        match quadrant {
            Quadrant::Strength => &mut self.strengths,
            Quadrant::Weakness => &mut self.weaknesses,
            Quadrant::Opportunity => &mut self.opportunities,
            Quadrant::Threat => &mut self.threats,
        }
    }
}

/// A level in between is none of the four.
fn quadrant(entry: &Entry) -> Option<Quadrant> {
    let value = entry.value()?.get();
    match entry.row.side {
        Side::Internal if value <= LOW => Some(Quadrant::Weakness),
        Side::Internal if value >= HIGH => Some(Quadrant::Strength),
        Side::External if value <= LOW => Some(Quadrant::Threat),
        Side::External if value >= HIGH => Some(Quadrant::Opportunity),
        Side::Internal | Side::External => None,
    }
}

fn finding(entry: &Entry) -> Option<Finding> {
    let what = Found::Level { criterion: entry.row.id, level: entry.level()? };
    Some(Finding { what, from_brief: matches!(entry.given, Some(Given::Brief(_))) })
}

fn quadrant_of(circumstance: &Circumstance) -> Quadrant {
    match circumstance {
        Circumstance::ClearSentence { .. } | Circumstance::OwnContacts { .. } | Circumstance::OwnCustomers { .. } => {
            Quadrant::Strength
        }
        Circumstance::VagueSentence { .. } | Circumstance::NoContacts | Circumstance::SmallBudget => Quadrant::Weakness,
        Circumstance::LikelyGoal { .. } => Quadrant::Opportunity,
        Circumstance::UnlikelyGoal { .. } | Circumstance::OneChannel { .. } => Quadrant::Threat,
    }
}

fn circumstances(brief: &Brief, assessment: &Assessment) -> Vec<Circumstance> {
    [
        sentence(brief, assessment),
        contacts(brief),
        customers(brief),
        small_budget(assessment),
        goal(assessment),
        one_channel(assessment),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sentence(brief: &Brief, assessment: &Assessment) -> Option<Circumstance> {
    let met = assessment.reading.judgements.iter().filter(|judgement| judgement.mark == Mark::Met).count();
    match met {
        _ if brief.objective.trim().is_empty() => None,
        CLEAR.. => Some(Circumstance::ClearSentence { met }),
        0..=VAGUE => Some(Circumstance::VagueSentence { met }),
        _ => None,
    }
}

fn contacts(brief: &Brief) -> Option<Circumstance> {
    let count = Volume::new(brief.own(Parameter::Contacts)?);
    Some(if count > Volume::ZERO { Circumstance::OwnContacts { count } } else { Circumstance::NoContacts })
}

fn customers(brief: &Brief) -> Option<Circumstance> {
    let count = Volume::new(brief.own(Parameter::Customers)?);
    (count > Volume::ZERO).then_some(Circumstance::OwnCustomers { count })
}

fn small_budget(assessment: &Assessment) -> Option<Circumstance> {
    let is_small = assessment.usual_spend?.standing == Standing::Below;
    is_small.then_some(Circumstance::SmallBudget)
}

fn goal(assessment: &Assessment) -> Option<Circumstance> {
    let probability = assessment.chances.as_ref()?.probability;
    match probability.get() {
        LIKELY.. => Some(Circumstance::LikelyGoal { probability }),
        chance if chance < EVEN => Some(Circumstance::UnlikelyGoal { probability }),
        _ => None,
    }
}

fn one_channel(assessment: &Assessment) -> Option<Circumstance> {
    let purse = assessment.split.purses.iter().find(|purse| purse.purse == Purse::Money)?;
    let spent: f64 = purse.channels.iter().map(|channel| channel.spend.in_units()).sum();
    let first = purse.channels.iter().max_by_key(|channel| channel.spend.in_cents())?;
    let share = Rate::clamped(if spent > 0.0 { first.spend.in_units() / spent } else { 0.0 });
    (share.get() >= MOST).then_some(Circumstance::OneChannel { channel: first.id, share })
}
