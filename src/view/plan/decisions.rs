//! What the visitor decides about a channel, whatever the optimum would be.

use yew::prelude::*;

use super::OwnFigures;
use crate::engine::Assessment;
use crate::engine::brief::{Choice, Choices, Field};
use crate::engine::channels::{Channel, Executor};
use crate::messages::{Text, say};
use crate::view::fields::{chosen, problem_at, told, typed};
use crate::view::session::Action;
use crate::view::words::Words;

/// A row for each channel that the brief could use.
pub(super) fn decisions(
    assessment: &Assessment,
    decided: &Choices<String>,
    own: OwnFigures<'_>,
    words: &Words,
) -> Html {
    html! {
        <details class="decisions">
            <summary>{words.say(say::decide_label())}</summary>
            <p class="lead">{words.say(say::decide_lead())}</p>
            for channel in &assessment.channels {
                {row(channel, decided.get(channel.id), own, words)}
            }
        </details>
    }
}

fn row(channel: &Channel, choice: Option<&Choice<String>>, own: OwnFigures<'_>, words: &Words) -> Html {
    let (id, on) = (channel.id, own.on);
    let choice = choice.cloned().unwrap_or_default();
    let name = words.name(say::channel_name(id), id);
    let fault = [Field::Lock(id.to_owned()), Field::Channel(id.to_owned())]
        .into_iter()
        .find_map(|field| problem_at(own.problems, field))
        .and_then(|problem| told(problem, words));
    html! {
        <div class="row" role="group" aria-label={&name} key={id}>
            <span class="name">{&name}</span>
            {way(id, &choice, on, words)}
            if let Some(amount) = &choice.locked {
                {fixed(id, &choice, amount, fault.is_some(), on, words)}
            }
            if !channel.executors.is_empty() {
                {executor(channel, &choice, on, words)}
            }
            if own.typed.has(id) {
                {figures_of_yours(id, own, words)}
            }
            if let Some(fault) = fault {
                <p class="fault">{fault}</p>
            }
        </div>
    }
}

/// That a channel has figures of the visitor's own, which may have taken it out of the plan.
fn figures_of_yours(id: &'static str, own: OwnFigures<'_>, words: &Words) -> Html {
    let put_back = own.on.reform(move |_: MouseEvent| Action::PutBackAllOf(id));
    html! {
        <span class="own">
            {words.say(say::decide_own())}{" "}
            <button type="button" class="quiet" onclick={put_back}>{words.say(say::decide_put_back())}</button>
            if let Some(fault) = own.fault(id, words) {
                {" "}<span class="fault">{fault}</span>
            }
        </span>
    }
}

/// The four ways of deciding, by the name of each in the list.
fn ways(choice: &Choice<String>) -> [(&'static str, Text, bool); 4] {
    let is_free = !choice.excluded && !choice.required && choice.locked.is_none();
    [
        ("free", say::decide_free(), is_free),
        ("required", say::decide_required(), choice.required),
        ("excluded", say::decide_excluded(), choice.excluded),
        ("locked", say::decide_locked(), choice.locked.is_some()),
    ]
}

fn way(id: &'static str, choice: &Choice<String>, on: &Callback<Action>, words: &Words) -> Html {
    let executor = choice.executor;
    let onchange = on.reform(move |event: Event| {
        let way = chosen(&event);
        let choice = Choice {
            locked: (way == "locked").then(String::new),
            excluded: way == "excluded",
            required: way == "required",
            executor,
        };
        Action::Decide(id, choice)
    });
    html! {
        <span class="pick">
            <select aria-label={words.say(say::decide_way())} {onchange}>
                for (value, name, selected) in ways(choice) {
                    <option {value} {selected}>{words.say(name)}</option>
                }
            </select>
        </span>
    }
}

/// The amount it receives per month.
fn fixed(
    id: &'static str,
    choice: &Choice<String>,
    amount: &str,
    is_wrong: bool,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let choice = choice.clone();
    let oninput = on
        .reform(move |event: InputEvent| Action::Decide(id, Choice { locked: Some(typed(&event)), ..choice.clone() }));
    html! {
        <input class="number" type="text" inputmode="decimal" autocomplete="off" value={amount.to_owned()}
            aria-label={words.say(say::decide_amount())} aria-invalid={is_wrong.to_string()} {oninput} />
    }
}

/// Who executes it, where there is a choice.
fn executor(channel: &Channel, choice: &Choice<String>, on: &Callback<Action>, words: &Words) -> Html {
    let (id, executors) = (channel.id, channel.executors);
    let choice = choice.clone();
    let onchange = on.reform(move |event: Event| {
        let name = chosen(&event);
        let executor = executors.iter().copied().find(|executor| key(*executor) == name);
        Action::Decide(id, Choice { executor, ..choice.clone() })
    });
    html! {
        <span class="pick">
            <select aria-label={words.say(say::decide_executor())} {onchange}>
                for &executor in executors {
                    <option value={key(executor)} selected={channel.executor == Some(executor)}>{words.say(called(executor))}</option>
                }
            </select>
        </span>
    }
}

fn key(executor: Executor) -> &'static str {
    match executor {
        Executor::OwnTeam => "own",
        Executor::Freelance => "freelance",
        Executor::Agency => "agency",
    }
}

fn called(executor: Executor) -> Text {
    match executor {
        Executor::OwnTeam => say::executor_own_team(),
        Executor::Freelance => say::executor_freelance(),
        Executor::Agency => say::executor_agency(),
    }
}
