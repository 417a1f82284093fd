use super::inputs::{computed, figure, months, result, split};
use super::{Explanation, Formula, Ground, Input, Name, Unit};
use crate::engine::Assessment;
use crate::engine::budget::ChannelSplit;
use crate::engine::channels::{Channel, Parameter, Sale};
use crate::engine::plan::whole_and_part;
use crate::engine::projection::{CentralPath, central, funded, size_of};
use crate::engine::units::{Money, Price, Range, Rate, Volume};

/// The central path with its sums.
pub(super) struct Central {
    path: CentralPath,
    pub months: usize,
    pub leads: f64,
    pub customers: f64,
    pub revenue: f64,
    pub margin: f64,
}

impl Central {
    pub(super) fn of(assessment: &Assessment) -> Self {
        let months = assessment.projection.months.len();
        let path =
            central(&assessment.split.purses, &assessment.channels, &assessment.economy, assessment.outcome, months);
        let sum = |months: &[f64]| months.iter().sum::<f64>();
        let revenue = sum(&path.revenue);
        Self {
            months,
            leads: sum(&path.leads),
            customers: sum(&path.customers),
            revenue,
            margin: revenue * assessment.economy.margin.central().get(),
            path,
        }
    }

    /// Visits, leads, customers, revenue, margin.
    pub(super) fn volumes(&self, assessment: &Assessment) -> Vec<Explanation> {
        let funded: Vec<_> = funded(&assessment.split.purses, &assessment.channels).collect();
        let each = funded.iter().zip(&self.path.channels);
        let mut all: Vec<Explanation> = each
            .flat_map(|((split, channel), visits)| {
                [ceiling(channel, assessment), self.channel_visits(split, channel, visits)]
            })
            .collect();
        let ids: Vec<&Channel> = funded.iter().map(|(_, channel)| *channel).collect();
        all.push(self.visits(&ids, assessment));
        all.extend(self.impressions(&ids, assessment));
        all.extend([
            self.leads(&ids, assessment),
            self.customers(assessment),
            self.revenue(assessment),
            self.margin(assessment),
        ]);
        all
    }

    fn channel_visits(&self, row: &ChannelSplit, channel: &Channel, visits: &[f64]) -> Explanation {
        let inputs = [
            split(Name::Spend, row.spend.in_units()),
            split(Name::Start, row.curve.start.in_units()),
            result(Formula::Ceiling(channel.id), channel.ceiling.central().get(), Unit::Count),
            figure(Parameter::CostPerVisit, &channel.cost_per_visit, Price::in_units),
            figure(Parameter::Inertia, &channel.inertia, Rate::get),
            figure(Parameter::Failure, &channel.failure, Rate::get),
            months(self.months),
        ];
        Explanation {
            formula: Formula::ChannelVisits(channel.id),
            symbols: "A_t = ρ·A_{t−1} + (1−ρ)·x; V = Σ_t (1−π)·N·A_t/(A_t + N·κ)",
            inputs: inputs.into_iter().map(|input| input.of(channel.id)).collect(),
            months: visits.to_vec(),
            result: Some(visits.iter().sum()),
            unit: Unit::Count,
            range: None,
        }
    }

    fn visits(&self, channels: &[&Channel], assessment: &Assessment) -> Explanation {
        Explanation {
            formula: Formula::Visits,
            symbols: "V = Σ_c V_c",
            inputs: channels
                .iter()
                .zip(&self.path.channels)
                .filter(|(channel, _)| channel.brings_visits)
                .map(|(channel, visits)| brought(channel, visits))
                .collect(),
            months: self.path.visits.clone(),
            result: Some(self.path.visits.iter().sum()),
            unit: Unit::Count,
            range: Some(assessment.projection.totals.visits.map(Volume::get)),
        }
    }

    fn impressions(&self, channels: &[&Channel], assessment: &Assessment) -> Option<Explanation> {
        let range = assessment.projection.totals.impressions?;
        let each = channels.iter().zip(&self.path.channels).filter(|(channel, _)| channel.brings_visits);
        let each = each.flat_map(|(channel, visits)| {
            let click_rate = figure(Parameter::ClickRate, &channel.click_rate, Rate::get).of(channel.id);
            [brought(channel, visits), click_rate]
        });
        Some(Explanation {
            formula: Formula::Impressions,
            symbols: "I = Σ_c V_c/CTR_c",
            inputs: each.collect(),
            months: self.path.impressions.clone(),
            result: Some(self.path.impressions.iter().sum()),
            unit: Unit::Count,
            range: Some(range.map(Volume::get)),
        })
    }

    fn leads(&self, channels: &[&Channel], assessment: &Assessment) -> Explanation {
        let each = channels.iter().zip(&self.path.channels).flat_map(|(channel, visits)| {
            let conversion = figure(Parameter::Conversion, &channel.conversion, Rate::get).of(channel.id);
            [brought(channel, visits), conversion]
        });
        Explanation {
            formula: Formula::Leads,
            symbols: "L = Σ_c r_c·V_c",
            inputs: each.collect(),
            months: self.path.leads.clone(),
            result: Some(self.leads),
            unit: Unit::Count,
            range: Some(assessment.projection.totals.leads.map(Volume::get)),
        }
    }

