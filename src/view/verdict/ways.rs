//! What would make the objective likely, each with the button that applies it where one press can.

use yew::prelude::*;

use super::amounts::{amount, estimate, goal_terms};
use super::searched::use_searched;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::objective::{Reading, with_deadline, with_target};
use crate::engine::plan::{Goal, Measure};
use crate::engine::projection::Chances;
use crate::engine::units::{Money, Month};
use crate::engine::{Answer, Inverse};
use crate::messages::say;
use crate::view::session::Action;
use crate::view::shared::Shared;
use crate::view::words::Words;

/// Props of [`Ways`].
#[derive(Clone, PartialEq, Properties)]
pub struct WaysProps {
    /// The brief.
    pub brief: Shared<Brief>,
    /// What it comes to.
    pub assessment: Shared<Assessment>,
    /// How the page speaks.
    pub words: Words,
    /// Where events go.
    pub on: Callback<Action>,
}

/// More budget, a nearer target, more time; nothing when there is no goal to reach.
#[component]
pub fn Ways(WaysProps { brief, assessment, words, on }: &WaysProps) -> Html {
    let inverse = use_searched(brief, assessment);
    let (Ok(goal), Some(chances)) = (&assessment.goal, &assessment.chances) else { return Html::default() };
    html! {
        <section class="ways" aria-labelledby="boussole-ways" aria-busy={inverse.is_none().to_string()}>
            <h2 id="boussole-ways" class="label">{words.say(say::ways_title())}</h2>
            <ul>
                {budget(brief, &assessment.reading, inverse.as_deref(), goal, on, words)}
                {nearer(brief, assessment, goal, chances, on, words)}
                {later(brief, assessment, inverse.as_deref(), goal, on, words)}
            </ul>
        </section>
    }
}

/// A button: its name and what it does.
type Press = (AttrValue, Callback<MouseEvent>);

/// One way: its name, its figure, what it brings, and the presses that take it.
fn way(name: AttrValue, offer: AttrValue, gain: AttrValue, presses: impl IntoIterator<Item = Press>) -> Html {
    html! {
        <li>
            <h3>{name}</h3>
            <p class="offer">{offer}</p>
            <p class="gain">{gain}</p>
            <p class="presses">
                for (name, onclick) in presses {
                    <button type="button" class="press" {onclick}>{name}</button>
                }
            </p>
        </li>
    }
}

/// The budget that four cases in five need, and one in two.
fn budget(
    brief: &Brief,
    reading: &Reading,
    inverse: Option<&Inverse>,
    goal: &Goal,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let Some(inverse) = inverse else {
        return way(words.say(say::ways_budget()), words.say(say::ways_searching()), AttrValue::default(), None);
    };
    // More budget spoils a cost: the question is how far one may go.
    let is_spoilt = goal.measure().is_some_and(Measure::is_spoilt_by_budget);
    let even_at = match inverse.even_budget {
        Answer::At { value, .. } => Some(value),
        Answer::OutOfReach { .. } | Answer::Unmoved { .. } => None,
    };
    let even = even_at.map_or_else(AttrValue::default, |value| {
        let amount = words.format().money(value);
        words.say(if is_spoilt { say::ways_budget_even_most(amount) } else { say::ways_budget_even(amount) })
    });
    let (title, offer, gain, likely_at) = match inverse.likely_budget {
        Answer::At { value, .. } if is_spoilt => {
            let limit = say::ways_budget_most(words.format().money(value));
            (say::ways_budget_limit(), limit, say::ways_budget_most_gain(even.to_string()), Some(value))
        }
        Answer::Unmoved { .. } => {
            (say::ways_budget(), say::ways_budget_unmoved(), say::ways_budget_unmoved_gain(), None)
        }
        Answer::At { value, .. } => {
            let title = if value > brief.budget { say::ways_budget() } else { say::ways_budget_less() };
            let amount = words.format().money(value);
            (title, say::ways_per_month(amount), say::ways_budget_gain(even.to_string()), Some(value))
        }
        Answer::OutOfReach { ceiling, .. } => {
            let gain = match ceiling {
                None => say::ways_budget_never_at_all(),
                Some(ceiling) if goal.is_at_most() => {
                    say::ways_budget_never_below(estimate(goal, ceiling, words), even.to_string())
                }
                Some(ceiling) => {
                    let most = goal.written(reading, ceiling).map_or(ceiling, |(_, whole)| whole);
                    say::ways_budget_never_gain(amount(goal, most, words), even.to_string())
                }
            };
            (say::ways_budget(), say::ways_budget_never(), gain, None)
        }
    };
    let others = |amount: &Money| *amount != brief.budget;
    let even_at = even_at.filter(|even| Some(*even) != likely_at);
    let presses = [likely_at, even_at].into_iter().flatten().filter(others).map(|amount| spend(amount, on, words));
    way(words.say(title), words.say(offer), words.say(gain), presses)
}

