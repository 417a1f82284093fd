//! The channels that a sentence names as the means, or as the place, of its result.

use crate::benchmarks::{Benchmarks, ChannelRow};
use crate::engine::objective::{FactKind, Metric, Reading};
use crate::lexicon::fold;

/// The channels named, in the order of the catalogue.
///
/// A name inside a longer one does not count: "Facebook ads" is not "Facebook". A place among the results of a search
/// engine names the channel that is made for it.
pub fn named(reading: &Reading, objective: &str, benchmarks: &Benchmarks) -> Vec<&'static str> {
    let says_how = |kind| matches!(kind, FactKind::Lever | FactKind::Channel | FactKind::Resource);
    let stretches = reading.facts.iter().filter(|fact| says_how(fact.kind));
    let texts: Vec<String> =
        stretches.filter_map(|fact| objective.get(fact.span.start..fact.span.end)).map(words).collect();
    let found: Vec<(&'static str, &'static str)> =
        benchmarks.channels.iter().filter_map(|row| longest(row, &texts)).collect();
    let is_whole =
        |name: &str| !found.iter().any(|(_, other)| other.len() > name.len() && contains(&words(other), name));
    let is_named = |row: &&ChannelRow| {
        found.iter().any(|(id, name)| *id == row.id && is_whole(name))
            || row.id == RANKED && is_of_search(reading, objective)
    };
    benchmarks.channels.iter().filter(is_named).map(|row| row.id).collect()
}

/// The channel by which one is found among results that nobody pays for.
const RANKED: &str = "seo";

/// "être numéro un sur Google", "first page of Bing".
fn is_of_search(reading: &Reading, objective: &str) -> bool {
    const ENGINES: [&str; 6] = [
        " google ",
        " bing ",
        " moteur de recherche ",
        " moteurs de recherche ",
        " search engine ",
        " search engines ",
    ];
    let words = words(objective);
    reading.metric == Some(Metric::Ranking) && ENGINES.iter().any(|engine| words.contains(engine))
}

/// The longest name of a channel that stands in one of the texts.
fn longest(row: &'static ChannelRow, texts: &[String]) -> Option<(&'static str, &'static str)> {
    let names = row.named.iter().copied().filter(|name| texts.iter().any(|text| contains(text, name)));
    names.max_by_key(|name| name.len()).map(|name| (row.id, name))
}

/// Folded words, each between two spaces.
fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for (first, second) in text.chars().map(fold) {
        words.extend([Some(first), second].into_iter().flatten().map(|c| if is_part(c) { c } else { ' ' }));
    }
    words.push(' ');
    words
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || character == '-'
}

fn contains(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + name.len()..).unwrap_or(""));
        before.ends_with(' ') && after.starts_with(' ')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_whole_words() {
        assert!(contains(&words("Grâce à Google Ads, puis l'e-mail"), "google ads"));
        assert!(contains(&words("Grâce à Google Ads, puis l'e-mail"), "e-mail"));
        assert!(contains(&words("par le référencement"), "referencement"));
        assert!(!contains(&words("la seoul tower"), "seo"));
    }
}
