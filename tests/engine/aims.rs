//! From a sentence to what is measured: the business aim it serves, and its own words made countable.

use boussole::benchmarks::BENCHMARKS;
use boussole::engine::Calculator;
use boussole::engine::brief::{Answers, Draft};
use boussole::engine::objective::{self, Asker, Criterion, Language, Mark, Measure, Measured, measured, read};
use boussole::engine::plan::Outcome;
use boussole::engine::plan::aims::{Aim, Expected, Sign, objectives};
use boussole::engine::units::Volume;

use crate::desk::{as_json, assessed, today};

fn answers(text: &str) -> Answers {
    Answers { objective: text.into(), budget: 1500.0, sector: Some("business_services".into()), ..Answers::default() }
}

fn aim(text: &str) -> (Aim, Sign) {
    let served = assessed(&answers(text)).aim.served;
    (served.aim, served.sign)
}

#[test]
fn every_aim_is_found_in_both_languages() {
    for (french, english, expected) in [
        ("Faire connaître notre atelier à Brest", "Be better known in Bristol", Aim::Known),
        ("Améliorer notre réputation", "Repair our reputation", Aim::Image),
        ("Avoir plus de trafic sur le site", "Get more traffic to the site", Aim::Traffic),
        ("Gagner 30 nouveaux clients d'ici juin", "Win 30 new customers by June", Aim::NewCustomers),
        ("Fidéliser les clients de la boutique", "Have our customers come back", Aim::Loyalty),
        ("Recevoir plus de demandes de devis", "Get more quote requests", Aim::Leads),
        ("Améliorer le taux de conversion du site", "Improve the conversion rate of the site", Aim::Conversion),
        ("Vendre pour 20 000 € d'ici juin", "Reach $20,000 in sales by June", Aim::Revenue),
        ("Être plus productif", "Be more productive", Aim::Productivity),
        ("Ne plus répondre aux mêmes questions", "Answer fewer repeated questions", Aim::EmployerComfort),
        ("Gagner des parts de marché", "Win market share", Aim::Competition),
        ("Recruter deux apprentis d'ici septembre", "Hire two apprentices by September", Aim::Recruitment),
    ] {
        assert_eq!(aim(french).0, expected, "{french}");
        assert_eq!(aim(english).0, expected, "{english}");
    }
}

#[test]
fn words_that_only_look_like_an_aim_are_not_one() {
    for (text, expected) in [
        // Customers can be recruited too, and be recruiters.
        ("Recruter 50 nouveaux clients d'ici juin", Aim::NewCustomers),
        ("Vendre 40 formations aux recruteurs", Aim::Revenue),
        // A means, a place or a crowd is not what one wants.
        ("Obtenir 20 rendez-vous grâce à une équipe productive", Aim::Leads),
        ("Generate 40 leads through our employees", Aim::Leads),
        ("Obtenir 500 visites avec trois images par page", Aim::Traffic),
        ("Get 40 new customers in less time", Aim::NewCustomers),
    ] {
        assert_eq!(aim(text).0, expected, "{text}");
    }
}

#[test]
fn the_sign_says_what_the_aim_was_recognised_by() {
    let words = |own: &str| Sign::Words(own.to_owned());
    assert_eq!(aim("Gagner en VISIBILITÉ").1, words("VISIBILITÉ"));
    let purpose = aim("Gagner 500 abonnés LinkedIn afin de recruter des développeurs");
    assert_eq!(purpose, (Aim::Recruitment, Sign::Purpose("développeurs".to_owned())));
    assert_eq!(aim("Générer 40 leads par mois").1, Sign::Metric(objective::Metric::Leads));
    assert_eq!(aim("Faire quelque chose").1, Sign::Nearest(Outcome::Leads));
    assert_eq!(aim(""), (Aim::Leads, Sign::Nearest(Outcome::Leads)));
}

#[test]
fn every_aim_has_its_objectives_and_every_objective_its_kpis() {
    let mut names = Vec::new();
    for aim in Aim::ALL {
        let found = objectives(aim);
        assert!((2..=4).contains(&found.len()), "{aim:?}");
        names.extend(found.iter().map(|objective| objective.name));
        assert!(found.iter().all(|objective| (1..=3).contains(&objective.kpis.len())), "{aim:?}");
    }
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "an objective belongs to one aim");
}

