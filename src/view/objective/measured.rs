use yew::prelude::*;

use super::answers::adopt;
use crate::engine::objective::Measured;
use crate::messages::say;
use crate::view::session::Action;
use crate::view::words::Words;

/// The visitor's sentence with each thing that could be counted, one press each.
pub(super) fn measured(offered: &[Measured], on: &Callback<Action>, words: &Words) -> Html {
    if offered.is_empty() {
        return Html::default();
    }
    let blank = offered.iter().find(|found| found.has_blank).and_then(|found| bracketed(&found.completion.text));
    html! {
        <div class="models">
            <p>{words.say(say::help_measure())}</p>
            for found in offered {
                {adopt(&found.completion.text, words.typeset(&found.completion.text), on)}
            }
            if offered.iter().any(|found| !found.has_blank) {
                <p class="help">{words.say(say::help_carried())}</p>
            }
            if let Some(blank) = blank {
                <p class="help">{words.say(say::help_blank(blank))}</p>
            }
        </div>
    }
}

/// The place of the visitor's number, as the sentence writes it.
fn bracketed(text: &str) -> Option<&str> {
    let start = text.rfind('[')?;
    let length = text.get(start..)?.find(']')?;
    text.get(start..=start + length)
}
