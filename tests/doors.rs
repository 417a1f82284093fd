//! The programs of `examples/`, run as others run them: text in, text out, an exit code.
//!
//! Plain `cargo test` builds them first; before `cargo test --test doors`, `cargo build --profile test --examples` does.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "clippy takes the functions around the tests for code")]

#[path = "doors/schema.rs"]
mod schema;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, thread};

use serde_json::{Value, json};

/// What a program did.
#[derive(Debug)]
struct Outcome {
    code: Option<i32>,
    said: String,
    complained: String,
}

/// Runs a program of `examples/` with some arguments and a text on its standard input.
fn run(name: &str, arguments: &[&str], input: &str) -> Outcome {
    let mut command = Command::new(program(name));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.to_owned());
    // A program may refuse its arguments without reading anything: then nobody listens, and that is fine.
    let writer = thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Outcome { code: output.status.code(), said: text(output.stdout), complained: text(output.stderr) }
}

/// The program beside this test: `target/<profile>/deps/doors-…` and `target/<profile>/examples/assess`.
fn program(name: &str) -> PathBuf {
    let profile = env::current_exe().unwrap().parent().unwrap().parent().unwrap().to_owned();
    let program = profile.join("examples").join(name).with_extension(env::consts::EXE_EXTENSION);
    assert!(program.exists(), "{} is missing: cargo build --profile test --examples", program.display());
    program
}

fn assess(input: &str) -> Outcome {
    run("assess", &["--today", "2026-01-15"], input)
}

fn assess_json(brief: &Value) -> Outcome {
    assess(&brief.to_string())
}

fn brief_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/briefs");
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// A refusal is one line on standard error that names what is wrong, exit code 2, and nothing on standard output.
fn assert_refused(outcome: &Outcome, named: &str) {
    assert_eq!((outcome.code, outcome.said.as_str()), (Some(2), ""), "{outcome:?}");
    assert_eq!(outcome.complained.matches('\n').count(), 1, "{outcome:?}");
    assert!(outcome.complained.contains(named), "{named} is not named: {outcome:?}");
}

#[test]
fn a_brief_is_answered_with_all_that_was_promised() {
    for file in brief_files() {
        let outcome = assess(&fs::read_to_string(&file).unwrap());
        assert_eq!((outcome.code, outcome.complained.as_str()), (Some(0), ""), "{}", file.display());
        let answer: Value = serde_json::from_str(&outcome.said).unwrap();
        assert_eq!(answer["today"], "2026-01-15");
        for purse in answer["split"]["purses"].as_array().unwrap() {
            assert_has(purse, &["purse", "amount", "objective_value", "floors", "lifted", "certificate", "unspent"]);
            for channel in purse["channels"].as_array().unwrap() {
                assert_has(channel, &["id", "stages", "spend", "entry_spend", "marginal_return", "weight"]);
                assert_has(
                    channel,
                    &["ceiling", "cost_per_visit", "inertia", "start", "locked", "excluded", "required", "binds"],
                );
            }
        }
        for month in answer["projection"]["months"].as_array().unwrap() {
            assert_has(month, &["month", "visits", "leads", "customers", "revenue", "cumulated_profit"]);
        }
        assert_has(
            &answer["projection"]["totals"],
            &["visits", "leads", "customers", "revenue", "roi", "cost_per_lead", "break_even", "set_up"],
        );
        assert_has(
            &answer,
            &[
                "inverse",
                "explanations",
                "sensitivity",
                "proposal",
                "usual_spend",
                "realism",
                "contradictions",
                "steering",
                "findings",
                "set_up",
            ],
        );
        for explanation in answer["explanations"].as_array().unwrap() {
            assert_has(explanation, &["formula", "symbols", "inputs", "result", "unit", "range"]);
        }
    }
}

fn assert_has(object: &Value, names: &[&str]) {
    for name in names {
        assert!(object.get(name).is_some(), "{name} is missing in {object}");
    }
}

#[test]
fn the_schemas_hold_for_every_brief_and_its_answer() {
    let schemas: Value = serde_json::from_str(&run("assess", &["--schema"], "").said).unwrap();
    for file in brief_files() {
        let text = fs::read_to_string(&file).unwrap();
        let brief: Value = serde_json::from_str(&text).unwrap();
        let answer: Value = serde_json::from_str(&assess(&text).said).unwrap();
        assert_eq!(schema::faults(&brief, &schemas["brief"]), [""; 0], "{}", file.display());
        assert_eq!(schema::faults(&answer, &schemas["assessment"]), [""; 0], "{}", file.display());
    }
}

