use yew::prelude::*;

use crate::engine::brief::{Problem, read_number};
use crate::messages::say;
use crate::view::fields::{told, typed};
use crate::view::session::Action;
use crate::view::words::Words;

/// The slider's end: most small firms stay below it, and the field takes any amount.
const SLIDER_END: f64 = 5000.0;

/// The monthly budget: a field that takes what people type, and a slider for a feel of the scale.
pub(super) fn budget(
    text: &str,
    is_example: bool,
    problem: Option<Problem>,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let oninput = on.reform(|event: InputEvent| Action::TypeBudget(typed(&event)));
    let onclick = on.reform(|_: MouseEvent| Action::TakeExampleBudget);
    #[expect(clippy::cast_possible_truncation, reason = "clamped to the slider")]
    let place = read_number(text).unwrap_or(0.0).clamp(0.0, SLIDER_END) as i32;
    let fault = problem.and_then(|problem| told(problem, words));
    html! {
        <div class="field budget">
            <label class="label" for="boussole-budget"><span class="num" aria-hidden="true">{"2"}</span>{words.say(say::budget_label())}</label>
            <div class="pair">
                <span class="amount">
                    <input id="boussole-budget" class="number" type="text" inputmode="decimal" autocomplete="off" value={text.to_owned()}
                        aria-invalid={fault.is_some().to_string()} aria-describedby="boussole-budget-help" oninput={&oninput} />
                    <span aria-hidden="true">{words.currency()}</span>
                </span>
                <input type="range" min="0" max="5000" step="50" value={place.to_string()} aria-label={words.say(say::budget_slider())} {oninput} />
            </div>
            <p id="boussole-budget-help" class="help" data-state={fault.as_ref().map(|_| "fault")}>
                if let Some(fault) = fault {
                    {fault}
                } else {
                    {words.say(if is_example { say::budget_example() } else { say::budget_help() })}
                }
                if text.is_empty() {
                    {" "}<button type="button" class="quiet" {onclick}>{words.say(say::unknown())}</button>
                }
            </p>
        </div>
    }
}
