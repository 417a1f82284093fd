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

const OPENINGS: [(&[&str], Opening); 78] = [
    (&["avant"], Opening::Before),
    (&["before"], Opening::Before),
    (&["prior", "to"], Opening::Before),
    (&["ahead", "of"], Opening::Before),
    (&["in", "time", "for"], Opening::Before),
    (&["d", "ici"], Opening::Until),
    (&["between", "now", "and"], Opening::Until),
    (&["entre", "maintenant", "et"], Opening::Until),
    (&["dici"], Opening::Until),
    (&["ici"], Opening::Until),
    (&["jusqu"], Opening::Through),
    (&["jusque"], Opening::Through),
    (&["au", "plus", "tard"], Opening::Until),
    (&["by"], Opening::Until),
    (&["until"], Opening::Through),
    (&["till"], Opening::Through),
    (&["no", "later", "than"], Opening::Until),
    (&["not", "later", "than"], Opening::Until),
    (&["on", "or", "before"], Opening::Until),
    (&["come"], Opening::Until),
    (&["deadline"], Opening::Until),
    (&["echeance"], Opening::Until),
    (&["delai"], Opening::Until),
    (&["date", "limite"], Opening::Until),
    (&["date", "butoir"], Opening::Until),
    (&["date", "cible"], Opening::Until),
    (&["target", "date"], Opening::Until),
    (&["due"], Opening::Until),
    (&["timeline"], Opening::Until),
    (&["timeframe"], Opening::Until),
    (&["a", "l", "horizon"], Opening::Within),
    (&["horizon"], Opening::Within),
    (&["a", "echeance"], Opening::Within),
    (&["a", "l", "echeance"], Opening::Within),
    (&["a", "l", "issue"], Opening::Until),
    (&["au", "terme"], Opening::Until),
    (&["au", "bout"], Opening::Until),
    (&["en"], Opening::Within),
    (&["in"], Opening::Within),
    (&["sous"], Opening::Within),
    (&["dans"], Opening::Within),
    (&["within"], Opening::Within),
    (&["inside"], Opening::Within),
    (&["with", "in"], Opening::Within),
    (&["durant"], Opening::Along),
    (&["during"], Opening::Along),
    (&["pendant"], Opening::Along),
    (&["au", "cours"], Opening::Within),
    (&["courant"], Opening::Within),
    (&["au"], Opening::Within),
    (&["aux"], Opening::Within),
    (&["lors"], Opening::Within),
    (&["a"], Opening::Within),
    (&["ce"], Opening::Within),
    (&["cet"], Opening::Within),
    (&["cette"], Opening::Within),
    (&["this"], Opening::Within),
    (&["on"], Opening::Within),
    (&["at"], Opening::Within),
    (&["sur"], Opening::Along),
    (&["over"], Opening::Along),
    (&["across"], Opening::Along),
    (&["throughout"], Opening::Along),
    (&["for"], Opening::Along),
    (&["pour"], Opening::Along),
    (&["a", "partir"], Opening::From),
    (&["a", "compter"], Opening::From),
    (&["des"], Opening::From),
    (&["from"], Opening::From),
    (&["starting"], Opening::From),
    (&["beginning"], Opening::From),
    (&["as", "of"], Opening::From),
    (&["de"], Opening::Of),
    (&["du"], Opening::Of),
    (&["d"], Opening::Of),
    (&["of"], Opening::Of),
    (&["le"], Opening::Of),
    (&["the"], Opening::Of),
];

/// The longest opening at a token, and the token after it.
pub(super) fn opening_at(sentence: &Sentence, index: usize) -> Option<(Opening, usize)> {
    OPENINGS
        .iter()
        .filter(|(words, _)| words.iter().enumerate().all(|(offset, word)| sentence.word(index + offset) == *word))
        .max_by_key(|(words, _)| words.len())
        .map(|(words, opening)| (*opening, index + words.len()))
}

/// Past articles and the like, which say nothing: "d'ici à la", "by the".
pub(super) fn skip_links(sentence: &Sentence, index: usize) -> usize {
    const LINKS: [&str; 29] = [
        "a", "la", "le", "les", "l", "au", "aux", "du", "de", "d", "en", "the", "of", "to", "our", "notre", "ce",
        "cet", "cette", "this", ":", "on", "around", "vers", "environ", "un", "une", "cours", "des",
    ];
    let mut index = index;
    while sentence.is_one_of(index, &LINKS) && !is_article_of_duration(sentence, index) {
        index += 1;
    }
    index
}

/// "un an", "a month": there the article is the number.
fn is_article_of_duration(sentence: &Sentence, index: usize) -> bool {
    let is_one = sentence.is_one_of(index, &["un", "une", "a"]);
    let is_this = sentence.is_one_of(index, &["ce", "cet", "cette", "this"]);
    (is_one || is_this) && sentence.hit_at(index + 1, Kind::Period).is_some()
}

/// "fin", "the end of", "mid", and the token after them; no part and the same token when there is none.
pub(super) fn part_at(sentence: &Sentence, index: usize) -> (Option<Part>, usize) {
    let from = if sentence.is_one_of(index, &["la", "le", "the", "very"]) { index + 1 } else { index };
    let part = match sentence.word(from) {
        "fin" | "fins" | "end" | "late" | "close" => Part::End,
        "mi" | "mid" | "milieu" | "middle" => Part::Middle,
        "debut" | "early" | "start" | "beginning" => Part::Start,
        _ => return (None, index),
    };
    (Some(part), skip_links(sentence, from + 1))
}

/// "à", "to", "-" between the two ends of a stretch.
pub(super) fn is_range_word(sentence: &Sentence, index: usize) -> bool {
    sentence.is_one_of(index, &["a", "au", "to", "-", "jusqu", "until", "through", "et", "and"])
}
