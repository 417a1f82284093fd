use schemars::JsonSchema;
use serde::Deserialize;

use super::{Field, Figures, Problem, ProblemKind};
use crate::benchmarks::{Audience, Benchmarks, Country, ExchangeRate, Parameter, SectorRow};
use crate::engine::units::{Money, Price};

/// What is asked of a visitor, as numbers and names, not yet checked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The objective in the visitor's own words.
    #[serde(default)]
    pub objective: String,
    /// Money per month, in the country's currency.
    #[schemars(range(min = SMALLEST_BUDGET, max = Money::LARGEST.in_units()))]
    pub budget: f64,
    /// Whom the visitor sells to; none for both.
    #[serde(default)]
    pub audience: Option<Audience>,
    /// The name of a sector; none for "I don't know".
    #[serde(default)]
    pub sector: Option<String>,
    /// Where the visitor sells: it chooses the figures and the currency.
    #[serde(default)]
    pub country: Country,
    /// Figures of the visitor's own, in the unit of each: the country's currency, a share of 1, months, a count.
    #[serde(default)]
    #[schemars(extend("propertyNames" = { "enum": OWN }))]
    pub figures: Figures<f64>,
    /// Whether what comes after the plan, or unseen by any tracking, is counted too.
    #[serde(default)]
    pub long_run: bool,
}

/// What a visitor may know better. The rest each channel has its own of: one figure for all would mean nothing.
const OWN: [Parameter; 14] = [
    Parameter::Conversion,
    Parameter::CloseRate,
    Parameter::SalesCycle,
    Parameter::Basket,
    Parameter::Margin,
    Parameter::RepeatOrders,
    Parameter::Survival,
    Parameter::Market,
    Parameter::Visits,
    Parameter::Contacts,
    Parameter::Customers,
    Parameter::HourlyCost,
    Parameter::Hours,
    Parameter::Revenue,
];

/// A brief that can be assessed.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The objective in the visitor's own words; may be empty.
    pub objective: String,
    /// Money per month.
    pub budget: Money,
    /// Whom the visitor sells to; none for both.
    pub audience: Option<Audience>,
    /// The visitor's activity.
    pub sector: &'static SectorRow,
    /// Where the visitor sells.
    pub country: Country,
    /// What a euro is worth there; none where money is in euros.
    pub exchange: Option<&'static ExchangeRate>,
    /// Whether what comes after the plan, or unseen by any tracking, is counted too.
    pub long_run: bool,
    own: Figures<f64>,
}

/// The sector of someone who does not know, or whose trade is not listed.
const ANY_SECTOR: &str = "other";

/// The least a brief can be assessed for: one currency unit a month.
const SMALLEST_BUDGET: f64 = 1.0;

impl Brief {
    /// Whether the visitor may know a figure better and has not typed it.
    pub fn can_ask(&self, parameter: Parameter) -> bool {
        OWN.contains(&parameter) && self.own(parameter).is_none()
    }

    /// The visitor's own figure for a parameter, in its unit.
    pub fn own(&self, parameter: Parameter) -> Option<f64> {
        self.own.get(parameter).copied()
    }

    /// Euros of a row in the visitor's currency: the only place where money changes its unit.
    pub fn price(&self, euros: f64) -> Price {
        Price::units(self.exchange.map_or(euros, |rate| euros / rate.euros))
    }
}

impl Answers {
    /// The brief, or every problem at once.
    ///
    /// # Errors
    /// One [`Problem`] per field that cannot be used.
    pub fn check(self, benchmarks: &'static Benchmarks) -> Result<Brief, Vec<Problem>> {
        let mut problems = Vec::new();
        problems.extend(
            check_within(self.budget, SMALLEST_BUDGET, Money::LARGEST.in_units()).map(|kind| at(Field::Budget, kind)),
        );
        for (parameter, &value) in self.figures.iter() {
            problems.extend(check_figure(parameter, value).map(|kind| at(Field::Own(parameter), kind)));
        }
        let name = self.sector.as_deref().unwrap_or(ANY_SECTOR);
        let sector = benchmarks.sectors.iter().find(|sector| sector.id == name);
        match sector {
            Some(sector) if problems.is_empty() => Ok(Brief {
                objective: self.objective,
                budget: Money::units(self.budget),
                audience: self.audience,
                sector,
                country: self.country,
                exchange: benchmarks.rates.iter().find(|rate| rate.currency == self.country.currency()),
                long_run: self.long_run,
                own: self.figures,
            }),
            Some(_) => Err(problems),
            None => {
                problems.push(at(Field::Sector, ProblemKind::Unknown));
                Err(problems)
            }
        }
    }
}

fn at(field: Field, kind: ProblemKind) -> Problem {
    Problem { field, kind }
}

fn check_figure(parameter: Parameter, value: f64) -> Option<ProblemKind> {
    let (smallest, largest) = bounds(parameter);
    if OWN.contains(&parameter) { check_within(value, smallest, largest) } else { Some(ProblemKind::Unknown) }
}

fn check_within(value: f64, smallest: f64, largest: f64) -> Option<ProblemKind> {
    if value.is_nan() {
        Some(ProblemKind::NotANumber)
    } else if value < smallest {
        Some(ProblemKind::TooSmall { smallest })
    } else if value > largest {
        Some(ProblemKind::TooLarge { largest })
    } else {
        None
    }
}

/// The values of a parameter that mean something, in its unit.
fn bounds(parameter: Parameter) -> (f64, f64) {
    use Parameter as P;
    match parameter {
        P::Conversion | P::CloseRate | P::Margin | P::Survival | P::Inertia | P::Failure | P::ClickRate => (0.0, 1.0),
        P::MarketingShare => (0.0, 1.0),
        P::Reach => (0.0, 100.0),
        P::SalesCycle => (0.0, 60.0),
        P::LongRun => (1.0, 10.0),
        P::RepeatOrders => (0.0, 365.0),
        P::Hours => (0.0, 168.0),
        P::Market | P::Visits | P::Contacts | P::Customers => (0.0, 1e10),
        P::CostPerVisit | P::EntrySpend | P::SetUp | P::Basket | P::HourlyCost => (0.0, 1e9),
        P::Revenue => (1.0, Money::LARGEST.in_units()),
    }
}

pub(super) fn is_percentage(parameter: Parameter) -> bool {
    bounds(parameter) == (0.0, 1.0)
}
