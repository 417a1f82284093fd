//! What a sentence asks of the plan: what is counted, how, and by when.

use boussole::engine::brief::Answers;
use boussole::engine::objective::Metric;
use boussole::engine::plan::{Goal, GoalKind, Outcome, Unprojected};

use crate::desk::assessed;

/// The goal in a few words, as in `40 leads monthly by 2026-06`.
fn goal(sector: &str, objective: &str) -> String {
    let answers =
        Answers { objective: objective.into(), budget: 1500.0, sector: Some(sector.into()), ..Answers::default() };
    assessed(&answers).goal.map_or_else(refused, |goal| told(&goal))
}

fn told(goal: &Goal) -> String {
    let counted = match goal.kind {
        GoalKind::Total => "in all".to_owned(),
        GoalKind::Pace(rhythm) => format!("{rhythm:?}").to_lowercase(),
        GoalKind::Measure(measure) => format!("{measure:?}").to_lowercase(),
    };
    let outcome = format!("{:?}", goal.outcome).to_lowercase();
    format!("{} {outcome} {counted} by {}", goal.amount.get(), goal.by)
}

fn refused(why: Unprojected) -> String {
    format!("{why:?}")
}

#[test]
fn what_is_asked_is_counted_in_what_is_projected() {
    for (sector, objective, expected) in [
        ("business_services", "Générer 40 demandes de devis par mois d'ici fin juin", "40 leads monthly by 2026-06"),
        ("business_services", "Obtenir 10 rendez-vous par semaine", "10 leads weekly by 2027-01"),
        ("business_services", "Gagner 20 nouveaux clients d'ici fin juin", "20 customers in all by 2026-06"),
        ("business_services", "Passer de 10 à 25 clients d'ici fin juin", "15 customers in all by 2026-06"),
        ("online_shop", "Réaliser 60 000 € de ventes d'ici Noël", "60000 revenue in all by 2026-12"),
        ("online_shop", "Obtenir 500 commandes d'ici Noël", "500 customers in all by 2026-12"),
        ("business_services", "Doubler le trafic du site d'ici fin juin", "NoBaseline"),
        ("business_services", "Faire connaître notre cabinet", "NoTarget"),
        ("business_services", "Atteindre 1000 abonnés à la newsletter", "NoOutcome"),
        ("online_shop", "Obtenir 40 demandes de devis par mois", "NoOutcome"),
    ] {
        assert_eq!(goal(sector, objective), expected, "{objective}");
    }
}

/// A level of a shop is no size of it; posts to fill are no sales; a place among results is a result.
#[test]
fn what_looks_like_something_else_is_read_as_it_is_meant() {
    for (sector, objective, expected) in [
        (
            "online_shop",
            "Porter le taux de conversion de la boutique de 1,6 % à 2,2 % avant Noël",
            "0.022000000000000002 customers conversion by 2026-12",
        ),
        ("business_services", "Passer les demandes du magasin de 16 à 22 par mois", "6 leads monthly by 2027-01"),
        ("construction", "Recruter 5 chefs de chantier d'ici septembre", "NoOutcome"),
        ("construction", "Embaucher 3 commerciaux d'ici septembre", "NoOutcome"),
        ("nonprofit", "Recruter 150 adhérents d'ici septembre", "150 customers in all by 2026-09"),
        ("training", "Recruter 40 élèves d'ici septembre", "40 customers in all by 2026-09"),
        ("nonprofit", "Recruit 150 new regular donors by the end of the year", "150 customers in all by 2026-12"),
        ("business_services", "Être numéro un sur Google sur « agence communication Lille »", "NoOutcome"),
    ] {
        assert_eq!(goal(sector, objective), expected, "{objective}");
    }
}

/// Where the result is not projected, the plan is made for the nearest thing, and not for sales.
#[test]
fn what_is_not_projected_is_planned_for_as_what_comes_nearest() {
    let plan = |objective: &str| {
        let objective = objective.to_owned();
        assessed(&Answers { objective, budget: 1500.0, ..Answers::default() })
    };
    for (objective, metric, outcome) in [
        ("Recruter 5 chefs de chantier d'ici septembre", Metric::Applications, Outcome::Visits),
        ("Hire 3 developers by September", Metric::Applications, Outcome::Visits),
        ("Être numéro un sur Google avant l'été", Metric::Ranking, Outcome::Visits),
        ("Faire passer notre NPS de 32 à 45 d'ici fin 2026", Metric::Satisfaction, Outcome::Repeat),
    ] {
        let assessment = plan(objective);
        assert_eq!((assessment.reading.metric, assessment.outcome), (Some(metric), outcome), "{objective}");
        assert_eq!(assessment.reading.others, [], "{objective}");
    }
    assert!(plan("Être numéro un sur Google avant l'été").split.named.contains(&"seo"));
    assert!(!plan("Générer 40 demandes de devis grâce à Google").split.named.contains(&"seo"));
}

