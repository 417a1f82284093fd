//! What the reader of objectives weighs: built twice by `make reader-size`, with `READER=with` and without.
//!
//! `black_box` hides from the compiler what goes in and what comes out, so that nothing of the reader is left out.

use std::hint::black_box;

use boussole::engine::objective::read;
use boussole::engine::units::Date;

fn main() {
    let text = black_box(String::new());
    let today = black_box(Date::new(2026, 1, 15));
    #[cfg(target_arch = "wasm32")]
    boussole::lexicon::install(black_box(String::new()));
    if option_env!("READER") == Some("with") {
        black_box(today.map(|today| read(&text, today, None)));
    }
}
