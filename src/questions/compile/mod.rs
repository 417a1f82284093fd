//! Checks the criteria with their texts and writes them as Rust. Part of the build script.
//!
//! Text in, Rust out: [`rows`] reads, [`check`] refuses, [`write`] prints.

mod check;
#[path = "../../benchmarks/compile/found.rs"]
#[allow(clippy::duplicate_mod, reason = "each room of rows is checked by itself, in its tests too")]
mod found;
mod rows;
mod write;

use std::path::Path;

/// The criteria of a folder as Rust, or every problem found in them. The texts are in the folder of messages beside it;
/// the names of channels and sectors, in the one of benchmarks.
pub fn compile(folder: &Path) -> Result<Vec<(String, String)>, Vec<String>> {
    Ok(vec![("questions.rs".to_owned(), compile_texts(&rows::texts(folder)?)?)])
}

/// The same from texts that are already read, each with its path: `objectives.toml`, `fr/questions.txt`,
/// `catalogue.toml`, `sectors.toml`.
pub fn compile_texts(texts: &[(String, String)]) -> Result<String, Vec<String>> {
    let book = rows::Book::parse(texts)?;
    let problems = check::problems(&book);
    if problems.is_empty() { Ok(write::rust(&book)) } else { Err(problems) }
}
