//! The simulation: every case, every month, every channel.

use super::cases::{ChannelCase, ChannelDraw, Sales};
use super::draws::CASES;
use super::spread::Market;
use super::table::Table;
use crate::benchmarks::{Pool, Purse};
use crate::engine::budget::{ChannelSplit, PurseSplit};
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Months};

/// All that the cases bring.
#[derive(Debug)]
pub struct Paths {
    pub(super) months: usize,
    /// Empty unless they are what is counted.
    pub(super) impressions: Table,
    pub(super) visits: Table,
    pub(super) leads: Table,
    pub(super) customers: Table,
    pub(super) revenue: Table,
    /// Empty unless it is what is counted.
    pub(super) repeat: Table,
    /// Visits a month today, by case.
    pub(super) visitors_today: Vec<f64>,
    /// Customers today, by case; empty unless what they buy again is counted.
    pub(super) customers_today: Vec<f64>,
    /// What turns visits into sales, by case.
    pub(super) sales: Vec<Sales>,
    pub(super) channels: Vec<ChannelPaths>,
    pub(super) costs: Costs,
    /// The share of revenue left, by case.
    pub(super) margins: Vec<f64>,
    /// Margin of a customer over a lifetime, by case.
    pub(super) lifetimes: Vec<f64>,
}

/// What one channel brings in the month looked at, by case.
#[derive(Debug)]
pub(super) struct ChannelPaths {
    pub id: &'static str,
    /// Empty unless they are what is counted.
    pub impressions: Vec<f64>,
    pub visits: Vec<f64>,
    /// Orders where there is no lead step.
    pub leads: Vec<f64>,
}

/// What the plan costs: known, not drawn.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Costs {
    /// Each month, both purses.
    pub monthly: Money,
    /// Each month, money only.
    pub monthly_in_money: Money,
    /// Once, in the first month, both purses.
    pub set_up: Money,
    /// Once, money only.
    pub set_up_in_money: Money,
}

/// What the splits bring in every case, from the first month of the plan; each channel apart in the month `looked_at`,
/// counted from 0.
pub fn simulate(
    splits: &[PurseSplit],
    channels: &[Channel],
    economy: &Economy,
    outcome: Outcome,
    months: Months,
    looked_at: usize,
) -> Paths {
    let market = Market::draw();
    let mut draw = ChannelDraw::new(market, outcome);
    let mut paths = Paths::empty(CASES, months.count(), Costs::of(splits, channels)).counting(outcome);
    for (split, channel) in funded(splits, channels) {
        paths.run(split, &draw.cases(channel, economy), channel.brings_visits, looked_at);
    }
    paths.visitors_today = draw.sizes(Pool::Visitors, economy);
    if outcome == Outcome::Repeat {
        paths.customers_today = draw.sizes(Pool::Customers, economy);
    }
    paths.sell(Sales::draw(economy, market));
    paths
}

/// The one case in which every figure has its central value, month by month.
pub(in crate::engine) struct CentralPath {
    pub visits: Vec<f64>,
    pub leads: Vec<f64>,
    pub customers: Vec<f64>,
    pub revenue: Vec<f64>,
    /// The visits of each channel that receives something, in the order of the splits.
    pub channels: Vec<Vec<f64>>,
    /// None unless they are what is counted.
    pub impressions: Vec<f64>,
}

/// What the splits bring when every figure has its central value. It is near the middle of the cases and seldom in it:
/// the middle of a sum is not the sum of the middles.
pub(in crate::engine) fn central(
    splits: &[PurseSplit],
    channels: &[Channel],
    economy: &Economy,
    outcome: Outcome,
    months: usize,
) -> CentralPath {
    let mut paths = Paths::empty(1, months, Costs::default()).counting(outcome);
    let mut apart = Vec::new();
    for (split, channel) in funded(splits, channels) {
        let case = [ChannelCase::central(channel)];
        let mut alone = Paths::empty(1, months, Costs::default());
        alone.run(split, &case, true, 0);
        apart.push(alone.visits.first_case());
        paths.run(split, &case, channel.brings_visits, 0);
    }
    paths.sell(vec![Sales::central(economy)]);
    let [visits, leads, customers, revenue] =
        [&paths.visits, &paths.leads, &paths.customers, &paths.revenue].map(Table::first_case);
    let impressions = paths.impressions.first_case();
    CentralPath { visits, leads, customers, revenue, channels: apart, impressions }
}

