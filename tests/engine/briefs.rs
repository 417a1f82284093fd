//! What real-looking briefs come to, as text to be read.

use std::fmt::Write;

use boussole::benchmarks::{Audience, BENCHMARKS};
use boussole::engine::brief::Answers;
use boussole::engine::units::Money;
use boussole::engine::{Assessment, assess, inverse};

use crate::desk::{assessed, thirty, today};
use crate::summary::{ratios, volumes, whole};

/// Thirty briefs, whole, as someone who has to stand by them would read them.
#[test]
fn thirty_briefs_whole() {
    let briefs = thirty();
    assert_eq!(briefs.len(), 30);
    for (name, answers) in briefs {
        let brief = answers.clone().check(&BENCHMARKS).unwrap();
        let assessment = assess(&brief, &BENCHMARKS, today());
        let inverse = inverse(&brief, &assessment);
        insta::assert_snapshot!(name, whole(&answers, &assessment, inverse.as_ref()));
    }
}

/// Every trade with little and with much, for each audience: one line each, so that an odd one stands out.
#[test]
fn every_sector() {
    let mut text = String::new();
    for sector in BENCHMARKS.sectors {
        for budget in [250.0, 4000.0] {
            for audience in [Some(Audience::Business), Some(Audience::Consumer), None] {
                let answers = Answers { budget, audience, sector: Some(sector.id.into()), ..Answers::default() };
                let _ = writeln!(text, "{}", line(&answers, &assessed(&answers)));
            }
        }
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}

fn line(answers: &Answers, assessment: &Assessment) -> String {
    let audience = answers.audience.map_or("both".to_owned(), |audience| format!("{audience:?}").to_lowercase());
    let totals = &assessment.projection.totals;
    format!(
        "{:<18} {:>4} {audience:<8}  {}\n    visits {}, leads {}, ROI {}",
        answers.sector.as_deref().unwrap_or_default(),
        answers.budget,
        spends(assessment),
        volumes(totals.visits),
        volumes(totals.leads),
        ratios(totals.roi),
    )
}

fn spends(assessment: &Assessment) -> String {
    let channels = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
    let funded = channels.filter(|channel| channel.spend > Money::ZERO);
    let shown: Vec<String> = funded.map(|channel| format!("{} {:.0}", channel.id, channel.spend.in_units())).collect();
    if shown.is_empty() { "nothing opens".to_owned() } else { shown.join(", ") }
}
