//! Which words say the result, which ones how it is reached, and which ones what for.

use super::deadlines::{Time, When};
use super::sentence::Sentence;
use crate::lexicon::Kind;

/// What a stretch of the sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// What should change.
    Result,
    /// How, or with what.
    Lever,
    /// What for.
    Purpose,
}

/// The zone of every token.
pub(super) struct Clauses {
    zones: Vec<Zone>,
    /// Where each lever begins and ends, the marker included.
    pub levers: Vec<(usize, usize)>,
    /// Where each purpose begins and ends, the marker included.
    pub purposes: Vec<(usize, usize)>,
}

impl Clauses {
    pub(super) fn of(sentence: &Sentence, times: &[Time]) -> Self {
        let mut clauses = Self { zones: Vec::with_capacity(sentence.len()), levers: Vec::new(), purposes: Vec::new() };
        let mut state = State { zone: Zone::Result, since: 0, opens_sentence: false, has_content: false };
        for index in 0..sentence.len() {
            let next = state.next(sentence, times, index);
            if next.zone != state.zone || next.since == index {
                clauses.close(&state, index);
            }
            state = next;
            clauses.zones.push(state.zone);
        }
        clauses.close(&state, sentence.len());
        clauses
    }

    fn close(&mut self, state: &State, end: usize) {
        if state.since >= end {
            return;
        }
        match state.zone {
            Zone::Lever => self.levers.push((state.since, end)),
            Zone::Purpose => self.purposes.push((state.since, end)),
            Zone::Result => {}
        }
    }

    pub(super) fn zone(&self, index: usize) -> Zone {
        self.zones.get(index).copied().unwrap_or(Zone::Result)
    }

    pub(super) fn is_in(&self, index: usize, zone: Zone) -> bool {
        self.zone(index) == zone
    }
}

/// Where the reading of zones stands.
#[derive(Clone, Copy)]
struct State {
    zone: Zone,
    /// The token at which the zone began.
    since: usize,
    /// The zone opened its sentence, so that a comma closes it: "Grâce à X, augmenter…".
    opens_sentence: bool,
    /// The sentence already said something in the zone of the result.
    has_content: bool,
}

impl State {
    fn next(self, sentence: &Sentence, times: &[Time], index: usize) -> Self {
        if sentence.is_break(index) {
            return Self { zone: Zone::Result, since: index, opens_sentence: false, has_content: false };
        }
        if let Some(zone) = opened_zone(sentence, times, index, self) {
            return Self { zone, since: index, opens_sentence: !self.has_content, ..self };
        }
        if self.zone != Zone::Result && self.ends_at(sentence, index) {
            return Self { zone: Zone::Result, since: index, opens_sentence: false, ..self };
        }
        let says = self.zone == Zone::Result
            && sentence.is_word(index)
            && !sentence.is(index, Kind::Stop)
            && time_over(times, index).is_none();
        Self { has_content: self.has_content || says, ..self }
    }

    /// A comma after an opening zone, or a parenthesis that closes around it.
    fn ends_at(self, sentence: &Sentence, index: usize) -> bool {
        let is_comma = sentence.is_one_of(index, &[",", ":"]);
        let wishes = sentence.is_one_of(index, &[",", "et", "and", "but", "mais"]) && states_wish(sentence, index + 1);
        wishes || self.opens_sentence && is_comma && index > self.since + 1 && resumes(sentence, index + 1)
    }
}

/// "…, nous voulons 30 clients": the wish itself, whatever came before.
fn states_wish(sentence: &Sentence, index: usize) -> bool {
    const WISHES: [&str; 16] = [
        "voulons",
        "veut",
        "veux",
        "voudrait",
        "voudrais",
        "voudrions",
        "souhaite",
        "souhaitons",
        "aimerait",
        "aimerais",
        "aimerions",
        "visons",
        "want",
        "wants",
        "aim",
        "d",
    ];
    let is_subject = sentence.is_one_of(index, &["nous", "on", "je", "j", "we", "i"]);
    is_subject && (index + 1..index + 4).any(|at| sentence.is_one_of(at, &WISHES))
}

