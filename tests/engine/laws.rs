//! What must always hold, whatever the brief: the laws of the model, tried on briefs drawn at random.

use boussole::benchmarks::{Audience, BENCHMARKS, Country, Executor, Parameter};
use boussole::engine::brief::{Answers, Choice, Choices, Field, Priority, Problem, Provision};
use boussole::engine::plan::Goal;
use boussole::engine::units::Volume;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

use crate::desk::{as_json, assessed, attempt};
use crate::purse::{Purse, purses};

/// The same briefs at every run: a law that fails does so for everyone. `PROPTEST_CASES` asks for more of them.
pub fn settings() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { 48 };
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2026), ..usual }
}

/// One sentence of each kind: every outcome, every way to count, dated or not, near and far.
const SENTENCES: [&str; 17] = [
    "",
    "Faire connaître notre cabinet à Nantes",
    "Générer 40 demandes de devis par mois d'ici fin juin grâce à Google Ads",
    "Passer de 12 à 25 inscriptions par mois d'ici la rentrée",
    "Réaliser 60 000 € de ventes d'ici Noël",
    "Doubler le trafic du site d'ici deux ans",
    "Toucher 50 000 personnes d'ici fin juin",
    "Get 100,000 impressions a month by December",
    "Obtenir 5000 visites par mois avant fin mars",
    "Win 100 new customers by December 2029",
    "Recruit 150 new regular donors by the end of the year",
    "Augmenter le chiffre d'affaires de 20 % en 2027",
    "Ramener le coût par demande de 90 à 60 € d'ici fin juin",
    "Cut cost per acquisition from €200 to €150 by December",
    "Passer le taux de conversion de 1 % à 2 % d'ici fin juin",
    "Reach a return on ad spend of 3 by December 2027",
    "Réaliser 20 000 € de réachats d'ici décembre",
];

/// Whether an amount that is likely keeps a goal.
fn keeps(goal: &Goal, amount: Option<Volume>) -> bool {
    amount.is_some_and(|amount| if goal.is_at_most() { goal.amount >= amount } else { goal.amount <= amount })
}

fn figures() -> impl Strategy<Value = Vec<(Parameter, f64)>> {
    let figure = prop_oneof![
        (Just(Parameter::Conversion), 0.001..0.5),
        (Just(Parameter::CloseRate), 0.01..1.0),
        (Just(Parameter::Margin), 0.0..1.0),
        (Just(Parameter::Survival), 0.0..1.0),
        (Just(Parameter::SalesCycle), 0.0..20.0),
        (Just(Parameter::RepeatOrders), 0.0..50.0),
        (Just(Parameter::Basket), 1.0..50_000.0),
        (Just(Parameter::Market), 0.0..1e6),
        (Just(Parameter::Visits), 0.0..1e5),
        (Just(Parameter::Contacts), 0.0..1e5),
        (Just(Parameter::Customers), 0.0..1e4),
        (Just(Parameter::HourlyCost), 0.0..150.0),
        (Just(Parameter::Hours), 0.0..40.0),
    ];
    prop::collection::vec(figure, 0..5)
}

/// Up to two figures of the visitor's own for one channel each.
fn channel_figures() -> impl Strategy<Value = Vec<(String, Parameter, f64)>> {
    let ids: Vec<&str> = BENCHMARKS.channels.iter().map(|channel| channel.id).collect();
    let figure = prop_oneof![
        (Just(Parameter::CostPerVisit), 0.05..20.0),
        (Just(Parameter::Reach), 0.0..2.0),
        (Just(Parameter::Inertia), 0.0..1.0),
        (Just(Parameter::Conversion), 0.0..0.5),
        (Just(Parameter::Failure), 0.0..1.0),
        (Just(Parameter::EntrySpend), 0.0..500.0),
        (Just(Parameter::ClickRate), 0.0..0.2),
    ];
    let figure =
        (prop::sample::select(ids), figure).prop_map(|(id, (parameter, value))| (id.to_owned(), parameter, value));
    prop::collection::vec(figure, 0..3)
}

