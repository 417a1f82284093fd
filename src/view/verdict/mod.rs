//! The verdict: the sentence and the money joined.

mod aloud;
mod possible;
mod ways;

use yew::prelude::*;

use self::aloud::aloud;
use self::possible::Possible;
use self::ways::ways;
use super::session::Action;
use super::shared::Shared;
use super::words::use_words;
use crate::engine::Assessment;
use crate::messages::say;

pub use self::aloud::{chance, goal_terms};

/// Props of [`Verdict`].
#[derive(Clone, PartialEq, Properties)]
pub struct VerdictProps {
    /// What the brief comes to.
    pub assessment: Shared<Assessment>,
    /// The visitor's sentence.
    pub text: AttrValue,
    /// Where events go.
    pub on: Callback<Action>,
}

/// One sentence that a person would say aloud, ten possible outcomes, and the ways to better chances.
#[component]
pub fn Verdict(VerdictProps { assessment, text, on }: &VerdictProps) -> Html {
    let words = use_words();
    html! {
        <>
            <section class="verdict" aria-labelledby="boussole-verdict">
                <h2 id="boussole-verdict" class="label">{words.say(say::verdict_title())}</h2>
                <p class="aloud">{aloud(assessment, !text.trim().is_empty(), &words)}</p>
                if let (Ok(goal), Some(chances)) = (assessment.goal, &assessment.chances) {
                    <Possible {goal} chances={chances.clone()} />
                }
            </section>
            {ways(assessment, text, on, &words)}
        </>
    }
}
