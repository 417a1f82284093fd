use crate::benchmarks::{Audience, Benchmarks, Parameter, Sale};
use crate::engine::brief::{Draft, Provision, read_number};
use crate::engine::objective::{Criterion, Mark, Reading};
use crate::questions::{CriterionRow, Fact};

/// What the brief says of the visitor: for whom a criterion is asked, and which need not be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setting {
    audience: Option<Audience>,
    sector: Option<&'static str>,
    sale: Option<Sale>,
    /// Each fact that the brief says, with its number: 1 for what is so, 0 for what is not.
    facts: Vec<(Fact, f64)>,
}

/// Figures whose mere presence answers a criterion; none of something answers it too.
const FIGURES: [(Fact, Parameter); 5] = [
    (Fact::Hours, Parameter::Hours),
    (Fact::Contacts, Parameter::Contacts),
    (Fact::Customers, Parameter::Customers),
    (Fact::Visits, Parameter::Visits),
    (Fact::Market, Parameter::Market),
];

/// The letters of SMART that answer a criterion, where they are met.
const LETTERS: [(Fact, Criterion); 5] = [
    (Fact::SentenceSpecific, Criterion::Specific),
    (Fact::SentenceTarget, Criterion::Measurable),
    (Fact::SentenceLever, Criterion::Achievable),
    (Fact::SentencePurpose, Criterion::Relevant),
    (Fact::SentenceDeadline, Criterion::TimeBound),
];

impl Setting {
    /// What a draft and the reading of its sentence say. An example budget says nothing of the visitor's.
    pub fn of(draft: &Draft, is_example_budget: bool, reading: &Reading, benchmarks: &Benchmarks) -> Self {
        let sector = benchmarks.sectors.iter().find(|row| Some(row.id) == draft.sector.as_deref());
        let budget = (Fact::Budget, number(&draft.budget).filter(|_| !is_example_budget));
        let figures = FIGURES.map(|(fact, figure)| (fact, draft.figures.get(figure).and_then(|text| number(text))));
        let counted = figures.into_iter().chain([budget]);
        let mut facts: Vec<(Fact, f64)> = counted.filter_map(|(fact, number)| Some((fact, number?))).collect();
        facts.extend(said_in(reading));
        facts.extend(Provision::ALL.into_iter().filter_map(|provision| {
            Some((Fact::InPlace(provision.name()), if draft.in_place.has(provision)? { 1.0 } else { 0.0 }))
        }));
        Self { audience: draft.audience, sector: sector.map(|row| row.id), sale: sector.map(|row| row.sale), facts }
    }

    /// Whether a criterion is asked of this visitor. One for a trade that was not named is not.
    pub(super) fn suits(&self, row: &CriterionRow) -> bool {
        let is_for =
            |names: &[&str], name: Option<&str>| names.is_empty() || name.is_some_and(|name| names.contains(&name));
        // Whoever does not say whom they sell to sells to both.
        (row.audiences.is_empty()
            || self.audience.is_none_or(|audience| row.audiences.contains(&audience_name(audience))))
            && is_for(row.sectors, self.sector)
            && is_for(row.sales, self.sale.map(sale_name))
    }

    /// The level that the brief stands for; none where it says nothing.
    pub(super) fn level(&self, row: &CriterionRow) -> Option<u8> {
        let fact = row.known?;
        let (_, number) = self.facts.iter().find(|(known, _)| *known == fact)?;
        if row.known_from.is_empty() {
            return Some(if *number > 0.0 { row.known_level } else { row.known_without });
        }
        u8::try_from(row.known_from.iter().filter(|least| *least <= number).count()).ok()
    }

    /// Whether the visitor told the brief a fact, or its contrary.
    pub(super) fn says(&self, fact: Fact) -> bool {
        self.facts.iter().any(|(known, _)| *known == fact)
    }
}

/// What a sentence leaves out may be known all the same: only what it says counts.
fn said_in(reading: &Reading) -> impl Iterator<Item = (Fact, f64)> {
    let letters = LETTERS.into_iter().filter(|(_, letter)| {
        reading.judgements.iter().any(|judgement| judgement.criterion == *letter && judgement.mark == Mark::Met)
    });
    let review = Some(Fact::SentenceReview).filter(|_| reading.reviewed);
    letters.map(|(fact, _)| fact).chain(review).map(|fact| (fact, 1.0))
}

fn number(text: &str) -> Option<f64> {
    read_number(text).filter(|number| *number >= 0.0)
}

fn audience_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Business => "business",
        Audience::Consumer => "consumer",
    }
}

fn sale_name(sale: Sale) -> &'static str {
    match sale {
        Sale::Lead => "lead",
        Sale::Order => "order",
    }
}
