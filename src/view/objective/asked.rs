use yew::prelude::*;

use super::criteria::{letter, name, question};
use crate::engine::objective::Criterion;
use crate::messages::say;
use crate::view::words::Words;

/// The margin before there is a sentence: the five questions it will have to answer.
pub fn asked(words: &Words) -> Html {
    html! {
        <aside class="notes" data-state="blank" aria-labelledby="boussole-notes">
            <h2 id="boussole-notes" class="label">{words.say(say::notes_title_blank())}</h2>
            <dl>
                for criterion in Criterion::ALL {
                    { blank(criterion, words) }
                }
            </dl>
            <p class="help">{words.say(say::notes_blank_help())}</p>
        </aside>
    }
}

fn blank(criterion: Criterion, words: &Words) -> Html {
    html! {
        <div class="note" key={letter(criterion)}>
            <dt><span class="letter">{letter(criterion)}</span>{words.say(name(criterion))}</dt>
            <dd>{words.say(question(criterion))}</dd>
        </div>
    }
}
