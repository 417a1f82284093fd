//! Where the phrases come from: part of a native program, fetched by the page after its first screen, since they weigh
//! as much as all the rest of the reader.

use std::sync::OnceLock;

/// The phrases, as they are written.
#[derive(Debug)]
pub struct Files {
    /// `fr.txt`.
    pub french: String,
    /// `en.txt`.
    pub english: String,
    /// `shared.txt`: names that both languages use.
    pub shared: String,
}

static FILES: OnceLock<Files> = OnceLock::new();

/// Hands the phrases to the reader; the first to come stay.
#[cfg(target_arch = "wasm32")]
pub fn install(files: Files) {
    // Files that come twice are the same files.
    let _ = FILES.set(files);
}

#[cfg(target_arch = "wasm32")]
pub(super) fn files() -> Option<&'static Files> {
    FILES.get()
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unnecessary_wraps, reason = "in the page they may not have come yet")]
pub(super) fn files() -> Option<&'static Files> {
    let built_in = || Files {
        french: include_str!("fr.txt").into(),
        english: include_str!("en.txt").into(),
        shared: include_str!("shared.txt").into(),
    };
    Some(FILES.get_or_init(built_in))
}
