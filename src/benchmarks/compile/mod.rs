//! Checks the rows and writes them as Rust. Part of the build script.
//!
//! Text in, Rust out: [`rows`] reads, [`check`] refuses, [`units`] converts, [`write`] prints.

mod check;
mod found;
mod rows;
mod units;
mod vocabulary;
mod write;

use std::path::Path;

/// The rows of a folder as Rust, or every problem found in them.
pub fn compile(folder: &Path) -> Result<Vec<(String, String)>, Vec<String>> {
    Ok(vec![("benchmarks.rs".to_owned(), compile_texts(&rows::texts(folder)?)?)])
}

/// The same from texts that are already read, each with its path inside the folder.
pub fn compile_texts(texts: &[(String, String)]) -> Result<String, Vec<String>> {
    let book = rows::Book::parse(texts)?;
    let problems = check::problems(&book);
    if problems.is_empty() { Ok(write::rust(&book)) } else { Err(problems) }
}
