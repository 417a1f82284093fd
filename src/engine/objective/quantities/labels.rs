//! Numbers that count nothing of the result: versions, postcodes, ages, list numbers, opening hours, telephones.

use crate::engine::objective::numerals::{Numeral, numeral_at};
use crate::engine::objective::sentence::Sentence;
use crate::lexicon::Kind;

/// The token after a number that is only a label.
pub(super) fn label_at(sentence: &Sentence, numeral: &Numeral) -> Option<usize> {
    if let Some(end) = opening_hours_at(sentence, numeral).or_else(|| clock_at(sentence, numeral)) {
        return Some(end);
    }
    let is_label = follows_name(sentence, numeral)
        || follows_heading(sentence, numeral)
        || is_list_number(sentence, numeral)
        || is_postcode(sentence, numeral)
        || is_year(sentence, numeral)
        || is_glued(sentence, numeral)
        || is_known_group(sentence, numeral);
    // "the 18-24 segment".
    let upper = if sentence.is_one_of(numeral.end, "-") { numeral_at(sentence, numeral.end + 1) } else { None };
    let is_bracket = sentence.is_one_of(numeral.start.wrapping_sub(1), "the les des aux") && numeral.plain;
    if let Some(upper) =
        upper.filter(|upper| is_bracket && !sentence.is_any(upper.end, Kind::Result.bit() | Kind::Unit.bit()))
    {
        return Some(upper.end);
    }
    if is_label {
        return Some(numeral.end);
    }
    series_at(sentence, numeral).or_else(|| size_at(sentence, numeral))
}

/// "Google Analytics 4", "B2B 360".
fn follows_name(sentence: &Sentence, numeral: &Numeral) -> bool {
    let before = numeral.start.wrapping_sub(1);
    let is_named = sentence.is(before, Kind::Channel)
        || sentence.is_one_of(
            before,
            "b2b office microsoft windows iso loi covid version agenda route code postal cp web industrie rt re",
        );
    let is_code = sentence.is_one_of(before, "iso loi covid version code postal cp route agenda");
    let counts =
        !is_code && sentence.is_any(numeral.end, Kind::Result.bit() | Kind::Unit.bit() | Kind::Deliverable.bit());
    is_named && numeral.plain && !counts && numeral.value < 10_000.0
}

/// "phase 2", "objectif 1 :", "axe 3".
fn follows_heading(sentence: &Sentence, numeral: &Numeral) -> bool {
    const ALWAYS: &str = "phase annee year month day week mois etape axe step tier article chapitre chapter section scope zone lot volet band";
    const TITLES: &str = "objectif objective goal cible target action but";
    let before = numeral.start.wrapping_sub(1);
    let ends_title = sentence.is_one_of(numeral.end, ": - ) .") || sentence.is_break(numeral.end);
    sentence.is_one_of(before, ALWAYS) || (sentence.is_one_of(before, TITLES) && ends_title)
}

/// "1. Augmenter…", "2) …".
fn is_list_number(sentence: &Sentence, numeral: &Numeral) -> bool {
    let opens = numeral.start == 0 || sentence.is_break(numeral.start.wrapping_sub(1));
    let is_bracketed = sentence.is_one_of(numeral.start.wrapping_sub(1), "(") && sentence.is_one_of(numeral.end, ")");
    (opens || is_bracketed)
        && numeral.plain
        && numeral.value < 30.0
        && sentence.is_one_of(numeral.end, ") - . / °")
        // "25-30 leads" is a range.
        && !(sentence.tokens.is_number(numeral.end + 1) && sentence.tokens.is_joined(numeral.end + 1))
}

