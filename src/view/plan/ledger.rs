use yew::prelude::*;

use super::channel_rows::channel_rows;
use super::{OwnFigures, STAGES, given, hue, stage_name};
use crate::engine::Assessment;
use crate::engine::budget::ChannelSplit;
use crate::engine::channels::{Purse, Sale, Stage};
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Months, Rate};
use crate::messages::say;
use crate::view::words::Words;

/// The plan as a table: a group of rows for each stage.
pub(super) fn ledger(assessment: &Assessment, own: OwnFigures<'_>, words: &Words) -> Html {
    let month = words.format().month(looked_at(assessment));
    let leads = match assessment.economy.sale {
        Sale::Lead => say::plan_leads_in(month.clone()),
        Sale::Order => say::plan_orders_in(month.clone()),
    };
    let (caption, seen) = if assessment.outcome == Outcome::Impressions {
        (say::plan_caption_impressions(), say::plan_impressions_in(month))
    } else {
        (say::plan_caption(), say::plan_visits_in(month))
    };
    html! {
        <table class="ledger plan-table">
            <caption class="sr">{words.say(caption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.say(say::plan_channel())}</th>
                    <th scope="col" class="n">{words.say(say::plan_per_month())}</th>
                    <th scope="col" class="n wide-only">{words.say(seen)}</th>
                    <th scope="col" class="n">{words.say(leads)}</th>
                </tr>
            </thead>
            for stage in STAGES {
                {stage_rows(assessment, stage, own, words)}
            }
            {whole(assessment, words)}
        </table>
    }
}

fn looked_at(assessment: &Assessment) -> crate::engine::units::Month {
    assessment.aim.month
}

fn stage_rows(assessment: &Assessment, stage: Stage, own: OwnFigures<'_>, words: &Words) -> Html {
    let funded: Vec<(Purse, &ChannelSplit)> = assessment
        .split
        .purses
        .iter()
        .flat_map(|purse| purse.channels.iter().map(|channel| (purse.purse, channel)))
        .filter(|(_, channel)| channel.spend > Money::ZERO && channel.stages.first() == Some(&stage))
        .collect();
    let money: Money = assessment
        .split
        .purses
        .iter()
        .filter(|split| split.purse == Purse::Money)
        .map(|split| given(split, stage))
        .sum();
    let (name, meaning) = stage_name(stage);
    html! {
        <tbody key={hue(stage)}>
            <tr class="stage">
                <th scope="rowgroup"><i class="swatch" data-stage={hue(stage)}></i><span lang="en">{name}</span>{" "}<span>{words.say(meaning)}</span>{" "}<small>{words.name(say::stage_other(hue(stage)), "")}</small></th>
                <td class="n">{words.format().money(money)}</td>
                <td class="n wide-only"></td>
                <td class="n"></td>
            </tr>
            if funded.is_empty() {
                <tr class="empty"><td colspan="4">{words.say(say::plan_stage_empty())}</td></tr>
            }
            for (purse, split) in funded {
                {channel_rows(assessment, purse, split, own, words)}
            }
        </tbody>
    }
}

fn whole(assessment: &Assessment, words: &Words) -> Html {
    let money = assessment.split.purses.iter().find(|split| split.purse == Purse::Money);
    let spent: Money = money.map_or(Money::ZERO, |split| split.channels.iter().map(|channel| channel.spend).sum());
    let place = assessment.first.months_until(looked_at(assessment));
    let month = assessment.projection.months.get(Months::count(place));
    html! {
        <tfoot>
            <tr>
                <th scope="row">{words.say(say::plan_whole())}</th>
                <td class="n">{words.format().money(spent)}</td>
                <td class="n wide-only">{month.map(|month| words.counts(month.impressions.unwrap_or(month.visits)))}</td>
                <td class="n">{month.map(|month| words.counts(month.leads))}</td>
            </tr>
        </tfoot>
    }
}

/// Own time in hours per week.
pub(super) fn hours(spend: Money, assessment: &Assessment) -> Option<f64> {
    let hourly = assessment.economy.hourly_cost.central().in_units();
    let hours = spend.in_units() / hourly / (52.0 / 12.0);
    Rate::new(hours / 168.0).map(|_| hours)
}
