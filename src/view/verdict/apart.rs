//! A and R, twice: what the words say, and what the figures say.

use yew::prelude::*;

use super::aloud::chance;
use super::amounts::{estimate, per, quantity};
use crate::engine::Assessment;
use crate::engine::objective::{Criterion, Judgement, Mark};
use crate::engine::plan::{Goal, GoalKind, Outcome, PriceAsked, Realism, Step, Today, TodayBasis};
use crate::engine::units::{Rate, Ratio, Volume};
use crate::messages::{Text, say};
use crate::view::objective::{letter, name, reason};
use crate::view::words::Words;

/// A row for each of the two criteria that words and figures can disagree on; nothing without a goal.
pub(super) fn apart(assessment: &Assessment, is_written: bool, words: &Words) -> Html {
    let (Ok(goal), Some(realism)) = (&assessment.goal, &assessment.realism) else { return Html::default() };
    let judged = |criterion| assessment.reading.judgements.iter().find(|found| found.criterion == criterion);
    let realistic = realism
        .step
        .zip(realism.realistic)
        .map(|(step, mark)| (Criterion::Relevant, mark, realistic(goal, realism, step, words)));
    let rows = [(Criterion::Achievable, realism.achievable, achievable(assessment, goal, realism, words))];
    let rows = rows.into_iter().chain(realistic);
    html! {
        if is_written {
            <table class="apart ledger">
                <caption class="sr">{words.say(say::apart_caption())}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="sr">{words.say(say::apart_criterion())}</span></th>
                        <th scope="col">{words.say(say::apart_words())}</th>
                        <th scope="col">{words.say(say::apart_figures())}</th>
                    </tr>
                </thead>
                <tbody>
                    for (criterion, by_figures, told) in rows {
                        if let Some(judgement) = judged(criterion) {
                            {row(*judgement, by_figures, told, words)}
                        }
                    }
                </tbody>
            </table>
        }
    }
}

/// What the figures say of a criterion: in a word or two, then why.
struct Told {
    verdict: AttrValue,
    because: Vec<AttrValue>,
}

fn row(judgement: Judgement, by_figures: Mark, told: Told, words: &Words) -> Html {
    let disagreement = disagreement(judgement.mark, by_figures);
    html! {
        <tr data-agree={disagreement.is_none().to_string()}>
            <th scope="row">
                <span class="letter">{letter(judgement.criterion)}</span>{words.say(called(judgement.criterion))}
                if let Some(disagreement) = disagreement {
                    <small>{words.say(disagreement)}</small>
                }
            </th>
            <td data-label={words.say(say::apart_words())} data-state={state(judgement.mark)}>
                <b>{words.say(said(judgement.mark))}</b>{" "}{words.say(reason(judgement.reason))}
            </td>
            <td data-label={words.say(say::apart_figures())} data-state={state(by_figures)}>
                <b>{told.verdict}</b>
                for because in told.because {
                    {" "}{because}
                }
            </td>
        </tr>
    }
}

/// In words, R is about what matters; in figures, about what can be.
fn called(criterion: Criterion) -> Text {
    if criterion == Criterion::Relevant { say::apart_relevant() } else { name(criterion) }
}

fn state(mark: Mark) -> &'static str {
    match mark {
        Mark::Met => "met",
        Mark::Partly => "partly",
        Mark::Missing => "missing",
    }
}

fn said(mark: Mark) -> Text {
    match mark {
        Mark::Met => say::apart_said(),
        Mark::Partly => say::apart_half_said(),
        Mark::Missing => say::apart_unsaid(),
    }
}

/// Words that are fine and figures that are not, or the other way round.
fn disagreement(by_words: Mark, by_figures: Mark) -> Option<Text> {
    match (by_words == Mark::Met, by_figures == Mark::Met) {
        (true, false) => Some(say::apart_words_only()),
        (false, true) => Some(say::apart_figures_only()),
        _ => None,
    }
}

fn achievable(assessment: &Assessment, goal: &Goal, realism: &Realism, words: &Words) -> Told {
    let verdict = words.say(match realism.achievable {
        Mark::Met => say::apart_likely(),
        Mark::Partly => say::apart_even(),
        Mark::Missing => say::apart_unlikely(),
    });
    let probability = assessment.chances.as_ref().map(|chances| chances.probability);
    let because = probability
        .map(|probability| words.say(say::apart_chances(chance(probability, words), words.format().month(goal.by))));
    Told { verdict, because: because.into_iter().collect() }
}

