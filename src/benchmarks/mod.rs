//! Sourced figures: rows of TOML, checked and turned into constants by `compile.rs` when the crate is built.
//!
//! This module knows rows and sources only; what they mean for a plan is for the engine to say.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// All the figures the calculator stands on.
#[derive(Debug)]
pub struct Benchmarks {
    /// The day the rows were last reviewed, `2026-11-22`.
    pub reviewed: &'static str,
    /// What can be done, in the order of the catalogue.
    pub channels: &'static [ChannelRow],
    /// The visitor's activity, in the order of the menu.
    pub sectors: &'static [SectorRow],
    /// Figures that belong to no channel: economics, by sector where known, then for all sectors.
    pub economy: &'static [Figure],
    /// The exchange rates used when the rows were compiled.
    pub rates: &'static [ExchangeRate],
}

/// One channel as it is written in `channels/*.toml`.
#[derive(Debug)]
pub struct ChannelRow {
    /// Stable name, such as `search_ads`; the messages are keyed by it.
    pub id: &'static str,
    /// One or two stages; spend counts towards the first.
    pub stages: &'static [Stage],
    /// The people it draws on.
    pub pool: Pool,
    /// What pays for it.
    pub purse: Purse,
    /// Who can execute it, first the one its figures are reckoned with; empty where the spend is bought media.
    pub executors: &'static [Executor],
    /// The words, folded, by which a sentence names it.
    pub named: &'static [&'static str],
    /// Whom it can reach.
    pub audiences: &'static [Audience],
    /// Sectors it suits; empty for all.
    pub sectors: &'static [&'static str],
    /// Its figures: the first that fits a brief counts, so special rows stand before general ones.
    pub figures: &'static [Figure],
}

/// One sector as it is written in `sectors.toml`.
#[derive(Debug)]
pub struct SectorRow {
    /// Stable name, such as `business_services`.
    pub id: &'static str,
    /// The audience the sector usually sells to.
    pub audience: Audience,
    /// How a visit becomes a sale there.
    pub sale: Sale,
}

/// A figure with its range, and where it comes from.
#[derive(Debug)]
pub struct Figure {
    /// What it measures.
    pub parameter: Parameter,
    /// The sector it holds for; none for all.
    pub sector: Option<&'static str>,
    /// The kind of sale it holds for; none for both.
    pub sale: Option<Sale>,
    /// The audience it holds for; none for all.
    pub audience: Option<Audience>,
    /// Read as P10.
    pub low: f64,
    /// Read as P50.
    pub typical: f64,
    /// Read as P90.
    pub high: f64,
    /// Where it comes from.
    pub basis: Basis,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug)]
pub enum Basis {
    /// Read in a publication.
    Sourced {
        /// The publication.
        source: &'static Source,
        /// The market it was measured in.
        region: Region,
        /// Only the typical value was published; low and high are ours.
        range_assumed: bool,
    },
    /// Ours, with its reasoning in the messages under `assumption[owner.parameter]`.
    Assumption,
}

/// A publication.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Source {
    /// Stable name, such as `luneos-2025`.
    pub id: &'static str,
    /// Who published what, in the publication's own words.
    pub name: &'static str,
    /// The year of the figures.
    pub year: u16,
    /// Where it can be read; empty when it is not online.
    pub url: &'static str,
}

/// One currency in another, on a day, by whom.
#[derive(Debug)]
pub struct ExchangeRate {
    /// ISO 4217, such as `USD`.
    pub currency: &'static str,
    /// Euros for one unit.
    pub euros: f64,
    /// The period it holds for, such as `2024`.
    pub period: &'static str,
    /// Who published it.
    pub source: &'static Source,
}

/// What a figure measures. Its unit follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Parameter {
    /// Channel: euros of the first visit, κ.
    CostPerVisit,
    /// Channel: share of its pool that it can bring to the site in a month; 1.5 when each person comes more than once.
    Reach,
    /// Channel: share of carried spend kept from a month to the next, ρ.
    Inertia,
    /// Channel: share of its visits that become a lead, or an order where there is no lead step.
    Conversion,
    /// Channel: chance that it never takes, π.
    Failure,
    /// Channel: euros per month under which it is not worth running.
    EntrySpend,
    /// Channel: share of those who see it that click.
    ClickRate,
    /// Sector: share of leads that become customers.
    CloseRate,
    /// Sector: months from lead to customer.
    SalesCycle,
    /// Sector: euros of one order.
    Basket,
    /// Sector: share of revenue left after the cost of what is sold.
    Margin,
    /// Sector: repeat orders per customer and year.
    RepeatOrders,
    /// Sector: share of customers still there a month later.
    Survival,
    /// Sector: people or companies that could buy, France.
    Market,
    /// Sector: site visits per month today.
    Visits,
    /// Sector: e-mail contacts today.
    Contacts,
    /// Sector: customers today.
    Customers,
    /// All: euros of an hour of the visitor's own team.
    HourlyCost,
    /// All: hours per week the team gives to marketing.
    Hours,
    /// All: euros of a day of a freelance.
    DayRate,
    /// All: euros of a day of an agency.
    AgencyRate,
}

impl Parameter {
    /// Its name in the rows, in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::CostPerVisit => "cost_per_visit",
            Self::Reach => "reach",
            Self::Inertia => "inertia",
            Self::Conversion => "conversion",
            Self::Failure => "failure",
            Self::EntrySpend => "entry_spend",
            Self::ClickRate => "click_rate",
            Self::CloseRate => "close_rate",
            Self::SalesCycle => "sales_cycle",
            Self::Basket => "basket",
            Self::Margin => "margin",
            Self::RepeatOrders => "repeat_orders",
            Self::Survival => "survival",
            Self::Market => "market",
            Self::Visits => "visits",
            Self::Contacts => "contacts",
            Self::Customers => "customers",
            Self::HourlyCost => "hourly_cost",
            Self::Hours => "hours",
            Self::DayRate => "day_rate",
            Self::AgencyRate => "agency_rate",
        }
    }
}

/// Google's See, Think, Do, Care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Stage {
    See,
    Think,
    Do,
    Care,
}

/// The people a channel draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Pool {
    Market,
    Visitors,
    Contacts,
    Customers,
}

/// What pays for a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Purse {
    Money,
    Time,
}

/// Who executes the work of a channel. The visitor's own team is paid in time, the others in money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Executor {
    OwnTeam,
    Freelance,
    Agency,
}

/// Whom the visitor sells to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Audience {
    Business,
    Consumer,
}

/// How a visit becomes a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sale {
    /// A visit becomes a lead (call, form, appointment), and a lead a customer.
    Lead,
    /// A visit becomes an order, with no step between.
    Order,
}

/// Where a figure was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// France.
    Fr,
    /// Europe.
    Eu,
    /// The United States.
    Us,
    /// Several countries.
    Global,
}

include!(concat!(env!("OUT_DIR"), "/benchmarks.rs"));
