use super::Remedy;
use crate::benchmarks::{Pool, Purse, Stage};
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::budget::{ChannelSplit, PurseSplit};
use crate::engine::channels::Channel;
use crate::engine::estimate::Because;
use crate::engine::objective::Metric;
use crate::engine::projection::funded;
use crate::engine::units::{Date, Money, Rate};

/// What the rules look at: what was said and decided, and what comes of it.
pub(super) struct Facts<'a> {
    pub brief: &'a Brief,
    pub assessment: &'a Assessment,
}

/// What a plan builds rather than buys: it still brings something when the money stops.
pub(super) const LASTING: [&str; 9] = [
    "seo",
    "content",
    "organic_social",
    "newsletter",
    "automation",
    "webinars",
    "referral",
    "reviews",
    "landing_pages",
];

impl<'a> Facts<'a> {
    /// The channels that receive something, with what they receive.
    pub fn funded(&self) -> impl Iterator<Item = (&'a ChannelSplit, &'a Channel)> {
        funded(&self.assessment.split.purses, &self.assessment.channels)
    }

    /// What a channel receives, if anything.
    pub fn spend_of(&self, id: &str) -> Option<Money> {
        self.funded().find(|(split, _)| split.id == id).map(|(split, _)| split.spend)
    }

    /// One of the channels that receives something.
    pub fn first_funded(&self, ids: &[&str]) -> Option<&'a Channel> {
        self.funded().map(|(_, channel)| channel).find(|channel| ids.contains(&channel.id))
    }

    /// All that is spent per month, own time at its cost.
    pub fn spend(&self) -> Money {
        self.funded().map(|(split, _)| split.spend).sum()
    }

    /// What a stage receives per month from both purses.
    pub fn spend_on(&self, stage: Stage) -> Money {
        self.funded().filter(|(_, channel)| channel.stage() == stage).map(|(split, _)| split.spend).sum()
    }

    /// What bought visits cost per month.
    pub fn bought(&self) -> Money {
        self.funded().filter(|(_, channel)| channel.is_bought()).map(|(split, _)| split.spend).sum()
    }

    /// What an amount is of all that is spent.
    pub fn share(&self, amount: Money) -> Rate {
        amount.over(self.spend()).map_or(Rate::ZERO, |share| Rate::clamped(share.get()))
    }

    /// What an amount is of the money there is.
    pub fn share_of_money(&self, amount: Money) -> Rate {
        let whole = self.purse(Purse::Money).map_or(Money::ZERO, |purse| purse.amount);
        amount.over(whole).map_or(Rate::ZERO, |share| Rate::clamped(share.get()))
    }

    /// Whether the visitor counted the people of a pool.
    pub fn knows(&self, pool: Pool) -> bool {
        self.assessment.economy.pools.size(pool).because == Because::Own
    }

    pub fn purse(&self, purse: Purse) -> Option<&'a PurseSplit> {
        self.assessment.split.purses.iter().find(|split| split.purse == purse)
    }

    /// Months from the first of the plan to the deadline, both counted; nothing where the sentence has none ahead.
    pub fn months_left(&self) -> Option<usize> {
        let by = self.assessment.reading.deadline.map(Date::month)?;
        let first = self.assessment.first;
        (by >= first).then(|| first.months_until(by).count() + 1)
    }

    pub fn metric(&self) -> Option<Metric> {
        self.assessment.reading.metric
    }

    /// Whether the visitor wants a channel: by a decision, or by the sentence.
    pub fn is_wanted(&self, id: &str) -> bool {
        let choice = self.brief.choice(id);
        choice.required || choice.locked.is_some() || self.assessment.split.named.contains(&id)
    }

    /// Opens a channel, where its purse holds what it takes beside what else was decided. The press is the visitor's, and
    /// may take back an exclusion.
    pub fn require(&self, channel: &Channel) -> Option<Remedy> {
        let purse = self.purse(channel.purse)?;
        let drawing = self.assessment.channels.iter().filter(|other| other.purse == channel.purse);
        let asked: Money = drawing.map(Channel::asked).sum();
        let is_free = !channel.choice.required && channel.choice.locked.is_none();
        let fits = asked + channel.entry_spend <= purse.amount;
        (is_free && fits).then_some(Remedy::Require(channel.id))
    }

    /// The channel that opens for least among some that receive nothing yet, as a remedy; one that the visitor excluded
    /// comes last.
    pub fn require_cheapest(&self, suits: impl Fn(&Channel) -> bool) -> Option<Remedy> {
        let idle = self.assessment.channels.iter().filter(|channel| self.spend_of(channel.id).is_none());
        let mut suited: Vec<&Channel> = idle.filter(|channel| suits(channel)).collect();
        suited.sort_by_key(|channel| (channel.choice.excluded, channel.entry_spend));
        suited.into_iter().find_map(|channel| self.require(channel))
    }
}
