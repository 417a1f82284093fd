//! What was typed, before it is a brief.

use boussole::benchmarks::{BENCHMARKS, Parameter};
use boussole::engine::brief::{Draft, Field, Problem, ProblemKind};

fn typed(budget: &str, figures: &[(Parameter, &str)]) -> Draft {
    let figures = figures.iter().map(|(parameter, text)| (*parameter, (*text).to_owned())).collect();
    Draft { budget: budget.into(), figures, ..Draft::default() }
}

fn problems(draft: &Draft) -> Vec<(Field, ProblemKind)> {
    let problems = draft.parse(&BENCHMARKS).map(drop).unwrap_err();
    problems.into_iter().map(|Problem { field, kind }| (field, kind)).collect()
}

#[test]
fn a_blank_page_misses_its_budget_and_nothing_else() {
    assert_eq!(problems(&Draft::default()), [(Field::Budget, ProblemKind::Missing)]);
    assert_eq!(problems(&typed(" \u{a0}", &[])), [(Field::Budget, ProblemKind::Missing)]);
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let mut draft =
        typed("beaucoup", &[(Parameter::Basket, "cher"), (Parameter::Margin, "150"), (Parameter::Hours, "4")]);
    draft.sector = Some("bakery".into());
    assert_eq!(
        problems(&draft),
        [
            (Field::Budget, ProblemKind::NotANumber),
            (Field::Own(Parameter::Basket), ProblemKind::NotANumber),
            // As it would be typed: 150 % is over 100.
            (Field::Own(Parameter::Margin), ProblemKind::TooLarge { largest: 100.0 }),
            (Field::Sector, ProblemKind::Unknown),
        ]
    );
}

#[test]
fn budgets_are_read_as_people_write_them() {
    for (text, cents) in [
        ("1 500", 150_000),
        ("1\u{202f}500 €", 150_000),
        ("1.500,50", 150_050),
        ("2k", 200_000),
        ("1,234.5", 123_450),
        ("0750", 75_000),
    ] {
        assert_eq!(typed(text, &[]).parse(&BENCHMARKS).unwrap().budget.in_cents(), cents, "{text:?}");
    }
    for (text, kind) in [
        ("0", ProblemKind::TooSmall { smallest: 1.0 }),
        ("-20", ProblemKind::TooSmall { smallest: 1.0 }),
        ("2000000M", ProblemKind::TooLarge { largest: 1e12 }),
        (&"9".repeat(400), ProblemKind::TooLarge { largest: 1e12 }),
        ("NaN", ProblemKind::NotANumber),
        ("inf", ProblemKind::NotANumber),
        ("1e5", ProblemKind::NotANumber),
    ] {
        assert_eq!(problems(&typed(text, &[])), [(Field::Budget, kind)], "{text:?}");
    }
}

#[test]
fn percentages_are_typed_in_hundredths_and_other_figures_as_they_are() {
    let brief = typed("1500", &[(Parameter::Margin, "4,8 %"), (Parameter::Basket, "1 200 €"), (Parameter::Hours, "")])
        .parse(&BENCHMARKS)
        .unwrap();
    assert!((brief.own(Parameter::Margin).unwrap() - 0.048).abs() < 1e-12);
    assert_eq!(brief.own(Parameter::Basket), Some(1200.0));
    assert_eq!(brief.own(Parameter::Hours), None, "an empty field keeps the estimate");
}
