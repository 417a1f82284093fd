//! What each stage of the funnel gets at least.

use schemars::JsonSchema;
use serde::Serialize;

use super::split::ChannelSplit;
use crate::benchmarks::Stage;
use crate::engine::brief::Priority;
use crate::engine::plan::Outcome;
use crate::engine::units::{Money, Rate};

/// A floor in force: the least that the channels of a stage receive together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Floor {
    /// The stage.
    pub stage: Stage,
    /// The least, per month.
    pub amount: Money,
}

/// A floor that is not in force, and why.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Lifted {
    /// The stage.
    pub stage: Stage,
    /// What it would have asked for, per month.
    pub amount: Money,
    /// What stands against it.
    pub because: NoFloor,
}

/// Why a floor cannot be met.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoFloor {
    /// No channel of the stage may take anything, or brings anything.
    NoChannel,
    /// The floor is below the entry spend of every channel of the stage.
    BelowEntry {
        /// The one that opens for least.
        first: &'static str,
        /// Its entry spend.
        entry_spend: Money,
    },
    /// What the visitor locked and required comes first, and leaves too little.
    ChoicesComeFirst {
        /// What they leave for the floors, per month.
        left: Money,
    },
}

/// The least share `φ` of a purse that each stage gets.
pub type Shares = [(Stage, Rate); 4];

/// What all the floors together may bind: seven tenths. The rest goes where it brings most.
const BOUND: f64 = 0.7;

/// The least share that each stage gets, for an outcome and a priority.
///
/// An assumption: no study prescribes such floors. They keep a plan from living on one stage alone, and lean towards
/// the stage that the outcome is won in. A priority asks for its own stage what an outcome that serves it would, and the
/// other stages give way in proportion where that would bind too much; so the priority that an outcome serves anyway
/// changes nothing.
pub fn shares(outcome: Outcome, priority: Priority) -> Shares {
    let usual = usual(outcome);
    let own = |(stage, _): &(Stage, Rate)| *stage == priority.stage();
    let asked = usual.iter().filter(|share| own(share)).map(|(_, share)| share.get()).fold(least(priority), f64::max);
    let others: f64 = usual.iter().filter(|share| !own(share)).map(|(_, share)| share.get()).sum();
    let scale = ((BOUND - asked) / others).min(1.0);
    usual.map(|(stage, share)| {
        let share = if stage == priority.stage() { asked } else { share.get() * scale };
        (stage, Rate::clamped(share))
    })
}

/// The least share that a priority asks for its own stage. Those one has already are few: they take less.
fn least(priority: Priority) -> f64 {
    match priority {
        Priority::Awareness => 0.35,
        Priority::Activation => 0.30,
        Priority::Engagement => 0.20,
    }
}

/// The same without a priority.
pub(super) fn usual(outcome: Outcome) -> Shares {
    let [see, think, act, care] = match outcome {
        Outcome::Impressions | Outcome::Visits => [0.35, 0.20, 0.10, 0.04],
        Outcome::Leads => [0.14, 0.20, 0.30, 0.04],
        Outcome::Customers | Outcome::Revenue => [0.10, 0.15, 0.35, 0.05],
        // Coming back is won in Care: it gets as much as Do elsewhere.
        Outcome::Repeat => [0.05, 0.10, 0.20, 0.35],
    };
    [(Stage::See, see), (Stage::Think, think), (Stage::Do, act), (Stage::Care, care)]
        .map(|(stage, share)| (stage, Rate::clamped(share)))
}

/// The floors in force for what a purse can use, and those that are lifted.
///
/// A floor is in force where one of the stage's channels can open with it, and asks for no more than they can use. What
/// is locked counts towards it; where locks and requirements leave too little for all, the smallest is lifted first.
pub(super) fn floors(rows: &[ChannelSplit], least: &Shares, usable: Money) -> (Vec<Floor>, Vec<Lifted>) {
    let (mut kept, mut lifted) = (Vec::new(), Vec::new());
    for &(stage, share) in least {
        let asked = Money::units(usable.in_units() * share.get());
        match Members::of(rows, stage).floor(asked) {
            _ if asked == Money::ZERO => {}
            Ok(amount) => kept.push(Floor { stage, amount }),
            Err(because) => lifted.push(Lifted { stage, amount: asked, because }),
        }
    }
    let left = usable - rows.iter().filter(|row| row.locked).map(|row| row.spend).sum();
    while let Some(smallest) = in_the_way(rows, &kept, left) {
        kept.retain(|floor| *floor != smallest);
        let because = NoFloor::ChoicesComeFirst { left };
        lifted.push(Lifted { stage: smallest.stage, amount: smallest.amount, because });
    }
    (kept, lifted)
}

/// The smallest floor that asks for more than the choices give its stage, when there is not enough for all.
fn in_the_way(rows: &[ChannelSplit], floors: &[Floor], left: Money) -> Option<Floor> {
    let asked = |stage| -> Money {
        let members = Members::of(rows, stage);
        let missing = floors.iter().find(|floor| floor.stage == stage).map(|floor| members.missing(floor.amount));
        missing.unwrap_or_default().max(members.required())
    };
    let whole: Money = [Stage::See, Stage::Think, Stage::Do, Stage::Care].into_iter().map(asked).sum();
    let asks_more = |floor: &&Floor| {
        let members = Members::of(rows, floor.stage);
        members.missing(floor.amount) > members.required()
    };
    floors.iter().filter(asks_more).min_by_key(|floor| floor.amount).filter(|_| whole > left).copied()
}

/// What a stage still misses of a floor once its locked channels have theirs.
pub(super) fn missing(rows: &[ChannelSplit], floor: Floor) -> Money {
    Members::of(rows, floor.stage).missing(floor.amount)
}

/// The channels of one stage.
struct Members<'a>(Vec<&'a ChannelSplit>);

impl<'a> Members<'a> {
    fn of(rows: &'a [ChannelSplit], stage: Stage) -> Self {
        Self(rows.iter().filter(|row| row.home() == stage).collect())
    }

    fn locked(&self) -> Money {
        self.0.iter().filter(|row| row.locked).map(|row| row.spend).sum()
    }

    fn required(&self) -> Money {
        self.0.iter().filter(|row| row.required && !row.locked).map(|row| row.entry_spend).sum()
    }

    fn missing(&self, floor: Money) -> Money {
        (floor - self.locked()).max(Money::ZERO)
    }

    /// The floor that the stage can meet, of what is asked.
    fn floor(&self, asked: Money) -> Result<Money, NoFloor> {
        let takers = || self.0.iter().filter(|row| row.can_take());
        let opens = |row: &&&ChannelSplit, amount| row.required || row.entry_spend <= self.missing(amount);
        if self.locked() >= asked && asked > Money::ZERO {
            return Ok(asked);
        }
        let within: Money = takers().filter(|row| opens(row, asked)).map(|row| row.curve.saturation()).sum();
        let amount = asked.min(self.locked() + within);
        if self.missing(amount) > Money::ZERO && takers().any(|row| opens(&row, amount)) {
            return Ok(amount);
        }
        let first = takers().min_by_key(|row| row.entry_spend).ok_or(NoFloor::NoChannel)?;
        Err(NoFloor::BelowEntry { first: first.id, entry_spend: first.entry_spend })
    }
}
