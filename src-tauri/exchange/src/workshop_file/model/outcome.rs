//! What the room leaves with, as a file writes it: value lines and priorities.

use headwater_domain::{
    RecommendationId, StatementId, Text,
    pack::Horizon,
    priority::Weight,
    value::{Amount, MoneyQuestion},
    workshop::Handle,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::none;
use crate::{
    field::{list, number, spelled},
    workshop_file::{NOTES, RATINGS, priority::FileChoice},
};

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileValueLine {
    #[serde(with = "spelled")]
    pub(crate) name: Text,
    #[serde(with = "spelled")]
    pub(crate) question: MoneyQuestion,
    #[serde(with = "number")]
    pub(crate) low: Amount,
    #[serde(with = "number")]
    pub(crate) likely: Amount,
    #[serde(with = "number")]
    pub(crate) high: Amount,
    #[serde(default, with = "spelled::optional")]
    pub(crate) owner: Option<Handle>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) basis: Option<Text>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) overlap: Option<Text>,
    #[serde(
        default,
        deserialize_with = "list::words::<RATINGS, _, _>",
        serialize_with = "list::write_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(crate) released_by: Vec<StatementId>,
    #[serde(
        default,
        deserialize_with = "list::words::<NOTES, _, _>",
        serialize_with = "list::write_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(crate) released_by_actions: Vec<Uuid>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(crate) id: Option<Uuid>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePriority {
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(crate) recommendation: Option<RecommendationId>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) title: Option<Text>,
    #[serde(with = "spelled")]
    pub(crate) choice: FileChoice,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(crate) reason: Option<Text>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) first_step: Option<Text>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) measure: Option<Text>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) owner: Option<Handle>,
    #[serde(with = "spelled")]
    pub(crate) horizon: Horizon,
    #[serde(default, with = "number::optional")]
    pub(crate) value: Option<Weight>,
    #[serde(default, with = "number::optional")]
    pub(crate) effort: Option<Weight>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(crate) id: Option<Uuid>,
}
