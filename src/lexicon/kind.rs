/// What a phrase is good for. The names are those of the categories in the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "fr.txt describes each where a marketing person reads it")]
pub enum Kind {
    Stop,
    Vague,
    Verb,
    Result,
    Wish,
    Lever,
    With,
    Purpose,
    Means,
    Deliverable,
    Channel,
    Audience,
    Place,
    Scope,
    Horizon,
    Review,
    Evaluate,
    Budget,
    Headcount,
    Baseline,
    Past,
    Since,
    Number,
    Fraction,
    Multiple,
    Unit,
    Period,
    Rhythm,
    Month,
    Season,
    Event,
}

impl Kind {
    /// All of them, in their order.
    const ALL: [Self; 31] = [
        Self::Stop,
        Self::Vague,
        Self::Verb,
        Self::Result,
        Self::Wish,
        Self::Lever,
        Self::With,
        Self::Purpose,
        Self::Means,
        Self::Deliverable,
        Self::Channel,
        Self::Audience,
        Self::Place,
        Self::Scope,
        Self::Horizon,
        Self::Review,
        Self::Evaluate,
        Self::Budget,
        Self::Headcount,
        Self::Baseline,
        Self::Past,
        Self::Since,
        Self::Number,
        Self::Fraction,
        Self::Multiple,
        Self::Unit,
        Self::Period,
        Self::Rhythm,
        Self::Month,
        Self::Season,
        Self::Event,
    ];

    /// The kind of that letter in the compiled file.
    pub fn lettered(letter: u8) -> Option<Self> {
        Self::ALL.get(usize::from(letter.wrapping_sub(b'A'))).copied()
    }
}