fn realistic(goal: &Goal, realism: &Realism, step: Step, words: &Words) -> Told {
    let verdict = words.say(match step {
        Step::Small => say::apart_small(),
        Step::Sizeable => say::apart_sizeable(),
        Step::Leap => say::apart_leap(),
        Step::BeyondCeiling => say::apart_beyond(),
    });
    let today = realism.today.map(|today| beside_today(goal, today, words));
    let price = realism.price.map(|price| beside_price(price, words));
    let ceiling = realism.ceiling.map(|ceiling| beside_ceiling(goal, ceiling, realism.of_ceiling, words));
    let because = today.into_iter().chain(ceiling).chain(price);
    Told { verdict, because: because.collect() }
}

/// The step beside today's figure, and where that comes from.
fn beside_today(goal: &Goal, today: Today, words: &Words) -> AttrValue {
    let amount = there_is(goal, today.amount, words);
    let basis = words.say(match today.basis {
        TodayBasis::Sentence => say::apart_by_sentence(),
        TodayBasis::Own(_) => say::apart_by_you(),
        TodayBasis::Estimate(_) => say::apart_by_us(),
    });
    let growth = today.growth.get();
    if goal.is_at_most() {
        let share = words.format().percent(Rate::clamped((growth * 100.0).round() / 100.0));
        return words.say(say::apart_less(share, amount, basis.to_string()));
    }
    words.say(if growth <= 1.0 {
        let share = words.format().percent(Rate::clamped((growth * 100.0).round() / 100.0));
        say::apart_more(share, amount, basis.to_string())
    } else {
        say::apart_times(times(1.0 + growth, words), amount, basis.to_string())
    })
}

/// A multiple with a decimal while it matters.
fn times(multiple: f64, words: &Words) -> String {
    if multiple >= 10.0 {
        return words.format().count(rounded(Volume::new(multiple)));
    }
    words.format().ratio(Ratio::of((multiple * 10.0).round(), 10.0).unwrap_or_default())
}

/// What there is today, in the goal's periods: "11 demandes par mois".
fn there_is(goal: &Goal, amount: Volume, words: &Words) -> String {
    if goal.measure().is_some() {
        return estimate(goal, amount, words);
    }
    let amount = rounded(amount);
    let what = match goal.outcome {
        Outcome::Revenue | Outcome::Repeat => words.outcome(goal.outcome, amount),
        // They are there already, not new.
        Outcome::Customers => words.say(say::apart_customers(amount.get(), words.format().count(amount))).to_string(),
        outcome => quantity(outcome, amount, words),
    };
    let text = match (goal.kind, goal.outcome) {
        (GoalKind::Pace(rhythm), _) => say::apart_per(what, words.say(per(rhythm)).to_string()),
        (_, Outcome::Customers) => return what,
        _ => say::apart_over(what),
    };
    words.say(text).to_string()
}

fn beside_ceiling(goal: &Goal, ceiling: Volume, of_ceiling: Option<Ratio>, words: &Words) -> AttrValue {
    let ceiling = match goal.outcome {
        Outcome::Revenue | Outcome::Repeat => words.outcome(goal.outcome, ceiling),
        outcome => quantity(outcome, rounded(ceiling), words),
    };
    words.say(match of_ceiling.map(Ratio::get) {
        Some(share) if share <= 1.0 => {
            let share = words.format().percent(Rate::clamped((share * 100.0).round() / 100.0));
            say::apart_of_ceiling(share, ceiling)
        }
        _ => say::apart_above_ceiling(ceiling),
    })
}

/// Two significant figures, as the other estimates of the page.
fn rounded(count: Volume) -> Volume {
    let mut step = 1.0;
    while count.get() / step >= 100.0 {
        step *= 10.0;
    }
    Volume::new((count.get() / step).round() * step)
}

fn beside_price(price: PriceAsked, words: &Words) -> AttrValue {
    let (asked, expected) = (words.price(price.asked), words.prices(price.expected));
    words.say(match price.of {
        Outcome::Customers => say::apart_price_customer(asked, expected),
        _ => say::apart_price_lead(asked, expected),
    })
}
