use std::rc::Rc;

use yew::Callback;

use super::answer::Answerer;
use super::shared::Shared;
use crate::engine::units::{Date, Money, Month, Price, Rate, Ratio, Volume};
use crate::messages::{Language, Messages};

/// Numbers and dates as a place writes them. The browser's `Intl` in the page, a plain one in tests.
pub trait Formatter {
    /// `1 500 €`, with no cents.
    fn money(&self, amount: Money) -> String;
    /// `1,47 €`, to the cent.
    fn price(&self, price: Price) -> String;
    /// `1 240`, whole.
    fn count(&self, count: Volume) -> String;
    /// `4,8 %`, with one decimal where it matters.
    fn percent(&self, rate: Rate) -> String;
    /// `−0,4`, with at most two decimals.
    fn ratio(&self, ratio: Ratio) -> String;
    /// `30 juin 2026`.
    fn date(&self, date: Date) -> String;
    /// `juin 2026`.
    fn month(&self, month: Month) -> String;
    /// `juin`, as short as an axis needs.
    fn short_month(&self, month: Month) -> String;
}

/// A file for the visitor to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with its ending.
    pub name: &'static str,
    /// Its media type, such as `text/calendar`.
    pub media: &'static str,
    /// What is in it.
    pub text: String,
}

/// Where the page stands, as far as it needs to know.
pub trait Host {
    /// Numbers and dates of a language, with money in a currency (ISO 4217).
    fn formatter(&self, language: Language, currency: &'static str) -> Rc<dyn Formatter>;
    /// Fetches the messages of a language that are not at hand, and hands over all of them when they come.
    fn fetch_messages(&self, language: Language, at_hand: &Messages, then: Callback<Messages>);
    /// Fetches who answers, and hands it over when it comes.
    fn fetch_answerer(&self, then: Callback<Shared<dyn Answerer>>);
    /// Offers a file to the visitor, as a download. It is made where it is kept: nothing is sent.
    fn offer(&self, file: &File);
    /// The page now speaks these.
    fn speaks(&self, messages: &Messages);
}

/// Where answers are kept, and where the questions of the self-assessment come from.
pub trait Keeper {
    /// The address of the page with what stands after its `#`.
    fn link(&self) -> String;
    /// The address of the page with a fragment in place of its own.
    fn address(&self, fragment: &str) -> String;
    /// Puts a fragment in the address of the page and copies the address; says whether it was copied.
    fn share(&self, fragment: &str, then: Callback<bool>);
    /// What is kept on this device.
    ///
    /// # Errors
    /// [`Unkept`] where the device does not say.
    fn kept(&self) -> Result<Option<String>, Unkept>;
    /// Keeps a text on this device in place of the one there; nothing to keep none.
    ///
    /// # Errors
    /// [`Unkept`] where the device refuses.
    fn keep(&self, text: Option<&str>) -> Result<(), Unkept>;
    /// Fetches the questions of a language, and hands their text over when it comes.
    fn fetch_questions(&self, language: Language, then: Callback<String>);
}

/// The device keeps nothing: storage is off, full or not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unkept;

/// Numbers with no manners: for tests, and for a page whose words never came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unformatted;

impl Formatter for Unformatted {
    fn money(&self, amount: Money) -> String {
        format!("{} €", whole(amount.in_units()))
    }

    fn price(&self, price: Price) -> String {
        format!("{} €", hundredths(price.in_units()))
    }

    fn count(&self, count: Volume) -> String {
        whole(count.get()).to_string()
    }

    fn percent(&self, rate: Rate) -> String {
        format!("{} %", hundredths(rate.get() * 100.0))
    }

    fn ratio(&self, ratio: Ratio) -> String {
        hundredths(ratio.get())
    }

    fn date(&self, date: Date) -> String {
        date.to_string()
    }

    fn month(&self, month: Month) -> String {
        month.to_string()
    }

    fn short_month(&self, month: Month) -> String {
        month.number().to_string()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a float-to-integer cast saturates")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// Two decimals by whole numbers: the first float that a program formats costs it 6.7 KB on the wire.
fn hundredths(value: f64) -> String {
    let hundredths = whole(value * 100.0);
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}