/// "69100 Villeurbanne", "Lyon 69003", "(33)".
fn is_postcode(sentence: &Sentence, numeral: &Numeral) -> bool {
    let is_plain = numeral.plain && numeral.end == numeral.start + 1;
    let is_name = |index: usize| sentence.tokens.get(index).is_some_and(|token| token.capital) && index > 0;
    let length = sentence.word(numeral.start).len();
    let in_brackets = sentence.is_one_of(numeral.start.wrapping_sub(1), "(");
    let before = numeral.start.wrapping_sub(if in_brackets { 2 } else { 1 });
    let stands_by_name = is_name(numeral.end) || is_name(before) || sentence.is(before, Kind::Place);
    let is_department =
        length == 2 && sentence.is_one_of(numeral.start.wrapping_sub(1), "(") && sentence.is_one_of(numeral.end, ")");
    is_plain
        && (length == 5 && stands_by_name && !sentence.is_any(numeral.end, Kind::Result.bit() | Kind::Unit.bit())
            || is_department)
}

/// "2026" where nothing is counted.
fn is_year(sentence: &Sentence, numeral: &Numeral) -> bool {
    let (today, ..) = sentence.today.ymd();
    let is_near = numeral.whole().is_some_and(|year| (today - 10..=today + 10).contains(&year));
    super::super::deadlines::is_year(sentence, numeral.start)
        && (is_near && !sentence.is(numeral.end, Kind::Unit)
            || !sentence.is_any(
                numeral.end,
                Kind::Result.bit() | Kind::Unit.bit() | Kind::Deliverable.bit() | Kind::Audience.bit(),
            ))
}

/// "les deux sites", "our three shops": things that are there already.
fn is_known_group(sentence: &Sentence, numeral: &Numeral) -> bool {
    const DEFINITE: &str = "les the nos our ces these leurs their mes my vos your aux des";
    let is_definite = sentence.is_one_of(numeral.start.wrapping_sub(1), DEFINITE);
    let is_small = numeral.value <= 1000.0 && numeral.end == numeral.start + 1;
    is_definite
        && is_small
        && !sentence.is(numeral.end, Kind::Unit)
        && !sentence.is_one_of(numeral.end, "premiers premieres %")
        // "vendre les 8 derniers lots".
        && !sentence.any_of(numeral.start.saturating_sub(3)..numeral.start, "vend* sell* sold ecouler louer rempl* fill*")
}

/// "3D", "5G", "4x4".
fn is_glued(sentence: &Sentence, numeral: &Numeral) -> bool {
    // "a 3-part series".
    let is_hyphened = sentence.is_one_of(numeral.end, "-")
        && sentence.tokens.is_joined(numeral.end)
        && sentence.is_word(numeral.end + 1)
        && sentence.tokens.is_joined(numeral.end + 1)
        && !sentence.is_one_of(numeral.end + 1, "fold");
    if is_hyphened {
        return true;
    }
    let glued = sentence.is_word(numeral.end) && sentence.tokens.is_joined(numeral.end);
    glued
        && !sentence.is(numeral.end, Kind::Unit)
        && !sentence.is(numeral.end, Kind::Period)
        && sentence.word(numeral.end).len() <= 2
        && numeral.plain
        && !sentence.is_one_of(numeral.end, "x h er e")
}

/// "06 12 34 56 78", "5000 12 7.5": numbers in a row count nothing.
fn series_at(sentence: &Sentence, numeral: &Numeral) -> Option<usize> {
    let mut end = numeral.end;
    while sentence.tokens.is_number(end) {
        end += 1;
    }
    (end > numeral.end + 1 || end > numeral.end && sentence.is_break(end)).then_some(end)
}

/// "24/7", "24h/24", "7j/7".
fn opening_hours_at(sentence: &Sentence, numeral: &Numeral) -> Option<usize> {
    let slash = (numeral.end..=numeral.end + 1).find(|index| sentence.is_one_of(*index, "/"))?;
    let after = numeral_at(sentence, slash + 1)?;
    let is_hours = matches!(numeral.whole(), Some(24 | 7)) && matches!(after.whole(), Some(24 | 7));
    is_hours.then(|| sentence.skip(after.end, "h j"))
}

