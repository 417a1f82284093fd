//! The sentence with what the lexicon says of every word: what all the rules read.

use super::tokens::{Shape, Tokens};
use super::{Language, Span, language, words};
use crate::engine::units::Date;
use crate::lexicon::{Kind, Lexicon, Match};
use std::ops::Range;

/// A phrase of the lexicon, standing on tokens `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub argument: &'static str,
    /// How many letters the phrase spells out.
    letters: usize,
}

/// Tokens, and the phrases that stand on them.
pub(super) struct Sentence {
    pub tokens: Tokens,
    pub language: Language,
    pub today: Date,
    hits: Vec<Hit>,
    /// For each token, the first hit that starts there or later.
    first: Vec<usize>,
    /// For each token, the kinds of the phrases that cover it, as bits.
    kinds: Vec<u32>,
}

impl Sentence {
    pub(super) fn of(text: &str, today: Date, language: Option<Language>) -> Self {
        let tokens = Tokens::of(text);
        let french = hits_of(&tokens, Lexicon::french());
        let english = hits_of(&tokens, Lexicon::english());
        let language = language.unwrap_or_else(|| language::detect(&tokens, &french, &english));
        let (mut hits, others) = match language {
            Language::French => (french, Vec::new()),
            Language::English => (english, Vec::new()),
            Language::Mixed | Language::Unknown => (french, english),
        };
        for hit in others {
            insert_in_order(&mut hits, hit);
        }
        add_typos(&tokens, language, &mut hits);
        drop_vaguer(&mut hits);
        drop_contained(&mut hits);
        Self::with_hits(tokens, language, today, hits)
    }

    fn with_hits(tokens: Tokens, language: Language, today: Date, hits: Vec<Hit>) -> Self {
        let mut kinds = vec![0; tokens.len()];
        for hit in &hits {
            for covered in kinds.iter_mut().take(hit.end).skip(hit.start) {
                *covered |= hit.kind.bit();
            }
        }
        let first = (0..tokens.len()).map(|index| hits.partition_point(|hit| hit.start < index)).collect();
        Self { tokens, language, today, hits, first, kinds }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    #[inline(never)]
    pub(super) fn word(&self, index: usize) -> &str {
        self.tokens.word(index)
    }

    /// Whether the token is one of the words of the list, as [`words`] writes lists.
    #[inline(never)]
    pub(super) fn is_one_of(&self, index: usize, list: &str) -> bool {
        words::holds(list, self.word(index))
    }

    /// Whether one of the tokens is one of the words.
    #[inline(never)]
    pub(super) fn any_of(&self, mut range: Range<usize>, list: &str) -> bool {
        range.any(|index| self.is_one_of(index, list))
    }

    /// Which of the lists, separated by `|`, holds the token.
    #[inline(never)]
    pub(super) fn group_of(&self, index: usize, lists: &str) -> Option<usize> {
        words::group(lists, self.word(index))
    }

    /// The token after the longest of the phrases, separated by `|`, that stands at a token.
    #[inline(never)]
    pub(super) fn phrase_at(&self, index: usize, phrases: &str) -> Option<usize> {
        let end_of = |phrase: &str| {
            let mut end = index;
            let stands = phrase.split(' ').all(|word| {
                end += 1;
                self.word(end - 1) == word
            });
            stands.then_some(end)
        };
        let first = self.word(index);
        words::pieces(phrases).filter(|phrase| !first.is_empty() && phrase.starts_with(first)).filter_map(end_of).max()
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Option<Span> {
        self.tokens.span(start, end)
    }

    /// Whether a phrase of that kind covers the token.
    #[inline(never)]
    pub(super) fn is(&self, index: usize, kind: Kind) -> bool {
        self.kinds.get(index).is_some_and(|kinds| kinds & kind.bit() != 0)
    }

    /// Whether a phrase of one of these kinds, given as bits, covers the token.
    #[inline(never)]
    pub(super) fn is_any(&self, index: usize, kinds: u32) -> bool {
        self.kinds.get(index).is_some_and(|covering| covering & kinds != 0)
    }

    /// Whether no phrase at all covers the token.
    #[inline(never)]
    pub(super) fn is_unknown(&self, index: usize) -> bool {
        self.kinds.get(index) == Some(&0)
    }

    /// The phrases that start at a token, the longest first.
    pub(super) fn hits_at(&self, index: usize) -> impl Iterator<Item = &Hit> {
        let from = self.first.get(index).copied().unwrap_or(self.hits.len());
        self.hits.iter().skip(from).take_while(move |hit| hit.start == index)
    }

    /// The longest phrase of a kind that starts at a token.
    #[inline(never)]
    pub(super) fn hit_at(&self, index: usize, kind: Kind) -> Option<&Hit> {
        self.hits_at(index).find(|hit| hit.kind == kind)
    }

    /// Whether a verb of that sense starts at a token.
    pub(super) fn is_verb(&self, index: usize, sense: &str) -> bool {
        self.hits_at(index).any(|hit| hit.kind == Kind::Verb && hit.means(sense))
    }

    /// Every phrase of a kind, in the order of the text.
    pub(super) fn hits_of(&self, kind: Kind) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.kind == kind)
    }

