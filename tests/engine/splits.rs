//! What a visitor decides about channels, and what a split says where it cannot do as asked.

use boussole::benchmarks::{Audience, BENCHMARKS, Country, Executor, Parameter, Pool, Purse, Stage};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Choice, Choices, Draft, Field, Problem, ProblemKind};
use boussole::engine::budget::{Absence, Binding, ChannelSplit, NoFloor, PurseSplit, Unspent, split};
use boussole::engine::channels::{Closure, Economy, available};
use boussole::engine::plan::{Outcome, natural, weights};
use boussole::engine::units::{Money, Months};
use proptest::prelude::*;

use crate::desk::{as_json, assessed, attempt};
use crate::laws::{briefs, check_numbers, settings};

fn locked(amount: f64) -> Choice<f64> {
    Choice { locked: Some(amount), ..Choice::default() }
}

fn excluded() -> Choice<f64> {
    Choice { excluded: true, ..Choice::default() }
}

fn required() -> Choice<f64> {
    Choice { required: true, ..Choice::default() }
}

fn by(executor: Executor) -> Choice<f64> {
    Choice { executor: Some(executor), ..Choice::default() }
}

fn choices(choices: &[(&str, Choice<f64>)]) -> Choices<f64> {
    choices.iter().map(|(id, choice)| ((*id).to_owned(), *choice)).collect()
}

/// 1,500 a month for services to firms.
fn with(decisions: &[(&str, Choice<f64>)]) -> Answers {
    Answers {
        budget: 1500.0,
        audience: Some(Audience::Business),
        sector: Some("business_services".into()),
        channels: choices(decisions),
        ..Answers::default()
    }
}

fn purse(assessment: &Assessment, purse: Purse) -> &PurseSplit {
    assessment.split.purses.iter().find(|split| split.purse == purse).unwrap()
}

fn find<'a>(assessment: &'a Assessment, id: &str) -> &'a ChannelSplit {
    assessment.split.purses.iter().flat_map(|purse| &purse.channels).find(|channel| channel.id == id).unwrap()
}

fn absence(assessment: &Assessment, id: &str) -> Option<Absence> {
    assessment.split.absent.iter().find(|absent| absent.id == id).map(|absent| absent.because)
}

fn refused(answers: &Answers) -> Vec<(Field, ProblemKind)> {
    let problems = attempt(answers).map(drop).unwrap_err();
    problems.into_iter().map(|Problem { field, kind }| (field, kind)).collect()
}

fn channel(id: &str) -> Field {
    Field::Channel(id.into())
}

fn lock(id: &str) -> Field {
    Field::Lock(id.into())
}

fn is_sound(assessment: &Assessment) -> bool {
    check_numbers(&as_json(assessment)).is_ok()
}

#[test]
fn what_is_decided_is_done_and_said() {
    let assessment =
        assessed(&with(&[("search_ads", locked(400.0)), ("linkedin_ads", excluded()), ("display", required())]));
    let [search, linkedin, display] = ["search_ads", "linkedin_ads", "display"].map(|id| find(&assessment, id));
    assert_eq!((search.spend, search.locked, search.binds), (Money::units(400.0), true, Binding::Locked));
    assert_eq!((linkedin.spend, linkedin.excluded, linkedin.binds), (Money::ZERO, true, Binding::Excluded));
    assert!(display.required && display.spend >= display.entry_spend);
    assert_eq!(absence(&assessment, "linkedin_ads"), Some(Absence::Excluded));
}

#[test]
fn an_amount_below_the_usual_least_is_the_visitors_to_lock() {
    let assessment = assessed(&with(&[("search_ads", locked(40.0))]));
    let search = find(&assessment, "search_ads");
    assert_eq!((search.spend, search.entry_spend), (Money::units(40.0), Money::units(40.0)));
}

