use super::central::{Central, money};
use super::inputs::{computed, figure, months, result, split};
use super::{Explanation, Formula, Ground, Input, Name, Unit};
use crate::engine::Assessment;
use crate::engine::channels::Parameter;
use crate::engine::projection::{CASES, funded};
use crate::engine::units::{Money, Price, Range, Rate, Ratio, Volume};

/// Cost, returns, costs of a lead and of a customer, lifetime, break-even, chances.
pub(super) fn ratios(path: &Central, assessment: &Assessment) -> Vec<Explanation> {
    let totals = &assessment.projection.totals;
    let (all, media) = (totals.cost.in_units(), totals.cost_in_money.in_units());
    let margin = || result(Formula::Margin, path.margin, Unit::Currency);
    let cost = || result(Formula::Cost, all, Unit::Currency);
    let in_money = || split(Name::CostInMoney, media);
    let lifetime = lifetime_value(assessment);
    let per_customer = over(
        Formula::CostPerCustomer,
        "CAC = C/c",
        [cost(), result(Formula::Customers, path.customers, Unit::Count)],
        totals.cost_per_customer.map(|range| range.map(Price::in_units)),
    );
    let lifetime_to_cost = over(
        Formula::LifetimeToCost,
        "LTV/CAC",
        [
            result(Formula::LifetimeValue, lifetime.result.unwrap_or(0.0), Unit::Currency),
            result(Formula::CostPerCustomer, per_customer.result.unwrap_or(0.0), Unit::Currency),
        ],
        totals.lifetime_to_cost.map(|range| range.map(Ratio::get)),
    );
    let mut explanations = vec![
        cost_of(path, assessment),
        gain(Formula::Roi, "(M − C)/C", [margin(), cost()], totals.roi),
        gain(Formula::RoiOnMoney, "(M − C_money)/C_money", [margin(), in_money()], totals.roi_on_money),
        over(
            Formula::Roas,
            "R/C_money",
            [result(Formula::Revenue, path.revenue, Unit::Currency), in_money()],
            totals.roas.map(|range| range.map(Ratio::get)),
        ),
        over(
            Formula::CostPerLead,
            "CPL = C/L",
            [cost(), result(Formula::Leads, path.leads, Unit::Count)],
            totals.cost_per_lead.map(|range| range.map(Price::in_units)),
        ),
        per_customer,
        lifetime,
        lifetime_to_cost,
        break_even(path, assessment),
    ];
    explanations.extend(probability(assessment));
    explanations
}

/// Hours a week, over the weeks of a month, at their hourly cost.
pub(super) fn own_time(assessment: &Assessment) -> Explanation {
    let economy = &assessment.economy;
    let hours = economy.hours.central().get();
    Explanation {
        formula: Formula::OwnTime,
        symbols: "T = h·52/12·w",
        inputs: vec![
            figure(Parameter::Hours, &economy.hours, Volume::get),
            figure(Parameter::HourlyCost, &economy.hourly_cost, Price::in_units),
        ],
        months: Vec::new(),
        result: Some(hours * 52.0 / 12.0 * economy.hourly_cost.central().in_units()),
        unit: Unit::Currency,
        range: None,
    }
}

fn cost_of(path: &Central, assessment: &Assessment) -> Explanation {
    let totals = &assessment.projection.totals;
    let mut inputs = Vec::new();
    for (row, channel) in funded(&assessment.split.purses, &assessment.channels) {
        inputs.push(split(Name::Spend, row.spend.in_units()).of(row.id));
        if let Some(set_up) = &channel.set_up {
            let once = figure(Parameter::SetUp, set_up, |price: Price| price.rounded().in_units());
            inputs.push(once.of(row.id));
        }
    }
    inputs.push(months(path.months));
    Explanation {
        formula: Formula::Cost,
        symbols: "C = H·Σ x_c + Σ F_c",
        inputs,
        months: costs(path, assessment),
        result: Some(totals.cost.in_units()),
        unit: Unit::Currency,
        range: Some(money(Range::exactly(totals.cost))),
    }
}

