//! The rows as they are typed. Words stay text here, so that one run can name every word that is wrong.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The five dimensions, in the order of the questions; each is a file.
pub const DIMENSIONS: [&str; 5] = ["objectives", "audience", "message", "channels", "measurement"];

const COMPARISONS: &str = "comparisons.toml";

/// Everything the folder says, and what it is checked against.
pub struct Book {
    /// Each dimension with its criteria.
    pub dimensions: Vec<(&'static str, Vec<Criterion>)>,
    /// Each language with the keys of its texts.
    pub texts: Vec<(String, BTreeSet<String>)>,
    /// What is published of others.
    pub comparisons: Vec<Comparison>,
    /// Names of channels.
    pub channels: Vec<String>,
    /// Names of sectors.
    pub sectors: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub id: String,
    pub quick: bool,
    pub weight: u8,
    pub cause: String,
    pub effect: u8,
    pub effort: u8,
    pub levels: u8,
    pub side: String,
    #[serde(default)]
    pub audiences: Vec<String>,
    #[serde(default)]
    pub sectors: Vec<String>,
    #[serde(default)]
    pub sales: Vec<String>,
    pub known: Option<String>,
    /// The level that the fact stands for, where it is not the top one.
    pub known_level: Option<u8>,
    /// The level that its contrary stands for, where it is not the worst.
    pub known_without: Option<u8>,
    /// Where the fact is a number: from which number on each level above the worst is reached.
    #[serde(default)]
    pub known_from: Vec<f64>,
    pub feeds: Option<String>,
    /// The level from which what it feeds is in place, where it is not the top one.
    pub feeds_from: Option<u8>,
    /// The level up to which it is not, where it is not the worst.
    pub lacks_to: Option<u8>,
    #[serde(default)]
    pub channels: Vec<String>,
    /// The reasoning of the weight, the effect and the effort.
    pub why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Criteria {
    criterion: Vec<Criterion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub id: String,
    pub criterion: String,
    /// The level from which a firm is one of the share.
    pub from_level: u8,
    pub share: f64,
    pub year: u16,
    pub source: String,
    pub url: String,
    /// The contrary was published.
    pub derived: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Comparisons {
    #[serde(default)]
    comparison: Vec<Comparison>,
}

#[derive(Deserialize)]
struct Catalogue {
    channels: Vec<String>,
}

#[derive(Deserialize)]
struct Sectors {
    sector: Vec<Sector>,
}

#[derive(Deserialize)]
struct Sector {
    id: String,
}

/// The files of the folder, and those beside it that they are checked against.
pub fn texts(folder: &Path) -> Result<Vec<(String, String)>, Vec<String>> {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    let mut take = |path: &Path, name: String| match fs::read_to_string(path) {
        Ok(text) => found.push((name, text)),
        Err(error) => problems.push(format!("{name}: {error}")),
    };
    for dimension in DIMENSIONS {
        let name = format!("{dimension}.toml");
        take(&folder.join(&name), name);
    }
    take(&folder.join(COMPARISONS), COMPARISONS.to_owned());
    for name in ["catalogue.toml", "sectors.toml"] {
        take(&folder.join("../benchmarks").join(name), name.to_owned());
    }
    for language in languages(&folder.join("../messages")) {
        let name = format!("{language}/questions.txt");
        take(&folder.join("../messages").join(&name), name);
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn languages(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = entries.filter(|path| path.is_dir());
    folders.filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned())).collect()
}

impl Book {
    /// The rows, or one problem for each file that is missing or is not what its name says.
    pub fn parse(texts: &[(String, String)]) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let mut dimensions = Vec::new();
        for name in DIMENSIONS {
            let rows = named::<Criteria>(texts, &format!("{name}.toml"), &mut problems);
            dimensions.push((name, rows.map_or_else(Vec::new, |file| file.criterion)));
        }
        let book = Self {
            dimensions,
            texts: texts.iter().filter_map(language).collect(),
            comparisons: named::<Comparisons>(texts, COMPARISONS, &mut problems)
                .map_or_else(Vec::new, |file| file.comparison),
            channels: named::<Catalogue>(texts, "catalogue.toml", &mut problems)
                .map_or_else(Vec::new, |file| file.channels),
            sectors: named::<Sectors>(texts, "sectors.toml", &mut problems)
                .map_or_else(Vec::new, |file| file.sector.into_iter().map(|sector| sector.id).collect()),
        };
        if problems.is_empty() { Ok(book) } else { Err(problems) }
    }

    /// Every criterion with the name of its dimension.
    pub fn criteria(&self) -> impl Iterator<Item = (&'static str, &Criterion)> {
        self.dimensions.iter().flat_map(|(dimension, rows)| rows.iter().map(|row| (*dimension, row)))
    }
}

/// `fr` and the keys of `fr/questions.txt` that say something.
fn language((path, text): &(String, String)) -> Option<(String, BTreeSet<String>)> {
    let language = path.strip_suffix("/questions.txt")?;
    let keys = text.lines().filter_map(|line| line.split_once(" = ")).filter(|(_, text)| !text.trim().is_empty());
    Some((language.to_owned(), keys.map(|(key, _)| key.to_owned()).collect()))
}

fn named<T: DeserializeOwned>(texts: &[(String, String)], name: &str, problems: &mut Vec<String>) -> Option<T> {
    let Some((_, text)) = texts.iter().find(|(path, _)| path == name) else {
        problems.push(format!("{name}: missing"));
        return None;
    };
    toml::from_str(text).map_err(|error| problems.push(format!("{name}: {}", error.to_string().trim_end()))).ok()
}
