//! The result a sentence is about: the first metric that is said of itself, not as a part of another.

use super::clauses::{Clauses, Zone, time_over};
use super::deadlines::Time;
use super::metrics::metric_named;
use super::quantities::Amount;
use super::sentence::{Hit, Sentence};
use super::{Direction, Metric, words};
use crate::lexicon::Kind;

/// A metric found in the sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub start: usize,
    pub end: usize,
    pub metric: Metric,
    /// What it is worth to the business: 2, 1 or 0.
    pub worth: u8,
    /// It can be measured as it is said; "visibilité" cannot.
    pub is_definite: bool,
    /// It only qualifies the one before: "clients" in "le panier moyen des clients".
    pub is_dependent: bool,
    pub zone: Zone,
}

/// Every metric of the sentence, in order.
pub(super) fn outcomes(sentence: &Sentence, clauses: &Clauses, times: &[Time]) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for index in 0..sentence.len() {
        if time_over(times, index).is_some() {
            continue;
        }
        let hit = sentence.hit_at(index, Kind::Result).or_else(|| sentence.hit_at(index, Kind::Wish));
        let hit = hit.filter(|_| !is_pronoun(sentence, index));
        if let Some(end) = counted_end(sentence, index).filter(|_| hit.is_none() && outcomes.is_empty()) {
            outcomes.push(counted(clauses, index, end));
            continue;
        }
        if hit.is_none() && outcomes.is_empty() && is_public_drawn(sentence, index) {
            outcomes.push(public(clauses, index));
            continue;
        }
        if let Some(hit) = hit.filter(|hit| outcomes.last().is_none_or(|last| last.end <= hit.start)) {
            let outcome = outcome(sentence, clauses, hit, outcomes.last());
            match outcomes.last_mut().filter(|last| last.zone == outcome.zone) {
                Some(verb) if is_verb_of(sentence, verb, &outcome) => verb.take_object(outcome),
                Some(modifier) if is_compound(sentence, modifier, &outcome) => {
                    modifier.is_dependent = true;
                    outcomes.push(Outcome { is_dependent: false, ..outcome });
                }
                _ => outcomes.push(outcome),
            }
        }
    }
    outcomes
}

/// "ca" for "ça": a turnover has an article, a number or its capitals.
fn is_pronoun(sentence: &Sentence, index: usize) -> bool {
    let before = index.wrapping_sub(1);
    let is_noun = sentence.is_one_of(before, "le du de notre nos mon un en son leur au")
        || sentence.tokens.get(index).is_some_and(|token| token.capital);
    sentence.is_one_of(index, "ca")
        && !is_noun
        && !sentence.is_any(index + 1, Kind::Rhythm.bit() | Kind::Number.bit())
        && !sentence.tokens.is_number(index + 1)
}

/// "le nombre de prêts", "the proportion of households": whatever it is, it can be counted. The token after the noun.
fn counted_end(sentence: &Sentence, index: usize) -> Option<usize> {
    const COUNTS: &str = "nombre number proportion percentage pourcentage volume quantite taux";
    if !sentence.is_one_of(index, COUNTS) || !sentence.is_one_of(index + 1, "de d of des") {
        return None;
    }
    let noun = sentence.skip(index + 2, "nouveaux nouvelles nos les la l our the new people");
    let is_known = (noun..noun + 3).any(|at| sentence.hit_at(at, Kind::Result).is_some());
    (sentence.is_word(noun) && !is_known).then_some(noun + 1)
}

fn counted(clauses: &Clauses, start: usize, end: usize) -> Outcome {
    let zone = clauses.zone(start);
    Outcome { start, end, metric: Metric::Other, worth: 1, is_definite: true, is_dependent: false, zone }
}

/// "attirer plus de familles": a public that is drawn is a clientele.
fn is_public_drawn(sentence: &Sentence, index: usize) -> bool {
    const MORE: &str = "more plus davantage new nouveaux nouvelles";
    const DRAWS: &str = "attract* attir* accueil* welcom* draw* gagn*";
    // "un public plus jeune" has a quality, it is not more of them.
    let is_more =
        sentence.any_of(index.saturating_sub(2)..index, MORE) && !sentence.is_one_of(index.wrapping_sub(1), "plus");
    let is_drawn = sentence.any_of(index.saturating_sub(5)..index, DRAWS);
    sentence.hit_at(index, Kind::Audience).is_some() && is_more && is_drawn
}

