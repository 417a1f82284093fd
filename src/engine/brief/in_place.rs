//! What a visitor has before the first euro is spent: facts that are so, are not so, or are not known.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize};

/// Something that a plan leans on and that no budget buys by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Provision {
    /// A tool counts the visits of the site, and where they come from.
    WebAnalytics,
    /// Google says by which searches the site is found.
    SearchConsole,
    /// Leads or orders are counted, each with the channel that brought it.
    ConversionTracking,
    /// Links say by themselves which message they stood in.
    TaggedLinks,
    /// The plan's figures stand in one place.
    Dashboard,
    /// Who clicks on an advert arrives on a page made for it.
    LandingPage,
    /// The site takes the addresses of those who want to be written to.
    SignUpForm,
    /// Somebody looks at the figures on fixed dates.
    ReviewMeeting,
}

/// What the visitor said of each provision; nothing said is not known. In JSON: an object of yes, no or null.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InPlace(Vec<(Provision, bool)>);

impl Provision {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 8] = [
        Self::WebAnalytics,
        Self::SearchConsole,
        Self::ConversionTracking,
        Self::TaggedLinks,
        Self::Dashboard,
        Self::LandingPage,
        Self::SignUpForm,
        Self::ReviewMeeting,
    ];

    /// Its name in the messages and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::WebAnalytics => "web_analytics",
            Self::SearchConsole => "search_console",
            Self::ConversionTracking => "conversion_tracking",
            Self::TaggedLinks => "tagged_links",
            Self::Dashboard => "dashboard",
            Self::LandingPage => "landing_page",
            Self::SignUpForm => "sign_up_form",
            Self::ReviewMeeting => "review_meeting",
        }
    }
}

impl InPlace {
    /// Whether it is there; nothing where that is not known.
    pub fn has(&self, provision: Provision) -> Option<bool> {
        self.0.iter().find(|(other, _)| *other == provision).map(|(_, is_there)| *is_there)
    }

    /// Whether the visitor said that it is not there.
    pub fn lacks(&self, provision: Provision) -> bool {
        self.has(provision) == Some(false)
    }

    /// Says whether it is there, in place of what was said; nothing for "I don't know".
    pub fn say(&mut self, provision: Provision, is_there: Option<bool>) {
        self.0.retain(|(other, _)| *other != provision);
        let place = self.0.partition_point(|(other, _)| *other < provision);
        if let Some(is_there) = is_there {
            self.0.insert(place, (provision, is_there));
        }
    }
}

impl FromIterator<(Provision, Option<bool>)> for InPlace {
    fn from_iter<I: IntoIterator<Item = (Provision, Option<bool>)>>(said: I) -> Self {
        let mut collected = Self::default();
        said.into_iter().for_each(|(provision, is_there)| collected.say(provision, is_there));
        collected
    }
}

impl<'de> Deserialize<'de> for InPlace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::<Provision, Option<bool>>::deserialize(deserializer).map(Self::from_iter)
    }
}

impl JsonSchema for InPlace {
    fn schema_name() -> Cow<'static, str> {
        "InPlace".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "object",
            "propertyNames": { "enum": Provision::ALL.map(Provision::name) },
            "additionalProperties": { "type": ["boolean", "null"] },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_last_counts_and_not_knowing_is_as_if_nothing_had_been_said() {
        let mut said = InPlace::default();
        said.say(Provision::Dashboard, Some(false));
        said.say(Provision::WebAnalytics, Some(true));
        assert!(said.lacks(Provision::Dashboard) && said.has(Provision::WebAnalytics) == Some(true));
        said.say(Provision::Dashboard, Some(true));
        assert!(!said.lacks(Provision::Dashboard));
        said.say(Provision::Dashboard, None);
        said.say(Provision::WebAnalytics, None);
        assert_eq!(said, InPlace::default());
    }
}
