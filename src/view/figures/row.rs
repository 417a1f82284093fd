use yew::prelude::*;

use crate::engine::brief::Problem;
use crate::engine::channels::Parameter;
use crate::messages::say;
use crate::view::fields::{told, typed as typed_in};
use crate::view::session::Action;
use crate::view::words::Words;

/// One figure: what it is, what it is taken to be, and a field for the visitor's own.
pub(super) fn row(
    parameter: Parameter,
    range: String,
    origin: Html,
    typed: Option<&str>,
    problem: Option<Problem>,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let oninput = on.reform(move |event: InputEvent| Action::TypeFigure(parameter, typed_in(&event)));
    let put_back = on.reform(move |_: MouseEvent| Action::PutBack(parameter));
    let fault = problem.and_then(|problem| told(problem, words));
    html! {
        <div class="row" key={parameter.name()}>
            <label>
                <span class="name">{words.name(say::parameter_name(parameter.name()), parameter.name())}</span>
                <input id={field_id(parameter)} class="number" type="text" inputmode="decimal" autocomplete="off" value={typed.unwrap_or_default().to_owned()}
                    placeholder={words.say(say::figures_placeholder())} aria-invalid={fault.is_some().to_string()} {oninput} />
            </label>
            <p class="range">{range}</p>
            <p class="origin">
                if let Some(fault) = fault {
                    <span class="fault">{fault}</span>
                } else {
                    {origin}
                }
                if typed.is_some() {
                    {" "}<button type="button" class="quiet" onclick={put_back}>{words.say(say::figures_put_back())}</button>
                }
            </p>
        </div>
    }
}

/// The name of the field of a figure on the page.
pub fn field_id(parameter: Parameter) -> String {
    ["boussole-figure-", parameter.name()].concat()
}
