use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// The value that a typed one has settled on: the same, a moment after the last change, so that work that takes longer
/// than a frame does not stand between a key and its letter.
#[hook]
pub fn use_settled<T: Clone + PartialEq + 'static>(value: &T) -> T {
    let settled = use_state_eq(|| value.clone());
    use_effect_with(value.clone(), {
        let settled = settled.clone();
        move |value| {
            let value = value.clone();
            let timer = Timeout::new(PAUSE, move || settled.set(value));
            move || drop(timer)
        }
    });
    (*settled).clone()
}

/// In milliseconds: shorter than the pause between two words, longer than that between two keys.
const PAUSE: u32 = 120;