/// What follows the comma is the result: a verb, a number or a metric.
fn resumes(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 4;
    let kinds = Kind::Verb.bit() | Kind::Result.bit() | Kind::Wish.bit();
    let is_gerund = is_french_gerund(sentence, index + 1) || sentence.word(index).ends_with("ing");
    !is_gerund && (index..index + REACH).any(|at| sentence.is_any(at, kinds) || sentence.tokens.is_number(at))
}

#[inline(never)]
pub(super) fn time_over(times: &[Time], index: usize) -> Option<&Time> {
    times.iter().find(|time| (time.start..time.end).contains(&index))
}

fn opened_zone(sentence: &Sentence, times: &[Time], index: usize, state: State) -> Option<Zone> {
    if time_over(times, index).is_some_and(|time| time.start == index && matches!(time.what, When::End { .. })) {
        return None;
    }
    if state.has_content && opens_purpose(sentence, index) {
        return Some(Zone::Purpose);
    }
    if state.zone == Zone::Lever && sentence.hit_at(index, Kind::Lever).is_none() {
        return None;
    }
    opens_lever(sentence, times, index, state).then_some(Zone::Lever)
}

fn opens_lever(sentence: &Sentence, times: &[Time], index: usize, state: State) -> bool {
    // "instead of through", "rather than via": the lever that is given up.
    if sentence.is_one_of(index.wrapping_sub(1), &["of", "than", "que", "lieu", "not"]) {
        return false;
    }
    is_marker(sentence, index)
        || (sentence.word(index) == "w" && sentence.word(index + 1) == "/")
        || is_heading(sentence, index)
        || is_gerund_clause(sentence, times, index)
        || is_by_clause(sentence, index)
        || names_means(sentence, index)
        || is_trailing_action(sentence, index, state)
        || is_budget(sentence, index)
}

/// "grâce à", "via"; "we will…" only says how once a sentence said what.
fn is_marker(sentence: &Sentence, index: usize) -> bool {
    let Some(hit) = sentence.hit_at(index, Kind::Lever) else { return false };
    if sentence.is_one_of(hit.end, &["door", "roof"]) || sentence.is_one_of(hit.end + 1, &["door", "doors", "roof"]) {
        return false;
    }
    let is_announcement = sentence.is_one_of(hit.start, &["i", "we", "nous", "on"]);
    !is_announcement || (0..index).any(|at| sentence.is_break(at))
}

/// "Moyens : …", "How: …".
fn is_heading(sentence: &Sentence, index: usize) -> bool {
    const HEADINGS: [&str; 9] =
        ["moyens", "moyen", "actions", "action", "leviers", "levier", "how", "means", "comment"];
    let opens = index == 0 || sentence.is_break(index - 1) || sentence.word_before(index, 1) == ",";
    opens && sentence.is_one_of(index, &HEADINGS) && sentence.word(index + 1) == ":"
}

/// "en publiant", "en y basculant", but not "tout en maintenant".
fn is_gerund_clause(sentence: &Sentence, times: &[Time], index: usize) -> bool {
    const PRONOUNS: [&str; 14] =
        ["y", "nous", "vous", "les", "leur", "le", "la", "l", "se", "s", "en", "lui", "ne", "n"];
    if sentence.word(index) != "en" || sentence.word_before(index, 1) == "tout" || time_over(times, index).is_some() {
        return false;
    }
    is_french_gerund(sentence, sentence.skip(index + 1, &PRONOUNS))
}

