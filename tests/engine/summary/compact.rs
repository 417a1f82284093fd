//! Anything that serialises, on one line.

use serde::Serialize;
use serde_json::Value;

use super::short;

/// A value as words and figures: `most_per_unit (purse time, times 2.31)`.
pub fn compact(value: impl Serialize) -> String {
    of(&serde_json::to_value(value).unwrap())
}

fn of(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::Bool(is_so) => if *is_so { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.as_f64().map_or(number.to_string(), rounded),
        Value::String(text) => text.clone(),
        Value::Array(values) => format!("[{}]", values.iter().map(of).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let told = fields.iter().map(|(name, value)| match value {
                Value::Object(_) if fields.len() == 1 => format!("{name} ({})", of(value)),
                Value::Object(_) => format!("{name} {{{}}}", of(value)),
                _ => format!("{name} {}", of(value)),
            });
            told.collect::<Vec<_>>().join(", ")
        }
    }
}

/// Whole numbers as they are, the others to three figures or so.
fn rounded(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { short(value) }
}