#[test]
fn decisions_that_contradict_themselves_are_refused() {
    let both = |choice: Choice<f64>| Choice { required: true, ..choice };
    for (id, choice, expected) in [
        ("carrier_pigeons", required(), (channel("carrier_pigeons"), ProblemKind::Unknown)),
        ("", excluded(), (channel(""), ProblemKind::Unknown)),
        ("seo", both(excluded()), (channel("seo"), ProblemKind::RequiredAndExcluded)),
        ("seo", both(locked(0.0)), (channel("seo"), ProblemKind::RequiredAndExcluded)),
        ("seo", Choice { excluded: true, ..locked(450.0) }, (channel("seo"), ProblemKind::LockedAndExcluded)),
        ("search_ads", by(Executor::OwnTeam), (channel("search_ads"), ProblemKind::NotDoneBy)),
        ("influence", required(), (channel("influence"), ProblemKind::WrongSector)),
        ("seo", locked(f64::NAN), (lock("seo"), ProblemKind::NotANumber)),
        ("seo", locked(-1.0), (lock("seo"), ProblemKind::TooSmall { smallest: 0.0 })),
        ("seo", locked(f64::NEG_INFINITY), (lock("seo"), ProblemKind::TooSmall { smallest: 0.0 })),
        ("seo", locked(f64::INFINITY), (lock("seo"), ProblemKind::TooLarge { largest: 1e12 })),
        ("seo", locked(1e13), (lock("seo"), ProblemKind::TooLarge { largest: 1e12 })),
    ] {
        assert_eq!(refused(&with(&[(id, choice)])), [expected], "{id} {choice:?}");
    }
    let unreached = Answers { audience: Some(Audience::Consumer), ..with(&[("webinars", required())]) };
    assert_eq!(refused(&unreached), [(channel("webinars"), ProblemKind::WrongAudience)]);
}

#[test]
fn decisions_that_exceed_the_purse_are_refused_each_by_name() {
    let amount = Money::units(1500.0);
    let purse = Purse::Money;
    assert_eq!(
        refused(&with(&[("search_ads", locked(2000.0)), ("seo", required())])),
        [(lock("search_ads"), ProblemKind::AbovePurse { purse, asked: Money::units(2000.0), amount })]
    );
    let together = ProblemKind::TogetherAbovePurse { purse, asked: Money::units(1650.0), amount };
    assert_eq!(
        refused(&with(&[("search_ads", locked(1200.0)), ("seo", required()), ("display", excluded())])),
        [(lock("search_ads"), together), (channel("seo"), together)]
    );
    let mut hurried = with(&[("webinars", required())]);
    hurried.figures.insert(Parameter::Hours, 1.0);
    assert!(matches!(refused(&hurried)[..], [(_, ProblemKind::AbovePurse { purse: Purse::Time, .. })]));
}

#[test]
fn an_empty_pool_cannot_be_required_and_may_be_excluded() {
    let mut alone = with(&[("newsletter", required())]);
    alone.figures.insert(Parameter::Contacts, 0.0);
    assert_eq!(refused(&alone), [(channel("newsletter"), ProblemKind::EmptyPool { pool: Pool::Contacts })]);
    alone.channels = choices(&[("newsletter", excluded())]);
    assert_eq!(absence(&assessed(&alone), "newsletter"), Some(Absence::Closed(Closure::EmptyPool(Pool::Contacts))));
}

#[test]
fn all_problems_come_at_once_and_without_them_there_is_an_answer() {
    let typed = |text: &str| Choice { locked: Some(text.to_owned()), ..Choice::default() };
    let draft = Draft {
        budget: "1 500".into(),
        channels: [
            ("seo", typed("beaucoup")),
            ("search_ads", typed("2k")),
            ("display", typed(" ")),
            ("pigeons", typed("3")),
        ]
        .into_iter()
        .map(|(id, choice)| (id.to_owned(), choice))
        .collect(),
        ..Draft::default()
    };
    let problems = draft.parse(&BENCHMARKS).map(drop).unwrap_err();
    let fields: Vec<&Field> = problems.iter().map(|problem| &problem.field).collect();
    assert_eq!(fields, [&lock("seo"), &channel("pigeons"), &lock("search_ads")]);
    assert!(draft.without(&problems).parse(&BENCHMARKS).is_ok());
}

#[test]
fn a_lock_does_not_hide_that_the_budget_is_missing() {
    let channels = [("seo".to_owned(), Choice { locked: Some("500".to_owned()), ..Choice::default() })];
    let draft = Draft { channels: channels.into_iter().collect(), ..Draft::default() };
    let problems = draft.parse(&BENCHMARKS).map(drop).unwrap_err();
    assert_eq!(problems, [Problem { field: Field::Budget, kind: ProblemKind::Missing }]);
}

