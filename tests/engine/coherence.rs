//! Strategy against tactics: for each rule, a brief that fires it and near misses that do not.

use boussole::benchmarks::{Audience, BENCHMARKS, Parameter, Purse};
use boussole::engine::Assessment;
use boussole::engine::brief::{Answers, Choice, Provision};
use boussole::engine::plan::{Finding, Gravity, Remedy, Rule};

use crate::desk::{as_json, assessed, attempt, examples, thirty};

/// Changes to a brief.
type Change = fn(&mut Answers);

/// A rule with what fires it and what comes near and does not.
struct Case {
    rule: &'static str,
    fires: Change,
    near: &'static [Change],
}

const CASES: [Case; Rule::NAMES.len()] = [
    Case {
        rule: "named_but_excluded",
        fires: |brief| exclude(brief, &["search_ads"]),
        near: &[|brief| exclude(brief, &["display"])],
    },
    Case {
        rule: "named_but_closed",
        fires: |brief| at_the_bakery(brief, "Vendre 300 galettes d'ici fin juin grâce à LinkedIn Ads"),
        near: &[|brief| at_the_bakery(brief, "Vendre 300 galettes d'ici fin juin grâce à Facebook Ads")],
    },
    Case {
        rule: "named_but_left_out",
        fires: |brief| say(brief, "Générer 40 demandes de devis par mois d'ici fin juin grâce à LinkedIn Ads"),
        near: &[
            |brief| {
                say(brief, "Générer 40 demandes de devis par mois d'ici fin juin grâce à LinkedIn Ads");
                require(brief, "linkedin_ads");
            },
            |_| {},
        ],
    },
    Case {
        rule: "locked_too_low",
        fires: |brief| lock(brief, "search_ads", 50.0),
        near: &[|brief| lock(brief, "search_ads", 600.0), |brief| lock(brief, "display", 0.0)],
    },
    Case {
        rule: "uncounted",
        fires: |brief| lack(brief, Provision::WebAnalytics),
        near: &[|brief| put(brief, Provision::WebAnalytics), |brief| lack(brief, Provision::SearchConsole)],
    },
    Case {
        rule: "untracked",
        fires: |brief| lack(brief, Provision::ConversionTracking),
        near: &[
            |brief| {
                lack(brief, Provision::ConversionTracking);
                lack(brief, Provision::WebAnalytics);
            },
            |brief| {
                lack(brief, Provision::ConversionTracking);
                say(brief, "Obtenir 500 visites par mois d'ici fin juin");
            },
        ],
    },
    Case {
        rule: "untagged",
        fires: |brief| lack(brief, Provision::TaggedLinks),
        near: &[|brief| {
            lack(brief, Provision::TaggedLinks);
            only(brief, &["search_ads", "seo", "organic_social"]);
        }],
    },
    Case {
        rule: "no_landing_page",
        fires: |brief| lack(brief, Provision::LandingPage),
        near: &[
            |brief| {
                lack(brief, Provision::LandingPage);
                say(brief, "Obtenir 500 visites par mois d'ici fin juin");
            },
            |brief| {
                lack(brief, Provision::LandingPage);
                only(brief, &["seo", "organic_social"]);
            },
        ],
    },
    Case {
        rule: "nobody_reviews",
        fires: |brief| lack(brief, Provision::ReviewMeeting),
        near: &[|brief| {
            lack(brief, Provision::ReviewMeeting);
            say(brief, "Générer 40 demandes de devis par mois d'ici fin juin, avec un point chaque mois");
        }],
    },
    Case {
        rule: "few_visitors",
        fires: |brief| {
            require(brief, "retargeting");
            know(brief, Parameter::Visits, 999.0);
        },
        near: &[|brief| {
            require(brief, "retargeting");
            know(brief, Parameter::Visits, 1000.0);
        }],
    },
    Case {
        rule: "no_list",
        fires: |brief| write_to(brief, 199.0, Some(false)),
        near: &[
            |brief| write_to(brief, 200.0, Some(false)),
            |brief| write_to(brief, 199.0, None),
            |brief| write_to(brief, 199.0, Some(true)),
        ],
    },
    Case {
        rule: "few_customers",
        fires: |brief| {
            require(brief, "referral");
            know(brief, Parameter::Customers, 14.0);
        },
        near: &[|brief| {
            require(brief, "referral");
            know(brief, Parameter::Customers, 15.0);
        }],
    },
    Case {
        rule: "beyond_market",
        // Forty a month from June to January are 320.
        fires: |brief| know(brief, Parameter::Market, 6300.0),
        near: &[
            |brief| know(brief, Parameter::Market, 6400.0),
            |brief| {
                know(brief, Parameter::Market, 6300.0);
                say(brief, "Obtenir des demandes de devis à moins de 400 € l'une d'ici fin juin");
            },
        ],
    },
    Case {
        rule: "too_slow",
        fires: |brief| require(brief, "seo"),
        near: &[|brief| {
            require(brief, "seo");
            say(brief, "Générer 40 demandes de devis par mois d'ici fin décembre grâce à Google Ads");
        }],
    },
    Case {
        rule: "cycle_too_long",
        fires: |brief| sell_by_march(brief, 2.5),
        near: &[|brief| sell_by_march(brief, 2.0)],
    },
    Case {
        rule: "dispersion",
        fires: |brief| know(brief, Parameter::Hours, 3.0),
        near: &[|brief| know(brief, Parameter::Hours, 10.0), |_| {}],
    },
    Case {
        rule: "left_for_later",
        fires: |brief| {
            know(brief, Parameter::Hours, 2.0);
            only(brief, &["search_ads", "organic_social", "referral"]);
        },
        near: &[
            |brief| {
                know(brief, Parameter::Hours, 8.0);
                only(brief, &["search_ads", "organic_social", "referral"]);
            },
            |brief| only(brief, &["search_ads", "organic_social", "referral"]),
        ],
    },
    Case {
        rule: "single_channel",
        fires: |brief| lock(brief, "search_ads", 1060.0),
        near: &[|brief| lock(brief, "search_ads", 1050.0)],
    },
    Case {
        rule: "nothing_stays",
        fires: |brief| only(brief, &["search_ads", "meta_ads"]),
        near: &[|brief| only(brief, &["search_ads", "meta_ads", "newsletter"])],
    },
    Case {
        rule: "nothing_upstream",
        fires: |brief| harvest(brief, "Générer 40 demandes de devis par mois d'ici fin juillet"),
        near: &[|brief| harvest(brief, "Générer 40 demandes de devis par mois d'ici fin juin")],
    },
    Case {
        rule: "customers_forgotten",
        fires: |brief| forget(brief, 100.0),
        near: &[|brief| forget(brief, 99.0), |brief| know(brief, Parameter::Customers, 100.0)],
    },
    Case {
        rule: "loyalty_in_see",
        fires: |brief| {
            say(brief, "Augmenter notre taux de fidélisation de 20 % d'ici fin décembre");
            lock(brief, "meta_ads", 900.0);
        },
        near: &[
            |brief| lock(brief, "meta_ads", 900.0),
            |brief| {
                say(brief, "Augmenter notre taux de fidélisation de 20 % d'ici fin décembre");
                only(brief, &["newsletter", "referral"]);
            },
        ],
    },
    Case {
        rule: "awareness_without_see",
        fires: |brief| {
            say(brief, "Toucher 50 000 personnes d'ici fin juin");
            exclude(brief, &SEE);
        },
        near: &[|brief| say(brief, "Toucher 50 000 personnes d'ici fin juin"), |brief| exclude(brief, &SEE)],
    },
    Case {
        rule: "conversion_without_pages",
        fires: |brief| {
            say(brief, "Passer le taux de conversion de 2 % à 3 % d'ici fin juin");
            exclude(brief, &["landing_pages"]);
        },
        near: &[
            |brief| {
                say(brief, "Passer le taux de conversion de 2 % à 3 % d'ici fin juin");
                require(brief, "landing_pages");
            },
            |brief| exclude(brief, &["landing_pages"]),
        ],
    },
    Case {
        rule: "undistributed",
        fires: |brief| only(brief, &["content", "search_ads"]),
        near: &[|brief| only(brief, &["content", "search_ads", "newsletter"])],
    },
    Case {
        rule: "dear_customer",
        fires: |brief| know(brief, Parameter::Basket, 1.0),
        near: &[|brief| know(brief, Parameter::Basket, 2400.0)],
    },
    Case {
        rule: "unlike_basket",
        // Nine thousand is much for the trade.
        fires: |brief| know(brief, Parameter::Basket, 46_000.0),
        near: &[
            |brief| know(brief, Parameter::Basket, 44_000.0),
            |brief| {
                know(brief, Parameter::Basket, 46_000.0);
                know(brief, Parameter::Conversion, 0.01);
            },
        ],
    },
];

