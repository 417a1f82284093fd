use schemars::JsonSchema;
use serde::Serialize;

use super::{Contradiction, Said, wants_less};
use crate::benchmarks::Parameter;
use crate::engine::objective::{Metric, Quantity, Unit};
use crate::engine::units::Volume;

/// What makes a number without a period look like one of each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhyPeriod {
    /// It is the end of a step: one goes from so many to so many over some period, and not in all.
    Step,
    /// As a whole it is less than what there is already, by a figure of the visitor's own.
    Own(Parameter),
    /// As a whole it is less than one month of what even a small firm of the kind has.
    Estimate(Parameter),
}

/// « 40 par mois, ou 40 en tout ? » Asked only where the number as a whole makes no sense, and where nothing else in the
/// sentence says that it is one: "40 de plus", "40 nouveaux", "en tout".
pub(super) fn period_missing(said: &Said<'_>) -> Option<Contradiction> {
    let reading = said.reading;
    let (target, metric) = (reading.target?, reading.metric?);
    let is_counted = matches!(target.unit, Unit::Count | Unit::Currency);
    let is_settled = reading.rhythm.is_some() || reading.counted.is_some() || wants_less(reading);
    if !is_counted || is_settled || !is_flow(metric) {
        return None;
    }
    let step = reading.baseline.filter(|baseline| baseline.unit == target.unit && baseline.value < target.value);
    let (monthly, because) = match step {
        Some(baseline) => step_of_a_month(said, metric, baseline)?,
        None => less_than_today(said, metric, target)?,
    };
    Some(Contradiction::PeriodMissing { target, monthly: Volume::new(monthly), because })
}

/// What is counted over a period. Customers and members are counted as they stand: from 10 to 25 of them is clear.
fn is_flow(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::Impressions
            | Metric::Traffic
            | Metric::Leads
            | Metric::QualifiedLeads
            | Metric::Appointments
            | Metric::Orders
            | Metric::Revenue
    )
}

/// Turnover is given by the year as often as by the month: only the visitor's own can tell.
fn step_of_a_month(said: &Said<'_>, metric: Metric, baseline: Quantity) -> Option<(f64, WhyPeriod)> {
    const FAR_FROM_A_YEAR: f64 = 6.0;
    let is_monthly = match metric {
        Metric::Revenue => {
            said.brief.own(Parameter::Revenue).is_some_and(|year| baseline.value * FAR_FROM_A_YEAR < year)
        }
        _ => true,
    };
    is_monthly.then_some((baseline.value, WhyPeriod::Step))
}

/// As a whole, less than what comes in anyway until the deadline.
fn less_than_today(said: &Said<'_>, metric: Metric, target: Quantity) -> Option<(f64, WhyPeriod)> {
    let own = own_monthly(said, metric);
    if let Some((monthly, parameter)) = own {
        return (target.value < monthly * months(said)).then_some((monthly, WhyPeriod::Own(parameter)));
    }
    let least = said.economy.pools.visitors.range.low.get();
    let is_less = metric == Metric::Traffic && target.value < least;
    is_less.then_some((least, WhyPeriod::Estimate(Parameter::Visits)))
}

fn own_monthly(said: &Said<'_>, metric: Metric) -> Option<(f64, Parameter)> {
    let own = |parameter| said.brief.own(parameter);
    match metric {
        Metric::Traffic => Some((own(Parameter::Visits)?, Parameter::Visits)),
        Metric::Leads | Metric::QualifiedLeads => {
            Some((own(Parameter::Visits)? * own(Parameter::Conversion)?, Parameter::Conversion))
        }
        Metric::Revenue => Some((own(Parameter::Revenue)? / 12.0, Parameter::Revenue)),
        _ => None,
    }
}

/// Months from the start of the plan to the deadline; a year without one.
fn months(said: &Said<'_>) -> f64 {
    let until = said.reading.deadline.map(|day| said.first.months_until(day.month()).count() + 1);
    until.map_or(12.0, |months| months as f64)
}
