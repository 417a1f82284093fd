//! What is refused, each problem with its file, its row and what is wrong.

use super::found::Found;
use super::rows::{Book, Channel, Figure, Sector};
use super::units;
use super::vocabulary::{self as words, Parameter};

/// Older figures say nothing about today.
const OLDEST: u16 = 2007;

/// Every problem of every file.
pub fn problems(book: &Book) -> Vec<String> {
    let mut found = Found::default();
    sources(book, &mut found);
    currency(book, &mut found);
    sectors(book, &mut found);
    catalogue(book, &mut found);
    for (name, channel) in &book.channels {
        channel_file(name, channel, book, &mut found);
    }
    figures(&File::economy(book), &book.economy, book, &mut found);
    found.0
}

fn sources(book: &Book, found: &mut Found) {
    const FILE: &str = "sources.toml";
    found.unique(book.sources.iter().map(|source| source.id.as_str()), FILE);
    for source in &book.sources {
        let place = format!("{FILE}, `{}`", source.id);
        found.unless(source.year >= OLDEST, &place, &format!("year {} is before {OLDEST}", source.year));
        found.unless(used(&source.id, book), &place, "unused");
        found.unless(
            source.url.is_empty() || source.url.starts_with("https://") || source.url.starts_with("http://"),
            &place,
            "the url is no web address",
        );
    }
}

fn used(source: &str, book: &Book) -> bool {
    let figures = book.channels.iter().flat_map(|(_, channel)| &channel.figure).chain(&book.economy);
    figures
        .filter_map(|figure| figure.source.as_deref())
        .chain(book.rates.iter().map(|rate| rate.source.as_str()))
        .any(|id| id == source)
}

fn currency(book: &Book, found: &mut Found) {
    for rate in &book.rates {
        let place = format!("currency.toml, `{}`", rate.currency);
        found.known(words::CURRENCIES, &rate.currency, "currency", &place);
        found.unless(rate.per_euro > 0.0, &place, "the rate must be above 0");
        found.unless(is_source(&rate.source, book), &place, &format!("unknown source `{}`", rate.source));
    }
}

fn is_source(id: &str, book: &Book) -> bool {
    book.sources.iter().any(|source| source.id == id)
}

fn is_sector(id: &str, book: &Book) -> bool {
    book.sectors.iter().any(|sector| sector.id == id)
}

fn sectors(book: &Book, found: &mut Found) {
    const FILE: &str = "sectors.toml";
    found.unique(book.sectors.iter().map(|sector| sector.id.as_str()), FILE);
    for sector in &book.sectors {
        let place = format!("{FILE}, `{}`", sector.id);
        found.known(words::AUDIENCES, &sector.audience, "audience", &place);
        found.known(words::SALES, &sector.sale, "sale", &place);
    }
}

fn catalogue(book: &Book, found: &mut Found) {
    const FILE: &str = "catalogue.toml";
    found.unique(book.catalogue.channels.iter().map(String::as_str), FILE);
    for id in &book.catalogue.channels {
        found.unless(book.channels.iter().any(|(name, _)| name == id), FILE, &format!("unknown channel `{id}`"));
    }
}

fn channel_file(name: &str, channel: &Channel, book: &Book, found: &mut Found) {
    let place = format!("channels/{name}.toml");
    found.unless(
        channel.id == name,
        &place,
        &format!("unknown channel `{}`: the id must be the file's name", channel.id),
    );
    found.unless(book.catalogue.channels.contains(&channel.id), &place, "not in catalogue.toml");
    found.unless(matches!(channel.stages.len(), 1 | 2), &place, "one or two stages");
    found.unless(!channel.audiences.is_empty(), &place, "no audience");
    found.known(words::POOLS, &channel.pool, "pool", &place);
    found.known(words::PURSES, &channel.purse, "purse", &place);
    executors(channel, &place, found);
    channel.stages.iter().for_each(|stage| found.known(words::STAGES, stage, "stage", &place));
    channel.audiences.iter().for_each(|audience| found.known(words::AUDIENCES, audience, "audience", &place));
    for sector in channel.sectors.iter().filter(|sector| !is_sector(sector, book)) {
        found.add(&place, &format!("unknown sector `{sector}`"));
    }
    practice(channel, &place, found);
    figures(&File::channel(&place, channel, book), &channel.figure, book, found);
}

