use schemars::JsonSchema;
use serde::Serialize;

use super::Outcome;
use crate::benchmarks::{Parameter, Sale};
use crate::engine::brief::Brief;
use crate::engine::objective::{Direction, Metric, Quantity, Reading, Rhythm, Unit};
use crate::engine::units::{Date, Month, Volume};

/// What has to be reached, as the projection counts it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Goal {
    /// What the split is made to bring. Revenue is counted in currency units.
    pub outcome: Outcome,
    /// What of it is held against the amount.
    pub kind: GoalKind,
    /// For a total or a pace, what the plan has to bring on its own, in the period of the sentence. For a measure, the
    /// level to reach: currency units, a share of 1, or times what is spent.
    pub amount: Volume,
    /// Today's figure, where the sentence or the brief gives one.
    pub baseline: Option<Baseline>,
    /// The month in which it has to be reached.
    pub by: Month,
    /// Whether the sentence named that month; else it is the last one of the plan.
    pub is_dated: bool,
}

/// How an amount is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GoalKind {
    /// All that the plan has brought until the deadline.
    Total,
    /// A pace to reach: so many per period in the month of the deadline.
    Pace(Rhythm),
    /// A level to reach or to keep below, over all the plan until the deadline.
    Measure(Measure),
}

/// One amount over another, or an amount that no channel moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Cost over leads, `C/L`: money and own time, what is paid once included. At most.
    CostPerLead,
    /// Cost over customers, `C/c`. At most.
    CostPerCustomer,
    /// Leads or orders over visits, those of today with those of the plan. At least.
    Conversion,
    /// The amount of one order. At least.
    Basket,
    /// Revenue over money spent, `R/C_money`. At least.
    ReturnOnAdSpend,
}

/// Today's figure of what the sentence wants to change.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Baseline {
    /// In the unit and the period of the goal's amount.
    pub amount: Volume,
    /// Who says so.
    pub origin: Origin,
}

/// Where today's figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The sentence: "from 2 % to 3 %".
    Sentence,
    /// The visitor's own figure for a parameter, as typed among the figures.
    Own(Parameter),
}

impl Measure {
    /// Less of it is better.
    pub fn is_cost(self) -> bool {
        matches!(self, Self::CostPerLead | Self::CostPerCustomer)
    }

    /// What is spent moves it. No channel changes the amount of an order.
    pub fn is_moved(self) -> bool {
        self != Self::Basket
    }

    /// The last euros bring less than the first, so that more budget spoils it.
    pub fn is_spoilt_by_budget(self) -> bool {
        self.is_cost() || self == Self::ReturnOnAdSpend
    }
}

/// Why a sentence cannot be held against the projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unprojected {
    /// No number to reach.
    NoTarget,
    /// The model does not project this result, or none was found.
    NoOutcome,
    /// A relative change, and today's figure is not known.
    NoBaseline,
    /// The target is no step from the starting point: not above it, or not below it for a cost.
    NotAStep,
    /// The deadline is before the plan can begin.
    TooEarly,
    /// The deadline is more than five years away.
    TooFar,
}

/// Months that a plan may last: five years.
pub const LONGEST: usize = 60;

/// What the sentence of a brief asks of the plan, which begins in `first` and ends in `last` unless the sentence says
/// otherwise.
///
/// # Errors
/// Why it cannot be held against the projection.
pub fn goal(reading: &Reading, brief: &Brief, first: Month, last: Month) -> Result<Goal, Unprojected> {
    let target = reading.target.ok_or(Unprojected::NoTarget)?;
    let metric = reading.metric.ok_or(Unprojected::NoOutcome)?;
    let (outcome, kind) = held(metric, target, brief.sector.sale, reading.rhythm).ok_or(Unprojected::NoOutcome)?;
    let aim = Aim { target, kind, outcome, direction: reading.direction, is_change: is_change(reading, kind) };
    let (baseline, kind) = baseline(&aim, reading, brief);
    let amount = aim.amount(baseline)?;
    let by = reading.deadline.map_or(last, Date::month);
    if by < first {
        return Err(Unprojected::TooEarly);
    }
    if first.months_until(by).count() >= LONGEST {
        return Err(Unprojected::TooFar);
    }
    Ok(Goal { outcome, kind, amount: Volume::new(amount), baseline, by, is_dated: reading.deadline.is_some() })
}

/// The same for a sentence without an amount that can be projected: what is counted and by when, and nothing to reach
/// yet. A deadline that no plan can keep gives way to the last month.
pub fn without_amount(reading: &Reading, sale: Sale, first: Month, last: Month) -> Goal {
    let fits = |month: &Month| *month >= first && first.months_until(*month).count() < LONGEST;
    let deadline = reading.deadline.map(Date::month).filter(fits);
    Goal {
        outcome: Outcome::nearest(reading.metric, sale),
        kind: reading.rhythm.map_or(GoalKind::Total, GoalKind::Pace),
        amount: Volume::ZERO,
        baseline: None,
        by: deadline.unwrap_or(last),
        is_dated: deadline.is_some(),
    }
}

