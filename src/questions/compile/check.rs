//! What is refused, each problem with its file, its row and what is wrong.

use std::collections::BTreeSet;

use super::found::Found;
use super::rows::{Book, Comparison, Criterion};
use super::write::token;

/// As many as a complete assessment asks, no more and no fewer.
const CRITERIA: usize = 70;
/// What is answered in three minutes; beyond, people leave.
const QUICK: std::ops::RangeInclusive<usize> = 20..=22;
/// The weights of a dimension are shares of it.
const WHOLE: u32 = 100;

/// Older figures say nothing about today.
const OLDEST: u16 = 2018;

const CAUSES: &[&str] = &["objectives", "personas", "message", "places"];
const SIDES: &[&str] = &["internal", "external"];
const AUDIENCES: &[&str] = &["business", "consumer"];
const SALES: &[&str] = &["lead", "order"];
/// Facts of the brief that answer a criterion.
const FACTS: &[&str] = &[
    "sentence_target",
    "sentence_deadline",
    "sentence_specific",
    "sentence_purpose",
    "sentence_lever",
    "sentence_review",
    "budget",
    "hours",
    "contacts",
    "customers",
    "visits",
    "market",
];
/// Those that are numbers.
const COUNTED: &[&str] = &["budget", "hours", "contacts", "customers", "visits", "market"];
/// What a visitor can have in place.
pub const IN_PLACE: &[&str] = &[
    "web_analytics",
    "search_console",
    "conversion_tracking",
    "tagged_links",
    "dashboard",
    "landing_page",
    "sign_up_form",
    "review_meeting",
];

/// Every problem of every file.
pub fn problems(book: &Book) -> Vec<String> {
    let mut found = Found::default();
    whole(book, &mut found);
    unique(book, &mut found);
    for (dimension, row) in book.criteria() {
        criterion(&format!("{dimension}.toml, `{}`", row.id), row, book, &mut found);
    }
    for row in &book.comparisons {
        comparison(row, book, &mut found);
    }
    for (language, keys) in &book.texts {
        spoken(language, keys, book, &mut found);
    }
    found.0
}

/// Counts and sums.
fn whole(book: &Book, found: &mut Found) {
    let count = book.criteria().count();
    found.unless(count == CRITERIA, "questions", &format!("{count} criteria, not {CRITERIA}"));
    let quick = book.criteria().filter(|(_, row)| row.quick).count();
    found.unless(
        QUICK.contains(&quick),
        "questions",
        &format!("{quick} quick criteria, not {} to {}", QUICK.start(), QUICK.end()),
    );
    for (dimension, rows) in &book.dimensions {
        let sum: u32 = rows.iter().map(|row| u32::from(row.weight)).sum();
        found.unless(sum == WHOLE, &format!("{dimension}.toml"), &format!("the weights sum to {sum}, not {WHOLE}"));
        found.unless(rows.iter().any(|row| row.quick), &format!("{dimension}.toml"), "no quick criterion");
    }
    found.unless(!book.texts.is_empty(), "questions.txt", "missing in every language");
}

/// A criterion belongs to one dimension, and its letters in a link to it alone.
fn unique(book: &Book, found: &mut Found) {
    let (mut ids, mut tokens) = (BTreeSet::new(), BTreeSet::new());
    for (dimension, row) in book.criteria() {
        let place = format!("{dimension}.toml, `{}`", row.id);
        let is_new = ids.insert(&row.id);
        found.unless(is_new, &place, "another criterion has this id");
        let is_alone = tokens.insert(token(&row.id)) || !is_new;
        found.unless(is_alone, &place, "another criterion has the same letters in a link: choose another id");
    }
}

