//! The figures of a brief in each of the cases, before any money is spent: the same cases whatever the split.

use super::draws::{CASES, Stream};
use super::spread::{Luck, Market, prices, volumes};
use crate::benchmarks::{Pool, Sale};
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::{Outcome, impressions, whole_and_part};

/// What one channel is like in one case.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChannelCase {
    /// Visits per month it can never exceed, `N`; 0 where it never takes.
    pub ceiling: f64,
    /// Spend that brings half of the ceiling, `N·κ`; never 0, so that nothing is divided by it in vain.
    pub half: f64,
    /// `ρ`.
    pub inertia: f64,
    /// Leads for each visit, `r`; orders where there is no lead step.
    pub conversion: f64,
    /// Impressions for each visit, `1/CTR`; 1 where nobody asks for them.
    pub impressions: f64,
}

impl ChannelCase {
    fn new(ceiling: f64, cost_per_visit: f64, inertia: f64, conversion: f64) -> Self {
        Self { ceiling, half: (ceiling * cost_per_visit).max(f64::MIN_POSITIVE), inertia, conversion, impressions: 1.0 }
    }

    /// Visits of a month with a carried spend: `N·A / (A + N·κ)`.
    pub(super) fn visits(&self, carried: f64) -> f64 {
        self.ceiling * carried / (carried + self.half)
    }

    /// The channel at its central values. One that may never take counts for the share of cases in which it does.
    pub(super) fn central(channel: &Channel) -> Self {
        let takes = channel.failure.central().complement().get();
        let central = Self::new(
            channel.ceiling.central().get(),
            channel.cost_per_visit.central().in_units(),
            channel.inertia.central().get(),
            channel.conversion.central().get(),
        );
        Self {
            ceiling: central.ceiling * takes,
            impressions: impressions(channel.click_rate.central().get()),
            ..central
        }
    }
}

/// Draws the figures of channels.
pub(super) struct ChannelDraw {
    market: Market,
    /// Click rates are drawn only where impressions are counted.
    with_impressions: bool,
    /// The size of each pool in every case, as a multiple of its central size: the same for all that draw on it.
    pools: [Vec<f64>; 4],
}

impl ChannelDraw {
    pub(super) fn new(market: Market, outcome: Outcome) -> Self {
        let with_impressions = outcome == Outcome::Impressions;
        Self { market, with_impressions, pools: [const { Vec::new() }; 4] }
    }

    /// The channel in every case.
    pub(super) fn cases(&mut self, channel: &Channel, economy: &Economy) -> Vec<ChannelCase> {
        let stream = |number| Stream::channel(channel.place, number);
        let market = self.market;
        let costs = market.amounts(prices(&channel.cost_per_visit), Luck::Low, stream(0));
        let ceilings = market.amounts(volumes(&channel.ceiling), Luck::High, stream(1));
        let inertias = market.rates(&channel.inertia, stream(2));
        let conversions = market.rates(&channel.conversion, stream(3));
        let failure = channel.failure.central().get();
        let takes = stream(4).uniforms().map(|luck| if luck < failure { 0.0 } else { 1.0 });
        let ceilings = ceilings.iter().zip(self.pool(channel.pool, economy)).zip(takes);
        let figures = costs.iter().zip(&inertias).zip(&conversions);
        let mut cases: Vec<ChannelCase> = figures
            .zip(ceilings)
            .map(|(((cost, inertia), conversion), ((ceiling, pool), takes))| {
                ChannelCase::new(ceiling * pool * takes, *cost, *inertia, *conversion)
            })
            .collect();
        if self.with_impressions {
            let clicks = market.rates(&channel.click_rate, stream(5));
            cases.iter_mut().zip(clicks).for_each(|(case, click)| case.impressions = impressions(click));
        }
        cases
    }

    /// The size of a pool in every case, in people or visits a month.
    pub(super) fn sizes(&mut self, pool: Pool, economy: &Economy) -> Vec<f64> {
        let central = economy.pools.size(pool).central().get();
        self.pool(pool, economy).iter().map(|multiple| multiple * central).collect()
    }

