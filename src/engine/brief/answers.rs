use schemars::JsonSchema;
use serde::Deserialize;

use super::channel_figures::OF_CHANNEL;
use super::conflicts::conflicts;
use super::{ChannelFigures, Choice, Choices, Field, Figures, InPlace, Priority, Problem, ProblemKind};
use crate::benchmarks::{Audience, Benchmarks, ChannelRow, Country, ExchangeRate, Parameter, SectorRow};
use crate::engine::objective::Language;
use crate::engine::units::{Money, Price};

/// What is asked of a visitor, as numbers and names, not yet checked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The objective in the visitor's own words.
    #[serde(default)]
    pub objective: String,
    /// The language to read it in; none to find it.
    #[serde(default)]
    pub language: Option<Language>,
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
    /// What is decided about channels, by the name of each: the amount one is locked at in currency units, and so on.
    #[serde(default)]
    pub channels: Choices<f64>,
    /// Whether what comes after the plan, or unseen by any tracking, is counted too.
    #[serde(default)]
    pub long_run: bool,
    /// Figures of the visitor's own for one channel each, by its name: in the same units; for the conversion, in place
    /// of the one for all channels.
    #[serde(default)]
    pub channel_figures: ChannelFigures<f64>,
    /// What the plan is for first; none for what the sentence calls for.
    #[serde(default)]
    pub priority: Option<Priority>,
    /// What there is already: yes, no, or null where that is not known.
    #[serde(default)]
    pub in_place: InPlace,
}

/// What a visitor may know better. The rest each channel has its own of (`channel_figures`): one figure for all would
/// mean nothing.
const OWN: [Parameter; 16] = [
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
    Parameter::DayRate,
    Parameter::AgencyRate,
    Parameter::Revenue,
];

/// A brief that can be assessed.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The objective in the visitor's own words; may be empty.
    pub objective: String,
    /// The language to read it in; none to find it.
    pub language: Option<Language>,
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
    /// What the plan is for first; none for what the sentence calls for.
    pub priority: Option<Priority>,
    /// What there is already, as far as the visitor said.
    pub in_place: InPlace,
    own: Figures<f64>,
    choices: Choices<Money>,
    own_of_channels: ChannelFigures<f64>,
}

/// The sector of someone who does not know, or whose trade is not listed.
const ANY_SECTOR: &str = "other";

/// The least a brief can be assessed for: one currency unit a month.
const SMALLEST_BUDGET: f64 = 1.0;

impl Brief {
    /// Whether the visitor may know a figure of the economy, or of a channel by its name, better for the whole brief,
    /// and has not typed it.
    pub fn can_ask(&self, owner: &str, parameter: Parameter) -> bool {
        OWN.contains(&parameter) && self.own_of(owner, parameter).is_none()
    }

    /// The visitor's own figure for a parameter, in its unit.
    pub fn own(&self, parameter: Parameter) -> Option<f64> {
        self.own.get(parameter).copied()
    }

    /// The visitor's own figure for a parameter of a channel: its own, or the one for all.
    pub fn own_of(&self, id: &str, parameter: Parameter) -> Option<f64> {
        self.own_of_channels.get(id, parameter).copied().or_else(|| self.own(parameter))
    }

    /// What the visitor decided about a channel.
    pub fn choice(&self, id: &str) -> Choice<Money> {
        self.choices.get(id).copied().unwrap_or_default()
    }

    /// Every decision about a channel, with its name.
    pub fn choices(&self) -> impl Iterator<Item = (&str, &Choice<Money>)> {
        self.choices.iter()
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
        let mut problems = self.problems(benchmarks);
        let name = self.sector.as_deref().unwrap_or(ANY_SECTOR);
        let Some(sector) = benchmarks.sectors.iter().find(|sector| sector.id == name) else {
            problems.push(at(Field::Sector, ProblemKind::Unknown));
            return Err(problems);
        };
        let has_budget = problems.iter().all(|problem| problem.field != Field::Budget);
        let brief = self.without(&problems).brief(sector, benchmarks);
        if has_budget {
            problems.extend(conflicts(&brief, benchmarks));
        }
        if problems.is_empty() { Ok(brief) } else { Err(problems) }
    }

