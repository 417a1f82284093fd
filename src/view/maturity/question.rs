use yew::prelude::*;

use crate::engine::maturity::{Answer, Entry, Given};
use crate::messages::say;
use crate::view::session::Action;
use crate::view::words::Words;

/// One question: its described levels, the worst first, and "I don't know" among them.
pub(super) fn question(entry: &Entry, legend: Option<&NodeRef>, on: &Callback<Action>, words: &Words) -> Html {
    let id = entry.row.id;
    let levels = (0..entry.row.levels).map(|level| {
        let said = words.say(say::level(&key(id, level)));
        option(entry, Answer::Level(level), said, on)
    });
    let tabindex = legend.map(|_| "-1");
    html! {
        <fieldset class="question" key={id}>
            <legend ref={legend.cloned().unwrap_or_default()} {tabindex}>{words.say(say::question_of(id))}</legend>
            {for levels}
            {option(entry, Answer::Unknown, words.say(say::unknown()), on)}
        </fieldset>
    }
}

fn option(entry: &Entry, answer: Answer, said: AttrValue, on: &Callback<Action>) -> Html {
    let id = entry.row.id;
    let onchange = on.reform(move |_: Event| Action::AnswerCriterion(id, answer));
    html! {
        <label>
            <input type="radio" name={["boussole-", id].concat()} checked={entry.given == Some(Given::Answer(answer))} {onchange} />
            <span>{said}</span>
        </label>
    }
}

/// The key of what is said of a level.
pub(super) fn key(id: &str, level: u8) -> String {
    [id, ".", &level.to_string()].concat()
}
