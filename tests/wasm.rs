//! What the browser computes, beside what the native tests expect. Run by `make wasm-test`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "clippy knows only the test attribute of std")]

use boussole::engine::units::Date;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_date_reads_back_what_it_writes() {
    let mut day = Date::new(1999, 12, 28).unwrap();
    for _ in 0..10_000 {
        assert_eq!(Date::parse_iso(&day.to_string()), Some(day));
        day = day.plus_days(1);
    }
    assert_eq!(day.to_string(), "2027-05-15");
}
