//! Reads the rows back from the text that `compile/write.rs` made of them. Read once, they stay for good.

use super::{
    Audience, Basis, Benchmarks, Central, ChannelRow, Country, ExchangeRate, Figure, Parameter, Pool, Practice, Purse,
    Region, Sale, SectorRow, Source, Stage,
};

include!(concat!(env!("OUT_DIR"), "/benchmarks.rs"));

/// Before the rows have come: the sectors alone.
pub(super) static NONE: Benchmarks =
    Benchmarks { reviewed: "", channels: &[], sectors: &SECTORS, economy: &[], rates: &[] };

/// The rows of a whole text; a line that means nothing is left out.
pub(super) fn read(file: &'static str) -> Benchmarks {
    let mut lines = file.lines();
    let reviewed = lines.next().unwrap_or_default();
    let records = || file.lines().filter_map(|line| line.split_once('\t'));
    let of = |kind: &'static str| records().filter(move |(other, _)| *other == kind).map(|(_, rest)| Fields::of(rest));
    let sources: &[Source] = of("s").map(|mut fields| fields.source()).collect::<Vec<_>>().leak();
    let rates = of("r").filter_map(|mut fields| fields.rate(sources)).collect::<Vec<_>>().leak();
    let (mut channels, mut figures) = (Vec::new(), Vec::new());
    for (kind, rest) in records() {
        match kind {
            "f" => figures.extend(Fields::of(rest).figure(sources)),
            "c" => channels.extend(Fields::of(rest).channel(std::mem::take(&mut figures).leak())),
            _ => {}
        }
    }
    Benchmarks { reviewed, channels: channels.leak(), sectors: &SECTORS, economy: figures.leak(), rates }
}

/// The fields of a line that are still to be read.
struct Fields(std::str::Split<'static, char>);

impl Fields {
    fn of(line: &'static str) -> Self {
        Self(line.split('\t'))
    }

    fn text(&mut self) -> &'static str {
        self.0.next().unwrap_or_default()
    }

    /// Names set apart by spaces.
    fn names(&mut self) -> &'static [&'static str] {
        self.text().split_ascii_whitespace().collect::<Vec<_>>().leak()
    }

    /// Numbers are in hundred-thousandths: their quotient is the number that was typed, to the last bit.
    fn number(&mut self) -> f64 {
        self.text().parse::<u64>().unwrap_or_default() as f64 / 1e5
    }

    /// One of a list, by its place; none where nothing is written.
    fn one<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        at(self.text(), all)
    }

    fn some<T: Copy>(&mut self, all: &[T]) -> &'static [T] {
        self.names().iter().filter_map(|place| at(place, all)).collect::<Vec<_>>().leak()
    }

    fn source(&mut self) -> Source {
        let (id, name) = (self.text(), self.text());
        Source { id, name, year: self.text().parse().unwrap_or_default(), url: self.text() }
    }

    fn rate(&mut self, sources: &'static [Source]) -> Option<ExchangeRate> {
        let (currency, per_euro, period) = (self.text(), self.number(), self.text());
        Some(ExchangeRate { currency, euros: 1.0 / per_euro, period, source: self.source_of(sources)? })
    }

    fn source_of(&mut self, sources: &'static [Source]) -> Option<&'static Source> {
        sources.get(self.text().parse::<usize>().ok()?)
    }

    fn figure(&mut self, sources: &'static [Source]) -> Option<Figure> {
        Some(Figure {
            parameter: self.one(&Parameter::ALL)?,
            country: self.one(&Country::ALL),
            sector: Some(self.text()).filter(|sector| !sector.is_empty()),
            sale: self.one(&[Sale::Lead, Sale::Order]),
            audience: self.one(&[Audience::Business, Audience::Consumer]),
            low: self.number(),
            typical: self.number(),
            high: self.number(),
            basis: self.basis(sources),
        })
    }

    fn basis(&mut self, sources: &'static [Source]) -> Basis {
        use Region::{Be, Ca, Ch, Eu, Fr, Global, Uk, Us};
        let source = self.source_of(sources);
        let region = self.one(&[Fr, Be, Ch, Ca, Uk, Us, Eu, Global]);
        let range_assumed = self.text() == "1";
        let central = self.one(&[Central::Midpoint, Central::Judged]).unwrap_or(Central::Published);
        match (source, region) {
            (Some(source), Some(region)) => Basis::Sourced { source, region, range_assumed, central },
            _ => Basis::Assumption,
        }
    }

    fn channel(&mut self, figures: &'static [Figure]) -> Option<ChannelRow> {
        Some(ChannelRow {
            id: self.text(),
            stages: self.some(&[Stage::See, Stage::Think, Stage::Do, Stage::Care]),
            pool: self.one(&[Pool::Market, Pool::Visitors, Pool::Contacts, Pool::Customers])?,
            purse: self.one(&[Purse::Money, Purse::Time])?,
            audiences: self.some(&[Audience::Business, Audience::Consumer]),
            sectors: self.names(),
            brings_visits: self.text() == "1",
            practice: Practice { tactics: self.names(), kpis: self.names(), avoid: self.names() },
            figures,
        })
    }
}

fn at<T: Copy>(place: &str, all: &[T]) -> Option<T> {
    all.get(place.parse::<usize>().ok()?).copied()
}
