//! The self-assessment while it is open.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::actions::actions;
use super::asking::Asking;
use super::causes::causes;
use super::compare::compare;
use super::fed::fed;
use super::keep::Keep;
use super::score::Scores;
use super::situation::situation;
use super::swot::swot;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::maturity::{Answers, Depth, Diagnosis, Dimension, Dropped, Score, Setting, Unlike, diagnose};
use crate::engine::units::{Rate, Volume};
use crate::messages::say;
use crate::view::ports::Keeper;
use crate::view::session::Action;
use crate::view::shared::Shared;
use crate::view::sitting::Sitting;
use crate::view::words::Words;

/// What is taken, and how.
#[derive(Clone, PartialEq)]
pub(super) struct Taken {
    pub answers: Answers,
    pub sitting: Sitting,
    pub setting: Setting,
    pub planned: Option<(Shared<Brief>, Shared<Assessment>)>,
    pub depth: Depth,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OpenedProps {
    pub taken: Taken,
    pub has_pressed: Rc<RefCell<bool>>,
    pub keeper: Shared<dyn Keeper>,
    pub is_kept: bool,
    pub keep: Callback<bool>,
    pub words: Words,
    pub on: Callback<Action>,
}

/// The questions, then what the answers come to.
#[component]
pub(super) fn Opened(OpenedProps { taken, has_pressed, keeper, is_kept, keep, words, on }: &OpenedProps) -> Html {
    let found = use_memo(taken.clone(), |taken| {
        let planned = taken.planned.as_ref().map(|(brief, assessment)| (&**brief, &**assessment));
        Shared::new(diagnose(&taken.answers, &taken.setting, planned))
    });
    let found = (*found).clone();
    let before = taken.sitting.earlier.as_ref().map(|answers| diagnose(answers, &taken.setting, None));
    let before = before.map(|diagnosis| (diagnosis.dimensions, diagnosis.overall));
    let funded = taken.planned.as_ref().map(|(_, assessment)| assessment.clone());
    html! {
        <section id="boussole-maturity" class="part-of maturity" aria-labelledby="boussole-maturity-title">
            <header>
                <p class="label">{words.say(say::invitation_label())}</p>
                <h2 id="boussole-maturity-title">{conclusion(&found, words)}</h2>
                {dropped(&taken.sitting.dropped, words)}
            </header>
            <Asking has_pressed={Rc::clone(has_pressed)} found={found.clone()} sitting={taken.sitting.clone()} depth={taken.depth} words={words.clone()} on={on.clone()} />
            <div id="boussole-maturity-result" class="result" tabindex="-1">
                <Scores dimensions={found.dimensions} overall={found.overall} {before} words={words.clone()} />
                {actions(&found, funded.as_deref(), words)}
                {causes(&found, words)}
                {situation(&found, words)}
                {swot(&found, words)}
                {fed(&found, words)}
                {compare(&found, words)}
            </div>
            <Keep answers={taken.answers.clone()} sitting={taken.sitting.clone()} keeper={keeper.clone()} is_kept={*is_kept} keep={keep.clone()} words={words.clone()} on={on.clone()} />
        </section>
    }
}

/// How far apart two dimensions stand before one is said to lag: a quarter of the scale.
const APART: f64 = 0.25;
/// An interval no wider than this is said as one number.
const NARROW: f64 = 0.005;

fn conclusion(found: &Diagnosis, words: &Words) -> AttrValue {
    let Score { low, high, so_far, .. } = found.overall;
    if so_far.is_none() {
        return words.say(say::maturity_title_blank());
    }
    let said = match (found.situation, ends(&found.dimensions)) {
        (Err(Unlike::TooEarly), _) => say::maturity_title_begun(points(low, words), points(high, words)),
        (_, Some((strong, weak))) => say::maturity_title_apart(lower(strong, words), lower(weak, words)),
        (_, None) if found.overall.width().get() < NARROW => say::maturity_title_done(points(low, words)),
        (_, None) => say::maturity_title_even(points(low, words), points(high, words)),
    };
    words.say(said)
}

/// The highest and the lowest dimension, where they are far apart.
fn ends(dimensions: &[(Dimension, Score)]) -> Option<(Dimension, Dimension)> {
    let known = || dimensions.iter().filter_map(|(dimension, score)| Some((*dimension, score.so_far?.get())));
    let (strong, most) = known().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let (weak, least) = known().min_by(|(_, one), (_, other)| one.total_cmp(other))?;
    (most - least >= APART).then_some((strong, weak))
}

/// The name of a dimension in the middle of a sentence.
fn lower(dimension: Dimension, words: &Words) -> String {
    words.say(say::dimension(dimension.name())).to_lowercase()
}

/// A share as points of a hundred.
pub(super) fn points(share: Rate, words: &Words) -> String {
    words.format().count(Volume::new((share.get() * 100.0).round()))
}

/// What of the link could not be used.
fn dropped(dropped: &[(Dropped, usize)], words: &Words) -> Html {
    if dropped.is_empty() {
        return Html::default();
    }
    html! {
        <div class="dropped" role="status">
            <p>{words.say(say::dropped_title())}</p>
            <ul>
                for (why, count) in dropped {
                    <li>{words.say(told(*why, *count, words))}</li>
                }
            </ul>
        </div>
    }
}

fn told(why: Dropped, count: usize, words: &Words) -> crate::messages::Text {
    let count = count as f64;
    let n = words.format().count(Volume::new(count));
    match why {
        Dropped::OtherVersion => say::dropped_other_version(),
        Dropped::UnknownCriterion => say::dropped_unknown_criterion(count, n),
        Dropped::NoSuchLevel => say::dropped_no_such_level(count, n),
        Dropped::Repeated => say::dropped_repeated(count, n),
        Dropped::CutShort => say::dropped_cut_short(),
    }
}
