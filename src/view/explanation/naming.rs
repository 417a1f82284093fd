use yew::AttrValue;

use crate::engine::explanation::{Formula, Input, Name};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// What a formula gives.
pub(super) fn result_name(formula: Formula, words: &Words) -> AttrValue {
    words.say(match formula {
        Formula::ChannelVisits(id) => say::formula_channel_visits(channel(id, words)),
        Formula::Ceiling(id) => say::formula_ceiling(channel(id, words)),
        Formula::OwnTime => say::formula_own_time(),
        Formula::Visits => say::formula_visits(),
        Formula::Impressions => say::formula_impressions(),
        Formula::Leads => say::formula_leads(),
        Formula::Customers => say::formula_customers(),
        Formula::Revenue => say::formula_revenue(),
        Formula::Margin => say::formula_margin(),
        Formula::Cost => say::formula_cost(),
        Formula::Roi => say::formula_roi(),
        Formula::RoiOnMoney => say::formula_roi_on_money(),
        Formula::Roas => say::formula_roas(),
        Formula::CostPerLead => say::formula_cost_per_lead(),
        Formula::CostPerCustomer => say::formula_cost_per_customer(),
        Formula::LifetimeValue => say::formula_lifetime_value(),
        Formula::LifetimeToCost => say::formula_lifetime_to_cost(),
        Formula::BreakEven => say::formula_break_even(),
        Formula::Probability => say::formula_probability(),
    })
}

/// What goes into a formula, with its channel where it has one.
pub(super) fn input_name(input: &Input, words: &Words) -> AttrValue {
    let what = match input.name {
        Name::Figure(parameter) => words.name(say::parameter_name(parameter.name()), parameter.name()),
        // It names its channel itself.
        Name::Result(formula) => return result_name(formula, words),
        name => words.say(said(name)),
    };
    match input.channel {
        Some(id) => words.say(say::explain_of_channel(what.to_string(), channel(id, words))),
        None => what,
    }
}

fn said(name: Name) -> Text {
    match name {
        Name::Spend => say::input_spend(),
        Name::Start => say::input_start(),
        Name::Months => say::input_months(),
        Name::LeadsInTime => say::input_leads_in_time(),
        Name::RepeatOrders => say::input_repeat_orders(),
        Name::MonthlyCost => say::input_monthly_cost(),
        Name::CostInMoney => say::input_cost_in_money(),
        Name::SetUp => say::input_set_up(),
        Name::CasesReaching => say::input_cases_reaching(),
        Name::Cases | Name::Figure(_) | Name::Result(_) => say::input_cases(),
    }
}

fn channel(id: &'static str, words: &Words) -> String {
    words.name(say::channel_name(id), id).to_string()
}
