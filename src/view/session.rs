use std::rc::Rc;

use yew::Reducible;

use super::sitting::Sitting;
use crate::engine::brief::{Choice, Draft, Priority, Provision};
use crate::engine::channels::{Audience, Country, Parameter};
use crate::engine::maturity::{Answer, Answers};
use crate::engine::objective;
use crate::messages::Language;

/// All the state there is: what was typed, and in which language to answer. The rest is derived from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The brief as typed.
    pub draft: Draft,
    /// Whether the budget is the example given to someone who does not know theirs.
    pub is_example_budget: bool,
    /// The sentence as it was before a press put another in its place.
    pub before: Option<String>,
    /// The language of the page.
    pub language: Language,
    /// What was answered in the self-assessment.
    pub answers: Answers,
    /// How it is taken.
    pub sitting: Sitting,
}

/// What someone starts from who does not know their monthly budget, in any currency: an assumption, said to be one.
const EXAMPLE_BUDGET: &str = "1000";

/// What a visitor can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Writes the sentence.
    WriteObjective(String),
    /// Puts another sentence in place of the one written.
    Adopt(String),
    /// Puts the sentence back that a press replaced.
    TakeBack,
    /// Says which language the sentence is in; none to let it be found.
    ReadIn(Option<objective::Language>),
    /// Types the monthly budget.
    TypeBudget(String),
    /// Does not know the monthly budget, and takes an example.
    TakeExampleBudget,
    /// Says whom they sell to; none for both.
    ChooseAudience(Option<Audience>),
    /// Says what they do; none for "I don't know".
    ChooseSector(Option<String>),
    /// Says where they sell.
    ChooseCountry(Country),
    /// Types a figure of their own in place of an estimate.
    TypeFigure(Parameter, String),
    /// Counts what comes after the plan too, or no more.
    CountLongRun(bool),
    /// Puts the estimate back.
    PutBack(Parameter),
    /// Decides about a channel.
    Decide(&'static str, Choice<String>),
    /// Types a figure of their own for a channel.
    TypeFigureOf(&'static str, Parameter, String),
    /// Puts an estimate of a channel back.
    PutBackOf(&'static str, Parameter),
    /// Puts all the estimates of a channel back.
    PutBackAllOf(&'static str),
    /// Says what the plan is for first; none for what the sentence calls for.
    ChoosePriority(Option<Priority>),
    /// Says whether something is in place; nothing for "I don't know".
    SayInPlace(Provision, Option<bool>),
    /// Answers a criterion of the self-assessment.
    AnswerCriterion(&'static str, Answer),
    /// Puts other answers in place of those given.
    Resume(Answers),
    /// Takes the self-assessment in another way.
    Sit(Sitting),
    /// Changes the language of the page.
    Speak(Language),
}

impl Session {
    /// The session after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::WriteObjective(text) => (next.draft.objective, next.before) = (text, None),
            Action::Adopt(text) => {
                let written = std::mem::replace(&mut next.draft.objective, text);
                next.before = Some(written).filter(|written| !written.trim().is_empty());
            }
            Action::TakeBack => next.draft.objective = next.before.take().unwrap_or(next.draft.objective),
            Action::ReadIn(language) => next.draft.language = language,
            Action::TypeBudget(text) => (next.draft.budget, next.is_example_budget) = (text, false),
            Action::TakeExampleBudget => (next.draft.budget, next.is_example_budget) = (EXAMPLE_BUDGET.into(), true),
            Action::ChooseAudience(audience) => next.draft.audience = audience,
            Action::ChooseSector(sector) => next.draft.sector = sector,
            Action::ChooseCountry(country) => next.draft.country = country,
            Action::TypeFigure(parameter, text) => next.draft.figures.insert(parameter, text),
            Action::CountLongRun(is_counted) => next.draft.long_run = is_counted,
            Action::PutBack(parameter) => next.draft.figures.remove(parameter),
            Action::Decide(id, choice) if choice == Choice::default() => next.draft.channels.remove(id),
            Action::Decide(id, choice) => next.draft.channels.insert(id.to_owned(), choice),
            Action::TypeFigureOf(id, parameter, text) => {
                next.draft.channel_figures.insert(id.to_owned(), parameter, text);
            }
            Action::PutBackOf(id, parameter) => next.draft.channel_figures.remove(id, parameter),
            Action::PutBackAllOf(id) => next.draft.channel_figures.remove_all(id),
            Action::ChoosePriority(priority) => next.draft.priority = priority,
            Action::SayInPlace(provision, is_there) => next.draft.in_place.say(provision, is_there),
            Action::AnswerCriterion(id, answer) => next.answers.say(id, Some(answer)),
            Action::Resume(answers) => next.answers = answers,
            Action::Sit(sitting) => next.sitting = sitting,
            Action::Speak(language) => next.language = language,
        }
        next
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        // The same pointer tells Yew that there is nothing to draw again.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blank() -> Rc<Session> {
        Rc::new(Session {
            draft: Draft::default(),
            is_example_budget: false,
            before: None,
            language: Language::FRENCH,
            answers: Answers::default(),
            sitting: Sitting::default(),
        })
    }

    #[test]
    fn what_is_typed_is_kept_as_typed() {
        let session =
            blank().reduce(Action::TypeBudget("1 500,".into())).reduce(Action::WriteObjective("Vendre".into()));
        assert_eq!(session.draft.budget, "1 500,");
        assert_eq!(session.draft.objective, "Vendre");
    }

    #[test]
    fn a_sentence_replaced_by_a_press_can_be_taken_back_until_another_is_typed() {
        let written = blank().reduce(Action::WriteObjective("Vendre".into()));
        let adopted = Rc::clone(&written).reduce(Action::Adopt("Vendre 40 vélos".into()));
        assert_eq!(adopted.draft.objective, "Vendre 40 vélos");
        assert_eq!(*Rc::clone(&adopted).reduce(Action::TakeBack), *written);
        assert_eq!(adopted.reduce(Action::WriteObjective("Vendre 4".into())).before, None);
    }

    #[test]
    fn an_example_budget_is_one_until_another_is_typed() {
        let example = blank().reduce(Action::TakeExampleBudget);
        assert!(example.is_example_budget && !example.draft.budget.is_empty());
        assert!(!example.reduce(Action::TypeBudget("900".into())).is_example_budget);
    }

    #[test]
    fn a_criterion_is_answered_again_and_answers_are_replaced() {
        let answer = |level| Action::AnswerCriterion("promise", Answer::Level(level));
        let session = blank().reduce(answer(0)).reduce(answer(2));
        assert_eq!(session.answers.get("promise"), Some(Answer::Level(2)));
        assert_eq!(*session.reduce(Action::Resume(Answers::default())), *blank());
    }

    #[test]
    fn an_action_that_changes_nothing_draws_nothing() {
        let session = blank();
        let same = Rc::clone(&session).reduce(Action::ChooseAudience(None));
        assert!(Rc::ptr_eq(&session, &same));
    }

    #[test]
    fn a_country_is_chosen_and_nothing_typed_is_lost() {
        let session = blank().reduce(Action::TypeBudget("900".into())).reduce(Action::ChooseCountry(Country::Ch));
        assert_eq!((session.draft.country.currency(), session.draft.budget.as_str()), ("CHF", "900"));
    }

    #[test]
    fn a_priority_is_chosen_and_left_to_the_sentence_again() {
        let chosen = blank().reduce(Action::ChoosePriority(Some(Priority::Awareness)));
        assert_eq!(chosen.draft.priority, Some(Priority::Awareness));
        assert_eq!(*chosen.reduce(Action::ChoosePriority(None)), *blank());
    }

    #[test]
    fn what_is_in_place_is_said_and_unsaid() {
        let said = blank().reduce(Action::SayInPlace(Provision::Dashboard, Some(false)));
        assert!(said.draft.in_place.lacks(Provision::Dashboard));
        assert_eq!(*said.reduce(Action::SayInPlace(Provision::Dashboard, None)), *blank());
    }

    #[test]
    fn a_figure_is_typed_and_put_back() {
        let typed = blank().reduce(Action::TypeFigure(Parameter::Basket, "900".into()));
        assert_eq!(typed.draft.figures.get(Parameter::Basket).map(String::as_str), Some("900"));
        assert_eq!(*typed.reduce(Action::PutBack(Parameter::Basket)), *blank());
    }

    #[test]
    fn a_figure_of_a_channel_is_typed_and_put_back_alone_or_with_the_others() {
        let price = |text: &str| Action::TypeFigureOf("seo", Parameter::CostPerVisit, text.into());
        let one = blank().reduce(price("2,")).reduce(price("2,1"));
        let both = Rc::clone(&one).reduce(Action::TypeFigureOf("seo", Parameter::Failure, "peu".into()));
        let typed = |parameter| both.draft.channel_figures.get("seo", parameter).map(String::as_str);
        assert_eq!([typed(Parameter::CostPerVisit), typed(Parameter::Failure)], [Some("2,1"), Some("peu")]);
        assert_eq!(*Rc::clone(&both).reduce(Action::PutBackOf("seo", Parameter::Failure)), *one);
        assert_eq!(*both.reduce(Action::PutBackAllOf("seo")), *blank());
    }
}
