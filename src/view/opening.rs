use yew::prelude::*;

use super::words::Words;
use crate::messages::say;

/// What each answer will make appear, before there is one.
pub fn contents(words: &Words) -> Html {
    let rows = [
        (say::contents_sentence(), Some(say::contents_sentence_when())),
        (say::contents_verdict(), Some(say::contents_verdict_when())),
        (say::contents_plan(), Some(say::contents_plan_when())),
        (say::contents_projection(), None),
        (say::contents_figures(), None),
    ];
    html! {
        <section class="verdict blank-verdict" aria-labelledby="boussole-contents">
            <h2 id="boussole-contents" class="label">{words.say(say::contents_title())}</h2>
            <ul class="contents">
                for (what, when) in rows {
                    <li>
                        <span class="what">{words.say(what)}</span>
                        if let Some(when) = when { <span class="when">{words.say(when)}</span> }
                    </li>
                }
            </ul>
            <p class="help">{words.say(say::contents_note())}</p>
        </section>
    }
}
