//! The words that rows may use.

pub const STAGES: &[&str] = &["see", "think", "do", "care"];
pub const POOLS: &[&str] = &["market", "visitors", "contacts", "customers"];
pub const PURSES: &[&str] = &["money", "time"];
pub const EXECUTORS: &[&str] = &["own_team", "freelance", "agency"];
pub const AUDIENCES: &[&str] = &["business", "consumer"];
pub const SALES: &[&str] = &["lead", "order"];
pub const COUNTRIES: &[&str] = &["fr", "be", "ch", "ca", "uk", "us"];
pub const REGIONS: &[&str] = &["fr", "be", "ch", "ca", "uk", "us", "eu", "global"];
pub const CURRENCIES: &[&str] = &["EUR", "CHF", "CAD", "GBP", "USD"];
pub const CENTRALS: &[&str] = &["midpoint", "judged"];
pub const CONFIDENCES: &[&str] = &["high", "medium", "low"];

/// Fewer is no plan for a channel.
pub const FEWEST_TACTICS: usize = 4;
/// Fewer does not say whether it works.
pub const FEWEST_KPIS: usize = 3;

const MONEY: &[&str] = CURRENCIES;
const RATE: &[&str] = &["%", "rate"];

/// A parameter, the units its rows may be typed in, and whether it must lie in 0..=1.
pub struct Parameter {
    pub name: &'static str,
    pub units: &'static [&'static str],
    pub rate: bool,
}

/// What each channel must say.
pub const CHANNEL: &[Parameter] = &[
    money("cost_per_visit"),
    number("reach", &["share"]),
    Parameter { name: "inertia", units: &["rate", "weekly rate", "months to 90 %"], rate: true },
    rate("conversion"),
    rate("failure"),
    money("entry_spend"),
    rate("click_rate"),
    number("hours_per_week", &["hours"]),
];

/// What a channel may say besides.
pub const CHANNEL_MORE: &[Parameter] = &[money("set_up")];

/// What `economy.toml` must say.
pub const ECONOMY: &[Parameter] = &[
    rate("close_rate"),
    number("sales_cycle", &["months"]),
    money("basket"),
    rate("margin"),
    number("repeat_orders", &["per year"]),
    rate("survival"),
    number("market", &["count"]),
    number("visits", &["count"]),
    number("contacts", &["count"]),
    number("customers", &["count"]),
    money("hourly_cost"),
    number("hours", &["hours"]),
    money("day_rate"),
    money("agency_rate"),
    rate("marketing_share"),
    number("long_run", &["multiple"]),
];

const fn money(name: &'static str) -> Parameter {
    Parameter { name, units: MONEY, rate: false }
}

const fn rate(name: &'static str) -> Parameter {
    Parameter { name, units: RATE, rate: true }
}

const fn number(name: &'static str, units: &'static [&'static str]) -> Parameter {
    Parameter { name, units, rate: false }
}
