//! The plan by stage: what each channel gets, what it should bring, and why.

mod advice;
mod aims;
mod channel_rows;
mod coherence;
mod decisions;
mod ledger;
mod own;
mod priority;
mod reasons;

use yew::prelude::*;

use self::aims::aims;
use self::channel_rows::spent;
use self::coherence::coherence;
use self::decisions::decisions;
use self::ledger::ledger;
pub use self::own::OwnFigures;
use self::priority::priority;
use super::charts::{SplitPart, split_bar};
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::Choices;
use crate::engine::budget::{Absence, Absent, PurseSplit, Unspent};
use crate::engine::channels::{Closure, Purse, Stage};
use crate::engine::plan::{Standing, UsualSpend};
use crate::engine::units::{Money, Rate};
use crate::messages::{Text, say};

/// The four stages, in the order of the funnel.
pub(super) const STAGES: [Stage; 4] = [Stage::See, Stage::Think, Stage::Do, Stage::Care];

/// How the budget is shared, stage by stage and channel by channel.
pub fn plan(assessment: &Assessment, decided: &Choices<String>, own: OwnFigures<'_>, words: &Words) -> Html {
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
            {priority(assessment, own.on, words)}
            if let Some(usual) = &assessment.usual_spend {
                <p class="lead">{usual_spend(usual, words)}</p>
            }
            if is_spent {
                if let Some(unspent) = unspent {
                    <p class="lead">{unspent}</p>
                }
                {split_bar(&parts(money, words), words.say(say::plan_split_title()))}
            }
            {ledger(assessment, own, words)}
            <div class="foot-notes">
                for told in absent(assessment, words) {
                    <p class="foot-note">{told}</p>
                }
                <p class="foot-note">{words.say(say::plan_note())}{" "}{words.say(say::plan_stage_names())}</p>
            </div>
            {decisions(assessment, decided, own, words)}
            {coherence(assessment, decided, own.on, words)}
            {aims(assessment, words)}
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
            name: words.say(stage_name(stage).1),
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

/// The channels that receive nothing, reason by reason.
fn absent(assessment: &Assessment, words: &Words) -> Vec<AttrValue> {
    let mut absent: Vec<&Absent> = assessment.split.absent.iter().collect();
    absent.sort_by_key(|channel| rank(channel.because));
    let told = |group: &[&Absent]| {
        let names: Vec<String> = group.iter().map(|channel| named(channel, assessment, words)).collect();
        group.first().map(|channel| words.say(absence(channel.because, names.join(", "))))
    };
    absent.chunk_by(|one, next| rank(one.because) == rank(next.because)).filter_map(told).collect()
}

/// The order in which reasons are told: what can be changed first.
fn rank(because: Absence) -> u8 {
    match because {
        Absence::Excluded => 0,
        Absence::ChoicesComeFirst { .. } => 1,
        Absence::EntryAbovePurse { .. } => 2,
        Absence::ReturnTooLow { .. } => 3,
        Absence::BringsNothing => 4,
        Absence::Closed(Closure::EmptyPool(_)) => 5,
        Absence::Closed(Closure::Audience) => 6,
        Absence::Closed(Closure::Sector) => 7,
        Absence::Closed(Closure::Visits) => 8,
    }
}

fn absence(because: Absence, channels: String) -> Text {
    match because {
        Absence::Excluded => say::plan_absent_excluded(channels),
        Absence::ChoicesComeFirst { .. } => say::plan_absent_choices(channels),
        Absence::EntryAbovePurse { .. } => say::plan_absent_entry(channels),
        Absence::ReturnTooLow { .. } => say::plan_absent_return(channels),
        Absence::BringsNothing => say::plan_absent_nothing(channels),
        Absence::Closed(Closure::EmptyPool(_)) => say::plan_closed_pool(channels),
        Absence::Closed(Closure::Audience) => say::plan_closed_audience(channels),
        Absence::Closed(Closure::Sector) => say::plan_closed_sector(channels),
        Absence::Closed(Closure::Visits) => say::plan_closed_visits(channels),
    }
}

/// The name of a channel; with what it takes to open it, where that is more than there is.
fn named(absent: &Absent, assessment: &Assessment, words: &Words) -> String {
    let name = words.name(say::channel_name(absent.id), absent.id).to_string();
    let (Absence::EntryAbovePurse { entry_spend, .. } | Absence::ChoicesComeFirst { entry_spend, .. }) = absent.because
    else {
        return name;
    };
    let purse = assessment.channels.iter().find(|channel| channel.id == absent.id).map(|channel| channel.purse);
    let amount = spent(assessment, purse.unwrap_or(Purse::Money), entry_spend, words).to_string();
    words.say(say::plan_absent_from(name, amount)).to_string()
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
