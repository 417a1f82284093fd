//! The split against another solver's: `tests/independent/split.py` says how its lines were made.

use std::fs;
use std::path::Path;

use boussole::benchmarks::Stage;
use boussole::engine::brief::Choice;
use boussole::engine::plan::Outcome;
use boussole::engine::units::Money;
use serde_json::Value;

use crate::given::{Given, Response, channel};

/// One cent of objective value per thousand euros: what the split may be behind the best that was found elsewhere.
const TOLERANCE: f64 = 0.01 / 1000.0;

fn lines() -> Vec<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent/splits.jsonl");
    fs::read_to_string(file).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn given(line: &Value) -> Given {
    let rows = line["channels"].as_array().unwrap();
    let shape: Vec<f64> = line["shape"].as_array().unwrap().iter().map(number).collect();
    let weight = |row: &Value| shape.iter().map(|share| share * number(&row[6])).collect();
    Given {
        amount: Money::units(number(&line["amount"])),
        outcome: outcome(&line["outcome"]),
        channels: rows.iter().enumerate().map(|(place, row)| channel(place, &response(row))).collect(),
        weights: rows.iter().map(weight).collect(),
    }
}

fn response(row: &Value) -> Response {
    Response {
        stage: stage(&row[0]),
        entry_spend: number(&row[2]),
        ceiling: number(&row[3]),
        cost_per_visit: number(&row[4]),
        inertia: number(&row[5]),
        choice: Choice {
            locked: row[1].as_f64().map(Money::units),
            excluded: row[1] == "excluded",
            required: row[1] == "required",
            executor: None,
        },
    }
}

fn number(json: &Value) -> f64 {
    json.as_f64().unwrap()
}

fn stage(json: &Value) -> Stage {
    match json.as_str() {
        Some("see") => Stage::See,
        Some("think") => Stage::Think,
        Some("do") => Stage::Do,
        _ => Stage::Care,
    }
}

fn outcome(json: &Value) -> Outcome {
    match json.as_str() {
        Some("visits") => Outcome::Visits,
        Some("leads") => Outcome::Leads,
        Some("customers") => Outcome::Customers,
        _ => Outcome::Revenue,
    }
}

#[test]
fn another_solver_finds_nothing_better() {
    let lines = lines();
    let briefs: std::collections::BTreeSet<i64> = lines.iter().filter_map(|line| line["brief"].as_i64()).collect();
    assert!(briefs.len() >= 300, "{} briefs", briefs.len());
    for line in &lines {
        let split = given(line).split();
        let floors: Vec<(Stage, Money)> = split.floors.iter().map(|floor| (floor.stage, floor.amount)).collect();
        let expected = line["floors"].as_array().unwrap().iter();
        let expected: Vec<(Stage, Money)> =
            expected.map(|floor| (stage(&floor[0]), Money::units(number(&floor[1])))).collect();
        assert_eq!(floors, expected, "the problem is another: {line}");
        let (best, amount) = (number(&line["best"]), split.amount.in_units());
        assert!(split.objective_value >= best - TOLERANCE * amount, "{} below {best}: {line}", split.objective_value);
    }
}