    #[inline(never)]
    pub(super) fn is_break(&self, index: usize) -> bool {
        self.tokens.shape(index).is_none_or(|shape| shape == Shape::Break)
    }

    #[inline(never)]
    pub(super) fn is_word(&self, index: usize) -> bool {
        self.tokens.shape(index) == Some(Shape::Word)
    }

    /// The last token before `index` that no listed word stands on.
    #[inline(never)]
    pub(super) fn skip_back(&self, index: usize, list: &str) -> usize {
        let mut before = index.wrapping_sub(1);
        while self.is_one_of(before, list) {
            before = before.wrapping_sub(1);
        }
        before
    }

    /// The first token at or after `index` that no listed word stands on.
    #[inline(never)]
    pub(super) fn skip(&self, mut index: usize, list: &str) -> usize {
        while self.is_one_of(index, list) {
            index += 1;
        }
        index
    }
}

fn hits_of(tokens: &Tokens, lexicon: &'static Lexicon) -> Vec<Hit> {
    let mut hits = Vec::new();
    for start in 0..tokens.len() {
        for found in lexicon.matches(|offset| tokens.word(start + offset)) {
            insert_in_order(&mut hits, Hit::at(start, &found));
        }
    }
    hits
}

impl Hit {
    /// Whether what the lexicon says of it is one of the words of the list.
    #[inline(never)]
    pub(super) fn means(&self, list: &str) -> bool {
        words::holds(list, self.argument)
    }

    fn at(start: usize, found: &Match) -> Self {
        Self { start, end: start + found.words, kind: found.kind, argument: found.argument, letters: found.letters }
    }

    /// Later in the text; at one place, shorter or less precise.
    fn comes_after(&self, other: &Self) -> bool {
        (self.start, other.end, other.letters) > (other.start, self.end, self.letters)
    }
}

/// Hits come nearly sorted, so the place is near the end.
fn insert_in_order(hits: &mut Vec<Hit>, hit: Hit) {
    let place = hits.iter().rposition(|other| !other.comes_after(&hit)).map_or(0, |before| before + 1);
    hits.insert(place, hit);
}

/// Long words that nothing knows may be a slip away from a known one.
fn add_typos(tokens: &Tokens, language: Language, hits: &mut Vec<Hit>) {
    let mut known = vec![false; tokens.len()];
    for hit in hits.iter() {
        known.iter_mut().take(hit.end).skip(hit.start).for_each(|covered| *covered = true);
    }
    let lexicon = if language == Language::English { Lexicon::english() } else { Lexicon::french() };
    for (start, _) in known.iter().enumerate().filter(|(_, covered)| !**covered) {
        let is_name = start > 0 && tokens.get(start).is_some_and(|token| token.capital);
        if tokens.shape(start) == Some(Shape::Word) && !is_name {
            // A name nothing knows is nearer to itself than to a vague word.
            let near = lexicon.near(tokens.word(start));
            near.iter()
                .filter(|found| found.kind != Kind::Vague)
                .for_each(|found| insert_in_order(hits, Hit::at(start, found)));
        }
    }
}

/// "linkedin" knows better than "link*".
fn drop_vaguer(hits: &mut Vec<Hit>) {
    const NAMES: u32 = Kind::Channel.bit() | Kind::Audience.bit() | Kind::Place.bit() | Kind::Scope.bit();
    let names: Vec<Hit> = hits.iter().filter(|hit| NAMES & hit.kind.bit() != 0).copied().collect();
    let is_named = |vague: &Hit| {
        names.iter().any(|name| (name.start, name.end) == (vague.start, vague.end) && name.letters > vague.letters + 1)
    };
    hits.retain(|hit| hit.kind != Kind::Vague || !is_named(hit));
}

/// A phrase inside a longer one says nothing of its own: "conversion" in "taux de conversion".
fn drop_contained(hits: &mut Vec<Hit>) {
    const DROPPING: u32 = Kind::Result.bit()
        | Kind::Wish.bit()
        | Kind::Vague.bit()
        | Kind::Stop.bit()
        | Kind::Past.bit()
        | Kind::Horizon.bit()
        | Kind::Rhythm.bit()
        | Kind::Event.bit()
        | Kind::Season.bit()
        | Kind::Unit.bit()
        | Kind::Lever.bit()
        | Kind::Purpose.bit();
    let mut reach = 0;
    let mut reach_start = 0;
    hits.retain(|hit| {
        let is_inside = hit.end <= reach && (hit.start > reach_start || hit.end < reach);
        let is_long_act = matches!(hit.kind, Kind::Verb | Kind::Deliverable | Kind::Means)
            && hit.end - hit.start > 1
            && !is_more(hit);
        if hit.end > reach && (DROPPING & hit.kind.bit() != 0 || is_long_act) {
            (reach_start, reach) = (hit.start, hit.end);
        }
        !is_inside
    });
}

/// "plus de", "dépenser moins" say a direction and leave their words their meaning.
fn is_more(hit: &Hit) -> bool {
    matches!(hit.kind, Kind::Verb) && !hit.means("act")
}
