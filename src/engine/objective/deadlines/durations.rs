//! A length of time from today: "6 mois", "un an et demi", "the next two quarters", "90 days".

use super::period::{Nature, Period};
use super::relative::{self, Length};
use crate::engine::objective::numerals::numeral_at;
use crate::engine::objective::sentence::Sentence;
use crate::engine::units::Date;
use crate::lexicon::Kind;

const COMING: &str = "prochain prochains prochaines prochaine next coming following upcoming";
const GONE: &str = "derniers dernieres last past passes passees precedents previous ecoules";

/// The duration that starts at a token.
pub(super) fn duration_at(sentence: &Sentence, index: usize) -> Option<Period> {
    // "by a quarter" is a fourth.
    if sentence.is_one_of(index.wrapping_sub(1), "by") && sentence.is_one_of(index + 1, "quarter third") {
        return None;
    }
    let from = sentence.skip(index, "les le the moins de less than under about environ maximum");
    let (from, is_coming) = skip_coming(sentence, from);
    let (count, after) = count_at(sentence, from)?;
    let (after, is_coming_too) =
        skip_coming(sentence, sentence.skip(after, "petits premiers premieres short full more first"));
    let unit = sentence.hit_at(after, Kind::Period)?;
    if is_adjective(sentence, count, unit.end) {
        return None;
    }
    let (next, has_half) = skip_half(sentence, unit.end);
    let next = sentence
        .skip(next, "a venir maximum max")
        .min(if sentence.is_one_of(next, "a") && !sentence.is_one_of(next + 1, "venir") { next } else { usize::MAX });
    let next = sentence.skip(next, COMING).max(next);
    let is_coming = is_coming || is_coming_too || next > unit.end + usize::from(has_half) * 2;
    let end = end_of(sentence.today, unit.argument, count, has_half, is_coming)?;
    Some(Period { bounds: Some((sentence.today, end)), nature: Nature::Duration, next })
}

/// "les 6 prochains mois", "the next two quarters".
pub(super) fn is_coming(sentence: &Sentence, index: usize) -> bool {
    sentence.any_of(index..index + 3, COMING)
}

fn skip_coming(sentence: &Sentence, index: usize) -> (usize, bool) {
    let next = sentence.skip(index, COMING);
    (next, next > index)
}

fn count_at(sentence: &Sentence, index: usize) -> Option<(i32, usize)> {
    if sentence.is_one_of(index, "un une a one") {
        let next = sentence.skip(index + 1, "seul single");
        return sentence.hit_at(next, Kind::Period).is_some().then_some((1, next));
    }
    // "over the next year" is twelve months; "next year" is the one of the calendar.
    let is_stretch = sentence.is_one_of(index.wrapping_sub(1), COMING)
        && sentence.is_one_of(index.wrapping_sub(2), "the l")
        && sentence.is_one_of(index.wrapping_sub(3), "over within during in")
        && !sentence.is_one_of(index, "quarter semester");
    if is_stretch && sentence.hit_at(index, Kind::Period).is_some() {
        return Some((1, index));
    }
    let number = numeral_at(sentence, index)?;
    let first = number.whole().filter(|count| (1..=1000).contains(count))?;
    let is_range = sentence.is_one_of(number.end, "a to - ou or");
    let last = if is_range { numeral_at(sentence, number.end + 1) } else { None };
    match last.and_then(|last| Some((last.whole()?, last.end))) {
        Some(found) => Some(found),
        None => Some((first, number.end)),
    }
}

/// "un an et demi", "18 mois".
fn skip_half(sentence: &Sentence, index: usize) -> (usize, bool) {
    let is_half = sentence.is_one_of(index, "et") && sentence.is_one_of(index + 1, "demi demie");
    if is_half { (index + 2, true) } else { (index, false) }
}

/// "the two-year programme", "a 12-week course"; "a 12 month period" is one.
fn is_adjective(sentence: &Sentence, count: i32, next: usize) -> bool {
    const SPANS: &str = "period window timeframe horizon span stretch time plan deadline from";
    let is_english = sentence.language == super::super::Language::English;
    let is_singular = sentence.is_one_of(next - 1, "day week month quarter year");
    let has_noun = sentence.is_word(next) && !sentence.is_any(next, Kind::Stop.bit() | Kind::Lever.bit());
    is_english && count > 1 && is_singular && has_noun && !sentence.is_one_of(next, SPANS)
}

