use yew::prelude::*;

use crate::engine::maturity::{Diagnosis, Fed};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// What the plan takes from the answers, each with its effect.
pub(super) fn fed(found: &Diagnosis, words: &Words) -> Html {
    if found.fed.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fed">
            <h3>{words.say(say::fed_title())}</h3>
            <ul>
                for fed in &found.fed { <li>{words.say(told(*fed))}</li> }
            </ul>
        </section>
    }
}

fn told(fed: Fed) -> Text {
    match fed {
        Fed::Provision(provision, true) => say::fed_there(provision.name()),
        Fed::Provision(provision, false) => say::fed_missing(provision.name()),
        Fed::NoContacts => say::fed_no_contacts(),
        Fed::Contacts => say::fed_contacts(),
    }
}
