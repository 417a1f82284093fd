use super::brief::{Brief, Draft, Problem};
use super::maturity::Setting;
use super::objective::{Asker, Measure, Measured, Reading, Suggestions, measured, read};
use super::plan::Outcome;
use super::plan::aims::{objectives, served};
use super::units::Date;
use super::{Assessment, assess};
use crate::benchmarks::{Benchmarks, Sale};

/// The engine with what it needs from outside: the figures it stands on, and the day.
#[derive(Clone, Copy, Debug)]
pub struct Calculator {
    benchmarks: &'static Benchmarks,
    today: Date,
}

impl Calculator {
    /// A calculator for one day.
    pub fn new(benchmarks: &'static Benchmarks, today: Date) -> Self {
        Self { benchmarks, today }
    }

    /// Reads the sentence of a draft.
    pub fn read(&self, draft: &Draft) -> Reading {
        read(&draft.objective, self.today, draft.language)
    }

    /// What could be added to a sentence.
    pub fn suggest(&self, objective: &str, asker: Asker) -> Suggestions {
        Suggestions::to(objective, self.today, asker)
    }

    /// A sentence that counts nothing yet, with each thing that its aim can be measured by; the numbers are those that
    /// an assessment says are carried.
    pub fn measure(&self, draft: &Draft, asker: Asker, assessment: Option<&Assessment>) -> Vec<Measured> {
        let objective = &draft.objective;
        let reading = read(objective, self.today, asker.language);
        let aim = assessment.map_or_else(
            || served(&reading, objective, Outcome::nearest(reading.metric, Sale::Lead)).aim,
            |assessment| assessment.aim.served.aim,
        );
        let amount = |name| assessment.and_then(|found| found.aim.likely(name)).map(|(_, amount)| amount);
        let measures: Vec<Measure> =
            objectives(aim).iter().map(|found| Measure { objective: found.name, amount: amount(found.name) }).collect();
        let by = assessment.map(|assessment| assessment.aim.month);
        measured(objective, self.today, asker, &measures, by, draft.country.currency())
    }

    /// The brief of a draft.
    ///
    /// # Errors
    /// One [`Problem`] per field that cannot be used.
    pub fn parse(&self, draft: &Draft) -> Result<Brief, Vec<Problem>> {
        draft.parse(self.benchmarks)
    }

    /// What a draft and the reading of its sentence say of the visitor, for the self-assessment.
    pub fn setting(&self, draft: &Draft, is_example_budget: bool, reading: &Reading) -> Setting {
        Setting::of(draft, is_example_budget, reading, self.benchmarks)
    }

    /// What the brief comes to.
    pub fn assess(&self, brief: &Brief) -> Assessment {
        assess(brief, self.benchmarks, self.today)
    }
}

impl PartialEq for Calculator {
    /// Figures are the same when they stand in the same place.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.benchmarks, other.benchmarks) && self.today == other.today
    }
}
