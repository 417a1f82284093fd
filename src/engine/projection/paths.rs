//! The simulation: every case, every month, every channel.

use super::draws::{CASES, Stream};
use super::spread::{Luck, Market, prices, volumes};
use crate::benchmarks::{Pool, Sale};
use crate::engine::budget::{ChannelSplit, PurseSplit, response};
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::whole_and_part;
use crate::engine::units::{Money, Months};

/// One number per case and month.
#[derive(Clone, Debug)]
pub(super) struct Table {
    months: usize,
    cells: Vec<f64>,
}

/// All that the cases bring.
#[derive(Debug)]
pub struct Paths {
    pub(super) months: usize,
    pub(super) visits: Table,
    pub(super) leads: Table,
    pub(super) customers: Table,
    pub(super) revenue: Table,
    pub(super) margin: Table,
    pub(super) channels: Vec<ChannelPaths>,
    /// Per month, both purses.
    pub(super) cost: Money,
    /// Per month, money only.
    pub(super) cost_in_money: Money,
    /// Margin of a customer over a lifetime, by case.
    pub(super) lifetime: Vec<f64>,
}

/// What one channel brings.
#[derive(Debug)]
pub(super) struct ChannelPaths {
    pub id: &'static str,
    /// Whether they count as visits of the site.
    pub brings_visits: bool,
    pub visits: Table,
    /// Leads for each visit, by case; orders where there is no lead step.
    pub conversion: Vec<f64>,
}

impl Table {
    fn empty(months: usize) -> Self {
        Self { months, cells: vec![0.0; CASES * months] }
    }

    pub(super) fn rows_mut(&mut self) -> impl Iterator<Item = &mut [f64]> {
        self.cells.chunks_exact_mut(self.months.max(1))
    }

    /// The months of each case.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.cells.chunks_exact(self.months.max(1))
    }

    /// One month of every case; nothing when it lies outside.
    pub(super) fn column(&self, month: usize) -> Vec<f64> {
        self.rows().filter_map(|row| row.get(month)).copied().collect()
    }

    /// The sum of the first months of every case.
    pub(super) fn sums(&self, months: usize) -> Vec<f64> {
        self.rows().map(|row| row.iter().take(months).sum()).collect()
    }
}

/// What the splits bring in every case, from the first month of the plan.
pub fn simulate(splits: &[PurseSplit], channels: &[Channel], economy: &Economy, months: Months) -> Paths {
    let market = Market::draw();
    let funded = splits.iter().flat_map(|purse| &purse.channels).filter(|split| split.spend > Money::ZERO);
    let channel_paths: Vec<ChannelPaths> = funded
        .filter_map(|split| Some((split, channels.iter().find(|channel| channel.id == split.id)?)))
        .map(|(split, channel)| channel_paths(split, channel, economy, &market, months))
        .collect();
    let cost_of = |split: &PurseSplit| split.channels.iter().map(|channel| channel.spend).sum::<Money>();
    let sales = Sales::draw(economy, &market);
    let mut paths = Paths {
        months: months.count(),
        visits: Table::empty(months.count()),
        leads: Table::empty(months.count()),
        customers: Table::empty(months.count()),
        revenue: Table::empty(months.count()),
        margin: Table::empty(months.count()),
        lifetime: sales.lifetimes(),
        cost: splits.iter().map(cost_of).sum(),
        cost_in_money: splits.iter().filter(|split| split.purse == crate::benchmarks::Purse::Money).map(cost_of).sum(),
        channels: channel_paths,
    };
    paths.add_up_channels();
    paths.sell(&sales);
    paths
}

fn channel_paths(
    split: &ChannelSplit,
    channel: &Channel,
    economy: &Economy,
    market: &Market,
    months: Months,
) -> ChannelPaths {
    let stream = |number| Stream::channel(channel.place, number);
    let costs = market.amounts(prices(&channel.cost_per_visit), Luck::Low, stream(0));
    let ceilings = market.amounts(volumes(&channel.ceiling), Luck::High, stream(1));
    let inertias = market.rates(&channel.inertia, stream(2));
    let never_takes = stream(4).uniforms().map(|luck| luck < channel.failure.central().get());
    let mut visits = Table::empty(months.count());
    let pools = pool_sizes(economy, channel.pool, market);
    let figures = costs.iter().zip(&ceilings).zip(pools).zip(&inertias).zip(never_takes);
    for (row, ((((cost, ceiling), pool), inertia), fails)) in visits.rows_mut().zip(figures) {
        if !fails {
            let ceiling = ceiling * pool;
            run(row, split, ceiling, ceiling * cost, *inertia);
        }
    }
    ChannelPaths {
        id: channel.id,
        brings_visits: channel.brings_visits,
        visits,
        conversion: market.rates(&channel.conversion, stream(3)),
    }
}

