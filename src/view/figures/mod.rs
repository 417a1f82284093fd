//! The figures the result stands on: each with its range and its origin, each to be replaced by the visitor's own.

mod origin;
mod row;

use yew::prelude::*;

use self::row::row;
use super::fields::problem_at;
use super::session::Action;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::{Field, Figures, Problem};
use crate::engine::channels::{Economy, ExchangeRate, Parameter, Sale};
use crate::engine::estimate::{Because, Estimate};
use crate::engine::units::{Date, Money, Price};
use crate::messages::say;

pub use self::origin::origin;
pub use self::row::field_id;

/// The economics of the visitor's activity, editable in place, and the publications behind all figures.
pub fn figures(
    assessment: &Assessment,
    typed: &Figures<String>,
    problems: &[Problem],
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    html! {
        <section id="boussole-figures" class="part-of" aria-labelledby="boussole-figures-title">
            <header>
                <p class="label">{words.say(say::figures_label())}</p>
                <h2 id="boussole-figures-title">{words.say(say::figures_title())}</h2>
                <p class="lead">{words.say(say::figures_lead())}</p>
            </header>
            <div class="own-figures">
                for (parameter, range, because) in rows(assessment, words) {
                    {row(parameter, range, ground(because.as_ref(), assessment, words), typed.get(parameter).map(String::as_str), problem_at(problems, Field::Own(parameter)), on, words)}
                }
            </div>
            {long_run(assessment, on, words)}
            <footer class="colophon">
                if let Some(rate) = assessment.exchange {
                    {exchange(rate, words)}
                }
                <p>{colophon(assessment, words)}</p>
            </footer>
        </section>
    }
}

/// The switch for what comes after the plan: off unless the visitor asks for it, and said where it is on.
fn long_run(assessment: &Assessment, on: &Callback<Action>, words: &Words) -> Html {
    let counted = assessment.economy.long_run.as_ref();
    let is_counted = counted.is_some();
    let onchange = on.reform(move |_: Event| Action::CountLongRun(!is_counted));
    html! {
        <p class="switch">
            <label><input type="checkbox" checked={is_counted} {onchange} />{" "}{words.say(say::long_run_label())}</label>{" "}
            {words.say(say::long_run_help())}
            if let Some(multiple) = counted {
                {" "}<strong>{words.say(say::long_run_on(words.decimals(multiple.range)))}</strong>
                {" "}{origin(&multiple.because, assessment.country, words)}
            }
        </p>
    }
}

/// The day of the scenario, and the day its figures were reviewed.
fn colophon(assessment: &Assessment, words: &Words) -> AttrValue {
    let reviewed = Date::parse_iso(assessment.benchmarks_reviewed).unwrap_or(assessment.today);
    words.say(say::colophon(words.format().date(assessment.today), words.format().date(reviewed)))
}

/// At what rate figures in euros are shown in another currency, and what a French figure is doing there.
fn exchange(rate: &ExchangeRate, words: &Words) -> Html {
    let euro = words.format().price(Price::units(1.0 / rate.euros));
    html! {
        <p>
            {words.say(say::figures_exchange(euro, rate.period))}{" "}
            <a href={rate.source.url} rel="noopener noreferrer" target="_blank">{rate.source.name}</a>
        </p>
    }
}

/// A figure: what it measures, its range in words, and where it comes from where it is estimated at all.
type Row = (Parameter, String, Option<Because>);

fn ground(because: Option<&Because>, assessment: &Assessment, words: &Words) -> Html {
    match because {
        Some(because) => origin(because, assessment.country, words),
        None => html! { words.say(say::figures_revenue_help()) },
    }
}

fn rows(assessment: &Assessment, words: &Words) -> Vec<Row> {
    let economy = &assessment.economy;
    let mut rows: Vec<Row> = conversion(assessment, words).into_iter().collect();
    rows.extend(
        of_economy(economy, words).into_iter().map(|(parameter, range, because)| (parameter, range, Some(because))),
    );
    rows.push((Parameter::Revenue, String::new(), None));
    rows
}

/// The conversion of the channel that receives most; one figure of the visitor's own stands for all channels.
fn conversion(assessment: &Assessment, words: &Words) -> Option<Row> {
    let rows = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
    let most = rows.filter(|row| row.spend > Money::ZERO).max_by_key(|row| row.spend)?;
    let estimate = &assessment.channels.iter().find(|channel| channel.id == most.id)?.conversion;
    Some((Parameter::Conversion, words.rates(estimate.range), Some(estimate.because.clone())))
}

fn of_economy(economy: &Economy, words: &Words) -> Vec<(Parameter, String, Because)> {
    let pools = &economy.pools;
    let volume =
        |parameter, estimate: &Estimate<_>| (parameter, words.counts(estimate.range), estimate.because.clone());
    let few = |parameter, estimate: &Estimate<_>| (parameter, words.decimals(estimate.range), estimate.because.clone());
    let mut rows = vec![
        (Parameter::Basket, words.prices(economy.basket.range), economy.basket.because.clone()),
        (Parameter::Margin, words.rates(economy.margin.range), economy.margin.because.clone()),
    ];
    if economy.sale == Sale::Lead {
        rows.push((Parameter::CloseRate, words.rates(economy.close_rate.range), economy.close_rate.because.clone()));
        rows.push(few(Parameter::SalesCycle, &economy.sales_cycle));
    }
    rows.extend([
        few(Parameter::RepeatOrders, &economy.repeat_orders),
        (Parameter::Survival, words.rates(economy.survival.range), economy.survival.because.clone()),
        volume(Parameter::Market, &pools.market),
        volume(Parameter::Visits, &pools.visitors),
        volume(Parameter::Contacts, &pools.contacts),
        volume(Parameter::Customers, &pools.customers),
        few(Parameter::Hours, &economy.hours),
        (Parameter::HourlyCost, words.prices(economy.hourly_cost.range), economy.hourly_cost.because.clone()),
    ]);
    rows
}
