//! What does not hold together: in the sentence itself, or between the sentence and the rest of the brief.

mod level;
mod period;
mod shares;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Leaning, Steering};
use crate::benchmarks::Parameter;
use crate::engine::brief::{Brief, Priority};
use crate::engine::channels::Economy;
use crate::engine::objective::{Direction, Metric, Quantity, Reading, Reason, Rhythm};
use crate::engine::units::{Date, Month, Volume};

pub use period::WhyPeriod;

/// Something that cannot be meant as it is said, with the figures that say so.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// The number looks like one of each month, and is read as the whole: there is no period beside it.
    PeriodMissing {
        /// The number.
        target: Quantity,
        /// What there is of it already, per month as far as one can tell.
        monthly: Volume,
        /// What makes it look so.
        because: WhyPeriod,
    },
    /// The deadline is past.
    DeadlinePast {
        /// The last day.
        deadline: Date,
    },
    /// One starts from more than is to be reached, and nothing says that less is wanted.
    BaselineAbove {
        /// Where one starts.
        baseline: Quantity,
        /// What is to be reached.
        target: Quantity,
    },
    /// The step is given as a number and as a share of where one starts, and the two disagree.
    TwoTargets {
        /// Where one starts.
        baseline: Quantity,
        /// The number.
        number: Quantity,
        /// The share, or the multiple.
        share: Quantity,
        /// The number that the share comes to.
        from_share: Volume,
    },
    /// Customers are to be kept, and there are none.
    NobodyToKeep,
    /// A rhythm that has no end: no day on which to say whether it was reached.
    NoEnd {
        /// The rhythm.
        rhythm: Rhythm,
    },
}

/// What the contradictions are looked for in.
pub struct Said<'a> {
    /// The rest of the brief.
    pub brief: &'a Brief,
    /// What the sentence was read as.
    pub reading: &'a Reading,
    /// The figures of the brief.
    pub economy: &'a Economy,
    /// What the plan is for first.
    pub steering: &'a Steering,
    /// The day of the assessment.
    pub today: Date,
    /// The first month of the plan.
    pub first: Month,
}

/// Every contradiction, those in the numbers first.
pub fn contradictions(said: &Said<'_>) -> Vec<Contradiction> {
    let rules: [fn(&Said<'_>) -> Option<Contradiction>; 6] =
        [shares::two_targets, level::baseline_above, period::period_missing, deadline_past, nobody_to_keep, no_end];
    rules.iter().filter_map(|rule| rule(said)).collect()
}

fn deadline_past(said: &Said<'_>) -> Option<Contradiction> {
    let deadline = said.reading.deadline.filter(|day| *day < said.today)?;
    Some(Contradiction::DeadlinePast { deadline })
}

/// Rates of e-mails and of answers are about contacts, not about those who have bought. To keep them may also be what
/// the sentence wants beside its number: "fidéliser nos donateurs : recueillir 30 000 €".
fn nobody_to_keep(said: &Said<'_>) -> Option<Contradiction> {
    let is_beside = said.reading.others.iter().any(|metric| matches!(metric, Metric::Retention | Metric::Churn));
    let keeps = said.steering.priority == Priority::Engagement || is_beside;
    let is_of_contacts = matches!(
        said.steering.because,
        Leaning::Result(Metric::EmailRates | Metric::ResponseTime) | Leaning::Kept(Metric::Subscribers)
    );
    let has_none = said.brief.own(Parameter::Customers).is_some_and(|customers| customers < 1.0);
    (keeps && has_none && (!is_of_contacts || said.steering.is_chosen)).then_some(Contradiction::NobodyToKeep)
}

fn no_end(said: &Said<'_>) -> Option<Contradiction> {
    let is_endless = said.reading.judgements.iter().any(|found| found.reason == Reason::RhythmAlone);
    let rhythm = said.reading.rhythm.filter(|_| is_endless && said.reading.target.is_some())?;
    Some(Contradiction::NoEnd { rhythm })
}

/// Whether more of a result is better, so that wanting less of it has to be said.
fn is_wanted(metric: Metric) -> bool {
    !matches!(
        metric,
        Metric::Churn
            | Metric::Costs
            | Metric::CostPerLead
            | Metric::CostPerAcquisition
            | Metric::BounceRate
            | Metric::ResponseTime
            | Metric::Ranking
            | Metric::Deliverables
            | Metric::Other
    )
}

fn wants_less(reading: &Reading) -> bool {
    reading.direction == Some(Direction::Decrease) || !reading.metric.is_some_and(is_wanted)
}
