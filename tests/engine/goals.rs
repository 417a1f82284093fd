//! What a sentence asks of the plan: what is counted, how, and by when.

use boussole::engine::brief::Answers;
use boussole::engine::plan::{Goal, GoalKind, Unprojected};

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
