//! How is it worked out? Every result unfolds into its formula, with this brief's numbers and where each comes from.

mod formula;
mod naming;
mod number;

use yew::prelude::*;

use self::formula::formula;
use self::naming::{input_name, result_name};
use self::number::{number, range};
use super::figures::origin;
use super::words::Words;
use crate::engine::Assessment;
use crate::engine::explanation::{Explanation, Ground, Input, explain};
use crate::messages::say;

/// A fold for each result, in one for all.
pub fn explanation(assessment: &Assessment, words: &Words) -> Html {
    html! {
        <details class="explained">
            <summary>{words.say(say::explain_label())}</summary>
            <p class="lead">{words.say(say::explain_lead())}</p>
            for one in explain(assessment) {
                {unfolded(&one, assessment, words)}
            }
        </details>
    }
}

fn unfolded(one: &Explanation, assessment: &Assessment, words: &Words) -> Html {
    let result =
        one.result.map_or_else(|| words.say(say::undefined()).to_string(), |result| number(result, one.unit, words));
    html! {
        <details>
            <summary>{result_name(one.formula, words)}</summary>
            {formula(one.symbols)}
            <p>
                {words.say(say::explain_result(result))}
                if let Some(shown) = one.range {
                    {" "}{words.say(say::explain_range(range(shown, one.unit, words)))}
                }
            </p>
            <div class="scroll" tabindex="0" role="region" aria-label={result_name(one.formula, words)}>
                <table class="ledger small">
                    <thead>
                        <tr>
                            <th scope="col">{words.say(say::explain_input())}</th>
                            <th scope="col" class="n">{words.say(say::explain_value())}</th>
                            <th scope="col">{words.say(say::explain_from())}</th>
                        </tr>
                    </thead>
                    <tbody>
                        for input in &one.inputs { {row(input, assessment, words)} }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn row(input: &Input, assessment: &Assessment, words: &Words) -> Html {
    html! {
        <tr>
            <th scope="row">{input_name(input, words)}</th>
            <td class="n">{number(input.value, input.unit, words)}</td>
            <td class="from">{ground(&input.basis, assessment, words)}</td>
        </tr>
    }
}

fn ground(ground: &Ground, assessment: &Assessment, words: &Words) -> Html {
    match ground {
        Ground::Estimate(because) => origin(because, assessment.country, words),
        Ground::Split => html! { words.say(say::explain_split()) },
        Ground::Calendar => html! { words.say(say::explain_calendar()) },
        Ground::Computed => html! { words.say(say::explain_computed()) },
    }
}
