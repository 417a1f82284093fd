//! Which of the quantities is the one to reach, and which one the starting point.

use super::Unit;
use super::asides::{is_condition, is_cost, spends};
use super::clauses::{Clauses, WISHES, Zone};
use super::quantities::{Amount, noun_after};
use super::results::Outcome;
use super::sentence::Sentence;
use crate::lexicon::Kind;

/// The quantities that matter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Targets {
    pub target: Option<Amount>,
    pub baseline: Option<Amount>,
    /// The target counts what the team makes, not what it brings.
    pub is_deliverable: bool,
    /// Money is set aside for it.
    pub is_funded: bool,
}

/// The target and the baseline among the quantities of the sentence.
pub(super) fn targets(sentence: &Sentence, clauses: &Clauses, outcomes: &[Outcome], amounts: &[Amount]) -> Targets {
    let amounts: Vec<Amount> =
        amounts.iter().map(|amount| in_money(sentence, outcomes, in_metric_unit(outcomes, *amount))).collect();
    let amounts = amounts.as_slice();
    let found = found(sentence, clauses, outcomes, amounts);
    // What is to be reached is not what is spent.
    let is_target = |amount: &Amount| found.target.is_some_and(|target| target.start == amount.start);
    let is_spent =
        |amount: &&Amount| amount.quantity.unit == Unit::Currency && !is_target(amount) && spends(sentence, amount);
    Targets { is_funded: amounts.iter().any(|amount| is_spent(&amount)), ..found }
}

fn found(sentence: &Sentence, clauses: &Clauses, outcomes: &[Outcome], amounts: &[Amount]) -> Targets {
    let step = steps(sentence, amounts).into_iter().find(|(from, _)| !clauses.is_in(from.start, Zone::Lever));
    // In no language at all a number is only a number.
    let is_said = sentence.language != super::Language::Unknown || !outcomes.is_empty();
    let amounts = if is_said { amounts } else { &[] };
    if let Some((baseline, target)) = step.or_else(|| wished(sentence, clauses, outcomes, amounts)) {
        return Targets { target: Some(target), baseline: Some(baseline), ..Targets::default() };
    }
    let roles: Vec<Role> = amounts.iter().map(|amount| role(sentence, clauses, outcomes, amounts, amount)).collect();
    let all =
        |wanted: Role| amounts.iter().zip(&roles).filter(move |(_, role)| **role == wanted).map(|(amount, _)| *amount);
    let first = |wanted: Role| all(wanted).find(|amount| is_wished(sentence, amount)).or_else(|| all(wanted).next());
    let result = first(Role::Result);
    let target = result.or_else(|| first(Role::Deliverable)).or_else(|| first(Role::Action));
    let baseline = first(Role::Baseline).filter(|_| target.is_some());
    Targets {
        target,
        baseline: baseline.map(|baseline| like(baseline, target)),
        is_deliverable: result.is_none(),
        is_funded: false,
    }
}

/// In its sentence something is wished or moved; in "nous sommes une coopérative de 120 membres" nothing is.
fn is_wished(sentence: &Sentence, amount: &Amount) -> bool {
    let first = (0..amount.start).rev().find(|at| sentence.is_break(*at)).map_or(0, |at| at + 1);
    let last = (amount.start..sentence.len()).find(|at| sentence.is_break(*at)).unwrap_or(sentence.len());
    let describes = sentence.any_of(first..amount.start, "sommes suis est avons ai are is am we've have since depuis");
    let moves = (first..last).any(|at| sentence.hit_at(at, Kind::Verb).is_some_and(|hit| !hit.means("act maintain")));
    sentence.any_of(first..last, WISHES) || moves && !describes
}

/// "nous en avons 250, nous en voulons 400": what is there, then what is wished.
fn wished(
    sentence: &Sentence,
    clauses: &Clauses,
    outcomes: &[Outcome],
    amounts: &[Amount],
) -> Option<(Amount, Amount)> {
    let wish = |from: &Amount, to: &Amount| {
        let between = from.end..to.start;
        // "400 members, with a stretch target of 450" wishes twice.
        sentence.any_of(between.clone(), WISHES) && !sentence.any_of(between, "stretch")
    };
    let pairs = amounts.iter().zip(amounts.iter().skip(1));
    let (from, to) = pairs.into_iter().find(|(from, to)| wish(from, to))?;
    let is_same = from.quantity.unit == to.quantity.unit || to.is_bare;
    let is_level = !from.is_change && !to.is_change && !clauses.is_in(to.start, Zone::Lever);
    let are_costs = [from, to].iter().any(|amount| is_cost(sentence, clauses, outcomes, &[], amount));
    let unit = from.quantity.unit;
    let target = Amount { quantity: super::Quantity { unit, ..to.quantity }, ..*to };
    (is_same && is_level && !are_costs).then_some((*from, target))
}