fn criterion(place: &str, row: &Criterion, book: &Book, found: &mut Found) {
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    found.unless(!row.id.is_empty() && row.id.chars().all(is_name), place, "the id must be of a-z, 0-9 and _");
    found.unless(row.weight > 0, place, "a weight of 0 counts for nothing");
    for (what, value) in [("effect", row.effect), ("effort", row.effort)] {
        found.unless((1..=3).contains(&value), place, &format!("{what} {value} is not in 1 to 3"));
    }
    found.unless((3..=4).contains(&row.levels), place, &format!("{} levels, not 3 or 4", row.levels));
    found.unless(!row.why.trim().is_empty(), place, "no reasoning");
    found.known(CAUSES, &row.cause, "cause", place);
    found.known(SIDES, &row.side, "side", place);
    for (names, allowed, kind) in [
        (&row.audiences, AUDIENCES.to_vec(), "audience"),
        (&row.sales, SALES.to_vec(), "sale"),
        (&row.sectors, book.sectors.iter().map(String::as_str).collect(), "sector"),
        (&row.channels, book.channels.iter().map(String::as_str).collect(), "channel"),
    ] {
        for name in names {
            found.known(&allowed, name, kind, place);
        }
    }
    if let Some(fact) = &row.known {
        found.unless(
            FACTS.contains(&fact.as_str()) || IN_PLACE.contains(&fact.as_str()),
            place,
            &format!("unknown fact `{fact}`"),
        );
    }
    for (name, level, needed) in [
        ("known_level", row.known_level, &row.known),
        ("known_without", row.known_without, &row.known),
        ("feeds_from", row.feeds_from, &row.feeds),
        ("lacks_to", row.lacks_to, &row.feeds),
    ] {
        let Some(level) = level else { continue };
        found.unless(needed.is_some(), place, &format!("{name} stands for nothing"));
        found.unless(level < row.levels, place, &format!("{name} is {level}, of {} levels", row.levels));
    }
    if row.feeds.is_some() {
        let top = row.levels.saturating_sub(1);
        let is_apart = row.lacks_to.unwrap_or(0) < row.feeds_from.unwrap_or(top);
        found.unless(is_apart, place, "the same level says that something is in place and that it is not");
    }
    if !row.known_from.is_empty() {
        let is_counted = row.known.as_deref().is_some_and(|fact| COUNTED.contains(&fact));
        found.unless(is_counted, place, "known_from without a fact that is a number");
        let is_rising = row.known_from.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
        found.unless(is_rising, place, "known_from does not rise");
        let above_worst = usize::from(row.levels.saturating_sub(1));
        let count = row.known_from.len();
        found.unless(count == above_worst, place, &format!("known_from has {count} numbers, not {above_worst}"));
    }
    if let Some(item) = &row.feeds {
        found.known(IN_PLACE, item, "item in place", place);
    }
}

/// A figure without a source, or of something that is not asked, compares nothing.
fn comparison(row: &Comparison, book: &Book, found: &mut Found) {
    let place = format!("comparisons.toml, `{}`", row.id);
    match book.criteria().find(|(_, criterion)| criterion.id == row.criterion) {
        None => found.add(&place, &format!("unknown criterion `{}`", row.criterion)),
        Some((_, criterion)) => found.unless(
            (1..criterion.levels).contains(&row.from_level),
            &place,
            &format!("from_level is {}, of {} levels", row.from_level, criterion.levels),
        ),
    }
    found.unless(row.share > 0.0 && row.share < 1.0, &place, "the share is not between 0 and 1");
    found.unless(row.year >= OLDEST, &place, &format!("year {} is before {OLDEST}", row.year));
    found.unless(!row.source.trim().is_empty(), &place, "no source");
    found.unless(row.url.starts_with("https://"), &place, "the url is no web address");
    let others = book.comparisons.iter().filter(|other| other.id == row.id).count();
    found.unless(others == 1, &place, "another comparison has this id");
}

/// Every text a language must have, and none that belongs to no criterion.
fn spoken(language: &str, keys: &BTreeSet<String>, book: &Book, found: &mut Found) {
    let place = format!("{language}/questions.txt");
    let mut wanted = BTreeSet::new();
    for (_, row) in book.criteria() {
        wanted.insert(format!("question_of[{}]", row.id));
        wanted.insert(format!("question_name[{}]", row.id));
        for level in 0..row.levels {
            wanted.insert(format!("level[{}.{level}]", row.id));
            wanted.insert(format!("remedy[{}.{level}]", row.id));
        }
    }
    for missing in wanted.difference(keys) {
        found.add(&place, &format!("{missing} is missing"));
    }
    for stray in keys.difference(&wanted) {
        found.add(&place, &format!("{stray} belongs to no criterion"));
    }
}
