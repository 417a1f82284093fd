//! What the plan should bring, month by month.

mod curve;
mod headline;
mod table;

use yew::prelude::*;

use self::curve::Curve;
use self::headline::{conclusion, headline};
use self::table::Table;
use super::shared::Shared;
use super::words::use_words;
use crate::engine::Assessment;
use crate::messages::say;

/// Props of [`ProjectionSection`].
#[derive(Clone, PartialEq, Properties)]
pub struct ProjectionSectionProps {
    /// What the brief comes to.
    pub assessment: Shared<Assessment>,
}

/// One chart, five figures, a table.
#[component]
pub fn ProjectionSection(ProjectionSectionProps { assessment }: &ProjectionSectionProps) -> Html {
    let words = use_words();
    html! {
        <section id="boussole-projection" class="part-of" aria-labelledby="boussole-projection-title">
            <header>
                <p class="label">{words.say(say::projection_label())}</p>
                <h2 id="boussole-projection-title">{conclusion(assessment, &words)}</h2>
            </header>
            <Curve {assessment} />
            {headline(assessment, &words)}
            <Table {assessment} />
            <p class="foot-note">{words.say(say::projection_note())}</p>
        </section>
    }
}
