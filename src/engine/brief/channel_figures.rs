use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

use crate::benchmarks::{BENCHMARKS, Parameter};

/// What each channel has of its own, and a visitor may know better of one of them.
pub(super) const OF_CHANNEL: [Parameter; 8] = [
    Parameter::CostPerVisit,
    Parameter::Reach,
    Parameter::Inertia,
    Parameter::Conversion,
    Parameter::Failure,
    Parameter::EntrySpend,
    Parameter::ClickRate,
    Parameter::HoursPerWeek,
];

/// Figures of the visitor's own that hold for one channel each, in the order of names, then parameters.
/// In JSON: an object of objects.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelFigures<T>(Vec<(String, Parameter, T)>);

impl<T> Default for ChannelFigures<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ChannelFigures<T> {
    /// The figure of a channel for a parameter.
    pub fn get(&self, id: &str, parameter: Parameter) -> Option<&T> {
        self.iter().find(|(other, name, _)| *other == id && *name == parameter).map(|(.., figure)| figure)
    }

    /// Whether a channel has a figure of the visitor's own.
    pub fn has(&self, id: &str) -> bool {
        self.iter().any(|(other, ..)| other == id)
    }

    /// Sets a figure, in place of the one that was there.
    pub fn insert(&mut self, id: String, parameter: Parameter, figure: T) {
        self.remove(&id, parameter);
        let place = self.0.partition_point(|(other, name, _)| (other, *name) < (&id, parameter));
        self.0.insert(place, (id, parameter, figure));
    }

    /// Takes a figure away, if there is one.
    pub fn remove(&mut self, id: &str, parameter: Parameter) {
        self.0.retain(|(other, name, _)| other != id || *name != parameter);
    }

    /// Takes all the figures of a channel away.
    pub fn remove_all(&mut self, id: &str) {
        self.0.retain(|(other, ..)| other != id);
    }

    /// Each figure with the name of its channel and its parameter.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Parameter, &T)> {
        self.0.iter().map(|(id, parameter, figure)| (id.as_str(), *parameter, figure))
    }
}

impl<T> FromIterator<(String, Parameter, T)> for ChannelFigures<T> {
    fn from_iter<I: IntoIterator<Item = (String, Parameter, T)>>(figures: I) -> Self {
        let mut collected = Self::default();
        figures.into_iter().for_each(|(id, parameter, figure)| collected.insert(id, parameter, figure));
        collected
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ChannelFigures<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let channels = BTreeMap::<String, BTreeMap<Parameter, T>>::deserialize(deserializer)?;
        let of_one = |(id, figures): (String, BTreeMap<Parameter, T>)| {
            figures.into_iter().map(move |(parameter, figure)| (id.clone(), parameter, figure))
        };
        Ok(channels.into_iter().flat_map(of_one).collect())
    }
}

impl<T: JsonSchema> JsonSchema for ChannelFigures<T> {
    fn schema_name() -> Cow<'static, str> {
        "ChannelFigures".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = BENCHMARKS.channels.iter().map(|channel| channel.id).collect();
        schemars::json_schema!({
            "type": "object",
            "propertyNames": { "enum": names },
            "additionalProperties": {
                "type": "object",
                "propertyNames": { "enum": OF_CHANNEL },
                "additionalProperties": generator.subschema_for::<T>(),
            },
        })
    }
}
