//! The self-assessment: an invitation, the questions, and what the answers come to.

mod actions;
mod asking;
mod causes;
mod compare;
mod fed;
mod keep;
mod opened;
mod question;
mod score;
mod situation;
mod spoken;
mod swot;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::opened::{Opened, Taken};
use self::spoken::use_questions;
use super::ports::Keeper;
use super::session::Action;
use super::shared::Shared;
use super::sitting::Sitting;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::link::Fragment;
use crate::engine::maturity::{Answers, Depth, Resumed, Setting, Sheet, resumed};
use crate::engine::units::Volume;
use crate::messages::say;

/// Props of [`Maturity`].
#[derive(Clone, PartialEq, Properties)]
pub struct MaturityProps {
    /// What was answered.
    pub answers: Answers,
    /// How it is taken.
    pub sitting: Sitting,
    /// What the brief says of the visitor.
    pub setting: Setting,
    /// The brief and its plan, where there are.
    pub planned: Option<(Shared<Brief>, Shared<Assessment>)>,
    /// Where answers are kept and questions come from.
    pub keeper: Shared<dyn Keeper>,
    /// How the page speaks.
    pub words: Words,
    /// Where events go.
    pub on: Callback<Action>,
}

/// Where one stands: closed, an invitation; open, the questions and the result.
#[component]
pub fn Maturity(props: &MaturityProps) -> Html {
    let MaturityProps { answers, sitting, setting, planned, keeper, words, on } = props;
    let is_kept = use_state(|| false);
    let has_pressed = use_mut_ref(|| false);
    use_effect_with((), {
        let (keeper, on, is_kept) = (keeper.clone(), on.clone(), is_kept.setter());
        move |()| is_kept.set(resume(&keeper, &on))
    });
    let spoken = use_questions(keeper, words, sitting.depth.is_some());
    match (sitting.depth, spoken) {
        (Some(depth), Some(words)) => {
            let taken = Taken {
                answers: answers.clone(),
                sitting: sitting.clone(),
                setting: setting.clone(),
                planned: planned.clone(),
                depth,
            };
            html! { <Opened {taken} {has_pressed} keeper={keeper.clone()} is_kept={*is_kept} keep={Callback::from(move |kept| is_kept.set(kept))} {words} on={on.clone()} /> }
        }
        (depth, _) => {
            invitation(&Sheet::new(answers, setting), depth.is_some(), &open(sitting, has_pressed, on), words)
        }
    }
}

/// Takes up the answers of the page's link, or those kept on this device. Where there are both, those kept go on and the
/// link's are the earlier ones to compare with. Says whether answers are kept.
fn resume(keeper: &Shared<dyn Keeper>, on: &Callback<Action>) -> bool {
    let says_something = |read: &Resumed| !read.answers.is_empty() || !read.dropped.is_empty();
    let read = |text: &str| resumed(&Fragment::read(text)).filter(says_something);
    let linked = read(&keeper.link());
    let kept = keeper.kept().ok().flatten();
    let is_kept = kept.is_some();
    let kept = kept.and_then(|text| read(&text));
    let (Resumed { answers, mut dropped }, earlier) = match (kept, linked) {
        (Some(kept), Some(linked)) if linked.answers != kept.answers => {
            (Resumed { dropped: linked.dropped, ..kept }, Some(linked.answers))
        }
        (Some(one), _) | (None, Some(one)) => (one, None),
        (None, None) => return is_kept,
    };
    dropped.sort_unstable();
    let depth = if answers.reach_beyond_quick() { Depth::Complete } else { Depth::Quick };
    on.emit(Action::Resume(answers));
    on.emit(Action::Sit(Sitting { depth: Some(depth), earlier, dropped, ..Sitting::default() }));
    is_kept
}

/// A press that opens it, and lets the focus go to the first question once it is there.
fn open(sitting: &Sitting, has_pressed: Rc<RefCell<bool>>, on: &Callback<Action>) -> Callback<MouseEvent> {
    let opened = Sitting { depth: Some(Depth::Quick), ..sitting.clone() };
    on.reform(move |_| {
        has_pressed.replace(true);
        Action::Sit(opened.clone())
    })
}

/// One line and a button; while the questions are on their way, it says so.
fn invitation(sheet: &Sheet, is_coming: bool, onclick: &Callback<MouseEvent>, words: &Words) -> Html {
    let count = Volume::new(sheet.progress(Depth::Quick).asked as f64);
    html! {
        <section id="boussole-maturity" class="part-of maturity" aria-labelledby="boussole-maturity-title" aria-busy={is_coming.to_string()}>
            <header>
                <p class="label">{words.say(say::invitation_label())}</p>
                <h2 id="boussole-maturity-title">{words.say(say::invitation_title())}</h2>
                <p class="lead">{words.say(say::invitation_lead(words.format().count(count)))}</p>
            </header>
            if is_coming {
                <p class="help" role="status">{words.say(say::invitation_coming())}</p>
            } else {
                <p><button type="button" class="press" {onclick}>{words.say(say::invitation_open())}</button></p>
            }
        </section>
    }
}
