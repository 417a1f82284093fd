//! The calendar file, read as a calendar would: by a parser of RFC 5545 that knows nothing of ours.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "clippy takes the functions around the tests for code")]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use boussole::benchmarks::BENCHMARKS;
use boussole::engine::brief::{Answers, Brief};
use boussole::engine::units::Date;
use boussole::engine::{Assessment, assess};
use boussole::messages::{Language, Messages, say};
use boussole::view::{File, Shared, Unformatted, Words, calendar};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event};

fn messages(language: Language) -> Messages {
    let text = |part: &str| {
        let file = format!("{}{part}.txt", language.tag());
        fs::read_to_string(Path::new(env!("OUT_DIR")).join(file)).unwrap()
    };
    Messages::read(language, &text("")).and(&text(".more"))
}

/// A brief on a day, and the file that is made of it.
struct Made {
    assessment: Assessment,
    file: File,
}

impl Made {
    fn of(answers: &Answers, language: Language, today: &str) -> Self {
        let brief: Brief = answers.clone().check(&BENCHMARKS).unwrap();
        let assessment = assess(&brief, &BENCHMARKS, Date::parse_iso(today).unwrap());
        let words = Words::new(Shared::new(messages(language)), Rc::new(Unformatted));
        let file = calendar(&brief, &assessment, &words);
        Self { assessment, file }
    }

    fn events(&self) -> Vec<Event> {
        let read: Calendar = self.file.text.parse().unwrap();
        let events = read.components.iter().filter_map(CalendarComponent::as_event);
        events.cloned().collect()
    }

    fn uids(&self) -> Vec<String> {
        self.events().iter().map(|event| event.get_uid().unwrap().to_owned()).collect()
    }
}

fn answers(objective: &str) -> Answers {
    Answers {
        objective: objective.into(),
        budget: 1500.0,
        sector: Some("business_services".into()),
        ..Answers::default()
    }
}

/// Every example of a brief, and plans of one month, of years, and without a number.
fn all_answers() -> Vec<Answers> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/briefs");
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let examples = files.map(|text| serde_json::from_str(&text).unwrap());
    let others = [
        "Obtenir 40 devis d'ici fin février",
        "Gagner 400 clients d'ici décembre 2030",
        "Faire connaître notre cabinet ; à Nantes, à Angers\\Cholet",
    ];
    examples.chain(others.map(answers)).collect()
}

fn day(event: &Event, which: fn(&Event) -> Option<DatePerhapsTime>) -> String {
    match which(event).unwrap() {
        DatePerhapsTime::Date(date) => date.to_string(),
        DatePerhapsTime::DateTime(time) => format!("a time: {time:?}"),
    }
}

#[test]
fn a_calendar_reads_an_event_a_checkpoint_and_the_meeting() {
    for answers in all_answers() {
        for language in Language::all() {
            let made = Made::of(&answers, language, "2026-01-15");
            let read: Calendar = made.file.text.parse().unwrap();
            for (name, value) in [("VERSION", "2.0"), ("METHOD", "PUBLISH"), ("CALSCALE", "GREGORIAN")] {
                assert_eq!(read.property_value(name), Some(value));
            }
            assert!(read.property_value("PRODID").is_some());
            let events = made.events();
            let follow = &made.assessment.follow;
            let days: Vec<String> = events.iter().map(|event| day(event, Event::get_start)).collect();
            let mut expected: Vec<String> =
                follow.checkpoints.iter().map(|checkpoint| checkpoint.date.to_string()).collect();
            expected.push(follow.meeting.first.to_string());
            assert_eq!(days, expected, "{}", answers.objective);
            for event in &events {
                let (start, end) = (day(event, Event::get_start), day(event, Event::get_end));
                let start = Date::parse_iso(&start).unwrap();
                assert_eq!(end, start.plus_days(1).to_string(), "the end is the day after");
                assert_eq!(event.property_value("DTSTAMP"), Some("20260115T000000Z"));
                assert_eq!(event.property_value("TRANSP"), Some("TRANSPARENT"));
            }
            let rule = events.last().unwrap().property_value("RRULE").unwrap();
            let until = follow.meeting.until.to_string().replace('-', "");
            assert_eq!(rule, format!("FREQ=WEEKLY;INTERVAL={};UNTIL={until}", follow.meeting.every_weeks));
            assert_eq!(made.file.text.matches("BEGIN:VALARM").count(), events.len(), "a reminder each");
        }
    }
}

#[test]
fn what_is_read_is_what_was_said() {
    for language in Language::all() {
        let words = messages(language);
        let made = Made::of(&answers("Obtenir 40 devis par mois d'ici fin juin"), language, "2026-01-15");
        let events = made.events();
        for (event, checkpoint) in events.iter().zip(&made.assessment.follow.checkpoints) {
            let (title, text) = (event.get_summary().unwrap(), event.get_description().unwrap());
            let expected = rounded(checkpoint.counted.expected.unwrap().get());
            assert!(title.contains(&expected), "{expected} in {title}");
            let said = [
                words.say(&say::reaction(checkpoint.then.name())),
                words.say(&say::calendar_note()),
                words.say(&say::fault("few_leads")),
                words.say(&say::fault("high_bounce")),
            ];
            for said in said {
                assert!(text.contains(&said), "{said} in {text}");
            }
            assert!(text.lines().count() >= 6, "{text}");
            assert!(!text.contains('\\'), "{text}");
        }
    }
}

/// A count in two significant figures, as an estimate is written.
fn rounded(count: f64) -> String {
    format!("{:.0}", count.round())
}

#[test]
fn lines_are_short_and_end_as_they_must() {
    for answers in all_answers() {
        for language in Language::all() {
            let text = Made::of(&answers, language, "2026-01-15").file.text;
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "no bare line feed");
            assert_eq!(text.matches('\r').count(), text.matches("\r\n").count(), "no bare carriage return");
            assert!(text.lines().all(|line| line.len() <= 75), "{text}");
            assert!(text.lines().any(|line| line.starts_with(' ')), "nothing is folded");
        }
    }
}

#[test]
fn a_later_file_takes_the_place_of_an_earlier_one() {
    let first = answers("Obtenir 40 devis d'ici fin juin");
    let made = |answers: &Answers, today| Made::of(answers, Language::FRENCH, today);
    assert_eq!(made(&first, "2026-01-15").file, made(&first, "2026-01-15").file);
    // The next day, in another language: the same events.
    assert_eq!(made(&first, "2026-01-15").uids(), made(&first, "2026-01-16").uids());
    let english = Language::all().last().unwrap();
    assert_eq!(made(&first, "2026-01-15").uids(), Made::of(&first, english, "2026-01-15").uids());
    let richer = Answers { budget: 1600.0, ..first.clone() };
    let (ours, theirs) = (made(&first, "2026-01-15").uids(), made(&richer, "2026-01-15").uids());
    assert!(ours.iter().all(|uid| !theirs.contains(uid)), "another question, other events");
    let mut unique = ours.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), ours.len());
}