/// A return on ad spend of 4 is four times the spend.
fn in_metric_unit(outcomes: &[Outcome], amount: Amount) -> Amount {
    let is_return = outcomes.iter().any(|outcome| outcome.metric == super::Metric::ReturnOnAdSpend);
    if !is_return || amount.quantity.unit != Unit::Count {
        return amount;
    }
    Amount { quantity: super::Quantity { unit: Unit::Multiple, ..amount.quantity }, ..amount }
}

/// "10K MRR", "500 000 de CA": revenue is counted in money even where the sign is left out.
fn in_money(sentence: &Sentence, outcomes: &[Outcome], amount: Amount) -> Amount {
    const MONEY: &str = "ca chiffre mrr arr revenue revenues turnover benefice profit";
    let is_money = outcomes.iter().any(|outcome| {
        let names_money = sentence.is_one_of(outcome.start, MONEY);
        let follows = amount.end <= outcome.start && outcome.start <= amount.end + 2;
        let precedes = outcome.end < amount.start && amount.start <= outcome.end + 2;
        names_money && (follows || precedes)
    });
    let counts = amount.quantity.unit == Unit::Count && amount.is_bare && amount.quantity.value >= 100.0;
    if !(is_money && counts) {
        return amount;
    }
    Amount { quantity: super::Quantity { unit: Unit::Currency, ..amount.quantity }, ..amount }
}

/// A baseline without a unit has that of the target.
fn like(baseline: Amount, target: Option<Amount>) -> Amount {
    match target.filter(|target| baseline.is_bare && !target.is_change) {
        Some(target) => {
            Amount { quantity: super::Quantity { unit: target.quantity.unit, ..baseline.quantity }, ..baseline }
        }
        None => baseline,
    }
}

/// What a quantity is to the sentence, the most wanted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Result,
    Deliverable,
    /// A count inside the lever.
    Action,
    Baseline,
    /// A price, a budget, a condition.
    Aside,
}

fn role(sentence: &Sentence, clauses: &Clauses, outcomes: &[Outcome], amounts: &[Amount], amount: &Amount) -> Role {
    if is_baseline(sentence, amount) {
        return Role::Baseline;
    }
    if is_cost(sentence, clauses, outcomes, amounts, amount) || is_condition(sentence, amount) {
        return Role::Aside;
    }
    if clauses.is_in(amount.start, Zone::Lever) {
        let is_counted = amount.quantity.unit == Unit::Count && noun_after(sentence, amount, Kind::Deliverable);
        return if is_counted { Role::Action } else { Role::Aside };
    }
    let is_made = amount.quantity.unit == Unit::Count && counts_deliverables(sentence, amount);
    if is_made { Role::Deliverable } else { Role::Result }
}

/// Whether an amount is said of the result, and of nothing beside it.
pub(super) fn is_of_result(
    sentence: &Sentence,
    clauses: &Clauses,
    outcomes: &[Outcome],
    amounts: &[Amount],
    amount: &Amount,
) -> bool {
    role(sentence, clauses, outcomes, amounts, amount) == Role::Result
}

fn counts_deliverables(sentence: &Sentence, amount: &Amount) -> bool {
    // What is sold or obtained is a result, even a thing one could make.
    let verb = (0..amount.start).rev().find_map(|at| sentence.hit_at(at, Kind::Verb));
    if verb.is_some_and(|verb| verb.means("gain")) {
        return false;
    }
    sentence.is_one_of(amount.end, "fois times")
        || noun_after(sentence, amount, Kind::Deliverable) && !noun_after(sentence, amount, Kind::Result)
}

/// Every "from A to B".
fn steps(sentence: &Sentence, amounts: &[Amount]) -> Vec<(Amount, Amount)> {
    let pairs = amounts.iter().zip(amounts.iter().skip(1));
    pairs.filter_map(|(from, to)| step(sentence, from, to)).collect()
}

