//! Every figure unfolds into its formula: computed again from its inputs, it comes out the same.

use boussole::benchmarks::{Audience, BENCHMARKS, Country, Executor, Parameter};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Choice, Provision};
use boussole::engine::explanation::{Explanation, Formula, Ground, Name, explain};

use crate::desk::{assessed, examples};

/// The example briefs, a plain one for every sector, and one whose cycle is a fraction.
fn briefs() -> Vec<Answers> {
    let by_own_team = Choice { executor: Some(Executor::OwnTeam), ..Choice::default() };
    let plain = BENCHMARKS.sectors.iter().flat_map(|sector| {
        [Some(Audience::Business), None].map(|audience| Answers {
            objective: "Gagner 20 nouveaux clients d'ici fin mars 2028".into(),
            language: None,
            budget: 2500.0,
            audience,
            sector: Some(sector.id.into()),
            country: Country::Fr,
            figures: [(Parameter::SalesCycle, 2.4)].into_iter().collect(),
            channels: [("seo".to_owned(), by_own_team)].into_iter().collect(),
            long_run: audience.is_none(),
            channel_figures: [("seo".to_owned(), Parameter::Reach, 0.02)].into_iter().collect(),
            priority: None,
            in_place: [(Provision::LandingPage, Some(false))].into_iter().collect(),
        })
    });
    let seen = ["business_services", "online_shop"].map(|sector| Answers {
        objective: "Toucher 50 000 personnes d'ici fin juin".into(),
        budget: 1500.0,
        sector: Some(sector.into()),
        ..Answers::default()
    });
    examples().into_iter().map(|(_, answers)| answers).chain(plain).chain(seen).collect()
}

/// The inputs of one explanation.
struct Inputs<'a>(&'a Explanation);

impl Inputs<'_> {
    fn named(&self, name: Name) -> f64 {
        self.0.inputs.iter().find(|input| input.name == name).unwrap().value
    }

    fn figure(&self, parameter: Parameter) -> f64 {
        self.named(Name::Figure(parameter))
    }

    fn result(&self, formula: Formula) -> f64 {
        self.named(Name::Result(formula))
    }

    fn all(&self, is_wanted: impl Fn(Name) -> bool) -> impl Iterator<Item = f64> {
        self.0.inputs.iter().filter(move |input| is_wanted(input.name)).map(|input| input.value)
    }
}

/// The formulas as model.md writes them, on the inputs alone and the months of the explanations before.
fn recomputed(explanation: &Explanation, all: &[Explanation]) -> f64 {
    let inputs = Inputs(explanation);
    let months_of = |formula| &all.iter().find(|other| other.formula == formula).unwrap().months;
    match explanation.formula {
        Formula::OwnTime => inputs.figure(Parameter::Hours) * 52.0 / 12.0 * inputs.figure(Parameter::HourlyCost),
        Formula::Ceiling(_) => explanation.inputs[0].value * inputs.figure(Parameter::Reach),
        Formula::ChannelVisits(_) => visits(&inputs),
        Formula::Visits => inputs.all(|name| matches!(name, Name::Result(Formula::ChannelVisits(_)))).sum(),
        Formula::Impressions => {
            let visits = inputs.all(|name| matches!(name, Name::Result(_)));
            visits.zip(inputs.all(|name| name == Name::Figure(Parameter::ClickRate))).map(|(v, ctr)| v / ctr).sum()
        }
        Formula::Leads => {
            let visits = inputs.all(|name| matches!(name, Name::Result(_)));
            visits.zip(inputs.all(|name| name == Name::Figure(Parameter::Conversion))).map(|(v, r)| v * r).sum()
        }
        Formula::Customers => customers(&inputs, months_of(Formula::Leads)),
        Formula::Revenue => revenue(&inputs, months_of(Formula::Customers)),
        Formula::Margin => inputs.figure(Parameter::Margin) * inputs.result(Formula::Revenue),
        Formula::Cost => {
            let once: f64 = inputs.all(|name| name == Name::Figure(Parameter::SetUp)).sum();
            inputs.all(|name| name == Name::Spend).sum::<f64>() * inputs.named(Name::Months) + once
        }
        Formula::Roi => inputs.result(Formula::Margin) / inputs.result(Formula::Cost) - 1.0,
        Formula::RoiOnMoney => inputs.result(Formula::Margin) / inputs.named(Name::CostInMoney) - 1.0,
        Formula::Roas => inputs.result(Formula::Revenue) / inputs.named(Name::CostInMoney),
        Formula::CostPerLead => inputs.result(Formula::Cost) / inputs.result(Formula::Leads),
        Formula::CostPerCustomer => inputs.result(Formula::Cost) / inputs.result(Formula::Customers),
        Formula::LifetimeValue => {
            let s = inputs.figure(Parameter::Survival);
            let orders = 1.0 + inputs.figure(Parameter::RepeatOrders) / 12.0 * (s / (1.0 - s)).min(120.0);
            inputs.figure(Parameter::Basket) * inputs.figure(Parameter::Margin) * orders
        }
        Formula::LifetimeToCost => inputs.result(Formula::LifetimeValue) / inputs.result(Formula::CostPerCustomer),
        Formula::BreakEven => break_even(&inputs, months_of(Formula::Margin)),
        Formula::Probability => inputs.named(Name::CasesReaching) / inputs.named(Name::Cases),
    }
}

