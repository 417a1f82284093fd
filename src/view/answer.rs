use yew::prelude::*;

use super::objective::{help, notes};
use super::rest::{Rest, RestProps};
use super::session::Action;
use super::shared::Shared;
use super::verdict::verdict;
use super::words::Words;
use crate::engine::brief::{Brief, Draft, Problem};
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
}

impl Answerer for Calculator {
    fn read(&self, draft: &Draft) -> Reading {
        Calculator::read(self, draft)
    }

    fn answer(&self, draft: &Draft) -> Answer {
        let (brief, problems) = match self.parse(draft) {
            Ok(brief) => (Some(brief), Vec::new()),
            Err(problems) => (self.parse(&draft.without(&problems)).ok(), problems),
        };
        let assessed = brief.map(|brief| {
            let assessment = self.assess(&brief);
            (Shared::new(brief), Shared::new(assessment))
        });
        let asker = Asker { locale: objective::Language::French, language: draft.language, audience: draft.audience };
        let measured = self.measure(draft, asker, assessed.as_ref().map(|(_, assessment)| &**assessment));
        Answer { assessed, problems, measured }
    }

    fn suggest(&self, draft: &Draft, language: Language) -> Suggestions {
        let locale =
            if language == Language::FRENCH { objective::Language::French } else { objective::Language::English };
        Calculator::suggest(
            self,
            &draft.objective,
            Asker { locale, language: draft.language, audience: draft.audience },
        )
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
}
