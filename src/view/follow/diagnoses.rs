//! What to look at where too little comes.

use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::plan::{Diagnosis, Threshold};
use crate::messages::say;
use crate::view::words::Words;

/// The rules as a table: the figure, the value from which it tells something, what it tells and what to do.
pub(super) fn diagnoses(assessment: &Assessment, words: &Words) -> Html {
    if assessment.follow.diagnoses.is_empty() {
        return Html::default();
    }
    html! {
        <details class="diagnoses">
            <summary>{words.say(say::diagnoses_title())}</summary>
            <dl>
                for rule in &assessment.follow.diagnoses {
                    <div key={rule.symptom.name()}>
                        <dt>{words.say(say::symptom(rule.symptom.name()))}<small>{limit(rule, words)}</small></dt>
                        <dd>{words.say(say::fault(rule.symptom.name()))}</dd>
                    </div>
                }
            </dl>
            <p class="foot-note">{words.say(say::diagnoses_note())}</p>
        </details>
    }
}

/// The figure and the value from which it is a symptom, with the channel it is looked for in.
pub(super) fn limit(rule: &Diagnosis, words: &Words) -> AttrValue {
    let figure = words.say(say::watched(rule.symptom.name())).to_string();
    let said = words.say(match rule.threshold {
        Threshold::RateBelow(rate) => say::threshold_below(figure, words.format().percent(rate)),
        Threshold::PriceBelow(price) => say::threshold_below(figure, words.price(price)),
        Threshold::PriceAbove(price) => say::threshold_above(figure, words.price(price)),
        Threshold::RateAboveTheRest => say::threshold_above_rest(figure),
    });
    match rule.channel {
        Some(id) => words.say(say::threshold_of(said.to_string(), words.name(say::channel_name(id), id).to_string())),
        None => said,
    }
}