/// The channels that receive something.
pub(in crate::engine) fn funded<'a>(
    splits: &'a [PurseSplit],
    channels: &'a [Channel],
) -> impl Iterator<Item = (&'a ChannelSplit, &'a Channel)> {
    let funded = splits.iter().flat_map(|purse| &purse.channels).filter(|split| split.spend > Money::ZERO);
    funded.filter_map(|split| Some((split, channels.iter().find(|channel| channel.id == split.id)?)))
}

impl Costs {
    pub(super) fn of(splits: &[PurseSplit], channels: &[Channel]) -> Self {
        let mut costs = Self::default();
        for purse in splits {
            let spends: Money = purse.channels.iter().map(|channel| channel.spend).sum();
            let set_up: Money =
                funded(std::slice::from_ref(purse), channels).map(|(_, channel)| channel.set_up_cost()).sum();
            costs.monthly += spends;
            costs.set_up += set_up;
            if purse.purse == Purse::Money {
                costs.monthly_in_money += spends;
                costs.set_up_in_money += set_up;
            }
        }
        costs
    }

    /// Both purses, from the first month to the last of so many.
    pub(super) fn until(&self, months: usize) -> Money {
        over(self.monthly, months) + self.set_up
    }

    /// Money only, from the first month to the last of so many.
    pub(super) fn in_money_until(&self, months: usize) -> Money {
        over(self.monthly_in_money, months) + self.set_up_in_money
    }
}

fn over(monthly: Money, months: usize) -> Money {
    Money::cents(monthly.in_cents().saturating_mul(i64::try_from(months).unwrap_or(0)))
}

impl Paths {
    fn empty(cases: usize, months: usize, costs: Costs) -> Self {
        let table = || Table::empty(cases, months);
        Self {
            months,
            impressions: Table::default(),
            visits: table(),
            leads: table(),
            customers: table(),
            revenue: table(),
            repeat: Table::default(),
            visitors_today: Vec::new(),
            customers_today: Vec::new(),
            sales: Vec::new(),
            channels: Vec::new(),
            costs,
            margins: Vec::new(),
            lifetimes: Vec::new(),
        }
    }

    /// The same, with room for impressions or repeat orders where they are what is counted.
    fn counting(mut self, outcome: Outcome) -> Self {
        if outcome == Outcome::Impressions {
            self.impressions = self.visits.clone();
        }
        if outcome == Outcome::Repeat {
            self.repeat = self.visits.clone();
        }
        self
    }

    /// Adds what one channel brings: `A_t = ρ·A_{t−1} + (1−ρ)·x`, then `v_t = N·A_t / (A_t + N·κ)`. Its visits are
    /// `counted` among those of the site, or stand for what they would have brought.
    fn run(&mut self, split: &ChannelSplit, cases: &[ChannelCase], counted: bool, looked_at: usize) {
        let share = f64::from(u8::from(counted));
        let spend = split.spend.in_units();
        let mut carried = vec![split.curve.start.in_units(); cases.len()];
        let mut seen = ChannelPaths { id: split.id, impressions: Vec::new(), visits: Vec::new(), leads: Vec::new() };
        let columns = self.visits.columns_mut().zip(self.leads.columns_mut());
        for (month, (visits, leads)) in columns.enumerate() {
            for (((case, carried), visits), leads) in cases.iter().zip(&mut carried).zip(visits).zip(leads) {
                *carried = spend + (*carried - spend) * case.inertia;
                let brought = case.visits(*carried);
                *visits += share * brought;
                *leads += brought * case.conversion;
            }
            if month == looked_at {
                seen.visits = cases.iter().zip(&carried).map(|(case, carried)| case.visits(*carried)).collect();
                seen.leads = cases.iter().zip(&seen.visits).map(|(case, visits)| visits * case.conversion).collect();
            }
        }
        if counted && !self.impressions.is_empty() {
            self.show(split, cases, looked_at, &mut seen);
        }
        self.channels.push(seen);
    }

