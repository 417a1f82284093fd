//! What the plan is for first: proposed, and changeable; the other goals wait their turn.

use yew::prelude::*;

use super::stage_name;
use crate::engine::Assessment;
use crate::engine::brief::Priority;
use crate::engine::budget::shares;
use crate::engine::objective::Metric;
use crate::engine::plan::{Leaning, Precedence, Steering, Turns};
use crate::messages::{Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// The three priorities, the one in force checked, and why it is.
pub(super) fn priority(assessment: &Assessment, on: &Callback<Action>, words: &Words) -> Html {
    let steering = &assessment.steering;
    html! {
        <fieldset class="field priority" aria-describedby="boussole-priority-why">
            <legend class="label">{words.say(say::priority_label())}</legend>
            <div class="choice">
                for priority in Priority::ALL {
                    <label>
                        <input type="radio" name="boussole-priority" checked={steering.priority == priority}
                            onchange={on.reform(move |_: Event| Action::ChoosePriority(Some(priority)))} />
                        <span>{words.say(named(priority))}</span>
                    </label>
                }
            </div>
            <p id="boussole-priority-why" class="help">
                {words.say(why(steering, words))}{" "}{effect(assessment, words)}
                if steering.is_chosen && steering.priority != steering.proposed {
                    {" "}
                    <button type="button" class="quiet" onclick={on.reform(|_: MouseEvent| Action::ChoosePriority(None))}>
                        {words.say(say::priority_back())}
                    </button>
                }
            </p>
            if let Some(turns) = &steering.turns {
                <p class="help">{told(turns, words)}</p>
            }
        </fieldset>
    }
}

fn named(priority: Priority) -> Text {
    match priority {
        Priority::Awareness => say::priority_awareness(),
        Priority::Activation => say::priority_activation(),
        Priority::Engagement => say::priority_engagement(),
    }
}

fn why(steering: &Steering, words: &Words) -> Text {
    if steering.is_chosen && steering.priority != steering.proposed {
        return say::priority_unlike(words.say(named(steering.proposed)).to_string());
    }
    match steering.because {
        Leaning::Result(metric) => say::priority_by_result(name(metric, words)),
        Leaning::Purpose(metric) => say::priority_by_purpose(name(metric, words)),
        Leaning::Kept(metric) => say::priority_by_keeping(name(metric, words)),
        Leaning::Outcome(_) => say::priority_by_default(),
    }
}

/// What the priority keeps for its own stage.
fn effect(assessment: &Assessment, words: &Words) -> AttrValue {
    let stage = assessment.steering.priority.stage();
    let floors = shares(assessment.outcome, assessment.steering.priority);
    let share = floors.iter().find(|(other, _)| *other == stage).map(|(_, share)| words.format().percent(*share));
    words.say(say::priority_effect(words.say(stage_name(stage).1).to_string(), share.unwrap_or_default()))
}

/// Which goal goes first, why, and which wait.
fn told(turns: &Turns, words: &Words) -> AttrValue {
    let first = name(turns.first, words);
    let waiting: Vec<String> = turns.waiting.iter().map(|metric| name(*metric, words)).collect();
    let waiting = waiting.join(", ");
    words.say(match turns.because {
        Precedence::NumberAndDate => say::turns_number_and_date(first, waiting),
        Precedence::Number => say::turns_number(first, waiting),
        Precedence::SaidFirst => say::turns_said_first(first, waiting),
    })
}

fn name(metric: Metric, words: &Words) -> String {
    words.name(say::metric_name(metric.name()), metric.name()).to_string()
}
