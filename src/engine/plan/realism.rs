//! What the figures say of the step that the sentence asks for, whatever its words say.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Baseline, Goal, GoalKind, Origin, Outcome, weights};
use crate::benchmarks::Parameter;
use crate::engine::brief::Brief;
use crate::engine::channels::{Channel, Economy};
use crate::engine::objective::Mark;
use crate::engine::projection::{Chances, EVEN, LIKELY, Totals};
use crate::engine::units::{Money, Month, Months, Price, Range, Ratio, Volume};

/// The step held against today's figures, the ceilings and the sector; and what that makes of A and R.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Realism {
    /// How large the step is: the worst of what the comparisons say; none where there is nothing to compare with.
    pub step: Option<Step>,
    /// What there is today of what the goal counts, where that is known or estimated.
    pub today: Option<Today>,
    /// The most that the open channels could bring by the goal's month, whatever the budget and the hours, at central
    /// figures, in the goal's periods. A measure has none, nor has what today's customers buy again.
    pub ceiling: Option<Volume>,
    /// The step over the ceiling; none where the channels bring nothing.
    pub of_ceiling: Option<Ratio>,
    /// What one would have to cost, beside what it should cost; none where the sector has no price for it.
    pub price: Option<PriceAsked>,
    /// A by the figures: met where the goal is likely, partly where it has an even chance.
    pub achievable: Mark,
    /// R by the figures: met by a step that is no leap, partly by a leap below the ceiling.
    pub realistic: Option<Mark>,
}

/// How large a step is.
///
/// The bounds are assumptions. Of the ceiling: a channel's next visit costs `κ/(1−s)²` at a share `s` of it, which is
/// less than twice the first up to a quarter, and four times the first at a half. Of today's figure: a fifth more is
/// what a good year brings, twice as much is another firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// At most a fifth of today's figure and a quarter of the ceiling.
    Small,
    /// At most as much again and a half of the ceiling.
    Sizeable,
    /// More than that, or at a price under that of nine cases out of ten.
    Leap,
    /// More than all the channels could bring.
    BeyondCeiling,
}

/// What there is today, counted as the goal counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Today {
    /// How many per period of the goal; of customers for a total, how many there are.
    pub amount: Volume,
    /// What the step adds to it, as a share.
    pub growth: Ratio,
    /// Where it comes from. A guess of ours says nothing of the size of the step: a firm is not reproached with it.
    pub basis: TodayBasis,
}

/// Where today's figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TodayBasis {
    /// The sentence: "from 300 to 400".
    Sentence,
    /// A figure of the visitor's own.
    Own(Parameter),
    /// Our estimate for firms of the kind.
    Estimate(Parameter),
}

/// The price of one, asked and expected.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PriceAsked {
    /// What is counted: leads or customers.
    pub of: Outcome,
    /// What the budget leaves for each, if the goal is to be reached with it.
    pub asked: Price,
    /// What each should cost, from the sector's figures.
    pub expected: Range<Price>,
}

const SMALL: (f64, f64) = (0.2, 0.25);
const SIZEABLE: (f64, f64) = (1.0, 0.5);

/// What the step is held against.
pub struct Facts<'a> {
    /// The visitor's own figures.
    pub brief: &'a Brief,
    /// The figures of the brief.
    pub economy: &'a Economy,
    /// The channels that suit it.
    pub channels: &'a [Channel],
    /// What the plan should bring.
    pub totals: &'a Totals,
    /// How likely the goal is.
    pub chances: &'a Chances,
    /// The first month of the plan.
    pub first: Month,
    /// How long the plan lasts.
    pub length: Months,
}

/// Holds a goal against the figures.
pub fn realism(goal: &Goal, facts: &Facts<'_>) -> Realism {
    let ceiling = has_ceiling(goal).then(|| ceiling(goal, facts));
    let of_ceiling = ceiling.and_then(|ceiling| Ratio::of(goal.amount.get(), ceiling.get()));
    let (today, price) = (today(goal, facts), price(goal, facts));
    let each = [
        ceiling.map(|_| by_ceiling(of_ceiling)),
        today.filter(|today| !today.is_guess()).map(|today| by_growth(today.growth)),
        price.map(|price| if price.asked < price.expected.low { Step::Leap } else { Step::Small }),
    ];
    let step = each.into_iter().flatten().max();
    let (achievable, realistic) = (achievable(facts.chances), step.map(mark));
    Realism { step, today, ceiling, of_ceiling, price, achievable, realistic }
}

/// A ratio has no most that channels could bring, nor has what is bought again by those who are there already.
fn has_ceiling(goal: &Goal) -> bool {
    goal.measure().is_none() && !goal.counts_todays_customers()
}

fn by_growth(growth: Ratio) -> Step {
    match growth.get() {
        growth if growth <= SMALL.0 => Step::Small,
        growth if growth <= SIZEABLE.0 => Step::Sizeable,
        _ => Step::Leap,
    }
}

fn by_ceiling(share: Option<Ratio>) -> Step {
    match share.map(Ratio::get) {
        Some(share) if share <= SMALL.1 => Step::Small,
        Some(share) if share <= SIZEABLE.1 => Step::Sizeable,
        Some(share) if share <= 1.0 => Step::Leap,
        _ => Step::BeyondCeiling,
    }
}

fn achievable(chances: &Chances) -> Mark {
    match chances.probability.get() {
        chance if chance >= LIKELY => Mark::Met,
        chance if chance >= EVEN => Mark::Partly,
        _ => Mark::Missing,
    }
}

