//! The metrics by the names the lexicon gives them.

use super::Metric;

/// The names that the lexicon gives to the metrics.
const NAMES: [(&str, Metric); 34] = [
    ("reach", Metric::Reach),
    ("impressions", Metric::Impressions),
    ("traffic", Metric::Traffic),
    ("followers", Metric::Followers),
    ("engagement", Metric::Engagement),
    ("ranking", Metric::Ranking),
    ("subscribers", Metric::Subscribers),
    ("leads", Metric::Leads),
    ("qualified_leads", Metric::QualifiedLeads),
    ("appointments", Metric::Appointments),
    ("customers", Metric::Customers),
    ("orders", Metric::Orders),
    ("revenue", Metric::Revenue),
    ("margin", Metric::Margin),
    ("basket", Metric::Basket),
    ("conversion_rate", Metric::ConversionRate),
    ("cost_per_lead", Metric::CostPerLead),
    ("cost_per_acquisition", Metric::CostPerAcquisition),
    ("return_on_ad_spend", Metric::ReturnOnAdSpend),
    ("retention", Metric::Retention),
    ("churn", Metric::Churn),
    ("satisfaction", Metric::Satisfaction),
    ("reviews", Metric::Reviews),
    ("recommendation", Metric::Recommendation),
    ("downloads", Metric::Downloads),
    ("users", Metric::Users),
    ("applications", Metric::Applications),
    ("donations", Metric::Donations),
    ("members", Metric::Members),
    ("email_rates", Metric::EmailRates),
    ("bounce_rate", Metric::BounceRate),
    ("response_time", Metric::ResponseTime),
    ("deliverables", Metric::Deliverables),
    ("costs", Metric::Costs),
];

pub(super) fn metric_named(name: &str) -> Metric {
    // Awareness is the reach one hopes for.
    let name = if name == "awareness" { "reach" } else { name };
    NAMES.iter().find(|(known, _)| *known == name).map_or(Metric::Other, |(_, metric)| *metric)
}

/// The name of a metric in the lexicon.
pub(super) fn name_of(metric: Metric) -> &'static str {
    metric.name()
}

impl Metric {
    /// Stable name, such as `qualified_leads`.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, known)| *known == self).map_or("other", |(name, _)| *name)
    }

    /// Every metric, with its name.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(_, metric)| *metric).chain([Self::Other])
    }
}
