//! A purse as a program reads it in the JSON, and the model's arithmetic done once more, from `model.md` alone.

use serde_json::Value;

/// One purse of an assessment.
#[derive(Clone, Debug)]
pub struct Purse {
    pub amount: f64,
    pub objective_value: f64,
    pub floors: Vec<(String, f64)>,
    pub channels: Vec<Channel>,
    /// What no channel can use.
    pub left_over: f64,
    /// Whether nobody takes what is not locked.
    pub is_closed: bool,
    pub multiplier: f64,
    /// The price of each floor, in their order.
    pub floor_prices: Vec<f64>,
}

/// One channel of a purse.
#[derive(Clone, Debug)]
pub struct Channel {
    pub stage: String,
    pub spend: f64,
    pub entry_spend: f64,
    pub marginal_return: f64,
    pub locked: bool,
    pub excluded: bool,
    pub required: bool,
    pub binds: String,
    ceiling: f64,
    cost_per_visit: f64,
    inertia: f64,
    start: f64,
    weight: Vec<f64>,
}

/// The two purses of an assessment in JSON.
pub fn purses(assessment: &Value) -> Vec<Purse> {
    assessment["split"]["purses"].as_array().unwrap().iter().map(Purse::read).collect()
}

impl Purse {
    fn read(json: &Value) -> Self {
        let list = |name: &str| json[name].as_array().unwrap();
        let unspent = &json["unspent"];
        Self {
            amount: number(&json["amount"]),
            objective_value: number(&json["objective_value"]),
            floors: list("floors").iter().map(|floor| (text(&floor["stage"]), number(&floor["amount"]))).collect(),
            channels: list("channels").iter().map(Channel::read).collect(),
            left_over: left_over(unspent, number(&json["amount"])),
            is_closed: !unspent.is_null() && unspent.get("beyond_ceilings").is_none(),
            multiplier: number(&json["certificate"]["multiplier"]),
            floor_prices: json["certificate"]["floors"]
                .as_array()
                .unwrap()
                .iter()
                .map(|floor| number(&floor["multiplier"]))
                .collect(),
        }
    }

    /// What is put to use.
    pub fn usable(&self) -> f64 {
        self.amount - self.left_over
    }

    /// The spends, in the order of the channels.
    pub fn spends(&self) -> Vec<f64> {
        self.channels.iter().map(|channel| channel.spend).collect()
    }

    /// `Σ_c Σ_t w·v` of any spends.
    pub fn value_of(&self, spends: &[f64]) -> f64 {
        self.channels.iter().zip(spends).map(|(channel, spend)| channel.value(*spend)).sum()
    }

    /// Whether spends respect the purse, the entries and the floors, to half a cent.
    pub fn allows(&self, spends: &[f64]) -> bool {
        let sums_up = (spends.iter().sum::<f64>() - self.usable()).abs() < 0.005;
        let may = |(channel, spend): (&Channel, &f64)| {
            let enters = *spend == 0.0 || *spend >= channel.entry_spend - 1e-9;
            enters
                && (!channel.required || *spend > 0.0)
                && (channel.is_free() || (*spend - channel.spend).abs() < 1e-9)
        };
        sums_up
            && self.channels.iter().zip(spends).all(may)
            && self.floors.iter().all(|(stage, floor)| self.received(stage, spends) >= floor - 0.005)
    }

    /// What the channels of a stage receive together.
    pub fn received(&self, stage: &str, spends: &[f64]) -> f64 {
        self.channels.iter().zip(spends).filter(|(channel, _)| channel.stage == stage).map(|(_, spend)| spend).sum()
    }

    /// What buys nineteen twentieths of all the visits that the channels of a stage could bring.
    pub fn saturation(&self, stage: &str) -> f64 {
        let members = self.channels.iter().filter(|channel| channel.stage == stage);
        members.map(|channel| 19.0 * channel.ceiling * channel.cost_per_visit).sum()
    }

    /// What a cent more or less moves a return by, over the return: twice the cent over `x + N·κ` where that is little.
    pub fn worth_of_a_cent(&self) -> f64 {
        let open = self.channels.iter().filter(|channel| channel.spend > 0.0);
        open.map(|channel| 0.02 / (channel.spend + channel.ceiling * channel.cost_per_visit)).fold(2e-3, f64::max)
    }

    /// What rounding every spend to the cent may cost.
    pub fn worth_of_rounding(&self) -> f64 {
        let steepest = self.channels.iter().map(Channel::steepest).fold(0.0, f64::max);
        0.01 * steepest * self.channels.len() as f64 + 1e-9 * self.objective_value
    }
}

impl Channel {
    fn read(json: &Value) -> Self {
        Self {
            stage: text(&json["stages"][0]),
            spend: number(&json["spend"]),
            entry_spend: number(&json["entry_spend"]),
            marginal_return: number(&json["marginal_return"]),
            locked: json["locked"].as_bool().unwrap(),
            excluded: json["excluded"].as_bool().unwrap(),
            required: json["required"].as_bool().unwrap(),
            binds: text(&json["binds"]),
            ceiling: number(&json["ceiling"]),
            cost_per_visit: number(&json["cost_per_visit"]),
            inertia: number(&json["inertia"]),
            start: number(&json["start"]),
            weight: json["weight"].as_array().unwrap().iter().map(number).collect(),
        }
    }

    /// `Σ_t w_t · N·A_t / (A_t + N·κ)`, with `A_t = ρ·A_{t−1} + (1−ρ)·x`.
    pub fn value(&self, spend: f64) -> f64 {
        let mut carried = self.start;
        let mut value = 0.0;
        for weight in &self.weight {
            carried = self.inertia * carried + (1.0 - self.inertia) * spend;
            let reach = carried + self.ceiling * self.cost_per_visit;
            if reach > 0.0 {
                value += weight * self.ceiling * carried / reach;
            }
        }
        value
    }

    /// Whether the split decides what it receives.
    pub fn is_free(&self) -> bool {
        !self.locked && !self.excluded
    }

    /// What the first currency unit brings: no later one brings more.
    fn steepest(&self) -> f64 {
        self.value(0.01) / 0.01
    }
}

/// What is left over, by the reason given.
fn left_over(unspent: &Value, whole: f64) -> f64 {
    let amounts = ["beyond_ceilings", "below_entry", "all_locked", "brings_nothing"];
    let said = amounts.iter().find_map(|reason| unspent[reason]["amount"].as_f64());
    said.unwrap_or(if unspent.is_null() { 0.0 } else { whole })
}

fn number(json: &Value) -> f64 {
    json.as_f64().unwrap()
}

fn text(json: &Value) -> String {
    json.as_str().unwrap().to_owned()
}
