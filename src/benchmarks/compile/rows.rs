//! The rows as they are typed. Words stay text here, so that one run can name every word that is wrong.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Everything the folder says.
pub struct Book {
    pub catalogue: Catalogue,
    pub sources: Vec<Source>,
    pub rates: Vec<Rate>,
    pub sectors: Vec<Sector>,
    /// With the name of the file, without its ending.
    pub channels: Vec<(String, Channel)>,
    pub economy: Vec<Figure>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    pub reviewed: String,
    pub channels: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub name: String,
    pub year: u16,
    pub url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    pub currency: String,
    /// Units of the currency for one euro, as central banks publish it.
    pub per_euro: f64,
    pub period: String,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    pub id: String,
    pub audience: String,
    pub sale: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub id: String,
    pub stages: Vec<String>,
    pub pool: String,
    pub purse: String,
    #[serde(default)]
    pub executors: Vec<String>,
    #[serde(default)]
    pub named: Vec<String>,
    pub audiences: Vec<String>,
    pub sectors: Vec<String>,
    /// Whether a visit counted is one more visit of the site, rather than the worth of one.
    #[serde(default = "yes")]
    pub brings_visits: bool,
    /// What to do, the first three first.
    pub tactics: Vec<String>,
    /// What to look at, the first first.
    pub kpis: Vec<String>,
    /// When not to use it.
    pub avoid: Vec<String>,
    pub figure: Vec<Figure>,
}

fn yes() -> bool {
    true
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    pub parameter: String,
    pub country: Option<String>,
    pub sector: Option<String>,
    pub sale: Option<String>,
    pub audience: Option<String>,
    pub low: f64,
    pub typical: f64,
    pub high: f64,
    pub unit: String,
    pub source: Option<String>,
    /// The record of the research it was carried over from.
    pub record: Option<String>,
    pub region: Option<String>,
    pub confidence: Option<String>,
    pub range: Option<String>,
    /// How the typical value was found where only a range was published.
    pub central: Option<String>,
    #[serde(default)]
    pub assumption: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rates {
    rate: Vec<Rate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sectors {
    sector: Vec<Sector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Economy {
    figure: Vec<Figure>,
}

/// Every `.toml` of the folder and of its `channels`, by path.
pub fn texts(folder: &Path) -> Result<Vec<(String, String)>, Vec<String>> {
    let mut found = Vec::new();
    for part in ["", "channels/"] {
        found.extend(texts_of(&folder.join(part), part).map_err(|error| vec![format!("{part}: {error}")])?);
    }
    found.sort();
    Ok(found)
}

fn texts_of(folder: &Path, prefix: &str) -> std::io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((format!("{prefix}{name}"), fs::read_to_string(&path)?));
        }
    }
    Ok(found)
}

impl Book {
    /// The rows, or one problem for each file that is missing or is not what its name says.
    pub fn parse(texts: &[(String, String)]) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let book = Self {
            catalogue: named(texts, "catalogue.toml", &mut problems).unwrap_or_default(),
            sources: named::<Sources>(texts, "sources.toml", &mut problems).map_or_else(Vec::new, |file| file.source),
            rates: named::<Rates>(texts, "currency.toml", &mut problems).map_or_else(Vec::new, |file| file.rate),
            sectors: named::<Sectors>(texts, "sectors.toml", &mut problems).map_or_else(Vec::new, |file| file.sector),
            economy: named::<Economy>(texts, "economy.toml", &mut problems).map_or_else(Vec::new, |file| file.figure),
            channels: channels(texts, &mut problems),
        };
        if problems.is_empty() { Ok(book) } else { Err(problems) }
    }
}

fn named<T: DeserializeOwned>(texts: &[(String, String)], name: &str, problems: &mut Vec<String>) -> Option<T> {
    let Some((_, text)) = texts.iter().find(|(path, _)| path == name) else {
        problems.push(format!("{name}: missing"));
        return None;
    };
    parsed(name, text, problems)
}

fn channels(texts: &[(String, String)], problems: &mut Vec<String>) -> Vec<(String, Channel)> {
    let files = texts.iter().filter_map(|(path, text)| {
        let name = path.strip_prefix("channels/")?.strip_suffix(".toml")?;
        Some((name, path, text))
    });
    files.filter_map(|(name, path, text)| Some((name.to_owned(), parsed(path, text, problems)?))).collect()
}

fn parsed<T: DeserializeOwned>(path: &str, text: &str, problems: &mut Vec<String>) -> Option<T> {
    toml::from_str(text).map_err(|error| problems.push(format!("{path}: {}", error.to_string().trim_end()))).ok()
}