fn executors(channel: &Channel, place: &str, found: &mut Found) {
    channel.executors.iter().for_each(|executor| found.known(words::EXECUTORS, executor, "executor", place));
    let is_own = |executor: &String| executor == "own_team";
    found.unless(
        channel.executors.first().is_none_or(|first| is_own(first) == (channel.purse == "time")),
        place,
        "the first executor must be paid from the channel's purse",
    );
}

/// What is done with a channel, what is looked at, and when it is left alone.
fn practice(channel: &Channel, place: &str, found: &mut Found) {
    let (tactics, kpis) = (words::FEWEST_TACTICS, words::FEWEST_KPIS);
    found.unless(channel.tactics.len() >= tactics, place, &format!("fewer than {tactics} tactics"));
    found.unless(channel.kpis.len() >= kpis, place, &format!("fewer than {kpis} KPIs"));
    found.unless(!channel.avoid.is_empty(), place, "does not say when not to use it");
    for names in [&channel.tactics, &channel.kpis, &channel.avoid] {
        found.unique(names.iter().map(String::as_str), place);
    }
}

/// A file of figures, with the parameters it must give and the briefs it must answer.
struct File<'a> {
    name: &'a str,
    parameters: &'static [Parameter],
    /// Those it may give or leave out.
    more: &'static [Parameter],
    sectors: Vec<&'a Sector>,
    audiences: Vec<&'a str>,
}

impl<'a> File<'a> {
    fn economy(book: &'a Book) -> Self {
        Self {
            name: "economy.toml",
            parameters: words::ECONOMY,
            more: &[],
            sectors: book.sectors.iter().collect(),
            audiences: words::AUDIENCES.to_vec(),
        }
    }

    fn channel(name: &'a str, channel: &'a Channel, book: &'a Book) -> Self {
        let suits = |sector: &&Sector| channel.sectors.is_empty() || channel.sectors.contains(&sector.id);
        Self {
            name,
            parameters: words::CHANNEL,
            more: words::CHANNEL_MORE,
            sectors: book.sectors.iter().filter(suits).collect(),
            audiences: channel.audiences.iter().map(String::as_str).collect(),
        }
    }
}

fn figures(file: &File, rows: &[Figure], book: &Book, found: &mut Found) {
    for (index, figure) in rows.iter().enumerate() {
        let place = format!("{}, row {} ({})", file.name, index + 1, figure.parameter);
        conditions(figure, book, &place, found);
        basis(figure, book, &place, found);
        range(figure, file, book, &place, found);
        let earlier = rows.iter().take(index).position(|row| covers(row, figure));
        if let Some(first) = earlier {
            found.add(&place, &format!("duplicate: row {} already answers the same condition", first + 1));
        }
    }
    missing(file, rows, found);
}

fn conditions(figure: &Figure, book: &Book, place: &str, found: &mut Found) {
    if let Some(sector) = figure.sector.as_deref().filter(|sector| !is_sector(sector, book)) {
        found.add(place, &format!("unknown sector `{sector}`"));
    }
    if let Some(sale) = &figure.sale {
        found.known(words::SALES, sale, "sale", place);
    }
    if let Some(audience) = &figure.audience {
        found.known(words::AUDIENCES, audience, "audience", place);
    }
    if let Some(country) = &figure.country {
        found.known(words::COUNTRIES, country, "country", place);
    }
}

