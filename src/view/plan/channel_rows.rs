//! A channel in the ledger: its figures, and beneath them why it is there and where they come from.

use yew::prelude::*;

use super::advice::advice;
use super::ledger::hours;
use crate::engine::Assessment;
use crate::engine::budget::ChannelSplit;
use crate::engine::channels::{Channel, Parameter, Purse};
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Ratio, Volume};
use crate::messages::say;
use crate::view::figures::origin;
use crate::view::words::Words;

pub(super) fn channel_rows(assessment: &Assessment, purse: Purse, split: &ChannelSplit, words: &Words) -> Html {
    let projection = assessment.projection.channels.iter().find(|channel| channel.id == split.id);
    let channel = assessment.channels.iter().find(|channel| channel.id == split.id);
    html! {
        <>
            <tr key={split.id}>
                <th scope="row">{words.name(say::channel_name(split.id), split.id)}</th>
                <td class="n">{spent(assessment, purse, split.spend, words)}</td>
                <td class="n wide-only">{projection.map(|channel| words.counts(channel.impressions.unwrap_or(channel.visits)))}</td>
                <td class="n">{projection.map(|channel| words.counts(channel.leads))}</td>
            </tr>
            <tr class="why" key={format!("{}-why", split.id)}>
                <td colspan="4">
                    <details>
                        <summary>{words.say(say::plan_why())}</summary>
                        if let Some(channel) = channel {
                            {advice(channel, words)}
                            {parameters(channel, assessment, words)}
                        }
                    </details>
                </td>
            </tr>
        </>
    }
}

pub(super) fn spent(assessment: &Assessment, purse: Purse, spend: Money, words: &Words) -> AttrValue {
    match (purse, hours(spend, assessment).and_then(|hours| Ratio::of((hours * 10.0).round() / 10.0, 1.0))) {
        (Purse::Time, Some(hours)) => words.say(say::hours_per_week(words.format().ratio(hours))),
        _ => words.format().money(spend).into(),
    }
}

/// The channel's own figures, each with its range and its origin.
fn parameters(channel: &Channel, assessment: &Assessment, words: &Words) -> Html {
    let country = assessment.country;
    let parameter = |name, range, because| parameter(name, range, origin(because, country, words));
    html! {
        <dl class="parameters">
            {parameter(named(Parameter::CostPerVisit, words), words.prices(channel.cost_per_visit.range), &channel.cost_per_visit.because)}
            {parameter(words.say(say::plan_ceiling()), words.counts(channel.ceiling.range), &channel.ceiling.because)}
            if assessment.outcome == Outcome::Impressions {
                {parameter(named(Parameter::ClickRate, words), words.rates(channel.click_rate.range), &channel.click_rate.because)}
            }
            {parameter(named(Parameter::Conversion, words), words.rates(channel.conversion.range), &channel.conversion.because)}
            {parameter(named(Parameter::Inertia, words), words.rates(channel.inertia.range), &channel.inertia.because)}
            {parameter(named(Parameter::HoursPerWeek, words), words.decimals(channel.hours_per_week.range), &channel.hours_per_week.because)}
            {parameter(words.say(say::plan_time_to_effect()), time_to_effect(channel, words), &channel.inertia.because)}
            if channel.failure.range.high.get() > 0.0 {
                {parameter(named(Parameter::Failure, words), words.rates(channel.failure.range), &channel.failure.because)}
            }
        </dl>
    }
}

/// Half a month is as good as at once.
fn time_to_effect(channel: &Channel, words: &Words) -> String {
    let months = channel.months_to_effect();
    if months.high.get() < 0.5 {
        return words.say(say::plan_at_once()).to_string();
    }
    let to_tenth = |count: Volume| Volume::new((count.get() * 10.0).round() / 10.0);
    words.say(say::plan_months(words.decimals(months.map(to_tenth)))).to_string()
}

fn named(parameter: Parameter, words: &Words) -> AttrValue {
    words.name(say::parameter_name(parameter.name()), parameter.name())
}

fn parameter(name: AttrValue, range: String, origin: Html) -> Html {
    html! {
        <div>
            <dt>{name}</dt>
            <dd>{range}{" "}<small>{origin}</small></dd>
        </div>
    }
}
