//! Figures of the visitor's own for one channel.

use boussole::benchmarks::{BENCHMARKS, Executor, Parameter};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Choice, Draft, Field, Problem, ProblemKind};
use boussole::engine::channels::Channel;
use boussole::engine::estimate::Because;
use boussole::engine::units::{Money, Price};

use crate::desk::{as_json, assessed, attempt};
use crate::laws::check_numbers;

/// What each channel has of its own.
const OF_CHANNEL: [Parameter; 7] = [
    Parameter::CostPerVisit,
    Parameter::Reach,
    Parameter::Inertia,
    Parameter::Conversion,
    Parameter::Failure,
    Parameter::EntrySpend,
    Parameter::ClickRate,
];

fn with(figures: &[(&str, Parameter, f64)]) -> Answers {
    Answers {
        budget: 1500.0,
        channel_figures: figures.iter().map(|(id, parameter, value)| ((*id).to_owned(), *parameter, *value)).collect(),
        ..Answers::default()
    }
}

fn find<'a>(assessment: &'a Assessment, id: &str) -> &'a Channel {
    assessment.channels.iter().find(|channel| channel.id == id).unwrap()
}

fn refused(answers: &Answers) -> Vec<(Field, ProblemKind)> {
    let problems = attempt(answers).map(drop).unwrap_err();
    problems.into_iter().map(|Problem { field, kind }| (field, kind)).collect()
}

fn field(id: &str, parameter: Parameter) -> Field {
    Field::OwnOf(id.into(), parameter)
}

#[test]
fn an_own_price_changes_that_channel_only() {
    let estimated = assessed(&with(&[]));
    let own = assessed(&with(&[("search_ads", Parameter::CostPerVisit, 2.1)]));
    let price = &find(&own, "search_ads").cost_per_visit;
    let ends = [price.range.low, price.range.central, price.range.high].map(Price::in_units);
    assert_eq!(price.because, Because::Own);
    assert!(ends.iter().zip([1.89, 2.1, 2.31]).all(|(end, expected)| (end - expected).abs() < 1e-9), "{ends:?}");
    for (before, after) in estimated.channels.iter().zip(&own.channels) {
        let (before, after) = (serde_json::to_value(before).unwrap(), serde_json::to_value(after).unwrap());
        let changed: Vec<&String> =
            before.as_object().unwrap().keys().filter(|name| before[name.as_str()] != after[name.as_str()]).collect();
        let expected: &[&str] = if before["id"] == "search_ads" { &["cost_per_visit"] } else { &[] };
        assert_eq!(changed, expected, "{}", before["id"]);
    }
}

#[test]
fn every_figure_of_every_channel_can_be_given() {
    for row in BENCHMARKS.channels {
        let base = Answers { sector: row.sectors.first().map(|sector| (*sector).to_owned()), ..with(&[]) };
        let estimated = assessed(&base);
        // One that does not suit the brief keeps its figures for the day it does.
        let Some(estimated) = estimated.channels.iter().find(|channel| channel.id == row.id) else { continue };
        for parameter in OF_CHANNEL {
            let figures = with(&[(row.id, parameter, 0.123)]).channel_figures;
            let own = assessed(&Answers { channel_figures: figures, ..base.clone() });
            let (own, before) = (serde_json::to_value(find(&own, row.id)), serde_json::to_value(estimated));
            assert_ne!(own.unwrap(), before.unwrap(), "{} {parameter:?}", row.id);
        }
    }
}

#[test]
fn the_conversion_of_a_channel_wins_over_that_of_all() {
    let mut answers = with(&[("search_ads", Parameter::Conversion, 0.2)]);
    answers.figures.insert(Parameter::Conversion, 0.1);
    for channel in &assessed(&answers).channels {
        let expected = if channel.id == "search_ads" { 0.2 } else { 0.1 };
        assert!((channel.conversion.central().get() - expected).abs() < 1e-12, "{}", channel.id);
    }
}

