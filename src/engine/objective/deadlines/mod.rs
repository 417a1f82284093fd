//! When: deadlines, rhythms and vague horizons, each recognised by a rule of its own file.
//!
//! An [`opening`] ("d'ici", "by", "en") says how a [`Period`] ("fin juin", "Q3", "6 mois") bounds the result; what
//! stands after "depuis" or "compared to" is a time, but not an end.

mod days;
mod durations;
mod events;
mod fiscal;
mod months;
mod opening;
mod period;
mod quarters;
mod relative;
mod rhythms;
mod seasons;
mod years;

use self::opening::Opening;
use self::period::Period;
use super::Rhythm;
use super::sentence::Sentence;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// A time on tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Time {
    pub start: usize,
    pub end: usize,
    pub what: When,
}

/// What a time says of the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// An end, with its last day unless only the visitor knows it ("fin du sprint").
    End { day: Option<Date>, is_announced: bool },
    /// How often.
    Every(Rhythm),
    /// "bientôt".
    Someday,
    /// A time that bounds nothing: "depuis 2019".
    Elsewhere,
}

/// Whether the token is written like a year.
pub(super) fn is_year(sentence: &Sentence, index: usize) -> bool {
    years::year_number(sentence, index).is_some()
}

/// Every time of the sentence, in order; they never overlap.
pub(super) fn times(sentence: &Sentence) -> Vec<Time> {
    let mut times = Vec::new();
    let mut index = 0;
    while index < sentence.len() {
        match time_at(sentence, index) {
            Some(time) => {
                index = time.end.max(index + 1);
                times.push(time);
            }
            None => index += 1,
        }
    }
    times
}

fn time_at(sentence: &Sentence, index: usize) -> Option<Time> {
    elsewhere_at(sentence, index)
        .or_else(|| rhythms::rhythm_at(sentence, index))
        .or_else(|| opened_at(sentence, index))
        .or_else(|| bare_at(sentence, index))
        .or_else(|| someday_at(sentence, index))
}

/// "depuis 2019", "par rapport au T1", "the last 12 months", "l'an dernier".
fn elsewhere_at(sentence: &Sentence, index: usize) -> Option<Time> {
    let time = |end| Time { start: index, end, what: When::Elsewhere };
    if let Some(end) = always_at(sentence, index) {
        return Some(time(end));
    }
    if let Some(past) = sentence.hit_at(index, Kind::Past) {
        return Some(time(past.end));
    }
    if let Some(end) = durations::past_at(sentence, index) {
        return Some(time(end));
    }
    let since = sentence.hit_at(index, Kind::Since)?;
    // "since launching in June".
    let since_end = since.end + usize::from(sentence.is_one_of(since.end, "*ing"));
    let after = opening::skip_links(sentence, sentence.skip(since_end, "in"));
    let (_, from) = opening::part_at(sentence, after);
    let lasts = sentence.is_one_of(index, "depuis since apres after");
    let duration = || if lasts { durations::duration_at(sentence, from) } else { None };
    // "fondée en 1952", "since 1987".
    if years::is_long_past(sentence, from) {
        return Some(time(from + 1));
    }
    let period = period::period_at(sentence, from).or_else(duration)?;
    Some(time(period.next))
}

/// "tout au long de l'année", "all year round": always is no end.
fn always_at(sentence: &Sentence, index: usize) -> Option<usize> {
    const ALWAYS: &str =
        "tout au long de l annee|tout au long de annee|toute l annee|all year round|all year long|throughout the year";
    sentence.phrase_at(index, ALWAYS)
}

