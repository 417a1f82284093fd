use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::plan::{Goal, GoalKind, Outcome};
use crate::engine::projection::MonthProjection;
use crate::engine::units::{Money, Range, Volume};
use crate::messages::say;
use crate::view::charts::{BandInput, band, use_width};
use crate::view::shared::Shared;
use crate::view::words::Words;

/// Props of [`Curve`].
#[derive(Clone, PartialEq, Properties)]
pub struct CurveProps {
    /// What the brief comes to.
    pub assessment: Shared<Assessment>,
    /// How the page speaks.
    pub words: Words,
}

/// The outcome per month as a band, with the pace to reach and the month in which cost is covered.
#[component]
pub fn Curve(CurveProps { assessment, words }: &CurveProps) -> Html {
    let (frame, width) = use_width(640);
    let projection = &assessment.projection;
    let ranges: Vec<Range<f64>> = projection.months.iter().map(|month| outcome(month, assessment.outcome)).collect();
    let months: Vec<String> = projection.months.iter().map(|month| words.format().short_month(month.month)).collect();
    let target = assessment.goal.as_ref().ok().filter(|goal| is_of_the_plan(goal));
    let chart = band(
        &BandInput {
            ranges: &ranges,
            months: &months,
            target: target.map(|goal| {
                (goal.amount.get() * goal.periods_per_month(), assessment.first.months_until(goal.by).count())
            }),
            break_even: projection.totals.break_even.central.map(|month| assessment.first.months_until(month).count()),
            width: width.min(820),
        },
        |value| words.outcome(assessment.outcome, Volume::new(value)),
    );
    let caption = words.say(match assessment.outcome {
        Outcome::Impressions => say::chart_impressions(),
        Outcome::Visits => say::chart_visits(),
        Outcome::Leads => say::chart_leads(),
        Outcome::Customers => say::chart_customers(),
        Outcome::Revenue => say::chart_revenue(),
        Outcome::Repeat => say::chart_repeat(),
    });
    html! {
        <figure class="wide-plot" ref={frame}>
            <figcaption>{&caption}</figcaption>
            {chart.draw(words.say(say::chart_spoken(caption.to_string())), &words.say(say::chart_target()), &words.say(say::chart_break_even()))}
        </figure>
    }
}

/// A pace of what the plan brings by itself can be held against its curve.
fn is_of_the_plan(goal: &Goal) -> bool {
    matches!(goal.kind, GoalKind::Pace(_)) && !goal.counts_todays_customers()
}

fn outcome(month: &MonthProjection, outcome: Outcome) -> Range<f64> {
    match outcome {
        Outcome::Impressions => month.impressions.unwrap_or_default().map(Volume::get),
        Outcome::Visits => month.visits.map(Volume::get),
        Outcome::Leads => month.leads.map(Volume::get),
        Outcome::Customers => month.customers.map(Volume::get),
        Outcome::Revenue => month.revenue.map(Money::in_units),
        Outcome::Repeat => month.repeat.unwrap_or_default().map(Money::in_units),
    }
}
