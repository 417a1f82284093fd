use yew::prelude::*;

use crate::engine::objective::{Completion, Criterion};
use crate::view::objective::criteria::question;
use crate::view::session::Action;
use crate::view::words::Words;

/// What one press would add to the sentence for a criterion.
pub(super) fn answers(criterion: Criterion, offered: &[Completion], on: &Callback<Action>, words: &Words) -> Html {
    if offered.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="answers" aria-label={words.say(question(criterion))}>
            for completion in offered {
                <li>{adopt(&completion.text, words.typeset(&completion.clause), on)}</li>
            }
        </ul>
    }
}

/// A button that puts another sentence in place of the visitor's.
pub(super) fn adopt(sentence: &str, name: AttrValue, on: &Callback<Action>) -> Html {
    let text = sentence.to_owned();
    let onclick = on.reform(move |_: MouseEvent| Action::Adopt(text.clone()));
    html! { <button type="button" class="quiet" {onclick}>{name}</button> }
}
