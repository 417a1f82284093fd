//! Strategy against tactics: for each rule, a brief that fires it and a near miss that does not.

use std::collections::BTreeMap;

use crate::desk::{assessed, examples};
use boussole::benchmarks::{Audience, BENCHMARKS};
use boussole::engine::brief::Answers;

#[test]
fn frequency() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = 0;
    let mut busy = Vec::new();
    for (name, answers) in examples() {
        let a = assessed(&answers);
        println!("{name}: {:?}", a.findings);
    }
    for sector in BENCHMARKS.sectors {
        for budget in [250.0, 800.0, 1500.0, 4000.0, 15000.0] {
            for audience in [Some(Audience::Business), Some(Audience::Consumer)] {
                for objective in [
                    "",
                    "Générer 40 demandes de devis par mois d'ici fin juin",
                    "Doubler notre notoriété à Nantes d'ici fin 2026",
                ] {
                    let answers = Answers {
                        budget,
                        audience,
                        sector: Some(sector.id.into()),
                        objective: objective.into(),
                        ..Answers::default()
                    };
                    let a = assessed(&answers);
                    all += 1;
                    for f in &a.findings {
                        *counts.entry(f.rule.name().into()).or_default() += 1;
                        if f.rule.name() == "dispersion" {
                            busy.push(format!(
                                "{budget} {} {:.1}",
                                a.workload.channels.len(),
                                a.workload.asked.get() / a.workload.given.get()
                            ));
                        }
                    }
                }
            }
        }
    }
    println!("{all} {counts:#?}");
    busy.sort();
    println!("{busy:?}");
}
