//! Who decides with whom: the plan's own figures, each with a name beside it.

use yew::prelude::*;

use super::amounts::in_full;
use super::roadmap::who;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::channels::{Channel, Executor};
use crate::messages::{Text, say};
use crate::view::verdict::goal_terms;
use crate::view::words::Words;

/// A short checklist to fill in together.
pub(super) fn teams(brief: &Brief, assessment: &Assessment, words: &Words) -> Html {
    let objective = brief.objective.trim();
    html! {
        <details class="teams">
            <summary>{words.say(say::teams_title())}</summary>
            <ul class="checks">
                <li>
                    {words.say(say::teams_shared())}
                    if !objective.is_empty() {
                        {" "}<q>{words.typeset(objective)}</q>
                    }
                </li>
                <li>{words.say(say::teams_named())}</li>
                <li>{rhythm(assessment, words)}</li>
            </ul>
            <table class="ledger small team-table">
                <caption class="sr">{words.say(say::teams_caption())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.say(say::teams_figure())}</th>
                        <th scope="col">{words.say(say::teams_role())}</th>
                        <th scope="col">{words.say(say::teams_name())}</th>
                    </tr>
                </thead>
                <tbody>
                    {row(words.say(say::teams_goal()), goal(assessment, words), say::executor_own_team(), words)}
                    for channel in funded(assessment) {
                        {row(words.name(say::channel_name(channel.id), channel.id), first_kpi(channel, words), role(channel), words)}
                    }
                </tbody>
            </table>
            <p class="foot-note">{words.say(say::teams_note())}</p>
        </details>
    }
}

fn row(of: AttrValue, figure: AttrValue, role: Text, words: &Words) -> Html {
    html! {
        <tr>
            <th scope="row">{of}<small>{figure}</small></th>
            <td>{words.say(role)}</td>
            <td class="blank"></td>
        </tr>
    }
}

/// The channels that receive something, in the order of the catalogue.
fn funded(assessment: &Assessment) -> impl Iterator<Item = &Channel> {
    let is_funded = |id: &str| assessment.projection.channels.iter().any(|channel| channel.id == id);
    assessment.channels.iter().filter(move |channel| is_funded(channel.id))
}

/// What the goal counts, or what the plan does where the sentence gives nothing to reach.
fn goal(assessment: &Assessment, words: &Words) -> AttrValue {
    if let Ok(goal) = &assessment.goal {
        return goal_terms(goal, words).into();
    }
    let last = assessment.follow.checkpoints.last().and_then(|checkpoint| checkpoint.counted.expected);
    in_full(&assessment.follow.aim, last, assessment.economy.sale, words)
}

/// The figure itself: what to do when it goes wrong is told with the plan.
fn first_kpi(channel: &Channel, words: &Words) -> AttrValue {
    let said = channel.practice.kpis.first().map(|name| words.say(say::kpi(&[channel.id, ".", name].concat())));
    let said = said.unwrap_or_default();
    said.split_once(". ").map_or_else(|| said.clone(), |(figure, _)| [figure, "."].concat().into())
}

/// Who executes; bought media is looked after by the own team.
fn role(channel: &Channel) -> Text {
    who(channel.executor.unwrap_or(Executor::OwnTeam))
}

fn rhythm(assessment: &Assessment, words: &Words) -> AttrValue {
    let meeting = assessment.follow.meeting;
    let first = words.format().date(meeting.first);
    let minutes = meeting.minutes.to_string();
    words.say(match meeting.every_weeks {
        1 => say::teams_weekly(minutes, first),
        _ => say::teams_fortnightly(minutes, first),
    })
}
