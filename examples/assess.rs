//! The calculator from the command line: a brief as JSON on standard input, its assessment as JSON on standard output.
//!
//! ```sh
//! cargo run --release --example assess -- --today 2026-01-15 < examples/briefs/saas.json
//! cargo run --release --example assess -- --schema
//! ```
//!
//! A brief that cannot be assessed is one line on standard error and exit code 2.

use std::io::Read;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use boussole::benchmarks::{BENCHMARKS, Purse};
use boussole::engine::brief::{Answers, Brief, Field, Problem, ProblemKind};
use boussole::engine::explanation::{Explanation, explain};
use boussole::engine::units::Date;
use boussole::engine::{Assessment, Inverse, assess, inverse};
use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match answer(&arguments) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{}", fault.replace('\n', " "));
            ExitCode::from(2)
        }
    }
}

fn answer(arguments: &[String]) -> Result<String, String> {
    let today = match arguments {
        [schema] if schema == "--schema" => return schemas(),
        [] => system_date()?,
        [option, date] if option == "--today" => {
            Date::parse_iso(date).ok_or(format!("--today: `{date}` is not a date such as 2026-01-15"))?
        }
        _ => return Err("expected nothing, --today YYYY-MM-DD or --schema".into()),
    };
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(|error| format!("standard input: {error}"))?;
    let brief = read(&input)?
        .check(&BENCHMARKS)
        .map_err(|problems| problems.iter().map(told).collect::<Vec<_>>().join("; "))?;
    serde_json::to_string_pretty(&Answer::to(&brief, today)).map_err(|error| error.to_string())
}

/// The assessment, and what a page asks for apart.
#[derive(Serialize, JsonSchema)]
struct Answer {
    #[serde(flatten)]
    assessment: Assessment,
    /// The questions asked backwards, where the sentence gives a goal.
    inverse: Option<Inverse>,
    /// Every figure with its formula and its inputs.
    explanations: Vec<Explanation>,
}

impl Answer {
    fn to(brief: &Brief, today: Date) -> Self {
        let assessment = assess(brief, &BENCHMARKS, today);
        Self { inverse: inverse(brief, &assessment), explanations: explain(&assessment), assessment }
    }
}

/// The answers, or the field that cannot be read.
fn read(input: &str) -> Result<Answers, String> {
    let mut json = serde_json::Deserializer::from_str(input);
    let answers =
        serde_path_to_error::deserialize(&mut json).map_err(|error| match error.path().to_string().as_str() {
            "." => format!("brief: {}", error.inner()),
            "figures.?" => format!("{}: {}", wrong_figure(input), error.inner()),
            field => format!("{field}: {}", error.inner()),
        })?;
    json.end().map_err(|error| format!("brief: {error}"))?;
    Ok(answers)
}

/// The figure that is no number: a map whose keys are an enumeration does not say where it went wrong.
fn wrong_figure(input: &str) -> String {
    let brief: Value = serde_json::from_str(input).unwrap_or_default();
    let wrong = brief
        .get("figures")
        .and_then(Value::as_object)
        .and_then(|figures| figures.iter().find(|(_, value)| !value.is_number()));
    wrong.map_or("figures".to_owned(), |(name, _)| format!("figures.{name}"))
}

fn schemas() -> Result<String, String> {
    let schemas = json!({ "brief": schema_for!(Answers), "assessment": schema_for!(Answer) });
    serde_json::to_string_pretty(&schemas).map_err(|error| error.to_string())
}

fn told(problem: &Problem) -> String {
    let field = match &problem.field {
        Field::Objective => "objective".to_owned(),
        Field::Budget => "budget".to_owned(),
        Field::Sector => "sector".to_owned(),
        Field::Own(parameter) => format!("figures.{}", parameter.name()),
        Field::Channel(id) => format!("channels.{id}"),
        Field::Lock(id) => format!("channels.{id}.locked"),
        Field::OwnOf(id, parameter) => format!("channel_figures.{id}.{}", parameter.name()),
    };
    match problem.kind {
        ProblemKind::Missing => format!("{field}: is missing"),
        ProblemKind::NotANumber => format!("{field}: is not a number"),
        ProblemKind::TooSmall { smallest } => format!("{field}: must be at least {smallest}"),
        ProblemKind::TooLarge { largest } => format!("{field}: must be at most {largest}"),
        ProblemKind::Unknown => format!("{field}: {}", unknown(&problem.field)),
        ProblemKind::RequiredAndExcluded => format!("{field}: cannot be required and get nothing at once"),
        ProblemKind::LockedAndExcluded => format!("{field}: cannot be locked at an amount and excluded at once"),
        ProblemKind::NotDoneBy => format!("{field}: cannot be executed so"),
        ProblemKind::WrongAudience => format!("{field}: does not reach this audience"),
        ProblemKind::WrongSector => format!("{field}: does not suit this sector"),
        ProblemKind::EmptyPool { pool } => {
            format!("{field}: has nobody to reach, its pool of {pool:?} is empty").to_lowercase()
        }
        ProblemKind::AbovePurse { purse, asked, amount } => {
            format!("{field}: asks for {}, above the {} of {}", asked.in_units(), named(purse), amount.in_units())
        }
        ProblemKind::TogetherAbovePurse { purse, asked, amount } => {
            let (asked, amount) = (asked.in_units(), amount.in_units());
            format!(
                "{field}: with what else is locked or required asks for {asked}, above the {} of {amount}",
                named(purse)
            )
        }
    }
}

/// What could have been named instead.
fn unknown(field: &Field) -> String {
    let names: Vec<&str> = match field {
        Field::Sector => BENCHMARKS.sectors.iter().map(|sector| sector.id).collect(),
        Field::Channel(_) => BENCHMARKS.channels.iter().map(|channel| channel.id).collect(),
        Field::OwnOf(id, _) if BENCHMARKS.channels.iter().any(|channel| channel.id == id) => {
            return "is no figure of one channel: it stands in figures, or cannot be set".to_owned();
        }
        Field::OwnOf(..) => BENCHMARKS.channels.iter().map(|channel| channel.id).collect(),
        _ => return "each channel has its own: channel_figures".to_owned(),
    };
    format!("unknown; expected one of {}", names.join(", "))
}

fn named(purse: Purse) -> &'static str {
    match purse {
        Purse::Money => "money",
        Purse::Time => "time, valued at its hourly cost,",
    }
}

fn system_date() -> Result<Date, String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?;
    let days = i32::try_from(since.as_secs() / 86_400).map_err(|error| error.to_string())?;
    Date::new(1970, 1, 1).map(|epoch| epoch.plus_days(days)).ok_or("no date".into())
}
