//! Quarters and semesters: "T3", "Q4 2026", "premier semestre", "the second half of the year", "next quarter".

use super::period::{Nature, Period};
use super::relative::{Length, length_of};
use super::years::year_number;
use crate::engine::objective::sentence::Sentence;
use crate::engine::objective::words;
use crate::engine::units::{Date, Month};
use crate::lexicon::Kind;

/// The quarter or semester named at a token.
pub(super) fn quarter_at(sentence: &Sentence, index: usize) -> Option<Period> {
    let (months, rank, next) =
        code(sentence, index).or_else(|| split_code(sentence, index)).or_else(|| ordinal(sentence, index))?;
    let next = last_of_range(sentence, next).unwrap_or((rank, next));
    let (rank, next) = next;
    let year_at = sentence.skip(next, "- / , of de l annee the exercice");
    let (year, next) = match year_number(sentence, year_at) {
        Some(found) => found,
        None => year_words(sentence, next, months, rank),
    };
    let first_month = (rank - 1) * months + 1;
    let start = Date::start_of(Month::new(year, u8::try_from(first_month).ok()?));
    let end = start.plus_months(months).plus_days(-1);
    Some(Period { bounds: Some((start, end)), nature: Nature::Quarter, next })
}

/// "t3", "q4", "s1", "h2": months in it, its rank.
fn code(sentence: &Sentence, index: usize) -> Option<(i32, i32, usize)> {
    let word = sentence.word(index);
    let (letter, rank) = (word.get(..1)?, word.get(1..)?);
    let rank: i32 = words::number(rank)?;
    let months = months_of_letter(letter)?;
    (word.len() == 2 && (1..=12 / months).contains(&rank)).then_some((months, rank, index + 1))
}

/// "T 3".
fn split_code(sentence: &Sentence, index: usize) -> Option<(i32, i32, usize)> {
    let months = months_of_letter(sentence.word(index)).filter(|months| *months == 3)?;
    let rank: i32 = words::number(sentence.word(index + 1))?;
    (1..=4).contains(&rank).then_some((months, rank, index + 2))
}

fn months_of_letter(letter: &str) -> Option<i32> {
    words::group("t q|s h", letter).map(|group| if group == 0 { 3 } else { 6 })
}

/// "troisième trimestre", "3e trimestre", "fourth quarter", "second half of 2026", "dernier trimestre".
fn ordinal(sentence: &Sentence, index: usize) -> Option<(i32, i32, usize)> {
    let (rank, unit_at) = rank_at(sentence, index)?;
    let unit_at = sentence.skip(unit_at, "fiscal calendar civil");
    let is_half = sentence.is_one_of(unit_at, "half");
    let unit = if is_half { "semester" } else { sentence.hit_at(unit_at, Kind::Period)?.argument };
    let Length::Months(months @ (3 | 6)) = length_of(unit) else { return None };
    let rank = if rank == LAST { 12 / months } else { rank };
    (rank <= 12 / months).then_some((months, rank, unit_at + 1))
}

const LAST: i32 = 99;

fn rank_at(sentence: &Sentence, index: usize) -> Option<(i32, usize)> {
    const RANKS: &str = "premier 1er first|deuxieme second 2eme|troisieme third|quatrieme fourth|dernier last final";
    let rank = match sentence.group_of(index, RANKS) {
        Some(4) => LAST,
        Some(before) => i32::try_from(before + 1).ok()?,
        None => {
            let rank = words::number(sentence.word(index)).filter(|rank| (1..=4).contains(rank))?;
            let has_suffix = sentence.is_one_of(index + 1, "er e eme st nd rd th ieme");
            return has_suffix.then_some((rank, index + 2));
        }
    };
    Some((rank, index + 1))
}

/// "T1-T2", "Q3 and Q4": the later one.
fn last_of_range(sentence: &Sentence, next: usize) -> Option<(i32, usize)> {
    let from = if sentence.is_one_of(next, "- / et and a to & au ou or") { next + 1 } else { next };
    let (_, rank, end) = code(sentence, from)?;
    Some((rank, end))
}

/// "de cette année", "of next year", or the next occurrence that has not ended.
fn year_words(sentence: &Sentence, next: usize, months: i32, rank: i32) -> (i32, usize) {
    let (year, month, _) = sentence.today.ymd();
    let from = sentence.skip(next, "de of l the");
    if sentence.is_one_of(from, "next") && sentence.is_one_of(from + 1, "year")
        || sentence.is_one_of(from, "annee") && sentence.is_one_of(from + 1, "prochaine")
    {
        return (year + 1, from + 2);
    }
    if sentence.is_one_of(from, "cette this annee year") && from > next {
        let end = sentence.skip(from, "cette this annee year en cours");
        return (year, end);
    }
    let has_ended = rank * months < i32::from(month);
    (if has_ended { year + 1 } else { year }, next)
}
