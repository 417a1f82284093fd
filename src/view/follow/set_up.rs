//! What must be in place before the first euro: how to do it, and how to tell that it works.

use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::brief::{InPlace, Provision};
use crate::engine::plan::SetUpStep;
use crate::messages::{Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// The list, each step with its three answers.
pub(super) fn set_up(assessment: &Assessment, said: &InPlace, on: &Callback<Action>, words: &Words) -> Html {
    if assessment.set_up.is_empty() {
        return Html::default();
    }
    html! {
        <section id="boussole-set-up" class="set-up" aria-labelledby="boussole-set-up-title">
            <h3 id="boussole-set-up-title" class="label">{words.say(say::set_up_title())}</h3>
            <p class="lead">{words.say(say::set_up_lead())}</p>
            <ol>
                for step in &assessment.set_up {
                    {row(step, assessment, said, on, words)}
                }
            </ol>
        </section>
    }
}

fn row(step: &SetUpStep, assessment: &Assessment, said: &InPlace, on: &Callback<Action>, words: &Words) -> Html {
    let name = step.provision.name();
    html! {
        <li key={name}>
            <div class="what">
                <p class="name">{words.say(say::set_up_name(name))}</p>
                <p class="help">{words.say(say::set_up_hours(words.decimals(step.hours)))}</p>
            </div>
            {state(step.provision, said, on, words)}
            <details class="how" open={step.is_in_place == Some(false)}>
                <summary>{words.say(say::set_up_more())}</summary>
                <p>{words.say(say::set_up_how(name))}</p>
                <p>{words.say(say::set_up_check())}{" "}{words.say(say::set_up_check_of(name))}</p>
                if !step.channels.is_empty() {
                    <p>{words.say(say::set_up_for(channels(step, words)))}</p>
                }
                if step.provision == Provision::Dashboard {
                    <p>{words.say(say::set_up_figures())}</p>
                    <ul>
                        for told in figures(assessment, words) {
                            <li>{told}</li>
                        }
                    </ul>
                }
            </details>
        </li>
    }
}

fn channels(step: &SetUpStep, words: &Words) -> String {
    let names: Vec<String> =
        step.channels.iter().map(|&id| words.name(say::channel_name(id), id).to_string()).collect();
    names.join(", ")
}

/// Whether it is there: yes, no, or not known, which is where everyone starts.
fn state(provision: Provision, said: &InPlace, on: &Callback<Action>, words: &Words) -> Html {
    let answers: [(Option<bool>, Text); 3] =
        [(Some(true), say::set_up_yes()), (Some(false), say::set_up_no()), (None, say::set_up_unknown())];
    let group = ["boussole-in-place-", provision.name()].concat();
    html! {
        <fieldset class="three">
            <legend class="sr">{words.say(say::set_up_asked(words.say(say::set_up_name(provision.name())).to_string()))}</legend>
            for (answer, name) in answers {
                <label>
                    <input type="radio" name={group.clone()} checked={said.has(provision) == answer}
                        onchange={on.reform(move |_: Event| Action::SayInPlace(provision, answer))} />
                    <span>{words.say(name)}</span>
                </label>
            }
        </fieldset>
    }
}

/// What the dashboard holds: of each channel in the plan, the figure that says most.
fn figures(assessment: &Assessment, words: &Words) -> Vec<AttrValue> {
    let is_funded = |id: &str| assessment.projection.channels.iter().any(|channel| channel.id == id);
    let funded = assessment.channels.iter().filter(|channel| is_funded(channel.id));
    let first = funded.filter_map(|channel| Some((channel.id, channel.practice.kpis.first()?)));
    first
        .map(|(id, figure)| {
            let channel = words.name(say::channel_name(id), id).to_string();
            words.say(say::set_up_figure(channel, words.say(say::kpi(&[id, ".", figure].concat())).to_string()))
        })
        .collect()
}
