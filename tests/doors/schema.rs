//! As much of JSON Schema as the programs' schemas use. A keyword it does not know is a fault, so that none is passed by.

use serde_json::{Map, Value};

/// Where a value departs from a schema.
pub fn faults(value: &Value, schema: &Value) -> Vec<String> {
    Checker { root: schema }.check(value, schema, "$")
}

struct Checker<'a> {
    root: &'a Value,
}

impl Checker<'_> {
    fn check(&self, value: &Value, schema: &Value, at: &str) -> Vec<String> {
        match schema {
            Value::Bool(true) => Vec::new(),
            Value::Object(keywords) => {
                keywords.iter().flat_map(|(keyword, rule)| self.keyword(value, keyword, rule, keywords, at)).collect()
            }
            _ => vec![format!("{at}: nothing is allowed here")],
        }
    }

    fn keyword(
        &self,
        value: &Value,
        keyword: &str,
        rule: &Value,
        around: &Map<String, Value>,
        at: &str,
    ) -> Vec<String> {
        let unless =
            |holds: bool| if holds { Vec::new() } else { vec![format!("{at}: {keyword} {rule}, not {value}")] };
        match keyword {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" => Vec::new(),
            "$ref" => self.check(value, self.target(rule), at),
            "type" => unless(one_or_many(rule).iter().any(|name| is_of_type(value, name))),
            "enum" => unless(rule.as_array().unwrap().contains(value)),
            "const" => unless(rule == value),
            "minimum" => unless(value.as_f64().is_none_or(|number| number >= rule.as_f64().unwrap())),
            "maximum" => unless(value.as_f64().is_none_or(|number| number <= rule.as_f64().unwrap())),
            "minItems" => unless(value.as_array().is_none_or(|items| items.len() as u64 >= rule.as_u64().unwrap())),
            "maxItems" => unless(value.as_array().is_none_or(|items| items.len() as u64 <= rule.as_u64().unwrap())),
            // The only pattern is that of a month.
            "pattern" => unless(rule == "^[0-9]{4}-[0-9]{2}$" && value.as_str().is_none_or(is_month)),
            "required" => unless(
                value.as_object().is_none_or(|fields| one_or_many(rule).iter().all(|name| fields.contains_key(*name))),
            ),
            "allOf" => rule.as_array().unwrap().iter().flat_map(|schema| self.check(value, schema, at)).collect(),
            "anyOf" => unless(self.matching(value, rule) > 0),
            "oneOf" => unless(self.matching(value, rule) == 1),
            "properties" => self.properties(value, rule, at),
            "additionalProperties" | "unevaluatedProperties" => self.others(value, rule, around, at),
            "propertyNames" => self.property_names(value, rule, at),
            "items" => self.items(value, rule, at),
            _ => vec![format!("{at}: the keyword {keyword} is not known here")],
        }
    }

    fn target(&self, reference: &Value) -> &Value {
        self.root.pointer(reference.as_str().unwrap().trim_start_matches('#')).unwrap()
    }

    fn matching(&self, value: &Value, schemas: &Value) -> usize {
        schemas.as_array().unwrap().iter().filter(|schema| self.check(value, schema, "").is_empty()).count()
    }

    fn properties(&self, value: &Value, rule: &Value, at: &str) -> Vec<String> {
        let Some(fields) = value.as_object() else { return Vec::new() };
        let known = fields.iter().filter_map(|(name, value)| Some((name, value, rule.get(name)?)));
        known.flat_map(|(name, value, schema)| self.check(value, schema, &format!("{at}.{name}"))).collect()
    }

    /// The fields that `properties` does not name.
    fn others(&self, value: &Value, rule: &Value, around: &Map<String, Value>, at: &str) -> Vec<String> {
        let Some(fields) = value.as_object() else { return Vec::new() };
        let is_named = |name: &str| around.get("properties").is_some_and(|named| named.get(name).is_some());
        let others = fields.iter().filter(|(name, _)| !is_named(name));
        others.flat_map(|(name, value)| self.check(value, rule, &format!("{at}.{name}"))).collect()
    }

    fn property_names(&self, value: &Value, rule: &Value, at: &str) -> Vec<String> {
        let names = value.as_object().into_iter().flatten().map(|(name, _)| Value::from(name.as_str()));
        names.flat_map(|name| self.check(&name, rule, at)).collect()
    }

    fn items(&self, value: &Value, rule: &Value, at: &str) -> Vec<String> {
        let items = value.as_array().into_iter().flatten().enumerate();
        items.flat_map(|(place, item)| self.check(item, rule, &format!("{at}[{place}]"))).collect()
    }
}

fn one_or_many(rule: &Value) -> Vec<&str> {
    match rule {
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        name => name.as_str().into_iter().collect(),
    }
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

fn is_month(text: &str) -> bool {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('-').is_some_and(|(year, month)| digits(year, 4) && digits(month, 2))
}
