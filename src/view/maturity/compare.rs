use yew::prelude::*;

use crate::engine::maturity::{Comparison, Diagnosis, comparisons};
use crate::messages::say;
use crate::view::words::Words;

/// What is published of firms of a known size beside what was said; and that there is nothing else.
pub(super) fn compare(found: &Diagnosis, words: &Words) -> Html {
    if found.overall.so_far.is_none() {
        return Html::default();
    }
    let comparisons = comparisons(&found.sheet);
    html! {
        <section class="others">
            <h3>{words.say(say::compare_title())}</h3>
            if !comparisons.is_empty() {
                <p class="lead">{words.say(say::compare_lead())}</p>
                <ul>
                    for comparison in &comparisons { {row(comparison, words)} }
                </ul>
            }
            <p class="help">{words.say(if comparisons.is_empty() { say::compare_nothing() } else { say::compare_none() })}</p>
        </section>
    }
}

fn row(Comparison { row, share, is_like_them }: &Comparison, words: &Words) -> Html {
    let said = say::compare_row(
        words.say(say::comparison_what(row.id)).to_string(),
        words.format().percent(*share),
        words.say(say::comparison_firms(row.id)).to_string(),
    );
    html! {
        <li>
            {words.say(said)}{" "}
            <b>{words.say(if *is_like_them { say::compare_yes() } else { say::compare_no() })}</b>{" "}
            <small>
                <a href={row.url} lang="fr">{row.source}</a>{", "}{row.year}{"."}
                if row.derived { {" "}{words.say(say::compare_derived())} }
            </small>
        </li>
    }
}
