use schemars::JsonSchema;
use serde::Serialize;

use crate::benchmarks::Sale;
use crate::engine::channels::{Channel, Economy};
use crate::engine::objective::Metric;
use crate::engine::units::Months;

/// What the plan is made to bring, and what the target is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Times that something of the visitor's is seen. One person may be counted several times.
    Impressions,
    /// Visits of the site.
    Visits,
    /// People who leave a way to be called back.
    Leads,
    /// People who buy.
    Customers,
    /// What they pay.
    Revenue,
    /// What customers pay from their second order on.
    Repeat,
}

impl Outcome {
    /// The outcome that a metric is counted in, if the model projects it.
    pub fn projecting(metric: Metric, sale: Sale) -> Option<Self> {
        match metric {
            Metric::Impressions => Some(Self::Impressions),
            Metric::Traffic => Some(Self::Visits),
            Metric::Leads | Metric::QualifiedLeads | Metric::Appointments if sale == Sale::Lead => Some(Self::Leads),
            Metric::Customers | Metric::Orders | Metric::Members => Some(Self::Customers),
            Metric::Revenue | Metric::Donations => Some(Self::Revenue),
            Metric::RepeatRevenue => Some(Self::Repeat),
            _ => None,
        }
    }

    /// What to aim for when the sentence does not say, or speaks of something that the model does not project: the
    /// nearest thing that it does.
    ///
    /// A wish to be known is held against visits and not against impressions, although these are nearer to the word:
    /// whoever clicks has seen and cared, while impressions are bought by the thousand from banners nobody looks at. Who
    /// counts impressions, views or people reached says so, and gets a plan made for them.
    pub fn nearest(metric: Option<Metric>, sale: Sale) -> Self {
        let usual = match sale {
            Sale::Lead => Self::Leads,
            Sale::Order => Self::Customers,
        };
        match metric {
            // Who applies has seen the offer first; customers are no candidates.
            Some(Metric::Reach | Metric::Followers | Metric::Engagement | Metric::Ranking | Metric::Applications) => {
                Self::Visits
            }
            Some(Metric::Margin | Metric::Basket | Metric::ReturnOnAdSpend) => Self::Revenue,
            Some(Metric::CostPerAcquisition) => Self::Customers,
            Some(Metric::Retention | Metric::Churn) => Self::Repeat,
            Some(metric) => Self::projecting(metric, sale).unwrap_or(usual),
            None => usual,
        }
    }

    /// Whether only visits of the site can bring it.
    pub fn is_of_visits(self) -> bool {
        matches!(self, Self::Impressions | Self::Visits)
    }
}

/// The value of one visit of a channel in each month of the plan, in units of the outcome, at central figures.
///
/// A channel that may never take counts for the share of cases in which it does. Customers who would come after the
/// last month do not count.
pub fn weights(outcome: Outcome, channel: &Channel, economy: &Economy, months: Months) -> Vec<f64> {
    let takes = channel.failure.central().complement().get();
    let lead = takes * channel.conversion.central().get();
    let customer = lead * economy.close_rate.central().get();
    let arrivals = |month: usize| arrivals(economy.sales_cycle.central().get(), month, months.count());
    let weight = |month: usize| match outcome {
        Outcome::Visits | Outcome::Impressions if !channel.brings_visits => 0.0,
        Outcome::Impressions => takes * impressions(channel.click_rate.central().get()),
        Outcome::Visits => takes,
        Outcome::Leads => lead,
        Outcome::Customers => customer * arrivals(month).iter().map(|(_, share)| share).sum::<f64>(),
        Outcome::Revenue | Outcome::Repeat => {
            let first = if outcome == Outcome::Repeat { 1.0 } else { 0.0 };
            let orders = |arrival: usize| orders_until(economy, months.count() - arrival) - first;
            let basket = economy.basket.central().in_units();
            let basket = basket * economy.long_run_factor();
            customer * basket * arrivals(month).iter().map(|(arrival, share)| share * orders(*arrival)).sum::<f64>()
        }
    };
    (1..=months.count()).map(weight).collect()
}

/// How often something is seen for one visit, `1/CTR`; never where nobody clicks.
pub(in crate::engine) fn impressions(click_rate: f64) -> f64 {
    if click_rate > 0.0 { 1.0 / click_rate } else { 0.0 }
}

/// When the leads of a month become customers: the two months that a cycle falls between, with the share of each, as
/// far as they lie within the plan.
fn arrivals(cycle: f64, month: usize, months: usize) -> Vec<(usize, f64)> {
    let (whole, part) = whole_and_part(cycle);
    let both = [(month + whole, 1.0 - part), (month + whole + 1, part)];
    both.into_iter().filter(|(arrival, _)| *arrival <= months).collect()
}

/// Orders of one customer in the month of arrival and the `months` after it: `1 + Σ (f/12)·s^u`.
fn orders_until(economy: &Economy, months: usize) -> f64 {
    let (monthly, survival) = (economy.repeat_orders.central().get() / 12.0, economy.survival.central().get());
    let mut kept = 1.0;
    let mut orders = 1.0;
    for _ in 0..months {
        kept *= survival;
        orders += monthly * kept;
    }
    orders
}

/// A duration as whole months and the rest; at most 120 whole months.
pub(in crate::engine) fn whole_and_part(duration: f64) -> (usize, f64) {
    let duration = duration.clamp(0.0, 120.0);
    let whole = duration.floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 0 to 120")]
    (whole as usize, duration - whole)
}
