//! Where the rows come from: part of a native program, fetched by the page after its first screen.

use std::ops::Deref;
use std::sync::OnceLock;

use super::Benchmarks;
use super::read::{NONE, read};

/// The rows, as far as they have come; the sectors are there from the start.
#[derive(Debug)]
pub struct Shelf(OnceLock<Benchmarks>);

/// All the rows.
pub static BENCHMARKS: Shelf = Shelf(OnceLock::new());

impl Deref for Shelf {
    type Target = Benchmarks;

    fn deref(&self) -> &Benchmarks {
        file().map_or(&NONE, |file| self.0.get_or_init(|| read(file)))
    }
}

#[cfg(target_arch = "wasm32")]
static FILE: OnceLock<String> = OnceLock::new();

/// Hands over the rows, as `compile/write.rs` writes them down; the first to come stay.
#[cfg(target_arch = "wasm32")]
pub fn install(file: String) {
    // A file that comes twice is the same file.
    let _ = FILE.set(file);
}

#[cfg(target_arch = "wasm32")]
fn file() -> Option<&'static str> {
    FILE.get().map(String::as_str)
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unnecessary_wraps, reason = "in the page it may not have come yet")]
fn file() -> Option<&'static str> {
    Some(include_str!(concat!(env!("OUT_DIR"), "/benchmarks.txt")))
}
