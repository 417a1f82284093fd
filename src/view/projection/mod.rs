//! What the plan should bring, month by month.

mod curve;
mod headline;
mod table;

use yew::prelude::*;

use self::curve::Curve;
use self::headline::{conclusion, headline};
use self::table::table;
use super::explanation::explanation;
use super::shared::Shared;
use super::words::Words;
use crate::engine::Assessment;
use crate::messages::say;

/// One chart, five figures, a table.
pub fn projection(assessment: &Shared<Assessment>, words: &Words) -> Html {
    html! {
        <section id="boussole-projection" class="part-of" aria-labelledby="boussole-projection-title">
            <header>
                <p class="label">{words.say(say::projection_label())}</p>
                <h2 id="boussole-projection-title">{conclusion(assessment, words)}</h2>
            </header>
            <Curve {assessment} words={words.clone()} />
            {headline(assessment, words)}
            {table(assessment, words)}
            if assessment.economy.long_run.is_some() {
                <p class="foot-note">{words.say(say::long_run_counted())}</p>
            }
            <p class="foot-note">{words.say(say::projection_note())}</p>
            {explanation(assessment, words)}
        </section>
    }
}