/// "entre 14 h et 17 h", "after 2pm", "24 hours a day": when the doors are open.
fn clock_at(sentence: &Sentence, numeral: &Numeral) -> Option<usize> {
    let before = numeral.start.wrapping_sub(1);
    let is_hour = numeral.value <= 24.0 && numeral.end == numeral.start + 1;
    let is_said = sentence.is_one_of(numeral.end, "pm am")
        || sentence.is_one_of(numeral.end, "h") && sentence.is_one_of(before, "entre et avant apres des jusqu vers")
        || sentence.phrase_at(numeral.end, "hours a day|days a week|heures sur|jours sur|h sur|j sur").is_some();
    (is_hour && is_said).then_some(numeral.end + 1)
}

/// "équipe de 5 personnes", "plus de 11 salariés", "18-35 ans", "3 étoiles", "200 m2": a size, not a target.
fn size_at(sentence: &Sentence, numeral: &Numeral) -> Option<usize> {
    let range = sentence.is_one_of(numeral.end, "- a to et and or ou");
    let upper = if range { numeral_at(sentence, numeral.end + 1) } else { None };
    let end = upper.map_or(numeral.end, |upper| upper.end);
    // "4.5 stars" are a mark, "a 4 star hotel" is a kind of hotel.
    let is_mark =
        libm::floor(numeral.value).total_cmp(&numeral.value).is_ne() && sentence.is_one_of(end, "star stars etoiles");
    let is_size = !is_mark && sentence.hit_at(end, Kind::Headcount).is_some() && !is_hired(sentence, numeral.start);
    let is_team = sentence.is_one_of(numeral.start.wrapping_sub(1), "de of")
        && sentence.is_one_of(numeral.start.wrapping_sub(2), "equipe team effectif staff");
    let is_age = sentence.is_one_of(numeral.start.wrapping_sub(1), "over under aged ages age")
        && sentence.is_word(end)
        && sentence.is_one_of(end, "s")
        && sentence.tokens.is_joined(end);
    let is_aged = sentence.is_one_of(numeral.start.wrapping_sub(1), "aged ages");
    // "la conversion de la boutique de 1,6 % à 2,2 %", "les demandes du magasin de 16 à 22": a level, and no size.
    let is_level = sentence.is(numeral.end, Kind::Unit)
        || upper.is_some() && (!sentence.is_word(end) || sentence.is_one_of(end, "par d avant en by before per in"));
    // "un hôtel de 42 chambres", "nous employons 12 personnes".
    let is_described = !is_level
        && sentence.is_one_of(numeral.start.wrapping_sub(1), "de of")
        && sentence.is_any(numeral.start.wrapping_sub(2), Kind::Place.bit() | Kind::Headcount.bit());
    let is_employed = sentence.is_one_of(numeral.start.wrapping_sub(1), "emploie employons employs employ employing");
    // "people over 60", "la ligne 14", "la ligne de bus 14".
    let is_adult = sentence.is_one_of(numeral.start.wrapping_sub(1), "over under")
        && sentence.is_one_of(numeral.start.wrapping_sub(2), "people women men adults those")
        && numeral.value < 100.0;
    let is_line = numeral.plain
        && sentence.is_one_of(numeral.start.wrapping_sub(1), "ligne bus tram metro line stand hall gate quai")
        && !sentence.is_any(end, Kind::Unit.bit() | Kind::Result.bit());
    // "children under 12", "the 10k run", "three bedroom houses".
    let is_child = sentence.is_one_of(numeral.start.wrapping_sub(1), "under over")
        && sentence.is(numeral.start.wrapping_sub(2), Kind::Audience)
        && !sentence.is_any(end, Kind::Unit.bit() | Kind::Result.bit());
    let is_model = sentence.is_one_of(end, "run race bedroom litre liter metre meter seater");
    (is_child
        || is_adult
        || is_line
        || is_model && numeral.value <= 10_000.0
        || is_described
        || is_employed
        || is_size
        || is_team
        || is_age
        || is_aged)
        .then_some(end)
}

/// "embaucher 3 salariés", "train 20 employees" do count people.
fn is_hired(sentence: &Sentence, start: usize) -> bool {
    sentence.any_of(start.saturating_sub(3)..start, "recrut* embauch* form* hir* train* recruit*")
}
