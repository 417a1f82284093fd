//! The frame of the plan: what there is to spend, and for whom.

mod budget;
mod clients;
mod sector;

use yew::prelude::*;

use self::budget::budget;
use self::clients::clients;
use self::sector::sector;
use super::fields::problem_at;
use super::session::Action;
use super::words::Words;
use crate::engine::brief::{Draft, Field, Problem};
use crate::messages::say;

/// The second and third questions: budget, clients, sector.
pub fn frame(
    draft: &Draft,
    is_example_budget: bool,
    sectors: &[&'static str],
    problems: &[Problem],
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    html! {
        <div class="frame" role="group" aria-label={words.say(say::frame_label())}>
            {budget(&draft.budget, is_example_budget, problem_at(problems, Field::Budget), on, words)}
            {clients(draft.audience, on, words)}
            {sector(draft.sector.as_deref(), draft.country, sectors, on, words)}
        </div>
    }
}
