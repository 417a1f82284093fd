use std::rc::Rc;

use yew::prelude::*;

use super::figures::Figures;
use super::frame::Frame;
use super::objective::{Notes, Said};
use super::opening::Contents;
use super::plan::Plan;
use super::ports::Speaker;
use super::projection::ProjectionSection;
use super::rail::Rail;
use super::session::{Action, Session};
use super::shared::Shared;
use super::top::Top;
use super::verdict::Verdict;
use super::words::Words;
use crate::engine::Calculator;
use crate::messages::{Language, Messages};

/// What the page needs from outside.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The engine, for the day of the visit.
    pub calculator: Calculator,
    /// Numbers and dates in each language.
    pub speaker: Rc<dyn Speaker>,
    /// The messages to begin with, perhaps only those of the first screen.
    pub messages: Shared<Messages>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.calculator == other.calculator && self.messages == other.messages
    }
}

/// The whole page: the session is its only state, everything shown is derived from it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { calculator, speaker, messages } = props.clone();
    let session = use_reducer(|| Session::new(messages.language()));
    let on = use_callback((), {
        let dispatcher = session.dispatcher();
        move |action: Action, ()| dispatcher.dispatch(action)
    });
    let words = use_spoken(session.language, messages, speaker);
    let reading = use_memo(session.draft.objective.clone(), |text| Shared::new(calculator.read(text)));
    let answer = use_memo(session.draft.clone(), |draft| {
        calculator.parse(draft).map(|brief| Shared::new(calculator.assess(&brief)))
    });
    let is_written = !session.draft.objective.trim().is_empty();

    html! {
        <ContextProvider<Words> context={words}>
            <div class="boussole alone" lang={session.language.tag()}>
                <div class="page">
                    <Top language={session.language} on={&on} />
                    <main>
                        <div class="opening">
                            <Said text={session.draft.objective.clone()} reading={&*reading} on={&on} />
                            <Frame
                                draft={session.draft.clone()}
                                sectors={calculator.sectors().collect::<Vec<_>>()}
                                problems={answer.as_ref().as_ref().err().cloned().unwrap_or_default()}
                                on={&on}
                            />
                            if let Ok(assessment) = &*answer {
                                <Verdict {assessment} text={session.draft.objective.clone()} on={&on} />
                            } else {
                                <Contents />
                            }
                            <Notes reading={&*reading} {is_written} />
                        </div>
                        if let Ok(assessment) = &*answer {
                            <div class="rest">
                                <Rail {assessment} {is_written} />
                                <div class="sections">
                                    <Plan {assessment} />
                                    <ProjectionSection {assessment} />
                                    <Figures {assessment} typed={session.draft.figures.clone()} on={&on} />
                                </div>
                            </div>
                        }
                    </main>
                </div>
            </div>
        </ContextProvider<Words>>
    }
}

/// The words of a language: those at hand until its own have come.
#[hook]
fn use_spoken(language: Language, first: Shared<Messages>, speaker: Rc<dyn Speaker>) -> Words {
    let messages = use_state(|| first);
    let is_lacking = messages.language() != language || !messages.is_whole();
    use_effect_with((language, is_lacking), {
        let (messages, speaker) = (messages.clone(), Rc::clone(&speaker));
        move |(language, is_lacking)| {
            if *is_lacking {
                speaker.fetch(*language, Callback::from(move |fetched| messages.set(Shared::new(fetched))));
            }
        }
    });
    use_effect_with((*messages).clone(), {
        let speaker = Rc::clone(&speaker);
        move |messages| speaker.speaks(messages)
    });
    (*use_memo((*messages).clone(), |messages| Words::new(messages.clone(), speaker.formatter(messages.language())))).clone()
}
