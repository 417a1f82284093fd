//! S: what will change, and where or for whom.

use std::ops::Range;

use super::{Evidence, mark_of};
use crate::engine::objective::clauses::{Zone, time_over};
use crate::engine::objective::results::Outcome;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::objective::{Criterion, Judgement, Language, Reason};
use crate::lexicon::Kind;

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let is_definite = evidence.result().is_some() || evidence.targets.target.is_some();
    let reason = match (is_definite, narrows(evidence, is_definite)) {
        (true, true) => Reason::ResultNarrowed,
        (true, false) => Reason::ResultAlone,
        (false, true) => Reason::NarrowAlone,
        (false, false) => Reason::NoResult,
    };
    Judgement { criterion: Criterion::Specific, mark: mark_of(reason), reason }
}

/// Something beside the result itself says where, for whom or of what.
fn narrows(evidence: &Evidence, is_definite: bool) -> bool {
    let head = counted_head(evidence);
    let own = own_clause(evidence);
    (0..evidence.sentence.len()).any(|index| {
        let belongs = own.contains(&index) || !is_definite || !says_more(evidence, index);
        belongs && !head.contains(&index) && is_narrow(evidence, index, is_definite)
    })
}

/// The clause of the result, or of the number where no metric is named.
fn own_clause(evidence: &Evidence) -> Range<usize> {
    let at = evidence.result().map(|result| result.start).or(evidence.targets.target.map(|target| target.start));
    at.map_or(0..0, |at| clause_around(evidence.sentence, at))
}

/// Another clause with a verb of its own says what else is to be done.
fn says_more(evidence: &Evidence, index: usize) -> bool {
    clause_around(evidence.sentence, index).any(|at| evidence.sentence.hit_at(at, Kind::Verb).is_some())
}

fn clause_around(sentence: &Sentence, index: usize) -> Range<usize> {
    let start = (0..=index).rev().find(|at| opens_clause(sentence, *at)).unwrap_or(0);
    let end = (index + 1..sentence.len()).find(|at| opens_clause(sentence, *at)).unwrap_or(sentence.len());
    start..end
}

/// The end of a sentence, or ", publier…", "et fidéliser…", "and launch…".
fn opens_clause(sentence: &Sentence, index: usize) -> bool {
    let joins = sentence.is_one_of(index, ", ; et and & puis then / ) -");
    let verb = sentence.skip(index + 1, "a also to de d en ainsi maybe perhaps then");
    sentence.is_break(index) || joins && sentence.hit_at(verb, Kind::Verb).is_some() && !sentence.is(verb, Kind::Result)
}

/// The noun that is counted where no metric is named: "ateliers" in "4 ateliers", "training sessions".
fn counted_head(evidence: &Evidence) -> Range<usize> {
    const HEADS: u32 = Kind::Deliverable.bit() | Kind::Result.bit();
    let Some(target) = evidence.targets.target.filter(|_| evidence.result().is_none()) else { return 0..0 };
    let sentence = evidence.sentence;
    let first = (target.end..target.end + 3).find(|at| !sentence.is(*at, Kind::Stop)).unwrap_or(target.end);
    let mut end = first + 1;
    while sentence.is_any(first, HEADS) && sentence.is_any(end, HEADS) {
        end += 1;
    }
    first..end
}

fn is_narrow(evidence: &Evidence, index: usize, is_definite: bool) -> bool {
    /// What a team makes or uses narrows too: "abonnés au magazine".
    const THINGS: u32 = Kind::Deliverable.bit() | Kind::Means.bit();
    const EMPTY: u32 = Kind::Vague.bit() | Kind::Stop.bit() | Kind::Verb.bit();
    let sentence = evidence.sentence;
    if !sentence.is_word(index) || is_elsewhere(evidence, index) || (!is_definite && is_question(evidence, index)) {
        return false;
    }
    // "visibilité en ligne" is nowhere in particular.
    if !is_definite && sentence.is_one_of(index, "ligne en online web internet digital numerique") {
        return false;
    }
    let is_second_metric = evidence.result().is_some() && qualifies_result(evidence, index);
    let is_every = sentence.any_of(index.saturating_sub(2)..index, "toutes tous all every");
    let is_thing = sentence.is_any(index, THINGS) && !sentence.is_any(index, EMPTY) && !is_every;
    // Alone, "notre service client" or "la marque" is nobody in particular.
    let names = sentence.is_any(index, NARROWING) && (is_definite || is_particular(evidence, index));
    // "visibilité sur les réseaux sociaux" is somewhere, if nowhere in particular.
    let is_network =
        || evidence.heads().any(|head| head.end < index && sentence.is_one_of(head.start, "visibil* noto*"));
    let names = names || sentence.is_one_of(index, "sociaux social") && is_network();
    let is_own_channel = is_channel(evidence, index);
    names
        || is_own_channel
        || is_aged(sentence, index)
        || is_second_metric
        || is_thing
        || is_unknown_word(evidence, index, is_definite)
}

