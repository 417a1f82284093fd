//! A stretch of the calendar, and the day on which a deadline that names it falls.

use super::opening::{Opening, Part};
use super::{days, events, fiscal, months, quarters, relative, seasons, years};
use crate::engine::objective::sentence::Sentence;
use crate::engine::units::Date;
use crate::lexicon::Kind;

/// A stretch of the calendar named by the tokens that end before `next`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Period {
    /// First and last day; `None` when only the visitor knows them.
    pub bounds: Option<(Date, Date)>,
    pub nature: Nature,
    pub next: usize,
}

/// The natures that deadlines treat differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// "30 juin": "avant le 30 juin" includes it.
    Day,
    /// "Noël": "avant Noël" does not.
    Event,
    /// "juin".
    Month,
    /// "juin 2026".
    MonthOfYear,
    /// "T3", "S1".
    Quarter,
    /// "l'été": "d'ici l'été" ends when it begins.
    Season,
    /// "2027": "d'ici 2027" ends when it begins.
    Year,
    /// "cette année", "next month".
    Relative,
    /// "6 mois".
    Duration,
    /// "fin du sprint".
    Undated,
}

impl Period {
    /// The last day by which a result must be there.
    pub(super) fn last_day(&self, opening: Opening, part: Option<Part>, today: Date) -> Option<Date> {
        let (start, end) = self.bounds?;
        Some(match (part, opening, self.nature) {
            (Some(Part::End), ..) | (None, Opening::Before, Nature::Day | Nature::Duration) => end,
            (Some(Part::Start) | None, Opening::Before, _) => start.plus_days(-1),
            (Some(Part::Start), ..) => self.early(start, end),
            (Some(Part::Middle), ..) => self.middle(start, end),
            (None, Opening::Until, Nature::Season | Nature::Year) | (None, Opening::Through, Nature::Season)
                if today < start =>
            {
                start.plus_days(-1)
            }
            _ => end,
        })
    }

    /// "début mars" is its first third; the early part of a year is its first quarter.
    fn early(&self, start: Date, end: Date) -> Date {
        match self.nature {
            Nature::Month | Nature::MonthOfYear => start.plus_days(9),
            _ if start.days_until(end) > 300 => start.plus_months(3).plus_days(-1),
            _ => start.plus_days(start.days_until(end) / 3),
        }
    }

    fn middle(&self, start: Date, end: Date) -> Date {
        match self.nature {
            Nature::Month | Nature::MonthOfYear => start.plus_days(14),
            _ if start.days_until(end) > 300 => start.plus_months(6).plus_days(-1),
            _ => start.plus_days(start.days_until(end) / 2),
        }
    }

    /// Whether the words are a time even with nothing before them.
    pub(super) fn stands_alone(&self, sentence: &Sentence, start: usize) -> bool {
        match self.nature {
            Nature::Duration | Nature::Undated | Nature::Season => false,
            // A year alone is one only where nothing is counted: "2026" but not "2000 visiteurs".
            // A past year with nothing before it is one to compare with.
            Nature::Year => {
                let is_past = self.bounds.is_some_and(|(_, end)| end < sentence.today);
                let is_tail = sentence.is_one_of(start.wrapping_sub(1), "- /");
                !is_past && !is_tail && !is_counting(sentence, self.next) && !names_plan(sentence, start)
            }
            // "l'offre Noël" is no deadline, "Noël : 200 coffrets" is one.
            Nature::Event => opens_clause(sentence, start),
            Nature::Month => !sentence.is_one_of(start, "may mar march sep dec sept jan mars"),
            _ => true,
        }
    }
}

fn opens_clause(sentence: &Sentence, start: usize) -> bool {
    start == 0 || sentence.is_break(start - 1) || sentence.is_one_of(start - 1, ", : ( -")
}

/// "le plan climat 2030", "la saison 2025-2026": a name, not an end.
fn names_plan(sentence: &Sentence, start: usize) -> bool {
    const PLANS: &str = "plan programme program saison season strategie strategy edition calendar catalogue collection agenda festival salon feuille vision";
    // "au salon 2026", "le guide 2026".
    let thing = Kind::Place.bit() | Kind::Deliverable.bit() | Kind::Means.bit();
    let is_thing = start > 0
        && sentence.is_any(start - 1, thing)
        && !sentence.is_any(start - 1, Kind::Result.bit() | Kind::Budget.bit());
    is_thing || sentence.any_of(start.saturating_sub(2)..start, PLANS)
}

pub(super) fn is_counting(sentence: &Sentence, next: usize) -> bool {
    let counted = Kind::Result.bit() | Kind::Unit.bit() | Kind::Deliverable.bit() | Kind::Audience.bit();
    sentence.is_any(next, counted) || (sentence.is_word(next) && sentence.is_unknown(next))
}

/// The period that starts at a token, links and openings already passed.
pub(super) fn period_at(sentence: &Sentence, index: usize) -> Option<Period> {
    days::day_at(sentence, index)
        .or_else(|| months::month_at(sentence, index))
        .or_else(|| quarters::quarter_at(sentence, index))
        .or_else(|| fiscal::fiscal_at(sentence, index))
        .or_else(|| relative::relative_at(sentence, index))
        .or_else(|| events::event_at(sentence, index))
        .or_else(|| seasons::season_at(sentence, index))
        .or_else(|| years::year_at(sentence, index))
}

/// "du sprint", "of the project": an end that only the visitor's calendar knows.
pub(super) fn undated_at(sentence: &Sentence, index: usize) -> Option<Period> {
    const ENDS: &str = "sprint projet project mission mandat programme program formation stage campagne campaign festival salon semestre semester term season saison course module contrat contract cycle phase grant convention school scolaire internship training pilot experimentation tournee chantier";
    let end = if sentence.is_one_of(index, "annee school grant academic") { index + 1 } else { index };
    let is_known = sentence.is_one_of(index, ENDS) || sentence.is_one_of(end, ENDS);
    is_known.then_some(Period { bounds: None, nature: Nature::Undated, next: end + 1 })
}
