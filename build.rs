//! Turns the text files of `src/` into what the program reads: each room's `compile.rs` checks and compiles the data beside it.

#[path = "src/benchmarks/compile/mod.rs"]
mod benchmarks;
#[path = "src/lexicon/compile.rs"]
mod lexicon;
#[path = "src/messages/compile.rs"]
mod messages;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let mut problems = Vec::new();
    let rooms = [
        ("benchmarks.rs", benchmarks::sectors as Compile),
        ("benchmarks.txt", benchmarks::rows),
        ("lexicon.txt", lexicon::compile),
        ("messages.rs", messages::compile),
    ];
    for (file, compile) in rooms {
        let folder = Path::new("src").join(file).with_extension("");
        println!("cargo::rerun-if-changed={}", folder.display());
        match compile(&folder) {
            Ok(code) => std::fs::write(Path::new(&out).join(file), code)
                .unwrap_or_else(|error| problems.push(format!("{file}: {error}"))),
            Err(found) => problems.extend(found),
        }
    }
    // The rows are checked for each of their files.
    problems.sort();
    problems.dedup();
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A folder of data in, what is made of it out, or every problem found, each naming its file and row.
type Compile = fn(&Path) -> Result<String, Vec<String>>;
