//! What the outcome hangs on, what to ask next, what is proposed, and what is usual.

use boussole::benchmarks::{Audience, BENCHMARKS, Parameter};
use boussole::engine::Assessment;
use boussole::engine::brief::Answers;
use boussole::engine::channels::Channel;
use boussole::engine::plan::{GoalKind, Standing, Unprojected};
use boussole::engine::projection::Driven;
use boussole::engine::units::Volume;

use crate::desk::{assessed, examples};

#[test]
fn what_the_outcome_hangs_on_adds_up_to_no_more_than_the_whole() {
    for (name, answers) in examples() {
        let sensitivity = assessed(&answers).sensitivity;
        let shares: Vec<f64> = sensitivity.drivers.iter().map(|driver| driver.share.get()).collect();
        assert!(shares.windows(2).all(|pair| pair[0] >= pair[1]), "{name}: {shares:?}");
        let sum: f64 = shares.iter().sum();
        assert!((0.5..=1.02).contains(&sum), "{name}: {sum}");
        assert!(sensitivity.drivers.iter().any(|driver| driver.what == Driven::Market), "{name}");
    }
}

/// The channel that receives most.
fn main_channel(assessment: &Assessment) -> &Channel {
    let rows = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
    let first = rows.max_by_key(|row| row.spend).unwrap();
    assessment.channels.iter().find(|channel| channel.id == first.id).unwrap()
}

/// The width of the outcome's range over its middle, when one more figure is typed as the model takes it.
fn spread_with(answers: &Answers, parameter: Option<Parameter>) -> f64 {
    let mut answers = answers.clone();
    let assessment = assessed(&answers);
    let economy = &assessment.economy;
    let typical = |parameter| match parameter {
        Parameter::CloseRate => economy.close_rate.central().get(),
        Parameter::SalesCycle => economy.sales_cycle.central().get(),
        Parameter::Market => economy.pools.market.central().get(),
        Parameter::Visits => economy.pools.visitors.central().get(),
        Parameter::Contacts => economy.pools.contacts.central().get(),
        Parameter::Customers => economy.pools.customers.central().get(),
        Parameter::Basket => economy.basket.central().in_units(),
        _ => main_channel(&assessment).conversion.central().get(),
    };
    if let Some(parameter) = parameter {
        answers.figures.insert(parameter, typical(parameter));
    }
    let chances = assessed(&answers).chances.unwrap();
    let possible = chances.possible.map(|outcome| outcome.map_or(0.0, Volume::get));
    (possible[8] - possible[1]) / possible[4].max(1e-9)
}

#[test]
fn the_next_question_narrows_the_result_more_than_the_others() {
    for (name, answers) in examples() {
        let assessment = assessed(&answers);
        let (Some(next), Ok(_)) = (assessment.sensitivity.next_question, &assessment.goal) else { continue };
        assert!(answers.figures.get(next).is_none(), "{name} was asked for what it said");
        let others =
            [Parameter::Conversion, Parameter::CloseRate, Parameter::SalesCycle, Parameter::Market, Parameter::Visits]
                .into_iter()
                .filter(|parameter| *parameter != next && answers.figures.get(*parameter).is_none());
        let narrowed = spread_with(&answers, Some(next));
        let as_it_is = spread_with(&answers, None);
        // One figure typed for all channels moves the split too, sometimes to a channel that is less sure.
        assert!(narrowed < as_it_is * 1.02, "{name}: {next:?} widens the result, from {as_it_is} to {narrowed}");
        for other in others {
            let with_other = spread_with(&answers, Some(other));
            assert!(
                narrowed <= with_other * 1.1,
                "{name}: {other:?} narrows more than {next:?}: {with_other} {narrowed}"
            );
        }
    }
}

#[test]
fn a_sentence_without_a_number_is_offered_one() {
    let asked =
        |objective: &str| assessed(&Answers { objective: objective.into(), budget: 1500.0, ..Answers::default() });
    let assessment = asked("Obtenir plus de demandes de devis par mois d'ici fin juin");
    assert_eq!(assessment.goal, Err(Unprojected::NoTarget));
    let proposal = assessment.proposal.unwrap();
    assert_eq!((proposal.by.to_string().as_str(), proposal.is_dated), ("2026-06", true));
    assert!(matches!(proposal.kind, GoalKind::Pace(_)));

    // Put into the sentence, it has four chances in five.
    let amount = proposal.amount.get().floor();
    let again = asked(&format!("Obtenir {amount} demandes de devis par mois d'ici fin juin"));
    let probability = again.chances.unwrap().probability.get();
    assert!(probability >= 0.8, "{probability} for {amount}");
    assert_eq!(again.proposal, None);
}

#[test]
fn a_budget_stands_beside_what_is_usual() {
    for (budget, hours, standing) in [
        (500.0, 0.0, Standing::Below),
        (3000.0, 0.0, Standing::Within),
        (9000.0, 0.0, Standing::Above),
        // Surveys count people too: own time at its cost, fifty euros an hour.
        (500.0, 12.0, Standing::Within),
    ] {
        let answers = Answers {
            budget,
            audience: Some(Audience::Business),
            sector: Some("business_services".into()),
            figures: [(Parameter::Revenue, 400_000.0), (Parameter::Hours, hours), (Parameter::HourlyCost, 50.0)]
                .into_iter()
                .collect(),
            ..Answers::default()
        };
        let usual = assessed(&answers).usual_spend.unwrap();
        assert_eq!(usual.standing, standing, "{usual:?}");
        let yearly = budget * 12.0 + hours * 52.0 * 50.0;
        assert!((usual.own_share.get() - yearly / 400_000.0).abs() < 1e-6, "{usual:?}");
    }
    assert_eq!(assessed(&Answers { budget: 500.0, ..Answers::default() }).usual_spend, None);
}

#[test]
fn a_revenue_that_cannot_be_is_refused() {
    for (revenue, is_refused) in
        [(0.0, true), (-1.0, true), (1e13, true), (f64::NAN, true), (1.0, false), (1e12, false)]
    {
        let figures = [(Parameter::Revenue, revenue)].into_iter().collect();
        let checked = Answers { budget: 500.0, figures, ..Answers::default() }.check(&BENCHMARKS);
        assert_eq!(checked.is_err(), is_refused, "{revenue}");
    }
}