/// Up to three decisions about channels; an amount is a share of 600 a month, or of the budget where that is more.
fn choices() -> impl Strategy<Value = Vec<(&'static str, Choice<f64>)>> {
    let ids: Vec<&str> = BENCHMARKS.channels.iter().map(|channel| channel.id).collect();
    let executors = vec![None, None, Some(Executor::OwnTeam), Some(Executor::Freelance), Some(Executor::Agency)];
    let decision = prop_oneof![
        (0.0..0.4_f64).prop_map(|share| Choice { locked: Some(share), ..Choice::default() }),
        Just(Choice { excluded: true, ..Choice::default() }),
        Just(Choice { required: true, ..Choice::default() }),
        Just(Choice::default()),
    ];
    let choice = (prop::sample::select(ids), decision, prop::sample::select(executors))
        .prop_map(|(id, choice, executor)| (id, Choice { executor, ..choice }));
    prop::collection::vec(choice, 0..4)
}

fn in_cents(amount: f64) -> f64 {
    (amount * 100.0).round() / 100.0
}

/// The brief without the decisions that it cannot keep: what the page shows beside each problem.
fn heard(mut brief: Answers) -> Answers {
    for Problem { field, .. } in attempt(&brief).err().unwrap_or_default() {
        if let Field::Channel(id) | Field::Lock(id) = field {
            brief.channels.remove(&id);
        }
    }
    brief
}

prop_compose! {
    /// Briefs whose decisions about channels may be at odds with one another, or with the rest.
    fn wishes()(brief in plain_briefs(), choices in choices()) -> Answers {
        let largest = brief.budget.max(600.0);
        let channels: Choices<f64> = choices
            .into_iter()
            .map(|(id, choice)| {
                let locked = choice.locked.map(|share| in_cents(share * largest));
                (id.to_owned(), choice.with_amount(locked))
            })
            .collect();
        Answers { channels, ..brief }
    }
}

/// Briefs that can be assessed, most with decisions about channels.
pub fn briefs() -> impl Strategy<Value = Answers> {
    wishes().prop_map(heard)
}

