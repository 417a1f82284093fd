//! From the unit a figure was published in to the one the model counts in.

use super::rows::{Book, Figure};

/// Weeks in a month, on average over a year.
const WEEKS: f64 = 52.0 / 12.0;

/// Low, typical and high in euros, in proportions or as typed.
pub fn range(figure: &Figure, book: &Book) -> [f64; 3] {
    [figure.low, figure.typical, figure.high].map(|value| rounded(converted(value, &figure.unit, book)))
}

fn converted(value: f64, unit: &str, book: &Book) -> f64 {
    match unit {
        "%" => value / 100.0,
        // A share kept each week is kept that many times over in a month.
        "weekly rate" => libm::pow(value, WEEKS),
        // Carried spend is at 90 % after n months when ρⁿ = 0.1.
        "months to 90 %" => libm::pow(0.1, 1.0 / value),
        currency => value * euros(currency, book),
    }
}

/// Euros for one unit of a currency; 1 for the euro and for what is not money.
pub fn euros(currency: &str, book: &Book) -> f64 {
    book.rates.iter().find(|rate| rate.currency == currency).map_or(1.0, |rate| 1.0 / rate.per_euro)
}

/// Five decimals: more would be noise, and weigh.
fn rounded(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}
