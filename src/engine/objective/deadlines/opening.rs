//! The words before a period, and what they make of it: "d'ici", "avant", "by the end of".

use super::period::{Nature, Period};
use crate::engine::objective::sentence::Sentence;
use crate::lexicon::Kind;

/// How a period bounds the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "avant", "before": the day before it begins.
    Before,
    /// "d'ici", "by", "jusqu'à".
    Until,
    /// "jusqu'en", "until": a year named is part of it.
    Through,
    /// "en", "in", "au", "this", "sous": until it ends.
    Within,
    /// "sur", "over", "for", "pendant": a stretch.
    Along,
    /// "de", "of", "le", "the": it only qualifies something.
    Of,
    /// "à partir de": it begins there.
    From,
}

/// The part of the period that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Start,
    Middle,
    End,
}

impl Opening {
    /// Whether it can open nothing but a deadline.
    pub(super) fn is_announcement(self) -> bool {
        matches!(self, Self::Before | Self::Until | Self::Through)
    }

    /// "d'ici juin", "en six mois", "fin mars": the end of the plan; "de fin d'année" only qualifies.
    pub(super) fn announces(self, period: &Period, part: Option<Part>) -> bool {
        self.is_announcement() || (self != Self::Of && (part.is_some() || period.nature == Nature::Duration))
    }

    /// "dès le 1er mars": that is how things are to be from that day on. "des soldes" is another "des".
    pub(super) fn starts(self, period: &Period) -> bool {
        let is_named = matches!(period.nature, Nature::Day | Nature::Month | Nature::MonthOfYear | Nature::Quarter);
        self == Self::From && is_named
    }

    /// "de printemps" qualifies a campaign, it bounds nothing.
    pub(super) fn accepts(self, period: &Period) -> bool {
        self != Self::Of || !matches!(period.nature, Nature::Season | Nature::Event | Nature::Month)
    }
}

/// The phrases of each opening.
const OPENINGS: [(Opening, &str); 7] = [
    (Opening::Before, "avant|before|prior to|ahead of|in time for"),
    (
        Opening::Until,
        "d ici|between now and|entre maintenant et|dici|ici|au plus tard|by|no later than|not later than|on or before|come|deadline|echeance|delai|date limite|date butoir|date cible|target date|due|timeline|timeframe|a l issue|au terme|au bout",
    ),
    (Opening::Through, "jusqu|jusque|until|till"),
    (
        Opening::Within,
        "a l horizon|a horizon|horizon|a echeance|a l echeance|en|in|sous|dans|within|inside|with in|au cours|courant|au|aux|lors|a|ce|cet|cette|this|on|at",
    ),
    (Opening::Along, "durant|during|pendant|sur|over|across|throughout|for|pour"),
    (Opening::From, "a partir|a compter|des|from|starting|beginning|as of"),
    (Opening::Of, "de|du|d|of|le|the"),
];

/// The longest opening at a token, and the token after it.
#[inline(never)]
pub(super) fn opening_at(sentence: &Sentence, index: usize) -> Option<(Opening, usize)> {
    OPENINGS
        .iter()
        .filter_map(|(opening, phrases)| Some((*opening, sentence.phrase_at(index, phrases)?)))
        .max_by_key(|(_, end)| *end)
}

/// Past articles and the like, which say nothing: "d'ici à la", "by the".
pub(super) fn skip_links(sentence: &Sentence, index: usize) -> usize {
    const LINKS: &str = "a la le les l au aux du de d en the of to our notre ce cet cette this : on around vers environ un une cours des";
    let mut index = index;
    while sentence.is_one_of(index, LINKS) && !is_article_of_duration(sentence, index) {
        index += 1;
    }
    index
}

/// "un an", "a month": there the article is the number.
fn is_article_of_duration(sentence: &Sentence, index: usize) -> bool {
    let is_one = sentence.is_one_of(index, "un une a");
    let is_this = sentence.is_one_of(index, "ce cet cette this");
    (is_one || is_this) && sentence.hit_at(index + 1, Kind::Period).is_some()
}

/// "fin", "the end of", "mid", and the token after them; no part and the same token when there is none.
pub(super) fn part_at(sentence: &Sentence, index: usize) -> (Option<Part>, usize) {
    const PARTS: &str = "fin fins end late close|mi mid milieu middle|debut early start beginning";
    let from = if sentence.is_one_of(index, "la le the very") { index + 1 } else { index };
    let part = match sentence.group_of(from, PARTS) {
        Some(0) => Part::End,
        Some(1) => Part::Middle,
        Some(_) => Part::Start,
        None => return (None, index),
    };
    (Some(part), skip_links(sentence, from + 1))
}

/// "à", "to", "-" between the two ends of a stretch.
pub(super) fn is_range_word(sentence: &Sentence, index: usize) -> bool {
    sentence.is_one_of(index, "a au to - jusqu until through et and")
}
