//! The clauses that could answer for a criterion, filled in and in the language of the sentence.

use super::super::metrics::name_of;
use super::super::{Criterion, Direction, FactKind, Language, Metric, Reading, Unit};
use super::Asker;
use crate::engine::channels::Audience;
use crate::engine::units::Date;
use crate::lexicon::Clauses;

/// Modest changes first: one step of at most half needs no lever to be believed.
const PERCENTS: [&str; 3] = ["20", "10", "30"];

/// The clauses to try for a criterion, the best first.
pub(super) fn answers(reading: &Reading, today: Date, asker: Asker, criterion: Criterion) -> Vec<String> {
    let clauses = clauses_in(reading.language, asker.locale);
    let metric = name_of(reading.metric.unwrap_or(Metric::Other));
    // Customers one keeps are a matter of retention.
    let is_kept = reading.direction == Some(Direction::Maintain) && metric == "customers";
    let metric = if is_kept { "retention" } else { metric };
    match criterion {
        Criterion::Specific => owned(&narrowing(clauses, metric, asker.audience)),
        Criterion::Measurable => measurable(reading, clauses, metric),
        Criterion::Achievable => owned(&clauses.of("lever", metric)),
        Criterion::Relevant => owned(&clauses.of("purpose", metric)),
        Criterion::TimeBound => deadlines(reading, today, clauses),
    }
}

pub(super) fn clauses_in(language: Language, locale: Language) -> Clauses {
    match (language, locale) {
        (Language::English, _) | (Language::Unknown | Language::Mixed, Language::English) => Clauses::ENGLISH,
        _ => Clauses::FRENCH,
    }
}

/// What narrows a result: for those one sells to first.
fn narrowing(clauses: Clauses, metric: &str, audience: Option<Audience>) -> Vec<&'static str> {
    let theirs = [(Audience::Consumer, "consumer"), (Audience::Business, "business")]
        .into_iter()
        .filter(|(other, _)| audience.is_none_or(|audience| audience == *other))
        .flat_map(|(_, name)| clauses.all(&["specific ", metric, " ", name].concat()).collect::<Vec<_>>());
    theirs.chain(clauses.of("specific", metric)).collect()
}

fn owned(clauses: &[&str]) -> Vec<String> {
    clauses.iter().map(|clause| (*clause).to_owned()).collect()
}

/// A number for the metric that is there, or a metric with its number where the wish is vague.
fn measurable(reading: &Reading, clauses: Clauses, metric: &str) -> Vec<String> {
    let is_vague = reading.metric.is_none_or(|metric| metric == Metric::Other) || !names_a_result(reading);
    if is_vague {
        return fill_percents(clauses, &clauses.of("named", metric), &PERCENTS[..1]);
    }
    if reading.direction == Some(Direction::Maintain) {
        return owned(&clauses.of("hold", metric));
    }
    let way = if reading.direction == Some(Direction::Decrease) { "decrease" } else { "increase" };
    let key = if reading.facts.iter().any(|fact| fact.kind == FactKind::Action) && changes(reading) {
        "change "
    } else {
        "more "
    };
    fill_percents(clauses, &[clauses.first(&[key, way].concat())], &PERCENTS)
}

/// M is partly met when a metric is named without its number.
fn names_a_result(reading: &Reading) -> bool {
    reading.judgements.iter().any(|found| found.reason == super::super::Reason::MetricAlone)
}

/// "augmenter" takes "de 20 %"; "vendre" does not.
fn changes(reading: &Reading) -> bool {
    reading.changes
}

fn fill_percents(clauses: Clauses, patterns: &[&str], percents: &[&str]) -> Vec<String> {
    let fill = |pattern: &&str, percent: &&str| {
        let share = clauses.first("percent").replace("{}", percent);
        pattern.replace("{percent}", &share)
    };
    patterns.iter().flat_map(|pattern| percents.iter().map(move |percent| fill(pattern, percent))).collect()
}

/// The ends of the next quarters that leave at least two months.
fn deadlines(reading: &Reading, today: Date, clauses: Clauses) -> Vec<String> {
    let (this_year, month, _) = today.ymd();
    let first = (month + 1).div_ceil(3) * 3;
    let first = if first < month + 2 { first + 3 } else { first };
    let first = if first == 3 { 6 } else { first };
    // A multiple takes its time.
    let is_leap = reading.target.is_some_and(|target| target.unit == Unit::Multiple);
    let ends = if is_leap { [first + 9, first + 6, first + 3] } else { [first, first + 3, first + 6] };
    let written = |month: &u8| match month {
        13.. => deadline(clauses, this_year, this_year + 1, month - 12),
        _ => deadline(clauses, this_year, this_year, *month),
    };
    ends.iter().map(written).collect()
}

/// "d'ici fin juin", with its year where it is not this one.
pub(super) fn deadline(clauses: Clauses, this_year: i32, year: i32, month: u8) -> String {
    let name = clauses.first(&["month ", &month.to_string()].concat());
    let written = if year == this_year { name.to_owned() } else { [name, &year.to_string()].join(" ") };
    clauses.first("deadline *").replace("{month}", &written)
}
