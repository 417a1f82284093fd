//! How to follow the plan: who does what in the first ninety days, and what to look at on which day.

mod amounts;
mod calendar;
mod checkpoints;
mod diagnoses;
mod roadmap;
mod set_up;
mod teams;

use yew::prelude::*;

use self::amounts::hours;
pub use self::calendar::calendar;
use self::checkpoints::checkpoints;
use self::diagnoses::diagnoses;
use self::roadmap::roadmap;
use self::set_up::set_up;
use self::teams::teams;
use super::ports::File;
use super::session::Action;
use super::shared::Shared;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::{Brief, InPlace};
use crate::messages::say;

/// The first ninety days, the days on which to look, what to look at, and who decides; nothing where nothing is spent.
pub fn follow(
    brief: &Shared<Brief>,
    assessment: &Shared<Assessment>,
    said: &InPlace,
    on: &Callback<Action>,
    keep: &Callback<File>,
    words: &Words,
) -> Html {
    if assessment.projection.channels.is_empty() {
        return Html::default();
    }
    html! {
        <section id="boussole-follow" class="part-of" aria-labelledby="boussole-follow-title">
            <header>
                <p class="label">{words.say(say::follow_label())}</p>
                <h2 id="boussole-follow-title">{conclusion(assessment, words)}</h2>
                <p class="lead">{workload(assessment, words)}</p>
            </header>
            {set_up(assessment, said, on, words)}
            {roadmap(assessment, words)}
            {checkpoints(brief, assessment, keep, words)}
            {diagnoses(assessment, words)}
            {teams(brief, assessment, words)}
        </section>
    }
}

/// The day from which on the figures say something: the second one to look at them, where there is one.
fn conclusion(assessment: &Assessment, words: &Words) -> AttrValue {
    let checkpoints = &assessment.follow.checkpoints;
    let telling = checkpoints.get(1).or(checkpoints.first());
    let date = telling.map(|checkpoint| words.format().date(checkpoint.date)).unwrap_or_default();
    words.say(say::follow_conclusion(date))
}

/// What the plan asks of the own team, beside what it gives. A tenth of an hour apart is the same.
fn workload(assessment: &Assessment, words: &Words) -> AttrValue {
    let (asked, given) = (assessment.workload.asked, assessment.workload.given);
    let (said_asked, said_given) = (hours(asked, words), hours(given, words));
    words.say(if asked.get() > given.get() + 0.1 {
        say::follow_more(said_asked, said_given)
    } else {
        say::follow_within(said_asked, said_given)
    })
}
