//! The checked rows as Rust constants.

use std::fmt::Write;

use super::rows::{Book, Channel, Figure};
use super::units;

const LONG_NUMBERS: &str = "#[allow(clippy::unreadable_literal, reason = \"written by the build\")]";

/// `SOURCES`, `SECTORS` and `BENCHMARKS`, to be included where their types are.
pub fn rust(book: &Book) -> String {
    let mut code = String::new();
    let sources = list(&book.sources, |source| {
        format!(
            "Source {{ id: {:?}, name: {:?}, year: {}, url: {:?} }}",
            source.id, source.name, source.year, source.url
        )
    });
    let size = book.sources.len();
    let _ =
        writeln!(code, "/// Every publication a row stands on.\npub static SOURCES: [Source; {size}] = {sources};\n");
    let sectors = list(&book.sectors, |row| {
        let (audience, sale) = (variant("Audience", &row.audience), variant("Sale", &row.sale));
        format!("SectorRow {{ id: {:?}, audience: {audience}, sale: {sale} }}", row.id)
    });
    let size = book.sectors.len();
    let _ = writeln!(
        code,
        "/// The visitor's activity, in the order of the menu.\npub static SECTORS: [SectorRow; {size}] = {sectors};\n"
    );
    let _ = writeln!(code, "/// The rows.\n{LONG_NUMBERS}\npub static BENCHMARKS: Benchmarks = {};", benchmarks(book));
    code
}

fn benchmarks(book: &Book) -> String {
    format!(
        "Benchmarks {{ reviewed: {:?}, channels: &{}, sectors: &SECTORS, economy: &{}, rates: &{} }}",
        book.catalogue.reviewed,
        list(&in_order(book), |row| channel(row, book)),
        list(&book.economy, |row| figure(row, book)),
        list(&book.rates, |rate| {
            let (euros, source) = (units::euros(&rate.currency, book), source(&rate.source, book));
            format!(
                "ExchangeRate {{ currency: {:?}, euros: {euros:?}, period: {:?}, source: {source} }}",
                rate.currency, rate.period
            )
        }),
    )
}

fn in_order(book: &Book) -> Vec<&Channel> {
    let find = |id: &String| book.channels.iter().map(|(_, channel)| channel).find(|channel| &channel.id == id);
    book.catalogue.channels.iter().filter_map(find).collect()
}

fn channel(row: &Channel, book: &Book) -> String {
    format!(
        "ChannelRow {{ id: {:?}, stages: &{}, pool: {}, purse: {}, executors: &{}, named: &{}, audiences: &{}, \
         sectors: &{}, brings_visits: {}, practice: {}, figures: &{} }}",
        row.id,
        list(&row.stages, |stage| variant("Stage", stage)),
        variant("Pool", &row.pool),
        variant("Purse", &row.purse),
        list(&row.executors, |executor| variant("Executor", executor)),
        names(&row.named),
        list(&row.audiences, |audience| variant("Audience", audience)),
        names(&row.sectors),
        row.brings_visits,
        format_args!(
            "Practice {{ tactics: &{}, kpis: &{}, avoid: &{} }}",
            names(&row.tactics),
            names(&row.kpis),
            names(&row.avoid)
        ),
        list(&row.figure, |row| figure(row, book)),
    )
}

fn names(names: &[String]) -> String {
    list(names, |name| format!("{name:?}"))
}

fn figure(row: &Figure, book: &Book) -> String {
    let [low, typical, high] = units::range(row, book);
    format!(
        "Figure {{ parameter: {}, country: {}, sector: {:?}, sale: {}, audience: {}, low: {low:?}, typical: {typical:?}, high: {high:?}, basis: {} }}",
        variant("Parameter", &row.parameter),
        option("Country", row.country.as_deref()),
        row.sector,
        option("Sale", row.sale.as_deref()),
        option("Audience", row.audience.as_deref()),
        basis(row, book),
    )
}

fn basis(row: &Figure, book: &Book) -> String {
    let Some(id) = &row.source else { return "Basis::Assumption".to_owned() };
    let region = variant("Region", row.region.as_deref().unwrap_or_default());
    let confidence = variant("Confidence", row.confidence.as_deref().unwrap_or_default());
    let assumed = row.range.is_some();
    let central = variant("Central", row.central.as_deref().unwrap_or("published"));
    let source = source(id, book);
    format!(
        "Basis::Sourced {{ source: {source}, region: {region}, confidence: {confidence}, range_assumed: {assumed}, central: {central} }}"
    )
}

fn source(id: &str, book: &Book) -> String {
    let place = book.sources.iter().position(|source| source.id == id).unwrap_or_default();
    format!("&SOURCES[{place}]")
}

fn list<T>(rows: &[T], write: impl Fn(&T) -> String) -> String {
    format!("[{}]", rows.iter().map(write).collect::<Vec<_>>().join(",\n"))
}

fn option(kind: &str, word: Option<&str>) -> String {
    word.map_or_else(|| "None".to_owned(), |word| format!("Some({})", variant(kind, word)))
}

/// `cost_per_visit` of `Parameter` is `Parameter::CostPerVisit`.
fn variant(kind: &str, word: &str) -> String {
    let capital =
        |part: &str| part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect::<String>();
    format!("{kind}::{}", word.split('_').map(capital).collect::<String>())
}
