use yew::prelude::*;

use super::annotated::annotated;
use super::examples::examples;
use crate::engine::objective::Reading;
use crate::messages::say;
use crate::view::fields::typed;
use crate::view::session::{Action, Session};
use crate::view::words::Words;

/// The first question: the objective, as one would say it, with `help` below where the sentence needs some.
pub fn said(session: &Session, reading: Option<&Reading>, help: Html, on: &Callback<Action>, words: &Words) -> Html {
    let text = &session.draft.objective;
    let oninput = on.reform(|event: InputEvent| Action::WriteObjective(typed(&event)));
    let onclick = on.reform(|_: MouseEvent| Action::TakeBack);
    html! {
        <section class="said">
            <label class="label" for="boussole-objective">
                <span class="num" aria-hidden="true">{"1"}</span>{words.say(say::objective_label())}
            </label>
            <div class="written">
                {annotated(text, reading)}
                <textarea id="boussole-objective" class="write" rows="2" spellcheck="true" autocomplete="off"
                    placeholder={words.say(say::objective_placeholder())} value={text.clone()} {oninput} />
            </div>
            if session.before.is_some() {
                <button type="button" class="quiet" {onclick}>{words.say(say::objective_take_back())}</button>
            }
            if text.is_empty() {
                {examples(session.draft.sector.as_deref(), on, words)}
            }
            {help}
        </section>
    }
}