/// What each month costs: the first one also what is paid once.
fn costs(path: &Central, assessment: &Assessment) -> Vec<f64> {
    let rows = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
    let monthly: Money = rows.map(|row| row.spend).sum();
    let set_up = assessment.projection.totals.set_up;
    (0..path.months).map(|month| if month == 0 { monthly + set_up } else { monthly }.in_units()).collect()
}

/// One amount over another, less one.
fn gain(formula: Formula, symbols: &'static str, inputs: [Input; 2], range: Option<Range<Ratio>>) -> Explanation {
    let whole = over(formula, symbols, inputs, range.map(|range| range.map(Ratio::get)));
    Explanation { result: whole.result.map(|ratio| ratio - 1.0), ..whole }
}

/// The first input over the second.
fn over(formula: Formula, symbols: &'static str, inputs: [Input; 2], range: Option<Range<f64>>) -> Explanation {
    let [part, whole] = &inputs;
    let result = Ratio::of(part.value, whole.value).map(Ratio::get);
    let unit = match (part.unit, whole.unit) {
        (Unit::Currency, Unit::Count) => Unit::Currency,
        _ => Unit::Ratio,
    };
    Explanation { formula, symbols, inputs: inputs.into(), months: Vec::new(), result, unit, range }
}

fn lifetime_value(assessment: &Assessment) -> Explanation {
    let economy = &assessment.economy;
    let survival = economy.survival.central().get();
    // Customers who never leave are counted for ten years, as in the cases.
    let stay = (survival / (1.0 - survival)).min(120.0);
    let orders = 1.0 + economy.repeat_orders.central().get() / 12.0 * stay;
    Explanation {
        formula: Formula::LifetimeValue,
        symbols: "LTV = AOV·g·(1 + f/12·min(s/(1−s), 120))",
        inputs: vec![
            figure(Parameter::Basket, &economy.basket, Price::in_units),
            figure(Parameter::Margin, &economy.margin, Rate::get),
            figure(Parameter::RepeatOrders, &economy.repeat_orders, Volume::get),
            figure(Parameter::Survival, &economy.survival, Rate::get),
        ],
        months: Vec::new(),
        result: Some(economy.basket.central().in_units() * economy.margin.central().get() * orders),
        unit: Unit::Currency,
        range: Some(money(assessment.projection.totals.lifetime_value)),
    }
}

fn break_even(path: &Central, assessment: &Assessment) -> Explanation {
    let costs = costs(path, assessment);
    let mut sum = 0.0;
    let profits: Vec<f64> = path
        .margins(assessment)
        .iter()
        .zip(&costs)
        .map(|(margin, cost)| {
            sum += margin - cost;
            sum
        })
        .collect();
    let totals = &assessment.projection.totals;
    let covered = profits.iter().position(|profit| *profit >= 0.0).filter(|_| totals.cost > Money::ZERO);
    Explanation {
        formula: Formula::BreakEven,
        symbols: "min t: Σ_{u≤t} M_u ≥ Σ_{u≤t} C_u",
        inputs: vec![
            result(Formula::Margin, path.margin, Unit::Currency),
            split(Name::MonthlyCost, costs.last().copied().unwrap_or(0.0)),
            computed(Name::SetUp, totals.set_up.in_units(), Unit::Currency),
        ],
        months: profits,
        result: covered.map(|place| place as f64 + 1.0),
        unit: Unit::Months,
        range: None,
    }
}

fn probability(assessment: &Assessment) -> Option<Explanation> {
    let probability = assessment.chances.as_ref()?.probability.get();
    let count = |name, value| Input { name, channel: None, value, unit: Unit::Count, basis: Ground::Computed };
    Some(Explanation {
        formula: Formula::Probability,
        symbols: "p = n_1 / n",
        inputs: vec![
            count(Name::CasesReaching, (probability * CASES as f64).round()),
            count(Name::Cases, CASES as f64),
        ],
        months: Vec::new(),
        result: Some(probability),
        unit: Unit::Rate,
        range: None,
    })
}
