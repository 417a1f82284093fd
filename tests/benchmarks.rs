//! What the checker of the benchmark rows refuses: each case spoils one line of a small sound folder.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/benchmarks/compile/mod.rs"]
mod compile;

use boussole::benchmarks::{BENCHMARKS, Basis, Country, Parameter, Region};

const CATALOGUE: &str = r#"
reviewed = "2026-11-22"
channels = ["search_ads"]
"#;

const SOURCES: &str = r#"
source = [
  { id = "bank-2025", name = "A bank", year = 2025, url = "https://bank.example" },
  { id = "agency-2025", name = "An agency", year = 2025, url = "" },
]
"#;

const CURRENCY: &str = r#"
rate = [{ currency = "USD", per_euro = 1.25, period = "2025", source = "bank-2025" }]
"#;

const SECTORS: &str = r#"
sector = [
  { id = "software", audience = "business", sale = "lead" },
  { id = "food", audience = "consumer", sale = "order" },
]
"#;

const SEARCH_ADS: &str = r#"
id = "search_ads"
stages = ["do"]
pool = "market"
purse = "money"
audiences = ["business", "consumer"]
sectors = []
tactics = ["words", "page", "hours", "area"]
kpis = ["price", "clicks", "calls"]
avoid = ["no_demand"]
figure = [
  { parameter = "cost_per_visit", sector = "food", low = 0.5, typical = 1, high = 2, unit = "USD", source = "agency-2025", record = "B107", region = "fr", confidence = "medium", range = "assumed" },
  { parameter = "cost_per_visit", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true },
  { parameter = "reach", low = 0.1, typical = 0.2, high = 1.5, unit = "share", assumption = true },
  { parameter = "inertia", low = 0.1, typical = 0.2, high = 0.3, unit = "weekly rate", assumption = true },
  { parameter = "conversion", sale = "lead", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "conversion", sale = "order", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "failure", low = 0, typical = 0, high = 0, unit = "rate", assumption = true },
  { parameter = "entry_spend", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true },
  { parameter = "click_rate", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "hours_per_week", low = 1, typical = 2, high = 3, unit = "hours", assumption = true },
]
"#;

const ECONOMY: &str = r#"
figure = [
  { parameter = "close_rate", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "sales_cycle", low = 1, typical = 2, high = 3, unit = "months", assumption = true },
  { parameter = "basket", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true },
  { parameter = "margin", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "repeat_orders", low = 1, typical = 2, high = 3, unit = "per year", assumption = true },
  { parameter = "survival", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "market", low = 1, typical = 2, high = 3, unit = "count", assumption = true },
  { parameter = "visits", low = 1, typical = 2, high = 3, unit = "count", assumption = true },
  { parameter = "contacts", low = 1, typical = 2, high = 3, unit = "count", assumption = true },
  { parameter = "customers", low = 1, typical = 2, high = 3, unit = "count", assumption = true },
  { parameter = "hourly_cost", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true },
  { parameter = "hours", low = 1, typical = 2, high = 3, unit = "hours", assumption = true },
  { parameter = "day_rate", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true },
  { parameter = "agency_rate", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true },
  { parameter = "marketing_share", low = 1, typical = 2, high = 3, unit = "%", assumption = true },
  { parameter = "long_run", low = 1.5, typical = 2, high = 2.2, unit = "multiple", assumption = true },
]
"#;

