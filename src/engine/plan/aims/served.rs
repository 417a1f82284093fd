//! Which aim a sentence serves.

use schemars::JsonSchema;
use serde::Serialize;

use super::Aim;
use crate::engine::objective::{FactKind, Language, Metric, Reading, Span};
use crate::engine::plan::Outcome;
use crate::lexicon::{AimWords, folded_words, place_of};

/// The business aim of a sentence, and what it was recognised by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ServedAim {
    /// Which.
    pub aim: Aim,
    /// By what it was recognised.
    pub sign: Sign,
}

/// By what an aim was recognised. The first that applies, in this order, but for a result that leaves no doubt, which
/// comes before words that may be said of anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// The sentence says so, in these words.
    Words(String),
    /// It says that its result is for that, in these words.
    Purpose(String),
    /// The result it counts serves that.
    Metric(Metric),
    /// It says nothing of the kind: what the plan is made to bring serves that.
    Nearest(Outcome),
}

/// The aim that a sentence serves; `outcome` is what its plan is made to bring.
pub fn served(reading: &Reading, text: &str, outcome: Outcome) -> ServedAim {
    let spoken = Spoken::of(reading, text);
    let counted = reading.metric.and_then(counted);
    let sure = reading.metric.filter(|metric| is_sure(*metric));
    let by_metric = |metric: Option<Metric>| {
        let found = counted.zip(metric);
        found.map(|(aim, metric)| ServedAim { aim, sign: Sign::Metric(metric) })
    };
    spoken
        .wish(true)
        .or_else(|| by_metric(sure))
        .or_else(|| spoken.wish(false))
        .or_else(|| spoken.purpose(true))
        .or_else(|| spoken.purpose(false))
        .or_else(|| by_metric(reading.metric))
        .unwrap_or(ServedAim { aim: nearest(outcome), sign: Sign::Nearest(outcome) })
}

/// Results that are an aim by themselves, whatever is said around them.
fn is_sure(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::Leads
            | Metric::QualifiedLeads
            | Metric::Appointments
            | Metric::Customers
            | Metric::Orders
            | Metric::Revenue
            | Metric::Margin
            | Metric::Basket
            | Metric::Donations
            | Metric::CostPerLead
            | Metric::CostPerAcquisition
            | Metric::ReturnOnAdSpend
            | Metric::ConversionRate
            | Metric::Recommendation
            | Metric::RepeatRevenue
            | Metric::Retention
    )
}

/// The aim that a result serves, as far as it tells.
fn counted(metric: Metric) -> Option<Aim> {
    match metric {
        Metric::Reach | Metric::Impressions | Metric::Followers => Some(Aim::Known),
        Metric::Engagement | Metric::Reviews => Some(Aim::Image),
        Metric::Traffic | Metric::Ranking => Some(Aim::Traffic),
        Metric::Customers | Metric::Members | Metric::Users | Metric::CostPerAcquisition => Some(Aim::NewCustomers),
        Metric::RepeatRevenue
        | Metric::Retention
        | Metric::Churn
        | Metric::Satisfaction
        | Metric::Recommendation
        | Metric::EmailRates => Some(Aim::Loyalty),
        Metric::Leads
        | Metric::QualifiedLeads
        | Metric::Appointments
        | Metric::Subscribers
        | Metric::Downloads
        | Metric::CostPerLead => Some(Aim::Leads),
        Metric::ConversionRate | Metric::BounceRate => Some(Aim::Conversion),
        Metric::Orders
        | Metric::Revenue
        | Metric::Margin
        | Metric::Basket
        | Metric::ReturnOnAdSpend
        | Metric::Donations => Some(Aim::Revenue),
        Metric::Costs | Metric::ResponseTime => Some(Aim::Productivity),
        Metric::Applications => Some(Aim::Recruitment),
        Metric::Deliverables | Metric::Other => None,
    }
}

fn nearest(outcome: Outcome) -> Aim {
    match outcome {
        Outcome::Impressions => Aim::Known,
        Outcome::Visits => Aim::Traffic,
        Outcome::Leads => Aim::Leads,
        Outcome::Customers => Aim::NewCustomers,
        Outcome::Revenue => Aim::Revenue,
        Outcome::Repeat => Aim::Loyalty,
    }
}

/// The words of a sentence, folded, each where it stands.
struct Spoken<'a> {
    reading: &'a Reading,
    text: &'a str,
    words: Vec<(String, Span)>,
}

impl<'a> Spoken<'a> {
    fn of(reading: &'a Reading, text: &'a str) -> Self {
        let mut words = Vec::new();
        let mut start = None;
        for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
            if character.is_alphanumeric() {
                start = start.or(Some(at));
            } else if let Some(start) = start.take() {
                let span = Span { start, end: at };
                words.extend(folded_words(text.get(start..at).unwrap_or("")).into_iter().map(|word| (word, span)));
            }
        }
        Self { reading, text, words }
    }

    /// What is wanted, and not by what means, for whom, where, or what for.
    fn wish(&self, is_plain: bool) -> Option<ServedAim> {
        let is_aside = |kind| {
            matches!(
                kind,
                FactKind::Lever | FactKind::Resource | FactKind::Purpose | FactKind::Audience | FactKind::Place
            )
        };
        let (aim, own) = self.aim(is_plain, |word| !self.is_in(word, is_aside))?;
        Some(ServedAim { aim, sign: Sign::Words(own) })
    }

    fn purpose(&self, is_plain: bool) -> Option<ServedAim> {
        let (aim, own) = self.aim(is_plain, |word| self.is_in(word, |kind| kind == FactKind::Purpose))?;
        Some(ServedAim { aim, sign: Sign::Purpose(own) })
    }

    /// The first aim, in the order of the file, whose words stand in a part of the sentence.
    fn aim(&self, is_plain: bool, belongs: impl Fn(Span) -> bool) -> Option<(Aim, String)> {
        let part = self.words.iter().filter(|(_, span)| belongs(*span));
        let (words, spans): (Vec<&str>, Vec<Span>) = part.map(|(word, span)| (word.as_str(), *span)).unzip();
        let lines = files(self.reading.language).iter().flat_map(|file| file.lines());
        let mut found = lines.filter_map(|(key, phrases)| {
            let (has_mark, name) = key.strip_prefix("plain ").map_or((false, key), |name| (true, name));
            let aim = Aim::ALL.into_iter().find(|aim| aim.name() == name).filter(|_| has_mark == is_plain)?;
            let (first, end) = place_of(phrases, &words)?;
            let (start, end) = (spans.get(first)?.start, spans.get(end.checked_sub(1)?)?.end);
            Some((aim, self.text.get(start..end)?.to_owned()))
        });
        found.next()
    }

    fn is_in(&self, word: Span, counts: fn(FactKind) -> bool) -> bool {
        let holds = |span: Span| span.start <= word.start && word.start < span.end;
        self.reading.facts.iter().any(|fact| counts(fact.kind) && holds(fact.span))
    }
}

/// Both languages where a sentence does not tell its own.
fn files(language: Language) -> &'static [AimWords] {
    match language {
        Language::French => &[AimWords::FRENCH],
        Language::English => &[AimWords::ENGLISH],
        Language::Mixed | Language::Unknown => &[AimWords::FRENCH, AimWords::ENGLISH],
    }
}