fn opened_at(sentence: &Sentence, index: usize) -> Option<Time> {
    let (opening, next) = opening::opening_at(sentence, index)?;
    let (part, from) = opening::part_at(sentence, opening::skip_links(sentence, next));
    let period = period_after(sentence, index, opening, from)?;
    // "en ouvrant les précommandes dès le 1er novembre": that is when the lever begins.
    let is_of_lever = || {
        (0..index)
            .rev()
            .take_while(|at| !sentence.is_break(*at))
            .any(|at| sentence.phrase_at(at, "en").is_some() && sentence.any_of(at + 1..at + 3, "*ant"))
    };
    let is_short = opening == Opening::Along && sentence.is_one_of(index, "sur over") && lasts_days(&period, sentence);
    if is_short || opening == Opening::From && is_of_lever() {
        return Some(Time { start: index, end: period.next, what: When::Elsewhere });
    }
    // "de 500 à 2000 visites".
    if period.nature == period::Nature::Year
        && sentence.is_one_of(index, "a de d from")
        && period::is_counting(sentence, period.next)
    {
        return None;
    }
    if opening == Opening::From {
        return Some(Time { start: index, end: period.next, what: start_of(sentence, opening, &period) });
    }
    if part.is_none() && names_thing(sentence, index, opening, &period)
        || durations::is_experience(sentence, index, &period)
    {
        return Some(Time { start: index, end: period.next, what: When::Elsewhere });
    }
    let is_name = part.is_none() && !opening.accepts(&period) && !follows_announcement(sentence, index);
    if durations::is_window(sentence, &period) || is_name || tells_of_people(sentence, index, opening) {
        return Some(Time { start: index, end: period.next, what: When::Elsewhere });
    }
    let is_past = period.bounds.is_some_and(|(_, end)| end < sentence.today);
    // "sur 2024", "niveaux de 2019", "d'avant 2020": something to compare with.
    let compares = opening == Opening::Of
        || sentence.is_one_of(index, "on at a to sur over")
        || sentence.is_one_of(index.wrapping_sub(1), "d qu than");
    if is_past && compares && part.is_none() {
        return Some(Time { start: index, end: period.next, what: When::Elsewhere });
    }
    let day = period.last_day(opening, part, sentence.today);
    let what = When::End { day, is_announced: opening.announces(&period, part) };
    Some(Time { start: index, end: period.next, what })
}

/// "un stage sur 5 jours": what lasts a week or two is a product.
fn lasts_days(period: &Period, sentence: &Sentence) -> bool {
    let is_short = period.bounds.is_some_and(|(start, end)| start.days_until(end) <= 14);
    is_short
        && period.nature == period::Nature::Duration
        && !sentence.any_of(period.next.saturating_sub(3)..period.next, "next prochain*")
}

/// "avant le salon de septembre": the month is that of something announced.
fn follows_announcement(sentence: &Sentence, index: usize) -> bool {
    (index.saturating_sub(4)..index)
        .any(|at| opening::opening_at(sentence, at).is_some_and(|(opening, _)| opening.is_announcement()))
        || sentence.any_of(index.saturating_sub(6)..index, "au aux lors at for pour")
}

/// "the 2026 conference", "our Q1 newsletter": the period is part of a name.
fn names_thing(sentence: &Sentence, index: usize, opening: Opening, period: &Period) -> bool {
    const NAMED: u32 = Kind::Stop.bit() | Kind::Verb.bit() | Kind::Lever.bit() | Kind::Purpose.bit() | Kind::With.bit();
    let is_dated = matches!(period.nature, period::Nature::Year | period::Nature::Quarter);
    let is_english = sentence.language == super::Language::English;
    let has_noun = sentence.is_word(period.next) && !sentence.is_any(period.next, NAMED);
    let is_span = sentence.is_one_of(period.next, "season period year fiscal financial calendar");
    let is_of_thing =
        opening == Opening::Of || sentence.is_one_of(index, "for at") && sentence.is_one_of(index + 1, "the our a");
    is_dated && is_english && has_noun && !is_span && is_of_thing
}

/// "clients who bought in December", "ceux qui se marient en 2027": when they did, and not by when it is to be.
fn tells_of_people(sentence: &Sentence, index: usize, opening: Opening) -> bool {
    const REACH: usize = 6;
    let mut before = (index.saturating_sub(REACH)..index)
        .rev()
        .take_while(|at| !sentence.is_break(*at) && !sentence.is_one_of(*at, ","));
    let tells =
        before.any(|at| sentence.is_one_of(at, "who qui whose") && !sentence.is_one_of(at.wrapping_sub(1), "ce"));
    tells && !matches!(opening, Opening::Until | Opening::Through)
}

