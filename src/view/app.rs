use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use super::objective::{notes, said};
use super::opening::contents;
use super::ports::Speaker;
use super::rest::Rest;
use super::session::{Action, Session};
use super::shared::Shared;
use super::top::top;
use super::verdict::verdict;
use super::words::Words;
use crate::engine::Calculator;
use crate::engine::brief::Draft;
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
    /// What is already known of the brief.
    #[prop_or_default]
    pub draft: Draft,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.calculator == other.calculator && self.messages == other.messages && self.draft == other.draft
    }
}

/// The whole page: the session is its only state, everything shown is derived from it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { calculator, speaker, messages, draft } = props.clone();
    let session = use_reducer(|| Session { draft, language: messages.language() });
    let on = use_callback((), {
        let dispatcher = session.dispatcher();
        move |action: Action, ()| dispatcher.dispatch(action)
    });
    let words = use_spoken(session.language, messages, speaker);
    // The reader's own words come with the last of the messages: until then nothing is found in a sentence.
    let can_read = words.is_whole();
    let reading = use_memo((session.draft.objective.clone(), can_read), |(text, _)| Shared::new(calculator.read(text)));
    let answer = use_memo((session.draft.clone(), can_read), |(draft, _)| {
        calculator.parse(draft).map(|brief| Shared::new(calculator.assess(&brief)))
    });
    let is_written = can_read && !session.draft.objective.trim().is_empty();

    let draft = &session.draft;
    let problems = answer.as_ref().as_ref().err().map_or(&[][..], Vec::as_slice);
    html! {
        <ContextProvider<Words> context={words.clone()}>
            <div class="boussole alone" lang={words.language().tag()}>
                <div class="page">
                    {top(words.language(), &on, &words)}
                    <main>
                        <div class="opening">
                            {said(&draft.objective, &reading, &on, &words)}
                            {frame(draft, calculator.sectors(), problems, &on, &words)}
                            if let Ok(assessment) = &*answer {
                                {verdict(assessment, &draft.objective, &on, &words)}
                            } else {
                                {contents(&words)}
                            }
                            {notes(&reading, is_written, &words)}
                        </div>
                        if let Ok(assessment) = &*answer {
                            <Rest {assessment} typed={draft.figures.clone()} {is_written} on={&on} />
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
