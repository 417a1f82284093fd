use std::rc::Rc;

use yew::prelude::*;

use super::answer::Answerer;
use super::frame::frame;
use super::objective::{asked, said};
use super::opening::contents;
use super::ports::{File, Host};
use super::rest::RestProps;
use super::session::{Action, Session};
use super::settled::use_settled;
use super::shared::Shared;
use super::sitting::Sitting;
use super::top::top;
use super::words::Words;
use crate::engine::brief::Draft;
use crate::engine::maturity::Answers;
use crate::messages::{Language, Messages};

/// What the page needs from outside.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// Where the rest comes from.
    pub host: Rc<dyn Host>,
    /// The names of the sectors, in the order of the menu.
    pub sectors: Rc<[&'static str]>,
    /// The messages to begin with, perhaps only those of the first screen.
    pub messages: Shared<Messages>,
    /// Who answers, where it is already there.
    #[prop_or_default]
    pub answerer: Option<Shared<dyn Answerer>>,
    /// What is already known of the brief.
    #[prop_or_default]
    pub draft: Draft,
    /// What is already answered in the self-assessment.
    #[prop_or_default]
    pub answers: Answers,
    /// How it is taken.
    #[prop_or_default]
    pub sitting: Sitting,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.messages == other.messages
            && self.answerer == other.answerer
            && self.draft == other.draft
            && self.answers == other.answers
            && self.sitting == other.sitting
    }
}

/// The whole page: the session is its only state, everything shown is derived from it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { host, sectors, messages, answerer, draft, answers, sitting } = props.clone();
    let language = messages.language();
    let session = use_reducer(|| Session { draft, is_example_budget: false, before: None, language, answers, sitting });
    let on = use_callback((), {
        let dispatcher = session.dispatcher();
        move |action: Action, ()| dispatcher.dispatch(action)
    });
    let keep = use_callback((), {
        let host = Rc::clone(&host);
        move |file: File, ()| host.offer(&file)
    });
    let answerer = use_answerer(answerer, &host);
    let words = use_spoken(session.language, session.draft.country.currency(), messages, host);
    // What is answered needs all the words: until they have come there are the questions.
    let answerer = answerer.filter(|_| words.is_whole());
    let objective = &session.draft.objective;
    let reading = use_memo((objective.clone(), session.draft.language, answerer.clone()), |(_, _, answerer)| {
        answerer.as_ref().map(|answerer| answerer.read(&session.draft))
    });
    let settled = use_settled(&session.draft);
    // Most answers of the self-assessment say nothing to the brief: then it is not worked out again.
    let told = use_memo((settled.clone(), session.answers.clone(), answerer.clone()), |(draft, answers, answerer)| {
        answerer.as_ref().map_or_else(|| draft.clone(), |answerer| answerer.told(draft, answers))
    });
    let answer = use_memo(((*told).clone(), answerer.clone()), |(draft, answerer)| {
        answerer.as_ref().map(|answerer| answerer.answer(draft)).unwrap_or_default()
    });
    let suggestions = use_memo((settled.clone(), words.language(), answerer.clone()), |(draft, language, answerer)| {
        answerer.as_ref().map(|answerer| answerer.suggest(draft, *language)).unwrap_or_default()
    });
    let is_written = !objective.trim().is_empty();
    let read = answerer.as_ref().zip((*reading).as_ref()).filter(|_| is_written);
    let help = read
        .map(|(answerer, reading)| answerer.help(&session.draft, reading, &answer, &on, &words))
        .unwrap_or_default();
    let answered = answerer.as_ref().zip(answer.assessed.as_ref());
    html! {
        <div class="boussole alone" lang={words.language().tag()}>
            <div class="page">
                {top(words.language(), &on, &words)}
                <main>
                    <div class="opening">
                        {said(&session, (*reading).as_ref(), help, &on, &words)}
                        {frame(&session.draft, session.is_example_budget, &sectors, &answer.problems, &on, &words)}
                        if let Some((answerer, (brief, assessment))) = answered {
                            {answerer.verdict(brief, assessment, &on, &words)}
                        } else {
                            {contents(&words)}
                        }
                        if let Some((answerer, reading)) = read {
                            {answerer.notes(&session.draft, reading, &suggestions, &on, &words)}
                        } else {
                            {asked(&words)}
                        }
                    </div>
                    if let Some((answerer, (brief, assessment))) = answered {
                        {answerer.rest(RestProps {
                            brief: brief.clone(),
                            assessment: assessment.clone(),
                            typed: session.draft.figures.clone(),
                            decided: session.draft.channels.clone(),
                            typed_of: session.draft.channel_figures.clone(),
                            in_place: session.draft.in_place.clone(),
                            problems: answer.problems.clone(),
                            is_written,
                            words: words.clone(),
                            on: on.clone(),
                            keep: keep.clone(),
                        })}
                    }
                    if let Some((answerer, reading)) = answerer.as_ref().zip((*reading).as_ref()) {
                        {answerer.maturity(&session, reading, answer.assessed.clone(), &on, &words)}
                    }
                </main>
            </div>
        </div>
    }
}

/// Who answers, asked for once the first screen is drawn.
#[hook]
fn use_answerer(first: Option<Shared<dyn Answerer>>, host: &Rc<dyn Host>) -> Option<Shared<dyn Answerer>> {
    let answerer = use_state(|| first);
    use_effect_with((), {
        let (answerer, host) = (answerer.clone(), Rc::clone(host));
        move |()| {
            if answerer.is_none() {
                host.fetch_answerer(Callback::from(move |fetched| answerer.set(Some(fetched))));
            }
        }
    });
    (*answerer).clone()
}

/// The words of a language, with money in a currency: those at hand until its own have come.
#[hook]
fn use_spoken(language: Language, currency: &'static str, first: Shared<Messages>, host: Rc<dyn Host>) -> Words {
    let messages = use_state(|| first);
    let is_lacking = messages.language() != language || !messages.is_whole();
    use_effect_with((language, is_lacking), {
        let (messages, host) = (messages.clone(), Rc::clone(&host));
        move |(language, is_lacking)| {
            if *is_lacking {
                let at_hand = (*messages).clone();
                host.fetch_messages(
                    *language,
                    &at_hand,
                    Callback::from(move |fetched| messages.set(Shared::new(fetched))),
                );
            }
        }
    });
    use_effect_with((*messages).clone(), {
        let host = Rc::clone(&host);
        move |messages| host.speaks(messages)
    });
    let words = use_memo(((*messages).clone(), currency), |(messages, currency)| {
        Words::new(messages.clone(), host.formatter(messages.language(), currency))
    });
    (*words).clone()
}
