use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize};

use crate::benchmarks::{BENCHMARKS, Executor};

/// What the visitor decides about one channel. The amount is text in a draft, a number in the answers, money in a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Choice<A> {
    /// What it receives per month, whatever the optimum would be.
    pub locked: Option<A>,
    /// It receives nothing.
    pub excluded: bool,
    /// It receives its entry spend at least.
    pub required: bool,
    /// Who executes it, where there is a choice; none for the usual way.
    pub executor: Option<Executor>,
}

/// The decisions about channels, by the name of the channel and in that order. In JSON: an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices<A>(Vec<(String, Choice<A>)>);

impl<A> Default for Choice<A> {
    fn default() -> Self {
        Self { locked: None, excluded: false, required: false, executor: None }
    }
}

impl<A> Choice<A> {
    /// The same decision with its amount in another form.
    pub fn with_amount<B>(&self, locked: Option<B>) -> Choice<B> {
        Choice { locked, excluded: self.excluded, required: self.required, executor: self.executor }
    }
}

impl<A> Default for Choices<A> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<A> Choices<A> {
    /// The decision about a channel.
    pub fn get(&self, id: &str) -> Option<&Choice<A>> {
        self.0.iter().find(|(other, _)| other == id).map(|(_, choice)| choice)
    }

    /// Takes back the amount that a channel is locked at.
    pub fn unlock(&mut self, id: &str) {
        if let Some((_, choice)) = self.0.iter_mut().find(|(other, _)| other == id) {
            choice.locked = None;
        }
    }

    /// Decides about a channel, in place of what was decided.
    pub fn insert(&mut self, id: String, choice: Choice<A>) {
        self.remove(&id);
        let place = self.0.partition_point(|(other, _)| *other < id);
        self.0.insert(place, (id, choice));
    }

    /// Takes the decision about a channel back, if there is one.
    pub fn remove(&mut self, id: &str) {
        self.0.retain(|(other, _)| other != id);
    }

    /// Each decision with the name of its channel.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Choice<A>)> {
        self.0.iter().map(|(id, choice)| (id.as_str(), choice))
    }
}

impl<A> FromIterator<(String, Choice<A>)> for Choices<A> {
    fn from_iter<I: IntoIterator<Item = (String, Choice<A>)>>(choices: I) -> Self {
        let mut collected = Self::default();
        choices.into_iter().for_each(|(id, choice)| collected.insert(id, choice));
        collected
    }
}

impl<'de, A: Deserialize<'de>> Deserialize<'de> for Choices<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self::from_iter)
    }
}

impl<A: JsonSchema> JsonSchema for Choices<A> {
    fn schema_name() -> Cow<'static, str> {
        "Choices".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = BENCHMARKS.channels.iter().map(|channel| channel.id).collect();
        schemars::json_schema!({
            "type": "object",
            "propertyNames": { "enum": names },
            "additionalProperties": generator.subschema_for::<Choice<A>>(),
        })
    }
}
