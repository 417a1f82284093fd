//! When to look at a plan, what should be there by then, and what to look at when it is not.

use boussole::engine::Assessment;
use boussole::engine::brief::Answers;
use boussole::engine::plan::{GoalKind, Outcome, Symptom, Threshold};
use boussole::engine::units::{Date, Money, Volume};
use proptest::prelude::*;

use crate::desk::assessed;
use crate::laws::{briefs, settings};
use crate::summary::checkpoints as told;

fn plan(sector: &str, objective: &str) -> Assessment {
    assessed(&Answers {
        objective: objective.into(),
        budget: 1500.0,
        sector: Some(sector.into()),
        ..Answers::default()
    })
}

fn dates(assessment: &Assessment) -> Vec<String> {
    assessment.follow.checkpoints.iter().map(|checkpoint| checkpoint.date.to_string()).collect()
}

fn symptoms(assessment: &Assessment) -> Vec<Symptom> {
    assessment.follow.diagnoses.iter().map(|rule| rule.symptom).collect()
}

#[test]
fn the_first_months_then_quarters_then_the_deadline() {
    for (objective, expected) in [
        ("Obtenir 40 devis d'ici fin juin", vec!["2026-02-28", "2026-03-31", "2026-04-30", "2026-06-30"]),
        (
            "Obtenir 40 devis avant Noël",
            vec!["2026-02-28", "2026-03-31", "2026-04-30", "2026-07-31", "2026-10-31", "2026-12-24"],
        ),
        ("Obtenir 40 devis d'ici fin mars", vec!["2026-02-28", "2026-03-31"]),
        // One month: at its end it would be too late to act.
        ("Obtenir 40 devis d'ici fin février", vec!["2026-02-14", "2026-02-28"]),
    ] {
        assert_eq!(dates(&plan("business_services", objective)), expected, "{objective}");
    }
    let far = plan("business_services", "Obtenir 400 devis d'ici décembre 2030");
    assert_eq!(dates(&far).len(), 7, "{:?}", dates(&far));
}

#[test]
fn in_the_middle_of_a_plan_of_one_month_half_of_it_should_be_there() {
    let plan = plan("business_services", "Obtenir 40 devis d'ici fin février");
    let [middle, end] = plan.follow.checkpoints.as_slice() else { unreachable!() };
    let half = |middle: Option<Volume>, end: Option<Volume>| {
        let (middle, end) = (middle.unwrap().get(), end.unwrap().get());
        (middle * 2.0 - end).abs() < 1e-9 * end.max(1.0)
    };
    assert!(half(middle.counted.expected, end.counted.expected) && half(middle.counted.worrying, end.counted.worrying));
    assert!(middle.signs.iter().zip(&end.signs).all(|(middle, end)| half(Some(middle.expected), Some(end.expected))));
    let once = plan.projection.totals.set_up;
    assert!(((middle.cost - once).in_units() * 2.0 - (end.cost - once).in_units()).abs() < 0.02);
}

#[test]
fn the_rules_go_as_far_as_the_goal() {
    use Symptom::{DearVisits, FewClicks, FewCustomers, FewLeads, FewOrders, HighBounce, SmallBaskets};
    let media = [FewClicks, DearVisits];
    for (sector, objective, then) in [
        ("business_services", "Attirer 5 000 visites d'ici fin juin", vec![HighBounce]),
        ("business_services", "Obtenir 40 devis d'ici fin juin", vec![HighBounce, FewLeads]),
        ("business_services", "Gagner 20 nouveaux clients d'ici fin juin", vec![HighBounce, FewLeads, FewCustomers]),
        ("online_shop", "Obtenir 500 commandes d'ici fin juin", vec![HighBounce, FewOrders]),
        ("online_shop", "Réaliser 60 000 € de ventes d'ici fin juin", vec![HighBounce, FewOrders, SmallBaskets]),
    ] {
        assert_eq!(symptoms(&plan(sector, objective)), [media.as_slice(), then.as_slice()].concat(), "{objective}");
    }
    let seen = symptoms(&plan("business_services", "Toucher 50 000 personnes d'ici fin juin"));
    assert_eq!(seen, [FewClicks]);
}

