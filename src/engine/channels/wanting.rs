//! What the want of a provision does to the figures of bought media. Not knowing changes nothing.

use crate::engine::brief::{Brief, Provision};
use crate::engine::estimate::{Adjustment, Because, Effect, Estimate, Scale, adjusted};
use crate::engine::units::{Price, Rate, Ratio};

/// How many times wider a range is without web analytics, and again without conversion tracking. An assumption: whoever
/// does not see what a click brings cannot move the money towards what works, and strays further from the typical value
/// on either side.
const UNMEASURED: f64 = 1.25;

/// What is left of the conversion of bought visits without a page made for them. An assumption: published medians are
/// 6.6 % for pages made for a campaign (Unbounce 2024) and 2.3 % for whole sites of companies (First Page Sage and Unbounce
/// 2024), a third; but they count other visitors, and the advertisers behind our conversion rates do not all have such a
/// page. So most of the gap is left out.
const WITHOUT_LANDING_PAGE: f64 = 0.7;

/// The share of bought visits that convert, with what is in place.
pub(super) fn conversion(estimate: Estimate<Rate>, brief: &Brief) -> Estimate<Rate> {
    let without_page = lacking(Provision::LandingPage, Effect::Scaled, WITHOUT_LANDING_PAGE, brief);
    let adjustments = without_page.into_iter().chain(unmeasured(brief));
    ours(estimate, adjustments.collect(), Scale::Logit, Rate::get, Rate::clamped)
}

/// The price of a bought visit, with what is in place.
pub(super) fn cost_per_visit(estimate: Estimate<Price>, brief: &Brief) -> Estimate<Price> {
    ours(estimate, unmeasured(brief).collect(), Scale::Log, Price::in_units, Price::units)
}

fn unmeasured(brief: &Brief) -> impl Iterator<Item = Adjustment> {
    let measuring = [Provision::WebAnalytics, Provision::ConversionTracking];
    measuring.into_iter().filter_map(|provision| lacking(provision, Effect::Widened, UNMEASURED, brief))
}

fn lacking(provision: Provision, effect: fn(Ratio) -> Effect, factor: f64, brief: &Brief) -> Option<Adjustment> {
    let factor = Ratio::of(factor, 1.0).filter(|_| brief.in_place.lacks(provision))?;
    Some(Adjustment { lacking: provision, effect: effect(factor) })
}

/// A figure that the visitor typed was seen by the visitor: it stays as it is.
fn ours<T: Copy>(
    estimate: Estimate<T>,
    adjustments: Vec<Adjustment>,
    scale: Scale,
    number: fn(T) -> f64,
    unit: fn(f64) -> T,
) -> Estimate<T> {
    let adjustments = if estimate.because == Because::Own { Vec::new() } else { adjustments };
    adjusted(estimate, adjustments, scale, number, unit)
}