    fn pool(&mut self, pool: Pool, economy: &Economy) -> &[f64] {
        let Some(sizes) = self.pools.get_mut(pool as usize) else { return &[] };
        if sizes.is_empty() {
            let size = economy.pools.size(pool);
            let central = size.central().get();
            *sizes = self.market.amounts(volumes(size), Luck::High, pool_stream(pool));
            for size in sizes.iter_mut() {
                *size = if central > 0.0 { *size / central } else { 1.0 };
            }
        }
        sizes
    }
}

pub(super) fn pool_stream(pool: Pool) -> Stream {
    Stream::economy(7 + pool as usize)
}

/// What turns visits into sales in one case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sales {
    /// Customers for each lead, `q`.
    pub close: f64,
    /// The whole months of the sales cycle, `d`.
    pub delay: usize,
    /// The rest of the cycle: the share of leads that come a month later still.
    pub late: f64,
    /// Currency units of one order.
    pub basket: f64,
    /// What revenue is multiplied by; 1 unless the long run is counted.
    pub long_run: f64,
    /// The share of revenue left, `g`.
    pub margin: f64,
    /// Repeat orders a month of a customer who stays, `f/12`.
    pub monthly: f64,
    /// The share of customers kept from a month to the next, `s`.
    pub survival: f64,
}

impl Sales {
    fn new([close, cycle, basket, margin, repeat, survival]: [f64; 6]) -> Self {
        let (delay, late) = whole_and_part(cycle);
        Self { close, delay, late, basket, long_run: 1.0, margin, monthly: repeat / 12.0, survival }
    }

    /// The economy at its central values.
    pub(super) fn central(economy: &Economy) -> Self {
        let (close, cycle) = match economy.sale {
            Sale::Lead => (economy.close_rate.central().get(), economy.sales_cycle.central().get()),
            Sale::Order => (1.0, 0.0),
        };
        let central = Self::new([
            close,
            cycle,
            economy.basket.central().in_units(),
            economy.margin.central().get(),
            economy.repeat_orders.central().get(),
            economy.survival.central().get(),
        ]);
        Self { long_run: economy.long_run_factor(), ..central }
    }

    /// The economy in every case. Where a visit is an order, there is no lead to close or to wait for.
    pub(super) fn draw(economy: &Economy, market: Market) -> Vec<Self> {
        let (closes, cycles) = match economy.sale {
            Sale::Lead => (
                market.rates(&economy.close_rate, Stream::economy(1)),
                market.amounts(volumes(&economy.sales_cycle), Luck::Low, Stream::economy(2)),
            ),
            Sale::Order => (vec![1.0; CASES], vec![0.0; CASES]),
        };
        let baskets = market.amounts(prices(&economy.basket), Luck::High, Stream::economy(3));
        let margins = market.rates(&economy.margin, Stream::economy(4));
        let repeats = market.amounts(volumes(&economy.repeat_orders), Luck::High, Stream::economy(5));
        let survivals = market.rates(&economy.survival, Stream::economy(6));
        let figures = closes.iter().zip(&cycles).zip(&baskets).zip(&margins).zip(&repeats).zip(&survivals);
        let mut sales: Vec<Self> = figures
            .map(|(((((close, cycle), basket), margin), repeat), survival)| {
                Self::new([*close, *cycle, *basket, *margin, *repeat, *survival])
            })
            .collect();
        if let Some(multiple) = &economy.long_run {
            let drawn = market.amounts(volumes(multiple), Luck::High, Stream::economy(11));
            sales.iter_mut().zip(drawn).for_each(|(sales, multiple)| sales.long_run = multiple);
        }
        sales
    }

    /// `LTV = AOV·g·(1 + f/12·s/(1−s))`; customers who never leave are counted for ten years.
    pub(super) fn lifetime(&self) -> f64 {
        let months = (self.survival / (1.0 - self.survival)).min(120.0);
        self.basket * self.margin * (1.0 + self.monthly * months)
    }
}
