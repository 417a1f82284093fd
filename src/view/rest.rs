use yew::prelude::*;

use super::figures::figures;
use super::follow::follow;
use super::plan::{OwnFigures, plan};
use super::ports::File;
use super::projection::projection;
use super::rail::rail;
use super::sensitivity::sensitivity;
use super::session::Action;
use super::shared::Shared;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::{Brief, ChannelFigures, Choices, Figures, InPlace, Problem};

/// Props of [`Rest`].
#[derive(Clone, PartialEq, Properties)]
pub struct RestProps {
    /// What was asked.
    pub brief: Shared<Brief>,
    /// What it comes to.
    pub assessment: Shared<Assessment>,
    /// Figures of the visitor's own, as typed.
    pub typed: Figures<String>,
    /// What is decided about channels, as typed.
    pub decided: Choices<String>,
    /// Figures of the visitor's own for one channel each, as typed.
    pub typed_of: ChannelFigures<String>,
    /// What there is already, as far as it was said.
    pub in_place: InPlace,
    /// What could not be used.
    pub problems: Vec<Problem>,
    /// Whether there is a sentence.
    pub is_written: bool,
    /// How the page speaks.
    pub words: Words,
    /// Where events go.
    pub on: Callback<Action>,
    /// Where files to keep go.
    pub keep: Callback<File>,
}

/// All that follows the verdict: drawn again only when the answer changes, not while a field is still being filled.
#[component]
pub fn Rest(
    RestProps {
        brief,
        assessment,
        typed,
        decided,
        typed_of,
        in_place,
        problems,
        is_written,
        words,
        on,
        keep,
    }: &RestProps,
) -> Html {
    html! {
        <div class="rest">
            {rail(assessment, *is_written, words)}
            <div class="sections">
                {plan(assessment, decided, OwnFigures { typed: typed_of, problems, on }, words)}
                {projection(assessment, words)}
                {sensitivity(assessment, words)}
                {follow(brief, assessment, in_place, on, keep, words)}
                {figures(assessment, typed, problems, on, words)}
            </div>
        </div>
    }
}
