//! Where the phrases come from: part of a native program, fetched by the page after its first screen, since they weigh
//! as much as all the rest of the reader.

#[cfg(target_arch = "wasm32")]
use std::sync::OnceLock;

#[cfg(target_arch = "wasm32")]
static FILE: OnceLock<String> = OnceLock::new();

/// Hands the phrases to the reader, as `compile.rs` writes them down; the first to come stay.
#[cfg(target_arch = "wasm32")]
pub fn install(file: String) {
    // A file that comes twice is the same file.
    let _ = FILE.set(file);
}

#[cfg(target_arch = "wasm32")]
pub(super) fn file() -> Option<&'static str> {
    FILE.get().map(String::as_str)
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unnecessary_wraps, reason = "in the page it may not have come yet")]
pub(super) fn file() -> Option<&'static str> {
    Some(include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt")))
}