fn basis(figure: &Figure, book: &Book, place: &str, found: &mut Found) {
    match (&figure.source, figure.assumption) {
        (None, false) => found.add(place, "neither a source nor an assumption"),
        (Some(_), true) => found.add(place, "both a source and an assumption"),
        (None, true) => {}
        (Some(source), false) => sourced(figure, source, book, place, found),
    }
    if let Some(range) = figure.range.as_deref() {
        found.known(&["assumed"], range, "range", place);
    }
    if let Some(central) = figure.central.as_deref() {
        found.known(words::CENTRALS, central, "central", place);
        found.unless(figure.source.is_some(), place, "the middle of no published range");
        found.unless(central != "midpoint" || figure.range.is_some() || is_midpoint(figure), place, "not the midpoint");
    }
}

/// Within a fortieth of the range: publications round.
fn is_midpoint(figure: &Figure) -> bool {
    let middle = f64::midpoint(figure.low, figure.high);
    (figure.typical - middle).abs() <= (figure.high - figure.low) / 40.0
}

fn sourced(figure: &Figure, source: &str, book: &Book, place: &str, found: &mut Found) {
    found.unless(is_source(source, book), place, &format!("unknown source `{source}`"));
    found.unless(figure.record.as_deref().is_none_or(is_record), place, "a record is written `B107`");
    found.known(words::REGIONS, figure.region.as_deref().unwrap_or_default(), "region", place);
    found.known(words::CONFIDENCES, figure.confidence.as_deref().unwrap_or_default(), "confidence", place);
    found.unless(
        figure.confidence.as_deref() != Some("low"),
        place,
        "a record of low confidence can only be an assumption",
    );
}

fn is_record(record: &str) -> bool {
    record.strip_prefix('B').is_some_and(|number| number.len() == 3 && number.parse::<u16>().is_ok())
}

fn range(figure: &Figure, file: &File, book: &Book, place: &str, found: &mut Found) {
    let mut parameters = file.parameters.iter().chain(file.more);
    let Some(parameter) = parameters.find(|parameter| parameter.name == figure.parameter) else {
        return found.add(place, &format!("unknown parameter `{}`", figure.parameter));
    };
    if !parameter.units.contains(&figure.unit.as_str()) {
        return found.add(place, &format!("unknown unit `{}`: {} expected", figure.unit, parameter.units.join(" or ")));
    }
    if is_foreign(&figure.unit) && !book.rates.iter().any(|rate| rate.currency == figure.unit) {
        found.add(place, &format!("no exchange rate for {} in currency.toml", figure.unit));
    }
    found.unless(figure.low <= figure.typical, place, "low is above typical");
    found.unless(figure.typical <= figure.high, place, "typical is above high");
    let values = units::range(figure, book);
    found.unless(values.iter().all(|value| value.is_finite() && *value >= 0.0), place, "negative or not a number");
    found.unless(!parameter.rate || values.iter().all(|value| *value <= 1.0), place, "a rate above 1");
}

fn is_foreign(unit: &str) -> bool {
    unit != "EUR" && words::CURRENCIES.contains(&unit)
}

/// Whether a row answers every brief that a later one could.
fn covers(row: &Figure, later: &Figure) -> bool {
    let wider = |row: &Option<String>, later: &Option<String>| row.is_none() || row == later;
    row.parameter == later.parameter
        && wider(&row.sector, &later.sector)
        && wider(&row.sale, &later.sale)
        && wider(&row.audience, &later.audience)
        && wider(&row.country, &later.country)
}

fn missing(file: &File, rows: &[Figure], found: &mut Found) {
    for parameter in file.parameters {
        let silent = file.sectors.iter().find(|sector| {
            let answered = |audience: &&str| rows.iter().any(|row| answers(row, parameter.name, sector, audience));
            !file.audiences.iter().all(answered)
        });
        if let Some(sector) = silent {
            found.add(file.name, &format!("no {} for sector `{}`", parameter.name, sector.id));
        }
    }
}

fn answers(row: &Figure, parameter: &str, sector: &Sector, audience: &str) -> bool {
    let fits = |condition: &Option<String>, value: &str| condition.as_deref().is_none_or(|word| word == value);
    // A row for one country leaves the others without an answer.
    row.country.is_none()
        && row.parameter == parameter
        && fits(&row.sector, &sector.id)
        && fits(&row.sale, &sector.sale)
        && fits(&row.audience, audience)
}
