use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

use crate::benchmarks::Parameter;

/// Figures of the visitor's own, at most one for each parameter, in the order of the parameters.
///
/// A short list rather than a tree: there are a dozen at most, and a tree weighs 3 KB in the page. In JSON: an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures<T>(Vec<(Parameter, T)>);

impl<T> Default for Figures<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Figures<T> {
    /// The figure for a parameter.
    pub fn get(&self, parameter: Parameter) -> Option<&T> {
        self.0.iter().find(|(other, _)| *other == parameter).map(|(_, figure)| figure)
    }

    /// Sets a figure, in place of the one that was there.
    pub fn insert(&mut self, parameter: Parameter, figure: T) {
        self.remove(parameter);
        let place = self.0.partition_point(|(other, _)| *other < parameter);
        self.0.insert(place, (parameter, figure));
    }

    /// Takes a figure away, if there is one.
    pub fn remove(&mut self, parameter: Parameter) {
        self.0.retain(|(other, _)| *other != parameter);
    }

    /// Each figure with its parameter.
    pub fn iter(&self) -> impl Iterator<Item = (Parameter, &T)> {
        self.0.iter().map(|(parameter, figure)| (*parameter, figure))
    }
}

impl<T> FromIterator<(Parameter, T)> for Figures<T> {
    fn from_iter<I: IntoIterator<Item = (Parameter, T)>>(figures: I) -> Self {
        let mut collected = Self::default();
        figures.into_iter().for_each(|(parameter, figure)| collected.insert(parameter, figure));
        collected
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Figures<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self::from_iter)
    }
}

impl<T: JsonSchema> JsonSchema for Figures<T> {
    fn schema_name() -> Cow<'static, str> {
        "Figures".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<Parameter, T>::json_schema(generator)
    }
}
