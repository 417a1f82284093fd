//! The verdict: the sentence and the money joined.

mod aloud;
mod amounts;
mod possible;
mod searched;
mod ways;

use yew::prelude::*;

use self::aloud::{aloud, cases};
use self::amounts::notes;
use self::possible::Possible;
use self::ways::Ways;
use super::session::Action;
use super::shared::Shared;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::plan::Outcome;
use crate::messages::say;

pub use self::aloud::chance;
pub use self::amounts::goal_terms;

/// One sentence that a person would say aloud, ten possible outcomes, and the ways to better chances.
pub fn verdict(brief: &Shared<Brief>, assessment: &Shared<Assessment>, on: &Callback<Action>, words: &Words) -> Html {
    html! {
        <>
            <section class="verdict" aria-labelledby="boussole-verdict">
                <h2 id="boussole-verdict" class="label">{words.say(say::verdict_title())}</h2>
                <p class="aloud">{aloud(assessment, &brief.objective, words)}</p>
                if let Some(chances) = &assessment.chances {
                    <p class="unit">{cases(chances, words)}</p>
                }
                for note in notes(assessment, words) { <p class="unit">{note}</p> }
                if assessment.outcome == Outcome::Impressions {
                    <p class="unit">{words.say(say::verdict_impressions())}</p>
                }
                if let (Ok(goal), Some(chances)) = (assessment.goal, &assessment.chances) {
                    <Possible {goal} chances={chances.clone()} words={words.clone()} />
                }
            </section>
            <Ways {brief} {assessment} words={words.clone()} {on} />
        </>
    }
}