/// The day from which on it should be so; the end, where the stretch has one: "from January to March".
fn start_of(sentence: &Sentence, opening: Opening, period: &Period) -> When {
    let Some((start, end)) = period.bounds.filter(|(_, end)| opening.starts(period) && *end > sentence.today) else {
        return When::Elsewhere;
    };
    let is_stretch = start.days_until(end) > 31 && period.nature != period::Nature::Quarter;
    let day = if is_stretch || start <= sentence.today { end } else { start };
    When::End { day: Some(day), is_announced: false }
}

fn period_after(sentence: &Sentence, index: usize, opening: Opening, from: usize) -> Option<Period> {
    let duration = if opens_duration(sentence, index, opening) { durations::duration_at(sentence, from) } else { None };
    duration.or_else(|| period::period_at(sentence, from)).or_else(|| {
        let is_school = sentence.is_one_of(from, "annee school academic");
        if opening.is_announcement() || is_school { period::undated_at(sentence, from) } else { None }
    })
}

/// "en 6 mois", "over 12 weeks", "les 6 prochains mois"; "de 14 jours" and "aux 25-40 ans" are no deadlines.
fn opens_duration(sentence: &Sentence, index: usize, opening: Opening) -> bool {
    const WORDS: &str = "en in sous dans within inside with durant during pendant sur over for pour au horizon";
    opening.is_announcement()
        || sentence.phrase_at(index, "a horizon").is_some()
        || sentence.is_one_of(index, WORDS) && !sentence.is_one_of(index + 1, "pour")
        || (opening == Opening::Of && durations::is_coming(sentence, index + 1))
}

/// A time with no opening: "fin mars", "Q3 2026", "cette année", "(juin)".
fn bare_at(sentence: &Sentence, index: usize) -> Option<Time> {
    let (part, from) = opening::part_at(sentence, index);
    let period = period::period_at(sentence, from)
        .or_else(|| if part.is_some() { period::undated_at(sentence, from) } else { None })?;
    if part.is_none() && (!period.stands_alone(sentence, index) || is_owned(sentence, index, &period)) {
        return None;
    }
    // "November is our worst month", "spring to autumn is full".
    if part.is_none() && sentence.is_one_of(period.next, "is are was were est sont etait") {
        return Some(Time { start: index, end: period.next, what: When::Elsewhere });
    }
    let day = period.last_day(Opening::Within, part, sentence.today);
    Some(Time { start: index, end: period.next, what: When::End { day, is_announced: part.is_some() } })
}

/// "our Q1 newsletter".
fn is_owned(sentence: &Sentence, index: usize, period: &Period) -> bool {
    let is_ours = sentence.is_one_of(index.wrapping_sub(1), "our my their");
    is_ours && names_thing(sentence, index, Opening::Of, period)
}

fn someday_at(sentence: &Sentence, index: usize) -> Option<Time> {
    let horizon = sentence.hit_at(index, Kind::Horizon)?;
    // "neighbours who come often": what they do already.
    let what = if tells_of_people(sentence, index, Opening::Within) { When::Elsewhere } else { When::Someday };
    Some(Time { start: index, end: horizon.end, what })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One case a line: the last day (or `-` for none, `?` for an end without a day), then the words.
    const CASES: &str = include_str!("cases.txt");

    #[test]
    fn the_cases_are_read_as_written() {
        let mut wrong = Vec::new();
        for line in CASES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (expected, text) = line.split_once(" | ").unwrap();
            let found = read_end(text);
            if found != expected.trim() {
                wrong.push(format!("{text}: {found} instead of {expected}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    fn read_end(text: &str) -> String {
        let reading = crate::engine::objective::read(text, Date::new(2026, 1, 15).unwrap(), None);
        let mark = reading.judgements.last().unwrap().mark;
        match (reading.deadline, mark) {
            (Some(day), _) => day.to_string(),
            (None, crate::engine::objective::Mark::Met) => "?".to_owned(),
            (None, crate::engine::objective::Mark::Partly) => "~".to_owned(),
            (None, crate::engine::objective::Mark::Missing) => "-".to_owned(),
        }
    }
}
