use yew::prelude::*;

use super::opened::points;
use crate::engine::maturity::{Diagnosis, RankedCause, Sureness};
use crate::messages::say;
use crate::view::words::Words;

/// The four reasons why a strategy fails, the one most in the way first.
pub(super) fn causes(found: &Diagnosis, words: &Words) -> Html {
    if found.causes.iter().all(|cause| cause.sureness == Sureness::TooEarly) {
        return Html::default();
    }
    html! {
        <section class="causes">
            <h3>{words.say(say::causes_title())}</h3>
            <p class="lead">{words.say(say::causes_lead())}</p>
            <ol>
                for cause in &found.causes {
                    <li>
                        <b>{words.say(say::cause(cause.cause.name()))}</b>
                        <span class="help">{told(cause, words)}</span>
                    </li>
                }
            </ol>
        </section>
    }
}

fn told(cause: &RankedCause, words: &Words) -> String {
    let sureness = match cause.sureness {
        Sureness::TooEarly => return words.say(say::sureness_too_early()).to_string(),
        Sureness::Likely => say::sureness_likely(),
        Sureness::Sure => say::sureness_sure(),
    };
    let (low, high) = (points(cause.missing.low, words), points(cause.missing.high, words));
    let missing = if low == high { say::causes_missing_done(low) } else { say::causes_missing(low, high) };
    [&*words.say(missing), ", ", &*words.say(sureness)].concat()
}
