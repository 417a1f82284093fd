use yew::prelude::*;

use crate::engine::channels::Audience;
use crate::messages::{Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// Whom the visitor sells to.
pub(super) fn clients(chosen: Option<Audience>, on: &Callback<Action>, words: &Words) -> Html {
    let choices: [(Option<Audience>, Text); 3] = [
        (Some(Audience::Business), say::clients_business()),
        (Some(Audience::Consumer), say::clients_consumer()),
        (None, say::clients_both()),
    ];
    html! {
        <fieldset class="field clients">
            <legend class="label"><span class="num" aria-hidden="true">{"3"}</span>{words.say(say::clients_label())}</legend>
            <div class="choice">
                for (audience, name) in choices {
                    <label>
                        <input type="radio" name="boussole-clients" checked={chosen == audience}
                            onchange={on.reform(move |_: Event| Action::ChooseAudience(audience))} />
                        <span>{words.say(name)}</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
