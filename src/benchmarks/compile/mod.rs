//! Checks the rows and writes them down for the page. Part of the build script.
//!
//! [`rows`](mod@rows) reads, [`check`] refuses, [`units`] converts, [`write`] writes.

mod check;
mod rows;
mod units;
mod vocabulary;
mod write;

use std::path::Path;

/// What is made of the rows.
pub struct Compiled {
    /// The sectors as Rust.
    pub sectors: String,
    /// All the rest as text, for `../read.rs`.
    pub rows: String,
}

/// The sectors of a folder as Rust, or every problem found in it.
pub fn sectors(folder: &Path) -> Result<String, Vec<String>> {
    compile_texts(&rows::texts(folder)?).map(|compiled| compiled.sectors)
}

/// The rows of a folder as the page fetches them, or every problem found in it.
pub fn rows(folder: &Path) -> Result<String, Vec<String>> {
    compile_texts(&rows::texts(folder)?).map(|compiled| compiled.rows)
}

/// Both from texts that are already read, each with its path inside the folder.
pub fn compile_texts(texts: &[(String, String)]) -> Result<Compiled, Vec<String>> {
    let book = rows::Book::parse(texts)?;
    let problems = check::problems(&book);
    if problems.is_empty() {
        Ok(Compiled { sectors: write::sectors(&book), rows: write::rows(&book) })
    } else {
        Err(problems)
    }
}
