//! What a plan should bring of what an aim is measured by.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Aim, DigitalObjective, Kpi, Projected, ServedAim, objectives};
use crate::engine::plan::Outcome;
use crate::engine::projection::{MonthProjection, Projection, Totals};
use crate::engine::units::{Month, Price, Range, Ratio, Volume};

/// The aim of a sentence, with what the plan should bring of each KPI.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Expectations {
    /// The aim, and what it was recognised by.
    #[serde(flatten)]
    pub served: ServedAim,
    /// The month the KPIs are expected in: the one that channels are looked at in.
    pub month: Month,
    /// The digital objectives that serve it.
    pub objectives: Vec<ExpectedObjective>,
}

/// A digital objective with what the plan should bring of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ExpectedObjective {
    /// Its name.
    pub name: &'static str,
    /// Its KPIs.
    pub kpis: Vec<ExpectedKpi>,
}

/// A KPI with what the plan should bring of it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ExpectedKpi {
    /// What is measured.
    #[serde(flatten)]
    pub kpi: Kpi,
    /// What the plan should bring; nothing where the model does not project it.
    pub expected: Option<Expected>,
}

/// What a plan should bring of a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// So many in the month looked at. Revenue is counted in currency units.
    InMonth {
        /// What is counted.
        outcome: Outcome,
        /// P10, P50, P90.
        range: Range<Volume>,
        /// The amount reached in four cases out of five.
        likely: Volume,
    },
    /// What each costs, over all the plan.
    Price(Range<Price>),
    /// So many times, over all the plan.
    Ratio(Range<Ratio>),
}

impl Expectations {
    /// What a plan should bring of the aim that a sentence serves. `likely` gives the amount of an outcome that four
    /// cases out of five reach in the month.
    pub fn of(served: ServedAim, projection: &Projection, month: Month, likely: impl Fn(Outcome) -> Volume) -> Self {
        let figures = Figures {
            month: projection.months.iter().find(|projected| projected.month == month),
            totals: &projection.totals,
            likely: &likely,
        };
        Self { month, objectives: figures.of(served.aim), served }
    }

    /// What is expected of the first KPI of a digital objective, where that is an amount by month.
    pub fn likely(&self, objective: &str) -> Option<(Outcome, Volume)> {
        let objective = self.objectives.iter().find(|found| found.name == objective)?;
        match objective.kpis.first()?.expected? {
            Expected::InMonth { outcome, likely, .. } => Some((outcome, likely)),
            Expected::Price(_) | Expected::Ratio(_) => None,
        }
    }
}

/// The figures of a plan that KPIs are read in.
struct Figures<'a> {
    month: Option<&'a MonthProjection>,
    totals: &'a Totals,
    likely: &'a dyn Fn(Outcome) -> Volume,
}

impl Figures<'_> {
    fn of(&self, aim: Aim) -> Vec<ExpectedObjective> {
        let kpi = |kpi: &Kpi| ExpectedKpi {
            kpi: *kpi,
            expected: kpi.projected.and_then(|projected| self.expected(projected)),
        };
        let objective = |found: &DigitalObjective| ExpectedObjective {
            name: found.name,
            kpis: found.kpis.iter().map(kpi).collect(),
        };
        objectives(aim).iter().map(objective).collect()
    }

    fn expected(&self, projected: Projected) -> Option<Expected> {
        match projected {
            Projected::Outcome(outcome) => self.in_month(outcome),
            Projected::CostPerLead => self.totals.cost_per_lead.map(Expected::Price),
            Projected::CostPerCustomer => self.totals.cost_per_customer.map(Expected::Price),
            Projected::RevenueOverSpend => self.totals.roas.map(Expected::Ratio),
        }
    }

    fn in_month(&self, outcome: Outcome) -> Option<Expected> {
        let month = self.month?;
        let range = match outcome {
            Outcome::Impressions => month.impressions?,
            Outcome::Visits => month.visits,
            Outcome::Leads => month.leads,
            Outcome::Customers => month.customers,
            // No indicator counts what customers of today pay again: it is looked for in the share who do.
            Outcome::Repeat => return None,
            Outcome::Revenue => month.revenue.map(|amount| Volume::new(amount.in_units())),
        };
        Some(Expected::InMonth { outcome, range, likely: (self.likely)(outcome) })
    }
}