#[test]
fn who_executes_a_channel_decides_its_purse_and_its_price() {
    let of = |executor: Option<Executor>, id: &str| {
        let assessment = assessed(&with(&[(id, Choice { executor, ..Choice::default() })]));
        let channel = assessment.channels.iter().find(|channel| channel.id == id).unwrap().clone();
        (channel.purse, channel.cost_per_visit.central().in_units())
    };
    let (usual, own) = (of(None, "seo"), of(Some(Executor::OwnTeam), "seo"));
    assert_eq!((usual.0, own.0), (Purse::Money, Purse::Time));
    // An hour of a freelance costs a seventh of 450, one of the own team 42.20.
    assert!((own.1 / usual.1 - 42.2 * 7.0 / 450.0).abs() < 1e-12);
    let (own, agency) = (of(None, "organic_social"), of(Some(Executor::Agency), "organic_social"));
    assert_eq!((own.0, agency.0), (Purse::Time, Purse::Money));
    assert!((agency.1 / own.1 - 650.0 / 7.0 / 42.2).abs() < 1e-12);
}

#[test]
fn work_costs_what_an_hour_costs_in_the_country() {
    let price = |country, id: &str, executor| {
        let choice = Choice { executor, ..Choice::default() };
        let assessment = assessed(&Answers { country, ..with(&[(id, choice)]) });
        let channel = assessment.channels.iter().find(|channel| channel.id == id).unwrap().clone();
        channel.cost_per_visit.central().in_units()
    };
    // British hours: 20.40 pounds, where the figures are reckoned with 42.20 euros.
    let social = |country| price(country, "organic_social", None);
    assert!((social(Country::Uk) / social(Country::Fr) - 20.4 / 42.2).abs() < 1e-4);
    // No day rate is known there: the French one, in pounds.
    let own = |country, executor| price(country, "seo", executor);
    let pounds = own(Country::Uk, None) / own(Country::Fr, None);
    assert!((0.8..0.9).contains(&pounds), "{pounds}");
    let team = Some(Executor::OwnTeam);
    assert!((own(Country::Uk, team) / own(Country::Fr, team) - 20.4 / 42.2).abs() < 1e-4);
}

#[test]
fn what_brings_no_visits_is_still_the_visitors_to_lock() {
    let objective = "Atteindre 2 000 visites par mois d'ici fin juin";
    let with = |decisions| Answers { objective: objective.into(), ..with(decisions) };
    assert_eq!(absence(&assessed(&with(&[])), "landing_pages"), Some(Absence::Closed(Closure::Visits)));
    let assessment = assessed(&with(&[("landing_pages", locked(200.0))]));
    assert_eq!(find(&assessment, "landing_pages").spend, Money::units(200.0));
    let visits = |id: &str| find(&assessment, id).weight.iter().any(|weight| *weight > 0.0);
    assert!(!visits("landing_pages") && visits("search_ads"));
}

#[test]
fn an_hour_does_the_same_whatever_it_costs() {
    let costing = |cost: f64| {
        let mut answers = with(&[]);
        answers.figures.insert(Parameter::HourlyCost, cost);
        purse(&assessed(&answers), Purse::Time).objective_value
    };
    assert!((costing(80.0) / costing(40.0) - 1.0).abs() < 1e-3);
}

#[test]
fn a_budget_below_every_entry_says_which_channel_would_be_first() {
    let assessment = assessed(&Answers { budget: 10.0, ..with(&[]) });
    let (first, entry_spend) = ("newsletter", Money::units(30.0));
    let money = purse(&assessment, Purse::Money);
    assert_eq!(money.unspent, Some(Unspent::BelowEntry { first, entry_spend, amount: Money::units(10.0) }));
    let rest = assessed(&with(&[("search_ads", locked(1490.0))]));
    let money = purse(&rest, Purse::Money);
    assert_eq!(money.unspent, Some(Unspent::BelowEntry { first, entry_spend, amount: Money::units(10.0) }));
    assert_eq!(find(&rest, "search_ads").spend, Money::units(1490.0));
    assert!(matches!(absence(&rest, "seo"), Some(Absence::ChoicesComeFirst { .. })));
}

#[test]
fn money_beyond_all_ceilings_is_left_over_and_not_spent() {
    for budget in [1e9, 1e12] {
        let assessment = assessed(&Answers { budget, ..with(&[]) });
        let money = purse(&assessment, Purse::Money);
        let spent: Money = money.channels.iter().map(|channel| channel.spend).sum();
        assert_eq!(money.unspent, Some(Unspent::BeyondCeilings { amount: Money::units(budget) - spent }));
        assert!(spent < Money::units(1e8));
    }
}

