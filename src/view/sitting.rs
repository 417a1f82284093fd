use crate::engine::maturity::{Answers, Depth, Dropped};

/// How the self-assessment is taken: what is open, and what it is compared with. The answers stand beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// How far to go; nothing while it is closed.
    pub depth: Option<Depth>,
    /// All the questions on a page, rather than one at a time.
    pub together: bool,
    /// The question on screen where they come one at a time, by its name; nothing for the first that is open.
    pub at: Option<&'static str>,
    /// An earlier result to compare with.
    pub earlier: Option<Answers>,
    /// What of the page's link could not be used.
    pub dropped: Vec<(Dropped, usize)>,
}
