//! What is in place: yes and unknown are the base case, no widens or lowers what is bought.

use boussole::benchmarks::Parameter;
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Provision};
use boussole::engine::channels::Channel;
use boussole::engine::estimate::{Because, Effect, Estimate};
use boussole::engine::units::{Money, Price, Range, Rate, Ratio, Volume};

use crate::desk::{as_json, assessed, examples};

fn lacking(answers: &Answers, provisions: &[Provision]) -> Assessment {
    let in_place = provisions.iter().map(|provision| (*provision, Some(false))).collect();
    assessed(&Answers { in_place, ..answers.clone() })
}

/// Each channel before and after, in pairs.
fn pairs<'a>(before: &'a Assessment, after: &'a Assessment) -> impl Iterator<Item = (&'a Channel, &'a Channel)> {
    before.channels.iter().zip(&after.channels)
}

fn conversion(channel: &Channel) -> Range<f64> {
    channel.conversion.range.map(Rate::get)
}

fn price(channel: &Channel) -> Range<f64> {
    channel.cost_per_visit.range.map(Price::in_units)
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-12 * one.abs()
}

fn assert_wider(before: Range<f64>, after: Range<f64>, what: &str) {
    assert!(same(before.central, after.central), "{what}: {before:?} {after:?}");
    assert!(after.low < before.low && after.high > before.high, "{what}: {before:?} {after:?}");
}

/// What changed an estimate: what is lacking, and whether it scales.
fn changes<T>(estimate: &Estimate<T>) -> Vec<(Provision, bool)> {
    match &estimate.because {
        Because::Adjusted { by, .. } => {
            by.iter().map(|change| (change.lacking, matches!(change.effect, Effect::Scaled(_)))).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn yes_and_unknown_are_the_base_case() {
    for (name, answers) in examples() {
        let usual = as_json(&assessed(&answers));
        let in_place = Provision::ALL.into_iter().map(|provision| (provision, Some(true))).collect();
        let ready = as_json(&assessed(&Answers { in_place, ..answers }));
        for (part, value) in usual.as_object().unwrap() {
            // What is there need not be set up: nothing else changes.
            assert!(["set_up", "follow"].contains(&part.as_str()) || *value == ready[part], "{name}: {part}");
        }
        for part in ["checkpoints", "diagnoses", "meeting"] {
            assert_eq!(usual["follow"][part], ready["follow"][part], "{name}: {part}");
        }
    }
}

#[test]
fn what_is_not_measured_is_less_sure_and_as_likely_in_the_middle() {
    for (name, answers) in examples() {
        let usual = assessed(&answers);
        for provision in [Provision::WebAnalytics, Provision::ConversionTracking] {
            let blind = lacking(&answers, &[provision]);
            let blinder = lacking(&answers, &[Provision::WebAnalytics, Provision::ConversionTracking]);
            for ((before, after), (_, worst)) in pairs(&usual, &blind).zip(pairs(&usual, &blinder)) {
                let id = before.id;
                if before.is_bought() {
                    assert_wider(conversion(before), conversion(after), id);
                    assert_wider(price(before), price(after), id);
                    assert_wider(conversion(after), conversion(worst), id);
                    assert_wider(price(after), price(worst), id);
                    assert_eq!(changes(&after.conversion), [(provision, false)], "{id}");
                    assert_eq!(changes(&after.cost_per_visit), [(provision, false)], "{id}");
                } else {
                    assert_eq!(
                        (&before.conversion, &before.cost_per_visit),
                        (&after.conversion, &after.cost_per_visit)
                    );
                }
            }
            assert_eq!(
                as_json(&usual)["split"],
                as_json(&blind)["split"],
                "{name}: the split stands on central values"
            );
            let bought = usual.split.purses.iter().flat_map(|purse| &purse.channels).any(|row| {
                row.spend > Money::ZERO && usual.channels.iter().any(|one| one.id == row.id && one.is_bought())
            });
            let (before, after) = (&usual.projection.totals.leads, &blind.projection.totals.leads);
            assert!(bought, "{name} buys nothing");
            assert!(after.low < before.low && after.high > before.high, "{name}: {before:?} {after:?}");
        }
    }
}

#[test]
fn without_a_page_of_their_own_bought_visits_convert_less() {
    for (name, answers) in examples() {
        let (usual, bare) = (assessed(&answers), lacking(&answers, &[Provision::LandingPage]));
        for (before, after) in pairs(&usual, &bare) {
            assert_eq!(before.cost_per_visit, after.cost_per_visit, "{name}: {}", before.id);
            if before.is_bought() {
                let (before, after) = (conversion(before), conversion(after));
                for (before, after) in
                    [(before.low, after.low), (before.central, after.central), (before.high, after.high)]
                {
                    assert!(same(0.7 * before, after), "{name}: {before} {after}");
                }
            } else {
                assert_eq!(before.conversion, after.conversion, "{name}: {}", before.id);
            }
        }
        let leads = |assessment: &Assessment| assessment.projection.totals.leads.central.get();
        assert!(leads(&bare) < leads(&usual), "{name}");
    }
}

#[test]
fn the_reasons_of_a_figure_are_kept_beneath_what_changed_it() {
    let (_, answers) = examples().into_iter().find(|(name, _)| name == "services").unwrap();
    let all = [Provision::WebAnalytics, Provision::ConversionTracking, Provision::LandingPage];
    let (usual, bare) = (assessed(&answers), lacking(&answers, &all));
    for (before, after) in pairs(&usual, &bare).filter(|(channel, _)| channel.is_bought()) {
        let Because::Adjusted { because, by } = &after.conversion.because else { panic!("{}", before.id) };
        assert_eq!((**because).clone(), before.conversion.because);
        assert_eq!(by.len(), 3, "{by:?}");
        assert!(by.iter().all(|change| match change.effect {
            Effect::Scaled(factor) => factor < Ratio::of(1.0, 1.0).unwrap(),
            Effect::Widened(factor) => factor > Ratio::of(1.0, 1.0).unwrap(),
        }));
    }
}

#[test]
fn a_figure_of_the_visitors_own_stays_as_it_is() {
    let all: Vec<Provision> = Provision::ALL.to_vec();
    let own = Answers {
        figures: [(Parameter::Conversion, 0.03)].into_iter().collect(),
        channel_figures: [("search_ads".to_owned(), Parameter::CostPerVisit, 2.1)].into_iter().collect(),
        budget: 1500.0,
        ..Answers::default()
    };
    let (usual, bare) = (assessed(&own), lacking(&own, &all));
    for (before, after) in pairs(&usual, &bare) {
        assert_eq!(before.conversion, after.conversion, "{}", before.id);
        let changes = changes(&after.cost_per_visit);
        assert_eq!(changes.is_empty(), before.id == "search_ads" || !before.is_bought(), "{}", before.id);
    }
    assert!(usual.projection.totals.leads.central > Volume::ZERO);
}