fn is_french_gerund(sentence: &Sentence, index: usize) -> bool {
    const OTHERS: [&str; 14] = [
        "avant",
        "pendant",
        "durant",
        "maintenant",
        "enfant",
        "instant",
        "montant",
        "restant",
        "courant",
        "etant",
        "gardant",
        "conservant",
        "evitant",
        "restaurant",
    ];
    let word = sentence.word(index);
    word.len() > 4 && word.ends_with("ant") && !OTHERS.contains(&word)
}

/// "by launching", "by actively promoting", "by email".
fn is_by_clause(sentence: &Sentence, index: usize) -> bool {
    if !sentence.is_one_of(index, &["by", "through", "from", "while"]) {
        return false;
    }
    let after = sentence.skip(
        index + 1,
        &["actively", "simply", "also", "first", "regularly", "consistently", "better", "only", "not"],
    );
    let is_gerund =
        sentence.word(after).len() > 4 && sentence.word(after).ends_with("ing") && sentence.word(after) != "spring";
    let is_means = sentence.word(index) == "by" && sentence.is(index + 1, Kind::Means);
    (is_gerund
        && sentence.word(index) != "while"
        && !(sentence.word(index) == "from" && sentence.is(after, Kind::Result)))
        || is_means
}

/// "avec une campagne", "with a £10 deposit", "par affichage"; "avec des directeurs" names people, no means.
fn names_means(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 6;
    let is_with = sentence.hit_at(index, Kind::With).is_some();
    let is_through = sentence.is_one_of(index, &["par", "and", "et"]) && sentence.is_one_of(index, &["par"]);
    if !is_with && !is_through {
        return false;
    }
    // "avec notre appli" is what the result is about.
    let is_ours = sentence.is_one_of(index + 1, &["notre", "nos", "mon", "our", "my"])
        && sentence.is_one_of(
            index + 2,
            &[
                "appli",
                "app",
                "site",
                "application",
                "produit",
                "product",
                "boutique",
                "clients",
                "customers",
                "equipe",
                "team",
                "partenaires",
                "partners",
                "public",
                "communaute",
                "community",
                "publics",
            ],
        );
    if is_ours {
        return false;
    }
    // "par service", "par client" count, they do not carry.
    if is_through
        && sentence.is_one_of(
            index + 1,
            &[
                "service",
                "personne",
                "client",
                "visite",
                "jour",
                "equipe",
                "commercial",
                "point",
                "boutique",
                "agence",
                "page",
                "article",
                "post",
            ],
        )
    {
        return false;
    }
    if opens_unknown_means(sentence, index, is_with) {
        return true;
    }
    let reach = if is_with { REACH } else { 2 };
    (index + 1..=index + reach)
        .take_while(|at| !sentence.is_break(*at) && !sentence.is_one_of(*at, &[",", "(", "au", "at", "moins", "least"]))
        .take_while(|at| is_with || !sentence.is(*at, Kind::Result))
        .any(|at| sentence.is(at, Kind::Means) || is_gerund_noun(sentence, at, index))
}

