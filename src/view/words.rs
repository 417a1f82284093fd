use std::rc::Rc;

use yew::prelude::*;

use super::ports::Formatter;
use super::shared::Shared;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Price, Range, Rate, Ratio, Volume};
use crate::messages::{Language, Messages, Text, say};

/// How the page speaks: its language, and how that language writes numbers and dates.
#[derive(Clone)]
pub struct Words {
    messages: Shared<Messages>,
    formatter: Rc<dyn Formatter>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        // A formatter is made once for a language and a currency.
        self.messages == other.messages && Rc::ptr_eq(&self.formatter, &other.formatter)
    }
}

impl Words {
    /// Words of one language.
    pub fn new(messages: Shared<Messages>, formatter: Rc<dyn Formatter>) -> Self {
        Self { messages, formatter }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.messages.language()
    }

    /// Whether all the words have come.
    pub fn is_whole(&self) -> bool {
        self.messages.is_whole()
    }

    /// Whether the words of the self-assessment have come.
    pub fn has_questions(&self) -> bool {
        self.messages.has_questions()
    }

    /// The same words with those of the self-assessment.
    #[must_use]
    pub fn with_questions(&self, questions: &str) -> Self {
        Self { messages: Shared::new(self.messages.with_questions(questions)), formatter: Rc::clone(&self.formatter) }
    }

    /// Numbers and dates.
    pub fn format(&self) -> &dyn Formatter {
        &*self.formatter
    }

    /// How the currency is written: what is left of nothing once its digit is gone.
    pub fn currency(&self) -> String {
        self.formatter.money(Money::ZERO).replace('0', "").trim().to_owned()
    }

    /// A message, as a text that Yew shares.
    #[inline(never)]
    pub fn say(&self, text: Text) -> AttrValue {
        self.messages.say(&text).into()
    }

    /// A text of the engine's, with the typography of the messages.
    pub fn typeset(&self, text: &str) -> AttrValue {
        self.messages.typeset(text).into()
    }

    /// A message that may be missing from its family: its name then, rather than nothing.
    pub fn name(&self, text: Text, fallback: &'static str) -> AttrValue {
        let said = self.say(text);
        if said.is_empty() { AttrValue::Static(fallback) } else { said }
    }

    /// `from low to high`, each rounded to what the range is worth.
    pub fn counts(&self, range: Range<Volume>) -> String {
        self.between(range.map(round_count), |count| self.formatter.count(count))
    }

    /// The same for counts that parts of matter: months, orders a year.
    pub fn decimals(&self, range: Range<Volume>) -> String {
        self.between(range, |count| {
            Ratio::of(count.get(), 1.0).map_or_else(String::new, |ratio| self.formatter.ratio(ratio))
        })
    }

    /// The same for money.
    pub fn amounts(&self, range: Range<Money>) -> String {
        self.between(range.map(round_money), |amount| self.formatter.money(amount))
    }

    /// The same for prices.
    pub fn prices(&self, range: Range<Price>) -> String {
        self.between(range, |price| self.price(price))
    }

    /// The same for rates.
    pub fn rates(&self, range: Range<Rate>) -> String {
        self.between(range, |rate| self.formatter.percent(rate))
    }

    /// The same for ratios.
    pub fn ratios(&self, range: Range<Ratio>) -> String {
        self.between(range, |ratio| self.formatter.ratio(ratio))
    }

    /// A price: to the cent while cents matter.
    pub fn price(&self, price: Price) -> String {
        if price.in_units() < 10.0 {
            self.formatter.price(price)
        } else {
            self.formatter.money(round_money(price.rounded()))
        }
    }

    /// A count, rounded to what an estimate is worth.
    pub fn count(&self, count: Volume) -> String {
        self.formatter.count(round_count(count))
    }

    /// What an outcome is counted in: revenue in money, the others by number.
    pub fn outcome(&self, outcome: Outcome, value: Volume) -> String {
        match outcome {
            Outcome::Revenue | Outcome::Repeat => self.amount(Money::units(value.get())),
            Outcome::Impressions | Outcome::Visits | Outcome::Leads | Outcome::Customers => self.count(value),
        }
    }

    /// An amount, rounded to what an estimate is worth.
    pub fn amount(&self, amount: Money) -> String {
        self.formatter.money(round_money(amount))
    }

    fn between<T>(&self, range: Range<T>, write: impl Fn(T) -> String) -> String {
        self.join(write(range.low), write(range.high))
    }

    fn join(&self, low: String, high: String) -> String {
        if low == high { low } else { self.messages.say(&say::range(low, high)) }
    }
}

/// Two significant figures: more would pretend to know.
fn round_count(count: Volume) -> Volume {
    Volume::new(round(count.get()))
}

fn round_money(amount: Money) -> Money {
    Money::units(round(amount.in_units()))
}

fn round(value: f64) -> f64 {
    let mut step = 1.0;
    while value.abs() / step >= 100.0 {
        step *= 10.0;
    }
    (value / step).round() * step
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn estimates_keep_two_significant_figures() {
        let rounded = [0.4, 7.6, 43.2, 187.0, 1_463.0, -25_480.0].map(round);
        assert_eq!(rounded.map(f64::to_bits), [0.0, 8.0, 43.0, 190.0, 1_500.0, -25_000.0].map(f64::to_bits));
    }
}
