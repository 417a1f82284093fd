//! Where the visitor sells: which figures, and in which money.

use boussole::benchmarks::{BENCHMARKS, Country, Parameter, Region};
use boussole::engine::Assessment;
use boussole::engine::brief::Answers;
use boussole::engine::budget::Absence;
use boussole::engine::channels::Closure;
use boussole::engine::estimate::Because;

use crate::desk::assessed;

fn lawyer(country: Country) -> Assessment {
    assessed(&Answers { budget: 2000.0, sector: Some("legal".into()), country, ..Answers::default() })
}

/// The central price of a visit, and where it was measured.
fn price(assessment: &Assessment, channel: &str) -> (f64, Option<Region>) {
    let channel = assessment.channels.iter().find(|open| open.id == channel).unwrap();
    let region = match channel.cost_per_visit.because {
        Because::Sourced { region, .. } => Some(region),
        _ => None,
    };
    (channel.cost_per_visit.central().in_units(), region)
}

#[test]
fn a_figure_of_the_country_comes_first_in_its_own_money() {
    assert_eq!(price(&lawyer(Country::Fr), "search_ads"), (6.2, Some(Region::Fr)));
    let (dollars, region) = price(&lawyer(Country::Us), "search_ads");
    assert!((dollars - 9.87).abs() < 0.001 && region == Some(Region::Us), "{dollars} {region:?}");
    let (pounds, region) = price(&lawyer(Country::Uk), "search_ads");
    assert!((pounds - 5.42).abs() < 0.001 && region == Some(Region::Uk), "{pounds} {region:?}");
}

#[test]
fn where_there_is_none_the_french_one_serves_in_the_money_of_the_country() {
    let (francs, region) = price(&lawyer(Country::Ch), "search_ads");
    assert!((francs - 6.2 * 0.937).abs() < 0.001 && region == Some(Region::Fr), "{francs} {region:?}");
    let basket = |country| lawyer(country).economy.basket.central().in_units();
    assert!((basket(Country::Ca) - basket(Country::Fr) * 1.5787).abs() < 0.1);
}

#[test]
fn what_is_typed_is_in_the_money_of_the_country_already() {
    let answers = Answers {
        budget: 2000.0,
        country: Country::Uk,
        figures: [(Parameter::Basket, 900.0)].into_iter().collect(),
        ..Answers::default()
    };
    let assessment = assessed(&answers);
    assert_eq!(assessment.currency, "GBP");
    assert!((assessment.economy.basket.central().in_units() - 900.0).abs() < 1e-9);
    assert!((assessment.split.purses.first().unwrap().amount.in_units() - 2000.0).abs() < 1e-9);
    assert!(assessment.exchange.is_some_and(|rate| rate.currency == "GBP"));
}

#[test]
fn belgium_pays_in_euros_and_has_its_own_hours() {
    let assessment = lawyer(Country::Be);
    assert!(assessment.exchange.is_none() && assessment.currency == "EUR");
    assert!(matches!(assessment.economy.hourly_cost.because, Because::Sourced { region: Region::Be, .. }));
}

/// Why the brief cannot use a channel.
fn closure(assessment: &Assessment, id: &str) -> Option<Closure> {
    match assessment.split.absent.iter().find(|absent| absent.id == id)?.because {
        Absence::Closed(closure) => Some(closure),
        _ => None,
    }
}

#[test]
fn a_channel_that_does_not_fit_says_why() {
    let reason = |answers: &Answers, id: &str| closure(&assessed(answers), id);
    let bakery = Answers { budget: 300.0, sector: Some("food".into()), ..Answers::default() };
    assert_eq!(reason(&bakery, "linkedin_ads"), Some(Closure::Sector));
    let audience = BENCHMARKS.sectors.iter().find(|sector| sector.id == "legal").map(|sector| sector.audience);
    let firm = Answers { budget: 300.0, sector: Some("legal".into()), audience, ..Answers::default() };
    assert_eq!(reason(&firm, "webinars"), Some(Closure::Audience));
}

#[test]
fn better_pages_bring_no_visits() {
    let plan = |objective: &str| {
        let answers = Answers { objective: objective.into(), budget: 3000.0, ..Answers::default() };
        assessed(&answers)
    };
    let leads = plan("Obtenir 10 demandes par mois d'ici fin juin");
    let traffic = plan("Atteindre 2 000 visites par mois d'ici fin juin");
    assert!(leads.channels.iter().any(|channel| channel.id == "landing_pages"));
    assert_eq!(closure(&traffic, "landing_pages"), Some(Closure::Visits));
}
