//! What is said of the sentence and of the plan: marks, step, contradictions, priority, aim, presence, findings.

use std::fmt::Write;

use boussole::engine::plan::Goal;
use boussole::engine::plan::aims::{Expected, ExpectedKpi};
use boussole::engine::{Assessment, Inverse};

use super::compact::compact;
use super::{percent, short};

/// The sentence as it was read and marked.
pub fn read(assessment: &Assessment) -> String {
    let reading = &assessment.reading;
    let mut text = "\nread".to_owned();
    for judgement in &reading.judgements {
        let _ = write!(text, " {:?} {:?} ({:?});", judgement.criterion, judgement.mark, judgement.reason);
    }
    let _ = writeln!(text);
    let _ = writeln!(
        text,
        "  metric {}, others {}, purpose {}, target {}, from {}, until {}, rhythm {}",
        compact(reading.metric),
        compact(&reading.others),
        compact(reading.purpose),
        compact(reading.target),
        compact(reading.baseline),
        compact(reading.deadline),
        compact(reading.rhythm),
    );
    text
}

/// What is thought of it.
pub fn judged(assessment: &Assessment, inverse: Option<&Inverse>) -> String {
    let mut text = "\n".to_owned();
    if let Ok(Goal { baseline: Some(baseline), .. }) = assessment.goal {
        let _ = writeln!(text, "from {}", compact(baseline));
    }
    match &assessment.realism {
        Some(realism) => {
            let _ = writeln!(text, "achievable {:?}, realistic {:?}", realism.achievable, realism.realistic);
            let _ = writeln!(
                text,
                "  step {}; today {}; ceiling {}, of which {}; price {}",
                compact(realism.step),
                compact(realism.today),
                compact(realism.ceiling),
                realism.of_ceiling.map_or("none".to_owned(), |share| format!("{:.0} %", share.get() * 100.0)),
                compact(realism.price),
            );
        }
        None => text += "no step to judge\n",
    }
    for contradiction in &assessment.contradictions {
        let _ = writeln!(text, "contradiction: {}", compact(contradiction));
    }
    let _ = writeln!(text, "priority: {}", compact(&assessment.steering));
    if let Some(proposal) = assessment.proposal {
        let said = proposal.said(assessment.currency).map(|said| compact(said.amount));
        let _ = writeln!(text, "proposal: {}, said {}", compact(proposal), said.unwrap_or_default());
    }
    if let Some(inverse) = inverse {
        let _ = writeln!(text, "even budget: {}", compact(inverse.even_budget));
        let _ = writeln!(text, "likely budget: {}", compact(inverse.likely_budget));
        let _ = writeln!(text, "likely month: {}", compact(inverse.likely_month));
        let _ = writeln!(text, "likely amount: {}", compact(inverse.likely_amount));
    }
    if let Some(usual) = assessment.usual_spend {
        let _ = writeln!(text, "usual spend: {}", compact(usual));
    }
    text + &aimed(assessment) + &present(assessment) + &found(assessment)
}

fn aimed(assessment: &Assessment) -> String {
    let aim = &assessment.aim;
    let mut text = format!("\naim: {}, in {}\n", compact(&aim.served), aim.month);
    for objective in &aim.objectives {
        let kpis: Vec<String> = objective.kpis.iter().map(kpi).collect();
        let _ = writeln!(text, "  {}: {}", objective.name, kpis.join("; "));
    }
    text
}

fn kpi(kpi: &ExpectedKpi) -> String {
    let expected = match kpi.expected {
        None => String::new(),
        Some(Expected::InMonth { range, likely, .. }) => {
            format!(" {}, likely {}", super::volumes(range), short(likely.get()))
        }
        Some(Expected::Price(range)) => format!(" {}", super::prices(Some(range))),
        Some(Expected::Ratio(range)) => format!(" {}", super::ratios(Some(range))),
    };
    format!("{}{expected}", kpi.kpi.name)
}

fn present(assessment: &Assessment) -> String {
    let mut text = format!("\nnamed: {}\n", compact(&assessment.split.named));
    for present in &assessment.present {
        let because: Vec<String> = present.because.iter().map(compact).collect();
        let cost = present.cost_per_lead.map_or(String::new(), |cost| format!("; a lead {}", compact(cost)));
        let _ = writeln!(text, "  {} because {}{cost}", present.id, because.join("; "));
    }
    for absent in &assessment.split.absent {
        let _ = writeln!(text, "  not {}", compact(absent));
    }
    text
}

fn found(assessment: &Assessment) -> String {
    let mut text = "\n".to_owned();
    for finding in &assessment.findings {
        let _ = writeln!(text, "finding {:?}: {}; {}", finding.gravity, compact(finding.rule), compact(finding.remedy));
    }
    if assessment.findings.is_empty() {
        text += "no finding\n";
    }
    let drivers = assessment.sensitivity.drivers.iter().take(3);
    let drivers: Vec<String> =
        drivers.map(|driver| format!("{} {}", compact(driver.what), percent(driver.share))).collect();
    let _ = writeln!(text, "hangs on: {}", drivers.join("; "));
    text
}
