//! The engine gives the same bytes natively and in the browser.
//!
//! `fixtures/assessments.txt` holds a fingerprint per example brief. `BLESS=1 cargo test --test same_bytes` writes it,
//! `cargo test` checks it natively, `make wasm-test` in Chromium.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "clippy knows only the test attribute of std")]

mod fingerprint;
mod given;

use boussole::engine::units::Date;
use boussole::lexicon;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_engine_gives_the_same_bytes_as_natively() {
    lexicon::install(include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt")).to_owned());
    assert_eq!(fingerprint::all(), include_str!("fixtures/assessments.txt"));
}

#[wasm_bindgen_test]
fn a_date_reads_back_what_it_writes() {
    let mut day = Date::new(1999, 12, 28).unwrap();
    for _ in 0..10_000 {
        assert_eq!(Date::parse_iso(&day.to_string()), Some(day));
        day = day.plus_days(1);
    }
    assert_eq!(day.to_string(), "2027-05-15");
}

/// Milliseconds that a split among twenty-four channels may take.
const SPLIT_LIMIT: f64 = 2.0;

#[wasm_bindgen_test]
fn twenty_four_channels_are_split_in_time() {
    const PROBLEMS: u64 = 100;
    let crowds: Vec<given::Given> = (0..PROBLEMS).map(|seed| given::crowd(seed, 12)).collect();
    let mut times: Vec<f64> = crowds.iter().map(time_of).collect();
    times.sort_by(f64::total_cmp);
    let (median, longest) = (times[times.len() / 2], times[times.len() - 1]);
    console_log!("24 channels: {median:.2} ms at the median, {longest:.2} ms at most");
    assert!(median < SPLIT_LIMIT, "{median} ms");
}

/// The mean of some runs: the browser's clock is coarse.
fn time_of(given: &given::Given) -> f64 {
    const RUNS: u32 = 20;
    let start = js_sys::Date::now();
    for _ in 0..RUNS {
        assert!(given.split().objective_value > 0.0);
    }
    (js_sys::Date::now() - start) / f64::from(RUNS)
}