/// What the words say against what the figures say, and the priority, as a program reads them.
#[test]
fn what_does_not_hold_together_and_what_comes_first_are_in_the_answer() {
    let schemas: Value = serde_json::from_str(&run("assess", &["--schema"], "").said).unwrap();
    let brief = json!({
        "objective": "Augmenter le trafic du site et passer de 300 à 400 demandes de devis d'ici fin mars 2025, soit +20 %",
        "budget": 1500,
        "priority": "awareness",
    });
    assert_eq!(schema::faults(&brief, &schemas["brief"]), [""; 0]);
    let answer: Value = serde_json::from_str(&assess_json(&brief).said).unwrap();
    assert_eq!(schema::faults(&answer, &schemas["assessment"]), [""; 0]);
    assert_eq!(answer["steering"]["priority"], "awareness");
    assert_eq!(
        (&answer["steering"]["proposed"], &answer["steering"]["is_chosen"]),
        (&json!("activation"), &json!(true))
    );
    assert_eq!(answer["steering"]["turns"]["waiting"], json!(["traffic"]));
    let found: Vec<_> =
        answer["contradictions"].as_array().unwrap().iter().filter_map(Value::as_object).flatten().collect();
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["period_missing", "deadline_past"]);
}

#[test]
fn the_schema_of_a_brief_refuses_what_the_program_refuses() {
    let schemas: Value = serde_json::from_str(&run("assess", &["--schema"], "").said).unwrap();
    for brief in [
        json!({}),
        json!({ "budget": "much" }),
        json!({ "budget": 100, "colour": "blue" }),
        json!({ "budget": 100, "audience": "dogs" }),
        json!({ "budget": 0 }),
        json!({ "budget": 100, "figures": { "charm": 3 } }),
        json!({ "budget": 100, "figures": { "reach": 0.1 } }),
        json!({ "budget": 100, "figures": { "basket": "dear" } }),
        json!({ "budget": 100, "channels": { "pigeons": { "excluded": true } } }),
        json!({ "budget": 100, "channels": { "seo": { "locked": "all" } } }),
        json!({ "budget": 100, "channels": { "seo": { "executor": "my nephew" } } }),
        json!({ "budget": 100, "channels": { "seo": { "wanted": true } } }),
        json!({ "budget": 100, "channel_figures": { "pigeons": { "reach": 0.1 } } }),
        json!({ "budget": 100, "channel_figures": { "seo": { "basket": 30 } } }),
        json!({ "budget": 100, "channel_figures": { "seo": { "reach": "far" } } }),
        json!({ "budget": 100, "channel_figures": { "seo": 2.1 } }),
        json!({ "budget": 100, "priority": "fame" }),
        json!({ "budget": 100, "in_place": { "charm": true } }),
        json!({ "budget": 100, "in_place": { "dashboard": "yes" } }),
        json!({ "budget": 100, "in_place": ["dashboard"] }),
        json!([100]),
    ] {
        assert_ne!(schema::faults(&brief, &schemas["brief"]), [""; 0], "{brief}");
        assert_eq!(assess_json(&brief).code, Some(2), "{brief}");
    }
}

