use yew::prelude::*;

use super::amounts::{estimate, unit};
use crate::engine::plan::{Goal, Measure};
use crate::engine::projection::Chances;
use crate::engine::units::Volume;
use crate::messages::{Text, say};
use crate::view::charts::{dots, use_width};
use crate::view::words::Words;

/// Props of [`Possible`].
#[derive(Clone, PartialEq, Properties)]
pub struct PossibleProps {
    /// What has to be reached.
    pub goal: Goal,
    /// How likely it is.
    pub chances: Chances,
    /// How the page speaks.
    pub words: Words,
}

/// Ten equally likely outcomes, drawn as ten dots on the target's axis.
#[component]
pub fn Possible(PossibleProps { goal, chances, words }: &PossibleProps) -> Html {
    let (frame, width) = use_width(380);
    let reaches = |outcome: &Volume| if goal.is_at_most() { *outcome <= goal.amount } else { *outcome >= goal.amount };
    let reached = chances.possible.iter().flatten().filter(|outcome| reaches(outcome)).count();
    // Round steps of an axis begin at one: shares are drawn in hundredths.
    let scale = if goal.measure() == Some(Measure::Conversion) { 100.0 } else { 1.0 };
    let write = |value: f64| estimate(goal, Volume::new(value / scale), words);
    let places: Vec<f64> = placed(goal, chances).iter().map(|value| value * scale).collect();
    let chart = dots(&places, goal.amount.get() * scale, goal.is_at_most(), width.min(420), write);
    let undefined = || words.say(say::undefined()).to_string();
    let outcomes =
        chances.possible.map(|value| value.map_or_else(undefined, |value| estimate(goal, value, words))).join(", ");
    let target = estimate(goal, goal.amount, words);
    let title = words.say(if goal.is_at_most() {
        say::possible_spoken_most(outcomes, target, reached.to_string())
    } else {
        say::possible_spoken(outcomes, target, reached.to_string())
    });
    let (below, beyond) = if goal.is_at_most() { (reached, 10 - reached) } else { (10 - reached, reached) };
    html! {
        <figure class="possible" ref={frame}>
            <figcaption>{words.say(caption(reached))}</figcaption>
            {chart.draw(title, &words.say(say::possible_below(below.to_string())), &words.say(say::possible_beyond(beyond.to_string())))}
            <p class="unit">{unit(goal, words)}</p>
        </figure>
    }
}

/// The outcomes in rising order. A cost that nothing shares has no place: it stands beyond all the others.
fn placed(goal: &Goal, chances: &Chances) -> Vec<f64> {
    let largest = chances.possible.iter().flatten().map(|value| value.get()).fold(goal.amount.get(), f64::max);
    let beyond = if goal.is_at_most() { largest * 1.2 } else { 0.0 };
    let mut placed: Vec<f64> = chances.possible.iter().map(|value| value.map_or(beyond, Volume::get)).collect();
    placed.sort_unstable_by(f64::total_cmp);
    placed
}

fn caption(reached: usize) -> Text {
    match reached {
        0 => say::possible_none(),
        10 => say::possible_all(),
        _ => say::possible_some(reached as f64, reached.to_string()),
    }
}