#[test]
fn nothing_is_spent_where_all_is_excluded() {
    let all: Vec<(&str, Choice<f64>)> = BENCHMARKS.channels.iter().map(|channel| (channel.id, excluded())).collect();
    let assessment = assessed(&with(&all));
    for purse in &assessment.split.purses {
        assert_eq!(purse.unspent, Some(Unspent::AllExcluded));
        assert_eq!(purse.objective_value.to_bits(), 0.0_f64.to_bits());
    }
    assert!(is_sound(&assessment));
}

#[test]
fn the_rest_is_left_over_where_all_is_locked() {
    let mut all: Vec<(&str, Choice<f64>)> =
        BENCHMARKS.channels.iter().map(|channel| (channel.id, excluded())).collect();
    all.retain(|(id, _)| *id != "seo");
    all.push(("seo", locked(500.0)));
    let assessment = assessed(&with(&all));
    let money = purse(&assessment, Purse::Money);
    assert_eq!(money.unspent, Some(Unspent::AllLocked { amount: Money::units(1000.0) }));
    assert_eq!(find(&assessment, "seo").spend, Money::units(500.0));
}

#[test]
fn conversions_of_zero_and_one_and_margins_of_zero_and_all() {
    for (parameter, value) in [
        (Parameter::Conversion, 0.0),
        (Parameter::Conversion, 1.0),
        (Parameter::Margin, 0.0),
        (Parameter::Margin, 1.0),
        (Parameter::CloseRate, 0.0),
        (Parameter::CloseRate, 1.0),
    ] {
        for objective in
            ["Obtenir 40 demandes par mois", "Gagner 20 clients d'ici fin juin", "Réaliser 60 000 € de ventes"]
        {
            let mut answers = Answers { objective: objective.into(), ..with(&[("seo", required())]) };
            answers.figures.insert(parameter, value);
            assert!(is_sound(&assessed(&answers)), "{parameter:?} {value} {objective}");
        }
    }
    let mut answers = with(&[]);
    answers.figures.insert(Parameter::Conversion, 0.0);
    let assessment = assessed(&answers);
    let money = purse(&assessment, Purse::Money);
    assert_eq!(money.unspent, Some(Unspent::BringsNothing { amount: Money::units(1500.0) }));
    assert_eq!(absence(&assessment, "seo"), Some(Absence::BringsNothing));
}

#[test]
fn an_empty_purse_is_said_to_be_empty() {
    let mut answers = with(&[]);
    answers.figures.insert(Parameter::Hours, 0.0);
    let assessment = assessed(&answers);
    assert_eq!(purse(&assessment, Purse::Time).unspent, Some(Unspent::EmptyPurse));
    assert!(matches!(absence(&assessment, "webinars"), Some(Absence::EntryAbovePurse { purse: Purse::Time, .. })));
}

#[test]
fn a_floor_that_cannot_be_met_is_lifted_with_its_reason() {
    let small = assessed(&Answers { budget: 400.0, ..with(&[]) });
    let see = purse(&small, Purse::Money).lifted.iter().find(|floor| floor.stage == Stage::See).copied().unwrap();
    assert!(matches!(see.because, NoFloor::BelowEntry { .. }), "{see:?}");

    let committed = assessed(&Answers { budget: 4000.0, ..with(&[("search_ads", locked(3500.0))]) });
    let money = purse(&committed, Purse::Money);
    let left = NoFloor::ChoicesComeFirst { left: Money::units(500.0) };
    assert!(money.lifted.iter().any(|floor| floor.because == left), "{:?}", money.lifted);
    assert!(money.floors.iter().any(|floor| floor.stage == Stage::Do), "what is locked counts: {:?}", money.floors);

    let closed: Vec<(&str, Choice<f64>)> = BENCHMARKS
        .channels
        .iter()
        .filter(|channel| channel.stages[0] == Stage::Think)
        .map(|channel| (channel.id, excluded()))
        .collect();
    let assessment = assessed(&with(&closed));
    let think = purse(&assessment, Purse::Money).lifted.iter().find(|floor| floor.stage == Stage::Think).copied();
    assert_eq!(think.unwrap().because, NoFloor::NoChannel);
}