    /// Adds the impressions of one channel: `v_t / CTR`.
    fn show(&mut self, split: &ChannelSplit, cases: &[ChannelCase], looked_at: usize, seen: &mut ChannelPaths) {
        let spend = split.spend.in_units();
        let mut carried = vec![split.curve.start.in_units(); cases.len()];
        for (month, impressions) in self.impressions.columns_mut().enumerate() {
            for ((case, carried), impressions) in cases.iter().zip(&mut carried).zip(impressions) {
                *carried = spend + (*carried - spend) * case.inertia;
                *impressions += case.visits(*carried) * case.impressions;
            }
            if month == looked_at {
                let shown = cases.iter().zip(&carried).map(|(case, carried)| case.visits(*carried) * case.impressions);
                seen.impressions = shown.collect();
            }
        }
    }

    /// Leads become customers, who pay, come back and leave.
    fn sell(&mut self, sales: Vec<Sales>) {
        let mut kept = vec![0.0; sales.len()];
        let columns = self.customers.columns_mut().zip(self.revenue.columns_mut());
        for (month, (customers, revenue)) in columns.enumerate() {
            let mut again = self.repeat.column_mut(month).iter_mut();
            let cells = sales.iter().zip(&mut kept).zip(customers).zip(revenue);
            for (place, (((case, kept), customers), revenue)) in cells.enumerate() {
                let arrived = case.arrivals(&self.leads, place, month);
                *customers = arrived;
                *revenue = case.long_run * case.basket * (arrived + *kept * case.monthly);
                if let Some(again) = again.next() {
                    *again = case.long_run * case.basket * *kept * case.monthly;
                }
                *kept = (*kept + arrived) * case.survival;
            }
        }
        self.margins = sales.iter().map(|case| case.margin).collect();
        self.lifetimes = sales.iter().map(Sales::lifetime).collect();
        self.sales = sales;
    }
}

impl Sales {
    /// `c_t = q·l_{t−d}`, a fractional cycle split between its two neighbours.
    fn arrivals(&self, leads: &Table, place: usize, month: usize) -> f64 {
        let Some(latest) = month.checked_sub(self.delay) else { return 0.0 };
        let earlier = latest.checked_sub(1).map_or(0.0, |month| leads.at(place, month));
        self.close * ((1.0 - self.late) * leads.at(place, latest) + self.late * earlier)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_paid_once_is_paid_in_the_first_month() {
        let euros = Money::units;
        let costs = Costs {
            monthly: euros(300.0),
            monthly_in_money: euros(200.0),
            set_up: euros(90.0),
            set_up_in_money: euros(80.0),
        };
        assert_eq!([1, 12].map(|months| costs.until(months)), [euros(390.0), euros(3690.0)]);
        assert_eq!([1, 12].map(|months| costs.in_money_until(months)), [euros(280.0), euros(2480.0)]);
    }

    #[test]
    fn a_fractional_cycle_falls_between_its_two_neighbours() {
        let mut leads = Table::empty(1, 4);
        for (month, column) in leads.columns_mut().enumerate() {
            column.fill(if month == 0 { 100.0 } else { 0.0 });
        }
        let sales = Sales {
            close: 0.5,
            delay: 1,
            late: 0.25,
            basket: 10.0,
            long_run: 1.0,
            margin: 0.5,
            monthly: 0.0,
            survival: 0.9,
        };
        let customers = [0, 1, 2, 3].map(|month| sales.arrivals(&leads, 0, month).to_bits());
        assert_eq!(customers, [0.0, 37.5, 12.5, 0.0].map(f64::to_bits));
    }

    #[test]
    fn customers_come_back_and_leave() {
        let mut paths = Paths::empty(1, 3, Costs::default());
        paths.leads.columns_mut().next().into_iter().for_each(|column| column.fill(10.0));
        let sales = Sales {
            close: 1.0,
            delay: 0,
            late: 0.0,
            basket: 10.0,
            long_run: 1.0,
            margin: 0.5,
            monthly: 0.2,
            survival: 0.9,
        };
        paths.sell(vec![sales]);
        let expected = [100.0, 10.0 * 10.0 * 0.2 * 0.9, 10.0 * 10.0 * 0.2 * 0.81];
        for (revenue, expected) in paths.revenue.first_case().iter().zip(expected) {
            assert!((revenue - expected).abs() < 1e-12, "{revenue} instead of {expected}");
        }
        assert!((sales.lifetime() - 10.0 * 0.5 * (1.0 + 0.2 * 9.0)).abs() < 1e-12);
    }
}
