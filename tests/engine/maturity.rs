//! The self-assessment: answers in, what they come to out.

use boussole::benchmarks::{Audience, BENCHMARKS, Parameter};
use boussole::engine::Calculator;
use boussole::engine::brief::{Draft, Provision};
use boussole::engine::link::Fragment;
use boussole::engine::maturity::{
    Answer, Answers, Depth, Diagnosis, Dimension, Dropped, Fed, Found, Given, Setting, Situation, Sureness, Unlike,
    diagnose, fed, resumed, written,
};
use boussole::engine::units::Date;
use boussole::questions::{CRITERIA, CriterionRow, Fact};
use proptest::prelude::*;

fn calculator() -> Calculator {
    Calculator::new(&BENCHMARKS, Date::parse_iso("2026-01-15").unwrap())
}

fn setting(draft: &Draft) -> Setting {
    let calculator = calculator();
    calculator.setting(draft, false, &calculator.read(draft))
}

fn diagnosed(answers: &Answers) -> Diagnosis {
    diagnose(answers, &Setting::default(), None)
}

/// The answer to every criterion, by a rule.
fn answered(rule: impl Fn(&CriterionRow) -> Option<Answer>) -> Answers {
    CRITERIA.iter().filter_map(|row| Some((row.id, rule(row)?))).collect()
}

fn share_of(row: &CriterionRow, share: f64) -> Answer {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a level")]
    Answer::Level((share * f64::from(row.levels - 1)).round() as u8)
}

fn bits(diagnosis: &Diagnosis) -> Vec<u64> {
    let scores = diagnosis.dimensions.iter().map(|(_, score)| score).chain([&diagnosis.overall]);
    scores.flat_map(|score| [score.low.get().to_bits(), score.high.get().to_bits()]).collect()
}

/// Each interval, the dimensions' and the overall one.
fn intervals(diagnosis: &Diagnosis) -> Vec<(f64, f64)> {
    let scores = diagnosis.dimensions.iter().map(|(_, score)| score).chain([&diagnosis.overall]);
    scores.map(|score| (score.low.get(), score.high.get())).collect()
}

fn answers() -> impl Strategy<Value = Vec<(&'static str, Answer)>> {
    let answer = (0..CRITERIA.len(), 0..5_u8).prop_map(|(place, level)| {
        let row = &CRITERIA[place];
        (row.id, if level < row.levels { Answer::Level(level) } else { Answer::Unknown })
    });
    prop::collection::vec(answer, 0..60).prop_map(|said| said.into_iter().collect::<Answers>().iter().collect())
}