fn public(clauses: &Clauses, index: usize) -> Outcome {
    Outcome {
        start: index,
        end: index + 1,
        metric: Metric::Customers,
        worth: 2,
        is_definite: true,
        is_dependent: false,
        zone: clauses.zone(index),
    }
}

impl Outcome {
    /// "vendre" and "billets" are one result, said by the noun.
    fn take_object(&mut self, object: Self) {
        let (metric, worth) =
            if object.worth >= self.worth { (object.metric, object.worth) } else { (self.metric, self.worth) };
        *self = Self { metric, worth, is_dependent: self.is_dependent, is_definite: true, ..object };
    }
}

/// "collecter … dons": a verb that is a result by itself, and its object.
fn is_verb_of(sentence: &Sentence, verb: &Outcome, object: &Outcome) -> bool {
    const REACH: usize = 5;
    let is_verb = verb.is_definite && sentence.hit_at(verb.start, Kind::Verb).is_some();
    // "fidéliser les donateurs": what is kept is them, and they narrow it.
    let is_kept = verb.metric == Metric::Retention && object.metric != Metric::Customers;
    let is_near = !is_kept && object.start <= verb.end + REACH;
    let is_object = (verb.end..object.start).all(|at| !sentence.is_break(at) && !sentence.is_one_of(at, NOT_OBJECT));
    is_verb && is_near && is_object && object.is_definite
}

const NOT_OBJECT: &str = "et and , a aux to for pour chez sur on in via par";

/// "visitor satisfaction": in English the last noun is the result.
fn is_compound(sentence: &Sentence, modifier: &Outcome, head: &Outcome) -> bool {
    sentence.language == super::Language::English && modifier.end == head.start && head.is_definite
}

fn outcome(sentence: &Sentence, clauses: &Clauses, hit: &Hit, last: Option<&Outcome>) -> Outcome {
    let (name, worth) = hit.argument.split_once(' ').unwrap_or((hit.argument, "0"));
    let zone = clauses.zone(hit.start);
    let (name, worth) = if is_venue_visit(sentence, hit) { ("customers", "2") } else { (name, worth) };
    let metric = metric_named(name);
    let is_dependent = is_epithet(sentence, hit, metric)
        || qualifies(sentence, hit.start, last.filter(|last| last.zone == zone))
        || (hit.kind == Kind::Result && !is_head(sentence, hit, needs_mover(metric)));
    let is_kept = sentence
        .hits_of(Kind::Verb)
        .take_while(|verb| verb.start < hit.start)
        .last()
        .is_some_and(|verb| verb.means("maintain"));
    // "perdre moins de clients" is retention, whoever they are.
    let is_lost = sentence.any_of(hit.start.saturating_sub(4)..hit.start, "perd* lose losing lost");
    let is_told = sentence.any_of(
        hit.start.saturating_sub(6)..hit.start,
        "toucher* sensibilis* inform* educat* train* former* formons* formant*",
    );
    // To be told something is not yet to buy.
    let worth = if is_told && needs_mover(metric) { "1" } else { worth };
    // "conserver nos abonnés" is retention.
    let worth = if (is_kept || is_lost) && needs_mover(metric) { "2" } else { worth };
    Outcome {
        start: hit.start,
        end: hit.end,
        metric,
        worth: worth.bytes().next().map_or(0, |digit| digit.wrapping_sub(b'0')),
        is_definite: hit.kind == Kind::Result,
        is_dependent,
        zone,
    }
}

/// "toucher 50 000 personnes", "reach 20,000 people": they see something; what becomes of them is another matter. In
/// English any number is reached, so that only a public without a name counts.
pub(super) fn are_people_told(sentence: &Sentence, target: Option<&Amount>) -> bool {
    const PEOPLE: &str = "personne personnes people foyers households habitants inhabitants residents internautes";
    const BUYERS: &str =
        "client clients prospect prospects contacts consommateurs consumers parents familles femmes hommes";
    const LITTLE: &str = "de d of plus new nouvelles nouveaux more autres";
    let Some(target) = target.filter(|target| target.quantity.unit == super::Unit::Count) else { return false };
    let noun = sentence.skip(target.end, LITTLE);
    let verbs = target.start.saturating_sub(4)..target.start;
    let is_told = sentence.any_of(verbs.clone(), "toucher touchez touchant touchons sensibiliser");
    is_told && sentence.is_one_of(noun, BUYERS)
        || (is_told || sentence.any_of(verbs, "reach reaching")) && sentence.is_one_of(noun, PEOPLE)
}

