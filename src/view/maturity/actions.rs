use yew::prelude::*;

use super::question::key;
use crate::engine::Assessment;
use crate::engine::maturity::{Action, Diagnosis};
use crate::engine::units::Money;
use crate::messages::say;
use crate::view::words::Words;

/// As many as there are to do, at most five.
const FULL: usize = 5;

/// What to do next, each with where it stands today and the channels of the plan it has to do with.
pub(super) fn actions(found: &Diagnosis, planned: Option<&Assessment>, words: &Words) -> Html {
    let title = if found.actions.len() < FULL { say::actions_title_fewer() } else { say::actions_title() };
    html! {
        <section class="next-actions">
            <h3>{words.say(title)}</h3>
            if !found.actions.is_empty() {
                <p class="lead">{words.say(say::actions_lead())}</p>
                <ol>
                    for action in &found.actions { {told(action, planned, words)} }
                </ol>
            } else if found.overall.so_far.is_none() {
                <p>{words.say(say::actions_none_known())}</p>
            } else {
                <p>{words.say(say::actions_none_left())}</p>
            }
        </section>
    }
}

fn told(action: &Action, planned: Option<&Assessment>, words: &Words) -> Html {
    let key = key(action.criterion, action.level);
    let channels = in_plan(action, planned, words);
    let worth =
        [words.say(say::effect(&action.effect.to_string())), words.say(say::effort(&action.effort.to_string()))];
    html! {
        <li key={action.criterion}>
            <p><b>{words.say(say::question_name(action.criterion))}</b>{" · "}<span class="help">{worth.join(", ")}</span></p>
            <p>{words.say(say::remedy(&key))}</p>
            <p class="help">{words.say(say::actions_now(words.say(say::level(&key)).to_string()))}</p>
            if !channels.is_empty() {
                <p class="help"><a href="#boussole-plan">{words.say(say::actions_channels(channels.join(", ")))}</a></p>
            }
            if action.provision.is_some() {
                <p class="help">{words.say(say::actions_provides())}</p>
            }
        </li>
    }
}

/// The channels it has to do with that receive something in the plan.
fn in_plan(action: &Action, planned: Option<&Assessment>, words: &Words) -> Vec<String> {
    let spent = planned.into_iter().flat_map(|plan| &plan.split.purses).flat_map(|purse| &purse.channels);
    let funded = spent.filter(|channel| channel.spend > Money::ZERO && action.channels.contains(&channel.id));
    funded.map(|channel| words.name(say::channel_name(channel.id), channel.id).to_string()).collect()
}