fn mark(step: Step) -> Mark {
    match step {
        Step::Small | Step::Sizeable => Mark::Met,
        Step::Leap => Mark::Partly,
        Step::BeyondCeiling => Mark::Missing,
    }
}

/// What every channel at its ceiling from the first month would bring, counted as the goal counts. With constant visits,
/// what a month brings is the total until then less the total until the month before.
fn ceiling(goal: &Goal, facts: &Facts<'_>) -> Volume {
    let months = u16::try_from(facts.first.months_until(goal.by).count() + 1).unwrap_or(u16::MAX);
    let until = |months: u16| -> f64 {
        let open = facts.channels.iter().filter(|channel| !channel.choice.excluded);
        let most = |channel: &Channel| {
            let worth = weights(goal.outcome, channel, facts.economy, Months::new(months));
            channel.ceiling.central().get() * worth.iter().sum::<f64>()
        };
        if months == 0 { 0.0 } else { open.map(most).sum() }
    };
    Volume::new(match goal.kind {
        GoalKind::Total | GoalKind::Measure(_) => until(months),
        GoalKind::Pace(_) => (until(months) - until(months - 1)) / goal.periods_per_month(),
    })
}

/// The goal's own starting point first, then the visitor's figures, then ours.
fn today(goal: &Goal, facts: &Facts<'_>) -> Option<Today> {
    let (amount, basis) = match goal.baseline {
        Some(Baseline { amount, origin: Origin::Sentence }) => (amount.get(), TodayBasis::Sentence),
        Some(Baseline { amount, origin: Origin::Own(parameter) }) => (amount.get(), TodayBasis::Own(parameter)),
        None => known(goal, facts)?,
    };
    // The amount of a measure is where it should be; that of the others is what is added.
    let added = if goal.measure().is_some() { (goal.amount.get() - amount).abs() } else { goal.amount.get() };
    Some(Today { amount: Volume::new(amount), growth: Ratio::of(added, amount)?, basis })
}

/// Today's figure in the goal's periods: for a total, over the same months, but for customers how many there are.
fn known(goal: &Goal, facts: &Facts<'_>) -> Option<(f64, TodayBasis)> {
    let months = (facts.first.months_until(goal.by).count() + 1) as f64;
    let periods = match goal.kind {
        GoalKind::Total => months,
        GoalKind::Pace(_) => 1.0 / goal.periods_per_month(),
        GoalKind::Measure(_) => return None,
    };
    match (goal.outcome, goal.kind) {
        (Outcome::Visits, _) => {
            let (visits, basis) = pool(Parameter::Visits, facts);
            Some((visits * periods, basis))
        }
        (Outcome::Leads, _) => {
            let (visits, basis) = pool(Parameter::Visits, facts);
            let (conversion, is_own) = conversion(facts)?;
            // Own visits at our rate are no figure of the visitor's.
            let basis = if is_own { basis } else { TodayBasis::Estimate(Parameter::Conversion) };
            Some((visits * conversion * periods, basis))
        }
        (Outcome::Customers, GoalKind::Total) => Some(pool(Parameter::Customers, facts)),
        (Outcome::Revenue, _) => {
            let yearly = facts.brief.own(Parameter::Revenue)?;
            Some((yearly / 12.0 * periods, TodayBasis::Own(Parameter::Revenue)))
        }
        _ => None,
    }
}

fn pool(parameter: Parameter, facts: &Facts<'_>) -> (f64, TodayBasis) {
    let pools = &facts.economy.pools;
    let size = if parameter == Parameter::Visits { &pools.visitors } else { &pools.customers };
    let is_own = facts.brief.own(parameter).is_some();
    let basis = if is_own { TodayBasis::Own(parameter) } else { TodayBasis::Estimate(parameter) };
    (size.central().get(), basis)
}

/// Leads per visit, and whether that is the visitor's own: else that of the visits the plan should bring.
fn conversion(facts: &Facts<'_>) -> Option<(f64, bool)> {
    let planned = || Ratio::of(facts.totals.leads.central.get(), facts.totals.visits.central.get()).map(Ratio::get);
    let own = facts.brief.own(Parameter::Conversion).map(|rate| (rate, true));
    own.or_else(|| Some((planned()?, false)))
}

impl Today {
    fn is_guess(self) -> bool {
        matches!(self.basis, TodayBasis::Estimate(_))
    }
}

/// What the whole plan costs, money and time, for each of those asked for; a pace is held for the months of the plan. A
/// price that is itself the goal is the one asked.
fn price(goal: &Goal, facts: &Facts<'_>) -> Option<PriceAsked> {
    let of = goal.outcome;
    let expected = match of {
        Outcome::Leads => facts.totals.cost_per_lead?,
        Outcome::Customers => facts.totals.cost_per_customer?,
        _ => return None,
    };
    let monthly = (facts.totals.cost - facts.totals.set_up).in_units() / facts.length.count().max(1) as f64;
    let months = (facts.first.months_until(goal.by).count() + 1) as f64;
    let asked = match goal.kind {
        GoalKind::Total => Money::units(monthly * months).per(goal.amount)?,
        GoalKind::Pace(_) => Money::units(monthly).per(Volume::new(goal.amount.get() * goal.periods_per_month()))?,
        GoalKind::Measure(measure) if measure.is_cost() => Price::units(goal.amount.get()),
        GoalKind::Measure(_) => return None,
    };
    Some(PriceAsked { of, asked, expected })
}
