use yew::prelude::*;

use super::answers::adopt;
use crate::messages::say;
use crate::view::session::Action;
use crate::view::words::Words;

/// Sentences to start from: of the visitor's trade once it is known.
pub(super) fn examples(sector: Option<&str>, on: &Callback<Action>, words: &Words) -> Html {
    let (title, sentences) = if let Some(sector) = sector.filter(|_| words.is_whole()) {
        let sentences = [say::example_first(sector), say::example_second(sector)];
        (say::examples_sector(), sentences.map(|sentence| words.name(sentence, "")).to_vec())
    } else {
        let sentences = [say::example_sales(), say::example_leads()];
        (say::objective_models(), sentences.map(|sentence| words.say(sentence)).to_vec())
    };
    html! {
        <div class="models">
            <p>{words.say(title)}</p>
            for sentence in sentences {
                {adopt(&sentence, sentence.clone(), on)}
            }
        </div>
    }
}