/// What spends for being known first.
const SEE: [&str; 5] = ["meta_ads", "video_ads", "display", "organic_social", "tiktok_ads"];

/// A brief that nothing is wrong with, but for what our guess of a sentence may be.
fn plain() -> Answers {
    Answers {
        objective: "Générer 40 demandes de devis par mois d'ici fin juin grâce à Google Ads".into(),
        budget: 1500.0,
        audience: Some(Audience::Business),
        sector: Some("business_services".into()),
        ..Answers::default()
    }
}

fn with(change: Change) -> Answers {
    let mut brief = plain();
    change(&mut brief);
    brief
}

fn say(brief: &mut Answers, objective: &str) {
    brief.objective = objective.into();
}

fn know(brief: &mut Answers, parameter: Parameter, value: f64) {
    brief.figures.insert(parameter, value);
}

fn lack(brief: &mut Answers, provision: Provision) {
    brief.in_place.say(provision, Some(false));
}

fn lack_all(brief: &mut Answers) {
    for provision in Provision::ALL {
        lack(brief, provision);
    }
}

fn put(brief: &mut Answers, provision: Provision) {
    brief.in_place.say(provision, Some(true));
}

fn require(brief: &mut Answers, id: &str) {
    brief.channels.insert(id.into(), Choice { required: true, ..Choice::default() });
}

