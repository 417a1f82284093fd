//! A number for a sentence that gives none: what the budget can carry, in the sentence itself.

use yew::prelude::*;

use super::amounts::goal_terms;
use super::contradictions::locale;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::plan::{Goal, proposing, sayable};
use crate::messages::say;
use crate::view::objective::sentence;
use crate::view::session::Action;
use crate::view::words::Words;

/// The completed sentence and the press that adopts it; nothing where the sentence has its number, or wants a result that
/// the model does not project.
pub(super) fn proposal(brief: &Brief, assessment: &Assessment, on: &Callback<Action>, words: &Words) -> Html {
    let completion = proposing(&brief.objective, locale(words), brief, assessment);
    let (Some(completion), Some(goal)) = (completion, assessment.proposal) else { return Html::default() };
    let terms = goal_terms(&Goal { amount: sayable(goal.amount), ..goal }, words);
    let text = completion.text.clone();
    let onclick = on.reform(move |_: MouseEvent| Action::Adopt(text.clone()));
    html! {
        <section class="ways proposal" aria-labelledby="boussole-proposal">
            <h2 id="boussole-proposal" class="label">{words.say(say::proposal_title())}</h2>
            <p class="gain">{words.say(say::proposal_lead(words.format().money(brief.budget), terms))}</p>
            <div class="offer">{sentence(&completion, words)}</div>
            <button type="button" class="press" {onclick}>{words.say(say::completed_adopt())}</button>
        </section>
    }
}