#[test]
fn a_brief_that_cannot_be_used_is_refused_by_the_name_of_its_field() {
    for (brief, named) in [
        (json!({ "objective": "Vendre" }), "budget"),
        (json!({ "budget": -20 }), "budget"),
        (json!({ "budget": 0 }), "budget"),
        (json!({ "budget": 1e13 }), "budget"),
        (json!({ "budget": "1500" }), "budget"),
        (json!({ "budget": null }), "budget"),
        (json!({ "budget": 1500, "objective": 40 }), "objective"),
        (json!({ "budget": 1500, "colour": "blue" }), "colour"),
        (json!({ "budget": 1500, "sector": "bakery" }), "sector"),
        (json!({ "budget": 1500, "sector": 3 }), "sector"),
        (json!({ "budget": 1500, "audience": "dogs" }), "audience"),
        (json!({ "budget": 1500, "figures": { "charm": 3 } }), "charm"),
        (json!({ "budget": 1500, "figures": { "basket": "dear" } }), "figures.basket"),
        (json!({ "budget": 1500, "figures": { "margin": 1.5 } }), "figures.margin"),
        (json!({ "budget": 1500, "figures": { "hours": 200 } }), "figures.hours"),
        (json!({ "budget": 1500, "figures": { "reach": 0.1 } }), "figures.reach"),
        (json!({ "budget": 1500, "figures": [] }), "figures"),
        (json!({ "budget": 1500, "in_place": { "charm": true } }), "charm"),
        (json!({ "budget": 1500, "in_place": { "dashboard": "yes" } }), "in_place"),
        (json!({ "budget": 1500, "in_place": ["dashboard"] }), "in_place"),
        (json!({ "budget": 1500, "channels": { "pigeons": {} } }), "channels.pigeons"),
        (json!({ "budget": 1500, "channels": { "seo": { "locked": 2000 } } }), "channels.seo.locked"),
        (json!({ "budget": 1500, "channels": { "seo": { "locked": -1 } } }), "channels.seo.locked"),
        (json!({ "budget": 1500, "channels": { "seo": { "locked": "all" } } }), "channels"),
        (json!({ "budget": 100, "channels": { "seo": { "required": true } } }), "channels.seo"),
        (json!({ "budget": 1500, "channels": { "seo": { "required": true, "excluded": true } } }), "channels.seo"),
        (json!({ "budget": 1500, "channels": { "display": { "executor": "own_team" } } }), "channels.display"),
        (json!({ "budget": 1500, "channel_figures": { "pigeons": { "reach": 1 } } }), "channel_figures.pigeons.reach"),
        (json!({ "budget": 1500, "channel_figures": { "seo": { "basket": 3 } } }), "channel_figures.seo.basket"),
        (json!({ "budget": 1500, "channel_figures": { "seo": { "failure": 2 } } }), "channel_figures.seo.failure"),
        (json!({ "budget": 1500, "channel_figures": { "seo": { "failure": "no" } } }), "channel_figures.seo"),
        (
            json!({ "budget": 1500, "audience": "business", "channels": { "influence": { "required": true } } }),
            "influence",
        ),
    ] {
        assert_refused(&assess_json(&brief), named);
    }
}

#[test]
fn decisions_about_channels_come_back_in_the_split() {
    let channels = json!({
        "search_ads": { "locked": 300.5 }, "display": { "excluded": true }, "seo": { "executor": "own_team" },
    });
    let outcome = assess_json(&json!({ "budget": 1500, "channels": channels }));
    let answer: Value = serde_json::from_str(&outcome.said).unwrap();
    let found = |id: &str| {
        let purses = answer["split"]["purses"].as_array().unwrap();
        let purse = |purse: &Value| {
            let channels = purse["channels"].as_array().unwrap();
            Some((purse["purse"].clone(), channels.iter().find(|channel| channel["id"] == id)?.clone()))
        };
        purses.iter().find_map(purse).unwrap()
    };
    let (search, display, seo) = (found("search_ads").1, found("display").1, found("seo"));
    assert_eq!((&search["locked"], &search["spend"]), (&json!(true), &json!(300.5)));
    assert_eq!((&display["excluded"], &display["spend"]), (&json!(true), &json!(0.0)));
    assert_eq!(seo.0, "time");
}

#[test]
fn figures_of_one_channel_are_in_the_schema_and_in_the_answer() {
    let schemas: Value = serde_json::from_str(&run("assess", &["--schema"], "").said).unwrap();
    let brief = json!({ "budget": 1500, "channel_figures": { "search_ads": { "cost_per_visit": 2.1, "reach": 0.5 } } });
    assert_eq!(schema::faults(&brief, &schemas["brief"]), [""; 0]);
    let answer: Value = serde_json::from_str(&assess_json(&brief).said).unwrap();
    assert_eq!(schema::faults(&answer, &schemas["assessment"]), [""; 0]);
    let channel = answer["channels"].as_array().unwrap().iter().find(|channel| channel["id"] == "search_ads").unwrap();
    for figure in ["cost_per_visit", "ceiling"] {
        assert_eq!(channel[figure]["because"], "own", "{channel}");
    }
}