#[test]
fn thresholds_are_the_ends_of_the_plans_own_ranges() {
    let plan = plan("business_services", "Gagner 20 nouveaux clients d'ici fin juin");
    for rule in &plan.follow.diagnoses {
        let channel = rule.channel.map(|id| plan.channels.iter().find(|channel| channel.id == id).unwrap());
        match (rule.symptom, rule.threshold) {
            (Symptom::FewClicks, Threshold::RateBelow(rate)) => assert_eq!(rate, channel.unwrap().click_rate.range.low),
            // Dearer than the first visit, since the next ones cost more.
            (Symptom::DearVisits, Threshold::PriceAbove(price)) => {
                assert!(price > channel.unwrap().cost_per_visit.central(), "{price:?}");
            }
            (Symptom::FewCustomers, Threshold::RateBelow(rate)) => assert_eq!(rate, plan.economy.close_rate.range.low),
            (Symptom::FewLeads, Threshold::RateBelow(rate)) => {
                let months = &plan.projection.months[..5];
                let sum = |of: fn(&boussole::engine::projection::MonthProjection) -> Volume| {
                    months.iter().map(|month| of(month).get()).sum::<f64>()
                };
                let middle = sum(|month| month.leads.central) / sum(|month| month.visits.central);
                assert!(rate.get() < middle && rate.get() > middle / 5.0, "{rate:?} beside {middle}");
            }
            (Symptom::HighBounce, threshold) => assert_eq!(threshold, Threshold::RateAboveTheRest),
            other => unreachable!("{other:?}"),
        }
    }
}

/// A cost is worth worrying about when it is high; so far, over all that was spent so far.
#[test]
fn a_cost_is_watched_from_above() {
    let plan = plan("business_services", "Ramener le coût par demande à 60 € d'ici fin juin");
    let follow = &plan.follow;
    assert!(follow.aim.is_at_most(), "{:?}", follow.aim);
    for checkpoint in &follow.checkpoints {
        let (expected, worrying) = (checkpoint.counted.expected.unwrap(), checkpoint.counted.worrying.unwrap());
        assert!(worrying > expected, "{}", told(&plan));
        // About what was spent over the leads of the middle case: exactly where only the leads are drawn.
        let leads = checkpoint.signs.iter().find(|sign| sign.what == Outcome::Leads).unwrap();
        let ratio = checkpoint.cost.in_units() / leads.expected.get();
        assert!((ratio / expected.get() - 1.0).abs() < 0.01, "{ratio} beside {expected:?}");
    }
}

#[test]
fn short_plans_are_spoken_of_every_week() {
    let weeks = |objective| plan("business_services", objective).follow.meeting.every_weeks;
    assert_eq!(weeks("Obtenir 40 devis d'ici fin mars"), 1);
    assert_eq!(weeks("Obtenir 40 devis d'ici fin juin"), 2);
    assert_eq!(weeks("Faire connaître notre cabinet"), 2);
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn checkpoints_are_few_in_order_and_end_with_the_goal(brief in briefs()) {
        let assessment = assessed(&brief);
        let checkpoints = &assessment.follow.checkpoints;
        let start = Date::start_of(assessment.first);
        prop_assert!((1..=8).contains(&checkpoints.len()));
        prop_assert!(checkpoints.windows(2).all(|pair| pair[0].date < pair[1].date && pair[0].cost <= pair[1].cost));
        // Soon enough to act: within a month, and before the end of it where there is only one.
        prop_assert!(checkpoints[0].date >= start && checkpoints[0].date <= Date::end_of(assessment.first));
        let by = assessment.goal.as_ref().map_or(checkpoints.last().unwrap().date.month(), |goal| goal.by);
        prop_assert!(checkpoints.iter().all(|checkpoint| checkpoint.is_last == (checkpoint.date == checkpoints.last().unwrap().date)));
        prop_assert_eq!(checkpoints.last().unwrap().date.month(), by);
        prop_assert!(assessment.follow.meeting.first.weekday() == 0 && assessment.follow.meeting.first >= start);
    }

    /// At the end of a month, the pace is that of the projection's month; in the last checkpoint, the middle and the low
    /// end are those of the verdict's cases.
    #[test]
    fn what_is_expected_is_what_is_projected(brief in briefs()) {
        let assessment = assessed(&brief);
        let follow = &assessment.follow;
        for checkpoint in &follow.checkpoints {
            if let (Some(worrying), Some(expected)) = (checkpoint.counted.worrying, checkpoint.counted.expected) {
                let is_cost = follow.aim.is_at_most();
                let (better, worse) = if is_cost { (worrying, expected) } else { (expected, worrying) };
                prop_assert!(better >= worse);
            }
            prop_assert!(checkpoint.signs.iter().all(|sign| sign.worrying <= sign.expected));
            prop_assert!(checkpoint.cost >= Money::ZERO);
        }
        let last = follow.checkpoints.last().unwrap();
        if let Some(chances) = &assessment.chances {
            // Where P50 of the cases is at least the goal, so is the verdict's chance of one in two.
            prop_assert_eq!(last.counted.expected, chances.even_amount);
        }
        if let (GoalKind::Total, Outcome::Visits | Outcome::Leads | Outcome::Customers) = (follow.aim.kind, assessment.outcome) {
            let first = &assessment.projection.months[0];
            let month = match assessment.outcome {
                Outcome::Visits => first.visits,
                Outcome::Leads => first.leads,
                _ => first.customers,
            };
            if Date::end_of(first.month) == follow.checkpoints[0].date {
                let counted = follow.checkpoints[0].counted;
                prop_assert_eq!((counted.worrying, counted.expected), (Some(month.low), Some(month.central)));
            }
        }
    }
}
