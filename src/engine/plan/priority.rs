//! What the plan is for first: proposed from the sentence, decided by the visitor.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Goal, Outcome};
use crate::benchmarks::Sale;
use crate::engine::brief::Priority;
use crate::engine::objective::{Direction, Metric, Reading};

/// The priority of a plan, and how it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Steering {
    /// The one that the plan is made with.
    pub priority: Priority,
    /// The one that the sentence calls for.
    pub proposed: Priority,
    /// Why.
    pub because: Leaning,
    /// Whether the visitor chose it; else it is the proposed one.
    pub is_chosen: bool,
    /// Which goal goes first, where the sentence has several.
    pub turns: Option<Turns>,
}

/// Why a priority is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Leaning {
    /// The result that the sentence wants.
    Result(Metric),
    /// What the sentence says that the result is for.
    Purpose(Metric),
    /// Those one has already are to be kept.
    Kept(Metric),
    /// The sentence says nothing of it: what the plan counts decides.
    Outcome(Outcome),
}

/// Several goals in one sentence: one is planned for, the others wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Turns {
    /// The one that goes first.
    pub first: Metric,
    /// Why.
    pub because: Precedence,
    /// Those that wait, in the order of the sentence.
    pub waiting: Vec<Metric>,
}

/// Why a goal goes before the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Precedence {
    /// It has a number and a date.
    NumberAndDate,
    /// It has a number.
    Number,
    /// It is said first.
    SaidFirst,
}

/// The priority of a plan made for an outcome.
pub fn steering(reading: &Reading, chosen: Option<Priority>, outcome: Outcome) -> Steering {
    let (proposed, because) = proposed(reading, outcome);
    let priority = chosen.unwrap_or(proposed);
    Steering { priority, proposed, because, is_chosen: chosen.is_some(), turns: turns(reading) }
}

/// What the plan is made for where the sentence gives no goal: the outcome nearest to the priority, unless that of the
/// sentence serves it already.
pub fn steered(aim: Goal, priority: Priority, sale: Sale) -> Goal {
    if priority == natural(aim.outcome) { aim } else { Goal { outcome: counted_for(priority, sale), ..aim } }
}

/// What a priority is counted in. That people are kept shows in what they buy again.
fn counted_for(priority: Priority, sale: Sale) -> Outcome {
    match priority {
        Priority::Awareness => Outcome::Visits,
        Priority::Activation => Outcome::nearest(None, sale),
        Priority::Engagement => Outcome::Repeat,
    }
}

/// The priority that an outcome serves: whoever counts visits wants to be known.
pub fn natural(outcome: Outcome) -> Priority {
    match outcome {
        Outcome::Impressions | Outcome::Visits => Priority::Awareness,
        Outcome::Leads | Outcome::Customers | Outcome::Revenue => Priority::Activation,
        Outcome::Repeat => Priority::Engagement,
    }
}

/// The purpose says more than a result that is only a step towards it; otherwise the result decides.
fn proposed(reading: &Reading, outcome: Outcome) -> (Priority, Leaning) {
    let of_result = reading.metric.and_then(served);
    let kept = reading.metric.filter(|metric| reading.direction == Some(Direction::Maintain) && are_people(*metric));
    let purpose = reading.purpose.and_then(|metric| Some((served(metric)?, Leaning::Purpose(metric))));
    let is_step = matches!(of_result, None | Some(Priority::Awareness));
    if let Some(metric) = kept {
        (Priority::Engagement, Leaning::Kept(metric))
    } else if let Some(purpose) = purpose.filter(|_| is_step) {
        purpose
    } else if let (Some(priority), Some(metric)) = (of_result, reading.metric) {
        (priority, Leaning::Result(metric))
    } else {
        (natural(outcome), Leaning::Outcome(outcome))
    }
}

/// Those one can keep.
fn are_people(metric: Metric) -> bool {
    matches!(metric, Metric::Customers | Metric::Members | Metric::Users | Metric::Subscribers | Metric::Donations)
}

/// The priority that a result serves; none for what is work, money saved or not known.
fn served(metric: Metric) -> Option<Priority> {
    match metric {
        // Comments and likes come from those who have seen something; they are no customers yet. Nor are candidates.
        Metric::Reach
        | Metric::Impressions
        | Metric::Traffic
        | Metric::Followers
        | Metric::Engagement
        | Metric::Ranking
        | Metric::Applications => Some(Priority::Awareness),
        Metric::Retention
        | Metric::RepeatRevenue
        | Metric::Churn
        | Metric::Satisfaction
        | Metric::Reviews
        | Metric::Recommendation
        | Metric::EmailRates
        | Metric::ResponseTime => Some(Priority::Engagement),
        Metric::Subscribers
        | Metric::Leads
        | Metric::QualifiedLeads
        | Metric::Appointments
        | Metric::Customers
        | Metric::Orders
        | Metric::Revenue
        | Metric::Margin
        | Metric::Basket
        | Metric::ConversionRate
        | Metric::CostPerLead
        | Metric::CostPerAcquisition
        | Metric::ReturnOnAdSpend
        | Metric::Downloads
        | Metric::Users
        | Metric::Donations
        | Metric::Members => Some(Priority::Activation),
        Metric::BounceRate | Metric::Deliverables | Metric::Costs | Metric::Other => None,
    }
}

/// The reader holds the sentence to the goal with a number; why that one goes first is said here.
fn turns(reading: &Reading) -> Option<Turns> {
    let first = reading.metric.filter(|_| !reading.others.is_empty())?;
    let because = match (reading.target, reading.deadline) {
        (Some(_), Some(_)) => Precedence::NumberAndDate,
        (Some(_), None) => Precedence::Number,
        (None, _) => Precedence::SaidFirst,
    };
    Some(Turns { first, because, waiting: reading.others.clone() })
}
