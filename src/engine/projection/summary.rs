//! The cases summed up: a range for every figure shown.

use schemars::JsonSchema;
use serde::Serialize;

use super::paths::{ChannelPaths, Paths, Table};
use super::quantiles::{quantile, range_of};
use crate::engine::units::{Money, Month, Price, Range, Rate, Ratio, Volume};

/// What the plan should bring.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Projection {
    /// Month by month.
    pub months: Vec<MonthProjection>,
    /// Over all the months.
    pub totals: Totals,
    /// By channel, in the month looked at.
    pub channels: Vec<ChannelProjection>,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MonthProjection {
    /// Which.
    pub month: Month,
    /// Visits the plan brings.
    pub visits: Range<Volume>,
    /// Leads, or orders where a visit is an order.
    pub leads: Range<Volume>,
    /// New customers.
    pub customers: Range<Volume>,
    /// What they and earlier ones pay.
    pub revenue: Range<Money>,
    /// Margin less cost, from the first month to this one.
    pub cumulated_profit: Range<Money>,
}

/// All the months together.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Totals {
    /// Visits the plan brings.
    pub visits: Range<Volume>,
    /// Leads, or orders where a visit is an order.
    pub leads: Range<Volume>,
    /// New customers.
    pub customers: Range<Volume>,
    /// What they pay.
    pub revenue: Range<Money>,
    /// What is left of it after the cost of what is sold.
    pub margin: Range<Money>,
    /// Money and valued time spent.
    pub cost: Money,
    /// Money alone.
    pub cost_in_money: Money,
    /// (margin − cost) / cost.
    pub roi: Option<Range<Ratio>>,
    /// The same on money alone.
    pub roi_on_money: Option<Range<Ratio>>,
    /// Revenue / money spent.
    pub roas: Option<Range<Ratio>>,
    /// Cost of a lead; not defined when one case in ten brings none.
    pub cost_per_lead: Option<Range<Price>>,
    /// Cost of a customer; not defined when one case in ten brings none.
    pub cost_per_customer: Option<Range<Price>>,
    /// Margin of a customer over a lifetime.
    pub lifetime_value: Range<Money>,
    /// Lifetime margin / cost of a customer.
    pub lifetime_to_cost: Option<Range<Ratio>>,
    /// Share of cases in which the margin exceeds the cost.
    pub chance_of_profit: Rate,
    /// The first month in which the margin so far covers the cost so far, one time in two.
    pub break_even: Option<Month>,
}

/// One channel in the month looked at.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChannelProjection {
    /// Which.
    pub id: &'static str,
    /// Visits in that month.
    pub visits: Range<Volume>,
    /// Leads in that month, or orders where a visit is an order.
    pub leads: Range<Volume>,
}

/// Sums up the cases of a plan that begins in `first`; the channels are looked at in `looked_at`.
pub fn summarise(paths: &Paths, first: Month, looked_at: Month) -> Projection {
    let month = first.months_until(looked_at).count();
    let profits = cumulated_profits(paths);
    let months: Vec<MonthProjection> = (0..paths.months)
        .filter_map(|place| Some(month_projection(paths, &profits, place, first.offset(i32::try_from(place).ok()?))))
        .collect();
    let break_even = months.iter().find(|month| month.cumulated_profit.central >= Money::ZERO).map(|month| month.month);
    Projection {
        totals: totals(paths, break_even),
        channels: paths.channels.iter().map(|channel| channel_projection(channel, month)).collect(),
        months,
    }
}

fn month_projection(paths: &Paths, profits: &Table, place: usize, month: Month) -> MonthProjection {
    let range = |table: &Table| range_of(&mut table.column(place));
    MonthProjection {
        month,
        visits: range(&paths.visits).map(Volume::new),
        leads: range(&paths.leads).map(Volume::new),
        customers: range(&paths.customers).map(Volume::new),
        revenue: range(&paths.revenue).map(Money::units),
        cumulated_profit: range(profits).map(Money::units),
    }
}

fn cumulated_profits(paths: &Paths) -> Table {
    let cost = paths.cost.in_units();
    let mut profits = paths.margin.clone();
    for row in profits.rows_mut() {
        let mut sum = 0.0;
        for cell in row {
            sum += *cell - cost;
            *cell = sum;
        }
    }
    profits
}

fn totals(paths: &Paths, break_even: Option<Month>) -> Totals {
    let sums = |table: &Table| table.sums(paths.months);
    let over_time =
        |amount: Money| Money::cents(amount.in_cents().saturating_mul(i64::try_from(paths.months).unwrap_or(0)));
    let (cost, cost_in_money) = (over_time(paths.cost), over_time(paths.cost_in_money));
    let (leads, customers, revenue, margin) =
        (sums(&paths.leads), sums(&paths.customers), sums(&paths.revenue), sums(&paths.margin));
    let return_on = |cost: Money| ratios(&margin, |margin| (margin - cost.in_units()) / cost.in_units());
    let profitable = margin.iter().filter(|margin| **margin > cost.in_units()).count();
    let lifetime_to_cost: Vec<f64> = paths
        .lifetime
        .iter()
        .zip(&customers)
        .map(|(lifetime, customers)| lifetime * customers / cost.in_units())
        .collect();
    Totals {
        visits: range_of(&mut sums(&paths.visits)).map(Volume::new),
        leads: range_of(&mut leads.clone()).map(Volume::new),
        customers: range_of(&mut customers.clone()).map(Volume::new),
        revenue: range_of(&mut revenue.clone()).map(Money::units),
        roi: return_on(cost),
        roi_on_money: return_on(cost_in_money),
        roas: ratios(&revenue, |revenue| revenue / cost_in_money.in_units()),
        cost_per_lead: prices(&leads, cost),
        cost_per_customer: prices(&customers, cost),
        lifetime_value: range_of(&mut paths.lifetime.clone()).map(Money::units),
        lifetime_to_cost: ratios(&lifetime_to_cost, |ratio| ratio),
        chance_of_profit: Rate::clamped(profitable as f64 / margin.len().max(1) as f64),
        margin: range_of(&mut margin.clone()).map(Money::units),
        cost,
        cost_in_money,
        break_even,
    }
}

/// The range of a ratio over the cases; nothing when one of its ends is not a number.
fn ratios(values: &[f64], ratio: impl Fn(f64) -> f64) -> Option<Range<Ratio>> {
    let mut values: Vec<f64> = values.iter().map(|value| ratio(*value)).collect();
    let Range { low, central, high } = range_of(&mut values);
    let defined = |value: f64| Ratio::of(value, 1.0);
    Some(Range { low: defined(low)?, central: defined(central)?, high: defined(high)? })
}

/// The range of what each of some things costs; nothing when one case in ten has none of them.
fn prices(counts: &[f64], cost: Money) -> Option<Range<Price>> {
    let mut counts = counts.to_vec();
    let price = |count: f64| cost.per(Volume::new(count));
    let [few, middle, many] = [0.1, 0.5, 0.9].map(|share| quantile(&mut counts, share));
    Some(Range { low: price(many)?, central: price(middle)?, high: price(few)? })
}

fn channel_projection(channel: &ChannelPaths, month: usize) -> ChannelProjection {
    let visits = channel.visits.column(month);
    let mut leads: Vec<f64> = visits.iter().zip(&channel.conversion).map(|(visits, rate)| visits * rate).collect();
    ChannelProjection {
        id: channel.id,
        leads: range_of(&mut leads).map(Volume::new),
        visits: range_of(&mut visits.clone()).map(Volume::new),
    }
}
