//! A figure of one channel: its range, and a field for the visitor's own.

use yew::prelude::*;

use crate::engine::brief::{ChannelFigures, Field, Problem};
use crate::engine::channels::Parameter;
use crate::messages::say;
use crate::view::fields::{problem_at, told, typed};
use crate::view::session::Action;
use crate::view::words::Words;

/// Figures of channels as typed, what is wrong with them, and where events go.
#[derive(Clone, Copy)]
pub struct OwnFigures<'a> {
    pub typed: &'a ChannelFigures<String>,
    pub problems: &'a [Problem],
    pub on: &'a Callback<Action>,
}

impl OwnFigures<'_> {
    /// What the channel's figures have wrong, in words.
    pub fn fault(&self, id: &str, words: &Words) -> Option<AttrValue> {
        let of_channel = |problem: &&Problem| matches!(&problem.field, Field::OwnOf(other, _) if other == id);
        self.problems.iter().find(of_channel).and_then(|problem| told(problem.clone(), words))
    }

    /// A figure under its name, with what it is taken to be.
    pub fn row(&self, id: &'static str, parameter: Parameter, range: String, origin: Html, words: &Words) -> Html {
        let text = self.typed.get(id, parameter);
        let problem = problem_at(self.problems, Field::OwnOf(id.to_owned(), parameter));
        let fault = problem.and_then(|problem| told(problem, words));
        let oninput = self.on.reform(move |event: InputEvent| Action::TypeFigureOf(id, parameter, typed(&event)));
        let put_back = self.on.reform(move |_: MouseEvent| Action::PutBackOf(id, parameter));
        let field = ["boussole-figure-", id, "-", parameter.name()].concat();
        html! {
            <div key={parameter.name()}>
                <dt><label for={field.clone()}>{name(parameter, words)}</label></dt>
                <dd>
                    {range}{" "}
                    <input id={field} class="number" type="text" inputmode="decimal" autocomplete="off" value={text.cloned().unwrap_or_default()}
                        placeholder={words.say(say::figures_placeholder())} aria-invalid={fault.is_some().to_string()} {oninput} />
                    <small>
                        if let Some(fault) = fault {
                            <span class="fault">{fault}</span>
                        } else {
                            {origin}
                        }
                    </small>
                    if text.is_some() {
                        <button type="button" class="quiet" onclick={put_back}>{words.say(say::figures_put_back())}</button>
                    }
                </dd>
            </div>
        }
    }
}

/// What is typed: of the ceiling, the share of the people that it comes from.
fn name(parameter: Parameter, words: &Words) -> AttrValue {
    match parameter {
        Parameter::Reach => words.say(say::plan_own_reach()),
        _ => words.name(say::parameter_name(parameter.name()), parameter.name()),
    }
}