#[test]
fn what_is_in_place_is_in_the_schema_and_in_the_answer() {
    let schemas: Value = serde_json::from_str(&run("assess", &["--schema"], "").said).unwrap();
    let said = json!({ "web_analytics": true, "conversion_tracking": false, "landing_page": false, "dashboard": null });
    let brief = json!({ "budget": 1500, "in_place": said });
    assert_eq!(schema::faults(&brief, &schemas["brief"]), [""; 0]);
    let answer: Value = serde_json::from_str(&assess_json(&brief).said).unwrap();
    assert_eq!(schema::faults(&answer, &schemas["assessment"]), [""; 0]);
    let channel = answer["channels"].as_array().unwrap().iter().find(|channel| channel["id"] == "search_ads").unwrap();
    let changes = &channel["conversion"]["because"]["adjusted"]["by"];
    assert_eq!(changes[0], json!({ "lacking": "landing_page", "effect": { "scaled": 0.7 } }), "{channel}");
    assert_eq!(changes[1], json!({ "lacking": "conversion_tracking", "effect": { "widened": 1.25 } }), "{channel}");
    assert_eq!(answer["findings"][0]["gravity"], "severe", "{}", answer["findings"]);
    assert!(answer["findings"][0]["rule"]["untracked"]["spend"].is_number(), "{}", answer["findings"]);
    let state = |name: &str| {
        let steps = answer["set_up"].as_array().unwrap().iter();
        steps.clone().find(|step| step["provision"] == name).map(|step| step["is_in_place"].clone())
    };
    assert_eq!(state("web_analytics"), Some(json!(true)));
    assert_eq!(state("dashboard"), Some(Value::Null));
}

#[test]
fn every_field_that_is_wrong_is_named_at_once() {
    let together = json!({ "search_ads": { "locked": 800 }, "seo": { "locked": 800 } });
    let outcome = assess_json(&json!({ "budget": 1500, "channels": together }));
    for named in ["channels.search_ads.locked", "channels.seo.locked", "1600", "1500"] {
        assert_refused(&outcome, named);
    }
    let outcome = assess_json(&json!({ "budget": 0, "sector": "bakery", "figures": { "margin": 3 } }));
    for named in ["budget", "sector", "figures.margin"] {
        assert_refused(&outcome, named);
    }
}

#[test]
fn what_is_not_a_brief_is_refused() {
    for input in [
        "",
        "   ",
        "{",
        "null",
        "3",
        "[]",
        "{\"budget\": 1500} {}",
        "{\"budget\": 1e999}",
        "{\"budget\": NaN}",
        "Vendre\nplus",
    ] {
        assert_refused(&assess(input), "");
    }
}

#[test]
fn arguments_that_mean_nothing_are_refused() {
    for arguments in
        [&["--today", "tomorrow"][..], &["--today", "2026-02-30"], &["--today"], &["--help"], &["--schema", "--today"]]
    {
        assert_refused(&run("assess", arguments, "{\"budget\": 1500}"), "");
    }
}

fn read_objective(input: &str) -> Outcome {
    run("read_objective", &["--today", "2026-01-15"], input)
}

#[test]
fn objectives_are_read_line_by_line() {
    let outcome = read_objective(concat!(
        "{\"id\": \"a\", \"lang\": \"fr\", \"text\": \"Générer 40 demandes de devis par mois d'ici fin juin grâce à Google Ads\"}\n",
        "\n",
        "{\"id\": \"b\", \"lang\": null, \"text\": \"\"}\n",
    ));
    assert_eq!((outcome.code, outcome.complained.as_str()), (Some(0), ""));
    let lines: Vec<Value> = outcome.said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        lines,
        [
            json!({ "id": "a", "S": 1, "M": 2, "A": 2, "R": 2, "T": 2,
                "target": { "value": 40, "unit": "count" }, "baseline": null, "deadline": "2026-06-30" }),
            json!({ "id": "b", "S": 0, "M": 0, "A": 0, "R": 0, "T": 0, "target": null, "baseline": null, "deadline": null }),
        ]
    );
}

#[test]
fn an_objective_that_cannot_be_read_is_refused_with_its_line() {
    let good = "{\"id\": \"a\", \"lang\": \"fr\", \"text\": \"Vendre\"}\n";
    for (bad, named) in [
        ("{", "line 2"),
        ("[]", "line 2"),
        ("{\"id\": \"b\", \"lang\": \"fr\"}", "text"),
        ("{\"id\": 3, \"lang\": \"fr\", \"text\": \"\"}", "id"),
        ("{\"id\": \"b\", \"lang\": \"de\", \"text\": \"\"}", "lang"),
        ("{\"id\": \"b\", \"lang\": \"fr\", \"text\": \"\", \"mood\": 1}", "mood"),
    ] {
        assert_refused(&read_objective(&format!("{good}{bad}\n")), named);
    }
    assert_refused(&run("read_objective", &[], good), "--today");
}