/// People are a result only when something is to become of their number: "attirer des clients", not "nos clients".
fn needs_mover(metric: Metric) -> bool {
    matches!(metric, Metric::Customers | Metric::Members | Metric::Users | Metric::Applications | Metric::Followers)
}

/// "visitor information": in English, people before what is made for them.
fn is_epithet(sentence: &Sentence, hit: &Hit, metric: Metric) -> bool {
    const OTHERS: u32 = Kind::Stop.bit() | Kind::Verb.bit() | Kind::Result.bit() | Kind::Lever.bit();
    let is_noun = sentence.is_any(hit.end, Kind::Vague.bit() | Kind::Deliverable.bit() | Kind::Means.bit());
    sentence.language == super::Language::English
        && (needs_mover(metric) || sentence.is_one_of(hit.start, "visitor"))
        && !sentence.is_one_of(hit.end.wrapping_sub(1), "*s")
        && is_noun
        && !sentence.is_any(hit.end, OTHERS)
}

/// What a team can make as well as receive.
fn can_be_work(hit: &Hit) -> bool {
    hit.means("appointments* orders* leads* engagement* reviews*")
}

/// Whether the metric stands for itself: "augmenter le nombre de réservations", not "la gestion des réservations".
fn is_head(sentence: &Sentence, hit: &Hit, needs_mover: bool) -> bool {
    const REACH: usize = 8;
    const LINKS: &str = "de des du d of with avec for pour a aux au to chez aupres in on by par sur entre between";
    const PASSED: u32 = Kind::Stop.bit() | Kind::Verb.bit() | Kind::Unit.bit() | Kind::Number.bit();
    const QUANTITIES: &str = "nombre number group groupe volume part share taux rate niveau level quantite total plus moins davantage percentage proportion moyenne average";
    if hit.start != hit.end && sentence.hit_at(hit.start, Kind::Verb).is_some() {
        return true;
    }
    let mut is_linked = false;
    for at in (hit.start.saturating_sub(REACH)..hit.start).rev() {
        let verb = sentence.hit_at(at, Kind::Verb).filter(|verb| verb.end <= hit.start);
        if sentence.tokens.is_number(at) || sentence.is(at, Kind::Number) || sentence.is(at, Kind::Fraction) {
            return true;
        }
        if verb.is_some() {
            // "organiser des rendez-vous" is work, "obtenir des rendez-vous" a result.
            let is_work =
                sentence.is_verb(at, "act") && !sentence.is_verb(at, "gain") && !sentence.is_verb(at, "reach");
            return !is_work || !(needs_mover || can_be_work(hit));
        }
        if sentence.is_break(at) || sentence.is_one_of(at, ", : (") {
            return !needs_mover;
        }
        if sentence.is_one_of(at, QUANTITIES) {
            // "le nombre de clients" is about clients.
            is_linked = false;
            continue;
        }
        if sentence.is_one_of(at, "+ & et and ou or") {
            is_linked = false;
        } else if sentence.is_one_of(at, LINKS) {
            is_linked = true;
        } else if is_linked && sentence.is_word(at) && !sentence.is_any(at, PASSED) {
            // The first word of a sentence is its verb, even when nothing knows it.
            return !needs_mover && (at == 0 || sentence.is_break(at - 1));
        }
    }
    !needs_mover
}

/// Visitors of a museum buy tickets; visitors of a site, or of a stand at a fair, do not.
fn is_venue_visit(sentence: &Sentence, hit: &Hit) -> bool {
    const DIGITAL: &str = "stand booth site web page pages articles podcast video blog online website ligne internet organic organique article seo boutique homepage";
    let is_visit = sentence.is_one_of(hit.start, "visit*");
    let is_digital = || sentence.any_of(0..sentence.len(), DIGITAL);
    let has_venue = || sentence.hits_of(Kind::Place).any(|place| place.start != hit.start);
    let is_welcomed = || sentence.any_of(0..hit.start, "welcome welcoming accueillir accueillons host");
    let from_afar = || {
        let around = hit.start.saturating_sub(1)..hit.end + 1;
        sentence.any_of(around, "foreign overseas international domestic overnight etrang* internationaux")
    };
    is_visit && (has_venue() || is_welcomed() || from_afar()) && !is_digital()
}

