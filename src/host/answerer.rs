//! The second file of the program, and the phrases it reads with: fetched once the first screen is there.
#![allow(
    unsafe_code,
    clippy::unnecessary_wraps,
    reason = "what `wasm_split` asks for and writes where the program is cut"
)]

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::fetch::texts_of;
use super::keeper::PageKeeper;
use crate::benchmarks::BENCHMARKS;
use crate::engine::Calculator;
use crate::engine::units::Date;
use crate::view::{Answerer, Desk, Shared};

/// Who answers on a day; none when a file cannot be had.
pub async fn fetch_answerer(today: Date) -> Option<Shared<dyn Answerer>> {
    // On its way while the phrases are.
    spawn_local(async { drop(preload_answerer().await) });
    let [phrases] = texts_of(["lexicon.txt".to_owned()]).await?;
    answerer(today, phrases).await.ok().map(Shared::from)
}

/// The only way into the second file: whatever is reached from here and from nowhere else is in it.
#[wasm_split(answer, fallible, preload(preload_answerer))]
fn answerer(today: Date, phrases: String) -> Result<Rc<dyn Answerer>, SplitLoaderError> {
    install(phrases);
    Ok(Rc::new(Desk::new(Calculator::new(&BENCHMARKS, today), Rc::new(PageKeeper))))
}

/// Natively the phrases are part of the program.
fn install(phrases: String) {
    #[cfg(target_arch = "wasm32")]
    crate::lexicon::install(phrases);
    #[cfg(not(target_arch = "wasm32"))]
    drop(phrases);
}