    fn customers(&self, assessment: &Assessment) -> Explanation {
        let economy = &assessment.economy;
        let mut inputs = vec![computed(Name::LeadsInTime, self.leads_in_time(assessment), Unit::Count)];
        if economy.sale == Sale::Lead {
            inputs.push(figure(Parameter::CloseRate, &economy.close_rate, Rate::get));
            inputs.push(figure(Parameter::SalesCycle, &economy.sales_cycle, Volume::get));
        }
        Explanation {
            formula: Formula::Customers,
            symbols: if economy.sale == Sale::Lead { "C = Σ_t q·l_{t−d}" } else { "C = L" },
            inputs,
            months: self.path.customers.clone(),
            result: Some(self.customers),
            unit: Unit::Count,
            range: Some(assessment.projection.totals.customers.map(Volume::get)),
        }
    }

    /// Leads of the months from which a sales cycle still ends within the plan.
    fn leads_in_time(&self, assessment: &Assessment) -> f64 {
        if assessment.economy.sale == Sale::Order {
            return self.leads;
        }
        let (whole, part) = whole_and_part(assessment.economy.sales_cycle.central().get());
        let until = |delay: usize| self.path.leads.iter().take(self.months.saturating_sub(delay)).sum::<f64>();
        (1.0 - part) * until(whole) + part * until(whole + 1)
    }

    fn revenue(&self, assessment: &Assessment) -> Explanation {
        let economy = &assessment.economy;
        let basket = economy.basket.central().in_units() * economy.long_run_factor();
        let orders = if basket > 0.0 { self.revenue / basket } else { 0.0 };
        let multiple = economy.long_run.as_ref().map(|multiple| figure(Parameter::LongRun, multiple, Volume::get));
        let mut inputs = vec![
            result(Formula::Customers, self.customers, Unit::Count),
            computed(Name::RepeatOrders, (orders - self.customers).max(0.0), Unit::Count),
            figure(Parameter::Basket, &economy.basket, Price::in_units),
            figure(Parameter::RepeatOrders, &economy.repeat_orders, Volume::get),
            figure(Parameter::Survival, &economy.survival, Rate::get),
        ];
        let symbols = if multiple.is_some() {
            "R = m·AOV·Σ_t (c_t + Σ_{u<t} c_u·(f/12)·s^{t−u})"
        } else {
            "R = AOV·Σ_t (c_t + Σ_{u<t} c_u·(f/12)·s^{t−u})"
        };
        inputs.extend(multiple);
        Explanation {
            formula: Formula::Revenue,
            symbols,
            inputs,
            months: self.path.revenue.clone(),
            result: Some(self.revenue),
            unit: Unit::Currency,
            range: Some(money(assessment.projection.totals.revenue)),
        }
    }

    fn margin(&self, assessment: &Assessment) -> Explanation {
        let share = assessment.economy.margin.central().get();
        Explanation {
            formula: Formula::Margin,
            symbols: "M = g·R",
            inputs: vec![
                result(Formula::Revenue, self.revenue, Unit::Currency),
                figure(Parameter::Margin, &assessment.economy.margin, Rate::get),
            ],
            months: self.path.revenue.iter().map(|revenue| revenue * share).collect(),
            result: Some(self.margin),
            unit: Unit::Currency,
            range: Some(money(assessment.projection.totals.margin)),
        }
    }

    /// The margin of each month.
    pub(super) fn margins(&self, assessment: &Assessment) -> Vec<f64> {
        self.margin(assessment).months
    }
}

/// The people a channel draws on, and the share of them that it can bring in a month.
fn ceiling(channel: &Channel, assessment: &Assessment) -> Explanation {
    let pool = assessment.economy.pools.size(channel.pool);
    let (size, ceiling) = (pool.central().get(), channel.ceiling.central().get());
    let reach = Input {
        name: Name::Figure(Parameter::Reach),
        channel: Some(channel.id),
        value: if size > 0.0 { ceiling / size } else { 0.0 },
        unit: Unit::Ratio,
        basis: Ground::Estimate(channel.ceiling.because.clone()),
    };
    Explanation {
        formula: Formula::Ceiling(channel.id),
        symbols: "N = P·a",
        inputs: vec![figure(size_of(channel.pool), pool, Volume::get), reach],
        months: Vec::new(),
        result: Some(ceiling),
        unit: Unit::Count,
        range: Some(channel.ceiling.range.map(Volume::get)),
    }
}

/// What a channel brings, as an input of the next formula.
fn brought(channel: &Channel, visits: &[f64]) -> Input {
    result(Formula::ChannelVisits(channel.id), visits.iter().sum(), Unit::Count).of(channel.id)
}

pub(super) fn money(range: Range<Money>) -> Range<f64> {
    range.map(Money::in_units)
}