/// What the target is counted in, and how. A number of sales or of gifts is taken as one for each customer.
fn held(metric: Metric, target: Quantity, sale: Sale, rhythm: Option<Rhythm>) -> Option<(Outcome, GoalKind)> {
    let leads = if sale == Sale::Lead { Outcome::Leads } else { Outcome::Customers };
    let measure = |outcome, measure| Some((outcome, GoalKind::Measure(measure)));
    match metric {
        Metric::CostPerLead if sale == Sale::Lead => measure(Outcome::Leads, Measure::CostPerLead),
        Metric::CostPerAcquisition => measure(Outcome::Customers, Measure::CostPerCustomer),
        Metric::ConversionRate => measure(leads, Measure::Conversion),
        Metric::Basket => measure(Outcome::Revenue, Measure::Basket),
        Metric::ReturnOnAdSpend => measure(Outcome::Revenue, Measure::ReturnOnAdSpend),
        _ => {
            let outcome = match Outcome::projecting(metric, sale)? {
                Outcome::Revenue if target.unit == Unit::Count => Outcome::Customers,
                outcome => outcome,
            };
            Some((outcome, rhythm.map_or(GoalKind::Total, GoalKind::Pace)))
        }
    }
}

/// Whether the target is a change of today's figure, not a level: "+15 %", "doubler". A share is a level where it has a
/// starting point or is not moved by a verb: "de 2 % à 3 %", "atteindre 3 %".
fn is_change(reading: &Reading, kind: GoalKind) -> bool {
    let Some(target) = reading.target else { return false };
    let is_rate = kind == GoalKind::Measure(Measure::Conversion);
    match target.unit {
        Unit::Percent if is_rate => reading.baseline.is_none() && reading.changes,
        Unit::Multiple => kind != GoalKind::Measure(Measure::ReturnOnAdSpend),
        Unit::Percent | Unit::Points => true,
        _ => false,
    }
}

/// A target, and what it is a target of.
struct Aim {
    target: Quantity,
    kind: GoalKind,
    outcome: Outcome,
    direction: Option<Direction>,
    is_change: bool,
}

impl Aim {
    /// What the goal's amount is written in.
    fn unit(&self) -> Unit {
        match (self.kind, self.outcome) {
            (GoalKind::Measure(Measure::Conversion), _) => Unit::Percent,
            (GoalKind::Measure(Measure::ReturnOnAdSpend), _) => Unit::Multiple,
            (GoalKind::Measure(_), _) | (_, Outcome::Revenue | Outcome::Repeat) => Unit::Currency,
            _ => Unit::Count,
        }
    }

    /// What one of a written unit is in the goal's amount: a hundredth for a share.
    fn scale(&self) -> f64 {
        if self.unit() == Unit::Percent { 0.01 } else { 1.0 }
    }

    /// The amount to reach.
    fn amount(&self, baseline: Option<Baseline>) -> Result<f64, Unprojected> {
        let start = baseline.map(|baseline| baseline.amount.get());
        let is_measure = matches!(self.kind, GoalKind::Measure(_));
        let falls = matches!(self.kind, GoalKind::Measure(measure) if measure.is_cost());
        let level = if self.is_change {
            let start = start.ok_or(Unprojected::NoBaseline)?;
            let way = if falls || self.direction == Some(Direction::Decrease) { -1.0 } else { 1.0 };
            match self.target.unit {
                Unit::Percent => start * (1.0 + way * self.target.value / 100.0),
                Unit::Points if self.unit() == Unit::Percent => start + way * self.target.value / 100.0,
                Unit::Multiple => start * self.target.value,
                _ => return Err(Unprojected::NoOutcome),
            }
        } else if self.target.unit == self.unit() {
            self.target.value * self.scale()
        } else {
            return Err(Unprojected::NoOutcome);
        };
        // Without today's rate, nothing can be said of a site that has visits already.
        if self.kind == GoalKind::Measure(Measure::Conversion) && start.is_none() {
            return Err(Unprojected::NoBaseline);
        }
        let gained = level - start.unwrap_or(0.0);
        let is_step = if falls { start.is_none_or(|start| level < start) } else { gained > 0.0 };
        let amount = if is_measure { level } else { gained };
        if is_step && amount > 0.0 && amount.is_finite() { Ok(amount) } else { Err(Unprojected::NotAStep) }
    }
}

