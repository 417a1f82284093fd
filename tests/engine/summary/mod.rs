//! An assessment in lines that a person can judge.

mod compact;
mod followed;
mod judged;

use std::fmt::Write;

use boussole::engine::brief::Answers;
use boussole::engine::budget::{ChannelSplit, PurseSplit};
use boussole::engine::plan::GoalKind;
use boussole::engine::units::{Money, Price, Range, Rate, Ratio, Volume};
use boussole::engine::{Assessment, Inverse};

pub use followed::{checkpoints, roadmap};

/// All that a brief comes to, with the answers to the questions asked backwards.
pub fn whole(answers: &Answers, assessment: &Assessment, inverse: Option<&Inverse>) -> String {
    let sections = [
        summary(answers, assessment),
        judged::read(assessment),
        judged::judged(assessment, inverse),
        followed::followed(assessment),
    ];
    sections.concat()
}

/// What was asked, what was understood, who gets what, what comes of it.
pub fn summary(answers: &Answers, assessment: &Assessment) -> String {
    let mut text = asked(answers);
    text += &understood(assessment);
    for purse in &assessment.split.purses {
        text += &shared(purse);
    }
    text + &expected(assessment)
}

fn asked(answers: &Answers) -> String {
    let mut text = format!("{}\n", answers.objective);
    let sector = answers.sector.as_deref().unwrap_or("any sector");
    let audience =
        answers.audience.map_or("any audience".to_owned(), |audience| format!("{audience:?}").to_lowercase());
    let _ = writeln!(text, "{} a month, {audience}, {sector}", answers.budget);
    for (parameter, value) in answers.figures.iter() {
        let _ = writeln!(text, "own {}: {value}", parameter.name());
    }
    text
}

fn understood(assessment: &Assessment) -> String {
    let mut text = format!("\nfrom {} to {}, for {:?}\n", assessment.first, assessment.last, assessment.outcome);
    match &assessment.goal {
        Err(why) => _ = writeln!(text, "no goal: {why:?}"),
        Ok(goal) => {
            let counted = match goal.kind {
                GoalKind::Total => "in all".to_owned(),
                GoalKind::Pace(rhythm) => format!("{rhythm:?}").to_lowercase(),
                GoalKind::Measure(measure) => format!("{measure:?}").to_lowercase(),
            };
            let dated = if goal.is_dated { "" } else { " (no date given)" };
            let _ = writeln!(text, "goal: {} {counted} by {}{dated}", short(goal.amount.get()), goal.by);
        }
    }
    if let Some(chances) = &assessment.chances {
        let _ = writeln!(
            text,
            "probability {}, even chances of {}, likely {}, likely in {}",
            percent(chances.probability),
            short(chances.even_amount.map_or(0.0, Volume::get)),
            short(chances.likely_amount.map_or(0.0, Volume::get)),
            chances.likely_month.map_or("no month".to_owned(), |month| month.to_string()),
        );
    }
    text
}

fn shared(purse: &PurseSplit) -> String {
    let mut text = format!("\n{:?} {:.2}", purse.purse, purse.amount.in_units());
    for floor in &purse.floors {
        let _ = write!(text, ", {:?} >= {:.2}", floor.stage, floor.amount.in_units());
    }
    if let Some(unspent) = purse.unspent {
        let _ = write!(text, ", {unspent:?}");
    }
    text.push('\n');
    for channel in purse.channels.iter().filter(|channel| channel.spend > Money::ZERO) {
        text += &funded(channel);
    }
    let closed: Vec<&str> =
        purse.channels.iter().filter(|channel| channel.spend == Money::ZERO).map(|channel| channel.id).collect();
    text + "  closed: " + &closed.join(", ") + "\n"
}

fn funded(channel: &ChannelSplit) -> String {
    let stages: Vec<String> = channel.stages.iter().map(|stage| format!("{stage:?}")).collect();
    format!(
        "  {:<14} {:>10.2}  {:<9} at most {} visits, the first at {:.2}, inertia {:.2}\n",
        channel.id,
        channel.spend.in_units(),
        stages.join("+"),
        short(channel.curve.ceiling.get()),
        channel.curve.cost_per_visit.in_units(),
        channel.curve.inertia.get(),
    )
}

fn expected(assessment: &Assessment) -> String {
    let (totals, months) = (&assessment.projection.totals, &assessment.projection.months);
    let mut text = "\n".to_owned();
    for (name, month) in [("first month", months.first()), ("last month", months.last())] {
        let month = month.unwrap();
        let _ = writeln!(text, "{name}: visits {}, leads {}", volumes(month.visits), volumes(month.leads));
    }
    let _ = writeln!(text, "visits      {}", volumes(totals.visits));
    let _ = writeln!(text, "leads       {}", volumes(totals.leads));
    let _ = writeln!(text, "customers   {}", volumes(totals.customers));
    let _ = writeln!(text, "revenue     {}", amounts(totals.revenue));
    let _ = writeln!(text, "margin      {}", amounts(totals.margin));
    let _ = writeln!(
        text,
        "cost        {:.2}, of which money {:.2}",
        totals.cost.in_units(),
        totals.cost_in_money.in_units()
    );
    let _ = writeln!(text, "per lead    {}", prices(totals.cost_per_lead));
    let _ = writeln!(text, "per customer {}", prices(totals.cost_per_customer));
    let _ = writeln!(text, "ROI         {}, on money {}", ratios(totals.roi), ratios(totals.roi_on_money));
    let _ = writeln!(
        text,
        "lifetime    {}, over its cost {}",
        amounts(totals.lifetime_value),
        ratios(totals.lifetime_to_cost)
    );
    let break_even = totals.break_even.central.map_or("no month".to_owned(), |month| month.to_string());
    let _ = writeln!(text, "profit      {}, from {break_even}", percent(totals.chance_of_profit));
    text
}

/// Three figures or so: enough to judge, few enough to read.
pub fn short(value: f64) -> String {
    if value.abs() < 10.0 { format!("{value:.2}") } else { format!("{value:.0}") }
}

pub fn volumes(range: Range<Volume>) -> String {
    between(range.map(Volume::get))
}

pub fn ratios(range: Option<Range<Ratio>>) -> String {
    range.map_or("not defined".to_owned(), |range| between(range.map(Ratio::get)))
}

fn amounts(range: Range<Money>) -> String {
    between(range.map(Money::in_units))
}

fn prices(range: Option<Range<Price>>) -> String {
    range.map_or("not defined".to_owned(), |range| between(range.map(Price::in_units)))
}

fn between(range: Range<f64>) -> String {
    format!("{} .. {} .. {}", short(range.low), short(range.central), short(range.high))
}

fn percent(rate: Rate) -> String {
    format!("{:.0} %", rate.get() * 100.0)
}
