//! R: the words tie it to the business.

use super::{Evidence, mark_of};
use crate::engine::objective::{Criterion, Judgement, Reason, Unit};

pub(super) fn judge(evidence: &Evidence) -> Judgement {
    let worth = evidence.heads().map(|outcome| outcome.worth).max().unwrap_or_else(|| worth_of_target(evidence));
    let reason = if worth == 2 {
        Reason::BusinessResult
    } else if !evidence.clauses.purposes.is_empty() {
        Reason::PurposeGiven
    } else if worth == 1 {
        Reason::IntermediateResult
    } else {
        Reason::NoPurpose
    };
    Judgement { criterion: Criterion::Relevant, mark: mark_of(reason), reason }
}

/// With no metric named, money is business and a rank is visibility.
fn worth_of_target(evidence: &Evidence) -> u8 {
    match evidence.targets.target.map(|target| target.quantity.unit) {
        Some(Unit::Currency) => 2,
        Some(Unit::Rank) => u8::from(is_search_rank(evidence)),
        Some(Unit::Count) => worth_of_verb(evidence),
        // "a tenth of the regional market".
        Some(Unit::Percent) if is_share_of_market(evidence) => 2,
        // A share of something is an outcome, if not of the business.
        Some(Unit::Percent) if !evidence.targets.is_deliverable => 1,
        _ => 0,
    }
}

fn is_share_of_market(evidence: &Evidence) -> bool {
    let end = evidence.targets.target.map_or(0, |target| target.end);
    evidence.sentence.is_one_of(end, "of du") && evidence.sentence.any_of(end + 1..end + 4, "market marche")
}

/// A place among search results or on a channel is visibility; "numéro un du secteur" is a dream.
fn is_search_rank(evidence: &Evidence) -> bool {
    let sentence = evidence.sentence;
    sentence.hits_of(crate::lexicon::Kind::Channel).next().is_some()
        || sentence.any_of(
            0..sentence.len(),
            "most visit* recherche* resultat* requete* page search result* ranking* classement query app store",
        )
}

/// What is sold, booked or signed is business, whatever it is; what is obtained may serve it.
fn worth_of_verb(evidence: &Evidence) -> u8 {
    const SOLD: &str = "sell selling sold book booking booked vendre vends louer signer sign rent lease fill";
    let sentence = evidence.sentence;
    let Some(target) = evidence.targets.target.filter(|_| !evidence.targets.is_deliverable) else { return 0 };
    let is_sold = sentence.any_of(0..target.start, SOLD);
    let is_gained = (0..target.start).rev().find_map(|at| sentence.hit_at(at, crate::lexicon::Kind::Verb));
    // "accueillir 10 000 entrepreneurs": people who come.
    let is_host = sentence.any_of(0..target.start, "accueil* welcom*");
    match (is_sold, is_gained) {
        (true, _) => 2,
        _ if is_host => 1,
        (_, Some(verb)) if sentence.is_verb(verb.start, "gain") => 1,
        _ => 0,
    }
}
