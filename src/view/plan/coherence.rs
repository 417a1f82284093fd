//! What does not hold together in the plan: each with its reason, what to do about it and, where one press can, a button.

use yew::prelude::*;

use super::channel_rows::spent;
use crate::engine::Assessment;
use crate::engine::brief::{Choice, Choices};
use crate::engine::budget::Absence;
use crate::engine::channels::{Closure, Purse};
use crate::engine::plan::{Finding, Gravity, Remedy, Rule};
use crate::engine::units::{Money, Ratio, Volume};
use crate::messages::{Text, say};
use crate::view::session::Action;
use crate::view::words::Words;

/// The findings, the gravest first; one calm line where there are none.
pub(super) fn coherence(
    assessment: &Assessment,
    decided: &Choices<String>,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    if assessment.set_up.is_empty() {
        // Nothing is spent: there is no plan to find fault with.
        return Html::default();
    }
    if assessment.findings.is_empty() {
        return html! { <p class="foot-note">{words.say(say::finding_none())}</p> };
    }
    html! {
        <section class="findings" aria-labelledby="boussole-findings-title">
            <h3 id="boussole-findings-title" class="label">{words.say(say::finding_label())}</h3>
            <ol>
                for finding in &assessment.findings {
                    {row(finding, assessment, decided, on, words)}
                }
            </ol>
            <p class="foot-note">{words.say(say::finding_note())}</p>
        </section>
    }
}

fn row(
    finding: &Finding,
    assessment: &Assessment,
    decided: &Choices<String>,
    on: &Callback<Action>,
    words: &Words,
) -> Html {
    let name = finding.rule.name();
    let gravity = match finding.gravity {
        Gravity::Severe => "severe",
        Gravity::Serious => "serious",
        Gravity::Slight => "slight",
    };
    html! {
        <li key={name}>
            <span class="gravity" data-gravity={gravity}>{words.say(say::finding_gravity(gravity))}</span>
            <div>
                <p class="what">{words.say(say::finding_title(name))}</p>
                <p>{words.say(reason(finding.rule, assessment, words))}{" "}{words.say(say::finding_remedy(name))}</p>
                if let Some(remedy) = finding.remedy {
                    {press(remedy, decided, on, words)}
                }
            </div>
        </li>
    }
}

/// What puts it right in one press; who does the work stays as it was decided.
fn press(remedy: Remedy, decided: &Choices<String>, on: &Callback<Action>, words: &Words) -> Html {
    let (Remedy::Exclude(id) | Remedy::Require(id) | Remedy::Free(id)) = remedy;
    let executor = decided.get(id).and_then(|choice| choice.executor);
    let free = Choice { executor, ..Choice::default() };
    let channel = words.name(say::channel_name(id), id).to_string();
    let (text, choice) = match remedy {
        Remedy::Exclude(_) => (say::finding_exclude(channel), Choice { excluded: true, ..free }),
        Remedy::Require(_) => (say::finding_require(channel), Choice { required: true, ..free }),
        Remedy::Free(_) => (say::finding_free(channel), free),
    };
    let onclick = on.reform(move |_: MouseEvent| Action::Decide(id, choice.clone()));
    html! { <button type="button" class="quiet" {onclick}>{words.say(text)}</button> }
}

/// Why, with the figures of the brief.
fn reason(rule: Rule, assessment: &Assessment, words: &Words) -> Text {
    let named = |id: &'static str| words.name(say::channel_name(id), id).to_string();
    let money = |amount: Money| words.amount(amount);
    let given = |id: &str, amount: Money| amount_of(id, amount, assessment, words);
    let percent = |share| words.format().percent(share);
    let count = |volume: Volume| words.count(volume);
    match rule {
        Rule::NamedButExcluded { channel } => say::finding_excluded(named(channel)),
        Rule::NamedButClosed { channel, because: Closure::Sector } => say::finding_closed_sector(named(channel)),
        Rule::NamedButClosed { channel, .. } => say::finding_closed_audience(named(channel)),
        Rule::NamedButLeftOut { channel, entry_spend, because } => {
            let (name, entry) = (named(channel), given(channel, entry_spend));
            match because {
                Absence::EntryAbovePurse { .. } => say::finding_above_purse(name, entry),
                Absence::ChoicesComeFirst { .. } => say::finding_choices_first(name, entry),
                _ => say::finding_left_out(name, entry),
            }
        }
        Rule::LockedTooLow { channel, locked, entry_spend } => {
            say::finding_too_low(given(channel, locked), named(channel), given(channel, entry_spend))
        }
        Rule::Uncounted { spend } => say::finding_uncounted(money(spend)),
        Rule::Untracked { spend } => say::finding_untracked(money(spend)),
        Rule::Untagged { channels } => say::finding_untagged(channels.to_string()),
        Rule::NoLandingPage { spend } => say::finding_no_landing_page(money(spend)),
        Rule::NobodyReviews { spend } => say::finding_nobody_reviews(money(spend)),
        Rule::FewVisitors { visits } => say::finding_few_visitors(count(visits)),
        Rule::NoList { channel, contacts } => say::finding_no_list(named(channel), count(contacts)),
        Rule::FewCustomers { channel, customers } => say::finding_few_customers(named(channel), count(customers)),
        Rule::BeyondMarket { asked, market } => say::finding_beyond_market(count(asked), count(market)),
        Rule::TooSlow { channel, months, left, share } => {
            say::finding_too_slow(named(channel), count(months), count(left), percent(share))
        }
        Rule::CycleTooLong { cycle, left } => say::finding_cycle_too_long(tenths(cycle, words), count(left)),
        Rule::Dispersion { channels, asked, given } => {
            say::finding_dispersion(channels.to_string(), tenths(asked, words), tenths(given, words))
        }
        Rule::LeftForLater { channel, asked, given } => {
            say::finding_left_for_later(named(channel), tenths(asked, words), tenths(given, words))
        }
        Rule::SingleChannel { channel, share } => say::finding_single_channel(named(channel), percent(share)),
        Rule::NothingStays { spend } => say::finding_nothing_stays(money(spend)),
        Rule::NothingUpstream { months } => say::finding_nothing_upstream(months.to_string()),
        Rule::CustomersForgotten { customers } => say::finding_customers_forgotten(count(customers)),
        Rule::LoyaltyInSee { strangers, known } => say::finding_loyalty_in_see(money(strangers), money(known)),
        Rule::AwarenessWithoutSee { share } => say::finding_awareness_without_see(percent(share)),
        Rule::ConversionWithoutPages { visits } => say::finding_conversion_without_pages(count(visits)),
        Rule::Undistributed { spend } => say::finding_undistributed(money(spend)),
        Rule::DearCustomer { cost, worth } => say::finding_dear_customer(words.prices(cost), words.amounts(worth)),
        Rule::UnlikeBasket { basket, usual } => say::finding_unlike_basket(words.price(basket), words.prices(usual)),
    }
}

/// What a channel receives per month, in money, or in hours where it is paid in time.
fn amount_of(id: &str, amount: Money, assessment: &Assessment, words: &Words) -> String {
    let purse = assessment.channels.iter().find(|channel| channel.id == id).map(|channel| channel.purse);
    match purse {
        Some(Purse::Time) => spent(assessment, Purse::Time, amount, words).to_string(),
        _ => words.say(say::finding_monthly(words.amount(amount))).to_string(),
    }
}

/// A number to the tenth.
fn tenths(volume: Volume, words: &Words) -> String {
    let tenths = Ratio::of((volume.get() * 10.0).round(), 10.0);
    tenths.map_or_else(String::new, |number| words.format().ratio(number))
}
