//! How well objectives are read: against the labelled sentences, and on anything at all.
//!
//! `BLESS=1 cargo test --test objective_reading` rewrites the measured part of `METHOD.md`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "a test stops where it is wrong"
)]

mod agreement;
mod labelled;

use std::fmt::Write as _;

use agreement::{Confusion, kappa};
use boussole::engine::objective::{Language, Mark, Notice, completed, completions, read};
use boussole::engine::units::Date;
use labelled::{Labelled, Score};
use proptest::prelude::*;

const CRITERIA: [&str; 5] = ["S", "M", "A", "R", "T"];

fn today() -> Date {
    Date::new(2026, 1, 15).unwrap()
}

#[test]
fn the_development_sentences_are_read_as_well_as_promised() {
    let sentences = labelled::development();
    let scores: Vec<Score> = sentences.iter().map(|sentence| Score::of(sentence, today())).collect();
    for (index, floor) in [0.85, 0.94, 0.92, 0.86, 0.96].into_iter().enumerate() {
        let found = mean_kappa(&sentences, &scores, index);
        assert!(found >= floor, "{}: kappa {found:.3} is under {floor}", CRITERIA[index]);
    }
    let facts = Facts::of(&sentences, &scores);
    assert!(facts.targets_exact * 100 >= facts.targets * 95, "{facts:?}");
    assert!(facts.targets_invented * 100 <= facts.without_target * 3, "{facts:?}");
    assert!(facts.deadlines_exact * 100 >= facts.deadlines * 95, "{facts:?}");
    assert!(facts.deadlines_invented * 200 <= facts.without_deadline, "{facts:?}");
}

#[test]
fn our_own_sentences_are_read_as_we_judge_them() {
    let sentences = labelled::own();
    let scores: Vec<Score> = sentences.iter().map(|sentence| Score::of(sentence, today())).collect();
    for (index, floor) in [0.90, 0.94, 0.94, 0.92, 0.97].into_iter().enumerate() {
        let found = mean_kappa(&sentences, &scores, index);
        assert!(found >= floor, "{}: kappa {found:.3} is under {floor}", CRITERIA[index]);
    }
}

#[test]
fn the_report_is_the_one_measured() {
    let sentences = labelled::development();
    let scores: Vec<Score> = sentences.iter().map(|sentence| Score::of(sentence, today())).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/METHOD.md");
    let written = std::fs::read_to_string(path).unwrap();
    let (before, rest) = written.split_once("<!-- measured -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    let expected = format!("{before}<!-- measured -->\n{}<!-- end -->{after}", report(&sentences, &scores));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, expected).unwrap();
    } else {
        assert!(written == expected, "METHOD.md is stale: BLESS=1 cargo test --test objective_reading");
    }
}

#[test]
fn completed_sentences_are_never_worse() {
    for sentence in labelled::development().iter().chain(&labelled::own()) {
        let before = read(&sentence.text, today(), None);
        let Some(completion) = completed(&sentence.text, today(), Language::French.into()) else { continue };
        let after = read(&completion.text, today(), None);
        for (old, new) in before.judgements.iter().zip(&after.judgements) {
            assert!(new.mark >= old.mark, "{} → {}", sentence.text, completion.text);
        }
        let kept = without(&completion.text, &completion.inserted);
        assert_eq!(kept, sentence.text, "only additions: {}", completion.text);
    }
}

#[test]
fn most_sentences_can_be_completed() {
    let sentences = labelled::own();
    let is_met = |text: &str| read(text, today(), None).judgements.iter().all(|found| found.mark == Mark::Met);
    let wanting: Vec<&Labelled> =
        sentences.iter().filter(|sentence| sentence.marks[0] != [0; 5] && !is_met(&sentence.text)).collect();
    let helped = wanting.iter().filter(|sentence| {
        completed(&sentence.text, today(), Language::French.into()).is_some_and(|completion| is_met(&completion.text))
    });
    let share = helped.count() * 100 / wanting.len();
    assert!(share >= 75, "{share} % become SMART");
}

#[test]
fn long_texts_are_cut_and_said_so() {
    let text = "Augmenter les ventes à l'été. ".repeat(1_000);
    let reading = read(&text, today(), None);
    assert!(reading.notices.contains(&Notice::Cut));
}

proptest! {
    #[test]
    fn any_text_is_read_the_same_twice_with_spans_in_order(text in any_text()) {
        let reading = read(&text, today(), None);
        prop_assert_eq!(&reading, &read(&text, today(), None));
        let mut end = 0;
        for fact in &reading.facts {
            prop_assert!(fact.span.start >= end && fact.span.end > fact.span.start);
            prop_assert!(text.get(fact.span.start..fact.span.end).is_some());
            end = fact.span.end;
        }
    }

    #[test]
    fn any_text_can_be_asked_to_be_completed(text in any_text()) {
        if let Some(completion) = completed(&text, today(), Language::English.into()) {
            for span in &completion.inserted {
                prop_assert!(completion.text.get(span.start..span.end).is_some());
            }
        }
    }
}

