//! The frame of the plan: what there is to spend, and for whom.

mod budget;
mod clients;
mod sector;

use yew::prelude::*;

use self::budget::Budget;
use self::clients::Clients;
use self::sector::Sector;
use super::session::Action;
use super::words::use_words;
use crate::engine::brief::{Draft, Field, Problem};
use crate::messages::say;
use crate::view::fields::problem_at;

/// Props of [`Frame`].
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// What was typed.
    pub draft: Draft,
    /// The names of the sectors, in the order of the menu.
    pub sectors: Vec<&'static str>,
    /// What cannot be used.
    pub problems: Vec<Problem>,
    /// Where events go.
    pub on: Callback<Action>,
}

/// The second and third questions: budget, clients, sector.
#[component]
pub fn Frame(FrameProps { draft, sectors, problems, on }: &FrameProps) -> Html {
    let words = use_words();
    html! {
        <div class="frame" role="group" aria-label={words.say(say::frame_label())}>
            <Budget text={draft.budget.clone()} problem={problem_at(problems, Field::Budget)} {on} />
            <Clients chosen={draft.audience} {on} />
            <Sector chosen={draft.sector.clone()} names={sectors.clone()} {on} />
        </div>
    }
}
