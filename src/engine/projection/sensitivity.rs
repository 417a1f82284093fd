//! Which assumptions the result hangs on.
//!
//! The share of the outcome's variance that one figure explains is its first-order index, `Var(E[Y | X]) / Var(Y)`
//! (Sobol, 1993). It is read off the cases already drawn: each figure's own draws visit every stratum once, so thirty-two
//! bins of neighbouring strata hold sixty-four cases each, and the variance between the bins' means is that of
//! `E[Y | X]`. Three choices:
//!
//! - `Y` is the rank of the outcome among the cases, not the outcome: revenues spread over orders of magnitude, and a
//!   few huge ones would decide alone (on ranks, the index is the Kruskal-Wallis statistic over its largest value).
//! - The variance between bins that chance alone would give is taken off (Kelley's ε², 1935), so that a figure without
//!   any effect has 0 and not 1.5 %.
//! - `X` is a figure's own part. What all figures share, a good or a bad year, is a line of its own; so the lines add up
//!   to at most 1, and what is missing from 1 is what figures do together.

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::pool_stream;
use super::draws::{CASES, Stream};
use super::paths::funded;
use crate::benchmarks::{Parameter, Pool, Sale};
use crate::engine::budget::PurseSplit;
use crate::engine::channels::{Channel, Economy};
use crate::engine::plan::Outcome;
use crate::engine::units::{Range, Rate};

/// What the outcome's uncertainty comes from.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Sensitivity {
    /// From the largest share of the variance to the smallest; those below one hundredth are left out.
    pub drivers: Vec<Driver>,
    /// The figure that the visitor has not typed and that would narrow the result most.
    pub next_question: Option<Parameter>,
}

/// One source of uncertainty.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Driver {
    /// What varies.
    pub what: Driven,
    /// The share of the variance of the outcome's rank that it explains on its own.
    pub share: Rate,
}

/// What varies from case to case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Driven {
    /// A good or a bad year: what all figures share.
    Market,
    /// One figure.
    Figure {
        /// A channel, or `economy`.
        owner: &'static str,
        /// What it measures.
        parameter: Parameter,
    },
}

/// Neighbouring strata that are taken together.
const BINS: usize = 32;

/// Below this share an assumption is not worth a line: chance alone gives half of it.
const WORTH_SAYING: f64 = 0.01;

/// Ranks what the outcomes of the cases hang on. `can_ask` says which figures of whom the visitor may still type.
pub fn sensitivity(
    outcomes: &[f64],
    outcome: Outcome,
    splits: &[PurseSplit],
    channels: &[Channel],
    economy: &Economy,
    can_ask: impl Fn(&str, Parameter) -> bool,
) -> Sensitivity {
    let ranks = ranks(outcomes);
    let explained = |(what, stream): (Driven, Stream)| Driver { what, share: explained(&ranks, stream) };
    let mut drivers: Vec<Driver> = inputs(outcome, splits, channels, economy).into_iter().map(explained).collect();
    let next_question = next_question(&drivers, can_ask);
    drivers.retain(|driver| driver.share.get() >= WORTH_SAYING);
    drivers.sort_by(|a, b| b.share.get().total_cmp(&a.share.get()));
    Sensitivity { drivers, next_question }
}

/// A figure typed once stands for the same figure of all channels: their shares are added.
fn next_question(drivers: &[Driver], can_ask: impl Fn(&str, Parameter) -> bool) -> Option<Parameter> {
    let parameter = |driver: &Driver| match driver.what {
        Driven::Figure { owner, parameter } => Some(parameter).filter(|parameter| can_ask(owner, *parameter)),
        Driven::Market => None,
    };
    let together = |asked: Parameter| -> f64 {
        drivers.iter().filter(|driver| parameter(driver) == Some(asked)).map(|driver| driver.share.get()).sum()
    };
    let asked = drivers.iter().filter_map(parameter);
    let best = asked.map(|parameter| (together(parameter), parameter)).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= WORTH_SAYING).then_some(best.1)
}

/// Everything that is drawn for the plan, with its stream.
fn inputs(outcome: Outcome, splits: &[PurseSplit], channels: &[Channel], economy: &Economy) -> Vec<(Driven, Stream)> {
    let mut inputs = vec![(Driven::Market, Stream::MARKET)];
    let mut pools: Vec<Pool> = Vec::new();
    for (_, channel) in funded(splits, channels) {
        inputs.extend(of_channel(channel, outcome));
        if !pools.contains(&channel.pool) {
            pools.push(channel.pool);
        }
    }
    let pools = pools.into_iter().map(|pool| {
        let varies = varies(economy.pools.size(pool).range);
        (varies, "economy", size_of(pool), pool_stream(pool))
    });
    let figures = of_economy(economy).into_iter().chain(pools).filter(|(varies, ..)| *varies);
    inputs.extend(figures.map(|(_, owner, parameter, stream)| (Driven::Figure { owner, parameter }, stream)));
    inputs
}

