use super::{Formula, Ground, Input, Name, Unit};
use crate::engine::channels::Parameter;
use crate::engine::estimate::Estimate;

/// An estimate of the economy at its central value.
pub(super) fn figure<T: Copy>(parameter: Parameter, estimate: &Estimate<T>, number: fn(T) -> f64) -> Input {
    Input {
        name: Name::Figure(parameter),
        channel: None,
        value: number(estimate.central()),
        unit: unit_of(parameter),
        basis: Ground::Estimate(estimate.because.clone()),
    }
}

/// The result of another formula.
pub(super) fn result(formula: Formula, value: f64, unit: Unit) -> Input {
    computed(Name::Result(formula), value, unit)
}

pub(super) fn computed(name: Name, value: f64, unit: Unit) -> Input {
    Input { name, channel: None, value, unit, basis: Ground::Computed }
}

pub(super) fn split(name: Name, value: f64) -> Input {
    Input { name, channel: None, value, unit: Unit::Currency, basis: Ground::Split }
}

pub(super) fn months(count: usize) -> Input {
    Input { name: Name::Months, channel: None, value: count as f64, unit: Unit::Months, basis: Ground::Calendar }
}

impl Input {
    /// The same, as a figure of one channel.
    pub(super) fn of(self, channel: &'static str) -> Self {
        Self { channel: Some(channel), ..self }
    }
}

fn unit_of(parameter: Parameter) -> Unit {
    use Parameter as P;
    match parameter {
        P::CostPerVisit | P::EntrySpend | P::SetUp | P::Basket | P::Revenue => Unit::Currency,
        P::HourlyCost | P::DayRate | P::AgencyRate => Unit::Currency,
        P::Inertia | P::Conversion | P::Failure | P::ClickRate | P::CloseRate => Unit::Rate,
        P::Margin | P::Survival | P::MarketingShare => Unit::Rate,
        P::Reach | P::LongRun => Unit::Ratio,
        P::SalesCycle => Unit::Months,
        P::RepeatOrders => Unit::PerYear,
        P::Market | P::Visits | P::Contacts | P::Customers | P::Hours | P::HoursPerWeek => Unit::Count,
    }
}
