use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::{Audience, Benchmarks, Figure, Parameter, Pool, Sale};
use crate::engine::brief::Brief;
use crate::engine::estimate::{Estimate, from_figure, from_own};
use crate::engine::units::{Price, Rate, Volume};

/// What happens after a visit, for this brief.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Economy {
    /// How a visit becomes a sale.
    pub sale: Sale,
    /// Share of leads that become customers, `q`; certain where a visit is an order.
    pub close_rate: Estimate<Rate>,
    /// Months from lead to customer, `d`.
    pub sales_cycle: Estimate<Volume>,
    /// Euros of one order.
    pub basket: Estimate<Price>,
    /// Share of revenue left after the cost of what is sold, `g`.
    pub margin: Estimate<Rate>,
    /// Repeat orders per customer and year, `f`.
    pub repeat_orders: Estimate<Volume>,
    /// Share of customers still there a month later, `s`.
    pub survival: Estimate<Rate>,
    /// Euros of an hour of the visitor's own team.
    pub hourly_cost: Estimate<Price>,
    /// Hours per week the team gives to marketing, `T`.
    pub hours: Estimate<Volume>,
    /// Euros of a day of a freelance.
    pub day_rate: Estimate<Price>,
    /// Euros of a day of an agency.
    pub agency_rate: Estimate<Price>,
    /// Whom the channels draw on.
    pub pools: Pools,
}

/// The sizes of the four pools.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Pools {
    /// People or companies that could buy.
    pub market: Estimate<Volume>,
    /// Site visits per month today.
    pub visitors: Estimate<Volume>,
    /// E-mail contacts today.
    pub contacts: Estimate<Volume>,
    /// Customers today.
    pub customers: Estimate<Volume>,
}

impl Pools {
    /// The size of one pool.
    pub fn size(&self, pool: Pool) -> &Estimate<Volume> {
        match pool {
            Pool::Market => &self.market,
            Pool::Visitors => &self.visitors,
            Pool::Contacts => &self.contacts,
            Pool::Customers => &self.customers,
        }
    }
}

impl Economy {
    /// The visitor's own figures where typed, else the first row that fits the brief.
    pub fn of(brief: &Brief, benchmarks: &Benchmarks) -> Self {
        let scope = Scope::of(brief);
        let find = |parameter| Lookup { brief, scope, rows: benchmarks.economy, parameter };
        Self {
            sale: brief.sector.sale,
            close_rate: find(Parameter::CloseRate).estimate(Rate::clamped),
            sales_cycle: find(Parameter::SalesCycle).estimate(Volume::new),
            basket: find(Parameter::Basket).estimate(Price::units),
            margin: find(Parameter::Margin).estimate(Rate::clamped),
            repeat_orders: find(Parameter::RepeatOrders).estimate(Volume::new),
            survival: find(Parameter::Survival).estimate(Rate::clamped),
            hourly_cost: find(Parameter::HourlyCost).estimate(Price::units),
            hours: find(Parameter::Hours).estimate(Volume::new),
            day_rate: find(Parameter::DayRate).estimate(Price::units),
            agency_rate: find(Parameter::AgencyRate).estimate(Price::units),
            pools: Pools {
                market: find(Parameter::Market).estimate(Volume::new),
                visitors: find(Parameter::Visits).estimate(Volume::new),
                contacts: find(Parameter::Contacts).estimate(Volume::new),
                customers: find(Parameter::Customers).estimate(Volume::new),
            },
        }
    }
}

/// What decides which rows fit a brief.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    sector: &'static str,
    sale: Sale,
    audience: Audience,
}

impl Scope {
    pub(super) fn of(brief: &Brief) -> Self {
        let sector = brief.sector;
        Self { sector: sector.id, sale: sector.sale, audience: brief.audience.unwrap_or(sector.audience) }
    }

    /// The first row of a parameter whose conditions all hold.
    pub(super) fn first(self, rows: &'static [Figure], parameter: Parameter) -> Option<&'static Figure> {
        rows.iter().find(|row| {
            row.parameter == parameter
                && row.sector.is_none_or(|sector| sector == self.sector)
                && row.sale.is_none_or(|sale| sale == self.sale)
                && row.audience.is_none_or(|audience| audience == self.audience)
        })
    }
}

struct Lookup<'a> {
    brief: &'a Brief,
    scope: Scope,
    rows: &'static [Figure],
    parameter: Parameter,
}

impl Lookup<'_> {
    fn estimate<T>(&self, unit: impl Fn(f64) -> T) -> Estimate<T> {
        if let Some(own) = self.brief.own(self.parameter) {
            return from_own(own, unit);
        }
        match self.scope.first(self.rows, self.parameter) {
            Some(row) => from_figure("economy", row, unit),
            // The build refuses benchmarks without a general row for each parameter.
            None => from_own(0.0, unit),
        }
    }
}