/// "avec un stand au marché", "par la vente directe": something not known to carry anything, but put as a means.
fn opens_unknown_means(sentence: &Sentence, index: usize, is_with: bool) -> bool {
    const ARTICLES: [&str; 12] =
        ["un", "une", "des", "a", "an", "two", "deux", "trois", "three", "some", "quelques", "more"];
    const DEFINITE: [&str; 9] = ["la", "le", "l", "un", "une", "des", "du", "de", "d"];
    const PEOPLE: u32 =
        Kind::Audience.bit() | Kind::Result.bit() | Kind::Wish.bit() | Kind::Past.bit() | Kind::Period.bit();
    const SOCIAL: [&str; 16] = [
        "rendez",
        "vous",
        "rdv",
        "meetings",
        "meeting",
        "calls",
        "contrats",
        "contracts",
        "deals",
        "relations",
        "lien",
        "liens",
        "echanges",
        "communiquer",
        "travailler",
        "collaborer",
    ];
    let articles: &[&str] = if is_with { &ARTICLES } else { &DEFINITE };
    let noun = sentence.skip(index + 1, articles);
    let is_social = (1..=2).any(|places| SOCIAL.contains(&sentence.word_before(index, places)));
    let is_thing = sentence.is_word(noun) && !sentence.is_any(noun, PEOPLE) && !sentence.is_any(noun + 1, PEOPLE);
    let is_phrase = sentence.is_one_of(
        noun,
        &[
            "rapport",
            "suite",
            "passe",
            "exemple",
            "gens",
            "people",
            "personnes",
            "monde",
            "someone",
            "quelqu",
            "an",
            "mois",
            "jour",
            "door",
            "peu",
            "plus",
            "moins",
        ],
    );
    // "avec l'ouverture du magasin", "with the launch of…": an event that brings it about.
    let is_act = is_with
        && sentence.is_one_of(index + 1, &["l", "la", "le", "the"])
        && ["ture", "ment", "tion", "sion", "launch", "ing"]
            .iter()
            .any(|ending| sentence.word(index + 2).ends_with(ending))
        && !sentence.is_any(index + 2, PEOPLE);
    // "avec une cotisation à 10 €": a price that is offered.
    let is_priced = is_with
        && noun > index + 1
        && sentence.is_one_of(noun + 1, &["a", "at"])
        && sentence.tokens.is_number(noun + 2);
    let is_agent =
        sentence.is_one_of(noun, &["direction", "association", "fondation", "administration", "comite", "equipe"]);
    is_act || is_priced || noun > index + 1 && !is_agent && is_thing && !is_social && !is_phrase
}

/// "with … running": the act itself is named.
fn is_gerund_noun(sentence: &Sentence, at: usize, with: usize) -> bool {
    at == with + 1 && sentence.word(at).ends_with("ing") && sentence.is(at, Kind::Verb)
}

/// ", posting twice a week": an act that follows a comma.
fn is_trailing_action(sentence: &Sentence, index: usize, state: State) -> bool {
    let is_ing = sentence.word(index).ends_with("ing")
        && sentence.hit_at(index, Kind::Verb).is_some_and(|hit| hit.argument == "act");
    state.has_content && is_ing && sentence.word_before(index, 1) == ","
}

/// "budget de 3 000 €", "2 000 € de budget", "budget: £500".
fn is_budget(sentence: &Sentence, index: usize) -> bool {
    let names_budget = sentence.is_one_of(index, &["budget", "budgets", "enveloppe"]);
    let has_amount =
        |from: usize| (from..from + 4).take_while(|at| !sentence.is_break(*at)).any(|at| sentence.tokens.is_number(at));
    let is_moved = (1..=4).any(|places| {
        index.checked_sub(places).is_some_and(|at| sentence.is_verb(at, "decrease") || sentence.is_verb(at, "increase"))
    });
    names_budget
        && !is_moved
        && has_amount(index + 1)
        && !sentence.is_one_of(index.wrapping_sub(1), &["le", "notre", "the", "our", "du"])
}

fn opens_purpose(sentence: &Sentence, index: usize) -> bool {
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

/// "to grow the business" after something was said; "want to grow" is the wish itself.
fn is_english_infinitive(sentence: &Sentence, index: usize) -> bool {
    const WISHES: [&str; 42] = [
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
    // "easier to use", "encourage residents to recycle": what becomes of them, not what for.
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
    let is_object = sentence.is_one_of(index.wrapping_sub(1), &QUALITIES)
        || (2..6).any(|places| MAKES.contains(&sentence.word_before(index, places)));
    let follows_wish = is_object || sentence.is_one_of(index.wrapping_sub(1), &WISHES);
    let verb_at = sentence.skip(index + 1, &["better", "further", "help", "also", "fully", "then", "ultimately"]);
    let is_verb = sentence.hit_at(verb_at, Kind::Verb).is_some();
    sentence.word(index) == "to" && is_verb && !follows_wish && !sentence.tokens.is_number(index + 1)
}
