//! Are the ranges honest? Held against a second implementation of the model, which shares nothing with the engine.
//!
//! `independent/projection.py` draws worlds from the checked-in figures of fifteen briefs (`inputs.json`) and says where
//! their months lie (`outcomes.json`). Here the engine projects the very same figures, whatever the rows say today: its
//! P10 to P90 must hold eight outcomes in ten, and its chances of the goal must be the same. `make bench` writes both
//! files anew.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy takes the functions around the tests for code"
)]

use std::fs;
use std::path::Path;

use boussole::benchmarks::{BENCHMARKS, Pool, Purse};
use boussole::engine::brief::Answers;
use boussole::engine::budget::{ChannelSplit, PurseSplit};
use boussole::engine::channels::Channel;
use boussole::engine::estimate::Estimate;
use boussole::engine::plan::Goal;
use boussole::engine::projection::{Projection, chances, simulate, summarise};
use boussole::engine::units::{Date, Money, Months, Price, Range, Rate, Volume};
use boussole::engine::{Assessment, assess};
use serde_json::Value;

/// How far the share of outcomes within a band may be from eight in ten.
const BAND: f64 = 0.03;
/// How far two probabilities may be apart.
const CHANCES: f64 = 0.02;

fn read(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// What the engine makes of the checked-in figures of a brief.
struct Projected {
    projection: Projection,
    probability: Option<f64>,
}

fn projected(inputs: &Value) -> Projected {
    let answers: Answers = serde_json::from_value(inputs["brief"].clone()).unwrap();
    let today = Date::parse_iso("2026-01-15").unwrap();
    let mut assessed = assess(&answers.check(&BENCHMARKS).unwrap(), &BENCHMARKS, today);
    set_economy(&mut assessed, inputs);
    let rows = inputs["channels"].as_array().unwrap();
    let template = assessed.channels[0].clone();
    let channels: Vec<Channel> = rows.iter().zip(0..).map(|(row, place)| channel(row, place, &template)).collect();
    let splits = splits(&channels, rows, &assessed);
    let months = Months::new(u16::try_from(inputs["months"].as_u64().unwrap()).unwrap());
    let paths = simulate(&splits, &channels, &assessed.economy, assessed.outcome, months, 0);
    let goal = assessed.goal.ok().filter(|_| !inputs["goal"].is_null());
    if let Some(goal) = &goal {
        assert_is(goal, &inputs["goal"]);
    }
    Projected {
        projection: summarise(&paths, assessed.first),
        probability: goal.map(|goal| chances(&paths, &goal, assessed.first).probability.get()),
    }
}

/// The goal was read when the figures were written down: reading it otherwise today calls for new outcomes.
fn assert_is(goal: &Goal, written: &Value) {
    assert_eq!(serde_json::to_value(goal).unwrap(), *written, "make bench");
}

fn range(json: &Value) -> Range<f64> {
    let end = |place: usize| json[place].as_f64().unwrap();
    Range { low: end(0), central: end(1), high: end(2) }
}

fn set<T: Copy>(estimate: &mut Estimate<T>, json: &Value, unit: fn(f64) -> T) {
    estimate.range = range(json).map(unit);
}

fn set_economy(assessed: &mut Assessment, inputs: &Value) {
    let (economy, figures, sizes) = (&mut assessed.economy, &inputs["economy"], &inputs["pools"]);
    set(&mut economy.close_rate, &figures["close_rate"], Rate::clamped);
    set(&mut economy.sales_cycle, &figures["sales_cycle"], Volume::new);
    set(&mut economy.basket, &figures["basket"], Price::units);
    set(&mut economy.margin, &figures["margin"], Rate::clamped);
    set(&mut economy.repeat_orders, &figures["repeat_orders"], Volume::new);
    set(&mut economy.survival, &figures["survival"], Rate::clamped);
    set(&mut economy.pools.market, &sizes["market"], Volume::new);
    set(&mut economy.pools.visitors, &sizes["visitors"], Volume::new);
    set(&mut economy.pools.contacts, &sizes["contacts"], Volume::new);
    set(&mut economy.pools.customers, &sizes["customers"], Volume::new);
}

fn channel(row: &Value, place: usize, template: &Channel) -> Channel {
    let mut channel = Channel {
        id: Box::leak(row["id"].as_str().unwrap().to_owned().into_boxed_str()),
        place,
        pool: match row["pool"].as_str().unwrap() {
            "market" => Pool::Market,
            "visitors" => Pool::Visitors,
            "contacts" => Pool::Contacts,
            _ => Pool::Customers,
        },
        purse: if row["purse"] == "money" { Purse::Money } else { Purse::Time },
        set_up: None,
        ..template.clone()
    };
    set(&mut channel.ceiling, &row["ceiling"], Volume::new);
    set(&mut channel.cost_per_visit, &row["cost_per_visit"], Price::units);
    set(&mut channel.inertia, &row["inertia"], Rate::clamped);
    set(&mut channel.conversion, &row["conversion"], Rate::clamped);
    channel.failure.range = Range::exactly(Rate::clamped(row["failure"].as_f64().unwrap()));
    let once = row["set_up"].as_f64().unwrap();
    if once > 0.0 {
        let range = Range::exactly(Price::units(once));
        channel.set_up = Some(Estimate { range, because: channel.cost_per_visit.because.clone() });
    }
    channel
}

/// One split for each purse, with what each channel received when the figures were written down.
fn splits(channels: &[Channel], rows: &[Value], assessed: &Assessment) -> Vec<PurseSplit> {
    let purse = |template: &PurseSplit| {
        let members = channels.iter().zip(rows).filter(|(channel, _)| channel.purse == template.purse);
        let row = &assessed.split.purses.iter().find_map(|purse| purse.channels.first()).unwrap();
        let channels = members.map(|(channel, json)| split(channel, json, row)).collect();
        PurseSplit { channels, ..template.clone() }
    };
    assessed.split.purses.iter().map(purse).collect()
}

fn split(channel: &Channel, json: &Value, template: &ChannelSplit) -> ChannelSplit {
    let mut split = ChannelSplit { id: channel.id, ..template.clone() };
    split.spend = Money::units(json["spend"].as_f64().unwrap());
    split.curve.start = Money::units(json["start"].as_f64().unwrap());
    split
}

/// Where a value lies among the outcomes: the share of them below it, and the share not above it. Both differ only where
/// many outcomes are equal, such as the months before the first sale.
fn place(value: f64, quantiles: &[f64], levels: &[f64]) -> (f64, f64) {
    let slack = 1e-5 * value.abs();
    (
        share(quantiles, levels, |quantile| quantile < value - slack, value),
        share(quantiles, levels, |quantile| quantile <= value + slack, value),
    )
}

/// The level at which the outcomes pass a value, between the two levels written down around it.
fn share(quantiles: &[f64], levels: &[f64], is_passed: impl Fn(f64) -> bool, value: f64) -> f64 {
    let passed = quantiles.iter().take_while(|quantile| is_passed(**quantile)).count();
    let (Some(before), Some(after)) = (passed.checked_sub(1), quantiles.get(passed)) else {
        return if passed == 0 { 0.0 } else { 1.0 };
    };
    let step = after - quantiles[before];
    let part = if step > 0.0 { ((value - quantiles[before]) / step).clamp(0.0, 1.0) } else { 0.0 };
    levels[before] + part * (levels[passed] - levels[before])
}

/// The share of outcomes within a band, as the smallest and the largest it can be said to be: outcomes that equal an end
/// may be counted in or out.
fn held(band: Range<f64>, quantiles: &Value, levels: &[f64]) -> (f64, f64) {
    let quantiles: Vec<f64> = quantiles.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect();
    let (below_low, not_above_low) = place(band.low, &quantiles, levels);
    let (below_high, not_above_high) = place(band.high, &quantiles, levels);
    (below_high - not_above_low, not_above_high - below_low)
}

fn bands(projection: &Projection) -> Vec<(String, Range<f64>, String)> {
    let mut bands = Vec::new();
    for (place, month) in projection.months.iter().enumerate() {
        for (name, band) in [
            ("visits", month.visits.map(Volume::get)),
            ("leads", month.leads.map(Volume::get)),
            ("customers", month.customers.map(Volume::get)),
            ("revenue", month.revenue.map(Money::in_units)),
            ("cumulated_profit", month.cumulated_profit.map(Money::in_units)),
        ] {
            bands.push((format!("{name} of {}", month.month), band, format!("/months/{name}/{place}")));
        }
    }
    let totals = &projection.totals;
    for (name, band) in [
        ("visits", totals.visits.map(Volume::get)),
        ("leads", totals.leads.map(Volume::get)),
        ("customers", totals.customers.map(Volume::get)),
        ("revenue", totals.revenue.map(Money::in_units)),
        ("margin", totals.margin.map(Money::in_units)),
    ] {
        bands.push((format!("{name} in all"), band, format!("/totals/{name}")));
    }
    bands
}

/// Each brief as it was written down, with what the engine makes of it and where the outcomes lie.
fn each(mut look: impl FnMut(&str, &Projected, &Value, &[f64])) {
    let (inputs, outcomes) = (read("inputs.json"), read("outcomes.json"));
    let levels: Vec<f64> = outcomes["levels"].as_array().unwrap().iter().map(|level| level.as_f64().unwrap()).collect();
    let (inputs, outcomes) = (inputs.as_array().unwrap(), outcomes["briefs"].as_array().unwrap());
    assert!(inputs.len() >= 12);
    for (inputs, outcomes) in inputs.iter().zip(outcomes) {
        assert_eq!(inputs["name"], outcomes["name"]);
        look(inputs["name"].as_str().unwrap(), &projected(inputs), outcomes, &levels);
    }
}

#[test]
fn eight_outcomes_in_ten_lie_within_the_band() {
    let (mut faults, mut count, mut widest) = (Vec::new(), 0, 0.0_f64);
    each(|name, projected, outcomes, levels| {
        for (what, band, pointer) in bands(&projected.projection) {
            let (least, most) = held(band, outcomes.pointer(&pointer).unwrap(), levels);
            count += 1;
            widest = widest.max(least - 0.8).max(0.8 - most);
            if least > 0.8 + BAND || most < 0.8 - BAND {
                faults.push(format!("{name}, {what}: {least:.3} to {most:.3} within {band:?}"));
            }
        }
    });
    println!("{count} bands, the worst {:.1} points from eight in ten", widest * 100.0);
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_chances_are_those_of_the_outcomes() {
    let mut worst = 0.0_f64;
    each(|name, projected, outcomes, _| {
        let profitable = projected.projection.totals.chance_of_profit.get();
        let pairs = [
            (projected.probability, outcomes["probability"].as_f64()),
            (Some(profitable), outcomes["profitable"].as_f64()),
        ];
        for (ours, theirs) in pairs {
            assert_eq!(ours.is_some(), theirs.is_some(), "{name}");
            let apart = (ours.unwrap_or(0.0) - theirs.unwrap_or(0.0)).abs();
            worst = worst.max(apart);
            assert!(apart <= CHANCES, "{name}: {ours:?}, not {theirs:?}");
        }
    });
    println!("chances at most {:.1} points apart", worst * 100.0);
}