fn spend(amount: Money, on: &Callback<Action>, words: &Words) -> Press {
    let typed = (amount.in_cents() / 100).to_string();
    let press = on.reform(move |_| Action::TypeBudget(typed.clone()));
    (words.say(say::ways_spend(words.format().money(amount))), press)
}

/// The largest target that four cases in five reach.
fn nearer(
    brief: &Brief,
    assessment: &Assessment,
    goal: &Goal,
    chances: &Chances,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let written = chances.likely_amount.and_then(|likely| goal.written(&assessment.reading, likely));
    let (Some((target, likely)), Some(even)) = (written, chances.even_amount) else {
        let why = match chances.likely_amount {
            Some(likely) => say::ways_nearer_no_step(estimate(goal, likely, words)),
            None => say::ways_nearer_never_gain(),
        };
        return way(words.say(say::ways_nearer()), words.say(say::ways_nearer_never()), words.say(why), None);
    };
    let even = estimate(goal, goal.level(even), words);
    let is_further = if goal.is_at_most() { likely <= goal.amount } else { likely >= goal.amount };
    let title = if is_further { say::ways_further() } else { say::ways_nearer() };
    let level = goal.level(likely);
    let offer = amount(goal, level, words);
    let gain = say::ways_nearer_gain(goal_terms(&Goal { amount: level, ..*goal }, words), even);
    let sentence = with_target(&brief.objective, assessment.today, brief.language, target);
    let press = sentence.map(|sentence| (words.say(say::ways_aim(offer.clone())), adopt(sentence, on)));
    way(words.say(title), offer.into(), words.say(gain), press)
}

/// The month in which four cases in five are there.
fn later(
    brief: &Brief,
    assessment: &Assessment,
    inverse: Option<&Inverse>,
    goal: &Goal,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let Some(inverse) = inverse else {
        return way(words.say(say::ways_later()), words.say(say::ways_searching()), AttrValue::default(), None);
    };
    match inverse.likely_month {
        Answer::At { value, .. } => {
            let month = words.format().month(value);
            let title = if value > goal.by { say::ways_later() } else { say::ways_sooner() };
            let press = (value != goal.by).then(|| until(brief, assessment, value, on, words)).flatten();
            way(words.say(title), month.clone().into(), words.say(say::ways_later_gain(month)), press)
        }
        Answer::Unmoved { .. } => way(
            words.say(say::ways_later()),
            words.say(say::ways_later_unmoved()),
            words.say(say::ways_later_unmoved_gain()),
            None,
        ),
        Answer::OutOfReach { .. } if goal.measure().is_some() => way(
            words.say(say::ways_later()),
            words.say(say::ways_later_never()),
            words.say(say::ways_later_never_measure()),
            None,
        ),
        Answer::OutOfReach { .. } => way(
            words.say(say::ways_later()),
            words.say(say::ways_later_never()),
            words.say(say::ways_later_never_gain()),
            None,
        ),
    }
}

fn until(brief: &Brief, assessment: &Assessment, month: Month, on: &Callback<Action>, words: &Words) -> Option<Press> {
    let sentence = with_deadline(&brief.objective, assessment.today, brief.language, month)?;
    Some((words.say(say::ways_aim(words.format().month(month))), adopt(sentence, on)))
}

fn adopt(sentence: String, on: &Callback<Action>) -> Callback<MouseEvent> {
    on.reform(move |_| Action::Adopt(sentence.clone()))
}
