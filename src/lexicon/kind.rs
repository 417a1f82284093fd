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
    const ALL: [(&'static str, Self); 31] = [
        ("stop", Self::Stop),
        ("vague", Self::Vague),
        ("verb", Self::Verb),
        ("result", Self::Result),
        ("wish", Self::Wish),
        ("lever", Self::Lever),
        ("with", Self::With),
        ("purpose", Self::Purpose),
        ("means", Self::Means),
        ("deliverable", Self::Deliverable),
        ("channel", Self::Channel),
        ("audience", Self::Audience),
        ("place", Self::Place),
        ("scope", Self::Scope),
        ("horizon", Self::Horizon),
        ("review", Self::Review),
        ("evaluate", Self::Evaluate),
        ("budget", Self::Budget),
        ("headcount", Self::Headcount),
        ("baseline", Self::Baseline),
        ("past", Self::Past),
        ("since", Self::Since),
        ("number", Self::Number),
        ("fraction", Self::Fraction),
        ("multiple", Self::Multiple),
        ("unit", Self::Unit),
        ("period", Self::Period),
        ("rhythm", Self::Rhythm),
        ("month", Self::Month),
        ("season", Self::Season),
        ("event", Self::Event),
    ];

    /// The kind of that name in the files.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}
