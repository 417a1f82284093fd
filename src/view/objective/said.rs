use yew::prelude::*;

use super::annotated::annotated;
use crate::engine::objective::Reading;
use crate::messages::say;
use crate::view::fields::typed;
use crate::view::session::Action;
use crate::view::words::Words;

/// The first question: the objective, as one would say it.
pub fn said(text: &str, reading: Option<&Reading>, on: &Callback<Action>, words: &Words) -> Html {
    let oninput = on.reform(|event: InputEvent| Action::WriteObjective(typed(&event)));
    let models = [say::example_sales(), say::example_leads(), say::example_vague()];
    html! {
        <section class="said">
            <label class="label" for="boussole-objective">
                <span class="num" aria-hidden="true">{"1"}</span>{words.say(say::objective_label())}
            </label>
            <div class="written">
                {annotated(text, reading)}
                <textarea id="boussole-objective" class="write" rows="2" spellcheck="true" autocomplete="off"
                    placeholder={words.say(say::objective_placeholder())} value={text.to_owned()} {oninput} />
            </div>
            if text.is_empty() {
                <div class="models">
                    <p>{words.say(say::objective_models())}</p>
                    for model in models {
                        { example(words.say(model), on) }
                    }
                </div>
            }
        </section>
    }
}

/// A sentence to start from, put into the text area when pressed.
fn example(sentence: AttrValue, on: &Callback<Action>) -> Html {
    let text = sentence.to_string();
    let onclick = on.reform(move |_: MouseEvent| Action::WriteObjective(text.clone()));
    html! { <button type="button" class="quiet" {onclick}>{sentence}</button> }
}
