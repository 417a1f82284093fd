//! What would make the objective likely, each with the button that applies it where one press can.

use yew::prelude::*;

use super::aloud::{goal_terms, quantity};
use crate::engine::Assessment;
use crate::engine::objective::FactKind;
use crate::engine::plan::Goal;
use crate::engine::projection::Chances;
use crate::engine::units::Volume;
use crate::messages::say;
use crate::view::session::Action;
use crate::view::words::Words;

/// The ways to better chances; nothing when there is no goal to reach.
pub(super) fn ways(assessment: &Assessment, text: &str, on: &Callback<Action>, words: &Words) -> Html {
    let (Ok(goal), Some(chances)) = (&assessment.goal, &assessment.chances) else { return Html::default() };
    html! {
        <section class="ways" aria-labelledby="boussole-ways">
            <h2 id="boussole-ways" class="label">{words.say(say::ways_title())}</h2>
            <ul>
                {nearer(assessment, goal, chances, text, on, words)}
                {later(goal, chances, words)}
            </ul>
        </section>
    }
}

/// The largest target that four cases in five reach.
fn nearer(
    assessment: &Assessment,
    goal: &Goal,
    chances: &Chances,
    text: &str,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let likely = Volume::new(chances.likely_amount.get().floor());
    let even = words.outcome(goal.outcome, chances.even_amount);
    let within_reach = likely >= goal.amount;
    let title = if within_reach { say::ways_further() } else { say::ways_nearer() };
    html! {
        <li>
            <h3>{words.say(title)}</h3>
            <p class="offer">{quantity(goal.outcome, likely, words)}</p>
            <p class="gain">{words.say(say::ways_nearer_gain(goal_terms(&Goal { amount: likely, ..*goal }, words), even))}</p>
            if let Some(sentence) = with_target(assessment, text, likely) {
                <button type="button" class="press" onclick={on.reform(move |_: MouseEvent| Action::Adopt(sentence.clone()))}>
                    {words.say(say::ways_aim(quantity(goal.outcome, likely, words)))}
                </button>
            }
        </li>
    }
}

/// The sentence with another number to reach, when its own stands there in digits.
fn with_target(assessment: &Assessment, text: &str, target: Volume) -> Option<String> {
    let fact = assessment.reading.facts.iter().find(|fact| fact.kind == FactKind::Target)?;
    let written = text.get(fact.span.start..fact.span.end)?;
    let is_number = written.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    if !is_number || target == Volume::ZERO {
        return None;
    }
    let (before, after) = (text.get(..fact.span.start)?, text.get(fact.span.end..)?);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole count")]
    let digits = target.get() as u64;
    Some(format!("{before}{digits}{after}"))
}

/// The month in which four cases in five are there.
fn later(goal: &Goal, chances: &Chances, words: &Words) -> Html {
    let (offer, gain) = match chances.likely_month {
        Some(month) => {
            let month = words.format().month(month);
            (month.clone(), say::ways_later_gain(month))
        }
        None => {
            (words.say(say::ways_later_never()).to_string(), say::ways_later_never_gain(words.format().month(goal.by)))
        }
    };
    html! {
        <li>
            <h3>{words.say(say::ways_later())}</h3>
            <p class="offer">{offer}</p>
            <p class="gain">{words.say(gain)}</p>
        </li>
    }
}
