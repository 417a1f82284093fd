use std::rc::Rc;

use yew::prelude::*;

use super::frame::frame;
use super::objective::{notes, said};
use super::opening::contents;
use super::ports::Speaker;
use super::rest::Rest;
use super::session::{Action, Session};
use super::settled::use_settled;
use super::shared::Shared;
use super::top::top;
use super::verdict::verdict;
use super::words::Words;
use crate::engine::brief::{Draft, Problem};
use crate::engine::{Assessment, Calculator};
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
    let session = use_reducer(|| Session { draft, is_example_budget: false, language: messages.language() });
    let on = use_callback((), {
        let dispatcher = session.dispatcher();
        move |action: Action, ()| dispatcher.dispatch(action)
    });
    let words = use_spoken(session.language, session.draft.country.currency(), messages, speaker);
    // The reader's own words come with the last of the messages: until then nothing is found in a sentence.
    let can_read = words.is_whole();
    let reading = use_memo((session.draft.objective.clone(), can_read), |(text, _)| Shared::new(calculator.read(text)));
    let settled = use_settled(&session.draft);
    let answer = use_memo((settled.clone(), can_read), |(draft, _)| Answer::to(draft, &calculator));
    let is_written = can_read && !session.draft.objective.trim().is_empty();

    let draft = &session.draft;
    let assessment = answer.assessment.as_ref().filter(|_| can_read);
    html! {
            <div class="boussole alone" lang={words.language().tag()}>
                <div class="page">
                    {top(words.language(), &on, &words)}
                    <main>
                        <div class="opening">
                            {said(&draft.objective, &reading, &on, &words)}
                            {frame(draft, session.is_example_budget, calculator.sectors(), &answer.problems, &on, &words)}
                            if let Some(assessment) = assessment {
                                {verdict(assessment, &settled.objective, &on, &words)}
                            } else {
                                {contents(&words)}
                            }
                            {notes(&reading, is_written, &words)}
                        </div>
                        if let Some(assessment) = assessment {
                            <Rest {assessment} typed={draft.figures.clone()} problems={answer.problems.clone()} words={words.clone()} {is_written} on={&on} />
                        }
                    </main>
                </div>
            </div>
    }
}

/// What a draft comes to: an assessment as soon as there is a budget, and what could not be used.
struct Answer {
    assessment: Option<Shared<Assessment>>,
    problems: Vec<Problem>,
}

impl Answer {
    /// Fields at fault are left out, each with its problem beside it, rather than hiding the answer.
    fn to(draft: &Draft, calculator: &Calculator) -> Self {
        let (brief, problems) = match calculator.parse(draft) {
            Ok(brief) => (Some(brief), Vec::new()),
            Err(problems) => (calculator.parse(&draft.without(&problems)).ok(), problems),
        };
        Self { assessment: brief.map(|brief| Shared::new(calculator.assess(&brief))), problems }
    }
}

/// The words of a language, with money in a currency: those at hand until its own have come.
#[hook]
fn use_spoken(language: Language, currency: &'static str, first: Shared<Messages>, speaker: Rc<dyn Speaker>) -> Words {
    let messages = use_state(|| first);
    let is_lacking = messages.language() != language || !messages.is_whole();
    use_effect_with((language, is_lacking), {
        let (messages, speaker) = (messages.clone(), Rc::clone(&speaker));
        move |(language, is_lacking)| {
            if *is_lacking {
                let at_hand = (*messages).clone();
                speaker.fetch(*language, &at_hand, Callback::from(move |fetched| messages.set(Shared::new(fetched))));
            }
        }
    });
    use_effect_with((*messages).clone(), {
        let speaker = Rc::clone(&speaker);
        move |messages| speaker.speaks(messages)
    });
    let words = use_memo(((*messages).clone(), currency), |(messages, currency)| {
        Words::new(messages.clone(), speaker.formatter(messages.language(), currency))
    });
    (*words).clone()
}