/// Today's figure: that of the sentence, else the visitor's own where only a change is asked for. Visits and revenue are
/// paces, so that a change of them is one too.
fn baseline(aim: &Aim, reading: &Reading, brief: &Brief) -> (Option<Baseline>, GoalKind) {
    let said = reading.baseline.filter(|baseline| baseline.unit == aim.unit());
    if let Some(said) = said {
        let amount = Volume::new(said.value * aim.scale());
        return (Some(Baseline { amount, origin: Origin::Sentence }), aim.kind);
    }
    let is_rate = aim.kind == GoalKind::Measure(Measure::Conversion);
    let typed = own(aim, reading.metric).filter(|_| aim.is_change || is_rate);
    let Some((parameter, monthly)) = typed.and_then(|parameter| Some((parameter, brief.own(parameter)?))) else {
        return (None, aim.kind);
    };
    let kind = match (parameter, aim.kind) {
        (Parameter::Visits | Parameter::Revenue, GoalKind::Total) => GoalKind::Pace(Rhythm::Monthly),
        (_, kind) => kind,
    };
    let monthly = if parameter == Parameter::Revenue { monthly / 12.0 } else { monthly };
    let amount = Volume::new(monthly / periods_per_month(kind));
    (Some(Baseline { amount, origin: Origin::Own(parameter) }), kind)
}

/// The figure a visitor may have typed that is today's of what is aimed at.
fn own(aim: &Aim, metric: Option<Metric>) -> Option<Parameter> {
    let is_of_people = matches!(metric, Some(Metric::Customers | Metric::Members));
    match (aim.kind, aim.outcome) {
        (GoalKind::Measure(Measure::Conversion), _) => Some(Parameter::Conversion),
        (GoalKind::Measure(Measure::Basket), _) => Some(Parameter::Basket),
        (GoalKind::Measure(_), _) => None,
        (_, Outcome::Visits) => Some(Parameter::Visits),
        (_, Outcome::Revenue) => Some(Parameter::Revenue),
        // Customers there are, not orders or customers won in a period.
        (GoalKind::Total, Outcome::Customers) if is_of_people => Some(Parameter::Customers),
        _ => None,
    }
}

impl Goal {
    /// How many of the sentence's periods make one month; 1 for a total.
    pub fn periods_per_month(&self) -> f64 {
        periods_per_month(self.kind)
    }

    /// The measure, where it is one.
    pub fn measure(&self) -> Option<Measure> {
        match self.kind {
            GoalKind::Measure(measure) => Some(measure),
            GoalKind::Total | GoalKind::Pace(_) => None,
        }
    }

    /// Less is better: the amount is not to be exceeded.
    pub fn is_at_most(&self) -> bool {
        self.measure().is_some_and(Measure::is_cost)
    }

    /// Whether what the customers of today buy again counts towards it. Where the sentence gives today's figure, they are
    /// in it already.
    pub fn counts_todays_customers(&self) -> bool {
        self.outcome == Outcome::Repeat && self.baseline.is_none()
    }

    /// What an amount comes to as the sentence counts: with what there is today, where the amount is what the plan adds.
    pub fn level(&self, amount: Volume) -> Volume {
        match self.baseline {
            Some(baseline) if self.measure().is_none() => baseline.amount + amount,
            _ => amount,
        }
    }

    /// The target of the sentence that an amount comes to, and what that target, once written, comes to again: an amount
    /// is made round in the unit of the sentence, on the side that keeps its chances. None where a change is asked for and
    /// the amount is no step the way it should go: 35 is no rise of a basket of 38.
    pub fn written(&self, reading: &Reading, amount: Volume) -> Option<(Target, Volume)> {
        let target = reading.target?;
        let is_change = is_change(reading, self.kind);
        let aim = Aim { target, kind: self.kind, outcome: self.outcome, direction: reading.direction, is_change };
        let start = self.baseline.map_or(0.0, |baseline| baseline.amount.get());
        let level = self.level(amount).get();
        let is_backwards = if self.is_at_most() { level >= start } else { level <= start };
        if is_change && self.measure().is_some() && is_backwards {
            return None;
        }
        let value = match target.unit {
            Unit::Percent if is_change => (level / start - 1.0).abs() * 100.0,
            Unit::Points => (level - start).abs() * 100.0,
            Unit::Multiple if is_change => level / start,
            _ => level / aim.scale(),
        };
        // A cost is rounded up; a fall of a cost, like every rise, down.
        let rises = self.is_at_most() && !is_change;
        let tenths = match target.unit {
            Unit::Count | Unit::Currency => 1.0,
            _ => 10.0,
        };
        let round = value * tenths;
        let round = if rises { (round - 1e-9).ceil() } else { (round + 1e-9).floor() } / tenths;
        let written = Aim { target: Quantity { value: round, ..target }, ..aim };
        let again = written.amount(self.baseline).ok()?;
        Some((Target { value: round }, Volume::new(again)))
    }
}

/// The number of a sentence's target, in its unit as written: 3 for 3 %, with one decimal at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// What is to be written.
    pub value: f64,
}

fn periods_per_month(kind: GoalKind) -> f64 {
    match kind {
        GoalKind::Pace(Rhythm::Daily) => 365.0 / 12.0,
        GoalKind::Pace(Rhythm::Weekly) => 52.0 / 12.0,
        GoalKind::Pace(Rhythm::Quarterly) => 1.0 / 3.0,
        GoalKind::Pace(Rhythm::Yearly) => 1.0 / 12.0,
        GoalKind::Pace(Rhythm::Monthly) | GoalKind::Total | GoalKind::Measure(_) => 1.0,
    }
}
