//! What matters most: which assumptions the result hangs on, and the one to replace first.

mod drivers;

use yew::prelude::*;

use self::drivers::{drivers, name};
use super::figures::field_id;
use crate::engine::Assessment;
use crate::engine::projection::Driver;
use crate::messages::say;
use crate::view::words::Words;

/// The share of what is explained from which one or two figures "decide almost everything".
const ALMOST_ALL: f64 = 0.75;

/// The ranking, and the way to the figure whose answer would narrow the result most.
pub fn sensitivity(assessment: &Assessment, words: &Words) -> Html {
    let found = &assessment.sensitivity;
    if found.drivers.is_empty() {
        return Html::default();
    }
    html! {
        <section id="boussole-sensitivity" class="part-of" aria-labelledby="boussole-sensitivity-title">
            <header>
                <p class="label">{words.say(say::sensitivity_label())}</p>
                <h2 id="boussole-sensitivity-title">{conclusion(&found.drivers, words)}</h2>
                <p class="lead">{words.say(say::sensitivity_lead())}</p>
            </header>
            if let Some(parameter) = found.next_question {
                <p class="next-question">
                    <span class="label">{words.say(say::sensitivity_question())}</span>
                    <a href={["#", &field_id(parameter)].concat()}>{words.name(say::parameter_name(parameter.name()), parameter.name())}</a>
                </p>
            }
            {drivers(&found.drivers, words)}
        </section>
    }
}

fn conclusion(drivers: &[Driver], words: &Words) -> AttrValue {
    let shares: Vec<f64> = drivers.iter().map(|driver| driver.share.get()).collect();
    let whole: f64 = shares.iter().sum();
    let leads = |count: usize| shares.iter().take(count).sum::<f64>() >= ALMOST_ALL * whole;
    let named = |place: usize| {
        let name = drivers.get(place).map(|driver| name(driver.what, words)).unwrap_or_default();
        lower(&name)
    };
    words.say(if leads(1) {
        say::sensitivity_single(named(0))
    } else if leads(2) {
        say::sensitivity_pair(named(0), named(1))
    } else {
        say::sensitivity_shared(named(0), named(1))
    })
}

/// A name in the middle of a sentence.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}
