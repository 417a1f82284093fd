use std::rc::Rc;

use yew::prelude::*;

use super::maturity::{Maturity, MaturityProps};
use super::objective::{help, notes};
use super::ports::Keeper;
use super::rest::{Rest, RestProps};
use super::session::{Action, Session};
use super::shared::Shared;
use super::verdict::verdict;
use super::words::Words;
use crate::engine::brief::{Brief, Draft, Problem};
use crate::engine::maturity;
use crate::engine::objective::{self, Asker, Measured, Reading, Suggestions};
use crate::engine::{Assessment, Calculator};
use crate::messages::Language;

/// What a draft comes to: an assessment as soon as there is a budget, and what could not be used.
#[derive(Clone, Default)]
pub struct Answer {
    /// A valid brief and what it comes to. Fields at fault are left out of it, rather than hiding the answer.
    pub assessed: Option<(Shared<Brief>, Shared<Assessment>)>,
    /// Each to be shown beside its field.
    pub problems: Vec<Problem>,
    /// The sentence with each thing that its aim can be measured by, where it counts nothing yet.
    pub measured: Vec<Measured>,
}

/// Everything that stands on the reader's rules, the model and the figures: what is worked out, and what is drawn of it.
///
/// The first screen names this trait and nothing behind it, so that the build can keep what is behind it in a second
/// file, which comes while the visitor reads the questions.
pub trait Answerer {
    /// Reads the sentence of a draft.
    fn read(&self, draft: &Draft) -> Reading;
    /// What could be added to a sentence.
    fn suggest(&self, draft: &Draft, language: Language) -> Suggestions;
    /// A draft with what the answers of the self-assessment say that it was not told.
    fn told(&self, draft: &Draft, answers: &maturity::Answers) -> Draft;
    /// Works a draft out.
    fn answer(&self, draft: &Draft) -> Answer;
    /// Help for a sentence that is still a wish.
    fn help(&self, draft: &Draft, reading: &Reading, answer: &Answer, on: &Callback<Action>, words: &Words) -> Html;
    /// The margin beside a sentence.
    fn notes(
        &self,
        draft: &Draft,
        reading: &Reading,
        suggestions: &Suggestions,
        on: &Callback<Action>,
        words: &Words,
    ) -> Html;
    /// The sentence and the money joined.
    fn verdict(
        &self,
        brief: &Shared<Brief>,
        assessment: &Shared<Assessment>,
        on: &Callback<Action>,
        words: &Words,
    ) -> Html;
    /// All that follows the verdict.
    fn rest(&self, props: RestProps) -> Html;
    /// The self-assessment, which may be taken with or without a brief.
    fn maturity(
        &self,
        session: &Session,
        reading: &Reading,
        planned: Option<(Shared<Brief>, Shared<Assessment>)>,
        on: &Callback<Action>,
        words: &Words,
    ) -> Html;
}

/// The calculator, and where its visitor keeps things.
pub struct Desk {
    calculator: Calculator,
    keeper: Shared<dyn Keeper>,
}

impl Desk {
    /// A desk to answer at.
    pub fn new(calculator: Calculator, keeper: Rc<dyn Keeper>) -> Self {
        Self { calculator, keeper: keeper.into() }
    }
}

impl Answerer for Desk {
    fn read(&self, draft: &Draft) -> Reading {
        self.calculator.read(draft)
    }

    fn told(&self, draft: &Draft, answers: &maturity::Answers) -> Draft {
        if answers.is_empty() {
            return draft.clone();
        }
        draft.told(&maturity::fed(answers, &self.calculator.setting(draft, false, &self.calculator.read(draft))))
    }

    fn answer(&self, draft: &Draft) -> Answer {
        let (brief, problems) = match self.calculator.parse(draft) {
            Ok(brief) => (Some(brief), Vec::new()),
            Err(problems) => (self.calculator.parse(&draft.without(&problems)).ok(), problems),
        };
        let assessed = brief.map(|brief| {
            let assessment = self.calculator.assess(&brief);
            (Shared::new(brief), Shared::new(assessment))
        });
        let asker = Asker { locale: objective::Language::French, language: draft.language, audience: draft.audience };
        let measured = self.calculator.measure(draft, asker, assessed.as_ref().map(|(_, assessment)| &**assessment));
        Answer { assessed, problems, measured }
    }

    fn suggest(&self, draft: &Draft, language: Language) -> Suggestions {
        let locale =
            if language == Language::FRENCH { objective::Language::French } else { objective::Language::English };
        self.calculator.suggest(&draft.objective, Asker { locale, language: draft.language, audience: draft.audience })
    }

    fn help(&self, draft: &Draft, reading: &Reading, answer: &Answer, on: &Callback<Action>, words: &Words) -> Html {
        help(reading, draft.sector.as_deref(), &answer.measured, on, words)
    }

    fn notes(
        &self,
        draft: &Draft,
        reading: &Reading,
        suggestions: &Suggestions,
        on: &Callback<Action>,
        words: &Words,
    ) -> Html {
        notes(draft, reading, suggestions, on, words)
    }

    fn verdict(
        &self,
        brief: &Shared<Brief>,
        assessment: &Shared<Assessment>,
        on: &Callback<Action>,
        words: &Words,
    ) -> Html {
        verdict(brief, assessment, on, words)
    }

    fn rest(&self, props: RestProps) -> Html {
        html! { <Rest ..props /> }
    }

    fn maturity(
        &self,
        session: &Session,
        reading: &Reading,
        planned: Option<(Shared<Brief>, Shared<Assessment>)>,
        on: &Callback<Action>,
        words: &Words,
    ) -> Html {
        let props = MaturityProps {
            answers: session.answers.clone(),
            sitting: session.sitting.clone(),
            setting: self.calculator.setting(&session.draft, session.is_example_budget, reading),
            planned,
            keeper: self.keeper.clone(),
            words: words.clone(),
            on: on.clone(),
        };
        html! { <div class="rest beside"><div class="sections"><Maturity ..props /></div></div> }
    }
}
