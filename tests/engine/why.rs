//! Why a channel is in the plan, from the facts of the brief.

use boussole::benchmarks::{Audience, Parameter, Pool, Purse, Stage};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Choice};
use boussole::engine::plan::{Present, Why};
use boussole::engine::units::{Money, Volume};

use crate::desk::{assessed, examples};

fn answers(sector: &str) -> Answers {
    Answers {
        objective: "Générer 40 leads par mois d'ici fin juin".into(),
        budget: 1500.0,
        sector: Some(sector.into()),
        ..Answers::default()
    }
}

fn deciding(id: &str, choice: Choice<f64>) -> Answers {
    Answers { channels: [(id.to_owned(), choice)].into_iter().collect(), ..answers("business_services") }
}

fn reasons<'a>(assessment: &'a Assessment, id: &str) -> &'a [Why] {
    assessment.present.iter().find(|present| present.id == id).map_or(&[], |present| &present.because)
}

fn any(assessment: &Assessment, fires: impl Fn(&Why) -> bool) -> Option<&Present> {
    assessment.present.iter().find(|present| present.because.iter().any(&fires))
}

#[test]
fn every_channel_that_receives_something_has_two_or_three_reasons() {
    for (name, answers) in examples() {
        let assessment = assessed(&answers);
        let channels = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
        let funded: Vec<&str> =
            channels.filter(|channel| channel.spend > Money::ZERO).map(|channel| channel.id).collect();
        assert_eq!(assessment.present.iter().map(|present| present.id).collect::<Vec<_>>(), funded, "{name}");
        for present in &assessment.present {
            assert!((1..=3).contains(&present.because.len()), "{name}: {present:?}");
        }
        let few = assessment.present.iter().filter(|present| present.because.len() < 2);
        assert!(few.count() <= 1, "{name}: {:?}", assessment.present);
    }
}

#[test]
fn what_the_visitor_decided_comes_first() {
    let locked = assessed(&deciding("display", Choice { locked: Some(200.0), ..Choice::default() }));
    assert_eq!(reasons(&locked, "display")[0], Why::Locked { amount: Money::units(200.0) });
    let required = assessed(&deciding("display", Choice { required: true, ..Choice::default() }));
    assert_eq!(reasons(&required, "display")[0], Why::Required);
    assert!(
        any(&assessed(&answers("business_services")), |why| matches!(why, Why::Locked { .. } | Why::Required))
            .is_none()
    );
}

#[test]
fn a_channel_that_the_sentence_names_says_so() {
    let objective = "Générer 40 leads par mois d'ici fin juin grâce à Google Ads".into();
    let assessment = assessed(&Answers { objective, ..answers("business_services") });
    assert_eq!(reasons(&assessment, "search_ads")[0], Why::Named);
    assert!(!reasons(&assessed(&answers("business_services")), "search_ads").contains(&Why::Named));
}

/// One channel of a purse at most, and its return on what it spends is the largest, from the JSON's own curve.
#[test]
fn the_channel_that_brings_most_for_its_spend_is_the_one_that_does() {
    let assessment = assessed(&answers("business_services"));
    for purse in &assessment.split.purses {
        let funded = || purse.channels.iter().filter(|channel| channel.spend > Money::ZERO);
        let most = |why: &Why| matches!(why, Why::MostPerUnit { purse: of, .. } if *of == purse.purse);
        let told: Vec<&str> =
            funded().map(|channel| channel.id).filter(|id| reasons(&assessment, id).iter().any(most)).collect();
        let Some(whole) = (funded().count() > 1).then_some(told) else { continue };
        assert!(whole.len() <= 1, "{whole:?}");
        let per_unit = |id: &str| {
            let channel = purse.channels.iter().find(|channel| channel.id == id).unwrap();
            value(channel) / channel.spend.in_units()
        };
        for id in whole {
            assert!(funded().all(|other| per_unit(other.id) <= per_unit(id)), "{id}");
        }
    }
    let is_money = |why: &Why| matches!(why, Why::MostPerUnit { purse: Purse::Money, times } if times.get() > 1.0);
    assert!(any(&assessment, is_money).is_some());
}

/// `Σ_months weight · N·A/(A + N·κ)`, from nothing carried.
fn value(channel: &boussole::engine::budget::ChannelSplit) -> f64 {
    let (ceiling, price, kept) =
        (channel.curve.ceiling.get(), channel.curve.cost_per_visit.in_units(), channel.curve.inertia.get());
    let mut carried = 0.0;
    let visits = channel.weight.iter().map(|weight| {
        carried = kept * carried + (1.0 - kept) * channel.spend.in_units();
        weight * ceiling * carried / (carried + ceiling * price)
    });
    visits.sum()
}

