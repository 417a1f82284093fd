use yew::prelude::*;

use super::question::key;
use crate::engine::maturity::{Circumstance, Diagnosis, Finding, Found};
use crate::engine::units::Volume;
use crate::messages::{Text, say};
use crate::view::verdict::chance;
use crate::view::words::Words;

/// Strengths, weaknesses, opportunities and threats, in a table of four.
pub(super) fn swot(found: &Diagnosis, words: &Words) -> Html {
    if found.swot.is_empty() {
        return Html::default();
    }
    let four = [
        (say::swot_strengths(), &found.swot.strengths),
        (say::swot_weaknesses(), &found.swot.weaknesses),
        (say::swot_opportunities(), &found.swot.opportunities),
        (say::swot_threats(), &found.swot.threats),
    ];
    html! {
        <section class="swot">
            <h3>{words.say(say::swot_title())}</h3>
            <div class="four">
                for (name, findings) in four {
                    <div>
                        <h4 class="label">{words.say(name)}</h4>
                        {list(findings, words)}
                    </div>
                }
            </div>
        </section>
    }
}

fn list(findings: &[Finding], words: &Words) -> Html {
    if findings.is_empty() {
        return html! { <p class="help">{words.say(say::swot_none())}</p> };
    }
    html! {
        <ul>
            for Finding { what, from_brief } in findings {
                <li>
                    {told(what, words)}
                    if *from_brief { {" "}<small>{words.say(say::swot_from_brief())}</small> }
                </li>
            }
        </ul>
    }
}

fn told(what: &Found, words: &Words) -> Html {
    match what {
        Found::Level { criterion, level } => html! {
            <>
                <b>{words.say(say::question_name(criterion))}</b>
                <span>{words.say(say::level(&key(criterion, *level)))}</span>
            </>
        },
        Found::Circumstance(circumstance) => html! { {words.say(circumstanced(circumstance, words))} },
    }
}

fn circumstanced(circumstance: &Circumstance, words: &Words) -> Text {
    let count = |count: usize| words.format().count(Volume::new(count as f64));
    match circumstance {
        Circumstance::ClearSentence { met } => say::circumstance_clear_sentence(count(*met)),
        Circumstance::VagueSentence { met } => say::circumstance_vague_sentence(*met as f64, count(*met)),
        Circumstance::OwnContacts { count } => {
            say::circumstance_own_contacts(count.get(), words.format().count(*count))
        }
        Circumstance::NoContacts => say::circumstance_no_contacts(),
        Circumstance::OwnCustomers { count } => {
            say::circumstance_own_customers(count.get(), words.format().count(*count))
        }
        Circumstance::SmallBudget => say::circumstance_small_budget(),
        Circumstance::LikelyGoal { probability } => say::circumstance_likely_goal(chance(*probability, words)),
        Circumstance::UnlikelyGoal { probability } => say::circumstance_unlikely_goal(chance(*probability, words)),
        Circumstance::OneChannel { channel, share } => say::circumstance_one_channel(
            words.name(say::channel_name(channel), channel).to_string(),
            words.format().percent(*share),
        ),
    }
}
