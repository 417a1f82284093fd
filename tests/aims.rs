//! The five tests of a good KPI, held against every KPI of every aim in every language: the whole team understands it,
//! it is counted again and again, it is one thing, it belongs to an objective, and it says what to do.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "clippy takes the functions around the tests for code")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use boussole::engine::objective::{Direction, Rhythm};
use boussole::engine::plan::aims::{Aim, Kpi, objectives};
use boussole::messages::{Language, Messages, say};

/// Words of the trade and of its tools, which no team should have to know.
const JARGON: [&str; 40] = [
    "kpi",
    "roi",
    "roas",
    "cpl",
    "cpc",
    "cpa",
    "cpm",
    "cac",
    "ctr",
    "ltv",
    "nps",
    "csat",
    "seo",
    "sea",
    "serp",
    "crm",
    "erp",
    "utm",
    "ga4",
    "lead",
    "leads",
    "funnel",
    "tunnel",
    "reporting",
    "dashboard",
    "tracking",
    "churn",
    "bounce",
    "rebond",
    "session",
    "sessions",
    "engagement",
    "backlink",
    "backlinks",
    "landing",
    "cta",
    "opt-in",
    "workflow",
    "pipeline",
    "benchmark",
];

/// What joins two things in one name.
const JOINING: [&str; 6] = ["et", "ou", "and", "or", "/", "+"];

/// What may open an action in English; in French an imperative ends in -ez, or is one of two.
const IMPERATIVES: [&str; 35] = [
    "Find", "Change", "Widen", "Take", "Ask", "Answer", "Offer", "Say", "Rewrite", "Drop", "Call", "Move", "Write",
    "Check", "State", "Stop", "Shorten", "Try", "Lighten", "Compare", "Cut", "Give", "Prepare", "Put", "Connect",
    "Show", "Improve", "Read", "Publish", "Review", "Test", "Reply", "Make", "Add", "Remove",
];

fn messages(language: Language) -> Messages {
    let text = |part: &str| {
        let file = format!("{}{part}.txt", language.tag());
        fs::read_to_string(Path::new(env!("OUT_DIR")).join(file)).unwrap()
    };
    Messages::read(language, &text("")).and(&text(".more"))
}

/// Every KPI with the name of its objective.
fn kpis() -> impl Iterator<Item = (&'static str, &'static Kpi)> {
    let of_all = Aim::ALL.into_iter().flat_map(objectives);
    of_all.flat_map(|objective| objective.kpis.iter().map(move |kpi| (objective.name, kpi)))
}

fn is_jargon(text: &str) -> bool {
    words(text).any(|word| JARGON.contains(&word.to_lowercase().as_str()))
}

fn is_joined(name: &str) -> bool {
    words(name).any(|word| JOINING.contains(&word.to_lowercase().as_str()))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| character.is_whitespace() || ",.;:!?()«»“”\"’'".contains(character))
}

fn says_what_to_do(action: &str, language: Language) -> bool {
    let first = words(action).next().unwrap_or_default();
    if language == Language::FRENCH {
        first.ends_with("ez") || ["Faites", "Dites"].contains(&first)
    } else {
        IMPERATIVES.contains(&first)
    }
}

#[test]
fn the_whole_team_understands_it() {
    for language in Language::all() {
        let messages = messages(language);
        for (objective, kpi) in kpis() {
            for text in [
                say::aim_kpi(kpi.name),
                say::aim_counted(kpi.name),
                say::aim_action(kpi.name),
                say::aim_objective(objective),
            ] {
                let said = messages.say(&text);
                assert!(!said.is_empty(), "{} of {objective} in {}", kpi.name, language.tag());
                assert!(!is_jargon(&said), "{said}");
            }
            assert!(!messages.say(&say::aim_tool(kpi.tool.name())).is_empty(), "{:?}", kpi.tool);
        }
        for aim in Aim::ALL {
            assert!(!messages.say(&say::aim_name(aim.name())).is_empty(), "{aim:?}");
            assert!(!messages.say(&say::aim_said(aim.name())).is_empty(), "{aim:?}");
        }
    }
}

#[test]
fn it_is_counted_again_and_again() {
    for (objective, kpi) in kpis() {
        assert!(
            matches!(kpi.rhythm, Rhythm::Weekly | Rhythm::Monthly | Rhythm::Quarterly),
            "{} of {objective}: looked at so that it can still be changed within the plan",
            kpi.name
        );
        assert_ne!(kpi.good, Direction::Maintain, "{}: one way is better", kpi.name);
    }
}

#[test]
fn it_is_one_thing() {
    for language in Language::all() {
        let messages = messages(language);
        for (_, kpi) in kpis() {
            let name = messages.say(&say::aim_kpi(kpi.name));
            assert!(!is_joined(&name), "{name}");
        }
        // Two KPIs of an aim are two measures, in their words too.
        for aim in Aim::ALL {
            let mut names: Vec<String> = objectives(aim)
                .iter()
                .flat_map(|found| found.kpis)
                .map(|kpi| messages.say(&say::aim_kpi(kpi.name)))
                .collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{aim:?}: {names:?}");
        }
    }
}

/// No KPI with words and no objective, and one that serves several is the same measure everywhere.
#[test]
fn it_belongs_to_an_objective() {
    let mut known: BTreeMap<&str, &Kpi> = BTreeMap::new();
    for (_, kpi) in kpis() {
        assert_eq!(**known.entry(kpi.name).or_insert(kpi), *kpi);
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/messages/fr/aims.txt");
    let text = fs::read_to_string(source).unwrap();
    let told = text.lines().filter_map(|line| line.strip_prefix("aim.kpi[")?.split(']').next());
    let orphans: Vec<&str> = told.filter(|name| !known.contains_key(name)).collect();
    assert_eq!(orphans, [""; 0]);
}

#[test]
fn it_says_what_to_do() {
    for language in Language::all() {
        let messages = messages(language);
        for (_, kpi) in kpis() {
            let action = messages.say(&say::aim_action(kpi.name));
            assert!(says_what_to_do(&action, language), "{action}");
        }
    }
}

#[test]
fn the_five_tests_can_fail() {
    assert!(is_jargon("Taux de rebond") && is_jargon("Coût par lead") && !is_jargon("Coût d’une demande"));
    assert!(is_joined("Visites et demandes") && is_joined("Likes + shares") && !is_joined("Visites du site"));
    assert!(says_what_to_do("Relancez les devis.", Language::FRENCH));
    assert!(!says_what_to_do("Les devis sont à relancer.", Language::FRENCH));
    let english = Language::of_tag("en").unwrap();
    assert!(says_what_to_do("Call them back.", english) && !says_what_to_do("Calls should be returned.", english));
}
