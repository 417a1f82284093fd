//! How long the calculator takes between a keystroke and its answer. Run by `make bench`.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start has nothing to measure")]

use boussole::benchmarks::{BENCHMARKS, Purse};
use boussole::engine::brief::{Answers, Brief};
use boussole::engine::budget::{PurseSplit, split};
use boussole::engine::channels::{Economy, available};
use boussole::engine::objective::{Reading, read};
use boussole::engine::plan::{Outcome, natural, weights};
use boussole::engine::units::{Date, Months};
use boussole::engine::{Assessment, assess};
use divan::Bencher;

#[path = "../tests/given/mod.rs"]
mod given;

fn main() {
    divan::main();
}

/// A year for a firm that gave few figures; a year for a shop that can use most channels.
const BRIEFS: [(&str, &str); 2] = [
    ("services", include_str!("../examples/briefs/services.json")),
    ("online_shop", include_str!("../examples/briefs/online_shop.json")),
];

fn names() -> impl Iterator<Item = &'static str> {
    BRIEFS.into_iter().map(|(name, _)| name)
}

fn brief(name: &str) -> Brief {
    let (_, json) = BRIEFS.into_iter().find(|(other, _)| *other == name).unwrap();
    let answers: Answers = serde_json::from_str(json).unwrap();
    answers.check(&BENCHMARKS).unwrap()
}

fn today() -> Date {
    Date::parse_iso("2026-01-15").unwrap()
}

#[divan::bench(args = names())]
fn reading_the_sentence(bencher: Bencher, name: &str) {
    let brief = brief(name);
    bencher.bench(|| -> Reading { read(&brief.objective, today(), None) });
}

#[divan::bench(args = names())]
fn splitting_the_money(bencher: Bencher, name: &str) {
    let brief = brief(name);
    let economy = Economy::of(&brief, &BENCHMARKS);
    let (channels, _) = available(&brief, &economy, &BENCHMARKS);
    let outcome = Outcome::nearest(None, economy.sale);
    let year = Months::new(12);
    bencher.bench(|| -> PurseSplit {
        split(Purse::Money, brief.budget, &channels, (outcome, natural(outcome)), |channel| {
            weights(outcome, channel, &economy, year)
        })
    });
}

#[divan::bench(args = names())]
fn assessing_the_brief(bencher: Bencher, name: &str) {
    let brief = brief(name);
    bencher.bench(|| -> Assessment { assess(&brief, &BENCHMARKS, today()) });
}

/// Twenty-four channels, more than the catalogue has, over one year and over five.
#[divan::bench(args = [12, 60])]
fn splitting_among_24_channels(bencher: Bencher, months: usize) {
    let problems: Vec<given::Given> = (0..32).map(|seed| given::crowd(seed, months)).collect();
    let mut turn = problems.iter().cycle();
    bencher.with_inputs(|| turn.next().unwrap()).bench_local_refs(|given| -> PurseSplit { given.split() });
}
