//! The verdict: the sentence and the money joined.

mod aloud;
mod amounts;
mod apart;
mod contradictions;
mod possible;
mod proposal;
mod searched;
mod ways;

use yew::prelude::*;

use self::aloud::{aloud, cases};
use self::amounts::notes;
use self::apart::apart;
use self::contradictions::contradictions;
use self::possible::Possible;
use self::proposal::proposal;
use self::ways::Ways;
use super::session::Action;
use super::shared::Shared;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::plan::Outcome;
use crate::messages::say;

pub use self::aloud::chance;
pub use self::amounts::{estimate, goal_terms, per, what};

/// One sentence that a person would say aloud, ten possible outcomes, and the ways to better chances.
pub fn verdict(brief: &Shared<Brief>, assessment: &Shared<Assessment>, on: &Callback<Action>, words: &Words) -> Html {
    let is_written = !brief.objective.trim().is_empty();
    html! {
        <>
            <section class="verdict" aria-labelledby="boussole-verdict">
                <h2 id="boussole-verdict" class="label">{words.say(say::verdict_title())}</h2>
                <div>
                    <p class="aloud">{aloud(assessment, &brief.objective, words)}</p>
                    if let Some(chances) = &assessment.chances {
                        <p class="unit">{cases(chances, words)}</p>
                    }
                    for note in notes(assessment, words) { <p class="unit">{note}</p> }
                    if assessment.outcome == Outcome::Impressions {
                        <p class="unit">{words.say(say::verdict_impressions())}</p>
                    }
                </div>
                if let (Ok(goal), Some(chances)) = (assessment.goal, &assessment.chances) {
                    <Possible {goal} chances={chances.clone()} words={words.clone()} />
                }
                {contradictions(brief, assessment, on, words)}
                {apart(assessment, is_written, words)}
            </section>
            {proposal(brief, assessment, on, words)}
            <Ways {brief} {assessment} words={words.clone()} {on} />
        </>
    }
}
