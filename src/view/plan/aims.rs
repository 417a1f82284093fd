//! From the objective to what is measured: the business aim, the digital objectives that serve it, their KPIs.

use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::objective::{Direction, Rhythm};
use crate::engine::plan::Outcome;
use crate::engine::plan::aims::{Aim, Expected, Kpi, Sign, objectives};
use crate::engine::units::Money;
use crate::messages::{Text, say};
use crate::view::words::Words;

/// The aim of the sentence with what the plan should bring, and the twelve aims to look things up in.
pub(super) fn aims(assessment: &Assessment, words: &Words) -> Html {
    let aim = &assessment.aim;
    let month = words.format().month(aim.month);
    let known = |expected: &Option<Expected>| {
        let to_measure = || words.say(say::aims_to_measure()).to_string();
        expected.as_ref().map_or_else(to_measure, |expected| range(expected, words))
    };
    html! {
        <div class="aims">
            <h3 class="label">{words.say(say::aims_title())}</h3>
            <p class="lead">{recognised(assessment, words)}</p>
            <table class="ledger">
                <thead>
                    <tr>
                        <th scope="col">{words.say(say::aims_kpi())}</th>
                        <th scope="col" class="n">{words.say(say::aims_expected_in(month))}</th>
                    </tr>
                </thead>
                for found in &aim.objectives {
                    <tbody key={found.name}>
                        {title(found.name, 2, words)}
                        for measured in &found.kpis {
                            <tr key={measured.kpi.name}>
                                {named(&measured.kpi, words)}
                                <td class="n">{known(&measured.expected)}</td>
                            </tr>
                        }
                    </tbody>
                }
            </table>
            <p class="foot-note">{words.say(say::aims_note())}</p>
            <details class="all-aims">
                <summary>{words.say(say::aims_all())}</summary>
                for aim in Aim::ALL { {reference(aim, words)} }
            </details>
        </div>
    }
}

/// The aim, and what it was recognised by.
fn recognised(assessment: &Assessment, words: &Words) -> AttrValue {
    let served = &assessment.aim.served;
    let aim = words.name(say::aim_said(served.aim.name()), served.aim.name()).to_string();
    words.say(match &served.sign {
        Sign::Words(own) => say::aims_words(aim, own),
        Sign::Purpose(own) => say::aims_purpose(aim, own),
        Sign::Metric(_) => say::aims_metric(aim),
        Sign::Nearest(_) => say::aims_nearest(aim),
    })
}

/// An aim as it is for everyone.
fn reference(aim: Aim, words: &Words) -> Html {
    html! {
        <table class="ledger" key={aim.name()}>
            <caption>{words.name(say::aim_name(aim.name()), aim.name())}</caption>
            for found in objectives(aim) {
                <tbody key={found.name}>
                    {title(found.name, 1, words)}
                    for kpi in found.kpis { <tr key={kpi.name}>{named(kpi, words)}</tr> }
                </tbody>
            }
        </table>
    }
}

fn title(objective: &'static str, columns: u8, words: &Words) -> Html {
    html! {
        <tr class="stage"><th scope="rowgroup" colspan={columns.to_string()}>{words.name(say::aim_objective(objective), objective)}</th></tr>
    }
}

/// A KPI: what it is called, what is counted, where, how often, which way is good, and what to do when it is off.
fn named(kpi: &Kpi, words: &Words) -> Html {
    let counted = words.say(say::aim_counted(kpi.name)).to_string();
    let tool = words.name(say::aim_tool(kpi.tool.name()), kpi.tool.name()).to_string();
    let action = after_colon(&words.say(say::aim_action(kpi.name)));
    html! {
        <th scope="row">
            {words.name(say::aim_kpi(kpi.name), kpi.name)}
            <small>
                {words.say(say::aims_where(counted, tool))}{" "}{words.say(every(kpi.rhythm))}{" "}
                {words.say(better(kpi.good))}{" "}{words.say(say::aims_if_off(action))}
            </small>
        </th>
    }
}

/// A sentence that goes on after a colon.
fn after_colon(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().into_iter().flat_map(char::to_lowercase).chain(characters).collect()
}

fn every(rhythm: Rhythm) -> Text {
    match rhythm {
        Rhythm::Daily | Rhythm::Weekly => say::aims_every_weekly(),
        Rhythm::Monthly => say::aims_every_monthly(),
        Rhythm::Quarterly | Rhythm::Yearly => say::aims_every_quarterly(),
    }
}

fn better(good: Direction) -> Text {
    match good {
        Direction::Increase | Direction::Maintain => say::aims_more(),
        Direction::Decrease => say::aims_less(),
    }
}

fn range(expected: &Expected, words: &Words) -> String {
    match expected {
        Expected::InMonth { outcome: Outcome::Revenue, range, .. } => {
            words.amounts(range.map(|amount| Money::units(amount.get())))
        }
        Expected::InMonth { range, .. } => words.counts(*range),
        Expected::Price(range) => words.say(say::aims_over_plan(words.prices(*range))).to_string(),
        Expected::Ratio(range) => words.say(say::aims_over_plan(words.ratios(*range))).to_string(),
    }
}
