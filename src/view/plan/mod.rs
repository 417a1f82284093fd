//! The plan by stage: what each channel gets, what it should bring, and why.

mod channel_rows;
mod ledger;

use yew::prelude::*;

use self::ledger::ledger;
use super::charts::{SplitPart, split_bar};
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::budget::{PurseSplit, Unspent};
use crate::engine::channels::{Purse, Stage};
use crate::engine::units::{Money, Rate};
use crate::messages::{Text, say};

/// The four stages, in the order of the funnel.
pub(super) const STAGES: [Stage; 4] = [Stage::See, Stage::Think, Stage::Do, Stage::Care];

/// How the budget is shared, stage by stage and channel by channel.
pub fn plan(assessment: &Assessment, words: &Words) -> Html {
    let Some(money) = assessment.split.purses.iter().find(|split| split.purse == Purse::Money) else {
        return Html::default();
    };
    let is_spent = STAGES.into_iter().any(|stage| given(money, stage) > Money::ZERO);
    let unspent = money.unspent.map(|unspent| told(unspent, words));
    let title = unspent.clone().filter(|_| !is_spent).unwrap_or_else(|| conclusion(money, words));
    html! {
        <section id="boussole-plan" class="part-of" aria-labelledby="boussole-plan-title">
            <header>
                <p class="label">{words.say(say::plan_label())}</p>
                <h2 id="boussole-plan-title">{title}</h2>
                if is_spent {
                    <p class="lead">{words.say(say::plan_lead(words.format().money(money.amount)))}</p>
                }
            </header>
            if is_spent {
                if let Some(unspent) = unspent {
                    <p class="lead">{unspent}</p>
                }
                {split_bar(&parts(money, words), words.say(say::plan_split_title()))}
            }
            {ledger(assessment, words)}
            if !assessment.closed.is_empty() {
                <p class="foot-note">{closed(assessment, words)}</p>
            }
            <p class="foot-note">{words.say(say::plan_note())}</p>
        </section>
    }
}

/// The name that gives a stage its hue.
pub(super) fn hue(stage: Stage) -> &'static str {
    match stage {
        Stage::See => "see",
        Stage::Think => "think",
        Stage::Do => "do",
        Stage::Care => "care",
    }
}

pub(super) fn stage_name(stage: Stage) -> (&'static str, Text) {
    match stage {
        Stage::See => ("See", say::stage_see()),
        Stage::Think => ("Think", say::stage_think()),
        Stage::Do => ("Do", say::stage_do()),
        Stage::Care => ("Care", say::stage_care()),
    }
}

/// What a purse gives to a stage.
pub(super) fn given(split: &PurseSplit, stage: Stage) -> Money {
    split.channels.iter().filter(|channel| channel.stages.first() == Some(&stage)).map(|channel| channel.spend).sum()
}

fn parts(money: &PurseSplit, words: &Words) -> Vec<SplitPart> {
    let whole = money.amount.in_cents().max(1);
    let funded =
        STAGES.into_iter().map(|stage| (stage, given(money, stage))).filter(|(_, amount)| *amount > Money::ZERO);
    funded
        .map(|(stage, amount)| SplitPart {
            stage: hue(stage),
            name: stage_name(stage).0.into(),
            amount: words.format().money(amount).into(),
            thousandths: i32::try_from(amount.in_cents() * 1000 / whole).unwrap_or(0),
        })
        .collect()
}

/// The stage that takes most, as the title.
fn conclusion(money: &PurseSplit, words: &Words) -> AttrValue {
    let most = STAGES.into_iter().max_by_key(|stage| given(money, *stage)).unwrap_or(Stage::Do);
    let share = given(money, most)
        .over(money.amount)
        .map_or(Rate::ZERO, |ratio| Rate::clamped((ratio.get() * 100.0).round() / 100.0));
    let share = words.format().percent(share);
    words.say(match most {
        Stage::See => say::plan_conclusion_see(share),
        Stage::Think => say::plan_conclusion_think(share),
        Stage::Do => say::plan_conclusion_do(share),
        Stage::Care => say::plan_conclusion_care(share),
    })
}

/// The channels that an empty pool closes.
fn closed(assessment: &Assessment, words: &Words) -> AttrValue {
    let names: Vec<AttrValue> =
        assessment.closed.iter().map(|closed| words.name(say::channel_name(closed.id), closed.id)).collect();
    words.say(say::plan_closed(names.join(", ")))
}

fn told(unspent: Unspent, words: &Words) -> AttrValue {
    words.say(match unspent {
        Unspent::BeyondCeilings { amount } => say::unspent_beyond(words.format().money(amount)),
        Unspent::BelowEntry { first, entry_spend, .. } => say::unspent_below(
            words.name(say::channel_name(first), first).to_string(),
            words.format().money(entry_spend),
        ),
        Unspent::NoChannel => say::unspent_no_channel(),
        Unspent::AllExcluded => say::unspent_all_excluded(),
        Unspent::AllLocked { amount } => say::unspent_all_locked(words.format().money(amount)),
        Unspent::BringsNothing { amount } => say::unspent_brings_nothing(words.format().money(amount)),
        Unspent::EmptyPurse => say::unspent_empty_purse(),
        Unspent::TooMuchAsked { asked } => say::unspent_too_much_asked(words.format().money(asked)),
    })
}
