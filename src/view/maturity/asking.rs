//! The questions: how far to go, one at a time or all on a page, and how many are answered.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::question::question;
use crate::engine::maturity::{Answers, Depth, Diagnosis, Dimension, Entry, Given, Sheet};
use crate::engine::units::Volume;
use crate::messages::say;
use crate::view::session::Action;
use crate::view::shared::Shared;
use crate::view::sitting::Sitting;
use crate::view::words::Words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AskingProps {
    pub found: Shared<Diagnosis>,
    /// Whether the visitor pressed for another question, which then takes the focus.
    pub has_pressed: Rc<RefCell<bool>>,
    pub sitting: Sitting,
    pub depth: Depth,
    pub words: Words,
    pub on: Callback<Action>,
}

/// The questions. The focus goes to another one only when the visitor presses for it.
#[component]
pub(super) fn Asking(AskingProps { found, has_pressed, sitting, depth, words, on }: &AskingProps) -> Html {
    // The first open question when the questions come, not the first that is open now: a press on an answer moves nothing.
    let start = use_memo((*depth, found.sheet.progress(*depth).asked), |_| {
        found.sheet.questions(*depth).find(|entry| entry.given.is_none()).map(|entry| entry.row.id)
    });
    let legend = use_node_ref();
    use_effect_with(sitting.at, {
        let (legend, has_pressed) = (legend.clone(), Rc::clone(has_pressed));
        move |_| {
            if has_pressed.replace(false)
                && let Some(legend) = legend.cast::<web_sys::HtmlElement>()
            {
                // Where it cannot be focused, the question is on screen all the same.
                let _ = legend.focus();
            }
        }
    });
    let go = {
        let (sitting, on, has_pressed) = (sitting.clone(), on.clone(), Rc::clone(has_pressed));
        Callback::from(move |to: &'static str| {
            has_pressed.replace(true);
            on.emit(Action::Sit(Sitting { at: Some(to), ..sitting.clone() }));
        })
    };
    let sheet = &found.sheet;
    html! {
        <div class="asking">
            {choices(sheet, sitting, *depth, on, words)}
            {progress(sheet, *depth, words)}
            if sheet.progress(*depth).asked == 0 {
                <p>{words.say(say::asking_all_known())}</p>
            } else if sitting.together {
                {together(sheet, *depth, on, words)}
            } else {
                {single(sheet, sitting.at.or(*start), *depth, &legend, &go, on, words)}
            }
            {known(sheet, *depth, words)}
            if sheet.entries().any(|entry| matches!(entry.given, Some(Given::Answer(_)))) {
                <p><button type="button" class="quiet" onclick={on.reform(|_| Action::Resume(Answers::default()))}>{words.say(say::asking_clear())}</button></p>
            }
        </div>
    }
}

fn choices(sheet: &Sheet, sitting: &Sitting, depth: Depth, on: &Callback<Action>, words: &Words) -> Html {
    let count = |depth| words.format().count(Volume::new(sheet.progress(depth).asked as f64));
    let depths = [
        (Depth::Quick, say::depth_quick(count(Depth::Quick))),
        (Depth::Complete, say::depth_complete(count(Depth::Complete))),
    ];
    let layouts = [(false, say::layout_single()), (true, say::layout_together())];
    let sit = |next: Sitting| on.reform(move |_: Event| Action::Sit(next.clone()));
    html! {
        <div class="settings">
            <fieldset>
                <legend class="label">{words.say(say::depth_label())}</legend>
                <div class="choice">
                    for (other, name) in depths {
                        <label>
                            <input type="radio" name="boussole-depth" checked={other == depth}
                                onchange={sit(Sitting { depth: Some(other), at: None, ..sitting.clone() })} />
                            <span>{words.say(name)}</span>
                        </label>
                    }
                </div>
            </fieldset>
            <fieldset>
                <legend class="label">{words.say(say::layout_label())}</legend>
                <div class="choice">
                    for (together, name) in layouts {
                        <label>
                            <input type="radio" name="boussole-layout" checked={together == sitting.together}
                                onchange={sit(Sitting { together, ..sitting.clone() })} />
                            <span>{words.say(name)}</span>
                        </label>
                    }
                </div>
            </fieldset>
        </div>
    }
}

/// How many are answered, as a bar and in words that a screen reader says when they change.
fn progress(sheet: &Sheet, depth: Depth, words: &Words) -> Html {
    let progress = sheet.progress(depth);
    let (answered, asked) = (progress.answered as f64, progress.asked as f64);
    let write = |count: f64| words.format().count(Volume::new(count));
    html! {
        <div class="progress">
            <svg class="share" viewBox="0 0 1000 6" preserveAspectRatio="none" width="100%" height="6" aria-hidden="true">
                <rect x="0" y="0" width={(1000 * progress.answered / progress.asked.max(1)).to_string()} height="6" />
            </svg>
            <p class="help" role="status">{words.say(say::asking_progress(answered, write(answered), write(asked)))}</p>
        </div>
    }
}

/// One question, with the way to the one before and the one after.
fn single(
    sheet: &Sheet,
    at: Option<&str>,
    depth: Depth,
    legend: &NodeRef,
    go: &Callback<&'static str>,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let questions: Vec<&Entry> = sheet.questions(depth).collect();
    let place = at.and_then(|at| questions.iter().position(|entry| entry.row.id == at)).unwrap_or(0);
    let Some(entry) = questions.get(place) else { return Html::default() };
    let neighbour = |place: Option<usize>| place.and_then(|place| questions.get(place)).map(|entry| entry.row.id);
    let press = |to: &'static str| go.reform(move |_: MouseEvent| to);
    let write = |count: usize| words.format().count(Volume::new(count as f64));
    html! {
        <div class="single">
            <p class="help">
                <span>{words.say(say::dimension(entry.row.dimension.name()))}</span>{" · "}
                <span>{words.say(say::asking_place(write(place + 1), write(questions.len())))}</span>
            </p>
            {question(entry, Some(legend), on, words)}
            <p class="steps">
                if let Some(to) = neighbour(place.checked_sub(1)) {
                    <button type="button" class="press" onclick={press(to)}>{words.say(say::asking_previous())}</button>
                }
                if let Some(to) = neighbour(Some(place + 1)) {
                    <button type="button" class="press" onclick={press(to)}>{words.say(say::asking_next())}</button>
                } else {
                    <a class="press" href="#boussole-maturity-result">{words.say(say::asking_result())}</a>
                }
            </p>
        </div>
    }
}

/// Every question, dimension by dimension.
fn together(sheet: &Sheet, depth: Depth, on: &Callback<Action>, words: &Words) -> Html {
    let of = |dimension: Dimension| -> Vec<&Entry> {
        sheet.questions(depth).filter(|entry| entry.row.dimension == dimension).collect()
    };
    html! {
        for (dimension, questions) in Dimension::ALL.map(|dimension| (dimension, of(dimension))) {
            if !questions.is_empty() {
                <div class="together" key={dimension.name()}>
                    <h3>{words.say(say::dimension(dimension.name()))}</h3>
                    for entry in questions {
                        {question(entry, None, on, words)}
                    }
                </div>
            }
        }
    }
}

/// What the brief says already.
fn known(sheet: &Sheet, depth: Depth, words: &Words) -> Html {
    let told = sheet
        .entries()
        .filter(|entry| (depth == Depth::Complete || entry.row.quick) && matches!(entry.given, Some(Given::Brief(_))));
    let names: Vec<String> = told.map(|entry| words.say(say::question_name(entry.row.id)).to_string()).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <p class="help">{words.say(say::asking_known(names.join(", ")))}</p> }
}
