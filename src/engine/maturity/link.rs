use super::sheet::is_of;
use super::{Answer, Answers};
use crate::engine::link::Fragment;
use crate::questions::{CRITERIA, CriterionRow};

/// The answers of a link, and what of it could not be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resumed {
    /// What could be read.
    pub answers: Answers,
    /// What could not, each kind with how often.
    pub dropped: Vec<(Dropped, usize)>,
}

/// Why part of a link is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dropped {
    /// Written in a way that is not known here: none of it can be read.
    OtherVersion,
    /// An answer to a criterion that is not, or no longer, asked.
    UnknownCriterion,
    /// A level that the criterion does not have.
    NoSuchLevel,
    /// A second answer to the same criterion.
    Repeated,
    /// An answer cut off in the middle.
    CutShort,
}

/// The key of the answers in a link: the letter of the diagnosis.
const KEY: &str = "d";
/// The way they are written, a number before the first dot.
const VERSION: &str = "1";
/// Letters that stand for a criterion, and for its answer.
const TOKEN: usize = 3;
const UNKNOWN: char = 'x';

/// The part of a link that holds some answers: four characters each.
pub fn written(answers: &Answers) -> Fragment {
    let mut value = format!("{VERSION}.");
    for (id, answer) in answers.iter() {
        if let Some(row) = CRITERIA.iter().find(|row| row.id == id) {
            value.push_str(row.token);
            value.push(match answer {
                Answer::Level(level) => char::from_digit(u32::from(level), 10).unwrap_or(UNKNOWN),
                Answer::Unknown => UNKNOWN,
            });
        }
    }
    Fragment::default().with(KEY, &value)
}

/// The answers of a link, as far as it can be read; nothing where it has none.
pub fn resumed(fragment: &Fragment) -> Option<Resumed> {
    let value = fragment.part(KEY)?;
    let mut resumed = Resumed::default();
    match value.split_once('.') {
        Some((VERSION, written)) => resumed.read(written),
        _ => resumed.drop(Dropped::OtherVersion),
    }
    Some(resumed)
}

impl Resumed {
    fn read(&mut self, written: &str) {
        let mut rest = written;
        while !rest.is_empty() {
            let (token, after) = first(rest, TOKEN);
            let (letter, after) = first(after, 1);
            match answer(token, letter) {
                Ok((row, _)) if self.answers.get(row.id).is_some() => self.drop(Dropped::Repeated),
                Ok((row, answer)) => self.answers.say(row.id, Some(answer)),
                Err(why) => self.drop(why),
            }
            rest = after;
        }
    }

    fn drop(&mut self, why: Dropped) {
        match self.dropped.iter_mut().find(|(other, _)| *other == why) {
            Some((_, count)) => *count += 1,
            None => self.dropped.push((why, 1)),
        }
    }
}

/// So many characters, and the rest.
fn first(text: &str, count: usize) -> (&str, &str) {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn answer(token: &str, letter: &str) -> Result<(&'static CriterionRow, Answer), Dropped> {
    let letter = letter.chars().next().ok_or(Dropped::CutShort)?;
    let row = CRITERIA.iter().find(|row| row.token == token).ok_or(Dropped::UnknownCriterion)?;
    let level = letter.to_digit(10).and_then(|level| u8::try_from(level).ok());
    let answer = if letter == UNKNOWN { Some(Answer::Unknown) } else { level.map(Answer::Level) };
    answer.filter(|answer| is_of(row, *answer)).map(|answer| (row, answer)).ok_or(Dropped::NoSuchLevel)
}