/// A visitor of some activity who may have told the brief this or that.
fn drafts() -> impl Strategy<Value = Draft> {
    let sectors: Vec<Option<&str>> = BENCHMARKS.sectors.iter().map(|sector| Some(sector.id)).chain([None]).collect();
    (
        prop::sample::select(sectors),
        prop::sample::select(vec![None, Some(Audience::Business), Some(Audience::Consumer)]),
        prop::sample::select(vec!["", "Vendre 200 coffrets d'ici Noël grâce à notre lettre d'information"]),
        prop::sample::select(vec!["", "0", "60", "5 000", "beaucoup"]),
        prop::option::of(any::<bool>()),
    )
        .prop_map(|(sector, audience, objective, contacts, is_measured)| {
            let mut draft =
                Draft { objective: objective.into(), audience, sector: sector.map(str::to_owned), ..Draft::default() };
            draft.figures.insert(Parameter::Contacts, contacts.to_owned());
            draft.in_place.say(Provision::WebAnalytics, is_measured);
            draft
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_better_answer_never_lowers_a_score(said in answers(), draft in drafts(), place in any::<prop::sample::Index>()) {
        let setting = setting(&draft);
        let row = place.get(&CRITERIA);
        let mut last: Option<Diagnosis> = None;
        for level in 0..row.levels {
            let mut answers: Answers = said.iter().copied().collect();
            answers.say(row.id, Some(Answer::Level(level)));
            let diagnosis = diagnose(&answers, &setting, None);
            if let Some(last) = last {
                for ((_, worse), (_, better)) in last.dimensions.iter().zip(&diagnosis.dimensions) {
                    prop_assert!(worse.low <= better.low && worse.high <= better.high && worse.so_far <= better.so_far);
                }
                let (worse, better) = (&last.overall, &diagnosis.overall);
                prop_assert!(worse.low <= better.low && worse.high <= better.high && worse.so_far <= better.so_far);
            }
            last = Some(diagnosis);
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(said in answers(), seed in any::<u64>()) {
        let mut shuffled = said.clone();
        shuffled.sort_by_key(|(id, _)| id.bytes().fold(seed, |hash, byte| hash.rotate_left(7) ^ u64::from(byte)));
        let (one, other): (Answers, Answers) = (said.into_iter().collect(), shuffled.into_iter().collect());
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(format!("{:?}", diagnosed(&one)), format!("{:?}", diagnosed(&other)));
    }

    #[test]
    fn intervals_nest_as_answers_are_added(said in answers(), draft in drafts()) {
        let setting = setting(&draft);
        let mut answers = Answers::default();
        let mut last = intervals(&diagnose(&answers, &setting, None));
        for (id, answer) in said {
            answers.say(id, Some(answer));
            let next = intervals(&diagnose(&answers, &setting, None));
            for ((low, high), (next_low, next_high)) in last.iter().zip(&next) {
                // A level puts itself in place of what the brief says of the criterion: then there is nothing to nest in.
                let is_known =
                    answer != Answer::Unknown && CRITERIA.iter().any(|row| row.id == id && row.known.is_some());
                prop_assert!(is_known || low <= next_low && next_high <= high, "{last:?} {next:?}");
                prop_assert!(next_low <= next_high);
            }
            last = next;
        }
    }

    #[test]
    fn what_is_known_so_far_lies_within(said in answers(), draft in drafts()) {
        let diagnosis = diagnose(&said.into_iter().collect(), &setting(&draft), None);
        let scores = diagnosis.dimensions.iter().map(|(_, score)| score).chain([&diagnosis.overall]);
        for score in scores.chain(diagnosis.causes.iter().map(|cause| &cause.missing)) {
            prop_assert_eq!(score.so_far.is_some(), score.answered.get() > 0.0);
            if let Some(so_far) = score.so_far {
                prop_assert!(score.low.get() - 1e-12 <= so_far.get() && so_far.get() <= score.high.get() + 1e-12, "{score:?}");
            }
            prop_assert!((score.width().get() - score.answered.complement().get()).abs() < 1e-9, "{score:?}");
        }
    }

    #[test]
    fn not_knowing_is_as_wide_as_not_answering(said in answers()) {
        let with: Answers = said.iter().copied().collect();
        let without: Answers = said.into_iter().filter(|(_, answer)| *answer != Answer::Unknown).collect();
        prop_assert_eq!(bits(&diagnosed(&with)), bits(&diagnosed(&without)));
        prop_assert_eq!(diagnosed(&with).actions, diagnosed(&without).actions);
    }

    #[test]
    fn advice_is_about_what_was_said_and_no_more_than_five(said in answers(), draft in drafts()) {
        let answers: Answers = said.into_iter().collect();
        let diagnosis = diagnose(&answers, &setting(&draft), None);
        prop_assert!(diagnosis.actions.len() <= 5);
        let ratio = |action: &boussole::engine::maturity::Action| {
            let row = CRITERIA.iter().find(|row| row.id == action.criterion).unwrap();
            let missing = 1.0 - f64::from(action.level) / f64::from(row.levels - 1);
            missing * f64::from(action.effect) / f64::from(action.effort)
        };
        for action in &diagnosis.actions {
            let entry = diagnosis.sheet.entries().find(|entry| entry.row.id == action.criterion).unwrap();
            prop_assert_eq!(entry.level(), Some(action.level));
            prop_assert!(action.level + 1 < entry.row.levels);
        }
        prop_assert!(diagnosis.actions.windows(2).all(|pair| ratio(&pair[0]) >= ratio(&pair[1]) - 1e-12));
    }

    #[test]
    fn a_link_gives_back_what_it_was_given(said in answers()) {
        let answers: Answers = said.into_iter().collect();
        let fragment = written(&answers).written();
        prop_assert!(fragment.chars().all(|c| c.is_ascii_alphanumeric() || "-_.=".contains(c)), "{fragment}");
        let back = resumed(&Fragment::read(&format!("https://agency.example/page?x=1#{fragment}"))).unwrap();
        prop_assert_eq!(back.answers, answers);
        prop_assert_eq!(back.dropped, []);
    }

    #[test]
    fn no_link_breaks_the_reader(text in "\\PC*", tail in "[A-Za-z0-9_.=&#-]{0,80}") {
        for link in [text.clone(), format!("#d=1.{text}"), format!("d=1.{tail}"), format!("{text}#d={tail}"), tail] {
            if let Some(read) = resumed(&Fragment::read(&link)) {
                for (id, answer) in read.answers.iter() {
                    let row = CRITERIA.iter().find(|row| row.id == id).unwrap();
                    prop_assert!(matches!(answer, Answer::Unknown) || matches!(answer, Answer::Level(level) if level < row.levels));
                }
            }
        }
    }

    #[test]
    fn a_link_cut_anywhere_keeps_what_stands_before_the_cut(said in answers(), cut in any::<prop::sample::Index>()) {
        let answers: Answers = said.into_iter().collect();
        let whole = written(&answers).written();
        let end = "d=1.".len() + cut.index(whole.len() + 1 - "d=1.".len());
        let read = resumed(&Fragment::read(&whole[..end])).unwrap();
        let kept = (end - "d=1.".len()) / 4;
        prop_assert_eq!(read.answers.iter().count(), kept);
        prop_assert!(read.answers.iter().all(|(id, answer)| answers.get(id) == Some(answer)));
        prop_assert_eq!(read.dropped.is_empty(), (end - "d=1.".len()).is_multiple_of(4));
    }
}

#[test]
fn nothing_known_is_the_widest_interval_and_no_advice() {
    for answers in [Answers::default(), answered(|_| Some(Answer::Unknown))] {
        let diagnosis = diagnosed(&answers);
        assert!(intervals(&diagnosis).iter().all(|interval| *interval == (0.0, 1.0)));
        assert_eq!(diagnosis.actions, []);
        assert_eq!(diagnosis.situation, Err(Unlike::TooEarly));
        assert!(diagnosis.swot.is_empty());
        assert!(diagnosis.causes.iter().all(|cause| cause.sureness == Sureness::TooEarly));
        assert_eq!(diagnosis.fed, []);
    }
}

#[test]
fn a_whole_sheet_leaves_no_doubt() {
    for (share, score) in [(0.0, 0.0), (1.0, 1.0)] {
        let diagnosis = diagnosed(&answered(|row| Some(share_of(row, share))));
        assert!(intervals(&diagnosis).iter().all(|interval| *interval == (score, score)));
        assert!(diagnosis.causes.iter().all(|cause| cause.sureness == Sureness::Sure));
    }
    let best = diagnosed(&answered(|row| Some(share_of(row, 1.0))));
    assert_eq!((best.actions.len(), best.situation.unwrap().nearest), (0, Situation::SteeringWell));
    assert!(best.swot.weaknesses.is_empty() && best.swot.threats.is_empty() && best.swot.strengths.len() == 4);
    let worst = diagnosed(&answered(|row| Some(share_of(row, 0.0))));
    assert_eq!((worst.actions.len(), worst.situation.unwrap().nearest), (5, Situation::GivenUp));
    assert!(worst.swot.strengths.is_empty() && worst.swot.opportunities.is_empty());
}

#[test]
fn a_situation_is_the_one_whose_portrait_is_nearest() {
    let shares = |levels: [f64; 5]| {
        let of = |row: &CriterionRow| levels[Dimension::ALL.iter().position(|one| *one == row.dimension).unwrap()];
        diagnosed(&answered(|row| Some(share_of(row, of(row))))).situation.unwrap().nearest
    };
    // Much in many places, and no choice.
    assert_eq!(shares([0.3, 0.3, 0.4, 0.65, 0.25]), Situation::Overwhelmed);
    // Good work that nobody measures.
    assert_eq!(shares([0.55, 0.5, 0.5, 0.5, 0.0]), Situation::Frustrated);
    // Good everywhere but in one place: not at the helm, and in no trouble.
    let near =
        diagnosed(&answered(|row| Some(share_of(row, if row.dimension == Dimension::Message { 0.4 } else { 0.9 }))));
    assert_eq!(near.situation, Err(Unlike::InBetween));
    // Measured, and nobody answers.
    assert_eq!(shares([0.5, 0.2, 0.25, 0.4, 0.5]), Situation::Discouraged);
}

#[test]
fn it_is_too_early_to_tell_while_a_dimension_is_unknown() {
    for dimension in Dimension::ALL {
        let answers = answered(|row| (row.dimension != dimension).then(|| share_of(row, 0.5)));
        assert_eq!(diagnosed(&answers).situation, Err(Unlike::TooEarly));
    }
    let quick = answered(|row| row.quick.then(|| share_of(row, 0.5)));
    assert!(diagnosed(&quick).situation != Err(Unlike::TooEarly), "the quick questions are enough");
}

#[test]
fn the_quick_questions_are_a_part_of_the_complete_ones() {
    let quick = answered(|row| row.quick.then_some(share_of(row, 0.5)));
    let diagnosis = diagnosed(&quick);
    let progress = diagnosis.sheet.progress(Depth::Quick);
    assert_eq!(progress.answered, progress.asked);
    assert_eq!(diagnosis.sheet.progress(Depth::Complete).answered, progress.answered);
    assert!(diagnosis.overall.width().get() < 0.75, "{:?}", diagnosis.overall);
}

#[test]
fn what_the_brief_says_is_counted_and_not_asked() {
    let draft = Draft {
        objective: "Générer 40 demandes de devis par mois d'ici fin juin".into(),
        figures: [(Parameter::Contacts, "250".to_owned())].into_iter().collect(),
        ..Draft::default()
    };
    let sheet = diagnose(&Answers::default(), &setting(&draft), None).sheet;
    let is_asked = |fact: Fact| sheet.questions(Depth::Complete).any(|entry| entry.row.known == Some(fact));
    let is_counted = |fact: Fact| {
        let known: Vec<_> = sheet.entries().filter(|entry| entry.row.known == Some(fact)).collect();
        !known.is_empty() && known.iter().all(|entry| matches!(entry.given, Some(Given::Brief(_))))
    };
    for said in [Fact::SentenceTarget, Fact::SentenceDeadline, Fact::Contacts] {
        assert!(is_counted(said) && !is_asked(said), "{said:?}");
    }
    // What the sentence leaves out may be so all the same.
    assert!(is_asked(Fact::SentenceReview) && is_asked(Fact::Visits));
    let list = sheet.entries().find(|entry| entry.row.known == Some(Fact::Contacts)).unwrap();
    assert_eq!(list.level(), Some(2), "250 addresses are a few hundred");
}

#[test]
fn questions_follow_the_activity() {
    let draft = |sector: &str, audience| Draft { sector: Some(sector.into()), audience, ..Draft::default() };
    for (draft, is_business, sale) in [
        (draft("online_shop", Some(Audience::Consumer)), false, "order"),
        (draft("business_services", Some(Audience::Business)), true, "lead"),
    ] {
        let sheet = diagnose(&Answers::default(), &setting(&draft), None).sheet;
        let audience = if is_business { "business" } else { "consumer" };
        for entry in sheet.entries() {
            let row = entry.row;
            assert!(row.audiences.is_empty() || row.audiences.contains(&audience), "{}", row.id);
            assert!(row.sales.is_empty() || row.sales.contains(&sale), "{}", row.id);
        }
        assert!(sheet.entries().count() > 60);
    }
}

#[test]
fn an_answer_tells_the_brief_what_is_in_place_unless_the_brief_was_told() {
    let feeding = |provision: Provision| CRITERIA.iter().find(|row| row.feeds == Some(provision.name())).unwrap();
    let row = feeding(Provision::LandingPage);
    let said = |level: u8, draft: &Draft| {
        let answers: Answers = [(row.id, Answer::Level(level))].into_iter().collect();
        fed(&answers, &setting(draft))
    };
    let blank = Draft::default();
    assert_eq!(said(0, &blank), [Fed::Provision(Provision::LandingPage, false)]);
    assert_eq!(said(row.levels - 1, &blank), [Fed::Provision(Provision::LandingPage, true)]);
    assert_eq!(said(row.lacks_to + 1, &blank), [], "in between, the brief is told nothing");
    assert!(blank.told(&said(0, &blank)).in_place.lacks(Provision::LandingPage));
    let mut told = Draft::default();
    told.in_place.say(Provision::LandingPage, Some(true));
    assert_eq!(said(0, &told), []);
}

#[test]
fn having_nobody_to_write_to_closes_e_mail_and_having_somebody_leaves_it_open() {
    let row = CRITERIA.iter().find(|row| row.known == Some(Fact::Contacts)).unwrap();
    let told = |level: u8, draft: &Draft| {
        let answers: Answers = [(row.id, Answer::Level(level))].into_iter().collect();
        let said = fed(&answers, &setting(draft));
        (said.clone(), draft.told(&said).figures.get(Parameter::Contacts).cloned())
    };
    assert_eq!(told(0, &Draft::default()), (vec![Fed::NoContacts], Some("0".to_owned())));
    assert_eq!(told(1, &Draft::default()), (vec![Fed::Contacts], None));
    let mut typed = Draft::default();
    typed.figures.insert(Parameter::Contacts, "300".to_owned());
    assert_eq!(told(0, &typed), (vec![], Some("300".to_owned())), "what was typed comes first");
}

#[test]
fn a_brief_and_its_plan_speak_in_the_four() {
    let draft = Draft {
        objective: "Vendre plus".into(),
        budget: "300".into(),
        figures: [(Parameter::Contacts, "0".to_owned()), (Parameter::Customers, "40".to_owned())].into_iter().collect(),
        ..Draft::default()
    };
    let calculator = calculator();
    let brief = calculator.parse(&draft).unwrap();
    let assessment = calculator.assess(&brief);
    let swot = diagnose(&Answers::default(), &setting(&draft), Some((&brief, &assessment))).swot;
    let named = |findings: &[boussole::engine::maturity::Finding]| {
        findings.iter().filter(|finding| matches!(finding.what, Found::Circumstance(_))).count()
    };
    // Nobody to write to and a vague sentence; customers; and nothing said of a goal that has no number.
    assert_eq!((named(&swot.weaknesses), named(&swot.strengths), named(&swot.opportunities)), (2, 1, 0));
}

#[test]
fn a_link_says_what_it_dropped() {
    let [one, other] = [&CRITERIA[0], &CRITERIA[1]];
    for (link, kept, dropped) in [
        (format!("d=1.{}1{}x", one.token, other.token), 2, vec![]),
        (format!("d=1.{}1{}", one.token, other.token), 1, vec![(Dropped::CutShort, 1)]),
        (format!("d=1.{}9{}0", one.token, other.token), 1, vec![(Dropped::NoSuchLevel, 1)]),
        (format!("d=1.{}1{}2", one.token, one.token), 1, vec![(Dropped::Repeated, 1)]),
        (format!("d=1.???1!!!2{}0", one.token), 1, vec![(Dropped::UnknownCriterion, 2)]),
        (format!("d=2.{}1", one.token), 0, vec![(Dropped::OtherVersion, 1)]),
        ("d=".to_owned(), 0, vec![(Dropped::OtherVersion, 1)]),
        ("d=1.".to_owned(), 0, vec![]),
    ] {
        let read = resumed(&Fragment::read(&link)).unwrap();
        assert_eq!((read.answers.iter().count(), read.dropped), (kept, dropped), "{link}");
    }
    for link in ["", "#", "boussole-plan", "#boussole-plan", "https://agency.example/#b=1.x"] {
        assert_eq!(resumed(&Fragment::read(link)), None, "{link}");
    }
}

#[test]
fn a_link_keeps_its_other_parts() {
    let fragment = Fragment::read("#b=1.abc&d=1.").with("d", "1.xyz0");
    assert_eq!((fragment.part("b"), fragment.part("d")), (Some("1.abc"), Some("1.xyz0")));
    assert_eq!(Fragment::read(&fragment.written()), fragment);
}
