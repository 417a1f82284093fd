use super::{Answer, Answers, Setting};
use crate::benchmarks::Parameter;
use crate::engine::brief::{Draft, Provision};
use crate::questions::{CRITERIA, CriterionRow, Fact};

/// What an answer says for the brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fed {
    /// Something is in place, or is not.
    Provision(Provision, bool),
    /// There is no list of addresses to write to.
    NoContacts,
    /// There is one, of a size that was not said.
    Contacts,
}

/// What the answers say that the visitor did not tell the brief, each once.
pub fn fed(answers: &Answers, setting: &Setting) -> Vec<Fed> {
    let mut found: Vec<Fed> = Vec::new();
    for row in CRITERIA.iter().filter(|row| setting.suits(row)) {
        let Some(Answer::Level(level)) = answers.get(row.id).filter(|answer| super::sheet::is_of(row, *answer)) else {
            continue;
        };
        for new in [provision(row, level, setting), contacts(row, level, setting)].into_iter().flatten() {
            if !found.iter().any(|old| old.is_about_the_same_as(new)) {
                found.push(new);
            }
        }
    }
    found
}

/// Between the levels that say it is in place and those that say it is not, the brief is told nothing.
fn provision(row: &CriterionRow, level: u8, setting: &Setting) -> Option<Fed> {
    let provision = Provision::ALL.into_iter().find(|provision| Some(provision.name()) == row.feeds)?;
    let is_open = !setting.says(Fact::InPlace(provision.name()));
    let is_there = level >= row.feeds_from;
    (is_open && (is_there || level <= row.lacks_to)).then_some(Fed::Provision(provision, is_there))
}

/// The worst level says that there is nobody to write to; the others, that there is somebody.
fn contacts(row: &CriterionRow, level: u8, setting: &Setting) -> Option<Fed> {
    let is_open = row.known == Some(Fact::Contacts) && !setting.says(Fact::Contacts);
    is_open.then_some(if level == 0 { Fed::NoContacts } else { Fed::Contacts })
}

impl Fed {
    fn is_about_the_same_as(self, other: Self) -> bool {
        match (self, other) {
            (Self::Provision(here, _), Self::Provision(there, _)) => here == there,
            (Self::Provision(..), _) | (_, Self::Provision(..)) => false,
            _ => true,
        }
    }

    /// Tells a draft. Addresses whose number was not said are estimated as they are without the answer: it only says that
    /// e-mail is open.
    pub(super) fn tell(self, draft: &mut Draft) {
        match self {
            Self::Provision(provision, is_there) => draft.in_place.say(provision, Some(is_there)),
            Self::NoContacts => draft.figures.insert(Parameter::Contacts, "0".to_owned()),
            Self::Contacts => {}
        }
    }
}

impl Draft {
    /// The same draft with what the answers of the self-assessment say, where the visitor did not say it here.
    #[must_use]
    pub fn told(&self, said: &[Fed]) -> Self {
        let mut draft = self.clone();
        for fed in said {
            fed.tell(&mut draft);
        }
        draft
    }
}
