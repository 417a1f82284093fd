//! The checkpoints as a file that calendars read: iCalendar, RFC 5545.

use super::amounts::{amount, in_full, level, telling};
use super::diagnoses::limit;
use crate::engine::Assessment;
use crate::engine::brief::Brief;
use crate::engine::plan::{Checkpoint, Meeting};
use crate::engine::units::Date;
use crate::messages::say;
use crate::view::ports::File;
use crate::view::words::Words;

/// An event a checkpoint, and one for the meeting that comes again. All of them take whole days, so that no time zone is
/// needed, and leave the day free for something else.
pub fn calendar(brief: &Brief, assessment: &Assessment, words: &Words) -> File {
    let mut lines = Lines(String::new());
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Boussole//Plan//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        lines.line(name, value);
    }
    let plan = fingerprint(brief);
    for checkpoint in &assessment.follow.checkpoints {
        let event = Event {
            uid: [&plan, "-", &compact(checkpoint.date), "@boussole"].concat(),
            on: checkpoint.date,
            rule: None,
            title: title(checkpoint, assessment, words),
            text: text(checkpoint, assessment, words),
        };
        lines.event(&event, assessment.today);
    }
    if let Some(event) = meeting(&assessment.follow.meeting, &plan, words) {
        lines.event(&event, assessment.today);
    }
    lines.line("END", "VCALENDAR");
    File { name: "boussole.ics", media: "text/calendar;charset=utf-8", text: lines.0 }
}

/// What stands in the calendar on a day.
struct Event {
    uid: String,
    on: Date,
    /// How it comes again.
    rule: Option<String>,
    title: String,
    text: String,
}

fn title(checkpoint: &Checkpoint, assessment: &Assessment, words: &Words) -> String {
    let expected =
        in_full(&assessment.follow.aim, checkpoint.counted.expected, assessment.economy.sale, words).to_string();
    words.say(say::calendar_title(expected)).to_string()
}

/// A line for the value from which to worry, one for each sign on the way, and what to look at then.
fn text(checkpoint: &Checkpoint, assessment: &Assessment, words: &Words) -> String {
    let (aim, sale) = (&assessment.follow.aim, assessment.economy.sale);
    let worrying = telling(aim, checkpoint.counted.worrying);
    let mut lines = vec![if worrying.is_none() {
        words.say(say::calendar_too_early())
    } else {
        let value = match aim.measure() {
            Some(_) => level(aim, worrying, words),
            None => in_full(aim, worrying, sale, words).to_string(),
        };
        words.say(if aim.is_at_most() { say::calendar_worry_above(value) } else { say::calendar_worry(value) })
    }];
    for sign in &checkpoint.signs {
        let said = |value| amount(sign.what, value, sale, words).to_string();
        lines.push(words.say(say::calendar_sign(said(sign.expected), said(sign.worrying))));
    }
    lines.push(words.say(say::calendar_cost(words.amount(checkpoint.cost))));
    lines.push(words.say(say::reaction(checkpoint.then.name())));
    for rule in &assessment.follow.diagnoses {
        let fault = words.say(say::fault(rule.symptom.name())).to_string();
        lines.push(words.say(say::calendar_rule(limit(rule, words).to_string(), fault)));
    }
    lines.push(words.say(say::calendar_note()));
    lines.join("\n")
}

/// Nothing where the plan is over before the first one.
fn meeting(meeting: &Meeting, plan: &str, words: &Words) -> Option<Event> {
    (meeting.first <= meeting.until).then(|| Event {
        uid: [plan, "-meeting@boussole"].concat(),
        on: meeting.first,
        rule: Some(format!("FREQ=WEEKLY;INTERVAL={};UNTIL={}", meeting.every_weeks, compact(meeting.until))),
        title: words.say(say::calendar_meeting(meeting.minutes.to_string())).to_string(),
        text: words.say(say::calendar_agenda()).to_string(),
    })
}

/// The lines of a file.
struct Lines(String);

impl Lines {
    fn event(&mut self, event: &Event, today: Date) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &event.uid);
        // No clock: the day of the plan, so that the same plan gives the same file.
        self.line("DTSTAMP", &[&compact(today), "T000000Z"].concat());
        self.line("DTSTART;VALUE=DATE", &compact(event.on));
        self.line("DTEND;VALUE=DATE", &compact(event.on.plus_days(1)));
        if let Some(rule) = &event.rule {
            self.line("RRULE", rule);
        }
        self.line("SUMMARY", &escaped(&event.title));
        self.line("DESCRIPTION", &escaped(&event.text));
        self.line("TRANSP", "TRANSPARENT");
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("DESCRIPTION", &escaped(&event.title));
        // At nine in the morning of the day before.
        self.line("TRIGGER", "-PT15H");
        self.line("END", "VALARM");
        self.line("END", "VEVENT");
    }

    /// A content line, folded where it is longer than [`LONGEST`] octets, and never within a letter.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if octets + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Octets of a line, without its break.
const LONGEST: usize = 75;

/// What has a meaning in a text is written with a backslash before it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// `20260630`.
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// The same for the same question, so that a calendar puts a later file in the place of an earlier one: FNV-1a, 64 bits.
fn fingerprint(brief: &Brief) -> String {
    let budget = brief.budget.in_cents().to_string();
    let parts = [brief.objective.as_str(), &budget, brief.sector.id, brief.country.name()];
    let octets = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = octets
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, octet| (hash ^ u64::from(octet)).wrapping_mul(0x0000_0100_0000_01b3));
    hash.to_string()
}
