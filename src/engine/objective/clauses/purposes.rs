//! What for: the words that open a purpose.

use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::lexicon::Kind;

pub(super) fn opens_purpose(sentence: &Sentence, index: usize) -> bool {
    sentence.hit_at(index, Kind::Purpose).is_some()
        || is_french_infinitive(sentence, index)
        || is_english_infinitive(sentence, index)
}

/// "pour développer", "pour mieux vendre", "pour ne pas perdre".
fn is_french_infinitive(sentence: &Sentence, index: usize) -> bool {
    const BETWEEN: &str = "ne pas plus mieux y en nous se s les l la le leur enfin vous";
    const HANDS: &str = "agence prestataire freelance quelqu un personne stagiaire alternant";
    // "une agence pour reprendre nos réseaux": what they are to do.
    if !sentence.is_one_of(index, "pour") || sentence.is_one_of(index.wrapping_sub(1), HANDS) {
        return false;
    }
    let at = sentence.skip(index + 1, BETWEEN);
    is_infinitive(sentence.word(at)) && !sentence.is(at, Kind::Month) && !sentence.is(at, Kind::Season)
}

fn is_infinitive(word: &str) -> bool {
    const NOUNS: &str =
        "leur notre votre autre cadre entre contre hiver titre janvier fevrier premier dernier atelier papier";
    let ends = words::holds("*er *ir *re", word);
    word.len() > 3 && ends && !words::holds(NOUNS, word) && !word.ends_with("ier")
        || word == "multiplier"
        || word == "identifier"
}

const ANNOUNCING: &str = "want wants need needs aim aims aiming goal goals objective objectives is are plan plans hope hopes continuing agency someone somebody freelancer like going able try trying wish looking commit committed seek seeking target be ambition mission us me have has how continue ready ought start working";

const QUALITIES: &str =
    "easier easy harder likely simple simpler best first way ways place opportunity ability expected";

const MAKES: &str = "encourage encouraging help enable allow persuade ask invite inspire teach motivate empower convince expect get make ensure wants";

/// "to grow the business" after something was said; "want to grow" is the wish itself.
fn is_english_infinitive(sentence: &Sentence, index: usize) -> bool {
    // "easier to use", "encourage residents to recycle": what becomes of them, not what for.
    let is_object = sentence.is_one_of(index.wrapping_sub(1), QUALITIES)
        || sentence.any_of(index.saturating_sub(5)..index.saturating_sub(1), MAKES);
    let follows_wish = is_object || sentence.is_one_of(index.wrapping_sub(1), ANNOUNCING);
    let verb_at = sentence.skip(index + 1, "better further help also fully then ultimately");
    let is_verb = sentence.hit_at(verb_at, Kind::Verb).is_some();
    sentence.is_one_of(index, "to") && is_verb && !follows_wish && !sentence.tokens.is_number(index + 1)
}
