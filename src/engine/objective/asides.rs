//! Quantities that are no target: prices, budgets, discounts, shares that only describe.

use super::Unit;
use super::clauses::{Clauses, Zone};
use super::quantities::Amount;
use super::results::Outcome;
use super::sentence::Sentence;
use super::targets::arrow_before;
use crate::lexicon::Kind;

/// Money that pays or prices something, unless money is what the sentence wants to move.
pub(super) fn is_cost(
    sentence: &Sentence,
    clauses: &Clauses,
    outcomes: &[Outcome],
    amounts: &[Amount],
    amount: &Amount,
) -> bool {
    if amount.quantity.unit != Unit::Currency {
        return false;
    }
    let is_priced = sentence.is_one_of(amount.start.wrapping_sub(1), "a at des for pour from of de worth over above");
    // "the £25 tasting menu".
    let is_price_tag = sentence.is_one_of(amount.start.wrapping_sub(1), "the our")
        && sentence.is_word(amount.end)
        && !sentence.is_any(amount.end, Kind::Stop.bit() | Kind::Verb.bit() | Kind::Result.bit() | Kind::Rhythm.bit());
    let follows_other = amounts.iter().any(|other| {
        other.end <= amount.start && other.quantity.unit != Unit::Currency && !clauses.is_in(other.start, Zone::Lever)
    });
    let before = amount.start.wrapping_sub(1);
    let is_at = sentence.is_one_of(before, "a at for des");
    let arrow = if is_at { before } else { arrow_before(sentence, amount.start) };
    let prices_thing = sentence.is_one_of(arrow, "a at for des")
        && outcomes.iter().any(|outcome| outcome.end == arrow && !wants_money(outcome) && outcome.is_definite);
    // "plus de ventes sur la gamme à 19 €": too little for a turnover.
    let is_small_price = sentence.is_one_of(before, "a at")
        && amount.quantity.value < 500.0
        && outcomes.iter().any(|outcome| sentence.is_one_of(outcome.start, "ventes vente vendre sales sell"));
    let measures_money =
        outcomes.iter().any(|outcome| !outcome.is_dependent && wants_money(outcome) && outcome.zone != Zone::Lever);
    let is_budget = names_budget(sentence, amount);
    is_budget && !measures_money_before(outcomes, amount)
        || prices_thing
        || is_price_tag
        || is_small_price
        || (is_priced && follows_other)
        || clauses.is_in(amount.start, Zone::Lever) && !measures_money
}

fn wants_money(outcome: &Outcome) -> bool {
    use super::Metric::{Basket, CostPerAcquisition, CostPerLead, Costs, Donations, Margin, Revenue};
    matches!(outcome.metric, Basket | CostPerAcquisition | CostPerLead | Costs | Donations | Margin | Revenue)
}

fn measures_money_before(outcomes: &[Outcome], amount: &Amount) -> bool {
    outcomes
        .iter()
        .any(|outcome| outcome.start < amount.start && wants_money(outcome) && outcome.metric != super::Metric::Costs)
}

/// "budget de 3 000 €", "spend £500", "5 000 € de budget".
fn names_budget(sentence: &Sentence, amount: &Amount) -> bool {
    const BEFORE: usize = 4;
    let before = (1..=BEFORE)
        .map(|places| amount.start.wrapping_sub(places))
        .take_while(|at| !sentence.is_break(*at) && !sentence.is_one_of(*at, ","));
    let follows = before.into_iter().any(|at| sentence.is(at, Kind::Budget) && !sentence.is_one_of(at, "a at"));
    let after = (amount.end..amount.end + 3)
        .any(|at| sentence.is_one_of(at, "budget pub ads publicite deposit voucher discount off"));
    follows || after
}

/// "spend £500 on", "investir 2 000 €": not a cost to bring down.
pub(super) fn spends(sentence: &Sentence, amount: &Amount) -> bool {
    const SPENDING: &str = "spend spending invest investing investir investissant investissement depenser allouer consacrer allocate budget";
    // "travel spend from £140 million": what is spent is the result.
    if sentence.is_one_of(amount.start.wrapping_sub(1), "from to") {
        return false;
    }
    let is_set_aside = (amount.end..amount.end + 4)
        .take_while(|at| !sentence.is_break(*at) && !sentence.is_one_of(*at, ","))
        .any(|at| sentence.is_one_of(at, "budget pub ads publicite advertising spend depenser investir"));
    is_set_aside || sentence.any_of(amount.start.saturating_sub(3)..amount.start, SPENDING)
}

/// "dans plus de 3 magasins", "less than 50 euros worth": a threshold that narrows something else.
pub(super) fn is_condition(sentence: &Sentence, amount: &Amount) -> bool {
    let is_perfect = amount.quantity.unit == Unit::Percent && amount.quantity.value.total_cmp(&100.0).is_eq();
    let is_adjective = sentence.is_one_of(
        amount.end,
        "bio digital digitale naturel naturels francais francaise local locale locaux gratuit gratuite online organic natural free electrique vegan remote coton cotton",
    );
    // "10 % de remise" is what is given away.
    let is_offered = amount.quantity.unit == Unit::Percent
        && sentence.is_one_of(amount.start.wrapping_sub(1), "offre promo promotion remise rabais offer discount code");
    let is_discount = is_offered
        || sentence.any_of(amount.end..amount.end + 2, "remise reduction rabais discount off promo")
            && !amount.is_change;
    is_discount || is_perfect && is_adjective
}
