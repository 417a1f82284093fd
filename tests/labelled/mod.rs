//! The labelled sentences, and what the reader makes of each.

use boussole::engine::objective::{Mark, read};
use boussole::engine::units::Date;
use serde::Deserialize;
use serde_json::Value;

/// A sentence and how it is to be read.
pub struct Labelled {
    pub id: String,
    pub text: String,
    /// One row of marks for each annotation.
    pub marks: Vec<[usize; 5]>,
    /// The marks that the annotations settle on.
    pub settled: [usize; 5],
    pub target: Option<Amount>,
    pub deadline: Option<String>,
}

/// A number and its unit, as the guide writes them.
#[derive(Clone, Deserialize)]
pub struct Amount {
    value: f64,
    unit: String,
}

impl Amount {
    /// The same unit, and the same value to a hundredth.
    pub fn is(&self, other: &Self) -> bool {
        self.unit == other.unit && (self.value - other.value).abs() < 0.011
    }
}

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    #[serde(rename = "S")]
    s: usize,
    #[serde(rename = "M")]
    m: usize,
    #[serde(rename = "A")]
    a: usize,
    #[serde(rename = "R")]
    r: usize,
    #[serde(rename = "T")]
    t: usize,
    target: Option<Amount>,
    deadline: Option<String>,
    marks: Vec<String>,
}

/// The sentences of the development list.
pub fn development() -> Vec<Labelled> {
    include_str!("../fixtures/objectives.dev.jsonl")
        .lines()
        .map(|line| {
            let row: Row = serde_json::from_str(line).unwrap();
            Labelled {
                id: row.id,
                text: row.text,
                marks: row.marks.iter().map(|marks| digits(marks)).collect(),
                settled: [row.s, row.m, row.a, row.r, row.t],
                target: row.target,
                deadline: row.deadline,
            }
        })
        .collect()
}

/// Our own sentences: `marks | target | baseline | deadline | text`.
pub fn own() -> Vec<Labelled> {
    let lines = include_str!("../fixtures/objectives.own.txt").lines().enumerate();
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(|(index, line)| own_sentence(index + 1, line)).collect()
}

fn own_sentence(number: usize, line: &str) -> Labelled {
    let fields: Vec<&str> = line.splitn(5, " | ").collect();
    let settled = digits(fields[0]);
    Labelled {
        id: format!("own-{number}"),
        text: fields[4].to_owned(),
        marks: vec![settled],
        settled,
        target: amount(fields[1]),
        deadline: (fields[3] != "-").then(|| fields[3].to_owned()),
    }
}

fn amount(written: &str) -> Option<Amount> {
    let end = written.find(|character: char| !character.is_ascii_digit() && character != '.')?;
    let (value, unit) = written.split_at(end);
    Some(Amount { value: value.parse().ok()?, unit: unit.to_owned() })
}

fn digits(marks: &str) -> [usize; 5] {
    let mut row = [0; 5];
    for (place, mark) in row.iter_mut().zip(marks.chars()) {
        *place = mark.to_digit(3).unwrap() as usize;
    }
    row
}

/// How a sentence was read, in the words of the labels.
pub struct Score {
    pub marks: [usize; 5],
    pub target: Option<Amount>,
    pub deadline: Option<String>,
}

impl Score {
    /// The reading of a sentence on a day.
    pub fn of(sentence: &Labelled, today: Date) -> Self {
        let reading = read(&sentence.text, today, None);
        let target: Value = serde_json::to_value(reading.target).unwrap();
        Self {
            marks: reading.judgements.map(|found| match found.mark {
                Mark::Missing => 0,
                Mark::Partly => 1,
                Mark::Met => 2,
            }),
            target: serde_json::from_value(target).unwrap(),
            deadline: reading.deadline.map(|day| day.to_string()),
        }
    }
}
