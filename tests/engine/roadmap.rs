//! The first ninety days: who does what, and whether there are hours for it.

use boussole::benchmarks::{Executor, Parameter, Purse};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Choice, Provision};
use boussole::engine::plan::{HoursBasis, Roadmap, Task, Work};
use boussole::engine::units::{Date, Money};
use proptest::prelude::*;

use crate::desk::assessed;
use crate::laws::{briefs, settings};
use crate::summary::roadmap as told;

fn tasks(roadmap: &Roadmap) -> impl Iterator<Item = (usize, &Task)> {
    roadmap.phases.iter().enumerate().flat_map(|(place, phase)| phase.tasks.iter().map(move |task| (place, task)))
}

fn hours(given: f64) -> Answers {
    Answers {
        objective: "Générer 40 demandes de devis par mois d'ici fin juin".into(),
        budget: 3000.0,
        figures: [(Parameter::Hours, given)].into_iter().collect(),
        ..Answers::default()
    }
}

#[test]
fn with_hours_enough_everything_fits() {
    let mut answers = hours(8.0);
    // What nobody gives hours for is what uses them up.
    for id in ["organic_social", "referral", "reviews", "webinars"] {
        answers.channels.insert(id.into(), Choice { excluded: true, ..Choice::default() });
    }
    let roadmap = assessed(&answers).follow.roadmap;
    assert!(roadmap.missing.iter().all(|work| work.executor != Executor::OwnTeam), "{}", told(&roadmap));
    assert_eq!((roadmap.hours_short.get(), roadmap.freelance_cost, roadmap.leave_out), (0.0, Money::ZERO, None));
}

#[test]
fn without_an_hour_nothing_is_done_by_the_own_team_and_all_of_it_is_missing() {
    let roadmap = assessed(&hours(0.0)).follow.roadmap;
    assert!(tasks(&roadmap).all(|(_, task)| task.executor != Executor::OwnTeam), "{}", told(&roadmap));
    assert!(roadmap.missing.iter().any(|work| matches!(work.what, Work::Review { .. })));
    assert!(roadmap.missing.iter().any(|work| matches!(work.what, Work::SetUp { .. })));
    assert!(roadmap.freelance_cost > Money::ZERO && roadmap.leave_out.is_some());
}

#[test]
fn what_is_in_place_is_not_done_again_and_what_is_not_known_is_looked_at() {
    let step = |is_there: Option<bool>| {
        let mut answers = hours(20.0);
        answers.in_place.say(Provision::ConversionTracking, is_there);
        let roadmap = assessed(&answers).follow.roadmap;
        tasks(&roadmap).find_map(|(_, task)| match task.what {
            Work::SetUp { provision: Provision::ConversionTracking, is_missing } => {
                Some((is_missing, task.hours.get()))
            }
            _ => None,
        })
    };
    assert_eq!(step(Some(true)), None);
    let (missing, unknown) = (step(Some(false)).unwrap(), step(None).unwrap());
    assert!(missing.0 && !unknown.0 && missing.1 > unknown.1, "{missing:?} {unknown:?}");
}

#[test]
fn those_who_are_paid_work_for_what_the_channel_receives_at_the_price_of_their_day() {
    for (executor, rate) in [(Executor::Freelance, Parameter::DayRate), (Executor::Agency, Parameter::AgencyRate)] {
        let choice = Choice { executor: Some(executor), locked: Some(1400.0), ..Choice::default() };
        let mut answers = hours(10.0);
        answers.channels.insert("seo".into(), choice);
        answers.figures.insert(rate, 350.0);
        let roadmap = assessed(&answers).follow.roadmap;
        let of_seo =
            |task: &Task| matches!(task.what, Work::Run { channel } | Work::Tactic { channel, .. } if channel == "seo");
        let theirs: f64 = tasks(&roadmap)
            .filter(|(_, task)| of_seo(task))
            .inspect(|(_, task)| assert_eq!(task.executor, executor))
            .map(|(_, task)| task.hours.get())
            .sum();
        // 1,400 a month are four days of seven hours; February to April and one day are ninety days.
        let expected = 4.0 * 7.0 * (90.0 / 7.0) / (52.0 / 12.0);
        assert!((theirs - expected).abs() < 1e-6, "{theirs} instead of {expected}");
    }
}

/// What a plan asks for in its first days, each thing once.
fn asked(assessment: &Assessment) -> Vec<Work> {
    let mut works = Vec::new();
    let funded = assessment.split.purses.iter().flat_map(|purse| &purse.channels).filter(|row| row.spend > Money::ZERO);
    for row in funded {
        let channel = assessment.channels.iter().find(|channel| channel.id == row.id).unwrap();
        works.push(Work::Run { channel: row.id });
        works.extend(channel.practice.tactics.iter().take(3).map(|name| Work::Tactic { channel: row.id, name }));
    }
    for step in assessment.set_up.iter().filter(|step| step.is_in_place != Some(true)) {
        works.push(Work::SetUp { provision: step.provision, is_missing: step.is_in_place == Some(false) });
    }
    let end = assessment.follow.roadmap.phases[3].to;
    let dates = assessment.follow.checkpoints.iter().map(|checkpoint| checkpoint.date);
    works.extend(dates.filter(|date| *date <= end).map(|date| Work::Review { date }));
    works
}

