//! The cases summed up: a range for every figure shown.

use schemars::JsonSchema;
use serde::Serialize;

use super::paths::{ChannelPaths, Paths};
use super::quantiles::range_of;
use super::table::{Table, add};
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
    /// Times that something is seen; only where they are what is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impressions: Option<Range<Volume>>,
    /// Visits the plan brings.
    pub visits: Range<Volume>,
    /// Leads, or orders where a visit is an order.
    pub leads: Range<Volume>,
    /// New customers.
    pub customers: Range<Volume>,
    /// What they and earlier ones pay.
    pub revenue: Range<Money>,
    /// What they pay from their second order on; only where it is what is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Range<Money>>,
    /// Margin less cost, from the first month to this one.
    pub cumulated_profit: Range<Money>,
}

/// All the months together. A ratio whose denominator is 0 in one case out of ten is not defined.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Totals {
    /// Times that something is seen; only where they are what is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impressions: Option<Range<Volume>>,
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
    /// Money and valued time spent, with what is paid once.
    pub cost: Money,
    /// Money alone.
    pub cost_in_money: Money,
    /// The part of the cost that is paid once, in the first month, from both purses.
    pub set_up: Money,
    /// (margin − cost) / cost.
    pub roi: Option<Range<Ratio>>,
    /// The same on money alone.
    pub roi_on_money: Option<Range<Ratio>>,
    /// Revenue / money spent.
    pub roas: Option<Range<Ratio>>,
    /// Cost of a lead.
    pub cost_per_lead: Option<Range<Price>>,
    /// Cost of a customer.
    pub cost_per_customer: Option<Range<Price>>,
    /// Margin of a customer over a lifetime.
    pub lifetime_value: Range<Money>,
    /// Lifetime margin / cost of a customer.
    pub lifetime_to_cost: Option<Range<Ratio>>,
    /// Share of cases in which the margin exceeds the cost: ROI above 0.
    pub chance_of_profit: Rate,
    /// When the margin so far covers the cost so far.
    pub break_even: BreakEven,
}

/// The first month in which the margin so far covers the cost so far; nothing where none does within the plan, or where
/// nothing is spent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BreakEven {
    /// Reached by then in one case out of ten.
    pub early: Option<Month>,
    /// Reached by then in one case out of two.
    pub central: Option<Month>,
    /// Reached by then in nine cases out of ten.
    pub late: Option<Month>,
}

/// One channel in the month looked at.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChannelProjection {
    /// Which.
    pub id: &'static str,
    /// Times that something is seen in that month; only where they are what is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impressions: Option<Range<Volume>>,
    /// Visits in that month.
    pub visits: Range<Volume>,
    /// Leads in that month, or orders where a visit is an order.
    pub leads: Range<Volume>,
}

/// Sums up the cases of a plan that begins in `first`.
pub fn summarise(paths: &Paths, first: Month) -> Projection {
    let profits = Profits::of(paths);
    let month_at = |place: usize| first.offset(i32::try_from(place).unwrap_or(0));
    let months = (0..paths.months).zip(&profits.ranges).map(|(place, profit)| MonthProjection {
        month: month_at(place),
        impressions: volumes_of(paths.impressions.column(place)),
        visits: range_of(paths.visits.column(place)).map(Volume::new),
        leads: range_of(paths.leads.column(place)).map(Volume::new),
        customers: range_of(paths.customers.column(place)).map(Volume::new),
        revenue: range_of(paths.revenue.column(place)).map(Money::units),
        repeat: volumes_of(paths.repeat.column(place)).map(|range| range.map(|amount| Money::units(amount.get()))),
        cumulated_profit: profit.map(Money::units),
    });
    Projection {
        months: months.collect(),
        totals: totals(paths, &profits, month_at),
        channels: paths.channels.iter().map(channel_projection).collect(),
    }
}

/// What the margins leave of the costs, month after month.
struct Profits {
    /// From the first month to each.
    ranges: Vec<Range<f64>>,
    /// Revenue over the plan, by case.
    revenues: Vec<f64>,
    /// Margin over the plan, by case.
    margins: Vec<f64>,
    /// How many cases break even in each month for the first time.
    first_covered: Vec<usize>,
}

