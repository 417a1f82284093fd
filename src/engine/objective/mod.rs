//! Reading the visitor's sentence: text in, [`Reading`] out.

mod reading;

pub use reading::{
    Criterion, Direction, Fact, FactKind, Judgement, Language, Mark, Metric, Notice, Quantity, Reading, Reason, Rhythm,
    Span, Unit,
};
