//! Splits to be made of given channels, without a brief: for the comparison with another solver, and for timings.
#![allow(dead_code, reason = "each program uses its part")]

use boussole::benchmarks::{Pool, Practice, Purse, Stage};
use boussole::engine::brief::Choice;
use boussole::engine::budget::{PurseSplit, split};
use boussole::engine::channels::Channel;
use boussole::engine::estimate::{Because, Estimate};
use boussole::engine::plan::{Outcome, natural};
use boussole::engine::units::{Money, Price, Range, Rate, Volume};

/// One purse to share.
pub struct Given {
    pub amount: Money,
    pub outcome: Outcome,
    pub channels: Vec<Channel>,
    /// The value of one visit, month by month, for each channel.
    pub weights: Vec<Vec<f64>>,
}

/// What decides how one channel responds.
pub struct Response {
    pub stage: Stage,
    pub entry_spend: f64,
    pub ceiling: f64,
    pub cost_per_visit: f64,
    pub inertia: f64,
    pub choice: Choice<Money>,
}

impl Given {
    pub fn split(&self) -> PurseSplit {
        let weight = |channel: &Channel| self.weights.get(channel.place).cloned().unwrap_or_default();
        split(Purse::Money, self.amount, &self.channels, (self.outcome, natural(self.outcome)), weight)
    }
}

/// Twenty-four channels with parameters from the width of the benchmarks, over some months.
pub fn crowd(seed: u64, months: usize) -> Given {
    const CHANNELS: usize = 24;
    let mut random = Random(seed);
    let amount = Money::units(random.between(300.0, 60_000.0));
    let channels = (0..CHANNELS).map(|place| channel(place, &drawn(place, &mut random))).collect();
    let weights = (0..CHANNELS).map(|_| vec![random.between(0.003, 0.1); months]).collect();
    Given { amount, outcome: Outcome::Leads, channels, weights }
}

fn drawn(place: usize, random: &mut Random) -> Response {
    Response {
        stage: STAGES.get(place % STAGES.len()).copied().unwrap_or(Stage::Do),
        entry_spend: random.between(15.0, 500.0).round(),
        ceiling: random.between(20.0, 20_000.0),
        cost_per_visit: random.between(0.2, 8.0),
        inertia: random.between(0.0, 0.92),
        choice: Choice::default(),
    }
}

pub const STAGES: [Stage; 4] = [Stage::See, Stage::Think, Stage::Do, Stage::Care];

pub fn channel(place: usize, response: &Response) -> Channel {
    Channel {
        id: NAMES.get(place).copied().unwrap_or("one more"),
        place,
        stages: stages(response.stage),
        pool: Pool::Market,
        purse: Purse::Money,
        executor: None,
        executors: &[],
        choice: response.choice,
        brings_visits: true,
        practice: Practice { tactics: &[], kpis: &[], avoid: &[] },
        ceiling: exactly(Volume::new(response.ceiling)),
        cost_per_visit: exactly(Price::units(response.cost_per_visit)),
        inertia: exactly(Rate::clamped(response.inertia)),
        conversion: exactly(Rate::ONE),
        failure: exactly(Rate::ZERO),
        entry_spend: Money::units(response.entry_spend),
        click_rate: exactly(Rate::ONE),
        hours_per_week: exactly(Volume::ZERO),
        set_up: None,
    }
}

fn exactly<T: Copy>(value: T) -> Estimate<T> {
    Estimate { range: Range { low: value, central: value, high: value }, because: Because::Own }
}

fn stages(stage: Stage) -> &'static [Stage] {
    match stage {
        Stage::See => &[Stage::See],
        Stage::Think => &[Stage::Think],
        Stage::Do => &[Stage::Do],
        Stage::Care => &[Stage::Care],
    }
}

const NAMES: [&str; 24] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "x",
];

/// Knuth's linear congruential generator, the high bits.
struct Random(u64);

impl Random {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 40) as f64 + 0.5) / 16_777_216.0
    }

    /// Each order of magnitude as often as the others.
    fn between(&mut self, low: f64, high: f64) -> f64 {
        if low > 0.0 {
            low * libm::exp(self.share() * libm::log(high / low))
        } else {
            low + self.share() * (high - low)
        }
    }
}
