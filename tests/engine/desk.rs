//! Where briefs come from and where they are assessed: always on the same day.

use std::fs;
use std::path::Path;

use boussole::benchmarks::BENCHMARKS;
use boussole::engine::brief::{Answers, Problem};
use boussole::engine::units::Date;
use boussole::engine::{Assessment, assess};
use serde_json::Value;

/// The day of every assessment here.
pub fn today() -> Date {
    Date::parse_iso("2026-01-15").unwrap()
}

/// The briefs of `examples/briefs/`, by name.
pub fn examples() -> Vec<(String, Answers)> {
    briefs_in("examples/briefs")
}

/// The briefs of `examples/briefs/` and those of `tests/briefs/`.
pub fn thirty() -> Vec<(String, Answers)> {
    [examples(), briefs_in("tests/briefs")].concat()
}

fn briefs_in(folder: &str) -> Vec<(String, Answers)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())).collect()
}

/// The assessment of a brief, or what is wrong with it.
pub fn attempt(answers: &Answers) -> Result<Assessment, Vec<Problem>> {
    answers.clone().check(&BENCHMARKS).map(|brief| assess(&brief, &BENCHMARKS, today()))
}

/// The assessment of a brief that is known to be sound.
pub fn assessed(answers: &Answers) -> Assessment {
    attempt(answers).unwrap()
}

/// What a program would read.
pub fn as_json(assessment: &Assessment) -> Value {
    serde_json::to_value(assessment).unwrap()
}
