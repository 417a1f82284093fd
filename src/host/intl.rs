use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::engine::units::{Date, Money, Month, Price, Rate, Ratio, Volume};
use crate::view::Formatter;

/// Numbers and dates by the browser's `Intl`: each format is made once, since making one costs far more than using it.
pub struct Intl {
    money: Function,
    price: Function,
    count: Function,
    percent: Function,
    ratio: Function,
    date: Function,
    month: Function,
    short_month: Function,
    is_french: bool,
}

impl Intl {
    /// The formats of a locale such as `fr-FR`, for a currency such as `EUR`.
    pub fn new(locale: &str, currency: &str) -> Self {
        let digits = |count: u32| ("maximumFractionDigits", JsValue::from(count));
        let number =
            |options: &[(&str, JsValue)]| js_sys::Intl::NumberFormat::new(&locales(locale), &object(options)).format();
        let date = |options: &[(&str, JsValue)]| {
            js_sys::Intl::DateTimeFormat::new(&locales(locale), &object(options)).format()
        };
        let style = ("style", JsValue::from("currency"));
        let currency = ("currency", JsValue::from(currency));
        Self {
            money: number(&[style.clone(), currency.clone(), digits(0)]),
            price: number(&[style, currency]),
            count: number(&[digits(0)]),
            percent: number(&[("style", "percent".into()), digits(1)]),
            ratio: number(&[digits(2)]),
            date: date(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]),
            month: date(&[("month", "long".into()), ("year", "numeric".into()), ("timeZone", "UTC".into())]),
            short_month: date(&[("month", "short".into()), ("timeZone", "UTC".into())]),
            is_french: locale.starts_with("fr"),
        }
    }
}

impl Formatter for Intl {
    fn money(&self, amount: Money) -> String {
        write(&self.money, amount.in_units().round())
    }

    fn price(&self, price: Price) -> String {
        write(&self.price, price.in_units())
    }

    fn count(&self, count: Volume) -> String {
        write(&self.count, count.get())
    }

    fn percent(&self, rate: Rate) -> String {
        write(&self.percent, rate.get())
    }

    fn ratio(&self, ratio: Ratio) -> String {
        write(&self.ratio, ratio.get())
    }

    fn date(&self, date: Date) -> String {
        let written = write(&self.date, midnight(date));
        // CLDR knows no ordinals, and French writes the first of a month with one.
        match written.strip_prefix("1 ") {
            Some(rest) if self.is_french => ["1er ", rest].concat(),
            _ => written,
        }
    }

    fn month(&self, month: Month) -> String {
        write(&self.month, midnight(Date::start_of(month)))
    }

    fn short_month(&self, month: Month) -> String {
        write(&self.short_month, midnight(Date::start_of(month)))
    }
}

fn locales(locale: &str) -> Array {
    Array::of1(&locale.into())
}

fn object(options: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in options {
        // Setting a property of a new plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// Milliseconds since 1970, as the formats of a date in UTC take it.
fn midnight(date: Date) -> f64 {
    let epoch = Date::new(1970, 1, 1).map_or(0, |epoch| epoch.days_until(date));
    f64::from(epoch) * 86_400_000.0
}

fn write(format: &Function, value: f64) -> String {
    format.call1(&JsValue::UNDEFINED, &value.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
