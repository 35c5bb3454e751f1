//! Where what a pack says comes from.

use headwater_domain::{Text, pack as domain};
use serde::Serialize;
use specta::Type;

use crate::wire::texts;

/// A text with its source.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Sourced {
    /// What is said.
    pub text: String,
    /// Marks of the sections that it paraphrases.
    pub sections: Vec<String>,
    /// The pack's author added it.
    pub ours: bool,
}

/// The publication that the method comes from.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub published: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A section of the publication.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// The mark used in the pack.
    pub mark: String,
    /// The heading in the source.
    pub heading: String,
}

impl From<&domain::Sourced> for Sourced {
    fn from(sourced: &domain::Sourced) -> Self {
        Self {
            text: sourced.text.to_string(),
            sections: texts(&sourced.source.sections),
            ours: sourced.source.ours,
        }
    }
}

impl From<&domain::Publication> for Publication {
    fn from(publication: &domain::Publication) -> Self {
        let section = |(mark, heading): &(Text, Text)| Section {
            mark: mark.to_string(),
            heading: heading.to_string(),
        };
        Self {
            title: publication.title.to_string(),
            author: publication.author.to_string(),
            publisher: publication.publisher.to_string(),
            published: publication.published.to_string(),
            sections: publication.sections.iter().map(section).collect(),
        }
    }
}
