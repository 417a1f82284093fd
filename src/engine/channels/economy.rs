use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::{Audience, Benchmarks, Country, Figure, Parameter, Pool, Sale};
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
    /// The amount of one order.
    pub basket: Estimate<Price>,
    /// The amount of an order in this trade, where the visitor's own takes its place: the rates of the trade are those of
    /// such orders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usual_basket: Option<Estimate<Price>>,
    /// Share of revenue left after the cost of what is sold, `g`.
    pub margin: Estimate<Rate>,
    /// Repeat orders per customer and year, `f`.
    pub repeat_orders: Estimate<Volume>,
    /// Share of customers still there a month later, `s`.
    pub survival: Estimate<Rate>,
    /// The cost of an hour of the visitor's own team.
    pub hourly_cost: Estimate<Price>,
    /// Hours per week the team gives to marketing, `T`.
    pub hours: Estimate<Volume>,
    /// What a day of a freelance costs.
    pub day_rate: Estimate<Price>,
    /// What a day of an agency costs.
    pub agency_rate: Estimate<Price>,
    /// Share of revenue that firms of this kind usually spend on marketing. Only a landmark: nothing is computed from it.
    pub marketing_share: Estimate<Rate>,
    /// What the long run adds to revenue, as a multiple; only where the visitor asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub long_run: Option<Estimate<Volume>>,
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
    /// What revenue is multiplied by, at its central value: 1 unless the long run is counted.
    pub fn long_run_factor(&self) -> f64 {
        self.long_run.as_ref().map_or(1.0, |multiple| multiple.central().get())
    }

    /// The visitor's own figures where typed, else the first row that fits the brief.
    pub fn of(brief: &Brief, benchmarks: &Benchmarks) -> Self {
        let scope = Scope::of(brief);
        let find = |parameter| Lookup { brief, scope, rows: benchmarks.economy, parameter };
        Self {
            sale: brief.sector.sale,
            close_rate: find(Parameter::CloseRate).estimate(Rate::clamped),
            sales_cycle: find(Parameter::SalesCycle).estimate(Volume::new),
            basket: find(Parameter::Basket).price(),
            usual_basket: find(Parameter::Basket).usual(|euros| brief.price(euros)),
            margin: find(Parameter::Margin).estimate(Rate::clamped),
            repeat_orders: find(Parameter::RepeatOrders).estimate(Volume::new),
            survival: find(Parameter::Survival).estimate(Rate::clamped),
            hourly_cost: find(Parameter::HourlyCost).price(),
            hours: find(Parameter::Hours).estimate(Volume::new),
            day_rate: find(Parameter::DayRate).price(),
            agency_rate: find(Parameter::AgencyRate).price(),
            marketing_share: find(Parameter::MarketingShare).estimate(Rate::clamped),
            long_run: brief.long_run.then(|| find(Parameter::LongRun).estimate(Volume::new)),
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
    country: Country,
}

impl Scope {
    pub(super) fn of(brief: &Brief) -> Self {
        let sector = brief.sector;
        let audience = brief.audience.unwrap_or(sector.audience);
        Self { sector: sector.id, sale: sector.sale, audience, country: brief.country }
    }

    /// The same, as if the visitor sold in France.
    pub(super) fn in_france(self) -> Self {
        Self { country: Country::Fr, ..self }
    }

    /// The first row of a parameter whose conditions all hold.
    pub(super) fn first(self, rows: &'static [Figure], parameter: Parameter) -> Option<&'static Figure> {
        rows.iter().find(|row| {
            row.parameter == parameter
                && row.sector.is_none_or(|sector| sector == self.sector)
                && row.sale.is_none_or(|sale| sale == self.sale)
                && row.audience.is_none_or(|audience| audience == self.audience)
                && row.country.is_none_or(|country| country == self.country)
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
        self.figure(&unit).unwrap_or_else(|| self.typed(&unit))
    }

    /// Rows are in euros, what is typed is not.
    fn price(&self) -> Estimate<Price> {
        self.figure(|euros| self.brief.price(euros)).unwrap_or_else(|| self.typed(Price::units))
    }

    /// The row that fits, where nothing was typed.
    fn figure<T>(&self, unit: impl Fn(f64) -> T) -> Option<Estimate<T>> {
        let row = self.scope.first(self.rows, self.parameter).filter(|_| self.brief.own(self.parameter).is_none())?;
        Some(from_figure("economy", row, unit))
    }

    /// The row that a typed figure takes the place of.
    fn usual<T>(&self, unit: impl Fn(f64) -> T) -> Option<Estimate<T>> {
        self.brief.own(self.parameter)?;
        Some(from_figure("economy", self.scope.first(self.rows, self.parameter)?, unit))
    }

    /// The build refuses benchmarks without a general row for each parameter, so that there is one or the other.
    fn typed<T>(&self, unit: impl Fn(f64) -> T) -> Estimate<T> {
        from_own(self.brief.own(self.parameter).unwrap_or(0.0), unit)
    }
}