#[test]
fn what_is_typed_is_the_price_whoever_does_the_work() {
    let mut answers = with(&[("seo", Parameter::EntrySpend, 120.0), ("seo", Parameter::CostPerVisit, 3.0)]);
    for executor in [Executor::OwnTeam, Executor::Freelance, Executor::Agency] {
        answers.channels.insert("seo".into(), Choice { executor: Some(executor), ..Choice::default() });
        let assessment = assessed(&answers);
        let seo = find(&assessment, "seo");
        assert_eq!(seo.entry_spend, Money::units(120.0), "{executor:?}");
        assert!((seo.cost_per_visit.central().in_units() - 3.0).abs() < 1e-12, "{executor:?}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_channel() {
    let largest = |largest| ProblemKind::TooLarge { largest };
    let smallest = |smallest| ProblemKind::TooSmall { smallest };
    for (id, parameter, value, kind) in [
        ("pigeons", Parameter::CostPerVisit, 2.0, ProblemKind::Unknown),
        ("seo", Parameter::Basket, 2.0, ProblemKind::Unknown),
        ("seo", Parameter::CostPerVisit, 0.0, smallest(0.01)),
        ("seo", Parameter::EntrySpend, -1.0, smallest(0.0)),
        ("seo", Parameter::Inertia, 1.1, largest(1.0)),
        ("seo", Parameter::Conversion, f64::NAN, ProblemKind::NotANumber),
        ("seo", Parameter::Failure, f64::INFINITY, largest(1.0)),
        ("seo", Parameter::ClickRate, -0.1, smallest(0.0)),
        ("seo", Parameter::Reach, 101.0, largest(100.0)),
    ] {
        assert_eq!(refused(&with(&[(id, parameter, value)])), [(field(id, parameter), kind)]);
    }
}

#[test]
fn they_are_typed_as_figures_are_and_all_that_is_wrong_is_said() {
    let typed = |figures: &[(&str, Parameter, &str)]| Draft {
        budget: "1500".into(),
        channel_figures: figures.iter().map(|(id, figure, text)| ((*id).into(), *figure, (*text).into())).collect(),
        ..Draft::default()
    };
    let brief = typed(&[
        ("seo", Parameter::Conversion, "4,8"),
        ("seo", Parameter::Reach, "150 %"),
        ("seo", Parameter::CostPerVisit, "2,10 €"),
        ("seo", Parameter::Failure, " "),
    ])
    .parse(&BENCHMARKS)
    .unwrap();
    let own = |parameter| brief.own_of("seo", parameter);
    assert!((own(Parameter::Conversion).unwrap() - 0.048).abs() < 1e-12);
    assert_eq!([own(Parameter::Reach), own(Parameter::CostPerVisit)], [Some(1.5), Some(2.1)]);
    assert_eq!(own(Parameter::Failure), None, "an empty field keeps the estimate");

    let draft = typed(&[("seo", Parameter::CostPerVisit, "cher"), ("display", Parameter::Inertia, "150")]);
    let problems = draft.parse(&BENCHMARKS).map(drop).unwrap_err();
    let expected = [
        Problem { field: field("seo", Parameter::CostPerVisit), kind: ProblemKind::NotANumber },
        Problem { field: field("display", Parameter::Inertia), kind: ProblemKind::TooLarge { largest: 100.0 } },
    ];
    assert_eq!(problems, expected);
    assert_eq!(draft.without(&problems), typed(&[]));
}

#[test]
fn figures_at_either_end_are_assessed() {
    for parameter in OF_CHANNEL {
        for value in [0.0, 0.01, 1.0, 100.0, 1e9] {
            for choice in [Choice::default(), Choice { required: true, ..Choice::default() }] {
                for id in ["search_ads", "seo"] {
                    let mut answers = with(&[(id, parameter, value)]);
                    answers.channels.insert(id.into(), choice);
                    let Ok(assessment) = attempt(&answers) else { continue };
                    assert_eq!(check_numbers(&as_json(&assessment)), Ok(()), "{id} {parameter:?} {value} {choice:?}");
                }
            }
        }
    }
}

#[test]
fn a_channel_that_can_bring_nobody_receives_nothing() {
    for (parameter, value) in [(Parameter::Reach, 0.0), (Parameter::Inertia, 1.0), (Parameter::Failure, 1.0)] {
        let assessment = assessed(&with(&[("search_ads", parameter, value)]));
        let absent = assessment.split.absent.iter().find(|absent| absent.id == "search_ads");
        assert!(absent.is_some(), "{parameter:?}");
        assert_eq!(find(&assessment, "search_ads").id, "search_ads", "it can still be found");
    }
}

#[test]
fn a_figure_known_of_every_channel_in_the_plan_is_not_asked_for() {
    let all: Vec<_> = BENCHMARKS.channels.iter().map(|row| (row.id, Parameter::Conversion, 0.02)).collect();
    assert_ne!(assessed(&with(&all)).sensitivity.next_question, Some(Parameter::Conversion));
}
