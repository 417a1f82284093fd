//! Reads objectives, one JSON object a line: `{"id", "lang", "text"}` in, marks and facts out.
//!
//! `cargo run --release --example read_objective -- --today 2026-01-15 < objectives.jsonl`

use std::io::{Read, Write};
use std::process::ExitCode;

use boussole::engine::objective::{self, Language, Mark, Quantity, Reading};
use boussole::engine::units::Date;
use serde_json::{Map, Value, json};

/// What is wrong with the arguments or with a line, in one sentence.
type Refusal = String;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("read_objective: {}", refusal.replace(['\n', '\r'], " "));
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Refusal> {
    let today = today(arguments)?;
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).map_err(|error| format!("standard input: {error}"))?;
    let mut output = String::new();
    for (index, line) in input.split(|byte| *byte == b'\n').enumerate() {
        let line = std::str::from_utf8(line).map_err(|_| format!("line {}: not UTF-8", index + 1))?;
        if !line.trim().is_empty() {
            output += &answer(line, today).map_err(|wrong| format!("line {}: {wrong}", index + 1))?;
            output.push('\n');
        }
    }
    std::io::stdout().write_all(output.as_bytes()).map_err(|error| format!("standard output: {error}"))
}

fn today(arguments: &[String]) -> Result<Date, Refusal> {
    let written = match arguments {
        [name, value] if name == "--today" => value.as_str(),
        [joined] => joined.strip_prefix("--today=").ok_or_else(usage)?,
        _ => return Err(usage()),
    };
    let is_iso = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    Date::parse_iso(written)
        .filter(|_| is_iso)
        .ok_or_else(|| format!("--today: {written:?} is not a date such as 2026-01-15"))
}

fn usage() -> Refusal {
    "expected the argument --today with a date such as 2026-01-15".to_owned()
}

fn answer(line: &str, today: Date) -> Result<String, Refusal> {
    let value: Value = serde_json::from_str(line).map_err(|error| format!("not JSON: {error}"))?;
    let Value::Object(fields) = value else { return Err("not a JSON object".to_owned()) };
    let question = Question::of(&fields)?;
    let reading = objective::read(question.text, today, question.language);
    Ok(as_json(question.id, &reading).to_string())
}

struct Question<'f> {
    id: &'f str,
    text: &'f str,
    language: Option<Language>,
}

impl<'f> Question<'f> {
    fn of(fields: &'f Map<String, Value>) -> Result<Self, Refusal> {
        if let Some(unknown) = fields.keys().find(|name| !matches!(name.as_str(), "id" | "lang" | "text")) {
            return Err(format!("field {unknown:?}: unknown"));
        }
        Ok(Self { id: string(fields, "id")?, text: string(fields, "text")?, language: language(fields)? })
    }
}

fn string<'f>(fields: &'f Map<String, Value>, name: &str) -> Result<&'f str, Refusal> {
    match fields.get(name) {
        None => Err(format!("field {name:?}: missing")),
        Some(Value::String(value)) => Ok(value),
        Some(other) => Err(format!("field {name:?}: expected a string, not {other}")),
    }
}

fn language(fields: &Map<String, Value>) -> Result<Option<Language>, Refusal> {
    match fields.get("lang") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(code)) if code == "fr" => Ok(Some(Language::French)),
        Some(Value::String(code)) if code == "en" => Ok(Some(Language::English)),
        Some(other) => Err(format!("field \"lang\": expected \"fr\", \"en\" or null, not {other}")),
    }
}

fn as_json(id: &str, reading: &Reading) -> Value {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(id));
    for (name, judgement) in ["S", "M", "A", "R", "T"].into_iter().zip(reading.judgements) {
        fields.insert(name.to_owned(), json!(points(judgement.mark)));
    }
    fields.insert("target".to_owned(), quantity(reading.target));
    fields.insert("baseline".to_owned(), quantity(reading.baseline));
    fields.insert("deadline".to_owned(), json!(reading.deadline));
    Value::Object(fields)
}

fn points(mark: Mark) -> u8 {
    match mark {
        Mark::Missing => 0,
        Mark::Partly => 1,
        Mark::Met => 2,
    }
}

fn quantity(quantity: Option<Quantity>) -> Value {
    quantity.map_or(Value::Null, |quantity| json!({ "value": number(quantity.value), "unit": quantity.unit }))
}

/// Whole numbers without ".0"; beyond 2^53 a float is not known to the unit.
#[expect(clippy::cast_possible_truncation, reason = "only whole numbers that an i64 holds are cast")]
fn number(value: f64) -> Value {
    let is_whole = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
    if is_whole { json!(value as i64) } else { json!(value) }
}
