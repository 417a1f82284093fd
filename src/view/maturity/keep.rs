//! Keeping a result: in a link, on this device where the visitor allows it, and beside an earlier one.

use yew::prelude::*;

use crate::engine::link::Fragment;
use crate::engine::maturity::{Answers, resumed, written};
use crate::messages::say;
use crate::view::fields::typed;
use crate::view::ports::Keeper;
use crate::view::session::Action;
use crate::view::shared::Shared;
use crate::view::sitting::Sitting;
use crate::view::words::Words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct KeepProps {
    pub answers: Answers,
    pub sitting: Sitting,
    pub keeper: Shared<dyn Keeper>,
    pub is_kept: bool,
    pub keep: Callback<bool>,
    pub words: Words,
    pub on: Callback<Action>,
}

/// What became of a wish to keep the answers on this device.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    Kept,
    Cleared,
    Refused,
}

/// The link, the tick box and the earlier result.
#[component]
pub(super) fn Keep(KeepProps { answers, sitting, keeper, is_kept, keep, words, on }: &KeepProps) -> Html {
    let told = use_state_eq(|| Told::Nothing);
    use_effect_with((answers.clone(), *is_kept), {
        let (keeper, told, keep) = (keeper.clone(), told.setter(), keep.clone());
        move |(answers, is_kept)| {
            if *is_kept && keeper.keep(Some(&written(answers).written())).is_err() {
                told.set(Told::Refused);
                keep.emit(false);
            }
        }
    });
    html! {
        <section class="keep">
            <h3>{words.say(say::keep_title())}</h3>
            <Link answers={answers.clone()} keeper={keeper.clone()} words={words.clone()} />
            {device(keeper, *is_kept, keep, &told, words)}
            <Earlier answers={answers.clone()} sitting={sitting.clone()} words={words.clone()} on={on.clone()} />
            <p><button type="button" class="quiet" onclick={close(sitting, on)}>{words.say(say::maturity_close())}</button></p>
        </section>
    }
}

fn close(sitting: &Sitting, on: &Callback<Action>) -> Callback<MouseEvent> {
    let closed = Sitting { depth: None, ..sitting.clone() };
    on.reform(move |_| Action::Sit(closed.clone()))
}

/// The tick box: off until the visitor ticks it, and what was kept goes when it is unticked.
fn device(
    keeper: &Shared<dyn Keeper>,
    is_kept: bool,
    keep: &Callback<bool>,
    told: &UseStateHandle<Told>,
    words: &Words,
) -> Html {
    let onchange = {
        let (keeper, told, keep) = (keeper.clone(), told.setter(), keep.clone());
        Callback::from(move |_: Event| {
            if is_kept {
                told.set(if keeper.keep(None).is_ok() { Told::Cleared } else { Told::Refused });
            } else {
                // The answers follow once the box is ticked.
                told.set(Told::Kept);
            }
            keep.emit(!is_kept);
        })
    };
    let said = match **told {
        Told::Nothing => None,
        Told::Kept => Some(say::keep_kept()),
        Told::Cleared => Some(say::keep_cleared()),
        Told::Refused => Some(say::keep_refused()),
    };
    html! {
        <div class="device">
            <label>
                <input type="checkbox" checked={is_kept} aria-describedby="boussole-keep-help" {onchange} />
                <span>{words.say(say::keep_device())}</span>
            </label>
            <p id="boussole-keep-help" class="help">{words.say(say::keep_device_help())}</p>
            <p class="help" role="status">{said.map(|said| words.say(said))}</p>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LinkProps {
    answers: Answers,
    keeper: Shared<dyn Keeper>,
    words: Words,
}

/// The link to the answers, to be seen and copied.
#[component]
fn Link(LinkProps { answers, keeper, words }: &LinkProps) -> Html {
    let is_copied = use_state_eq(|| None::<bool>);
    let fragment = written(answers).written();
    let onclick = {
        let (keeper, fragment, is_copied) = (keeper.clone(), fragment.clone(), is_copied.setter());
        Callback::from(move |_: MouseEvent| {
            let is_copied = is_copied.clone();
            keeper.share(&fragment, Callback::from(move |copied| is_copied.set(Some(copied))));
        })
    };
    let said = is_copied.map(|copied| if copied { say::keep_copied() } else { say::keep_not_copied() });
    html! {
        <div class="link">
            <label class="label" for="boussole-link">{words.say(say::keep_link())}</label>
            <p class="pair">
                <input id="boussole-link" type="text" readonly=true value={keeper.address(&fragment)} aria-describedby="boussole-link-help" />
                <button type="button" class="press" {onclick}>{words.say(say::keep_copy())}</button>
            </p>
            <p id="boussole-link-help" class="help">{words.say(say::keep_link_help())}</p>
            <p class="help" role="status">{said.map(|said| words.say(said))}</p>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EarlierProps {
    answers: Answers,
    sitting: Sitting,
    words: Words,
    on: Callback<Action>,
}

/// An earlier result to compare with: a link pasted, or today's.
#[component]
fn Earlier(EarlierProps { answers, sitting, words, on }: &EarlierProps) -> Html {
    let is_wrong = use_state_eq(|| false);
    let compare = |earlier: Option<Answers>| Action::Sit(Sitting { earlier, ..sitting.clone() });
    let (from_now, forget) = (compare(Some(answers.clone())), compare(None));
    let oninput = {
        let (sitting, on, is_wrong) = (sitting.clone(), on.clone(), is_wrong.setter());
        Callback::from(move |event: InputEvent| {
            let link = typed(&event);
            let read = resumed(&Fragment::read(&link)).map(|read| read.answers).filter(|answers| !answers.is_empty());
            is_wrong.set(read.is_none() && !link.trim().is_empty());
            if read.is_some() {
                on.emit(Action::Sit(Sitting { earlier: read, ..sitting.clone() }));
            }
        })
    };
    html! {
        <div class="earlier">
            <label class="label" for="boussole-earlier">{words.say(say::keep_earlier())}</label>
            <input id="boussole-earlier" type="text" autocomplete="off" aria-describedby="boussole-earlier-help" aria-invalid={is_wrong.to_string()} {oninput} />
            <p id="boussole-earlier-help" class="help">{words.say(say::keep_earlier_help())}</p>
            <p class="fault" role="status">{is_wrong.then(|| words.say(say::keep_earlier_none()))}</p>
            <p>
                if sitting.earlier.is_some() {
                    <button type="button" class="quiet" onclick={on.reform(move |_| forget.clone())}>{words.say(say::keep_forget())}</button>
                } else if !answers.is_empty() {
                    <button type="button" class="quiet" onclick={on.reform(move |_| from_now.clone())}>{words.say(say::keep_from_now())}</button>
                }
            </p>
        </div>
    }
}
