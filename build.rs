//! Turns the text files of `src/` into what the program reads: each room's `compile.rs` checks and compiles the data beside it.

#[path = "src/benchmarks/compile/mod.rs"]
mod benchmarks;
#[path = "src/lexicon/compile.rs"]
mod lexicon;
#[path = "src/messages/compile.rs"]
mod messages;
#[path = "src/questions/compile/mod.rs"]
mod questions;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let mut problems = Vec::new();
    let rooms = [
        ("benchmarks", benchmarks::compile as Compile),
        ("lexicon", lexicon::compile),
        ("messages", messages::compile),
        ("questions", questions::compile),
    ];
    for (room, compile) in rooms {
        let folder = Path::new("src").join(room);
        println!("cargo::rerun-if-changed={}", folder.display());
        match compile(&folder) {
            Ok(files) => files.into_iter().for_each(|(file, content)| {
                std::fs::write(Path::new(&out).join(&file), content)
                    .unwrap_or_else(|error| problems.push(format!("{file}: {error}")));
            }),
            Err(found) => problems.extend(found),
        }
    }
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A folder of data in, the files made of it out, or every problem found, each naming its file and row.
type Compile = fn(&Path) -> Result<Vec<(String, String)>, Vec<String>>;
