//! What a plan asks of the visitor's own team.

use boussole::benchmarks::{Executor, Parameter, Purse};
use boussole::engine::brief::{Answers, Choice};
use boussole::engine::plan::OwnTask;
use proptest::prelude::*;

use crate::desk::assessed;
use crate::laws::{briefs, settings};

fn executed_by(executor: Executor) -> Answers {
    let choice = Choice { executor: Some(executor), required: true, ..Choice::default() };
    Answers {
        budget: 3000.0,
        figures: [(Parameter::Hours, 20.0)].into_iter().collect(),
        channels: [("seo".to_owned(), choice)].into_iter().collect(),
        ..Answers::default()
    }
}

#[test]
fn work_is_the_own_teams_only_where_nobody_else_does_it() {
    for (executor, expected) in
        [(Executor::OwnTeam, Some(OwnTask::Execute)), (Executor::Freelance, None), (Executor::Agency, None)]
    {
        let works = assessed(&executed_by(executor)).workload.channels;
        let task = works.iter().find(|work| work.id == "seo").map(|work| work.task);
        assert_eq!(task, expected, "{executor:?}");
    }
}

#[test]
fn bought_media_is_looked_after_for_as_long_as_its_own_figure_says() {
    let hours = ("search_ads".to_owned(), Parameter::HoursPerWeek, 3.5);
    let answers = Answers { budget: 3000.0, ..Answers::default() };
    let looked_after = |answers: &Answers| {
        let works = assessed(answers).workload.channels;
        works.iter().find(|work| work.id == "search_ads").map(|work| (work.task, work.hours.get()))
    };
    assert_eq!(looked_after(&answers), Some((OwnTask::LookAfter, 1.0)));
    let own = Answers { channel_figures: [hours].into_iter().collect(), ..answers };
    assert_eq!(looked_after(&own), Some((OwnTask::LookAfter, 3.5)));
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn what_the_team_executes_fits_the_hours_it_gives(brief in briefs()) {
        let assessment = assessed(&brief);
        let workload = &assessment.workload;
        let hours = |task| workload.channels.iter().filter(|work| work.task == task).map(|work| work.hours.get()).sum::<f64>();
        let (executed, looked_after) = (hours(OwnTask::Execute), hours(OwnTask::LookAfter));
        // To the cent of a month's spend.
        prop_assert!(executed <= workload.given.get() * (1.0 + 1e-9) + 0.01, "{workload:?}");
        prop_assert!((workload.asked.get() - executed - looked_after).abs() < 1e-9);
        let time = assessment.split.purses.iter().find(|split| split.purse == Purse::Time).unwrap();
        let hourly = assessment.economy.hourly_cost.central().in_units();
        let spent: f64 = time.channels.iter().map(|channel| channel.spend.in_units()).sum();
        prop_assert!((executed * hourly * 52.0 / 12.0 - spent).abs() < 1e-6, "{workload:?}");
    }
}
