//! Is what a channel brings believable? The revenue it implies per unit spent, beside what is believed of paid channels.
//!
//! `cargo test --test engine sanity -- --nocapture` prints the table.

use std::fs;
use std::path::Path;

use boussole::benchmarks::BENCHMARKS;
use boussole::engine::Assessment;
use boussole::engine::brief::Answers;
use boussole::engine::channels::Channel;
use boussole::engine::plan::{Outcome, weights};
use boussole::engine::units::{Money, Months};
use serde::Deserialize;

use crate::desk::assessed;

/// The 80 % interval of Meridian's prior on the revenue of a paid channel per unit spent, `LogNormal(0.2, 0.9)`.
const BAND: std::ops::RangeInclusive<f64> = 0.5..=6.0;

/// Why some channels lie outside.
#[derive(Deserialize)]
struct Reasons {
    outside: Vec<Reason>,
}

#[derive(Deserialize)]
struct Reason {
    channel: String,
    sectors: Vec<String>,
    because: String,
}

impl Reasons {
    fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sanity_band.toml");
        toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    fn of(&self, channel: &str, sector: &str) -> Option<&str> {
        let holds = |reason: &&Reason| {
            reason.channel == channel && reason.sectors.iter().any(|name| name == sector || name == "*")
        };
        self.outside.iter().find(holds).map(|reason| reason.because.as_str())
    }
}

/// A plan like many: a year, and two thousand a month.
fn plain(sector: &str) -> Assessment {
    assessed(&Answers { budget: 2000.0, sector: Some(sector.into()), ..Answers::default() })
}

/// Revenue within the year over what was spent, at central figures: at what the plan gives the channel, or where it
/// gives nothing, at the least worth spending.
fn revenue_per_unit(channel: &Channel, assessment: &Assessment) -> f64 {
    let mut rows = assessment.split.purses.iter().flat_map(|purse| &purse.channels);
    let row = rows.find(|row| row.id == channel.id).unwrap();
    let spend = if row.spend > Money::ZERO { row.spend } else { row.entry_spend.max(Money::units(1.0)) };
    let worth = weights(Outcome::Revenue, channel, &assessment.economy, Months::new(12));
    let revenue: f64 = row.curve.visits(spend).zip(&worth).map(|(visits, worth)| visits.get() * worth).sum();
    revenue / (12.0 * spend.in_units())
}

#[test]
fn what_a_channel_brings_is_believable_or_says_why_not() {
    let reasons = Reasons::read();
    let mut unexplained = Vec::new();
    for sector in BENCHMARKS.sectors {
        let assessment = plain(sector.id);
        for channel in &assessment.channels {
            let revenue = revenue_per_unit(channel, &assessment);
            let reason = if BAND.contains(&revenue) { Some("") } else { reasons.of(channel.id, sector.id) };
            println!("{:<18} {:<16} {revenue:>6.2}  {}", sector.id, channel.id, reason.unwrap_or("?"));
            if reason.is_none() {
                unexplained.push(format!("{} for {}: {revenue:.2} per unit spent", channel.id, sector.id));
            }
        }
    }
    assert_eq!(unexplained, [""; 0], "a reason in tests/fixtures/sanity_band.toml, or another figure");
}

#[test]
fn reasons_name_channels_and_sectors_that_exist() {
    for reason in Reasons::read().outside {
        assert!(BENCHMARKS.channels.iter().any(|row| row.id == reason.channel), "{}", reason.channel);
        for name in reason.sectors.iter().filter(|name| *name != "*") {
            assert!(BENCHMARKS.sectors.iter().any(|row| row.id == name), "{name}");
        }
        assert!(reason.because.len() > 20, "{}", reason.channel);
    }
}
