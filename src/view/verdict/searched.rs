use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::{Inverse, Search};
use crate::view::shared::Shared;

/// What the page may do between two frames, in milliseconds.
const SLICE: f64 = 8.0;

/// The answers to the questions asked backwards, once they are found: they are looked for in slices, so that typing
/// never waits for them.
#[hook]
pub(super) fn use_searched(brief: &Shared<Brief>, assessment: &Shared<Assessment>) -> Option<Shared<Inverse>> {
    // Kept with the brief it answers: those of the brief before are no answer.
    let found = use_state(|| None::<(Shared<Brief>, Shared<Inverse>)>);
    use_effect_with((brief.clone(), assessment.clone()), {
        let found = found.clone();
        move |(brief, assessment)| {
            let next: Rc<RefCell<Option<Timeout>>> = Rc::default();
            if let Some(search) = Search::of(brief, assessment) {
                let brief = brief.clone();
                look(search, Rc::clone(&next), move |inverse| found.set(Some((brief, Shared::new(inverse)))));
            }
            move || drop(next.borrow_mut().take())
        }
    });
    found.as_ref().filter(|(answered, _)| answered == brief).map(|(_, inverse)| inverse.clone())
}

/// Works for one slice, and again after the page has had its turn.
fn look(mut search: Search, next: Rc<RefCell<Option<Timeout>>>, then: impl FnOnce(Inverse) + 'static) {
    let place = Rc::clone(&next);
    let timeout = Timeout::new(0, move || {
        let begun = js_sys::Date::now();
        while js_sys::Date::now() - begun < SLICE {
            if let Some(inverse) = search.step() {
                return then(inverse);
            }
        }
        look(search, next, then);
    });
    *place.borrow_mut() = Some(timeout);
}