prop_compose! {
    /// Budgets from 10 to 100,000 a month, each order of magnitude as often as the others.
    fn plain_briefs()(
        objective in prop::sample::select(SENTENCES.to_vec()),
        magnitude in 1.0..5.0_f64,
        audience in prop::sample::select(vec![None, Some(Audience::Business), Some(Audience::Consumer)]),
        sector in prop::sample::select(BENCHMARKS.sectors.iter().map(|sector| sector.id).collect::<Vec<_>>()),
        country in prop::sample::select(Country::ALL.to_vec()),
        figures in figures(),
        long_run in any::<bool>(),
        channel_figures in channel_figures(),
        priority in prop::sample::select(vec![None, None, Some(Priority::Awareness), Some(Priority::Engagement)]),
        said in prop::array::uniform8(any::<Option<bool>>()),
    ) -> Answers {
        Answers {
            language: None,
            objective: objective.into(),
            budget: in_cents(libm::pow(10.0, magnitude)),
            audience,
            sector: Some(sector.into()),
            country,
            figures: figures.into_iter().collect(),
            channels: Choices::default(),
            long_run,
            channel_figures: channel_figures.into_iter().collect(),
            priority,
            in_place: Provision::ALL.into_iter().zip(said).collect(),
        }
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn a_purse_is_spent_to_the_cent_or_says_what_is_left(brief in briefs()) {
        for purse in purses(&as_json(&assessed(&brief))) {
            let cents: f64 = purse.spends().iter().map(|spend| (spend * 100.0).round()).sum();
            prop_assert!((cents - (purse.usable() * 100.0).round()).abs() < 0.5, "{purse:?}");
        }
    }

    #[test]
    fn what_is_left_out_of_a_brief_leaves_one_that_holds(brief in wishes()) {
        for Problem { field, .. } in attempt(&brief).err().unwrap_or_default() {
            prop_assert!(matches!(field, Field::Channel(_) | Field::Lock(_)), "{field:?}");
        }
        prop_assert!(attempt(&heard(brief)).is_ok());
    }

    #[test]
    fn decisions_about_channels_are_kept(brief in briefs()) {
        let json = as_json(&assessed(&brief));
        for purse in json["split"]["purses"].as_array().unwrap() {
            for channel in purse["channels"].as_array().unwrap() {
                let id = channel["id"].as_str().unwrap();
                let choice = brief.channels.get(id).copied().unwrap_or_default();
                let spend = channel["spend"].as_f64().unwrap();
                prop_assert_eq!(channel["locked"].as_bool(), Some(choice.locked.is_some()));
                prop_assert_eq!(channel["excluded"].as_bool(), Some(choice.excluded));
                prop_assert!(choice.locked.is_none_or(|locked| (spend - locked).abs() < 1e-9), "{channel}");
                prop_assert!(!choice.excluded || spend == 0.0, "{channel}");
                prop_assert!(!choice.required || spend >= channel["entry_spend"].as_f64().unwrap(), "{channel}");
                let is_time = purse["purse"] == "time";
                prop_assert!(choice.executor.is_none_or(|executor| (executor == Executor::OwnTeam) == is_time), "{channel}");
            }
        }
    }

    #[test]
    fn every_channel_is_in_the_plan_or_absent_with_its_reason(brief in briefs()) {
        let assessment = assessed(&brief);
        let funded = assessment.split.purses.iter().flat_map(|purse| &purse.channels).filter(|channel| channel.spend.in_cents() > 0);
        let mut ids: Vec<&str> = funded.map(|channel| channel.id).collect();
        ids.extend(assessment.split.absent.iter().map(|absent| absent.id));
        ids.sort_unstable();
        let mut all: Vec<&str> = BENCHMARKS.channels.iter().map(|channel| channel.id).collect();
        all.sort_unstable();
        prop_assert_eq!(ids, all);
    }

    #[test]
    fn the_certificate_holds(brief in briefs()) {
        for purse in purses(&as_json(&assessed(&brief))) {
            let multiplier = purse.multiplier;
            // A cent more or less moves a return by this much, and the optimum is rounded to the cent.
            let near = |left: f64, right: f64| (left - right).abs() <= purse.worth_of_a_cent() * multiplier + 1e-12;
            for channel in &purse.channels {
                let place = purse.floors.iter().position(|(stage, _)| *stage == channel.stage);
                let price = place.map_or(0.0, |place| purse.floor_prices[place]);
                let level = multiplier - price;
                let holds = match channel.binds.as_str() {
                    "purse" => price == 0.0 && near(channel.marginal_return, level),
                    "floor" => near(channel.marginal_return, level),
                    "entry" | "required" => (channel.spend - channel.entry_spend).abs() < 1e-9 && channel.marginal_return <= level * 1.002 + 1e-12,
                    "locked" => channel.locked,
                    "excluded" => channel.excluded && channel.spend == 0.0,
                    _ => channel.binds == "closed" && channel.spend == 0.0,
                };
                prop_assert!(holds, "{channel:?} {purse:?}");
            }
        }
    }

    #[test]
    fn floors_and_entries_are_respected(brief in briefs()) {
        for purse in purses(&as_json(&assessed(&brief))) {
            for channel in &purse.channels {
                prop_assert!(channel.spend == 0.0 || channel.spend >= channel.entry_spend, "{channel:?}");
            }
            for (stage, floor) in purse.floors.iter().filter(|_| !purse.is_closed) {
                prop_assert!(purse.received(stage, &purse.spends()) >= floor - 1e-6, "{stage} {floor} {purse:?}");
            }
        }
    }

    #[test]
    fn the_value_is_that_of_the_formula(brief in briefs()) {
        for purse in purses(&as_json(&assessed(&brief))) {
            let value = purse.value_of(&purse.spends());
            prop_assert!((value - purse.objective_value).abs() <= 1e-9 * value.max(1.0), "{value} {purse:?}");
        }
    }

    #[test]
    fn marginal_returns_are_those_of_the_formula(brief in briefs()) {
        for purse in purses(&as_json(&assessed(&brief))) {
            for channel in &purse.channels {
                let step = 1e-4 * (1.0 + channel.spend);
                let slope = (channel.value(channel.spend + step) - channel.value(channel.spend)) / step;
                prop_assert!((slope - channel.marginal_return).abs() <= 0.02 * channel.marginal_return + 1e-9, "{slope} {channel:?}");
            }
        }
    }

    #[test]
    fn no_other_split_brings_more(brief in briefs(), seed in any::<u64>()) {
        for purse in purses(&as_json(&assessed(&brief))).into_iter().filter(|purse| purse.usable() > 0.0) {
            let rivals = even_splits(&purse).into_iter().chain(transfers(&purse)).chain(random_splits(&purse, seed));
            for rival in rivals.filter(|rival| purse.allows(rival)) {
                let value = purse.value_of(&rival);
                prop_assert!(value <= purse.objective_value + purse.worth_of_rounding(), "{value} with {rival:?} in {purse:?}");
            }
        }
    }

    #[test]
    fn more_money_or_time_brings_no_less(brief in briefs(), factor in 1.0..4.0_f64) {
        let mut richer = brief.clone();
        richer.budget *= factor;
        if let Some(hours) = richer.figures.get(Parameter::Hours).copied() {
            richer.figures.insert(Parameter::Hours, hours * factor);
        }
        let pairs = purses(&as_json(&assessed(&brief))).into_iter().zip(purses(&as_json(&assessed(&richer))));
        for (less, more) in pairs.filter(|(less, more)| grows_no_faster(&less.floors, &more.floors, factor)) {
            prop_assert!(more.objective_value >= less.objective_value - more.worth_of_rounding(), "{less:?} {more:?}");
        }
    }

    #[test]
    fn what_is_spent_is_what_is_counted_as_cost(brief in briefs()) {
        let json = as_json(&assessed(&brief));
        let months = json["projection"]["months"].as_array().unwrap().len() as f64;
        let once = |purse: &Value| -> f64 {
            let funded = purse["channels"].as_array().unwrap().iter().filter(|row| row["spend"].as_f64() > Some(0.0));
            let mut channels = json["channels"].as_array().unwrap().iter();
            funded
                .filter_map(|row| channels.find(|channel| channel["id"] == row["id"]))
                .filter_map(|channel| channel["set_up"]["range"]["central"].as_f64())
                .sum()
        };
        let set_up = json["split"]["purses"].as_array().unwrap().iter().map(once);
        let spent: Vec<f64> = purses(&json)
            .iter()
            .zip(set_up)
            .map(|(purse, once)| purse.spends().iter().sum::<f64>() * months + once)
            .collect();
        let totals = &json["projection"]["totals"];
        prop_assert!((totals["cost_in_money"].as_f64().unwrap() - spent[0]).abs() < 0.01);
        prop_assert!((totals["cost"].as_f64().unwrap() - spent[0] - spent[1]).abs() < 0.01);
    }

    #[test]
    fn ranges_are_in_order_and_numbers_are_finite(brief in briefs()) {
        if let Err(fault) = check_numbers(&as_json(&assessed(&brief))) {
            prop_assert!(false, "{fault}");
        }
    }

    #[test]
    fn the_same_brief_gives_the_same_bytes(brief in briefs()) {
        let bytes = || serde_json::to_string(&assessed(&brief)).unwrap();
        prop_assert_eq!(bytes(), bytes());
    }

    #[test]
    fn what_is_called_likely_has_four_chances_in_five(brief in briefs()) {
        let assessment = assessed(&brief);
        if let (Ok(goal), Some(chances)) = (&assessment.goal, &assessment.chances) {
            prop_assert_eq!(chances.probability.get() >= 0.8, keeps(goal, chances.likely_amount));
            prop_assert_eq!(chances.probability.get() >= 0.5, keeps(goal, chances.even_amount));
            let possible: Vec<_> = chances.possible.iter().flatten().collect();
            let is_in_order = if goal.is_at_most() { possible.is_sorted_by(|a, b| a >= b) } else { possible.is_sorted() };
            prop_assert!(is_in_order, "{possible:?}");
        }
    }

    #[test]
    fn a_floor_never_pays_for_visits_that_cannot_come(brief in briefs()) {
        for purse in purses(&as_json(&assessed(&brief))) {
            for (stage, floor) in &purse.floors {
                let locked: f64 = purse.channels.iter().filter(|channel| channel.locked && channel.stage == *stage).map(|channel| channel.spend).sum();
                prop_assert!(*floor <= purse.saturation(stage) + locked + 0.01, "{stage} {floor} {purse:?}");
            }
        }
    }

    #[test]
    fn a_plan_has_every_month_from_its_first_to_its_last(brief in briefs()) {
        let assessment = assessed(&brief);
        let months: Vec<_> = assessment.projection.months.iter().map(|month| month.month).collect();
        prop_assert!(months.len() >= 12 && months.len() <= 60);
        prop_assert_eq!(months.first(), Some(&assessment.first));
        prop_assert_eq!(months.last(), Some(&assessment.last));
        prop_assert!(months.windows(2).all(|pair| pair[1] == pair[0].offset(1)));
    }
}

/// A floor that comes into force, or that more channels can now take, may cost more than the larger purse brings.
fn grows_no_faster(less: &[(String, f64)], more: &[(String, f64)], factor: f64) -> bool {
    less.len() == more.len()
        && less.iter().zip(more).all(|(less, more)| less.0 == more.0 && more.1 <= less.1 * factor + 0.01)
}

/// The purse in equal parts: over all channels, over those funded, over each stage.
fn even_splits(purse: &Purse) -> Vec<Vec<f64>> {
    let is_free = |place: usize| purse.channels[place].is_free();
    let kept: f64 = purse.channels.iter().filter(|channel| channel.locked).map(|channel| channel.spend).sum();
    let over = |belongs: &dyn Fn(usize) -> bool| -> Vec<f64> {
        let count = (0..purse.channels.len()).filter(|place| is_free(*place) && belongs(*place)).count().max(1);
        let share = (purse.usable() - kept) / count as f64;
        let spend = |place: usize| match (is_free(place), belongs(place)) {
            (false, _) => purse.channels[place].spend,
            (true, true) => share,
            (true, false) => 0.0,
        };
        (0..purse.channels.len()).map(spend).collect()
    };
    let funded = |place: usize| purse.channels[place].spend > 0.0;
    vec![over(&|_| true), over(&funded)]
}

/// The split itself with some money moved from one channel to another, or the whole of it.
fn transfers(purse: &Purse) -> Vec<Vec<f64>> {
    let places = 0..purse.channels.len();
    let pairs =
        places.clone().flat_map(|from| places.clone().map(move |to| (from, to))).filter(|(from, to)| from != to);
    let amounts = |from: usize| [0.05, 1.0, 20.0, 0.1 * purse.channels[from].spend, purse.channels[from].spend];
    let moved = |from: usize, to: usize, amount: f64| {
        let mut spends = purse.spends();
        let amount = amount.min(spends[from]);
        spends[from] -= amount;
        spends[to] += amount;
        spends
    };
    pairs.flat_map(|(from, to)| amounts(from).map(|amount| moved(from, to, amount))).collect()
}

/// Two hundred splits that respect the entries and mostly the floors: some channels open, each stage with a floor fed.
fn random_splits(purse: &Purse, seed: u64) -> Vec<Vec<f64>> {
    let mut random = Random(seed);
    (0..2000).filter_map(|_| random_split(purse, &mut random)).take(200).collect()
}

fn random_split(purse: &Purse, random: &mut Random) -> Option<Vec<f64>> {
    let openness = random.share();
    let mut spends: Vec<f64> = purse
        .channels
        .iter()
        .map(|channel| match channel.is_free() {
            false => channel.spend,
            true if channel.required || random.share() < openness => channel.entry_spend,
            true => 0.0,
        })
        .collect();
    let open: Vec<bool> =
        purse.channels.iter().zip(&spends).map(|(channel, spend)| channel.is_free() && *spend > 0.0).collect();
    for (stage, floor) in &purse.floors {
        let missing = floor - purse.received(stage, &spends);
        let members = |place: usize| open[place] && purse.channels[place].stage == *stage;
        scatter(missing.max(0.0), &mut spends, members, random);
    }
    let left = purse.usable() - spends.iter().sum::<f64>();
    if left < 0.0 {
        return None;
    }
    scatter(left, &mut spends, |place| open[place], random);
    purse.allows(&spends).then_some(spends)
}

/// Adds an amount to some of the spends, in random parts.
fn scatter(amount: f64, spends: &mut [f64], belongs: impl Fn(usize) -> bool, random: &mut Random) {
    let parts: Vec<f64> =
        (0..spends.len()).map(|place| if belongs(place) { -libm::log(random.share()) } else { 0.0 }).collect();
    let whole: f64 = parts.iter().sum();
    for (spend, part) in spends.iter_mut().zip(parts) {
        *spend += if whole > 0.0 { amount * part / whole } else { 0.0 };
    }
}

/// Knuth's linear congruential generator, the high bits.
struct Random(u64);

impl Random {
    /// Above 0, at most 1.
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 40) as f64 + 1.0) / 16_777_216.0
    }
}