impl Profits {
    fn of(paths: &Paths) -> Self {
        let mut revenues = vec![0.0; paths.margins.len()];
        let mut margins = revenues.clone();
        let mut is_covered = vec![false; paths.margins.len()];
        let (mut ranges, mut first_covered) = (Vec::new(), Vec::new());
        for (place, column) in paths.revenue.columns().enumerate() {
            let cost = paths.costs.until(place + 1).in_units();
            add(column, &mut revenues);
            for ((margin, revenue), share) in margins.iter_mut().zip(&revenues).zip(&paths.margins) {
                *margin = revenue * share;
            }
            ranges.push(range_of(&margins).map(|margin| margin - cost));
            let mut newly = 0;
            for (margin, is_covered) in margins.iter().zip(&mut is_covered) {
                if *margin >= cost && !*is_covered {
                    *is_covered = true;
                    newly += 1;
                }
            }
            first_covered.push(newly);
        }
        Self { ranges, revenues, margins, first_covered }
    }

    /// The place of the month by which a share of the cases have broken even.
    fn covered_by(&self, share: f64) -> Option<usize> {
        let asked = share * self.margins.len() as f64;
        let mut covered = 0;
        self.first_covered.iter().position(|newly| {
            covered += newly;
            covered as f64 >= asked
        })
    }
}

fn totals(paths: &Paths, profits: &Profits, month_at: impl Fn(usize) -> Month) -> Totals {
    let sums = |table: &Table| table.sums(paths.months);
    let (cost, cost_in_money) = (paths.costs.until(paths.months), paths.costs.in_money_until(paths.months));
    let (leads, customers) = (sums(&paths.leads), sums(&paths.customers));
    let margin = range_of(&profits.margins);
    let profitable = profits.margins.iter().filter(|margin| **margin > cost.in_units()).count();
    let lifetimes = paths.lifetimes.iter().zip(&customers);
    let lifetimes: Vec<f64> = lifetimes.map(|(lifetime, customers)| lifetime * customers).collect();
    let cost_per_customer = prices(&customers, cost);
    let covered_by = |share: f64| profits.covered_by(share).filter(|_| cost > Money::ZERO).map(&month_at);
    Totals {
        impressions: volumes_of(&sums(&paths.impressions)),
        visits: range_of(&sums(&paths.visits)).map(Volume::new),
        leads: range_of(&leads).map(Volume::new),
        customers: range_of(&customers).map(Volume::new),
        revenue: range_of(&profits.revenues).map(Money::units),
        margin: margin.map(Money::units),
        cost,
        cost_in_money,
        set_up: paths.costs.set_up,
        roi: over(margin.map(|margin| margin - cost.in_units()), cost),
        roi_on_money: over(margin.map(|margin| margin - cost_in_money.in_units()), cost_in_money),
        roas: over(range_of(&profits.revenues), cost_in_money),
        cost_per_lead: prices(&leads, cost),
        cost_per_customer,
        lifetime_value: range_of(&paths.lifetimes).map(Money::units),
        lifetime_to_cost: cost_per_customer.and_then(|_| over(range_of(&lifetimes), cost)),
        chance_of_profit: Rate::clamped(profitable as f64 / profits.margins.len().max(1) as f64),
        break_even: BreakEven { early: covered_by(0.1), central: covered_by(0.5), late: covered_by(0.9) },
    }
}

/// Nothing where nothing is counted.
fn volumes_of(values: &[f64]) -> Option<Range<Volume>> {
    (!values.is_empty()).then(|| range_of(values).map(Volume::new))
}

/// A range of amounts over what is spent, which is the same in every case.
fn over(amounts: Range<f64>, cost: Money) -> Option<Range<Ratio>> {
    let ratio = |amount: f64| Ratio::of(amount, cost.in_units());
    Some(Range { low: ratio(amounts.low)?, central: ratio(amounts.central)?, high: ratio(amounts.high)? })
}

/// The range of what each of some things costs: the more there are, the less each.
fn prices(counts: &[f64], cost: Money) -> Option<Range<Price>> {
    let counts = range_of(counts);
    let price = |count: f64| cost.per(Volume::new(count));
    Some(Range { low: price(counts.high)?, central: price(counts.central)?, high: price(counts.low)? })
}

fn channel_projection(channel: &ChannelPaths) -> ChannelProjection {
    ChannelProjection {
        id: channel.id,
        impressions: volumes_of(&channel.impressions),
        visits: range_of(&channel.visits).map(Volume::new),
        leads: range_of(&channel.leads).map(Volume::new),
    }
}
