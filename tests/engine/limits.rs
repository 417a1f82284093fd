//! Answers that make no sense, or as little as can be: refused with the field, or assessed; never a crash.

use boussole::benchmarks::{Audience, BENCHMARKS, Parameter, Pool};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Field, Problem, ProblemKind};
use boussole::engine::budget::Absence;
use boussole::engine::channels::Closure;
use boussole::engine::plan::Unprojected;

use crate::desk::{as_json, assessed, attempt};
use crate::laws::check_numbers;

const PARAMETERS: [Parameter; 19] = [
    Parameter::CostPerVisit,
    Parameter::Reach,
    Parameter::Inertia,
    Parameter::Conversion,
    Parameter::Failure,
    Parameter::EntrySpend,
    Parameter::ClickRate,
    Parameter::CloseRate,
    Parameter::SalesCycle,
    Parameter::Basket,
    Parameter::Margin,
    Parameter::RepeatOrders,
    Parameter::Survival,
    Parameter::Market,
    Parameter::Visits,
    Parameter::Contacts,
    Parameter::Customers,
    Parameter::HourlyCost,
    Parameter::Hours,
];

fn with_budget(budget: f64) -> Answers {
    Answers { budget, ..Answers::default() }
}

fn is_sound(assessment: &Assessment) -> bool {
    check_numbers(&as_json(assessment)).is_ok()
}

#[test]
fn budgets_that_cannot_be_are_refused() {
    for (budget, expected) in [
        (0.0, ProblemKind::TooSmall { smallest: 1.0 }),
        (-0.0, ProblemKind::TooSmall { smallest: 1.0 }),
        (-1500.0, ProblemKind::TooSmall { smallest: 1.0 }),
        (0.99, ProblemKind::TooSmall { smallest: 1.0 }),
        (1e12 + 1.0, ProblemKind::TooLarge { largest: 1e12 }),
        (1e300, ProblemKind::TooLarge { largest: 1e12 }),
        (f64::INFINITY, ProblemKind::TooLarge { largest: 1e12 }),
        (f64::NEG_INFINITY, ProblemKind::TooSmall { smallest: 1.0 }),
        (f64::NAN, ProblemKind::NotANumber),
    ] {
        let problems = attempt(&with_budget(budget)).map(drop).unwrap_err();
        assert_eq!(problems, [Problem { field: Field::Budget, kind: expected }], "{budget}");
    }
}

#[test]
fn budgets_at_the_limits_are_assessed() {
    for sector in BENCHMARKS.sectors {
        for budget in [1.0, 1.01, 10.0, 99.99, 1e6, 1e9, 1e12] {
            let answers = Answers { sector: Some(sector.id.into()), ..with_budget(budget) };
            let checked = check_numbers(&as_json(&assessed(&answers)));
            assert_eq!(checked, Ok(()), "{} {budget}", sector.id);
        }
    }
}

#[test]
fn a_sector_nobody_knows_is_refused() {
    for sector in ["", " ", "bakery", "Food", "food "] {
        let problems = attempt(&Answers { sector: Some(sector.into()), ..with_budget(100.0) }).map(drop).unwrap_err();
        assert_eq!(problems, [Problem { field: Field::Sector, kind: ProblemKind::Unknown }], "{sector:?}");
    }
}

#[test]
fn any_figure_is_refused_by_name_or_assessed() {
    for parameter in PARAMETERS {
        for value in
            [0.0, 1.0, 0.5, 1e-12, -1.0, 2.0, 150.0, 1e9, 1e10, 1e300, f64::INFINITY, f64::NEG_INFINITY, f64::NAN]
        {
            for sector in ["business_services", "online_shop"] {
                let answers = Answers {
                    figures: [(parameter, value)].into_iter().collect(),
                    sector: Some(sector.into()),
                    ..with_budget(1500.0)
                };
                match attempt(&answers) {
                    Ok(assessment) => assert!(is_sound(&assessment), "{parameter:?} {value} {sector}"),
                    Err(problems) => {
                        assert!(problems.iter().all(|problem| problem.field == Field::Own(parameter)), "{problems:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_figure_that_would_change_nothing_is_refused() {
    for parameter in PARAMETERS {
        let own = |value: f64| {
            attempt(&Answers { figures: [(parameter, value)].into_iter().collect(), ..with_budget(1500.0) })
        };
        match own(0.4) {
            Ok(assessment) => assert_ne!(as_json(&assessment), as_json(&own(0.5).unwrap()), "{parameter:?}"),
            Err(problems) => {
                assert_eq!(problems, [Problem { field: Field::Own(parameter), kind: ProblemKind::Unknown }]);
            }
        }
    }
}

#[test]
fn all_figures_at_either_end_are_assessed() {
    let economy = &PARAMETERS[7..];
    for value in [0.0, 1.0] {
        for objective in ["", "Obtenir 40 demandes par mois d'ici fin juin", "Réaliser 60 000 € de ventes d'ici Noël"]
        {
            let mut answers = with_budget(1500.0);
            answers.objective = objective.into();
            answers.figures = economy.iter().map(|parameter| (*parameter, value)).collect();
            answers.figures.insert(Parameter::Conversion, value);
            assert_eq!(check_numbers(&as_json(&assessed(&answers))), Ok(()), "{value} {objective:?}");
        }
    }
}

#[test]
fn an_empty_pool_closes_its_channels_and_says_so() {
    let figures = [(Parameter::Contacts, 0.0), (Parameter::Customers, 0.0)].into_iter().collect();
    let assessment = assessed(&Answers { figures, audience: Some(Audience::Business), ..with_budget(1500.0) });
    let absent = assessment.split.absent.iter().find(|absent| absent.id == "newsletter");
    let because = Absence::Closed(Closure::EmptyPool(Pool::Contacts));
    assert_eq!(absent.map(|absent| absent.because), Some(because));
    assert!(assessment.channels.iter().all(|channel| channel.id != "newsletter"));
}

#[test]
fn deadlines_from_the_next_month_to_the_fifth_year() {
    for (deadline, expected) in [
        ("fin janvier 2026", Err(Unprojected::TooEarly)),
        ("fin février 2026", Ok("2026-02")),
        ("fin mars 2026", Ok("2026-03")),
        ("fin décembre 2030", Ok("2030-12")),
        ("fin janvier 2031", Ok("2031-01")),
        ("fin février 2031", Err(Unprojected::TooFar)),
        ("fin décembre 2099", Err(Unprojected::TooFar)),
    ] {
        let objective = format!("Obtenir 400 demandes de devis d'ici {deadline}");
        let assessment = assessed(&Answers { objective, ..with_budget(1500.0) });
        let by = assessment.goal.as_ref().map(|goal| goal.by.to_string());
        assert_eq!(by.as_deref().map_err(|why| **why), expected, "{deadline}");
        assert!(is_sound(&assessment), "{deadline}");
    }
}

#[test]
fn no_sentence_is_too_odd() {
    let long = "objectif ".repeat(5000);
    for objective in
        ["", "   ", "\n\0\u{202e}", "40", "🧭🧭🧭", "%%%{}[]", "à", "0 demande par mois d'ici fin juin", &long]
    {
        let assessment = assessed(&Answers { objective: objective.into(), ..with_budget(1500.0) });
        assert!(is_sound(&assessment), "{objective:?}");
    }
}
