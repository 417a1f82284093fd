use yew::prelude::*;

use super::aloud::per;
use crate::engine::plan::{Goal, GoalKind, Outcome};
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
    let reached = chances.possible.iter().filter(|outcome| **outcome >= goal.amount).count();
    let write = |value: f64| words.outcome(goal.outcome, Volume::new(value));
    let chart = dots(&chances.possible.map(Volume::get), goal.amount.get(), width.min(420), write);
    let outcomes = chances.possible.map(|value| words.outcome(goal.outcome, value)).join(", ");
    let title =
        words.say(say::possible_spoken(outcomes, words.outcome(goal.outcome, goal.amount), reached.to_string()));
    html! {
        <figure class="possible" ref={frame}>
            <figcaption>{words.say(caption(reached))}</figcaption>
            {chart.draw(title, &words.say(say::possible_below((10 - reached).to_string())), &words.say(say::possible_beyond(reached.to_string())))}
            <p class="unit">{unit(goal, words)}</p>
        </figure>
    }
}

fn caption(reached: usize) -> Text {
    match reached {
        0 => say::possible_none(),
        10 => say::possible_all(),
        _ => say::possible_some(reached as f64, reached.to_string()),
    }
}

fn unit(goal: &Goal, words: &Words) -> AttrValue {
    let what = words.say(match goal.outcome {
        Outcome::Impressions => say::series_impressions(),
        Outcome::Visits => say::series_visits(),
        Outcome::Leads => say::series_leads(),
        Outcome::Customers => say::series_customers(),
        Outcome::Revenue => say::series_revenue(),
    });
    let by = words.format().month(goal.by);
    match goal.kind {
        GoalKind::Total => words.say(say::unit_total(what.to_string(), by)),
        GoalKind::Pace(rhythm) => words.say(say::unit_pace(what.to_string(), words.say(per(rhythm)).to_string(), by)),
    }
}
