//! How: the words that open a lever.

use super::{State, time_over};
use crate::engine::objective::deadlines::Time;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::lexicon::Kind;

pub(super) fn opens_lever(sentence: &Sentence, times: &[Time], index: usize, state: State) -> bool {
    // "instead of through", "rather than via": the lever that is given up.
    if sentence.is_one_of(index.wrapping_sub(1), "of than que lieu not") {
        return false;
    }
    is_marker(sentence, index, state)
        || is_trailing_means(sentence, index, state)
        || (sentence.is_one_of(index, "w") && sentence.is_one_of(index + 1, "/"))
        || is_heading(sentence, index)
        || is_gerund_clause(sentence, times, index)
        || is_by_clause(sentence, index)
        || names_means(sentence, index)
        || is_trailing_action(sentence, index, state)
        || is_budget(sentence, index)
}

/// "grâce à", "via"; "we will…" only says how once a sentence said what.
fn is_marker(sentence: &Sentence, index: usize, state: State) -> bool {
    let Some(hit) = sentence.hit_at(index, Kind::Lever) else { return false };
    if sentence.is_one_of(hit.end, "door roof") || sentence.is_one_of(hit.end + 1, "door doors roof") {
        return false;
    }
    // "people using the park" are who they are.
    let is_told = sentence.is_one_of(hit.start, "using")
        && (sentence.is_one_of(index.wrapping_sub(1), "people those")
            || sentence.is_any(index.wrapping_sub(1), Kind::Audience.bit() | Kind::Result.bit()));
    if is_told {
        return false;
    }
    let is_announcement = sentence.is_one_of(hit.start, "i we nous on");
    let follows = state.has_content && sentence.is_one_of(index.wrapping_sub(1), ", :");
    !is_announcement || follows || (0..index).any(|at| sentence.is_break(at))
}

/// "Moyens : …", "How: …".
fn is_heading(sentence: &Sentence, index: usize) -> bool {
    const HEADINGS: &str = "moyens moyen actions action leviers levier how means comment";
    let opens = index == 0 || sentence.is_break(index - 1) || sentence.is_one_of(index.wrapping_sub(1), ",");
    opens && sentence.is_one_of(index, HEADINGS) && sentence.is_one_of(index + 1, ":")
}

/// "en publiant", "en y basculant", but not "tout en maintenant".
fn is_gerund_clause(sentence: &Sentence, times: &[Time], index: usize) -> bool {
    const PRONOUNS: &str = "y nous vous les leur le la l se s en lui ne n";
    if !sentence.is_one_of(index, "en")
        || sentence.is_one_of(index.wrapping_sub(1), "tout")
        || time_over(times, index).is_some()
    {
        return false;
    }
    is_french_gerund(sentence, sentence.skip(index + 1, PRONOUNS))
}

pub(super) fn is_french_gerund(sentence: &Sentence, index: usize) -> bool {
    const OTHERS: &str = "avant pendant durant maintenant enfant instant montant restant courant etant gardant conservant evitant restaurant";
    let word = sentence.word(index);
    word.len() > 4 && word.ends_with("ant") && !words::holds(OTHERS, word)
}

/// "by launching", "by actively promoting", "by email".
fn is_by_clause(sentence: &Sentence, index: usize) -> bool {
    if !sentence.is_one_of(index, "by through from while") {
        return false;
    }
    let after = sentence.skip(index + 1, "actively simply also first regularly consistently better only not");
    let is_gerund =
        sentence.word(after).len() > 4 && sentence.word(after).ends_with("ing") && !sentence.is_one_of(after, "spring");
    let is_means = sentence.is_one_of(index, "by") && sentence.is(index + 1, Kind::Means);
    (is_gerund
        && !sentence.is_one_of(index, "while")
        && !(sentence.is_one_of(index, "from") && sentence.is(after, Kind::Result)))
        || is_means
}

/// What one has already carries nothing: "avec notre appli".
const OWN: &str = "appli app site application produit product boutique clients customers equipe team partenaires partners public communaute community publics";

/// "par service", "par client": a rate.
const COUNTERS: &str = "service personne client visite jour equipe commercial point boutique agence page article post";

/// "avec une campagne", "with a £10 deposit", "par affichage"; "avec des directeurs" names people, no means.
fn names_means(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 6;
    let is_with = sentence.hit_at(index, Kind::With).is_some();
    let is_through = sentence.is_one_of(index, "par and et") && sentence.is_one_of(index, "par");
    if !is_with && !is_through {
        return false;
    }
    // "avec notre appli" is what the result is about.
    let is_ours = sentence.is_one_of(index + 1, "notre nos mon our my") && sentence.is_one_of(index + 2, OWN);
    if is_ours {
        return false;
    }
    // "par service", "par client" count, they do not carry.
    if is_through && sentence.is_one_of(index + 1, COUNTERS) {
        return false;
    }
    // "des partenariats avec des créateurs de contenu": with whom, not with what.
    let is_joint = sentence.any_of(index.saturating_sub(2)..index, "partenariat* partnership* collaboration*");
    if is_joint && sentence.is_one_of(index, "avec with") {
        return false;
    }
    if opens_unknown_means(sentence, index, is_with) {
        return true;
    }
    let reach = if is_with { REACH } else { 2 };
    (index + 1..=index + reach)
        .take_while(|at| !sentence.is_break(*at) && !sentence.is_one_of(*at, ", ( au at moins least"))
        .take_while(|at| is_with || !sentence.is(*at, Kind::Result))
        .any(|at| sentence.is(at, Kind::Means) || is_gerund_noun(sentence, at, index))
}

