//! A fingerprint of each example brief's assessment: any bit that differs changes it.

use std::fmt::Write;

use boussole::benchmarks::BENCHMARKS;
use boussole::engine::assess;
use boussole::engine::brief::Answers;
use boussole::engine::units::Date;

/// The example briefs, part of the program since a browser has no files.
const BRIEFS: [(&str, &str); 7] = [
    ("bakery", include_str!("../../examples/briefs/bakery.json")),
    ("law_firm", include_str!("../../examples/briefs/law_firm.json")),
    ("ngo", include_str!("../../examples/briefs/ngo.json")),
    ("online_shop", include_str!("../../examples/briefs/online_shop.json")),
    ("saas", include_str!("../../examples/briefs/saas.json")),
    ("services", include_str!("../../examples/briefs/services.json")),
    ("training_centre", include_str!("../../examples/briefs/training_centre.json")),
];

/// One line per brief: its name and the fingerprint of its assessment.
pub fn all() -> String {
    let mut lines = String::new();
    for (name, brief) in BRIEFS {
        let _ = writeln!(lines, "{name} {:016x}", fnv1a(assessed(brief).as_bytes()));
    }
    lines
}

fn assessed(brief: &str) -> String {
    let answers: Answers = serde_json::from_str(brief).unwrap();
    let brief = answers.check(&BENCHMARKS).unwrap();
    serde_json::to_string(&assess(&brief, &BENCHMARKS, Date::parse_iso("2026-01-15").unwrap())).unwrap()
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo).
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
