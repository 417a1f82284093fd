use yew::prelude::*;

use super::answers::answers;
use super::completed::completed;
use super::criteria::{letter, name, question};
use super::marks::words_of;
use super::reasons::reason;
use super::tongue::tongue;
use crate::engine::brief::Draft;
use crate::engine::objective::{Completion, Criterion, Judgement, Mark, Notice, Reading, Reason, Suggestions};
use crate::messages::{Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// The margin: one line for each criterion, found or asked for, and the sentence with an answer to each question.
pub fn notes(
    draft: &Draft,
    reading: &Reading,
    suggestions: &Suggestions,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    html! {
        <aside class="notes" aria-labelledby="boussole-notes">
            <h2 id="boussole-notes" class="label">{words.say(say::notes_title())}</h2>
            <dl>
                for (judgement, offered) in reading.judgements.iter().zip(&suggestions.answers) {
                    { note(*judgement, &draft.objective, reading, offered, on, words) }
                }
            </dl>
            for notice in &reading.notices { <p class="help">{words.say(told(*notice))}</p> }
            {tongue(draft.language, reading, on, words)}
            if let Some(completion) = &suggestions.completed {
                {completed(completion, on, words)}
            }
        </aside>
    }
}

fn note(
    judgement: Judgement,
    text: &str,
    reading: &Reading,
    offered: &[Completion],
    on: &Callback<Action>,
    words: &Words,
) -> Html {
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
                {found(judgement, text, reading, words)}
                // The date says it already.
                if judgement.reason != Reason::EndGiven || reading.deadline.is_none() {
                    <span>{words.say(reason(judgement.reason))}</span>
                }
                if mark != Mark::Met {
                    <b class="ask">{words.say(question(criterion))}</b>
                    {answers(criterion, offered, on, words)}
                }
            </dd>
        </div>
    }
}

/// What was found, in the visitor's own words, with the date that a deadline was read as.
fn found(judgement: Judgement, text: &str, reading: &Reading, words: &Words) -> Html {
    let own = words_of(judgement, text, reading);
    if own.is_empty() {
        return Html::default();
    }
    let own = words.say(say::notes_found(own.join(", ")));
    match reading.deadline.filter(|_| judgement.criterion == Criterion::TimeBound) {
        Some(date) => {
            html! { <><span class="own">{words.say(say::notes_dated(own.to_string(), words.format().date(date)))}</span>{" "}</> }
        }
        None => html! { <><span class="own">{own}</span>{" "}</> },
    }
}

fn told(notice: Notice) -> Text {
    match notice {
        Notice::Cut => say::notice_cut(),
        Notice::SeveralObjectives => say::notice_several(),
        Notice::DeadlinePast => say::notice_past(),
    }
}
