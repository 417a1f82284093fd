//! The days on which to look, as a table and as a file for a calendar.

use yew::prelude::*;

use super::amounts::{amount, heading, level, telling};
use super::calendar::calendar;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::plan::{Checkpoint, Sign};
use crate::engine::units::Volume;
use crate::messages::{Text, say};
use crate::view::ports::File;
use crate::view::shared::Shared;
use crate::view::words::Words;

/// Each day with what should be there, the value from which to worry, and what to do then.
pub(super) fn checkpoints(
    brief: &Shared<Brief>,
    assessment: &Shared<Assessment>,
    keep: &Callback<File>,
    words: &Words,
) -> Html {
    let kept = {
        let (brief, assessment, words) = (brief.clone(), assessment.clone(), words.clone());
        keep.reform(move |_: MouseEvent| calendar(&brief, &assessment, &words))
    };
    let count = assessment.follow.checkpoints.len() as f64;
    html! {
        <section class="checkpoints" aria-labelledby="boussole-checkpoints-title">
            <h3 id="boussole-checkpoints-title" class="label">{words.say(say::checkpoints_title())}</h3>
            <table class="ledger checkpoint-table">
                <caption class="sr">{words.say(say::checkpoints_caption())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.say(say::checkpoints_date())}</th>
                        <th scope="col" class="n">{words.say(say::checkpoints_expected())}<small>{heading(&assessment.follow.aim, words)}</small></th>
                        <th scope="col" class="n">{words.say(worry(assessment))}<small>{words.say(say::checkpoints_one_in_ten())}</small></th>
                        <th scope="col">{words.say(say::checkpoints_then())}</th>
                    </tr>
                </thead>
                <tbody>
                    for checkpoint in &assessment.follow.checkpoints { {row(checkpoint, assessment, words)} }
                </tbody>
            </table>
            <p class="after">
                <button type="button" class="press" onclick={kept}>{words.say(say::checkpoints_keep(count, words.format().count(Volume::new(count))))}</button>
                {" "}<span class="help">{words.say(say::checkpoints_file())}</span>
            </p>
            <p class="foot-note">{words.say(say::checkpoints_note())}</p>
        </section>
    }
}

/// Less of a cost is better.
pub(super) fn worry(assessment: &Assessment) -> Text {
    if assessment.follow.aim.is_at_most() { say::checkpoints_worry_above() } else { say::checkpoints_worry() }
}

fn row(checkpoint: &Checkpoint, assessment: &Assessment, words: &Words) -> Html {
    let Checkpoint { date, counted, signs, cost, then, .. } = checkpoint;
    let (aim, sale) = (&assessment.follow.aim, assessment.economy.sale);
    let signs = |value: fn(&Sign) -> Volume| {
        let said = signs.iter().map(|sign| amount(sign.what, value(sign), sale, words));
        said.map(|said| html! { <small>{said}</small> }).collect::<Html>()
    };
    let worrying = telling(aim, counted.worrying);
    html! {
        <tr key={date.to_string()}>
            <th scope="row">{words.format().date(*date)}<small>{words.say(say::checkpoints_cost(words.amount(*cost)))}</small></th>
            <td class="n">{level(aim, counted.expected, words)}{signs(|sign| sign.expected)}</td>
            <td class="n">
                if worrying.is_some() {
                    {level(aim, worrying, words)}
                } else {
                    {words.say(say::checkpoints_too_early())}
                }
                {signs(|sign| sign.worrying)}
            </td>
            <td class="then">{words.say(say::reaction(then.name()))}</td>
        </tr>
    }
}
