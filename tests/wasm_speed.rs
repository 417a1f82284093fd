//! How long the engine takes in the browser, built as small as the page: run by `make bench`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "clippy knows only the test attribute of std")]

mod given;

use boussole::benchmarks::{BENCHMARKS, Purse};
use boussole::engine::brief::{Answers, Brief};
use boussole::engine::budget::split;
use boussole::engine::channels::Channel;
use boussole::engine::objective::read;
use boussole::engine::plan::weights;
use boussole::engine::projection::{chances, outcomes, sensitivity, simulate, summarise};
use boussole::engine::units::{Date, Months};
use boussole::engine::{Search, assess};
use boussole::lexicon::install;
use js_sys::{Function, Reflect, global};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const BRIEFS: [(&str, &str); 4] = [
    ("ngo", include_str!("../examples/briefs/ngo.json")),
    ("online_shop", include_str!("../examples/briefs/online_shop.json")),
    ("saas", include_str!("../examples/briefs/saas.json")),
    ("services", include_str!("../examples/briefs/services.json")),
];

fn brief(json: &str, more: f64) -> Brief {
    let mut answers: Answers = serde_json::from_str(json).unwrap();
    answers.budget += more;
    answers.check(&BENCHMARKS).unwrap()
}

fn today() -> Date {
    Date::parse_iso("2026-01-15").unwrap()
}

/// Milliseconds since the page began.
fn now() -> f64 {
    let performance = Reflect::get(&global(), &"performance".into()).unwrap();
    let now: Function = Reflect::get(&performance, &"now".into()).unwrap().into();
    now.call0(&performance).unwrap().as_f64().unwrap()
}

/// Some times, summed up. On a machine that has other work, the shortest is nearest to the time it takes.
fn told(name: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |hundredths: usize| times.get((times.len() * hundredths / 100).min(times.len() - 1)).unwrap();
    console_log!(
        "{name}: shortest {:.2} ms, median {:.2} ms, 99th percentile {:.2} ms, longest {:.2} ms",
        at(0),
        at(50),
        at(99),
        at(100)
    );
}

#[wasm_bindgen_test]
fn a_keystroke() {
    install(include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt")).to_owned());
    for (name, json) in BRIEFS {
        let mut times = Vec::new();
        for round in 0..300 {
            let brief = brief(json, f64::from(round));
            let start = now();
            let reading = read(&brief.objective, today(), None);
            let assessment = assess(&brief, &BENCHMARKS, today());
            times.push(now() - start);
            assert_eq!(reading.target, assessment.reading.target);
        }
        told(&format!("reading and assessing {name}"), &mut times);
    }
}

/// Where the time of a keystroke goes.
#[wasm_bindgen_test]
fn the_parts_of_a_keystroke() {
    install(include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt")).to_owned());
    for (name, json) in BRIEFS {
        let mut times: [Vec<f64>; 6] = Default::default();
        for round in 0..100 {
            let brief = brief(json, f64::from(round));
            let assessed = assess(&brief, &BENCHMARKS, today());
            let (economy, channels) = (&assessed.economy, &assessed.channels);
            let (goal, first) = (assessed.goal.unwrap(), assessed.first);
            let months = Months::new(u16::try_from(assessed.projection.months.len()).unwrap());
            let weight = |channel: &Channel| weights(assessed.outcome, channel, economy, months);
            let mut last = now();
            let mut times = times.iter_mut();
            let mut lap = || {
                let time = now();
                times.next().unwrap().push(time - last);
                last = time;
            };
            let reading = read(&brief.objective, today(), None);
            lap();
            let aim = (assessed.outcome, assessed.steering.priority);
            let money = split(Purse::Money, brief.budget, channels, aim, weight);
            lap();
            let paths = simulate(&assessed.split.purses, channels, economy, assessed.outcome, months, 0);
            lap();
            let projection = summarise(&paths, first);
            lap();
            let chances = chances(&paths, &goal, first);
            lap();
            let outcomes = outcomes(&paths, &goal, first);
            let drivers =
                sensitivity(&outcomes, assessed.outcome, &assessed.split.purses, channels, economy, |_, _| true);
            lap();
            assert_eq!(reading.target, assessed.reading.target);
            assert_eq!(money.amount, brief.budget);
            assert_eq!(projection.months, assessed.projection.months);
            assert_eq!(chances.probability, assessed.chances.unwrap().probability);
            assert_eq!(drivers.drivers.len(), assessed.sensitivity.drivers.len());
        }
        let parts = ["reading", "sharing the money", "simulating", "summing up", "chances", "sensitivity"];
        for (part, times) in parts.into_iter().zip(&mut times) {
            told(&format!("{name}, {part}"), times);
        }
    }
}

/// Milliseconds that a split among twenty-four channels may take.
const SPLIT_LIMIT: f64 = 2.0;

/// More channels than the catalogue has, over a year; each problem at its shortest.
#[wasm_bindgen_test]
fn splits_among_twenty_four_channels() {
    let time_of = |given: &given::Given| {
        let start = now();
        assert!(given.split().objective_value > 0.0);
        now() - start
    };
    let shortest = |seed| {
        let given = given::crowd(seed, 12);
        (0..20).map(|_| time_of(&given)).fold(f64::INFINITY, f64::min)
    };
    let mut times: Vec<f64> = (0..300).map(shortest).collect();
    told("sharing among 24 channels", &mut times);
    let longest = times.iter().copied().fold(0.0, f64::max);
    assert!(longest < SPLIT_LIMIT, "{longest} ms");
}

#[wasm_bindgen_test]
fn the_questions_asked_backwards() {
    install(include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt")).to_owned());
    for (name, json) in BRIEFS {
        let brief = brief(json, 0.0);
        let assessment = assess(&brief, &BENCHMARKS, today());
        let mut wholes = Vec::new();
        // The slices are the same in every round: of each, the shortest time is kept.
        let mut slices: Vec<f64> = Vec::new();
        for _ in 0..30 {
            let start = now();
            let mut search = Search::of(&brief, &assessment).unwrap();
            let (mut last, mut place, mut is_done) = (now(), 0, false);
            while !is_done {
                is_done = search.step().is_some();
                let time = now();
                match slices.get_mut(place) {
                    Some(slice) => *slice = slice.min(time - last),
                    None => slices.push(time - last),
                }
                (last, place) = (time, place + 1);
            }
            wholes.push(last - start);
        }
        told(&format!("all inverse answers of {name}"), &mut wholes);
        let sum: f64 = slices.iter().sum();
        told(&format!("  its {} slices, {sum:.0} ms in all, each at its shortest", slices.len()), &mut slices);
    }
}
