//! Sourced figures: rows of TOML, checked and turned into constants by `compile/` when the crate is built.
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
    /// The exchange rates: rows were compiled to euros with them, and are shown in a visitor's currency by them.
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
    /// Whether its visits come to the site. Where not, a visit stands for what one would have brought.
    pub brings_visits: bool,
    /// What is done with it.
    pub practice: Practice,
    /// Its figures: the first that fits a brief counts, so special rows stand before general ones.
    pub figures: &'static [Figure],
}

/// What is done with a channel, by name; the sentences are in the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Practice {
    /// What to do, the first three first: `tactic[channel.name]`. At least four.
    pub tactics: &'static [&'static str],
    /// What to look at, the first first: `kpi[channel.name]`. At least three.
    pub kpis: &'static [&'static str],
    /// When not to use it: `avoid[channel.name]`.
    pub avoid: &'static [&'static str],
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
    /// The country it is kept for; none for all.
    pub country: Option<Country>,
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
        /// How far it can be relied on.
        confidence: Confidence,
        /// Only the typical value was published; low and high are ours.
        range_assumed: bool,
        /// How the typical value was found.
        central: Central,
    },
    /// Ours, with its reasoning in the messages under `assumption[owner.parameter]`.
    Assumption,
}

/// How the typical value of a published range was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Central {
    /// It was published too.
    Published,
    /// It is the middle of a published range.
    Midpoint,
    /// It is ours, within the published range.
    Judged,
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
#[derive(Debug, Serialize, JsonSchema)]
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
    /// Channel: euros to pay once, in the first month. Few channels have one.
    SetUp,
    /// Channel: hours per week that it takes, whoever gives them.
    HoursPerWeek,
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
    /// All: share of revenue that firms of this kind usually spend on marketing.
    MarketingShare,
    /// All: revenue of a campaign with what comes after it or unseen, over what is seen of it at once.
    LongRun,
    /// The visitor's alone: euros of revenue a year.
    Revenue,
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
            Self::HoursPerWeek => "hours_per_week",
            Self::SetUp => "set_up",
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
            Self::MarketingShare => "marketing_share",
            Self::LongRun => "long_run",
            Self::Revenue => "revenue",
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

/// Where the visitor sells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// France, which most figures are for.
    #[default]
    Fr,
    /// Belgium.
    Be,
    /// Switzerland.
    Ch,
    /// Canada.
    Ca,
    /// The United Kingdom.
    Uk,
    /// The United States.
    Us,
}

impl Country {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 6] = [Self::Fr, Self::Be, Self::Ch, Self::Ca, Self::Uk, Self::Us];

    /// Its name in the rows, in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Be => "be",
            Self::Ch => "ch",
            Self::Ca => "ca",
            Self::Uk => "uk",
            Self::Us => "us",
        }
    }

    /// ISO 4217 of the money spent there.
    pub fn currency(self) -> &'static str {
        match self {
            Self::Fr | Self::Be => "EUR",
            Self::Ch => "CHF",
            Self::Ca => "CAD",
            Self::Uk => "GBP",
            Self::Us => "USD",
        }
    }
}

/// How far a published figure can be relied on. One of low confidence is never a figure of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read at its source, with how it was measured.
    High,
    /// Read in a page that quotes it, or measured on other firms than ours.
    Medium,
}

/// Where a figure was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// France.
    Fr,
    /// Belgium.
    Be,
    /// Switzerland.
    Ch,
    /// Canada.
    Ca,
    /// The United Kingdom.
    Uk,
    /// The United States.
    Us,
    /// Europe.
    Eu,
    /// Several countries.
    Global,
}

include!(concat!(env!("OUT_DIR"), "/benchmarks.rs"));