#[test]
fn what_is_seen_is_counted_in_impressions() {
    for (objective, expected) in [
        ("Toucher 50 000 personnes d'ici fin juin", "50000 impressions in all by 2026-06"),
        ("Toucher 10 000 clients potentiels d'ici fin juin", "10000 impressions in all by 2026-06"),
        ("Obtenir 100 000 impressions par mois", "100000 impressions monthly by 2027-01"),
        ("Obtenir 5 000 vues par semaine sur Instagram", "5000 impressions weekly by 2027-01"),
        ("Reach 20,000 people by the end of June", "20000 impressions in all by 2026-06"),
        ("Passer de 20 000 à 50 000 impressions par mois", "30000 impressions monthly by 2027-01"),
        // A number that is reached, and what the press writes, are not seen so many times.
        ("Reach 500 new customers by the end of June", "500 customers in all by 2026-06"),
        ("Obtenir 10 articles de presse d'ici fin juin", "NoOutcome"),
        ("Atteindre 30 % de notoriété spontanée", "NoOutcome"),
        ("Augmenter nos impressions de 20 %", "NoBaseline"),
    ] {
        assert_eq!(goal("business_services", objective), expected, "{objective}");
    }
}

/// Being known is worth the visits it brings; who counts impressions gets a plan made for them.
#[test]
fn a_wish_to_be_known_is_held_against_visits() {
    for (objective, expected) in [
        ("Faire connaître notre cabinet à Nantes", Outcome::Visits),
        ("Augmenter notre notoriété", Outcome::Visits),
        ("Augmenter nos impressions", Outcome::Impressions),
    ] {
        let answers = Answers { objective: objective.into(), budget: 1500.0, ..Answers::default() };
        let assessment = assessed(&answers);
        assert_eq!(assessment.outcome, expected, "{objective}");
        let seen = assessment.projection.totals.impressions;
        assert_eq!(seen.is_some(), expected == Outcome::Impressions);
        if expected == Outcome::Impressions {
            assert!(assessment.channels.iter().all(|channel| channel.brings_visits));
        }
    }
}

/// Off, there is no trace of it; on, revenue and margin grow and nothing else does.
#[test]
fn the_long_run_multiplies_revenue_and_nothing_else() {
    let answers =
        Answers {
            objective: "Réaliser 60 000 € de ventes d'ici Noël".into(), budget: 1500.0, ..Answers::default()
        };
    let off = assessed(&answers);
    let on = assessed(&Answers { long_run: true, ..answers });
    assert!(off.economy.long_run.is_none() && !serde_json::to_string(&off).unwrap().contains("long_run"));
    let (less, more) = (&off.projection.totals, &on.projection.totals);
    let ratio = more.revenue.central.in_units() / less.revenue.central.in_units();
    assert!((1.7..2.2).contains(&ratio), "{ratio}");
    assert!(more.margin.central > less.margin.central && more.customers == less.customers);
    assert_eq!((more.cost, more.lifetime_value), (less.cost, less.lifetime_value));
    assert!(on.chances.as_ref().unwrap().probability > off.chances.as_ref().unwrap().probability);
    let spends = |assessment: &boussole::engine::Assessment| -> Vec<_> {
        assessment.split.purses.iter().flat_map(|purse| &purse.channels).map(|row| row.spend).collect()
    };
    assert_eq!(spends(&on), spends(&off));
}

#[test]
fn the_time_to_effect_is_that_of_the_inertia() {
    for channel in &assessed(&Answers { budget: 1500.0, ..Answers::default() }).channels {
        let (kept, months) = (channel.inertia.central().get(), channel.months_to_effect().central.get());
        let left = if kept > 0.0 { libm::pow(kept, months) } else { 0.1 };
        assert!((left - 0.1).abs() < 1e-9, "{} {kept} {months}", channel.id);
    }
}

#[test]
fn things_sold_and_people_who_join_are_counted_as_customers() {
    for (sector, objective, expected) in [
        ("food", "Vendre 300 galettes de plus grâce aux commandes en ligne", "300 customers in all by 2027-01"),
        ("online_shop", "Réaliser 200 ventes d'ici fin juin", "200 customers in all by 2026-06"),
        ("nonprofit", "Recruter 150 donateurs réguliers d'ici fin juin", "150 customers in all by 2026-06"),
        ("nonprofit", "Obtenir 80 nouveaux adhérents d'ici fin juin", "80 customers in all by 2026-06"),
        ("nonprofit", "Collecter 12 000 € de dons d'ici fin juin", "12000 revenue in all by 2026-06"),
        ("nonprofit", "Obtenir 90 dons d'ici fin juin", "90 customers in all by 2026-06"),
    ] {
        assert_eq!(goal(sector, objective), expected, "{objective}");
    }
}