fn lock(brief: &mut Answers, id: &str, amount: f64) {
    brief.channels.insert(id.into(), Choice { locked: Some(amount), ..Choice::default() });
}

fn exclude(brief: &mut Answers, ids: &[&str]) {
    for id in ids {
        brief.channels.insert((*id).into(), Choice { excluded: true, ..Choice::default() });
    }
}

/// Requires some channels and excludes all the others.
fn only(brief: &mut Answers, ids: &[&str]) {
    let ids: Vec<&str> = ids.to_vec();
    let others: Vec<&str> = BENCHMARKS.channels.iter().map(|row| row.id).filter(|id| !ids.contains(id)).collect();
    exclude(brief, &others);
    for id in ids {
        require(brief, id);
    }
}

fn at_the_bakery(brief: &mut Answers, objective: &str) {
    brief.audience = Some(Audience::Consumer);
    brief.sector = Some("food".into());
    say(brief, objective);
}

fn write_to(brief: &mut Answers, contacts: f64, form: Option<bool>) {
    require(brief, "newsletter");
    know(brief, Parameter::Contacts, contacts);
    brief.in_place.say(Provision::SignUpForm, form);
}

/// From February to March there are two months.
fn sell_by_march(brief: &mut Answers, cycle: f64) {
    say(brief, "Gagner 10 nouveaux clients d'ici fin mars");
    know(brief, Parameter::SalesCycle, cycle);
}

/// A plan for those who are already looking.
fn harvest(brief: &mut Answers, objective: &str) {
    say(brief, objective);
    exclude(brief, &SEE);
    exclude(brief, &["linkedin_ads", "seo", "content", "webinars"]);
}

fn forget(brief: &mut Answers, customers: f64) {
    know(brief, Parameter::Customers, customers);
    exclude(brief, &["newsletter", "automation", "referral", "reviews"]);
}