fn folder() -> Vec<(String, String)> {
    [
        ("catalogue.toml", CATALOGUE),
        ("sources.toml", SOURCES),
        ("currency.toml", CURRENCY),
        ("sectors.toml", SECTORS),
        ("economy.toml", ECONOMY),
        ("channels/search_ads.toml", SEARCH_ADS),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .to_vec()
}

/// The folder with the first `old` of every file that has it replaced.
fn spoilt(old: &str, new: &str) -> Result<String, Vec<String>> {
    let texts = folder();
    assert!(texts.iter().any(|(_, text)| text.contains(old)), "`{old}` is in no file");
    let spoil = |(path, text): &(String, String)| (path.clone(), text.replacen(old, new, 1));
    compile::compile_texts(&texts.iter().map(spoil).collect::<Vec<_>>())
}

fn sound() -> String {
    compile::compile_texts(&folder()).unwrap_or_default()
}

fn problems_of(texts: &[(String, String)]) -> Vec<String> {
    compile::compile_texts(texts).err().unwrap_or_default()
}

/// That the change is refused with this problem.
#[track_caller]
fn refused(old: &str, new: &str, problem: &str) {
    let problems = spoilt(old, new).err().unwrap_or_default();
    assert!(problems.iter().any(|found| found == problem), "{problems:#?}");
}

const FOOD: &str = "channels/search_ads.toml, row 1 (cost_per_visit)";
const SEARCH: &str = "channels/search_ads.toml";
const REACH: &str = "channels/search_ads.toml, row 3 (reach)";
const CONVERSION: &str = "channels/search_ads.toml, row 5 (conversion)";
const FAILURE: &str = "channels/search_ads.toml, row 7 (failure)";

fn at(place: &str, what: &str) -> String {
    format!("{place}: {what}")
}

#[test]
fn a_sound_folder_compiles() {
    let code = sound();
    let parts = [
        "parameter: Parameter::CostPerVisit, country: None, sector: Some(\"food\"), sale: None",
        "Basis::Sourced { source: &SOURCES[1], region: Region::Fr, confidence: Confidence::Medium, range_assumed: true, central: Central::Published }",
        "basis: Basis::Assumption",
        "Practice { tactics: &[\"words\",",
        "SectorRow { id: \"food\", audience: Audience::Consumer, sale: Sale::Order }",
    ];
    for part in parts {
        assert!(code.contains(part), "{part} in {code}");
    }
}

#[test]
fn dollars_become_euros() {
    assert!(sound().contains("low: 0.4, typical: 0.8, high: 1.6"));
}

#[test]
fn who_executes_a_channel_is_known_and_paid_from_its_purse() {
    let by = |executors: &str| format!("purse = \"money\"\nexecutors = [{executors}]");
    assert!(spoilt("purse = \"money\"", &by("\"agency\", \"own_team\"")).is_ok());
    refused("purse = \"money\"", &by("\"nephew\""), &at(SEARCH, "unknown executor `nephew`"));
    let unpaid = at(SEARCH, "the first executor must be paid from the channel's purse");
    refused("purse = \"money\"", &by("\"own_team\""), &unpaid);
}

#[test]
fn a_percentage_becomes_a_proportion() {
    assert!(sound().contains("sale: Some(Sale::Lead), audience: None, low: 0.01, typical: 0.02, high: 0.03"));
}

#[test]
fn what_is_kept_each_week_becomes_what_is_kept_each_month() {
    // 0.2 to the power of 52/12 weeks.
    assert!(sound().contains("typical: 0.00094"));
}

#[test]
fn months_to_ninety_percent_become_what_is_kept_each_month() {
    let rows = spoilt(
        r#"low = 0.1, typical = 0.2, high = 0.3, unit = "weekly rate""#,
        r#"low = 1, typical = 2, high = 3, unit = "months to 90 %""#,
    );
    // 0.1, its square root, its cube root.
    assert!(rows.unwrap().contains("low: 0.1, typical: 0.31623, high: 0.46416"));
}

#[test]
fn a_row_needs_a_source_or_an_assumption() {
    let problem = at(FAILURE, "neither a source nor an assumption");
    refused(r#"unit = "rate", assumption = true"#, r#"unit = "rate""#, &problem);
}

#[test]
fn a_row_has_not_both() {
    let problem = at(FOOD, "both a source and an assumption");
    refused(r#"range = "assumed""#, r#"range = "assumed", assumption = true"#, &problem);
}

#[test]
fn a_record_of_low_confidence_can_only_be_an_assumption() {
    let problem = at(FOOD, "a record of low confidence can only be an assumption");
    refused(r#"confidence = "medium""#, r#"confidence = "low""#, &problem);
}

#[test]
fn a_sourced_row_says_its_market_and_its_confidence() {
    refused(r#"region = "fr", "#, "", &at(FOOD, "unknown region ``"));
    refused(r#"region = "fr""#, r#"region = "mars""#, &at(FOOD, "unknown region `mars`"));
    refused(r#"confidence = "medium", "#, "", &at(FOOD, "unknown confidence ``"));
    refused(r#"range = "assumed""#, r#"range = "guessed""#, &at(FOOD, "unknown range `guessed`"));
    refused("B107", "107", &at(FOOD, "a record is written `B107`"));
}

#[test]
fn a_source_is_known() {
    refused(r#"source = "agency-2025""#, r#"source = "nobody""#, &at(FOOD, "unknown source `nobody`"));
    let rate = at("currency.toml, `USD`", "unknown source `nobody`");
    refused(r#"source = "bank-2025""#, r#"source = "nobody""#, &rate);
}

#[test]
fn a_source_is_used() {
    refused(r#"source = "agency-2025""#, r#"source = "bank-2025""#, &at("sources.toml, `agency-2025`", "unused"));
}

#[test]
fn a_source_is_no_older_than_2007() {
    refused("year = 2025", "year = 2006", &at("sources.toml, `bank-2025`", "year 2006 is before 2007"));
}

#[test]
fn the_url_of_a_source_is_a_web_address() {
    refused("https://bank", "javascript:bank", &at("sources.toml, `bank-2025`", "the url is no web address"));
}

#[test]
fn an_id_is_given_once() {
    refused(r#"{ id = "agency-2025""#, r#"{ id = "bank-2025""#, "sources.toml: duplicate id `bank-2025`");
    refused(r#"["search_ads"]"#, r#"["search_ads", "search_ads"]"#, "catalogue.toml: duplicate id `search_ads`");
    refused(r#"id = "food""#, r#"id = "software""#, "sectors.toml: duplicate id `software`");
}

#[test]
fn a_parameter_is_known() {
    let place = "channels/search_ads.toml, row 3 (rich)";
    refused(r#""reach""#, r#""rich""#, &at(place, "unknown parameter `rich`"));
    // What belongs to the economy has no place in a channel.
    refused(r#""reach""#, r#""basket""#, "channels/search_ads.toml, row 3 (basket): unknown parameter `basket`");
}

#[test]
fn a_unit_fits_its_parameter() {
    refused(r#"unit = "share""#, r#"unit = "EUR""#, &at(REACH, "unknown unit `EUR`: share expected"));
}

#[test]
fn a_dollar_needs_a_rate_above_zero() {
    refused(r#"currency = "USD""#, r#"currency = "CHF""#, &at(FOOD, "no exchange rate for USD in currency.toml"));
    refused("per_euro = 1.25", "per_euro = 0", &at("currency.toml, `USD`", "the rate must be above 0"));
}

#[test]
fn a_sector_is_known() {
    refused("sectors = []", r#"sectors = ["fodd"]"#, &at(SEARCH, "unknown sector `fodd`"));
    refused(r#"sector = "food""#, r#"sector = "fodd""#, &at(FOOD, "unknown sector `fodd`"));
}

#[test]
fn a_channel_is_known() {
    refused(r#"["search_ads"]"#, r#"["search_adds"]"#, "catalogue.toml: unknown channel `search_adds`");
    refused(r#"["search_ads"]"#, "[]", &at(SEARCH, "not in catalogue.toml"));
    let problem = at(SEARCH, "unknown channel `ads`: the id must be the file's name");
    refused(r#"id = "search_ads""#, r#"id = "ads""#, &problem);
}

#[test]
fn a_channel_speaks_the_words_of_the_model() {
    refused(r#"["do"]"#, r#"["sell"]"#, &at(SEARCH, "unknown stage `sell`"));
    refused(r#"["do"]"#, r#"["see", "think", "do"]"#, &at(SEARCH, "one or two stages"));
    refused(r#""market""#, r#""crowd""#, &at(SEARCH, "unknown pool `crowd`"));
    refused(r#""money""#, r#""gold""#, &at(SEARCH, "unknown purse `gold`"));
    refused(r#"["business", "consumer"]"#, "[]", &at(SEARCH, "no audience"));
    refused(r#"["business", "consumer"]"#, r#"["aliens"]"#, &at(SEARCH, "unknown audience `aliens`"));
}

#[test]
fn a_channel_says_what_is_done_with_it() {
    refused(
        r#"["words", "page", "hours", "area"]"#,
        r#"["words", "page", "hours"]"#,
        &at(SEARCH, "fewer than 4 tactics"),
    );
    refused(r#"["price", "clicks", "calls"]"#, r#"["price", "clicks"]"#, &at(SEARCH, "fewer than 3 KPIs"));
    refused(r#"["no_demand"]"#, "[]", &at(SEARCH, "does not say when not to use it"));
    refused(r#"["words", "page""#, r#"["words", "words""#, &at(SEARCH, "duplicate id `words`"));
}

#[test]
fn a_country_is_known_and_leaves_no_other_without_an_answer() {
    refused(r#"sector = "food", low"#, r#"country = "atlantis", low"#, &at(FOOD, "unknown country `atlantis`"));
    refused(r#""reach", low"#, r#""reach", country = "us", low"#, &at(SEARCH, "no reach for sector `software`"));
}

#[test]
fn a_currency_is_known_and_has_a_rate() {
    let problem = at("currency.toml, `XAU`", "unknown currency `XAU`");
    refused(r#"currency = "USD""#, r#"currency = "XAU""#, &problem);
    refused(r#"unit = "USD""#, r#"unit = "CHF""#, &at(FOOD, "no exchange rate for CHF in currency.toml"));
}

#[test]
fn a_middle_is_that_of_a_published_range() {
    let problem = at(FAILURE, "the middle of no published range");
    refused(r#"unit = "rate", assumption = true"#, r#"unit = "rate", central = "judged", assumption = true"#, &problem);
    refused(r#"range = "assumed""#, r#"central = "guessed""#, &at(FOOD, "unknown central `guessed`"));
    refused(r#"range = "assumed""#, r#"central = "midpoint""#, &at(FOOD, "not the midpoint"));
    let rows = spoilt(r#"range = "assumed""#, r#"central = "judged""#).unwrap();
    assert!(rows.contains("range_assumed: false, central: Central::Judged"), "{rows}");
}

#[test]
fn a_sector_speaks_the_words_of_the_model() {
    refused(r#""consumer", sale"#, r#""aliens", sale"#, &at("sectors.toml, `food`", "unknown audience `aliens`"));
    refused(r#"sale = "order" }"#, r#"sale = "gift" }"#, &at("sectors.toml, `food`", "unknown sale `gift`"));
}

#[test]
fn low_typical_and_high_stand_in_this_order() {
    refused("typical = 0.2, high = 1.5", "typical = 0.05, high = 1.5", &at(REACH, "low is above typical"));
    refused("typical = 0.2, high = 1.5", "typical = 2, high = 1.5", &at(REACH, "typical is above high"));
}

#[test]
fn a_rate_is_no_more_than_one() {
    refused(r#"high = 0, unit = "rate""#, r#"high = 1.1, unit = "rate""#, &at(FAILURE, "a rate above 1"));
    refused(r#"high = 3, unit = "%""#, r#"high = 101, unit = "%""#, &at(CONVERSION, "a rate above 1"));
}

#[test]
fn a_figure_is_neither_negative_nor_endless() {
    refused("low = 0.5", "low = -0.5", &at(FOOD, "negative or not a number"));
    refused("high = 1.5", "high = inf", &at(REACH, "negative or not a number"));
    refused("low = 0.1", "low = nan", &at(REACH, "negative or not a number"));
}

#[test]
fn a_condition_is_answered_once() {
    let problem =
        at("channels/search_ads.toml, row 6 (conversion)", "duplicate: row 5 already answers the same condition");
    refused(r#"sale = "order", low"#, r#"sale = "lead", low"#, &problem);
}

#[test]
fn a_special_row_stands_before_the_general_one() {
    let problem =
        at("channels/search_ads.toml, row 6 (conversion)", "duplicate: row 5 already answers the same condition");
    refused(r#"sale = "lead", low"#, "low", &problem);
}

#[test]
fn each_brief_finds_each_parameter() {
    refused(r#"sale = "order", low"#, r#"sector = "software", low"#, &at(SEARCH, "no conversion for sector `food`"));
    refused(
        r#""basket", low"#,
        r#""basket", audience = "business", low"#,
        "economy.toml: no basket for sector `software`",
    );
}

#[test]
fn a_file_is_there_and_is_what_its_name_says() {
    let without = |name: &str| folder().into_iter().filter(|(path, _)| path != name).collect::<Vec<_>>();
    assert_eq!(problems_of(&without("economy.toml")), ["economy.toml: missing"]);
    let problems = spoilt("per_euro", "rate").unwrap_err();
    assert!(
        problems.iter().any(|problem| problem.contains("currency.toml: ") && problem.contains("unknown field `rate`"))
    );
}

#[test]
fn all_problems_are_told_at_once() {
    let texts =
        folder().into_iter().map(|(path, text)| (path, text.replace("low = 1,", "low = 9,"))).collect::<Vec<_>>();
    let problems = problems_of(&texts);
    let places = ["channels/search_ads.toml", "economy.toml"];
    assert!(places.iter().all(|place| problems.iter().filter(|problem| problem.starts_with(place)).count() > 3));
}

#[test]
fn the_rows_of_the_product_compile() {
    assert_eq!(compile::compile("src/benchmarks".as_ref()).err(), None);
}

/// The figure most plans lean on; a foreign price here would mislead most visitors.
#[test]
fn the_click_price_of_search_is_french() {
    let search = BENCHMARKS.channels.iter().find(|channel| channel.id == "search_ads").unwrap();
    let mut prices = search.figures.iter().filter(|figure| figure.parameter == Parameter::CostPerVisit);
    let general = prices.find(|figure| figure.sector.is_none() && figure.country.is_none()).unwrap();
    assert!(matches!(general.basis, Basis::Sourced { region: Region::Fr, range_assumed: true, .. }));
}

#[test]
fn the_money_of_every_country_has_a_rate() {
    for country in Country::ALL.into_iter().filter(|country| country.currency() != "EUR") {
        assert!(BENCHMARKS.rates.iter().any(|rate| rate.currency == country.currency()), "{country:?}");
    }
}

#[test]
fn the_catalogue_is_as_large_as_it_says() {
    assert_eq!(BENCHMARKS.channels.len(), 19);
    assert!(BENCHMARKS.sectors.len() >= 14);
    for channel in BENCHMARKS.channels {
        let practice = channel.practice;
        assert!(
            practice.tactics.len() >= 4 && practice.kpis.len() >= 3 && !practice.avoid.is_empty(),
            "{}",
            channel.id
        );
    }
}

#[test]
fn a_channel_may_say_what_is_paid_once_and_its_economy_may_not() {
    let once = r#"{ parameter = "set_up", low = 1, typical = 2, high = 3, unit = "EUR", assumption = true }"#;
    let (_, first) = SEARCH_ADS.split_once("figure = [").unwrap();
    let written = spoilt(first, &format!("\n  {once},{first}")).unwrap();
    assert!(written.contains("Parameter::SetUp"));
    let (_, first) = ECONOMY.split_once("figure = [").unwrap();
    let problems = spoilt(first, &format!("\n  {once},{first}")).unwrap_err();
    assert_eq!(problems, [at("economy.toml, row 1 (set_up)", "unknown parameter `set_up`")]);
}