/// The size of a pool in every case, as a multiple of its central size; the same for all the channels that draw on it.
fn pool_sizes(economy: &Economy, pool: Pool, market: &Market) -> impl Iterator<Item = f64> {
    let size = economy.pools.size(pool);
    let central = size.central().get();
    let sizes = market.amounts(volumes(size), Luck::High, Stream::economy(7 + pool as usize));
    sizes.into_iter().map(move |size| if central > 0.0 { size / central } else { 1.0 })
}

/// The visits of one case, month by month.
fn run(row: &mut [f64], split: &ChannelSplit, ceiling: f64, half: f64, inertia: f64) {
    let spend = split.spend.in_units();
    let mut carried = split.curve.start.in_units();
    for visits in row {
        carried = inertia * carried + (1.0 - inertia) * spend;
        *visits = response(ceiling, half, carried);
    }
}

/// What turns visits into sales, case by case.
struct Sales {
    close_rate: Vec<f64>,
    cycle: Vec<f64>,
    basket: Vec<f64>,
    margin: Vec<f64>,
    repeat: Vec<f64>,
    survival: Vec<f64>,
}

impl Sales {
    fn draw(economy: &Economy, market: &Market) -> Self {
        let has_lead_step = economy.sale == Sale::Lead;
        let certain = |value: f64| vec![value; CASES];
        Self {
            close_rate: if has_lead_step {
                market.rates(&economy.close_rate, Stream::economy(1))
            } else {
                certain(1.0)
            },
            cycle: if has_lead_step {
                market.amounts(volumes(&economy.sales_cycle), Luck::Low, Stream::economy(2))
            } else {
                certain(0.0)
            },
            basket: market.amounts(prices(&economy.basket), Luck::High, Stream::economy(3)),
            margin: market.rates(&economy.margin, Stream::economy(4)),
            repeat: market.amounts(volumes(&economy.repeat_orders), Luck::High, Stream::economy(5)),
            survival: market.rates(&economy.survival, Stream::economy(6)),
        }
    }

    fn cases(&self) -> impl Iterator<Item = Case> {
        let figures = self.close_rate.iter().zip(&self.cycle).zip(&self.basket).zip(&self.margin);
        figures.zip(&self.repeat).zip(&self.survival).map(|(((((close, cycle), basket), margin), repeat), survival)| {
            let (delay, late) = whole_and_part(*cycle);
            Case {
                close: *close,
                delay,
                late,
                basket: *basket,
                margin: *margin,
                monthly: repeat / 12.0,
                survival: *survival,
            }
        })
    }

    /// `LTV = AOV·g·(1 + f/12·s/(1−s))`; customers who never leave are counted for ten years.
    fn lifetimes(&self) -> Vec<f64> {
        let repeats = |case: &Case| case.monthly * (case.survival / (1.0 - case.survival)).min(120.0);
        self.cases().map(|case| case.basket * case.margin * (1.0 + repeats(&case))).collect()
    }
}

/// The figures of one case.
struct Case {
    close: f64,
    delay: usize,
    late: f64,
    basket: f64,
    margin: f64,
    monthly: f64,
    survival: f64,
}

impl Case {
    /// `c_t = q·l_{t−d}`, a fractional cycle split between its two neighbours.
    fn customers(&self, leads: &[f64], month: usize) -> f64 {
        let before = |delay: usize| month.checked_sub(delay).and_then(|month| leads.get(month)).copied().unwrap_or(0.0);
        self.close * ((1.0 - self.late) * before(self.delay) + self.late * before(self.delay + 1))
    }
}

impl Paths {
    fn add_up_channels(&mut self) {
        for channel in &self.channels {
            let share = f64::from(u8::from(channel.brings_visits));
            let sums = self.visits.rows_mut().zip(self.leads.rows_mut());
            for ((row, conversion), (visits, leads)) in channel.visits.rows().zip(&channel.conversion).zip(sums) {
                for ((brought, visits), leads) in row.iter().zip(visits).zip(leads) {
                    *visits += share * brought;
                    *leads += brought * conversion;
                }
            }
        }
    }

    fn sell(&mut self, sales: &Sales) {
        let outcomes = self.customers.rows_mut().zip(self.revenue.rows_mut()).zip(self.margin.rows_mut());
        for ((case, leads), ((customers, revenue), margin)) in sales.cases().zip(self.leads.rows()).zip(outcomes) {
            // Those who bought before and are still there.
            let mut kept = 0.0;
            for month in 0..leads.len() {
                let arrived = case.customers(leads, month);
                let sold = case.basket * (arrived + kept * case.monthly);
                kept = (kept + arrived) * case.survival;
                for (table, value) in
                    [(&mut *customers, arrived), (&mut *revenue, sold), (&mut *margin, sold * case.margin)]
                {
                    if let Some(cell) = table.get_mut(month) {
                        *cell = value;
                    }
                }
            }
        }
    }
}
