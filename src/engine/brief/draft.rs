use super::answers::is_percentage;
use super::{
    Answers, Brief, ChannelFigures, Choices, Field, Figures, InPlace, Priority, Problem, ProblemKind, read_number,
};
use crate::benchmarks::{Audience, Benchmarks, Country, Parameter};
use crate::engine::objective::Language;
use crate::engine::units::Money;

/// The brief as it is being typed: text that may be empty, half-written or wrong. Nothing typed is ever lost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The sentence.
    pub objective: String,
    /// The language to read it in; none to find it.
    pub language: Option<Language>,
    /// Money per month.
    pub budget: String,
    /// Whom the visitor sells to; none for both or not said.
    pub audience: Option<Audience>,
    /// The name of a sector; none for "I don't know".
    pub sector: Option<String>,
    /// Where the visitor sells; what is typed is in its currency.
    pub country: Country,
    /// Figures of the visitor's own. Percentages are typed as 4,8 for 4.8 %.
    pub figures: Figures<String>,
    /// What is decided about channels, by the name of each.
    pub channels: Choices<String>,
    /// Whether what comes after the plan, or unseen by any tracking, is counted too.
    pub long_run: bool,
    /// Figures of the visitor's own for one channel each, typed in the same way.
    pub channel_figures: ChannelFigures<String>,
    /// What the plan is for first; none for what the sentence calls for.
    pub priority: Option<Priority>,
    /// What there is already, as far as the visitor said.
    pub in_place: InPlace,
}

impl Draft {
    /// The brief, or every problem at once.
    ///
    /// # Errors
    /// One [`Problem`] per field that cannot be used; an empty budget is [`ProblemKind::Missing`].
    pub fn parse(&self, benchmarks: &'static Benchmarks) -> Result<Brief, Vec<Problem>> {
        let mut problems = Vec::new();
        let budget = number(Field::Budget, &self.budget, &mut problems);
        let figures = self.own_figures(&mut problems);
        let channels = self.choices(&mut problems);
        let channel_figures = self.own_of_channels(&mut problems);
        let answers = Answers {
            objective: self.objective.clone(),
            language: self.language,
            // A stand-in that passes the check, so that the other fields are still checked; nothing asks for more.
            budget: budget.unwrap_or(Money::LARGEST.in_units()),
            audience: self.audience,
            sector: self.sector.clone(),
            country: self.country,
            figures,
            channels,
            long_run: self.long_run,
            channel_figures,
            priority: self.priority,
            in_place: self.in_place.clone(),
        };
        match answers.check(benchmarks) {
            Ok(brief) if problems.is_empty() => Ok(brief),
            Ok(_) => Err(problems),
            Err(more) => {
                problems.extend(more.into_iter().map(as_typed));
                Err(problems)
            }
        }
    }

    /// The same draft without what is typed in the fields at fault, so that one bad figure does not hide the answer.
    #[must_use]
    pub fn without(&self, problems: &[Problem]) -> Self {
        let mut draft = self.clone();
        for problem in problems {
            match &problem.field {
                Field::Objective => draft.objective.clear(),
                Field::Budget => draft.budget.clear(),
                Field::Sector => draft.sector = None,
                Field::Own(parameter) => draft.figures.remove(*parameter),
                Field::Channel(id) => draft.channels.remove(id),
                Field::Lock(id) => draft.channels.unlock(id),
                Field::OwnOf(id, parameter) => draft.channel_figures.remove(id, *parameter),
            }
        }
        draft
    }

    fn choices(&self, problems: &mut Vec<Problem>) -> Choices<f64> {
        let mut choices = Choices::default();
        for (id, choice) in self.channels.iter() {
            let typed = choice.locked.as_ref().filter(|text| !text.trim().is_empty());
            let locked = typed.and_then(|text| number(Field::Lock(id.to_owned()), text, problems));
            choices.insert(id.to_owned(), choice.with_amount(locked));
        }
        choices
    }

    fn own_figures(&self, problems: &mut Vec<Problem>) -> Figures<f64> {
        let mut figures = Figures::default();
        for (parameter, text) in self.figures.iter() {
            if let Some(value) = figure(Field::Own(parameter), parameter, text, problems) {
                figures.insert(parameter, value);
            }
        }
        figures
    }

    fn own_of_channels(&self, problems: &mut Vec<Problem>) -> ChannelFigures<f64> {
        let mut figures = ChannelFigures::default();
        for (id, parameter, text) in self.channel_figures.iter() {
            if let Some(value) = figure(Field::OwnOf(id.to_owned(), parameter), parameter, text, problems) {
                figures.insert(id.to_owned(), parameter, value);
            }
        }
        figures
    }
}

/// A figure in its unit; none where nothing is typed.
fn figure(field: Field, parameter: Parameter, text: &str, problems: &mut Vec<Problem>) -> Option<f64> {
    if text.trim().is_empty() {
        return None;
    }
    let value = number(field, text, problems)?;
    Some(if is_percentage(parameter) { value / 100.0 } else { value })
}

fn number(field: Field, text: &str, problems: &mut Vec<Problem>) -> Option<f64> {
    let number = read_number(text);
    if number.is_none() {
        let kind = if text.trim().is_empty() { ProblemKind::Missing } else { ProblemKind::NotANumber };
        problems.push(Problem { field, kind });
    }
    number
}

/// A limit as it would be typed: 100 where a share of 1 is meant.
fn as_typed(Problem { field, kind }: Problem) -> Problem {
    let is_scaled = matches!(field, Field::Own(parameter) | Field::OwnOf(_, parameter) if is_percentage(parameter));
    let scale = if is_scaled { 100.0 } else { 1.0 };
    let kind = match kind {
        ProblemKind::TooSmall { smallest } => ProblemKind::TooSmall { smallest: smallest * scale },
        ProblemKind::TooLarge { largest } => ProblemKind::TooLarge { largest: largest * scale },
        other => other,
    };
    Problem { field, kind }
}
