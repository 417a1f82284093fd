//! What to do with a channel: why it is there, the tactics, what to look at, when to leave it and when to stop.

use yew::prelude::*;

use super::reasons::{expected, reasons};
use crate::engine::Assessment;
use crate::engine::channels::Channel;
use crate::messages::{Text, say};
use crate::view::words::Words;

/// So many tactics are for the first days; the others come after.
const FIRST: usize = 3;

pub(super) fn advice(channel: &Channel, assessment: &Assessment, words: &Words) -> Html {
    let (id, practice) = (channel.id, channel.practice);
    let tactics = said(id, practice.tactics, say::tactic, words);
    let (first, then) = tactics.split_at(FIRST.min(tactics.len()));
    let mut why = reasons(id, assessment, words);
    why.push(words.say(say::channel_why(id)));
    let month = words.format().month(assessment.aim.month);
    html! {
        <dl class="advice">
            {part(say::advice_why(), &why, words)}
            {part(say::why_expected(month), &expected(channel, assessment, words), words)}
            {part(say::advice_first(), first, words)}
            {part(say::advice_then(), then, words)}
            {part(say::advice_watch(), &said(id, practice.kpis, say::kpi, words), words)}
            {part(say::advice_avoid(), &said(id, practice.avoid, say::avoid, words), words)}
            {part(say::advice_stop(), &[words.say(say::stop(id))], words)}
        </dl>
    }
}

/// The sentences of a family that belong to a channel.
fn said(id: &str, names: &[&str], family: fn(&str) -> Text, words: &Words) -> Vec<AttrValue> {
    names.iter().map(|name| words.say(family(&[id, ".", name].concat()))).collect()
}

/// A title and what it holds: one sentence, or a list of them.
fn part(title: Text, sentences: &[AttrValue], words: &Words) -> Html {
    html! {
        if !sentences.is_empty() {
            <div>
                <dt>{words.say(title)}</dt>
                for sentence in sentences {
                    <dd>{sentence}</dd>
                }
            </div>
        }
    }
}
