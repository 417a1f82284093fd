//! The plan by stage: what each channel gets, what it should bring, and why.

mod advice;
mod channel_rows;
mod ledger;

use yew::prelude::*;

use self::ledger::ledger;
use super::charts::{SplitPart, split_bar};
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::budget::{PurseSplit, Unspent};
use crate::engine::channels::{Closure, Purse, Stage};
use crate::engine::plan::{Standing, UsualSpend};
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
            if let Some(usual) = &assessment.usual_spend {
                <p class="lead">{usual_spend(usual, words)}</p>
            }
            if is_spent {
                if let Some(unspent) = unspent {
                    <p class="lead">{unspent}</p>
                }
                {split_bar(&parts(money, words), words.say(say::plan_split_title()))}
            }
            {ledger(assessment, words)}
            for told in closed(assessment, words) {
                <p class="foot-note">{told}</p>
            }
            <p class="foot-note">{words.say(say::plan_note())}</p>
        </section>
    }
}

/// The budget beside what firms of this kind spend.
fn usual_spend(usual: &UsualSpend, words: &Words) -> AttrValue {
    let share = words.format().percent(Rate::clamped(usual.own_share.get()));
    let range = words.amounts(usual.monthly);
    words.say(match usual.standing {
        Standing::Below => say::usual_below(share, range),
        Standing::Within => say::usual_within(share, range),
        Standing::Above => say::usual_above(share, range),
    })
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

/// Whether a channel is closed for a reason, and the sentence that names those that are.
type Reason = (fn(Closure) -> bool, fn(String) -> Text);

/// The closed channels, reason by reason.
fn closed(assessment: &Assessment, words: &Words) -> Vec<AttrValue> {
    let reasons: [Reason; 4] = [
        (|because| matches!(because, Closure::EmptyPool(_)), say::plan_closed_pool),
        (|because| because == Closure::Audience, say::plan_closed_audience),
        (|because| because == Closure::Sector, say::plan_closed_sector),
        (|because| because == Closure::Visits, say::plan_closed_visits),
    ];
    let names = |is_so: fn(Closure) -> bool| {
        let so = assessment.closed.iter().filter(|closed| is_so(closed.because));
        so.map(|closed| words.name(say::channel_name(closed.id), closed.id)).collect::<Vec<_>>()
    };
    let told = reasons.into_iter().map(|(is_so, sentence)| (names(is_so), sentence));
    told.filter(|(names, _)| !names.is_empty()).map(|(names, sentence)| words.say(sentence(names.join(", ")))).collect()
}

fn told(unspent: Unspent, words: &Words) -> AttrValue {
    words.say(match unspent {
        Unspent::BeyondCeilings { amount } => say::unspent_beyond(words.format().money(amount)),
        Unspent::BelowEntry { first, entry_spend } => say::unspent_below(
            words.name(say::channel_name(first), first).to_string(),
            words.format().money(entry_spend),
        ),
        Unspent::NoChannel => say::unspent_no_channel(),
    })
}