/// "par rapport", "avec des gens": no means.
const IDIOMS: &str = "lot target goal aim view focus stretch objectif cible rapport suite passe exemple gens people personnes monde someone quelqu an mois jour door peu plus moins";

const SOCIAL: &str = "partenariat* partnership* accord* agreement* collaboration* convention* rendez vous rdv meetings meeting calls contrats contracts deals relations lien liens echanges communiquer travailler collaborer";

const ARTICLES: &str = "un une des a an two deux trois three some quelques more";

const DEFINITE: &str = "la le l un une des du de d";

const PEOPLE: u32 =
    Kind::Audience.bit() | Kind::Result.bit() | Kind::Wish.bit() | Kind::Past.bit() | Kind::Period.bit();

/// "avec un stand au marché", "par la vente directe": something not known to carry anything, but put as a means.
fn opens_unknown_means(sentence: &Sentence, index: usize, is_with: bool) -> bool {
    let articles = if is_with { ARTICLES } else { DEFINITE };
    let noun = sentence.skip(index + 1, articles);
    let is_social = sentence.any_of(index.saturating_sub(2)..index, SOCIAL);
    let is_thing = sentence.is_word(noun) && !sentence.is_any(noun, PEOPLE) && !sentence.is_any(noun + 1, PEOPLE);
    let is_phrase = sentence.is_one_of(noun, IDIOMS);
    // "avec l'ouverture du magasin", "with the launch of…": an event that brings it about.
    let is_act = is_with
        && sentence.is_one_of(index + 1, "l la le the")
        && sentence.is_one_of(index + 2, "*ture *ment *tion *sion *launch *ing")
        && !sentence.is_any(index + 2, PEOPLE);
    // "avec une carte à 5 €": a price that is offered.
    let is_priced =
        is_with && noun > index + 1 && sentence.is_one_of(noun + 1, "a at") && sentence.tokens.is_number(noun + 2);
    let is_agent = sentence.is_one_of(noun, "direction association fondation administration comite equipe");
    is_act || is_priced || noun > index + 1 && !is_agent && is_thing && !is_social && !is_phrase
}

/// "with … running": the act itself is named.
fn is_gerund_noun(sentence: &Sentence, at: usize, with: usize) -> bool {
    at == with + 1 && sentence.word(at).ends_with("ing") && sentence.is(at, Kind::Verb)
}

/// "+20 % de ventes, pub Instagram et affiches": means set down after a result and its number.
fn is_trailing_means(sentence: &Sentence, index: usize, state: State) -> bool {
    let follows = state.has_content && sentence.is_one_of(index.wrapping_sub(1), ", :");
    let noun = sentence.skip(index, "un une des a an the two deux trois three new nouveau nouvelle");
    let is_means = sentence.is(noun, Kind::Means) && !sentence.is_any(noun, Kind::Result.bit() | Kind::Wish.bit());
    follows
        && is_means
        && sentence.hits_of(Kind::Result).any(|hit| hit.start < index)
        && (0..index).any(|at| sentence.tokens.is_number(at) || sentence.is(at, Kind::Multiple))
        && (noun..noun + 2).all(|at| sentence.hit_at(at, Kind::Verb).is_none())
}

/// ", posting twice a week": an act that follows a comma.
fn is_trailing_action(sentence: &Sentence, index: usize, state: State) -> bool {
    let is_ing =
        sentence.word(index).ends_with("ing") && sentence.hit_at(index, Kind::Verb).is_some_and(|hit| hit.means("act"));
    let first = (0..index).rev().find(|at| sentence.is_break(*at)).unwrap_or(0);
    // "based in Leeds, running on coffee" moves nothing.
    let wants =
        || (first..index).any(|at| sentence.is_any(at, Kind::Result.bit() | Kind::Wish.bit() | Kind::Verb.bit()));
    state.has_content && is_ing && sentence.is_one_of(index.wrapping_sub(1), ",") && wants()
}

/// "budget de 3 000 €", "2 000 € de budget", "budget: £500".
fn is_budget(sentence: &Sentence, index: usize) -> bool {
    let names_budget = sentence.is_one_of(index, "budget budgets enveloppe");
    let has_amount =
        |from: usize| (from..from + 4).take_while(|at| !sentence.is_break(*at)).any(|at| sentence.tokens.is_number(at));
    let is_moved = (1..=4).any(|places| {
        index.checked_sub(places).is_some_and(|at| sentence.is_verb(at, "decrease") || sentence.is_verb(at, "increase"))
    });
    names_budget
        && !is_moved
        && has_amount(index + 1)
        && !sentence.is_one_of(index.wrapping_sub(1), "le notre the our du")
}
