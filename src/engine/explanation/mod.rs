//! Where a figure of the assessment comes from: its formula with this brief's numbers in it, and for each number its
//! source, or that it is the visitor's own, or an assumption. As data: the messages make words of it.
//!
//! The numbers are those of the central path, the one case in which every figure has its central value. Its results lie
//! near the middle of the ranges shown, seldom in it: the middle of a product is not the product of the middles, and
//! both are given so that nobody has to guess.

mod central;
mod inputs;
mod ratios;

use schemars::JsonSchema;
use serde::Serialize;

use super::Assessment;
use super::channels::Parameter;
use super::estimate::Because;
use super::units::Range;

/// How one figure comes about.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Explanation {
    /// Which figure, and by what formula.
    pub formula: Formula,
    /// The formula in the symbols of the inputs.
    pub symbols: &'static str,
    /// What goes into it.
    pub inputs: Vec<Input>,
    /// The result of each month of the plan; none where the formula is not one of months.
    pub months: Vec<f64>,
    /// What comes out on the central path; nothing where the formula divides by 0, or no month answers.
    pub result: Option<f64>,
    /// What the result is counted in.
    pub unit: Unit,
    /// The range shown, over all cases.
    pub range: Option<Range<f64>>,
}

/// A formula of the model, by the figure it gives over all the months of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// What own time is worth per month: the purse of the channels that cost no money.
    OwnTime,
    /// Visits per month that one channel can never exceed.
    Ceiling(&'static str),
    /// Visits that one channel brings.
    ChannelVisits(&'static str),
    /// Visits of all channels.
    Visits,
    /// Times that something is seen; only where they are what is counted.
    Impressions,
    /// Leads, or orders where there is no lead step.
    Leads,
    /// New customers.
    Customers,
    /// What customers pay.
    Revenue,
    /// What is left of it.
    Margin,
    /// What is spent.
    Cost,
    /// Return on all cost.
    Roi,
    /// Return on money alone.
    RoiOnMoney,
    /// Revenue per money spent.
    Roas,
    /// Cost of a lead, CPL.
    CostPerLead,
    /// Cost of a customer, CAC.
    CostPerCustomer,
    /// Margin of a customer over a lifetime, LTV.
    LifetimeValue,
    /// Lifetime value over the cost of a customer.
    LifetimeToCost,
    /// Months until the margin so far covers the cost so far.
    BreakEven,
    /// Chances of the goal.
    Probability,
}

/// One number that goes into a formula.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Input {
    /// What it is.
    pub name: Name,
    /// The channel it belongs to, if it belongs to one.
    pub channel: Option<&'static str>,
    /// The number.
    pub value: f64,
    /// What it is counted in.
    pub unit: Unit,
    /// Where it comes from.
    pub basis: Ground,
}

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// A figure of a channel or of the economy.
    Figure(Parameter),
    /// What a channel receives per month, `x`.
    Spend,
    /// What a channel carries before the plan starts, `A_0`.
    Start,
    /// Months of the plan, `H`.
    Months,
    /// Leads whose sales cycle ends within the plan.
    LeadsInTime,
    /// Orders of customers who come back within the plan.
    RepeatOrders,
    /// Money and valued time per month.
    MonthlyCost,
    /// Money spent over the plan.
    CostInMoney,
    /// What is paid once.
    SetUp,
    /// Cases in which the goal is reached.
    CasesReaching,
    /// All cases.
    Cases,
    /// The result of another formula.
    Result(Formula),
}

/// Where an input comes from.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// An estimate: a source, the visitor's own figure or an assumption.
    Estimate(Because),
    /// The split of the budget.
    Split,
    /// The dates of the plan.
    Calendar,
    /// Computed from other inputs.
    Computed,
}

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Visits, leads, customers, orders, cases.
    Count,
    /// Currency units.
    Currency,
    /// A proportion from 0 to 1.
    Rate,
    /// One amount over another of its kind.
    Ratio,
    /// Months.
    Months,
    /// Times a year.
    PerYear,
}

/// Every figure of the assessment with its formula, from the visits to the chances.
pub fn explain(assessment: &Assessment) -> Vec<Explanation> {
    let path = central::Central::of(assessment);
    let mut all = vec![ratios::own_time(assessment)];
    all.extend(path.volumes(assessment));
    all.extend(ratios::ratios(&path, assessment));
    all
}
