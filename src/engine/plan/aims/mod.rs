//! From a business aim to what is measured: twelve aims, the digital objectives that serve each, and their KPIs.

mod expected;
mod served;
mod table;

use schemars::JsonSchema;
use serde::Serialize;

use super::Outcome;
use crate::engine::objective::{Direction, Rhythm};

pub use expected::{Expectations, Expected, ExpectedKpi, ExpectedObjective};
pub use served::{ServedAim, Sign, served};
pub use table::objectives;

/// What a firm wants of its marketing, as it would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// To be known by those who could buy.
    Known,
    /// To be thought well of.
    Image,
    /// More people on the site.
    Traffic,
    /// People who buy for the first time.
    NewCustomers,
    /// Customers who come back, stay and send others.
    Loyalty,
    /// People who ask.
    Leads,
    /// More results from the visits there are.
    Conversion,
    /// More sales.
    Revenue,
    /// The same work in less time.
    Productivity,
    /// The working conditions of the staff, as tools can serve them: fewer repeated questions, less typed twice.
    EmployerComfort,
    /// To be chosen before the others.
    Competition,
    /// People who want to work there.
    Recruitment,
}

impl Aim {
    /// All of them, in the order they are listed in.
    pub const ALL: [Self; 12] = [
        Self::Known,
        Self::Image,
        Self::Traffic,
        Self::NewCustomers,
        Self::Loyalty,
        Self::Leads,
        Self::Conversion,
        Self::Revenue,
        Self::Productivity,
        Self::EmployerComfort,
        Self::Competition,
        Self::Recruitment,
    ];

    /// Its name in the words that recognise it, in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Image => "image",
            Self::Traffic => "traffic",
            Self::NewCustomers => "new_customers",
            Self::Loyalty => "loyalty",
            Self::Leads => "leads",
            Self::Conversion => "conversion",
            Self::Revenue => "revenue",
            Self::Productivity => "productivity",
            Self::EmployerComfort => "employer_comfort",
            Self::Competition => "competition",
            Self::Recruitment => "recruitment",
        }
    }
}

/// Something to reach online that serves a business aim.
#[derive(Debug)]
pub struct DigitalObjective {
    /// Stable name: the messages, and the clauses that make a sentence of it, are keyed by it.
    pub name: &'static str,
    /// What tells whether it is being reached: one to three.
    pub kpis: &'static [Kpi],
}

/// One thing measured again and again. Its words are in the messages: what it is called, what is counted, and what to
/// do when it goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Kpi {
    /// Stable name; two with the same name are the same measure.
    pub name: &'static str,
    /// Where it is read.
    pub tool: Tool,
    /// How often it is looked at.
    pub rhythm: Rhythm,
    /// Which way is good.
    pub good: Direction,
    /// The figure of the model that it is, if it projects it.
    pub projected: Option<Projected>,
}

/// Where a KPI is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// The audience measurement of the site.
    SiteAudience,
    /// Google's free tool on searches.
    SearchConsole,
    /// The same searches typed by hand, in a private window.
    HandSearch,
    /// The accounts that ads are bought from.
    AdAccounts,
    /// The page on a social network.
    SocialPage,
    /// The firm's listing, with its reviews.
    Listing,
    /// What an alert on the firm's name sends.
    NameAlert,
    /// A few questions to customers.
    CustomerSurvey,
    /// A few questions to the team.
    TeamSurvey,
    /// Invoices and till.
    Accounts,
    /// The list in which requests and quotes are kept.
    RequestList,
    /// Google's speed test.
    SpeedTest,
    /// A sheet on which the team makes a stroke each time.
    TallySheet,
    /// A list of applications.
    ApplicationList,
}

impl Tool {
    /// Its name in the messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::SiteAudience => "site_audience",
            Self::SearchConsole => "search_console",
            Self::HandSearch => "hand_search",
            Self::AdAccounts => "ad_accounts",
            Self::SocialPage => "social_page",
            Self::Listing => "listing",
            Self::NameAlert => "name_alert",
            Self::CustomerSurvey => "customer_survey",
            Self::TeamSurvey => "team_survey",
            Self::Accounts => "accounts",
            Self::RequestList => "request_list",
            Self::SpeedTest => "speed_test",
            Self::TallySheet => "tally_sheet",
            Self::ApplicationList => "application_list",
        }
    }
}

/// The figure of the model that a KPI is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Projected {
    /// So many in the month looked at.
    Outcome(Outcome),
    /// All that is spent over all the leads.
    CostPerLead,
    /// All that is spent over all the customers.
    CostPerCustomer,
    /// All the revenue over all the money spent.
    RevenueOverSpend,
}
