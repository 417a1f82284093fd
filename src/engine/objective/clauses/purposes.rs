//! What for: the words that open a purpose.

use crate::engine::objective::sentence::Sentence;
use crate::lexicon::Kind;

pub(super) fn opens_purpose(sentence: &Sentence, index: usize) -> bool {
    sentence.hit_at(index, Kind::Purpose).is_some()
        || is_french_infinitive(sentence, index)
        || is_english_infinitive(sentence, index)
}

/// "pour développer", "pour mieux vendre", "pour ne pas perdre".
fn is_french_infinitive(sentence: &Sentence, index: usize) -> bool {
    const BETWEEN: [&str; 16] =
        ["ne", "pas", "plus", "mieux", "y", "en", "nous", "se", "s", "les", "l", "la", "le", "leur", "enfin", "vous"];
    if sentence.word(index) != "pour" {
        return false;
    }
    let at = sentence.skip(index + 1, &BETWEEN);
    is_infinitive(sentence.word(at)) && !sentence.is(at, Kind::Month) && !sentence.is(at, Kind::Season)
}

fn is_infinitive(word: &str) -> bool {
    const NOUNS: [&str; 16] = [
        "leur", "notre", "votre", "autre", "cadre", "entre", "contre", "etre", "hiver", "titre", "janvier", "fevrier",
        "premier", "dernier", "atelier", "papier",
    ];
    let ends = ["er", "ir", "re"].iter().any(|ending| word.ends_with(ending));
    word.len() > 3 && ends && !NOUNS.contains(&word) && !word.ends_with("ier")
        || word == "multiplier"
        || word == "identifier"
}

const ANNOUNCING: [&str; 42] = [
    "want",
    "wants",
    "need",
    "needs",
    "aim",
    "aims",
    "aiming",
    "goal",
    "goals",
    "objective",
    "objectives",
    "is",
    "are",
    "plan",
    "plans",
    "hope",
    "hopes",
    "like",
    "going",
    "able",
    "try",
    "trying",
    "wish",
    "looking",
    "commit",
    "committed",
    "seek",
    "seeking",
    "target",
    "be",
    "ambition",
    "mission",
    "us",
    "me",
    "have",
    "has",
    "how",
    "continue",
    "ready",
    "ought",
    "start",
    "working",
];

const QUALITIES: [&str; 14] = [
    "easier",
    "easy",
    "harder",
    "likely",
    "simple",
    "simpler",
    "best",
    "first",
    "way",
    "ways",
    "place",
    "opportunity",
    "ability",
    "expected",
];

const MAKES: [&str; 18] = [
    "encourage",
    "encouraging",
    "help",
    "enable",
    "allow",
    "persuade",
    "ask",
    "invite",
    "inspire",
    "teach",
    "motivate",
    "empower",
    "convince",
    "expect",
    "get",
    "make",
    "ensure",
    "wants",
];

/// "to grow the business" after something was said; "want to grow" is the wish itself.
fn is_english_infinitive(sentence: &Sentence, index: usize) -> bool {
    // "easier to use", "encourage residents to recycle": what becomes of them, not what for.
    let is_object = sentence.is_one_of(index.wrapping_sub(1), &QUALITIES)
        || (2..6).any(|places| MAKES.contains(&sentence.word_before(index, places)));
    let follows_wish = is_object || sentence.is_one_of(index.wrapping_sub(1), &ANNOUNCING);
    let verb_at = sentence.skip(index + 1, &["better", "further", "help", "also", "fully", "then", "ultimately"]);
    let is_verb = sentence.hit_at(verb_at, Kind::Verb).is_some();
    sentence.word(index) == "to" && is_verb && !follows_wish && !sentence.tokens.is_number(index + 1)
}