#[test]
fn a_channel_named_in_the_sentence_is_there_or_has_its_reason() {
    for (objective, expected) in [
        ("Générer 40 demandes de devis par mois d'ici fin juin grâce à Google Ads", vec!["search_ads"]),
        ("Obtenir 30 commandes via Google Shopping et la newsletter", vec!["shopping_ads", "newsletter"]),
        ("Gagner 10 clients grâce à la publicité Facebook", vec!["meta_ads"]),
        ("Gagner 10 clients en publiant sur LinkedIn", vec!["organic_social"]),
        ("Win 20 customers through LinkedIn ads and SEO", vec!["linkedin_ads", "seo"]),
        ("Gagner 10 clients d'ici fin juin", vec![]),
    ] {
        let assessment = assessed(&Answers { objective: objective.into(), budget: 100.0, ..with(&[]) });
        assert_eq!(assessment.split.named, expected, "{objective}");
        for id in &assessment.split.named {
            let spends = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
            let is_funded = spends.filter(|channel| channel.id == *id).any(|channel| channel.spend > Money::ZERO);
            assert!(is_funded || absence(&assessment, id).is_some(), "{objective} {id}");
        }
    }
    let assessment = assessed(&Answers { budget: 100.0, ..with(&[]) });
    assert_eq!(
        absence(&assessment, "search_ads"),
        Some(Absence::EntryAbovePurse {
            purse: Purse::Money,
            entry_spend: Money::units(250.0),
            amount: Money::units(100.0)
        })
    );
}

/// The value of both purses over some months, for leads.
fn value_over(brief: &Answers, months: u16) -> f64 {
    let brief = brief.clone().check(&BENCHMARKS).unwrap();
    let economy = Economy::of(&brief, &BENCHMARKS);
    let (channels, _) = available(&brief, &economy, &BENCHMARKS);
    let weight = |channel: &_| weights(Outcome::Leads, channel, &economy, Months::new(months));
    split(Purse::Money, brief.budget, &channels, (Outcome::Leads, natural(Outcome::Leads)), weight).objective_value
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn more_months_bring_no_fewer_leads(brief in briefs(), months in 1..60_u16, more in 0..59_u16) {
        let longer = (months + more).min(60);
        let (short, long) = (value_over(&brief, months), value_over(&brief, longer));
        prop_assert!(long >= short * (1.0 - 1e-9), "{short} in {months}, {long} in {longer}");
    }

    #[test]
    fn the_leads_of_a_plan_only_add_up(brief in briefs()) {
        let assessment = assessed(&brief);
        let months = &assessment.projection.months;
        prop_assert!(months.iter().all(|month| month.leads.low.get() >= 0.0));
    }

    /// A plan that was the best stays within reach: locking any of it changes nothing, and no decision brings more.
    #[test]
    fn a_decision_never_brings_more(brief in briefs(), place in 0..BENCHMARKS.channels.len(), share in 0.0..1.0_f64) {
        let before = assessed(&brief);
        let id = BENCHMARKS.channels[place].id;
        let Some(row) = before.split.purses.iter().flat_map(|purse| &purse.channels).find(|channel| channel.id == id) else {
            return Ok(());
        };
        // To take back one decision for another may well bring more.
        if row.locked || row.excluded || row.required {
            return Ok(());
        }
        let executor = brief.channels.get(id).and_then(|choice| choice.executor);
        let kept = Choice { executor, ..locked(row.spend.in_units()) };
        let less = Choice { executor, ..locked((row.spend.in_units() * share * 100.0).round() / 100.0) };
        for (choice, is_same) in [(kept, true), (less, false), (Choice { executor, ..excluded() }, false)] {
            let mut decided = brief.clone();
            decided.channels.insert(id.to_owned(), choice);
            let Ok(after) = attempt(&decided) else { continue };
            for (before, after) in before.split.purses.iter().zip(&after.split.purses) {
                // An excluded or locked channel may lift a floor, or leave money over: then the two are not comparable.
                let is_bound = before.floors == after.floors && before.unspent == after.unspent;
                let rounding = 1e-6 * before.objective_value + before.certificate.multiplier.get() * 0.05;
                let is_lock_below_entry = after.channels.iter().any(|channel| channel.id == id && channel.spend < row.entry_spend);
                if is_bound && !is_lock_below_entry {
                    prop_assert!(after.objective_value <= before.objective_value + rounding, "{choice:?} {id}");
                    if is_same {
                        prop_assert!(after.objective_value >= before.objective_value - rounding, "{choice:?} {id}");
                    }
                }
            }
        }
    }
}
