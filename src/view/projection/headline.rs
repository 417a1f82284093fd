//! The conclusion of the projection, and the figures worth remembering.

use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::channels::Sale;
use crate::engine::units::{Money, Ratio, Volume};
use crate::messages::{Text, say};
use crate::view::verdict::chance;
use crate::view::words::Words;

/// Whether the plan pays for itself, and when.
pub(super) fn conclusion(assessment: &Assessment, words: &Words) -> AttrValue {
    let totals = &assessment.projection.totals;
    let chance = chance(totals.chance_of_profit, words);
    words.say(match totals.break_even.central {
        Some(month) => say::projection_pays(words.format().month(month), chance),
        None if totals.chance_of_profit.get() < 0.05 => say::projection_costs(),
        None => say::projection_may_pay(chance),
    })
}

/// Five figures over the whole plan.
pub(super) fn headline(assessment: &Assessment, words: &Words) -> Html {
    let totals = &assessment.projection.totals;
    let undefined = || words.say(say::undefined()).to_string();
    let (leads, per_lead) = match assessment.economy.sale {
        Sale::Lead => (say::figure_leads(), say::figure_cost_per_lead()),
        Sale::Order => (say::figure_orders(), say::figure_cost_per_order()),
    };
    let returned = totals.roi_on_money.map(|range| range.map(plus_one));
    let months = words.format().count(Volume::new(assessment.projection.months.len() as f64));
    let unit = words.format().money(Money::units(1.0));
    html! {
        <dl class="figures-strip" aria-label={words.say(say::figures_strip(months))}>
            {figure(leads, words.counts(totals.leads), words.count(totals.leads.central), words)}
            {figure(say::figure_customers(), words.counts(totals.customers), words.count(totals.customers.central), words)}
            {figure(say::figure_revenue(), words.amounts(totals.revenue), words.amount(totals.revenue.central), words)}
            {figure(per_lead, totals.cost_per_lead.map_or_else(undefined, |range| words.prices(range)),
                totals.cost_per_lead.map_or_else(undefined, |range| words.price(range.central)), words)}
            {figure(say::figure_return(unit), returned.map_or_else(undefined, |range| words.ratios(range)),
                returned.map_or_else(undefined, |range| words.format().ratio(range.central)), words)}
        </dl>
    }
}

/// Margin per unit of money spent: the ROI and the unit itself.
fn plus_one(roi: Ratio) -> Ratio {
    Ratio::of(roi.get() + 1.0, 1.0).unwrap_or(roi)
}

fn figure(name: Text, range: String, central: String, words: &Words) -> Html {
    html! {
        <div>
            <dt>{words.say(name)}</dt>
            <dd class="big">{range}</dd>
            <dd>{words.say(say::middle(central))}</dd>
        </div>
    }
}