/// "de", "auprès de", "for" since the metric before, and no "et" or verb that would open a new result.
fn qualifies(sentence: &Sentence, start: usize, last: Option<&Outcome>) -> bool {
    const JOINTS: &str = "et and , : + & ou or ( en into";
    const LINKS: &str =
        "de des du d aupres pour chez par of for from to among with avec in on sur dans a aux au that qui per who at";
    let Some(last) = last else {
        return sentence
            .is_one_of(sentence.skip_back(start, "de des nos les our the d notre of"), "aupres chez among amongst");
    };
    let between = || last.end..start;
    let is_cut = between().any(|at| sentence.is_break(at) || sentence.is_one_of(at, JOINTS));
    let has_verb = between().any(|at| sentence.hit_at(at, Kind::Verb).is_some());
    let is_linked = last.end == start || between().any(|at| sentence.is_one_of(at, LINKS));
    is_linked && !is_cut && !has_verb
}

/// People who are to be hired: what is counted, where it is not said who of the public they become. "Recruter des
/// adhérents" wins members, "recruter 5 chefs de chantier" fills posts and wins no building work.
pub(super) fn are_hired(sentence: &Sentence, result: Option<&Outcome>, target: Option<&Amount>) -> bool {
    use super::Metric as M;
    const HIRING: &str = "recrut* embauch* hire hiring recruit*";
    let is_said = |target: &Amount| sentence.any_of(target.start.saturating_sub(3)..target.start, HIRING);
    let is_counted = target.is_some_and(|target| target.quantity.unit == super::Unit::Count && is_said(target));
    let are_won = |result: &Outcome| {
        let names_hiring = sentence.any_of(result.start..result.end, HIRING);
        !names_hiring && !matches!(result.metric, M::Orders | M::Other | M::Revenue | M::Deliverables)
    };
    is_counted && !result.is_some_and(are_won)
}

/// What customers there are already pay: revenue that is said to be theirs, or repeat orders counted in money.
pub(super) fn is_bought_again(sentence: &Sentence, result: &Outcome, target: Option<&Amount>) -> bool {
    const THEIRS: &str =
        "fideles fidele existants existantes actuels actuelles existing current loyal returning repeat";
    let in_money = target.is_some_and(|target| target.quantity.unit == super::Unit::Currency);
    let near = || result.start.saturating_sub(2)..result.end + 6;
    match result.metric {
        Metric::Revenue => near().any(|at| {
            sentence.is_one_of(at, THEIRS)
                || sentence.hit_at(at, Kind::Result).is_some_and(|hit| hit.argument.starts_with("retention"))
        }),
        Metric::Retention => in_money,
        _ => false,
    }
}

/// The way the metric should go, from the verb nearest before it.
pub(super) fn direction(sentence: &Sentence, outcome: Option<&Outcome>) -> Option<Direction> {
    let near = outcome.map_or(sentence.len(), |outcome| outcome.end);
    let before = |until: usize| (0..until).rev().find_map(|index| direction_at(sentence, index));
    before(near).or_else(|| before(sentence.len()))
}

/// Whether the verb nearest before the metric changes it by an amount.
pub(super) fn changes(sentence: &Sentence, outcome: Option<&Outcome>) -> bool {
    let near = outcome.map_or(0, |outcome| outcome.start);
    let verb = (0..near).rev().find_map(|index| sentence.hit_at(index, Kind::Verb));
    let is_more = verb.is_some_and(|verb| sentence.is_one_of(verb.start, "plus moins more less fewer davantage"));
    verb.is_some_and(|verb| verb.means("increase decrease")) && !is_more
}

fn direction_at(sentence: &Sentence, index: usize) -> Option<Direction> {
    match words::group("increase gain|decrease|maintain", sentence.hit_at(index, Kind::Verb)?.argument)? {
        0 => Some(Direction::Increase),
        1 => Some(Direction::Decrease),
        _ => Some(Direction::Maintain),
    }
}
