use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::engine::units::Date;

/// What was found in a sentence: facts in the visitor's own words, and what they are worth.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Reading {
    /// The language the sentence is written in.
    pub language: Language,
    /// Every fact found, in the order of the text; spans never overlap.
    pub facts: Vec<Fact>,
    /// Which way the metric should go.
    pub direction: Option<Direction>,
    /// The action is a change that takes an amount ("augmenter de 20 %"), not one that takes a count ("obtenir 40").
    pub changes: bool,
    /// The result the sentence is about, in the words of the trade.
    pub metric: Option<Metric>,
    /// The other results that the sentence wants, in order.
    pub others: Vec<Metric>,
    /// The result that it says the first one is for: "afin de fidéliser nos clients".
    pub purpose: Option<Metric>,
    /// The number to reach, as it is meant.
    pub target: Option<Quantity>,
    /// Where one starts from: A in "from A to B".
    pub baseline: Option<Quantity>,
    /// The second way in which the same step is given: +20 % in "from 300 to 400, that is +20 %".
    pub restated: Option<Quantity>,
    /// How the sentence says that the number is counted.
    pub counted: Option<Counted>,
    /// The last day by which the target must be reached.
    pub deadline: Option<Date>,
    /// The period of a target that is a flow: "40 per month". That of a lever is none of the target's.
    pub rhythm: Option<Rhythm>,
    /// The five marks of SMART, in that order.
    pub judgements: [Judgement; 5],
    /// E of SMARTER: the sentence says how it will be evaluated.
    pub evaluated: bool,
    /// R of SMARTER: the sentence says when it will be reviewed.
    pub reviewed: bool,
    /// What the visitor should be told about the reading itself.
    pub notices: Vec<Notice>,
}

/// How a number is counted, where the sentence says it beside its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// It comes on top of what there is: "40 more".
    OnTop,
    /// It is the whole: "40 in all".
    InAll,
}

/// The language of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
    /// Both, in comparable parts.
    Mixed,
    /// Neither, or too short to tell.
    Unknown,
}

/// A stretch of the visitor's text, in bytes: `start..end`, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// One fact and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of facts a sentence can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// "générer", "augmenter".
    Action,
    /// "demandes de devis".
    Metric,
    /// "40", "+20 %".
    Target,
    /// "de 2 %", "contre 300 aujourd'hui".
    Baseline,
    /// "d'ici fin juin".
    Deadline,
    /// "par mois".
    Rhythm,
    /// "sur Instagram" as the place where the result is counted.
    Channel,
    /// "auprès des PME".
    Audience,
    /// "à Nantes".
    Place,
    /// "de la gamme bio", "de la page panier".
    Scope,
    /// "grâce à Google Ads".
    Lever,
    /// "avec un budget de 3 000 €".
    Resource,
    /// "afin de développer…".
    Purpose,
    /// "point chaque mois".
    Review,
}

/// Which way the metric should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More of it.
    Increase,
    /// Less of it.
    Decrease,
    /// As much as today.
    Maintain,
}

/// The result a sentence is about. What the model can project is for `plan` to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field's own term; ARCHITECTURE.md has the glossary")]
pub enum Metric {
    Reach,
    Impressions,
    Traffic,
    Followers,
    Engagement,
    Ranking,
    Subscribers,
    Leads,
    QualifiedLeads,
    Appointments,
    Customers,
    Orders,
    Revenue,
    Margin,
    Basket,
    ConversionRate,
    CostPerLead,
    CostPerAcquisition,
    ReturnOnAdSpend,
    Retention,
    RepeatRevenue,
    Churn,
    Satisfaction,
    Reviews,
    Recommendation,
    Downloads,
    Users,
    Applications,
    Donations,
    Members,
    EmailRates,
    BounceRate,
    ResponseTime,
    Deliverables,
    Costs,
    Other,
}

/// A number and what it counts, in the forms of the annotation guide.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Quantity {
    /// The number as it is meant: 2 M€ is 2 000 000.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub enum Unit {
    /// A relative change or a rate.
    #[serde(rename = "%")]
    Percent,
    /// Percentage points.
    #[serde(rename = "pt")]
    Points,
    /// A multiple: doubling is 2.
    #[serde(rename = "x")]
    Multiple,
    /// An amount of money, in currency units.
    #[serde(rename = "currency")]
    Currency,
    /// Anything counted.
    #[serde(rename = "count")]
    Count,
    /// A place in a ranking.
    #[serde(rename = "rank")]
    Rank,
    /// A response or loading time, in the unit written.
    #[serde(rename = "duration")]
    Duration,
}

/// The period of a flow or of a rhythm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Rhythm {
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}

/// How far a criterion is satisfied: 0, 1 or 2 of the annotation guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// 0.
    Missing,
    /// 1.
    Partly,
    /// 2.
    Met,
}

/// One criterion's mark, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Judgement {
    /// Which letter.
    pub criterion: Criterion,
    /// How far it is satisfied.
    pub mark: Mark,
    /// Why, as data: the messages turn it into a sentence.
    pub reason: Reason,
}

/// The five letters of SMART.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Criterion {
    Specific,
    Measurable,
    Achievable,
    Relevant,
    TimeBound,
}

impl Criterion {
    /// In the order of the letters.
    pub const ALL: [Self; 5] = [Self::Specific, Self::Measurable, Self::Achievable, Self::Relevant, Self::TimeBound];
}

/// Why a criterion has its mark: one per line of the annotation guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// S 2: a definite result, and something that narrows it.
    ResultNarrowed,
    /// S 1: a definite result that nothing narrows.
    ResultAlone,
    /// S 1: something narrow without a definite result.
    NarrowAlone,
    /// S 0: neither.
    NoResult,
    /// M 2: a number to reach on something countable.
    Quantified,
    /// M 1: something measurable without a number to reach.
    MetricAlone,
    /// M 1: a number whose metric is unclear.
    NumberAlone,
    /// M 0: neither.
    NothingToMeasure,
    /// A 2: a lever, an action or a resource.
    LeverNamed,
    /// A 1: a step from a starting point.
    StepGiven,
    /// A 1: a bounded relative change.
    BoundedChange,
    /// A 1: counted deliverables that are themselves the action.
    CountedActions,
    /// A 0: a leap with nothing to carry it.
    Leap,
    /// A 0: no lever and no bound.
    NoLever,
    /// R 2: the result is itself a business result.
    BusinessResult,
    /// R 2: the sentence says what it is for.
    PurposeGiven,
    /// R 1: an intermediate result with no purpose.
    IntermediateResult,
    /// R 0: neither.
    NoPurpose,
    /// T 2: a date, or a period that ends.
    EndGiven,
    /// T 1: only a rhythm.
    RhythmAlone,
    /// T 1: a vague horizon.
    VagueHorizon,
    /// T 0: none.
    NoEnd,
}

/// What the visitor should know about how the text was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Only the beginning was read: the text is longer than 10 KB.
    Cut,
    /// Several objectives: the first result was read.
    SeveralObjectives,
    /// A deadline that is already past.
    DeadlinePast,
}