/// Whether a piece of work is done, or said to be missing: with its channel, where it belongs to one.
fn is_kept(work: &Work, roadmap: &Roadmap) -> bool {
    let is_there = tasks(roadmap).any(|(_, task)| task.what == *work);
    let is_missing = |work: Work| roadmap.missing.iter().any(|missing| missing.what == work);
    let begins =
        |id: &str| tasks(roadmap).any(|(_, task)| matches!(task.what, Work::Tactic { channel, .. } if channel == id));
    is_there
        || match *work {
            // Its tactics may take all the hours of the weeks.
            Work::Run { channel } => is_missing(*work) || begins(channel),
            Work::Tactic { channel, .. } => is_missing(Work::Run { channel }),
            _ => is_missing(*work),
        }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn phases_follow_one_another_and_cover_ninety_days(brief in briefs()) {
        let assessment = assessed(&brief);
        let phases = &assessment.follow.roadmap.phases;
        prop_assert_eq!(phases.len(), 4);
        prop_assert_eq!(phases[0].from, Date::start_of(assessment.first));
        prop_assert!(phases.windows(2).all(|pair| pair[0].to.plus_days(1) == pair[1].from));
        let days = phases[0].from.days_until(phases[3].to) + 1;
        prop_assert!((90..=92).contains(&days), "{days}");
    }

    #[test]
    fn nobody_is_asked_for_more_hours_than_there_are(brief in briefs()) {
        let assessment = assessed(&brief);
        let roadmap = &assessment.follow.roadmap;
        let own = assessment.economy.hours.central().get();
        for phase in &roadmap.phases {
            let weeks = f64::from(phase.from.days_until(phase.to) + 1) / 7.0;
            let sum: f64 = phase.tasks.iter().filter(|task| task.executor == Executor::OwnTeam).map(|task| task.hours.get()).sum();
            prop_assert!((phase.own_hours_given.get() - own * weeks).abs() < 1e-9);
            prop_assert!((phase.own_hours.get() - sum).abs() < 1e-9);
            prop_assert!(sum <= own * weeks + 1e-6, "{}", told(roadmap));
            prop_assert!(phase.tasks.iter().all(|task| task.hours.get() > 0.0));
        }
        // Freelances and agencies are paid from the money of the plan.
        let day = |executor| match executor {
            Executor::Freelance => assessment.economy.day_rate.central().in_units(),
            Executor::Agency => assessment.economy.agency_rate.central().in_units(),
            Executor::OwnTeam => 0.0,
        };
        let paid: f64 = tasks(roadmap).map(|(_, task)| task.hours.get() / 7.0 * day(task.executor)).sum();
        let money = assessment.split.purses.iter().find(|split| split.purse == Purse::Money).unwrap().amount.in_units();
        prop_assert!(paid <= money * 12.0 / 52.0 * 92.0 / 7.0 + 0.01, "{paid} of {money} a month");
    }

    #[test]
    fn no_work_is_lost(brief in briefs()) {
        let assessment = assessed(&brief);
        let roadmap = &assessment.follow.roadmap;
        for work in asked(&assessment) {
            prop_assert!(is_kept(&work, roadmap), "{work:?} is lost in\n{}", told(roadmap));
        }
        let short: f64 = roadmap.missing.iter().filter(|work| work.executor == Executor::OwnTeam).map(|work| work.hours.get()).sum();
        prop_assert!((short - roadmap.hours_short.get()).abs() < 1e-9);
        prop_assert!(roadmap.leave_out.is_none() || !roadmap.missing.is_empty());
    }

    /// A channel's steps, tactics and running come in that order, and the running goes on once it has begun.
    #[test]
    fn the_order_of_work_is_kept(brief in briefs()) {
        let assessment = assessed(&brief);
        let roadmap = &assessment.follow.roadmap;
        for row in &assessment.channels {
            let places = |wanted: &dyn Fn(&Work) -> bool| -> Vec<usize> {
                tasks(roadmap).filter(|(_, task)| wanted(&task.what)).map(|(place, _)| place).collect()
            };
            let run = places(&|what| *what == Work::Run { channel: row.id });
            let mut before = Vec::new();
            for name in row.practice.tactics.iter().take(3) {
                before.push(places(&|what| *what == Work::Tactic { channel: row.id, name }));
            }
            before.push(run.clone());
            let ends: Vec<(usize, usize)> = before.iter().filter_map(|places| Some((*places.first()?, *places.last()?))).collect();
            prop_assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{} in\n{}", row.id, told(roadmap));
            prop_assert!(run.windows(2).all(|pair| pair[1] == pair[0] + 1), "{} in\n{}", row.id, told(roadmap));
            prop_assert!(run.is_empty() || run.last() == Some(&3), "{} stops in\n{}", row.id, told(roadmap));
        }
    }

    /// Hours that no row gives are said to be assumptions; those of every week come from a figure or a purse.
    #[test]
    fn every_hour_says_where_it_comes_from(brief in briefs()) {
        for (_, task) in tasks(&assessed(&brief).follow.roadmap) {
            let is_weekly = matches!(task.what, Work::Run { .. });
            prop_assert_eq!(is_weekly, task.basis != HoursBasis::Assumption);
        }
    }
}