/// Any characters, and the words and signs that rules look for in any order.
fn any_text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(WORDS.to_vec());
    prop_oneof![
        any::<String>(),
        prop::collection::vec(words, 0..24).prop_map(|words| words.join(" ")),
        prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..24).prop_map(|words| words.concat()),
    ]
}

const WORDS: [&str; 64] = [
    "de",
    "à",
    "20",
    "%",
    "d'ici",
    "fin",
    "juin",
    "by",
    "the",
    "end",
    "of",
    "31/12/2026",
    "T3",
    "Q9",
    "S2",
    "next",
    "year",
    "prochain",
    "trimestre",
    "un",
    "an",
    "et",
    "demi",
    "deux",
    "fois",
    "plus",
    "x10",
    "1 000",
    "1.000.000",
    "€",
    "$",
    "k",
    "M€",
    "augmenter",
    "ventes",
    "clients",
    "grâce",
    "en",
    "publiant",
    "with",
    "budget",
    "from",
    "to",
    "pour",
    "développer",
    "avant",
    "Noël",
    "été",
    "2027",
    "0",
    "99999999999999999999999",
    "29",
    "février",
    "par",
    "mois",
    ".",
    "\n",
    "?",
    "(",
    ")",
    "🚀",
    "l’",
    "œuvre",
    "-",
];

fn mean_kappa(sentences: &[Labelled], scores: &[Score], criterion: usize) -> f64 {
    let found: Vec<usize> = scores.iter().map(|score| score.marks[criterion]).collect();
    let annotators = sentences.iter().map(|sentence| sentence.marks.len()).min().unwrap_or(0);
    let kappas = (0..annotators).map(|annotator| {
        let expected: Vec<usize> = sentences.iter().map(|sentence| sentence.marks[annotator][criterion]).collect();
        kappa(&found, &expected)
    });
    kappas.sum::<f64>() / annotators as f64
}

#[derive(Debug, Default)]
struct Facts {
    targets: usize,
    targets_exact: usize,
    without_target: usize,
    targets_invented: usize,
    deadlines: usize,
    deadlines_exact: usize,
    without_deadline: usize,
    deadlines_invented: usize,
}

impl Facts {
    fn of(sentences: &[Labelled], scores: &[Score]) -> Self {
        let mut facts = Self::default();
        for (sentence, score) in sentences.iter().zip(scores) {
            if let Some(target) = &sentence.target {
                facts.targets += 1;
                facts.targets_exact += usize::from(score.target.as_ref().is_some_and(|found| found.is(target)));
            } else {
                facts.without_target += 1;
                facts.targets_invented += usize::from(score.target.is_some());
            }
            if let Some(day) = &sentence.deadline {
                facts.deadlines += 1;
                facts.deadlines_exact += usize::from(score.deadline.as_ref() == Some(day));
            } else {
                facts.without_deadline += 1;
                facts.deadlines_invented += usize::from(score.deadline.is_some());
            }
        }
        facts
    }
}

fn report(sentences: &[Labelled], scores: &[Score]) -> String {
    let mut out = format!("On {} labelled sentences, three annotations each.\n\n", sentences.len());
    out += "| | S | M | A | R | T |\n|---|---|---|---|---|---|\n| mean weighted kappa |";
    for index in 0..5 {
        let _ = write!(out, " {:.2} |", mean_kappa(sentences, scores, index));
    }
    let facts = Facts::of(sentences, scores);
    let _ = write!(
        out,
        "\n\nTargets: {} of {} exact (value and unit), {} invented in {} without. Deadlines: {} of {} to the day, {} invented in {} without.\n",
        facts.targets_exact,
        facts.targets,
        facts.targets_invented,
        facts.without_target,
        facts.deadlines_exact,
        facts.deadlines,
        facts.deadlines_invented,
        facts.without_deadline,
    );
    for (index, name) in CRITERIA.iter().enumerate() {
        out += &confusion(sentences, scores, index, name);
    }
    out
}

fn confusion(sentences: &[Labelled], scores: &[Score], criterion: usize, name: &str) -> String {
    let mut table = Confusion::default();
    let mut missed = Vec::new();
    for (sentence, score) in sentences.iter().zip(scores) {
        let (expected, found) = (sentence.settled[criterion], score.marks[criterion]);
        table.add(expected, found);
        if expected != found {
            missed.push(format!("{} ({expected} read {found})", sentence.id));
        }
    }
    let list = if missed.is_empty() { "none".to_owned() } else { missed.join(", ") };
    format!("\n### {name}\n\n{table}\nMissed: {list}.\n")
}

fn without(text: &str, inserted: &[boussole::engine::objective::Span]) -> String {
    text.char_indices()
        .filter(|(at, _)| !inserted.iter().any(|span| (span.start..span.end).contains(at)))
        .map(|(_, character)| character)
        .collect()
}

#[test]
fn completions_are_offered_for_what_is_missing() {
    use boussole::engine::objective::Criterion;
    for criterion in [Criterion::Measurable, Criterion::Achievable, Criterion::TimeBound] {
        let offered = completions("Augmenter les ventes de la boutique", today(), Language::French.into(), criterion);
        assert!((2..=3).contains(&offered.len()), "{criterion:?}: {}", offered.len());
    }
}