fn step(sentence: &Sentence, from: &Amount, to: &Amount) -> Option<(Amount, Amount)> {
    const GAP: usize = 8;
    let before = from.start.wrapping_sub(1);
    let opens = sentence.is_one_of(before, "de from d des") || sentence.is_one_of(before, "environ about only");
    let arrow = arrow_before(sentence, to.start);
    let closes = sentence.is_one_of(arrow, "a to vers → > jusqu au") || sentence.is_one_of(to.start, ">");
    let is_arrow =
        sentence.is_one_of(arrow, "→ >") || sentence.is_one_of(to.start, ">") && sentence.is_one_of(arrow, "-");
    // "4,7 (on est à 4,2)": the second is where one stands.
    let is_back = sentence
        .hits_of(Kind::Baseline)
        .any(|hit| hit.start > from.end && hit.end + 1 >= to.start && hit.end <= to.start);
    let is_near = !is_back && to.start <= from.end + GAP && (from.end..to.start).all(|at| !sentence.is_break(at));
    let bare_unit = if from.is_bare && (to.start <= from.end + 2 || to.quantity.unit == Unit::Count) {
        to.quantity.unit
    } else {
        from.quantity.unit
    };
    let is_step = ((opens && closes) || is_arrow) && is_near && bare_unit == to.quantity.unit;
    if !is_step {
        return None;
    }
    let scale = if from.is_bare && to.quantity.value >= 1000.0 * from.quantity.value {
        shared_scale(sentence, to)
    } else {
        1.0
    };
    let quantity = super::Quantity { value: from.quantity.value * scale, unit: bare_unit };
    Some((Amount { quantity, ..*from }, *to))
}

/// The token before an amount and the words that only temper it: "à moins de 30".
pub(super) fn arrow_before(sentence: &Sentence, start: usize) -> usize {
    const TEMPERING: &str =
        "least moins plus de d less more than under below over above at environ about pres around nearly";
    let mut arrow = start.wrapping_sub(1);
    while sentence.is_one_of(arrow, TEMPERING) && start - arrow < 4 {
        arrow = arrow.wrapping_sub(1);
    }
    arrow
}

/// "de 3 à 5 M€": the scale written once.
fn shared_scale(sentence: &Sentence, to: &Amount) -> f64 {
    (to.start..to.end)
        .find_map(|at| sentence.hit_at(at, Kind::Number))
        .map_or(1.0, |hit| super::numerals::argument_value(hit.argument))
}

/// "400 members (current: 310)": what is in the brackets is of the number in them.
fn opens_number(sentence: &Sentence, index: usize) -> bool {
    sentence.is_one_of(index, "(") && (index..index + 6).any(|at| sentence.tokens.is_number(at))
}

/// "contre 300 aujourd'hui", "(2,8 % actuellement)", "from 25" after the target, "6 l'an dernier".
fn is_baseline(sentence: &Sentence, amount: &Amount) -> bool {
    const BEFORE: usize = 4;
    const AFTER: usize = 5;
    let before = (1..=BEFORE).map(|places| amount.start.wrapping_sub(places)).take_while(|at| {
        !sentence.is_break(*at) && !sentence.is_one_of(*at, ", to ( moins de d") || sentence.is(*at, Kind::Baseline)
    });
    let follows = before.into_iter().any(|at| sentence.is(at, Kind::Baseline));
    let from = sentence.is_one_of(amount.start.wrapping_sub(1), "from");
    let is_bracketed = sentence.is_one_of(amount.start.wrapping_sub(1), "(")
        && sentence.any_of(amount.end..amount.end + AFTER, "dernier derniere last 20*")
        && !amount.is_change;
    let mut after = (amount.end..amount.end + AFTER).take_while(|at| {
        !sentence.is_break(*at)
            && !sentence.tokens.is_number(*at)
            && !opens_number(sentence, *at)
            && !sentence.is_one_of(*at, ", ) a to contre vs versus au instead against up down compared")
    });
    let precedes = after.any(|at| {
        (sentence.is(at, Kind::Baseline) || sentence.is(at, Kind::Past))
            && !sentence.is_one_of(at, "contre vs versus against seulement only")
    });
    is_bracketed || !amount.is_change && (follows || from || precedes) || amount.is_change && follows && precedes
}
