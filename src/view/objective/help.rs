use yew::prelude::*;

use super::examples::examples;
use super::measured::measured;
use crate::engine::objective::{Mark, Measured, Reading, Reason};
use crate::messages::say;
use crate::view::session::Action;
use crate::view::words::Words;

/// Help for a wish with nothing to count in it, or a leap with nothing to carry it: the same wish as an objective, and
/// sentences of the trade. A result that no number is given for is met with the number alone.
pub fn help(
    reading: &Reading,
    sector: Option<&str>,
    offered: &[Measured],
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let is_leap = reading.judgements.iter().any(|judgement| judgement.reason == Reason::Leap);
    let [_, measurable, ..] = &reading.judgements;
    if !is_leap && measurable.mark != Mark::Missing {
        return if offered.is_empty() {
            Html::default()
        } else {
            html! { <section class="hand" aria-label={words.say(say::help_label())}>{measured(offered, on, words)}</section> }
        };
    }
    let why = if is_leap { say::help_leap() } else { say::help_vague() };
    html! {
        <section class="hand" aria-label={words.say(say::help_label())}>
            <p>{words.say(why)}</p>
            <dl class="pair-of">
                <div><dt>{words.say(say::help_before())}</dt><dd>{words.say(say::help_pair_before())}</dd></div>
                <div><dt>{words.say(say::help_after())}</dt><dd>{words.say(say::help_pair_after())}</dd></div>
            </dl>
            {measured(offered, on, words)}
            if !is_leap { {examples(sector, on, words)} }
        </section>
    }
}
