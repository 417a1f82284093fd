//! What the plan is made of, beside what it is for.

use super::facts::LASTING;
use super::{Facts, Finding, Remedy, Rule};
use crate::benchmarks::{Executor, Parameter, Pool, Purse, Stage};
use crate::engine::channels::Channel;
use crate::engine::estimate::Because;
use crate::engine::objective::Metric;
use crate::engine::plan::{MissingWork, Outcome, Work};
use crate::engine::units::{Money, Volume};

/// How many times the hours there are a plan may ask for. An assumption: a busy week is made up for, a half more every
/// week is not. Held against the high end of the hours, so that a plan is not reproached with our own guess of them.
const BUSY: f64 = 1.5;

/// What one channel may take of the money: above seven tenths, a price that rises or an account that is closed takes
/// the plan with it. An assumption, as a rule of prudence.
const ALONE: f64 = 0.7;

/// From so many months on, a plan can also make itself known before it is looked for. An assumption: half a year.
const LONG: usize = 6;

/// From so many customers on, a letter or a call to them is worth a stage of the plan. An assumption.
const MANY_CUSTOMERS: f64 = 100.0;

/// What See receives at least in a plan made to be known. An assumption: below a tenth it is no aim.
const KNOWN: f64 = 0.1;

/// What brings texts to readers, beside those who search.
const DISTRIBUTING: [&str; 11] = [
    "seo",
    "newsletter",
    "automation",
    "organic_social",
    "meta_ads",
    "linkedin_ads",
    "tiktok_ads",
    "video_ads",
    "display",
    "retargeting",
    "influence",
];

/// More channels than the hours can carry.
pub(super) fn dispersion(facts: &Facts<'_>) -> Option<Finding> {
    let workload = &facts.assessment.workload;
    let (asked, given) = (workload.asked, workload.given);
    let channels = workload.channels.len();
    let is_busy =
        channels > 1 && asked > facts.assessment.economy.hours.range.map(|hours| Volume::new(BUSY * hours.get())).high;
    // What the visitor decided or named is not what to give up first.
    let bought = facts.funded().filter(|(_, channel)| channel.is_bought() && !facts.is_wanted(channel.id));
    let least = bought.min_by_key(|(split, _)| split.spend).map(|(_, channel)| Remedy::Exclude(channel.id));
    is_busy.then(|| Rule::Dispersion { channels, asked, given }.serious().with(least))
}

/// The hours that the visitor gave do not suffice to begin every channel in three months: what the roadmap leaves out.
/// Where they are our guess, the roadmap alone says so.
pub(super) fn left_for_later(facts: &Facts<'_>) -> Option<Finding> {
    let workload = &facts.assessment.workload;
    let is_said = facts.assessment.economy.hours.because == Because::Own && dispersion(facts).is_none();
    let channel = facts.assessment.follow.roadmap.leave_out.filter(|_| is_said)?;
    let rule = Rule::LeftForLater { channel, asked: workload.asked, given: workload.given };
    let is_own_channel =
        |work: &&MissingWork| work.executor == Executor::OwnTeam && matches!(work.what, Work::Run { .. });
    // Where several wait, one press about one of them does not put it right.
    let is_alone = facts.assessment.follow.roadmap.missing.iter().filter(is_own_channel).count() == 1;
    Some(rule.slight().with(is_alone.then_some(Remedy::Exclude(channel))))
}

/// One channel takes nearly all the money, though another that draws on the market could be opened with the rest.
pub(super) fn single_channel(facts: &Facts<'_>) -> Option<Finding> {
    let money = facts.purse(Purse::Money)?;
    let most = money.channels.iter().max_by_key(|channel| channel.spend)?;
    let share = facts.share_of_money(most.spend);
    let rest = Money::units(money.amount.in_units() * (1.0 - ALONE));
    let others =
        facts.assessment.channels.iter().filter(|channel| channel.id != most.id && channel.pool == Pool::Market);
    let is_choice = others.filter(|channel| channel.purse == Purse::Money).any(|channel| channel.entry_spend <= rest);
    let remedy = most.locked.then_some(Remedy::Free(most.id));
    let rule = Rule::SingleChannel { channel: most.id, share };
    (share.get() > ALONE && is_choice).then(|| rule.slight().with(remedy))
}

/// Everything is bought: neither a page, nor a list, nor a customer's word is left at the end.
pub(super) fn nothing_stays(facts: &Facts<'_>) -> Option<Finding> {
    let lasts = |channel: &Channel| LASTING.contains(&channel.id);
    let is_bought = facts.funded().all(|(_, channel)| !lasts(channel));
    let remedy = facts.require_cheapest(lasts).filter(|_| is_bought);
    is_bought.then(|| Rule::NothingStays { spend: facts.spend() }.serious().with(remedy))
}