/// What may be absent; anywhere else `null` would be a number that is none.
const MAY_BE_ABSENT: &[&str] = &[
    "likely_amount",
    "even_amount",
    "ceiling",
    "is_in_place",
    "remedy",
    "leave_out",
    "channel",
    "expected",
    "worrying",
    "direction",
    "metric",
    "target",
    "baseline",
    "deadline",
    "rhythm",
    "chances",
    "likely_month",
    "unspent",
    "roi",
    "roi_on_money",
    "roas",
    "cost_per_lead",
    "cost_per_customer",
    "lifetime_to_cost",
    "early",
    "central",
    "late",
    "set_up",
    "proposal",
    "usual_spend",
    "next_question",
    "reason",
    "executor",
    "locked",
    "exchange",
    "projected",
    "purpose",
    "counted",
    "restated",
    "turns",
    "today",
    "of_ceiling",
    "price",
    "realism",
    "ceiling",
    "step",
    "realistic",
];

/// Whether every range is in order and no number is missing.
pub fn check_numbers(json: &Value) -> Result<(), String> {
    match json {
        Value::Object(fields) => {
            if let (Some(low), Some(central), Some(high)) =
                (fields.get("low"), fields.get("central"), fields.get("high"))
            {
                let [low, central, high] = [low, central, high].map(|end| end.as_f64().unwrap_or(f64::NAN));
                if !(low <= central && central <= high) {
                    return Err(format!("out of order: {low} {central} {high}"));
                }
            }
            for (name, value) in fields {
                let is_absent = value.is_null() && MAY_BE_ABSENT.contains(&name.as_str());
                // Ten outcomes, some of which may have nothing to be a cost of.
                let is_partly_absent = name == "possible";
                if !is_absent && !is_partly_absent {
                    check_numbers(value).map_err(|fault| format!("{name}: {fault}"))?;
                }
            }
            Ok(())
        }
        Value::Array(values) => values.iter().try_for_each(check_numbers),
        Value::Null => Err("not a number".into()),
        _ => Ok(()),
    }
}
