//! The checked rows as Rust constants.

use super::check::IN_PLACE;
use super::rows::{Book, Comparison, Criterion};

/// `CRITERIA`, to be included where its types are.
pub fn rust(book: &Book) -> String {
    let rows: Vec<String> = book.criteria().map(|(dimension, row)| criterion(dimension, row)).collect();
    let others: Vec<String> = book.comparisons.iter().map(comparison).collect();
    format!(
        "/// Every criterion, dimension by dimension.\npub static CRITERIA: [CriterionRow; {}] = [{}];\n\n\
         /// What is published of others.\npub static COMPARISONS: [ComparisonRow; {}] = [{}];\n",
        rows.len(),
        rows.join(",\n"),
        others.len(),
        others.join(",\n")
    )
}

fn comparison(row: &Comparison) -> String {
    format!(
        "ComparisonRow {{ id: {:?}, criterion: {:?}, from_level: {}, share: {:?}, year: {}, source: {:?}, url: {:?}, \
         derived: {} }}",
        row.id, row.criterion, row.from_level, row.share, row.year, row.source, row.url, row.derived
    )
}

fn criterion(dimension: &str, row: &Criterion) -> String {
    let Criterion { id, quick, weight, effect, effort, levels, .. } = row;
    format!(
        "CriterionRow {{ id: {id:?}, token: {:?}, dimension: {}, quick: {quick}, weight: {weight}, cause: {}, \
         effect: {effect}, effort: {effort}, levels: {levels}, side: {}, audiences: &{:?}, sectors: &{:?}, \
         sales: &{:?}, known: {}, known_level: {}, known_without: {}, known_from: &{:?}, feeds: {:?}, feeds_from: {}, lacks_to: {}, channels: &{:?} }}",
        token(id),
        variant("Dimension", dimension),
        variant("Cause", &row.cause),
        variant("Side", &row.side),
        row.audiences,
        row.sectors,
        row.sales,
        row.known.as_deref().map_or_else(|| "None".to_owned(), |fact| format!("Some({})", known(fact))),
        row.known_level.unwrap_or(levels.saturating_sub(1)),
        row.known_without.unwrap_or(0),
        row.known_from,
        row.feeds,
        row.feeds_from.unwrap_or(levels.saturating_sub(1)),
        row.lacks_to.unwrap_or(0),
        row.channels,
    )
}

fn known(fact: &str) -> String {
    if IN_PLACE.contains(&fact) { format!("Fact::InPlace({fact:?})") } else { variant("Fact", fact) }
}

/// `sentence_target` of `Fact` is `Fact::SentenceTarget`.
fn variant(kind: &str, word: &str) -> String {
    let capital =
        |part: &str| part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect::<String>();
    format!("{kind}::{}", word.split('_').map(capital).collect::<String>())
}

/// What may stand in a link without being escaped.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Three letters for an id: eighteen bits of its FNV-1a hash. Rows may move, come and go: a link keeps its meaning.
pub fn token(id: &str) -> String {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let folded = hash ^ (hash >> 18);
    let letter = |shift: u32| LETTERS.get((folded >> shift & 63) as usize).map_or('A', |byte| char::from(*byte));
    [letter(0), letter(6), letter(12)].iter().collect()
}
