//! The engine's reasons in words: one message per variant.

use crate::engine::objective::Reason;
use crate::messages::{Text, say};

pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::ResultNarrowed => say::reason_result_narrowed(),
        Reason::ResultAlone => say::reason_result_alone(),
        Reason::NarrowAlone => say::reason_narrow_alone(),
        Reason::NoResult => say::reason_no_result(),
        Reason::Quantified => say::reason_quantified(),
        Reason::MetricAlone => say::reason_metric_alone(),
        Reason::NumberAlone => say::reason_number_alone(),
        Reason::NothingToMeasure => say::reason_nothing_to_measure(),
        Reason::LeverNamed => say::reason_lever_named(),
        Reason::StepGiven => say::reason_step_given(),
        Reason::BoundedChange => say::reason_bounded_change(),
        Reason::CountedActions => say::reason_counted_actions(),
        Reason::Leap => say::reason_leap(),
        Reason::NoLever => say::reason_no_lever(),
        Reason::BusinessResult => say::reason_business_result(),
        Reason::PurposeGiven => say::reason_purpose_given(),
        Reason::IntermediateResult => say::reason_intermediate_result(),
        Reason::NoPurpose => say::reason_no_purpose(),
        Reason::EndGiven => say::reason_end_given(),
        Reason::RhythmAlone => say::reason_rhythm_alone(),
        Reason::VagueHorizon => say::reason_vague_horizon(),
        Reason::NoEnd => say::reason_no_end(),
    }
}