/// "in business for 15 years", "inactive for six months", "extend the season by two weeks".
pub(super) fn is_experience(sentence: &Sentence, index: usize, period: &Period) -> bool {
    period.nature == Nature::Duration
        && sentence.is_one_of(index, "for by de")
        && (sentence.is_one_of(index, "by")
            && sentence.any_of(index.saturating_sub(6)..index, "extend* lengthen* shorten* prolong*")
            || !sentence.is_one_of(index, "by")
                && sentence.any_of(
                    index.saturating_sub(5)..index,
                    "been business here trading running existed inactive lapsed dormant stay* inactif* inactiv*",
                ))
}

fn end_of(today: Date, unit: &str, count: i32, has_half: bool, is_coming: bool) -> Option<Date> {
    let months = match relative::length_of(unit) {
        Length::Days(days) => return Some(today.plus_days(count * days)),
        // "the next two quarters" are quarters of the calendar, "in two quarters" are six months.
        Length::Months(3 | 6) if is_coming => return relative::bounds(today, unit, count).map(|(_, end)| end),
        Length::Months(months) => months,
    };
    let halves = if has_half { months / 2 } else { 0 };
    Some(today.plus_months((count * months + halves).min(6000)))
}

/// "les 12 derniers mois", "the last two years": the token after them.
pub(super) fn past_at(sentence: &Sentence, index: usize) -> Option<usize> {
    let from = sentence.skip(index, "les the ces");
    let after_gone = sentence.skip(from, GONE);
    let (_, counted) = count_at(sentence, after_gone)?;
    let unit_at = sentence.skip(counted, GONE);
    let has_gone = after_gone > from || unit_at > counted;
    let unit = sentence.hit_at(unit_at, Kind::Period)?;
    let trailing = sentence.skip(unit.end, GONE);
    (has_gone || trailing > unit.end || sentence.is_one_of(unit.end, "ago")).then_some(trailing)
}

/// "dans les 30 jours suivant l'achat": a window of the metric, or a delay promised to a customer.
pub(super) fn is_window(sentence: &Sentence, period: &Period) -> bool {
    const AFTER: &str =
        "suivant apres of after following qui glissants post from ouvres ouvrables of rolling d gratuits gratuit";
    if period.nature == Nature::Relative && is_service_delay(sentence, period) {
        return true;
    }
    period.nature == Nature::Duration
        && (sentence.is_one_of(period.next, AFTER)
            && !is_of_plan(sentence, period.next)
            && !is_from_now(sentence, period.next)
            || is_service_delay(sentence, period))
}

/// "over the three years of the programme".
fn is_of_plan(sentence: &Sentence, index: usize) -> bool {
    sentence.any_of(index + 1..index + 3, "plan programme program strategy strategie project projet")
}

fn is_from_now(sentence: &Sentence, index: usize) -> bool {
    // "over the next three years of 20%".
    sentence.is_one_of(index + 1, "now today launch ici")
        || sentence.tokens.is_number(index + 1)
        || (sentence.is_one_of(index, "of") && sentence.is_one_of(index + 1, "operation"))
}

/// "répondre sous 2 jours" is a promise to customers, not the end of the plan.
fn is_service_delay(sentence: &Sentence, period: &Period) -> bool {
    const SERVED: &str =
        "repondre repondant respond responding reply replying rappeler rappelant livrer answer traiter ship";
    // "factures payées sous 30 jours".
    let is_paid = sentence.any_of(period.next.saturating_sub(5)..period.next, "paid payees regle* reglees");
    let days = if period.nature == Nature::Duration { 14 } else { 1 };
    let is_short = period.bounds.is_some_and(|(start, end)| start.days_until(end) <= days);
    let from = period.next.saturating_sub(9);
    is_paid || is_short && sentence.any_of(from..period.next, SERVED)
}
