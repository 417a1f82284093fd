//! A channel in the ledger: its figures, and beneath them why it is there and where they come from.

use yew::prelude::*;

use super::OwnFigures;
use super::advice::advice;
use super::ledger::hours;
use crate::engine::Assessment;
use crate::engine::budget::ChannelSplit;
use crate::engine::channels::{Channel, Parameter, Purse};
use crate::engine::estimate::Because;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Rate, Ratio, Volume};
use crate::messages::say;
use crate::view::figures::origin;
use crate::view::words::Words;

pub(super) fn channel_rows(
    assessment: &Assessment,
    purse: Purse,
    split: &ChannelSplit,
    own: OwnFigures<'_>,
    words: &Words,
) -> Html {
    let projection = assessment.projection.channels.iter().find(|channel| channel.id == split.id);
    let channel = assessment.channels.iter().find(|channel| channel.id == split.id);
    html! {
        <key={split.id}>
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
                            {advice(channel, assessment, words)}
                            {parameters(channel, assessment, own, words)}
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

/// The channel's own figures, each with its range, its origin and a field for the visitor's.
fn parameters(channel: &Channel, assessment: &Assessment, own: OwnFigures<'_>, words: &Words) -> Html {
    let (id, country) = (channel.id, assessment.country);
    let figure =
        |parameter, range, because: &Because| own.row(id, parameter, range, origin(because, country, words), words);
    let ceiling = words.say(say::plan_own_ceiling(words.counts(channel.ceiling.range))).to_string();
    // One that never fails has nothing to say, unless the visitor said so.
    let may_fail = channel.failure.range.high > Rate::ZERO || own.typed.get(id, Parameter::Failure).is_some();
    html! {
        <dl class="parameters">
            {figure(Parameter::CostPerVisit, words.prices(channel.cost_per_visit.range), &channel.cost_per_visit.because)}
            {figure(Parameter::Reach, ceiling, &channel.ceiling.because)}
            if assessment.outcome == Outcome::Impressions {
                {figure(Parameter::ClickRate, words.rates(channel.click_rate.range), &channel.click_rate.because)}
            }
            {figure(Parameter::Conversion, words.rates(channel.conversion.range), &channel.conversion.because)}
            {figure(Parameter::Inertia, words.rates(channel.inertia.range), &channel.inertia.because)}
            {figure(Parameter::HoursPerWeek, words.decimals(channel.hours_per_week.range), &channel.hours_per_week.because)}
            <div>
                <dt>{words.say(say::plan_time_to_effect())}</dt>
                <dd>{time_to_effect(channel, words)}{" "}<small>{origin(&channel.inertia.because, country, words)}</small></dd>
            </div>
            if may_fail {
                {figure(Parameter::Failure, words.rates(channel.failure.range), &channel.failure.because)}
            }
            {own.row(id, Parameter::EntrySpend, words.format().money(channel.entry_spend), Html::default(), words)}
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
