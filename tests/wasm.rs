//! The engine gives the same bytes natively and in the browser.
//!
//! `fixtures/assessments.txt` holds a fingerprint per example brief. `BLESS=1 cargo test --test same_bytes` writes it,
//! `cargo test` checks it natively, `make wasm-test` in Chromium.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "clippy knows only the test attribute of std")]

mod fingerprint;

use boussole::engine::units::Date;
use boussole::lexicon;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

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
