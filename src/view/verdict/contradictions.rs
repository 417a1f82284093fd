//! What does not hold together, each with its remedy, and the press that mends it where one can.

use yew::prelude::*;

use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::objective::{
    Asker, Criterion, Language, Quantity, Unit, by_the_month, completions, in_all, swapped, with_deadline, with_target,
};
use crate::engine::plan::{Contradiction, Target, WhyPeriod};
use crate::engine::units::{Date, Money, Month, Rate, Ratio, Volume};
use crate::messages::{Language as Tongue, Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// Every contradiction; nothing where all holds together.
pub(super) fn contradictions(brief: &Brief, assessment: &Assessment, on: &Callback<Action>, words: &Words) -> Html {
    html! {
        if !assessment.contradictions.is_empty() {
            <div class="contradictions" role="group" aria-labelledby="boussole-contradictions">
                <h3 id="boussole-contradictions" class="label">{words.say(say::contradiction_title())}</h3>
                <ul>
                    for contradiction in &assessment.contradictions {
                        <li>
                            <p>{words.say(told(contradiction, assessment, words))}</p>
                            for (name, sentence) in mended(contradiction, brief, assessment, words) {
                                {press(name, sentence, on)}
                            }
                        </li>
                    }
                </ul>
            </div>
        }
    }
}

fn press(name: AttrValue, sentence: String, on: &Callback<Action>) -> Html {
    let onclick = on.reform(move |_: MouseEvent| Action::Adopt(sentence.clone()));
    html! { <button type="button" class="quiet" {onclick}>{name}</button> }
}

fn told(contradiction: &Contradiction, assessment: &Assessment, words: &Words) -> Text {
    match *contradiction {
        Contradiction::PeriodMissing { target, monthly, because } => {
            let monthly = Quantity { value: monthly.get(), ..target };
            let (target, monthly) = (number(target, words), number(monthly, words));
            match because {
                WhyPeriod::Step => say::contradiction_period_step(monthly, target),
                WhyPeriod::Own(_) => say::contradiction_period_own(target, monthly),
                WhyPeriod::Estimate(_) => say::contradiction_period_estimate(target, monthly),
            }
        }
        Contradiction::DeadlinePast { deadline } => say::contradiction_past(words.format().date(deadline)),
        Contradiction::BaselineAbove { baseline, target } => {
            say::contradiction_above(number(baseline, words), number(target, words))
        }
        Contradiction::TwoTargets { baseline, number: stated, share, from_share } => {
            let from_share = Quantity { value: from_share.get(), ..baseline };
            say::contradiction_two(
                number(baseline, words),
                step(share, from_share.value < baseline.value, words),
                number(from_share, words),
                number(stated, words),
            )
        }
        Contradiction::NobodyToKeep if assessment.steering.is_chosen => say::contradiction_nobody_chosen(),
        Contradiction::NobodyToKeep => say::contradiction_nobody(),
        Contradiction::NoEnd { .. } => say::contradiction_no_end(),
    }
}

/// The sentences that would mend it, each with the name of its press.
fn mended(
    contradiction: &Contradiction,
    brief: &Brief,
    assessment: &Assessment,
    words: &Words,
) -> Vec<(AttrValue, String)> {
    let (text, today, language) = (brief.objective.as_str(), assessment.today, brief.language);
    match *contradiction {
        Contradiction::PeriodMissing { target, .. } => {
            let target = number(target, words);
            let ways = [
                (say::contradiction_by_month(target.clone()), by_the_month(text, today, language)),
                (say::contradiction_in_all(target), in_all(text, today, language)),
            ];
            ways.into_iter().filter_map(|(name, sentence)| Some((words.say(name), sentence?))).collect()
        }
        Contradiction::DeadlinePast { deadline } => {
            let month = same_month_to_come(deadline, assessment.first);
            let sentence = with_deadline(text, today, language, month);
            let name = say::contradiction_postpone(words.format().month(month));
            sentence.map(|sentence| (words.say(name), sentence)).into_iter().collect()
        }
        Contradiction::TwoTargets { from_share, number: stated, .. } => {
            let sentence = with_target(text, today, language, Target { value: from_share.get().round() });
            let name = say::contradiction_keep(number(Quantity { value: from_share.get(), ..stated }, words));
            sentence.map(|sentence| (words.say(name), sentence)).into_iter().collect()
        }
        Contradiction::NoEnd { .. } => {
            let asker = Asker { locale: locale(words), language, audience: brief.audience };
            let ends = completions(text, today, asker, Criterion::TimeBound);
            ends.into_iter().take(2).map(|end| (words.typeset(&end.clause), end.text)).collect()
        }
        Contradiction::BaselineAbove { baseline, target } => {
            let name = say::contradiction_swap(number(target, words), number(baseline, words));
            let sentence = swapped(text, today, language);
            sentence.map(|sentence| (words.say(name), sentence)).into_iter().collect()
        }
        Contradiction::NobodyToKeep => Vec::new(),
    }
}

/// The language of a sentence that does not tell its own.
pub(super) fn locale(words: &Words) -> Language {
    if words.language() == Tongue::FRENCH { Language::French } else { Language::English }
}

/// The month of a deadline, in the first year in which a plan can keep it.
fn same_month_to_come(deadline: Date, first: Month) -> Month {
    const MONTHS: i32 = 12;
    const YEARS: i32 = 200;
    let month = deadline.month();
    (1..=YEARS).map(|years| month.offset(years * MONTHS)).find(|month| *month >= first).unwrap_or(first)
}

/// A quantity of the sentence: "400", "12 000 €", "20 %".
fn number(quantity: Quantity, words: &Words) -> String {
    match quantity.unit {
        Unit::Currency => words.format().money(Money::units(quantity.value)),
        Unit::Percent => percent(quantity.value, words),
        _ => words.format().count(Volume::new(quantity.value)),
    }
}

/// A share of where one starts, or a multiple of it: "+20 %", "×2".
fn step(share: Quantity, is_less: bool, words: &Words) -> String {
    let text = match share.unit {
        Unit::Multiple => say::contradiction_times(
            Ratio::of(share.value, 1.0).map_or_else(String::new, |ratio| words.format().ratio(ratio)),
        ),
        _ if is_less => say::contradiction_less(percent(share.value.abs(), words)),
        _ => say::contradiction_more(percent(share.value.abs(), words)),
    };
    words.say(text).to_string()
}

/// Beyond a hundred there is no rate to write it with.
fn percent(value: f64, words: &Words) -> String {
    match Rate::new(value / 100.0) {
        Some(rate) => words.format().percent(rate),
        None => words.say(say::contradiction_percent(words.format().count(Volume::new(value)))).to_string(),
    }
}