    /// What is wrong with each field on its own.
    fn problems(&self, benchmarks: &Benchmarks) -> Vec<Problem> {
        let budget = check_within(self.budget, SMALLEST_BUDGET, Money::LARGEST.in_units());
        let mut problems: Vec<Problem> = budget.map(|kind| at(Field::Budget, kind)).into_iter().collect();
        for (parameter, &value) in self.figures.iter() {
            problems.extend(check_figure(parameter, value).map(|kind| at(Field::Own(parameter), kind)));
        }
        for (id, choice) in self.channels.iter() {
            let row = benchmarks.channels.iter().find(|row| row.id == id);
            problems.extend(check_choice(choice, row).map(|kind| at(Field::Channel(id.to_owned()), kind)));
            let lock = choice.locked.and_then(|amount| check_within(amount, 0.0, Money::LARGEST.in_units()));
            problems.extend(lock.map(|kind| at(Field::Lock(id.to_owned()), kind)));
        }
        for (id, parameter, &value) in self.channel_figures.iter() {
            let is_known = benchmarks.channels.iter().any(|row| row.id == id) && OF_CHANNEL.contains(&parameter);
            let fault = if is_known { check_bounds(parameter, value) } else { Some(ProblemKind::Unknown) };
            problems.extend(fault.map(|kind| at(Field::OwnOf(id.to_owned(), parameter), kind)));
        }
        problems
    }

    /// The answers without the figures and the decisions at fault, so that conflicts among the others show as well.
    fn without(mut self, problems: &[Problem]) -> Self {
        for problem in problems {
            match &problem.field {
                Field::Own(parameter) => self.figures.remove(*parameter),
                Field::Channel(id) => self.channels.remove(id),
                Field::Lock(id) => self.channels.unlock(id),
                Field::OwnOf(id, parameter) => self.channel_figures.remove(id, *parameter),
                Field::Objective | Field::Budget | Field::Sector => {}
            }
        }
        self
    }

    fn brief(self, sector: &'static SectorRow, benchmarks: &'static Benchmarks) -> Brief {
        let in_money =
            |(id, choice): (&str, &Choice<f64>)| (id.to_owned(), choice.with_amount(choice.locked.map(Money::units)));
        Brief {
            objective: self.objective,
            language: self.language,
            budget: Money::units(self.budget),
            audience: self.audience,
            sector,
            country: self.country,
            exchange: benchmarks.rates.iter().find(|rate| rate.currency == self.country.currency()),
            long_run: self.long_run,
            priority: self.priority,
            in_place: self.in_place,
            own: self.figures,
            choices: self.channels.iter().map(in_money).collect(),
            own_of_channels: self.channel_figures,
        }
    }
}

fn at(field: Field, kind: ProblemKind) -> Problem {
    Problem { field, kind }
}

fn check_figure(parameter: Parameter, value: f64) -> Option<ProblemKind> {
    if OWN.contains(&parameter) { check_bounds(parameter, value) } else { Some(ProblemKind::Unknown) }
}

fn check_bounds(parameter: Parameter, value: f64) -> Option<ProblemKind> {
    let (smallest, largest) = bounds(parameter);
    check_within(value, smallest, largest)
}

/// What is wrong with a decision on its own, whatever the rest of the brief.
fn check_choice(choice: &Choice<f64>, row: Option<&ChannelRow>) -> Option<ProblemKind> {
    let Some(row) = row else { return Some(ProblemKind::Unknown) };
    let is_nothing = choice.excluded || choice.locked.is_some_and(|amount| amount == 0.0);
    if choice.required && is_nothing {
        Some(ProblemKind::RequiredAndExcluded)
    } else if choice.excluded && choice.locked.is_some() {
        Some(ProblemKind::LockedAndExcluded)
    } else if choice.executor.is_some_and(|executor| !row.executors.contains(&executor)) {
        Some(ProblemKind::NotDoneBy)
    } else {
        None
    }
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
        P::Hours | P::HoursPerWeek => (0.0, 168.0),
        P::Market | P::Visits | P::Contacts | P::Customers => (0.0, 1e10),
        // Visits that cost nothing would have no best amount.
        P::CostPerVisit => (0.01, 1e9),
        P::EntrySpend | P::SetUp | P::Basket | P::HourlyCost => (0.0, 1e9),
        // Work that costs nothing would have no price per visit, and no best amount.
        P::DayRate | P::AgencyRate => (1.0, 1e9),
        P::Revenue => (1.0, Money::LARGEST.in_units()),
    }
}

pub(super) fn is_percentage(parameter: Parameter) -> bool {
    bounds(parameter) == (0.0, 1.0) || parameter == Parameter::Reach
}