#[test]
fn what_is_expected_is_what_is_projected() {
    let assessment = assessed(&answers("Avoir plus de trafic sur le site"));
    let month = assessment.projection.months.iter().find(|month| month.month == assessment.aim.month).unwrap();
    let Some(Expected::InMonth { outcome, range, likely }) = assessment.aim.objectives[0].kpis[0].expected else {
        panic!("{:?}", assessment.aim)
    };
    assert_eq!((outcome, range), (Outcome::Visits, month.visits));
    assert!(range.low < likely && likely < range.central, "{likely:?} in {range:?}");
    assert_eq!(assessment.aim.objectives[1].kpis[0].expected, None, "clicks without ads are not projected apart");
    let json = as_json(&assessment);
    assert_eq!(json["aim"]["aim"], "traffic");
    assert_eq!(json["aim"]["objectives"][0]["kpis"][0]["tool"], "site_audience");
}

#[test]
fn costs_are_expected_over_all_the_plan() {
    let assessment = assessed(&answers("Générer 40 leads par mois d'ici fin juin"));
    let price = assessment.aim.objectives.iter().find(|found| found.name == "cheaper_requests").unwrap();
    let expected = assessment.projection.totals.cost_per_lead.unwrap();
    assert_eq!(price.kpis[0].expected, Some(Expected::Price(expected)));
}

fn offered(text: &str, budget: Option<f64>) -> Vec<Measured> {
    let calculator = Calculator::new(&BENCHMARKS, today());
    let assessment = budget.map(|budget| assessed(&Answers { budget, ..answers(text) }));
    let draft = Draft { objective: text.into(), ..Draft::default() };
    calculator.measure(&draft, Asker::from(Language::French), assessment.as_ref())
}

#[test]
fn a_vague_wish_is_offered_with_a_number_that_the_budget_carries() {
    for text in ["gagner en visibilité", "plus de trafic", "Be better known", "Increase sales"] {
        let first = offered(text, Some(1500.0)).swap_remove(0);
        assert!(!first.has_blank && first.completion.text.starts_with(text), "{}", first.completion.text);
        let assessment = assessed(&answers(&first.completion.text));
        let chances = assessment.chances.unwrap().probability.get();
        assert!(chances > 0.7, "{} has {chances}", first.completion.text);
    }
}

#[test]
fn where_nothing_is_projected_a_place_is_left_for_a_number() {
    for text in ["améliorer notre image", "être plus productif", "Improve our reputation", "Save time for the team"] {
        for found in offered(text, Some(1500.0)) {
            let sentence = &found.completion.text;
            assert!(found.has_blank && (sentence.contains("[nombre]") || sentence.contains("[number]")), "{sentence}");
            assert_eq!(read(sentence, today(), None).target, None, "{sentence}");
        }
    }
    assert!(offered("gagner en visibilité", None).iter().all(|found| found.has_blank));
}

#[test]
fn a_sentence_that_counts_something_is_left_alone() {
    for text in ["Vendre 200 coffrets d'ici juin", "Augmenter le trafic de 20 %", "Get 40 leads a month"] {
        assert_eq!(offered(text, Some(1500.0)), [], "{text}");
    }
}

#[test]
fn every_objective_makes_a_measurable_sentence_in_both_languages() {
    for (language, wish) in [(Language::French, "Faire mieux"), (Language::English, "Do better")] {
        let asker = Asker { locale: language, language: Some(language), audience: None };
        for name in Aim::ALL.into_iter().flat_map(objectives).map(|objective| objective.name) {
            let sentence = |amount| {
                let measure = Measure { objective: name, amount };
                measured(wish, today(), asker, &[measure], None, "EUR").pop()
            };
            let filled = sentence(Some(Volume::new(12.0))).unwrap_or_else(|| panic!("{name} in {language:?}"));
            let reading = read(&filled.completion.text, today(), Some(language));
            let [_, measurable, ..] = &reading.judgements;
            assert_eq!((measurable.criterion, measurable.mark), (Criterion::Measurable, Mark::Met), "{filled:?}");
            assert!(reading.target.is_some_and(|target| (target.value - 12.0).abs() < 1e-9), "{filled:?}");
            assert!(sentence(None).unwrap().has_blank, "{name}");
        }
    }
}
