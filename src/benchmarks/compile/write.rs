//! The checked rows as a page fetches them, and the sectors as Rust.
//!
//! `../read.rs` reads the rows back. A line is a record, its fields set apart by tabs: a letter for its kind, then names as
//! they are, words as their place in `vocabulary.rs`, and numbers in hundred-thousandths, since a program that reads
//! floats weighs more than all the rows. Sources and rates come first; the figures of a channel stand before it, those of
//! the economy at the end.

use std::fmt::Write;

use super::rows::{Book, Channel, Figure};
use super::units;
use super::vocabulary as words;

/// The sectors: the menu of the first screen, which waits for nothing.
pub fn sectors(book: &Book) -> String {
    let rows = book.sectors.iter().map(|row| {
        let (audience, sale) = (variant("Audience", &row.audience), variant("Sale", &row.sale));
        format!("SectorRow {{ id: {:?}, audience: {audience}, sale: {sale} }}", row.id)
    });
    let rows: Vec<String> = rows.collect();
    format!("static SECTORS: [SectorRow; {}] = [{}];\n", rows.len(), rows.join(",\n"))
}

/// Everything else.
pub fn rows(book: &Book) -> String {
    let mut text = format!("{}\n", book.catalogue.reviewed);
    for source in &book.sources {
        line(&mut text, 's', &[&source.id, &source.name, &source.year.to_string(), &source.url]);
    }
    for rate in &book.rates {
        line(&mut text, 'r', &[&rate.currency, &number(rate.per_euro), &rate.period, &source(&rate.source, book)]);
    }
    for row in in_order(book) {
        figures(&mut text, &row.figure, book);
        channel(&mut text, row);
    }
    figures(&mut text, &book.economy, book);
    text
}

fn in_order(book: &Book) -> Vec<&Channel> {
    let find = |id: &String| book.channels.iter().map(|(_, channel)| channel).find(|channel| &channel.id == id);
    book.catalogue.channels.iter().filter_map(find).collect()
}

fn channel(text: &mut String, row: &Channel) {
    let places = |words: &[String], known| words.iter().map(|word| place(known, word)).collect::<Vec<_>>().join(" ");
    let fields = [
        &row.id,
        &places(&row.stages, words::STAGES),
        &place(words::POOLS, &row.pool),
        &place(words::PURSES, &row.purse),
        &places(&row.audiences, words::AUDIENCES),
        &row.sectors.join(" "),
        &u8::from(row.brings_visits).to_string(),
        &row.tactics.join(" "),
        &row.kpis.join(" "),
        &row.avoid.join(" "),
    ];
    line(text, 'c', &fields.map(String::as_str));
}

fn figures(text: &mut String, rows: &[Figure], book: &Book) {
    for row in rows {
        let [low, typical, high] = units::range(row, book).map(number);
        let known = |known, word: &Option<String>| word.as_deref().map_or_else(String::new, |word| place(known, word));
        let fields = [
            &parameter(&row.parameter),
            &known(words::COUNTRIES, &row.country),
            &row.sector.clone().unwrap_or_default(),
            &known(words::SALES, &row.sale),
            &known(words::AUDIENCES, &row.audience),
            &low,
            &typical,
            &high,
            &row.source.as_deref().map_or_else(String::new, |id| source(id, book)),
            &known(words::REGIONS, &row.region),
            &u8::from(row.range.is_some()).to_string(),
            &known(words::CENTRALS, &row.central),
        ];
        line(text, 'f', &fields.map(String::as_str));
    }
}

fn line(text: &mut String, kind: char, fields: &[&str]) {
    let _ = writeln!(text, "{kind}\t{}", fields.join("\t"));
}

fn parameter(name: &str) -> String {
    let all: Vec<&str> = words::CHANNEL.iter().chain(words::ECONOMY).map(|parameter| parameter.name).collect();
    place(&all, name)
}

fn place(known: &[&str], word: &str) -> String {
    known.iter().position(|other| *other == word).unwrap_or_default().to_string()
}

fn source(id: &str, book: &Book) -> String {
    book.sources.iter().position(|source| source.id == id).unwrap_or_default().to_string()
}

/// Hundred-thousandths: the rows are rounded to five decimals.
fn number(value: f64) -> String {
    format!("{:.0}", value * 1e5)
}

/// `local_shop` of `Sector` would be `Sector::LocalShop`.
fn variant(kind: &str, word: &str) -> String {
    let capital =
        |part: &str| part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect::<String>();
    format!("{kind}::{}", word.split('_').map(capital).collect::<String>())
}
