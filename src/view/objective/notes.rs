use yew::prelude::*;

use super::criteria::{letter, name, question};
use super::reasons::reason;
use crate::engine::objective::{Criterion, Judgement, Mark, Notice, Reading};
use crate::messages::{Text, say};
use crate::view::words::Words;

/// The margin: one line for each criterion, found or asked for.
pub fn notes(reading: &Reading, words: &Words) -> Html {
    html! {
        <aside class="notes" aria-labelledby="boussole-notes">
            <h2 id="boussole-notes" class="label">{words.say(say::notes_title())}</h2>
            <dl>
                for judgement in &reading.judgements {
                    { note(*judgement, reading, words) }
                }
            </dl>
            for notice in &reading.notices { <p class="help">{words.say(told(*notice))}</p> }
        </aside>
    }
}

fn note(judgement: Judgement, reading: &Reading, words: &Words) -> Html {
    let Judgement { criterion, mark, .. } = judgement;
    let (mark_name, state) = match mark {
        Mark::Met => ("met", say::mark_met()),
        Mark::Partly => ("partly", say::mark_partly()),
        Mark::Missing => ("missing", say::mark_missing()),
    };
    html! {
        <div class="note" data-state={mark_name} key={letter(criterion)}>
            <dt><span class="letter">{letter(criterion)}</span>{words.say(name(criterion))}{" "}<i>{words.say(state)}</i></dt>
            <dd>
                <span>{explained(judgement, reading, words)}</span>
                if mark != Mark::Met { <b class="ask">{words.say(question(criterion))}</b> }
            </dd>
        </div>
    }
}

/// The reason, with the date that a deadline was read as.
fn explained(judgement: Judgement, reading: &Reading, words: &Words) -> AttrValue {
    match (judgement.criterion, reading.deadline) {
        (Criterion::TimeBound, Some(date)) if judgement.mark == Mark::Met => {
            words.say(say::reason_dated(words.format().date(date)))
        }
        _ => words.say(reason(judgement.reason)),
    }
}

fn told(notice: Notice) -> Text {
    match notice {
        Notice::Cut => say::notice_cut(),
        Notice::SeveralObjectives => say::notice_several(),
        Notice::DeadlinePast => say::notice_past(),
    }
}
