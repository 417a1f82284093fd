//! The native half of `wasm.rs`: checks the fingerprints that the browser is held against, or writes them.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "clippy takes the functions around the tests for code")]

mod fingerprint;

use std::fs;
use std::path::Path;

#[test]
fn assessments_have_their_fingerprints() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/assessments.txt");
    let found = fingerprint::all();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, &found).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(found, expected, "if the change is meant: BLESS=1 cargo test --test same_bytes");
}
