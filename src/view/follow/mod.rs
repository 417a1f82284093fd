//! How to follow the plan: who does what in the first ninety days, and what to look at on which day.

mod set_up;

use yew::prelude::*;

use self::set_up::set_up;
use super::session::Action;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::InPlace;
use crate::engine::units::{Ratio, Volume};
use crate::messages::say;

/// What the plan asks of the visitor's own team, and what must be in place before it begins.
pub fn follow(assessment: &Assessment, said: &InPlace, on: &Callback<Action>, words: &Words) -> Html {
    if assessment.workload.channels.is_empty() && assessment.set_up.is_empty() {
        return Html::default();
    }
    html! {
        <section id="boussole-follow" class="part-of" aria-labelledby="boussole-follow-title">
            <header>
                <p class="label">{words.say(say::follow_label())}</p>
                <h2 id="boussole-follow-title">{conclusion(assessment, words)}</h2>
            </header>
            {set_up(assessment, said, on, words)}
        </section>
    }
}

/// What the plan asks, beside what the team gives. A tenth of an hour apart is the same.
fn conclusion(assessment: &Assessment, words: &Words) -> AttrValue {
    let (asked, given) = (assessment.workload.asked, assessment.workload.given);
    let (said_asked, said_given) = (hours(asked, words), hours(given, words));
    words.say(if asked.get() > given.get() + 0.1 {
        say::follow_more(said_asked, said_given)
    } else {
        say::follow_within(said_asked, said_given)
    })
}

/// Hours to the tenth.
fn hours(hours: Volume, words: &Words) -> String {
    let tenths = Ratio::of((hours.get() * 10.0).round(), 10.0);
    tenths.map_or_else(String::new, |hours| words.format().ratio(hours))
}