/// "clients" in "le panier moyen des clients"; a second result after "et" narrows nothing.
fn qualifies_result(evidence: &Evidence, index: usize) -> bool {
    let covers = |outcome: &&Outcome| (outcome.start..outcome.end).contains(&index);
    evidence.outcomes.iter().find(covers).is_some_and(|outcome| {
        let is_other = evidence
            .result()
            .is_none_or(|result| result.metric != outcome.metric && !is_apart(evidence.sentence, result, outcome));
        outcome.is_dependent && outcome.is_definite && is_other
    })
}

/// "50 k€ de MRR avec un churn < 5 %", "MQLs to sales", "leads clients": another result, a team, a mere epithet.
fn is_apart(sentence: &Sentence, result: &Outcome, outcome: &Outcome) -> bool {
    let mut between = result.end..outcome.start;
    let is_epithet = sentence.language == Language::French && result.end == outcome.start;
    let is_before = || sentence.any_of(outcome.end..result.start, "et and ,");
    let is_team =
        || sentence.is_one_of(outcome.start.wrapping_sub(1), "to") && sentence.is_one_of(outcome.start, "sales");
    is_epithet
        || is_before()
        || is_team()
        || between.any(|at| {
            sentence.is_one_of(at, "avec with") && sentence.is_any(at + 1, Kind::Result.bit())
                || sentence.is_one_of(at, "avec with") && sentence.is_one_of(at + 1, "un une a an")
        })
}

/// Said by a word that is not vague as well; of a mere wish, only a name tells the place.
fn is_particular(evidence: &Evidence, index: usize) -> bool {
    let sentence = evidence.sentence;
    let is_wish = evidence.outcomes.iter().any(|outcome| !outcome.is_definite && !outcome.is_dependent);
    let is_generic_place = is_wish
        && sentence.is(index, Kind::Place)
        && !sentence.is_any(index, Kind::Channel.bit() | Kind::Audience.bit())
        && sentence.tokens.get(index).is_some_and(|token| !token.capital);
    !sentence.is(index, Kind::Vague) && !is_generic_place
}

/// "les 25-40 ans", "les entreprises de plus de 10 salariés".
fn is_aged(sentence: &Sentence, index: usize) -> bool {
    sentence.is(index, Kind::Headcount) && index.checked_sub(1).is_some_and(|before| sentence.tokens.is_number(before))
}

const NARROWING: u32 = Kind::Channel.bit() | Kind::Audience.bit() | Kind::Place.bit() | Kind::Scope.bit();

/// In a time, in a lever, in a number, or in the result itself.
fn is_elsewhere(evidence: &Evidence, index: usize) -> bool {
    let sentence = evidence.sentence;
    time_over(evidence.times, index).is_some()
        || evidence.clauses.is_in(index, Zone::Lever) && !is_aimed_at(sentence, index)
        || is_for_later(evidence, index)
        || evidence.amounts.iter().any(|amount| (amount.start..amount.end).contains(&index))
        || !is_channel(evidence, index) && is_result(evidence, index)
}

/// "30 % de commissions pour acheter un camion": what the result is for narrows nothing; "pour l'offre fibre" does.
fn is_for_later(evidence: &Evidence, index: usize) -> bool {
    let sentence = evidence.sentence;
    let is_purpose = |(start, end): &&(usize, usize)| {
        let is_verb = (*start..start + 4).any(|at| sentence.hit_at(at, Kind::Verb).is_some());
        (*start..*end).contains(&index) && (is_verb || !sentence.is_one_of(*start, "pour"))
    };
    evidence.result().is_some_and(|result| result.zone == Zone::Result)
        && evidence.clauses.purposes.iter().any(|purpose| is_purpose(&purpose))
}

/// "en ciblant les PME", "by targeting allotment keepers": for whom, though it is how.
fn is_aimed_at(sentence: &Sentence, index: usize) -> bool {
    const REACH: usize = 3;
    (index.saturating_sub(REACH)..index)
        .any(|at| sentence.is_one_of(at, "ciblant targeting") && sentence.is_one_of(at.wrapping_sub(1), "en by"))
}

/// In the result, in another one beside it, or in what is only wished.
fn is_result(evidence: &Evidence, index: usize) -> bool {
    let covers = |outcome: &&Outcome| (outcome.start..outcome.end).contains(&index);
    let Some(outcome) = evidence.outcomes.iter().find(covers) else { return false };
    let Some(result) = evidence.result().filter(|result| result.start != outcome.start) else { return true };
    // "fidéliser les donateurs": what is kept narrows the keeping.
    let is_beside = outcome.start < result.start
        || evidence.sentence.any_of(result.end..outcome.start, "et and , ; & ou or /")
        || (result.end..outcome.start).any(|at| evidence.sentence.is_break(at));
    !outcome.is_dependent && is_beside
}