fn visits(inputs: &Inputs) -> f64 {
    let x = inputs.named(Name::Spend);
    let n = inputs.all(|name| matches!(name, Name::Result(Formula::Ceiling(_)))).next().unwrap();
    let (kappa, rho) = (inputs.figure(Parameter::CostPerVisit), inputs.figure(Parameter::Inertia));
    let mut carried = inputs.named(Name::Start);
    let mut sum = 0.0;
    for _ in 0..inputs.0.months.len() {
        carried = rho * carried + (1.0 - rho) * x;
        sum += (1.0 - inputs.figure(Parameter::Failure)) * n * carried / (carried + n * kappa);
    }
    sum
}

fn customers(inputs: &Inputs, leads: &[f64]) -> f64 {
    if inputs.all(|name| name == Name::Figure(Parameter::CloseRate)).next().is_none() {
        return inputs.named(Name::LeadsInTime);
    }
    let (q, d) = (inputs.figure(Parameter::CloseRate), inputs.figure(Parameter::SalesCycle));
    let at = |month: Option<usize>| month.map_or(0.0, |month| leads[month]);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of months")]
    let (whole, part) = (d.floor() as usize, d.fract());
    let month = |t: usize| q * ((1.0 - part) * at(t.checked_sub(whole)) + part * at(t.checked_sub(whole + 1)));
    let sum: f64 = (0..leads.len()).map(month).sum();
    assert!((sum - q * inputs.named(Name::LeadsInTime)).abs() <= 1e-9 * (1.0 + sum), "leads in time");
    sum
}

fn revenue(inputs: &Inputs, customers: &[f64]) -> f64 {
    let (f, s) = (inputs.figure(Parameter::RepeatOrders), inputs.figure(Parameter::Survival));
    let mut repeats = 0.0;
    for t in 0..customers.len() {
        for (u, came) in customers.iter().enumerate().take(t) {
            repeats += came * f / 12.0 * libm::pow(s, (t - u) as f64);
        }
    }
    let orders = inputs.result(Formula::Customers) + repeats;
    let said = inputs.named(Name::RepeatOrders);
    assert!((repeats - said).abs() <= 1e-6 * (1.0 + orders), "{repeats} repeat orders, not {said}");
    let multiple = inputs.all(|name| name == Name::Figure(Parameter::LongRun)).next().unwrap_or(1.0);
    multiple * inputs.figure(Parameter::Basket) * orders
}

fn break_even(inputs: &Inputs, margins: &[f64]) -> f64 {
    let mut sum = -inputs.named(Name::SetUp);
    let covered = margins.iter().position(|margin| {
        sum += margin - inputs.named(Name::MonthlyCost);
        sum >= 0.0
    });
    covered.map_or(f64::NAN, |place| place as f64 + 1.0)
}

fn check(assessment: &Assessment) {
    let all = explain(assessment);
    for explanation in &all {
        let expected = recomputed(explanation, &all);
        match explanation.result {
            Some(result) => {
                assert!((result - expected).abs() <= 1e-9 * (1.0 + expected.abs()), "{expected}: {explanation:?}");
            }
            None => {
                assert!(!expected.is_finite() || assessment.projection.totals.cost.in_cents() == 0, "{explanation:?}");
            }
        }
        for input in &explanation.inputs {
            let is_figure = matches!(input.name, Name::Figure(_));
            assert_eq!(is_figure, matches!(input.basis, Ground::Estimate(_)), "{input:?}");
        }
    }
}

#[test]
fn a_formula_gives_its_figure_again() {
    for answers in briefs() {
        check(&assessed(&answers));
    }
}

/// What is spent from the purse of own time is at most what it is said to hold.
#[test]
fn the_purse_of_own_time_is_what_is_explained() {
    for answers in briefs() {
        let assessment = assessed(&answers);
        let own_time = explain(&assessment).into_iter().find(|one| one.formula == Formula::OwnTime).unwrap();
        let purse = assessment.split.purses[1].amount.in_units();
        assert!((own_time.result.unwrap() - purse).abs() <= 0.005, "{own_time:?} and {purse}");
    }
}

#[test]
fn nothing_spent_is_explained_too() {
    let figures = [(Parameter::Hours, 0.0)].into_iter().collect();
    check(&assessed(&Answers { budget: 1.0, figures, ..Answers::default() }));
}

/// The central path is one case: where the cases have a range, it stands near it.
#[test]
fn the_central_path_is_not_far_from_what_is_shown() {
    for answers in briefs() {
        for explanation in explain(&assessed(&answers)) {
            if let (Some(result), Some(range)) = (explanation.result, explanation.range) {
                let slack = 0.05 * (range.high - range.low).abs() + 1e-9 * range.high.abs();
                let is_near = result >= range.low - slack && result <= range.high + slack;
                assert!(is_near, "{result} beside {range:?} for {:?} of {answers:?}", explanation.formula);
            }
        }
    }
}
