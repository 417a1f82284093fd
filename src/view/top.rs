use yew::prelude::*;

use super::session::Action;
use super::words::Words;
use crate::messages::{Language, say};

/// The head of the page: name, question, languages.
pub fn top(language: Language, on: &Callback<Action>, words: &Words) -> Html {
    html! {
        <header class="top">
            <p class="brand">{"Boussole"}</p>
            <div class="run-in">
                <h1>{words.say(say::top_question())}</h1>{" "}<p>{words.say(say::top_promise())}</p>
            </div>
            <p class="lang">
                for other in Language::all() {
                    { switch(other, language, on) }
                }
            </p>
        </header>
    }
}

/// A language in its own words.
fn switch(other: Language, spoken: Language, on: &Callback<Action>) -> Html {
    let name = other.name();
    if other == spoken {
        return html! { <span key={other.tag()} aria-current="true">{name}</span> };
    }
    let onclick = on.reform(move |_: MouseEvent| Action::Speak(other));
    html! { <button key={other.tag()} type="button" class="quiet" lang={other.tag()} {onclick}>{name}</button> }
}