/// A figure, whether it varies at all, and its stream.
type Input = (bool, &'static str, Parameter, Stream);

fn of_channel(channel: &Channel, outcome: Outcome) -> impl Iterator<Item = (Driven, Stream)> + use<> {
    let stream = |number| Stream::channel(channel.place, number);
    let clicks = outcome == Outcome::Impressions && varies(channel.click_rate.range);
    let figures: [Input; 6] = [
        (varies(channel.cost_per_visit.range), channel.id, Parameter::CostPerVisit, stream(0)),
        (varies(channel.ceiling.range), channel.id, Parameter::Reach, stream(1)),
        (varies(channel.inertia.range), channel.id, Parameter::Inertia, stream(2)),
        (varies(channel.conversion.range), channel.id, Parameter::Conversion, stream(3)),
        (channel.failure.central() > Rate::ZERO, channel.id, Parameter::Failure, stream(4)),
        (clicks, channel.id, Parameter::ClickRate, stream(5)),
    ];
    let figures = figures.into_iter().filter(|(varies, ..)| *varies);
    figures.map(|(_, owner, parameter, stream)| (Driven::Figure { owner, parameter }, stream))
}

fn of_economy(economy: &Economy) -> [Input; 7] {
    let has_leads = economy.sale == Sale::Lead;
    let figure = |varies, parameter, number| (varies, "economy", parameter, Stream::economy(number));
    [
        figure(has_leads && varies(economy.close_rate.range), Parameter::CloseRate, 1),
        figure(has_leads && varies(economy.sales_cycle.range), Parameter::SalesCycle, 2),
        figure(varies(economy.basket.range), Parameter::Basket, 3),
        figure(varies(economy.margin.range), Parameter::Margin, 4),
        figure(varies(economy.repeat_orders.range), Parameter::RepeatOrders, 5),
        figure(varies(economy.survival.range), Parameter::Survival, 6),
        figure(economy.long_run.is_some(), Parameter::LongRun, 11),
    ]
}

fn varies<T: PartialOrd>(range: Range<T>) -> bool {
    range.low < range.high
}

/// The figure that says how large a pool is.
pub(in crate::engine) fn size_of(pool: Pool) -> Parameter {
    match pool {
        Pool::Market => Parameter::Market,
        Pool::Visitors => Parameter::Visits,
        Pool::Contacts => Parameter::Contacts,
        Pool::Customers => Parameter::Customers,
    }
}

/// The place of each case among all, from 0 to 1; equal ones share the middle of their places.
fn ranks(outcomes: &[f64]) -> Vec<f64> {
    let mut order: Vec<(f64, usize)> = outcomes.iter().copied().zip(0..).collect();
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut ranks = vec![0.0; outcomes.len()];
    let mut before = 0;
    for equal in order.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let middle = (before as f64 + 0.5 * equal.len() as f64) / outcomes.len() as f64;
        for (_, case) in equal {
            if let Some(rank) = ranks.get_mut(*case) {
                *rank = middle;
            }
        }
        before += equal.len();
    }
    ranks
}

/// `ε² = (SSB − (B−1)·MSW) / SST`, with the cases in `B` bins by their draw of the stream.
fn explained(ranks: &[f64], stream: Stream) -> Rate {
    let mut sums = [0.0; BINS];
    for (rank, stratum) in ranks.iter().zip(stream.strata()) {
        if let Some(sum) = sums.get_mut(usize::from(*stratum) * BINS / CASES) {
            *sum += rank - 0.5;
        }
    }
    let (count, bins) = (ranks.len() as f64, BINS as f64);
    let total: f64 = ranks.iter().map(|rank| (rank - 0.5) * (rank - 0.5)).sum();
    let between: f64 = sums.iter().map(|sum| sum * sum * bins / count).sum();
    let within = (total - between) / (count - bins);
    Rate::clamped((between - (bins - 1.0) * within) / total)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Outcomes that hang on three streams with known shares, through a function that bends them out of shape.
    fn outcomes(weights: [f64; 3]) -> Vec<f64> {
        let normals = [Stream::MARKET, Stream::economy(1), Stream::economy(3)].map(Stream::normals);
        let case = |case: usize| (0..3).map(|place| weights[place] * normals[place][case]).sum::<f64>();
        (0..CASES).map(|place| libm::exp(3.0 * case(place))).collect()
    }

    #[test]
    fn shares_are_those_of_the_variance() {
        let weights = [0.6, 0.3, 0.1].map(f64::sqrt);
        let ranks = ranks(&outcomes(weights));
        // For normal values, a share `r` of the variance is (6/π)·asin(r/2) of that of the rank.
        for (stream, expected) in [
            (Stream::MARKET, 0.582),
            (Stream::economy(1), 0.288),
            (Stream::economy(3), 0.095),
            (Stream::economy(5), 0.0),
        ] {
            let share = explained(&ranks, stream).get();
            assert!((share - expected).abs() < 0.03, "{share} instead of {expected}");
        }
    }

    #[test]
    fn what_never_varies_hangs_on_nothing() {
        assert_eq!(explained(&ranks(&[7.0; CASES]), Stream::economy(1)), Rate::ZERO);
    }
}