/// A long plan lives on those who are already looking, though something else could be opened.
pub(super) fn nothing_upstream(facts: &Facts<'_>) -> Option<Finding> {
    let is_upstream = |channel: &Channel| matches!(channel.stage(), Stage::See | Stage::Think);
    let months = facts.months_left().unwrap_or(usize::MAX);
    let months = months.min(facts.assessment.first.months_until(facts.assessment.last).count() + 1);
    let is_empty = facts.spend_on(Stage::See) + facts.spend_on(Stage::Think) == Money::ZERO;
    let remedy = facts.require_cheapest(is_upstream);
    let is_decided = facts.assessment.channels.iter().any(|channel| is_upstream(channel) && channel.choice.excluded);
    (is_empty && months >= LONG && (is_decided || remedy.is_some()))
        .then(|| Rule::NothingUpstream { months }.slight().with(remedy))
}

/// The visitor counted many customers, and the plan has nothing for them.
pub(super) fn customers_forgotten(facts: &Facts<'_>) -> Option<Finding> {
    let customers = facts.assessment.economy.pools.customers.central();
    let is_empty = facts.spend_on(Stage::Care) == Money::ZERO;
    let is_said = facts.knows(Pool::Customers) && customers.get() >= MANY_CUSTOMERS;
    let remedy = facts.require_cheapest(|channel| channel.stage() == Stage::Care);
    (is_empty && is_said).then(|| Rule::CustomersForgotten { customers }.slight().with(remedy))
}

/// An objective about those who are customers already, and more for strangers than for those who know the visitor.
pub(super) fn loyalty_in_see(facts: &Facts<'_>) -> Option<Finding> {
    use Metric as M;
    let is_of_loyalty =
        |metric| matches!(metric, M::Retention | M::Churn | M::Satisfaction | M::Reviews | M::Recommendation);
    let is_stranger = |channel: &Channel| channel.pool == Pool::Market;
    let of = |are_strangers: bool| -> Money {
        let rows = facts.funded().filter(|(_, channel)| is_stranger(channel) == are_strangers);
        rows.map(|(split, _)| split.spend).sum()
    };
    let (strangers, known) = (of(true), of(false));
    (facts.metric().is_some_and(is_of_loyalty) && strangers > known)
        .then(|| Rule::LoyaltyInSee { strangers, known }.severe())
}

/// An objective of being known, and next to nothing for it.
pub(super) fn awareness_without_see(facts: &Facts<'_>) -> Option<Finding> {
    use Metric as M;
    let is_of_awareness = |metric| matches!(metric, M::Reach | M::Impressions | M::Followers | M::Engagement);
    let share = facts.share(facts.spend_on(Stage::See));
    let remedy = facts.require_cheapest(|channel| channel.stage() == Stage::See);
    (facts.metric().is_some_and(is_of_awareness) && share.get() < KNOWN)
        .then(|| Rule::AwarenessWithoutSee { share }.serious().with(remedy))
}

/// More of the visits are to become something, and nothing is done to the pages where they do.
pub(super) fn conversion_without_pages(facts: &Facts<'_>) -> Option<Finding> {
    const PAGES: &str = "landing_pages";
    let is_wanted = facts.metric() == Some(Metric::ConversionRate) && facts.spend_of(PAGES).is_none();
    let pages = facts.assessment.channels.iter().find(|channel| channel.id == PAGES).filter(|_| is_wanted)?;
    let visits = facts.assessment.economy.pools.visitors.central();
    Some(Rule::ConversionWithoutPages { visits }.serious().with(facts.require(pages)))
}

/// Texts are written, and nothing brings them to readers.
pub(super) fn undistributed(facts: &Facts<'_>) -> Option<Finding> {
    let spend = facts.spend_of("content")?;
    let remedy = facts.require_cheapest(|channel| DISTRIBUTING.contains(&channel.id));
    facts.first_funded(&DISTRIBUTING).is_none().then(|| Rule::Undistributed { spend }.serious().with(remedy))
}

/// How many times what a customer leaves one may cost before the plan is called dear, where the two ranges still meet. An
/// assumption: at twice, no usual error of a central value makes up for it.
const DEAR: f64 = 2.0;

/// A customer costs more than a customer ever leaves; or twice as much at central values, where sales are wanted.
pub(super) fn dear_customer(facts: &Facts<'_>) -> Option<Finding> {
    let totals = &facts.assessment.projection.totals;
    let cost = totals.cost_per_customer?;
    let worth = totals.lifetime_value;
    let rule = Rule::DearCustomer { cost, worth };
    if cost.low.rounded() > worth.high {
        return Some(rule.severe());
    }
    let is_sold = !facts.assessment.outcome.is_of_visits() && facts.assessment.outcome != Outcome::Repeat;
    (is_sold && cost.central.in_units() > DEAR * worth.central.in_units()).then(|| rule.serious())
}

/// How many times the usual amount of the trade an order may be worth and still be bought as easily. An assumption: the
/// dearest of ten of the same trade are still compared like the others, five times that is another purchase.
const UNLIKE: f64 = 5.0;

/// Orders are worth many times those of the trade, whose rates are counted with all the same.
pub(super) fn unlike_basket(facts: &Facts<'_>) -> Option<Finding> {
    let economy = &facts.assessment.economy;
    let usual = economy.usual_basket.as_ref()?.range;
    let basket = economy.basket.central();
    let is_guessed = facts.brief.own(Parameter::Conversion).is_none();
    (is_guessed && basket.in_units() > UNLIKE * usual.high.in_units())
        .then(|| Rule::UnlikeBasket { basket, usual }.serious())
}
