use yew::prelude::*;

use crate::engine::maturity::{Diagnosis, Likeness, Situation, Unlike};
use crate::messages::say;
use crate::view::words::Words;

/// The situation that the scores look like, with a way out.
pub(super) fn situation(found: &Diagnosis, words: &Words) -> Html {
    if found.overall.so_far.is_none() {
        return Html::default();
    }
    html! {
        <section class="situation">
            <h3>{words.say(say::situation_title())}</h3>
            {match found.situation {
                Ok(likeness) => told(likeness, words),
                Err(Unlike::TooEarly) => html! { <p>{words.say(say::situation_too_early())}</p> },
                Err(Unlike::InBetween) => html! { <p>{words.say(say::situation_in_between())}</p> },
            }}
        </section>
    }
}

fn told(Likeness { nearest, also }: Likeness, words: &Words) -> Html {
    let name = name(nearest);
    html! {
        <>
            <p class="portrait">{words.say(say::situation_name(name))}</p>
            <p>{words.say(say::situation_like(name))}</p>
            <p><b>{words.say(say::situation_way_out(name))}</b></p>
            if let Some(other) = also {
                <p>{words.say(say::situation_also(words.say(say::situation_name(self::name(other))).to_lowercase()))}</p>
            }
            <p class="foot-note">{words.say(say::situation_note())}</p>
        </>
    }
}

fn name(situation: Situation) -> &'static str {
    match situation {
        Situation::Overwhelmed => "overwhelmed",
        Situation::GivenUp => "given_up",
        Situation::Frustrated => "frustrated",
        Situation::Discouraged => "discouraged",
        Situation::SteeringWell => "steering_well",
    }
}