#[test]
fn a_floor_is_a_reason_where_it_binds() {
    let assessment = assessed(&answers("business_services"));
    let is_floor = |why: &Why| matches!(why, Why::Floor { stage: Stage::See, .. });
    let found = any(&assessment, is_floor).unwrap();
    let money = &assessment.split.purses[0];
    let own = money.channels.iter().find(|channel| channel.id == found.id).unwrap();
    assert_eq!(own.stages[0], Stage::See);
    assert!(own.marginal_return < money.certificate.multiplier, "{own:?}");
    let free = money.channels.iter().filter(|channel| channel.marginal_return == money.certificate.multiplier);
    for channel in free {
        assert!(!reasons(&assessment, channel.id).iter().any(|why| matches!(why, Why::Floor { .. })), "{}", channel.id);
    }
}

#[test]
fn those_who_know_the_visitor_are_counted() {
    let pool = |assessment: &Assessment| {
        reasons(assessment, "newsletter").iter().find_map(|why| match why {
            Why::Pool { pool, size, is_own } => Some((*pool, *size, *is_own)),
            _ => None,
        })
    };
    let supposed = pool(&assessed(&answers("business_services"))).unwrap();
    assert!(supposed.0 == Pool::Contacts && !supposed.2, "{supposed:?}");
    let figures = [(Parameter::Contacts, 2300.0)].into_iter().collect();
    let own = pool(&assessed(&Answers { figures, ..answers("business_services") }));
    assert_eq!(own, Some((Pool::Contacts, Volume::new(2300.0), true)));
}

#[test]
fn a_channel_for_one_audience_or_a_few_trades_fits_only_them() {
    let choice = Choice { required: true, ..Choice::default() };
    let business = Answers { audience: Some(Audience::Business), ..deciding("linkedin_ads", choice) };
    let business = Answers { budget: 6000.0, ..business };
    assert!(reasons(&assessed(&business), "linkedin_ads").contains(&Why::Audience(Audience::Business)));
    let both = Answers { audience: None, ..business };
    assert!(!reasons(&assessed(&both), "linkedin_ads").contains(&Why::Audience(Audience::Business)));
    let assessment = assessed(&Answers { objective: String::new(), ..answers("online_shop") });
    assert!(any(&assessment, |why| *why == Why::Sector("online_shop")).is_some(), "{:?}", assessment.present);
}

#[test]
fn quick_is_held_against_the_months_that_are_left() {
    let is_quick = |why: &Why| matches!(why, Why::Quick { .. });
    let assessment = assessed(&answers("business_services"));
    let quick = any(&assessment, is_quick).unwrap();
    let channel = |id: &str| assessment.channels.iter().find(|channel| channel.id == id).unwrap();
    assert!(channel(quick.id).months_to_effect().high < Volume::new(5.0));
    // Twelve months of work on the ranking do not fit in the five until June.
    assert!(channel("seo").months_to_effect().high > Volume::new(5.0));
    assert!(!reasons(&assessment, "seo").iter().any(is_quick));
}

#[test]
fn the_parts_of_a_purse_and_its_market_are_told() {
    let assessment = assessed(&answers("business_services"));
    let part = any(&assessment, |why| matches!(why, Why::Part { share, .. } if share.get() > 0.05));
    assert!(part.is_some(), "{:?}", assessment.present);
    assert!(any(&assessment, |why| matches!(why, Why::Market { is_own: false, .. })).is_some());
    let figures = [(Parameter::Market, 9000.0)].into_iter().collect();
    let own = assessed(&Answers { figures, ..answers("business_services") });
    let told = Why::Market { size: Volume::new(9000.0), is_own: true };
    assert!(any(&own, |why| *why == told).is_some(), "{:?}", own.present);
}

#[test]
fn a_lead_of_a_channel_costs_its_spend_over_its_leads() {
    let assessment = assessed(&answers("business_services"));
    let cost = assessment.present.iter().find(|present| present.id == "search_ads").unwrap().cost_per_lead.unwrap();
    let leads = assessment.projection.channels.iter().find(|channel| channel.id == "search_ads").unwrap().leads;
    let spend = assessment.split.purses[0].channels.iter().find(|channel| channel.id == "search_ads").unwrap().spend;
    assert_eq!((Some(cost.low), cost.high), (spend.per(leads.high), spend.per(leads.low)));
    // One that may never take has no dearest lead.
    let seo = assessment.present.iter().find(|present| present.id == "seo").unwrap().cost_per_lead.unwrap();
    assert!(seo.high.is_none_or(|high| high.in_units() > 10.0 * seo.low.in_units()), "{seo:?}");
}