fn found<'a>(assessment: &'a Assessment, rule: &str) -> Option<&'a Finding> {
    assessment.findings.iter().find(|finding| finding.rule.name() == rule)
}

fn names(assessment: &Assessment) -> Vec<&'static str> {
    assessment.findings.iter().map(|finding| finding.rule.name()).collect()
}

#[test]
fn every_rule_has_a_brief_that_fires_it_and_near_misses_that_do_not() {
    let mut faults = Vec::new();
    for (case, name) in CASES.iter().zip(Rule::NAMES) {
        assert_eq!(case.rule, name, "one case a rule, in the order of the rules");
        let fired = assessed(&with(case.fires));
        if found(&fired, name).is_none() {
            faults.push(format!("{name} does not fire: {:?}", names(&fired)));
        }
        for (place, near) in case.near.iter().enumerate() {
            if let Some(finding) = found(&assessed(&with(*near)), name) {
                faults.push(format!("{name} fires at near miss {place}: {finding:?}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn what_is_found_is_named_as_in_json() {
    for case in &CASES {
        for finding in as_json(&assessed(&with(case.fires)))["findings"].as_array().unwrap() {
            let rule = finding["rule"].as_object().unwrap().keys().next().unwrap();
            assert!(Rule::NAMES.contains(&rule.as_str()), "{finding}");
        }
    }
    let fired = assessed(&with(|brief| lack(brief, Provision::WebAnalytics)));
    let json = as_json(&fired);
    assert_eq!(json["findings"][0]["rule"]["uncounted"]["spend"], json_spend(&fired));
}

fn json_spend(assessment: &Assessment) -> f64 {
    let rows = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
    rows.map(|row| row.spend).sum::<boussole::engine::units::Money>().in_units()
}

#[test]
fn the_gravest_comes_first() {
    let brief = with(|brief| {
        lack_all(brief);
        know(brief, Parameter::Hours, 3.0);
    });
    let gravities: Vec<Gravity> = assessed(&brief).findings.iter().map(|finding| finding.gravity).collect();
    assert!(gravities.len() >= 4 && gravities.is_sorted(), "{gravities:?}");
    assert_eq!(gravities.first(), Some(&Gravity::Severe));
}

#[test]
fn a_press_puts_right_what_it_is_offered_for() {
    let mut pressed = 0;
    for case in &CASES {
        let brief = with(case.fires);
        let Some(remedy) = found(&assessed(&brief), case.rule).and_then(|finding| finding.remedy) else { continue };
        let cured = after(brief, remedy);
        let assessment = attempt(&cured).unwrap_or_else(|problems| panic!("{}: {problems:?}", case.rule));
        assert_eq!(found(&assessment, case.rule), None, "{} after {remedy:?}", case.rule);
        pressed += 1;
    }
    assert!(pressed >= 10, "{pressed}");
}

/// What the roadmap leaves out for want of hours that the visitor gave is found fault with too; a press that is offered
/// mends it.
#[test]
fn the_roadmap_and_the_findings_agree_on_the_hours() {
    let mut said = 0;
    for (name, answers) in thirty() {
        let assessment = assessed(&answers);
        let knows_hours = answers.figures.get(Parameter::Hours).is_some();
        let left_out = assessment.follow.roadmap.leave_out.filter(|_| knows_hours);
        let finding = found(&assessment, "dispersion").or_else(|| found(&assessment, "left_for_later"));
        assert!(left_out.is_none() || finding.is_some(), "{name}: {left_out:?}");
        said += usize::from(left_out.is_some());
        if let Some(Remedy::Exclude(id)) = finding.filter(|_| left_out.is_some()).and_then(|finding| finding.remedy) {
            let cured = assessed(&after(answers, Remedy::Exclude(id)));
            let rule = finding.map(|finding| finding.rule.name()).unwrap_or_default();
            assert_eq!(found(&cured, rule), None, "{name} without {id}");
        }
    }
    assert!(said >= 2, "{said}");
}

fn after(mut brief: Answers, remedy: Remedy) -> Answers {
    match remedy {
        Remedy::Exclude(id) => exclude(&mut brief, &[id]),
        Remedy::Require(id) => require(&mut brief, id),
        Remedy::Free(id) => brief.channels.remove(id),
    }
    brief
}

/// A rule that scolds the plan we propose ourselves, at every brief, would teach nobody anything.
#[test]
fn what_is_proposed_is_seldom_found_fault_with() {
    let (mut plans, mut findings) = (0, Vec::new());
    for sector in BENCHMARKS.sectors {
        for budget in [250.0, 800.0, 1500.0, 4000.0, 15000.0] {
            for audience in [Some(Audience::Business), Some(Audience::Consumer)] {
                for objective in ["", "Générer 40 demandes de devis par mois d'ici fin juin"] {
                    let sector = Some(sector.id.to_owned());
                    let objective = objective.to_owned();
                    let answers = Answers { budget, audience, sector, objective, ..Answers::default() };
                    plans += 1;
                    findings.extend(names(&assessed(&answers)).into_iter().map(|name| (name, budget)));
                }
            }
        }
    }
    for name in Rule::NAMES {
        let count = findings.iter().filter(|(other, _)| *other == name).count();
        assert!(count * 5 <= plans, "{name} fires {count} times of {plans}");
    }
    assert!(findings.len() * 2 <= plans, "{} findings for {plans} plans", findings.len());
}

#[test]
fn nothing_is_found_where_nothing_is_spent() {
    let mut brief = with(lack_all);
    only(&mut brief, &[]);
    let assessment = assessed(&brief);
    assert_eq!((assessment.findings, assessment.set_up), (Vec::new(), Vec::new()));
}

#[test]
fn the_examples_stand_with_few_remarks() {
    for (name, answers) in examples() {
        let found = names(&assessed(&answers));
        assert!(found.len() <= 3, "{name}: {found:?}");
    }
}

#[test]
fn only_what_the_plan_needs_is_to_be_set_up() {
    let steps =
        |answers: &Answers| -> Vec<Provision> { assessed(answers).set_up.iter().map(|step| step.provision).collect() };
    assert_eq!(steps(&plain()).first(), Some(&Provision::WebAnalytics));
    for (name, answers) in examples() {
        let steps = steps(&answers);
        assert!(steps.is_sorted(), "{name}: {steps:?}");
    }
    let paid = steps(&with(|brief| only(brief, &["search_ads"])));
    assert!(!paid.contains(&Provision::SearchConsole) && !paid.contains(&Provision::SignUpForm), "{paid:?}");
    assert!(!paid.contains(&Provision::TaggedLinks) && paid.contains(&Provision::LandingPage), "{paid:?}");
    let found = steps(&with(|brief| only(brief, &["seo", "newsletter"])));
    assert!(found.contains(&Provision::SearchConsole) && found.contains(&Provision::SignUpForm), "{found:?}");
    assert!(!found.contains(&Provision::LandingPage), "{found:?}");
    let seen = steps(&with(|brief| say(brief, "Obtenir 500 visites par mois d'ici fin juin")));
    assert!(!seen.contains(&Provision::ConversionTracking) && !seen.contains(&Provision::LandingPage), "{seen:?}");
}

#[test]
fn the_state_of_each_step_is_what_was_said() {
    let brief = with(|brief| {
        lack(brief, Provision::Dashboard);
        put(brief, Provision::WebAnalytics);
    });
    for step in assessed(&brief).set_up {
        let expected = match step.provision {
            Provision::Dashboard => Some(false),
            Provision::WebAnalytics => Some(true),
            _ => None,
        };
        assert_eq!(step.is_in_place, expected, "{step:?}");
        assert!(step.hours.low > boussole::engine::units::Volume::ZERO, "{step:?}");
    }
    let time = assessed(&brief).split.purses.iter().any(|purse| purse.purse == Purse::Time);
    assert!(time);
}