/// "abonnés à la newsletter", "abandon de panier", "presse régionale" are narrow by themselves.
fn is_channel(evidence: &Evidence, index: usize) -> bool {
    const INSIDE: &str = "abandon abandonment loca* region* nation* specialis* trade";
    let covers = |outcome: &Outcome| (outcome.start..outcome.end).contains(&index) && outcome.is_definite;
    evidence.sentence.is_one_of(index, "newsletter email emails mail mails sms")
        || evidence.sentence.is_one_of(index, INSIDE) && evidence.outcomes.iter().any(covers)
}

fn is_question(evidence: &Evidence, index: usize) -> bool {
    let sentence = evidence.sentence;
    // "Pouvez-vous refaire…", "could you redo…" ask for it.
    if sentence.is_one_of(0, "pouvez pourriez could can") && sentence.any_of(1..3, "vous you") {
        return false;
    }
    (index..sentence.len()).find(|at| sentence.is_break(*at)).is_some_and(|at| sentence.is_one_of(at, "?"))
}

/// A word nothing knows says something of its own, in a sentence that is one.
fn is_unknown_word(evidence: &Evidence, index: usize, is_definite: bool) -> bool {
    let sentence = evidence.sentence;
    let is_sentence = || sentence.hits_of(Kind::Stop).next().is_some() || sentence.hits_of(Kind::Verb).next().is_some();
    sentence.word(index).len() > 2
        && !is_heading(sentence, index)
        && (is_definite || !is_own_name(evidence, index))
        && !is_adverb(sentence.word(index))
        && !is_unknown_verb(sentence, index)
        && (is_definite || (acts(evidence) && !sounds_abstract(sentence.word(index))))
        && sentence.is_unknown(index)
        && sentence.language != Language::Unknown
        && is_sentence()
}

/// "Cap : 400 ventes": a title.
fn is_heading(sentence: &Sentence, index: usize) -> bool {
    let opens = index == 0 || sentence.is_break(index - 1);
    opens && sentence.is_one_of(index + 1, ":")
}

/// "la notoriété de Dupont", "faire connaître l'AMAP": who is to be known, and not where or to whom.
fn is_own_name(evidence: &Evidence, index: usize) -> bool {
    const REACH: usize = 3;
    let sentence = evidence.sentence;
    let is_name = sentence.tokens.get(index).is_some_and(|token| token.capital);
    is_name
        && evidence
            .outcomes
            .iter()
            .any(|outcome| !outcome.is_definite && (outcome.end..=outcome.end + REACH).contains(&index))
}

/// Something is to be done: a slogan narrows nothing.
fn acts(evidence: &Evidence) -> bool {
    let sentence = evidence.sentence;
    sentence.hits_of(Kind::Verb).next().is_some()
        || sentence.hits_of(Kind::Wish).next().is_some()
        || sentence.is_one_of(0, "*er *ir *re")
        || sentence.is_one_of(0, "*ment *tion") && sentence.is_one_of(1, "de d du des")
}

/// Verbs, adverbs and qualities name nothing in particular, known or not.
fn sounds_abstract(word: &str) -> bool {
    const ENDINGS: &str = "*er *ir *ment *tion *sion *ite *ance *ence *isme *eux *euse *ive *ifs *ique *iques *able *ables *ible *elle *elles *ons *ez *ant *ants *ing *ed *ly *ness *ity *ful *ous *ism *ments *ances *tions *ities";
    words::holds(ENDINGS, word)
}

/// "substantially", "significativement".
fn is_adverb(word: &str) -> bool {
    const ENDINGS: &str =
        "*ly *ivement *ellement *iquement *alement *ablement *amment *emment *eusement *airement *idement";
    word.len() > 4 && words::holds(ENDINGS, word)
}

/// "doivent repartir": an infinitive with nothing before it that a noun would have.
fn is_unknown_verb(sentence: &Sentence, index: usize) -> bool {
    const BEFORE_NOUNS: &str = "le la l un une du des de d au aux a en et sur pour par ce cet notre mon son leur the";
    if sentence.is_one_of(index, "*ing") && (index == 0 || sentence.is_break(index - 1)) {
        return true;
    }
    let ends_like_one = sentence.is_one_of(index, "*er *ir");
    let is_french = sentence.language == Language::French;
    let is_name = sentence.tokens.get(index).is_some_and(|token| token.capital);
    is_french && ends_like_one && !is_name && index > 0 && !sentence.is_one_of(index - 1, BEFORE_NOUNS)
}
