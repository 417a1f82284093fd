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
use crate::messages::Language;

/// What the page needs from outside.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The engine, for the day of the visit.
    pub calculator: Calculator,
    /// Numbers and dates in each language.
    pub speaker: Rc<dyn Speaker>,
    /// The language to begin in.
    pub language: Language,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.calculator == other.calculator && self.language == other.language
    }
}

/// The whole page: the session is its only state, everything shown is derived from it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { calculator, speaker, language } = props.clone();
    let session = use_reducer(|| Session::new(language));
    let on = use_callback((), {
        let dispatcher = session.dispatcher();
        move |action: Action, ()| dispatcher.dispatch(action)
    });
    let words = use_memo(session.language, |language| Words::new(*language, speaker.formatter(*language)));
    use_effect_with(session.language, move |language| speaker.speaks(*language));
    let reading = use_memo(session.draft.objective.clone(), |text| Shared::new(calculator.read(text)));
    let answer = use_memo(session.draft.clone(), |draft| {
        calculator.parse(draft).map(|brief| Shared::new(calculator.assess(&brief)))
    });
    let is_written = !session.draft.objective.trim().is_empty();

    html! {
        <ContextProvider<Words> context={(*words).clone()}>
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
