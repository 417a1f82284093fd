//! The twelve aims, each with its digital objectives and their KPIs.
//!
//! None of it is a figure: it is a choice of ours, made so that every KPI can be counted by a small firm with what it
//! has. `tests/aims.rs` holds each against the five tests of a good one: the whole team understands it, it is counted
//! again and again, it is one thing, it belongs to an objective, and it says what to do.

use super::{Aim, DigitalObjective, Kpi, Projected, Tool};
use crate::engine::objective::{Direction, Rhythm};
use crate::engine::plan::Outcome;

/// The digital objectives that serve an aim, the most telling first.
pub fn objectives(aim: Aim) -> &'static [DigitalObjective] {
    match aim {
        Aim::Known => KNOWN,
        Aim::Image => IMAGE,
        Aim::Traffic => TRAFFIC,
        Aim::NewCustomers => NEW_CUSTOMERS,
        Aim::Loyalty => LOYALTY,
        Aim::Leads => LEADS,
        Aim::Conversion => CONVERSION,
        Aim::Revenue => REVENUE,
        Aim::Productivity => PRODUCTIVITY,
        Aim::EmployerComfort => EMPLOYER_COMFORT,
        Aim::Competition => COMPETITION,
        Aim::Recruitment => RECRUITMENT,
    }
}

const KNOWN: &[DigitalObjective] = &[
    objective("found_online", &[VISITS]),
    objective("searched_by_name", &[monthly("name_searches", Tool::SearchConsole)]),
    objective("seen", &[IMPRESSIONS, monthly("followers", Tool::SocialPage)]),
];

const IMAGE: &[DigitalObjective] = &[
    objective("well_reviewed", &[monthly("new_reviews", Tool::Listing), monthly("review_mark", Tool::Listing)]),
    objective("spoken_of", &[monthly("mentions", Tool::NameAlert)]),
    objective("known_for", &[quarterly("known_for", Tool::CustomerSurvey)]),
];

const TRAFFIC: &[DigitalObjective] = &[
    objective("more_visits", &[VISITS]),
    objective("found_in_search", &[monthly("unpaid_visits", Tool::SearchConsole)]),
    objective("attentive_visits", &[monthly("attentive_visits", Tool::SiteAudience)]),
];

const NEW_CUSTOMERS: &[DigitalObjective] = &[
    objective(
        "first_sales",
        &[monthly("new_customers", Tool::Accounts).projecting(Projected::Outcome(Outcome::Customers))],
    ),
    objective("closed", &[monthly("close_share", Tool::RequestList)]),
    objective(
        "cheaper_customers",
        &[monthly("customer_price", Tool::Accounts).less().projecting(Projected::CostPerCustomer)],
    ),
];

const LOYALTY: &[DigitalObjective] = &[
    objective("bought_again", &[quarterly("buyers_again", Tool::Accounts)]),
    objective("kept", &[monthly("lost_customers", Tool::Accounts).less()]),
    objective("recommended", &[monthly("sent_customers", Tool::RequestList)]),
];

const LEADS: &[DigitalObjective] = &[
    objective("asked", &[weekly("requests", Tool::RequestList).projecting(Projected::Outcome(Outcome::Leads))]),
    objective("well_chosen", &[monthly("fitting_requests", Tool::RequestList)]),
    objective(
        "cheaper_requests",
        &[monthly("request_price", Tool::Accounts).less().projecting(Projected::CostPerLead)],
    ),
];

const CONVERSION: &[DigitalObjective] = &[
    objective("turned", &[monthly("answering_visits", Tool::SiteAudience)]),
    objective("finished", &[monthly("abandoned", Tool::SiteAudience).less()]),
    objective("quick_page", &[monthly("page_seconds", Tool::SpeedTest).less()]),
];

const REVENUE: &[DigitalObjective] = &[
    objective("sold", &[monthly("sales", Tool::Accounts).projecting(Projected::Outcome(Outcome::Revenue))]),
    objective("larger_sales", &[monthly("sale_amount", Tool::Accounts)]),
    objective("paid_back", &[monthly("sales_over_spend", Tool::Accounts).projecting(Projected::RevenueOverSpend)]),
];

const PRODUCTIVITY: &[DigitalObjective] = &[
    objective("time_saved", &[weekly("repeated_hours", Tool::TallySheet).less()]),
    objective("quick_reply", &[weekly("reply_hours", Tool::RequestList).less()]),
    objective("self_served", &[monthly("served_alone", Tool::RequestList)]),
];

const EMPLOYER_COMFORT: &[DigitalObjective] = &[
    objective("asked_once", &[weekly("repeated_questions", Tool::TallySheet).less()]),
    objective("typed_once", &[weekly("typed_twice", Tool::TallySheet).less()]),
    objective("calm_evenings", &[weekly("evening_messages", Tool::TallySheet).less()]),
    objective("good_tools", &[quarterly("tools_mark", Tool::TeamSurvey)]),
];

const COMPETITION: &[DigitalObjective] = &[
    objective("ahead_in_search", &[monthly("searches_ahead", Tool::HandSearch)]),
    objective("chosen", &[monthly("lost_to_rivals", Tool::RequestList).less()]),
    objective("better_liked", &[monthly("mark_gap", Tool::Listing)]),
];

const RECRUITMENT: &[DigitalObjective] = &[
    objective(
        "applied",
        &[monthly("applications", Tool::ApplicationList), monthly("fitting_applications", Tool::ApplicationList)],
    ),
    objective("job_page_read", &[monthly("job_visits", Tool::SiteAudience)]),
    objective("hired_soon", &[quarterly("days_to_hire", Tool::ApplicationList).less()]),
];

/// Known by being found, and the whole of more traffic: the same thing is counted.
const VISITS: Kpi = weekly("visits", Tool::SiteAudience).projecting(Projected::Outcome(Outcome::Visits));

const IMPRESSIONS: Kpi = monthly("impressions", Tool::AdAccounts).projecting(Projected::Outcome(Outcome::Impressions));

const fn objective(name: &'static str, kpis: &'static [Kpi]) -> DigitalObjective {
    DigitalObjective { name, kpis }
}

const fn weekly(name: &'static str, tool: Tool) -> Kpi {
    kpi(name, tool, Rhythm::Weekly)
}

const fn monthly(name: &'static str, tool: Tool) -> Kpi {
    kpi(name, tool, Rhythm::Monthly)
}

const fn quarterly(name: &'static str, tool: Tool) -> Kpi {
    kpi(name, tool, Rhythm::Quarterly)
}

const fn kpi(name: &'static str, tool: Tool, rhythm: Rhythm) -> Kpi {
    Kpi { name, tool, rhythm, good: Direction::Increase, projected: None }
}

impl Kpi {
    const fn less(self) -> Self {
        Self { good: Direction::Decrease, ..self }
    }

    const fn projecting(self, projected: Projected) -> Self {
        Self { projected: Some(projected), ..self }
    }
}
