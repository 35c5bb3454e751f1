//! A model pack as a file writes it, the same in TOML and inside a workshop file.

use headwater_domain::{
    Dimension, Flow, RecommendationId, Stage, StatementId, Text,
    pack::{Horizon, Role},
    value::MoneyQuestion,
    workshop::{Activity, Minutes},
};
use serde::{Deserialize, Serialize};

use crate::field::{
    list,
    number::{self, Count},
    spelled,
};

/// The most entries of a list of texts.
const TEXTS: usize = 50;

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePack {
    #[serde(with = "spelled")]
    pub(crate) id: Text,
    #[serde(with = "spelled")]
    pub(crate) version: Text,
    #[serde(with = "spelled")]
    pub(crate) title: Text,
    #[serde(with = "spelled")]
    pub(crate) language: Text,
    #[serde(with = "spelled")]
    pub(crate) rule: Text,
    #[serde(
        deserialize_with = "list::anchors",
        serialize_with = "list::write_words"
    )]
    pub(crate) anchors: [Text; 4],
    #[serde(deserialize_with = "list::object")]
    pub(crate) publication: FilePublication,
    #[serde(default, deserialize_with = "list::objects::<TEXTS, _, _>")]
    pub(crate) framework: Vec<FileSourced>,
    #[serde(deserialize_with = "list::objects::<6, _, _>")]
    pub(crate) stages: Vec<FileStage>,
    #[serde(deserialize_with = "list::objects::<500, _, _>")]
    pub(crate) statements: Vec<FileStatement>,
    #[serde(deserialize_with = "list::objects::<3, _, _>")]
    pub(crate) questions: Vec<FileQuestion>,
    #[serde(default, deserialize_with = "list::objects::<500, _, _>")]
    pub(crate) recommendations: Vec<FileRecommendation>,
    #[serde(default, deserialize_with = "list::objects::<TEXTS, _, _>")]
    pub(crate) templates: Vec<FileTemplate>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePublication {
    #[serde(with = "spelled")]
    pub(crate) title: Text,
    #[serde(with = "spelled")]
    pub(crate) author: Text,
    #[serde(with = "spelled")]
    pub(crate) publisher: Text,
    #[serde(with = "spelled")]
    pub(crate) published: Text,
    #[serde(default, deserialize_with = "list::objects::<100, _, _>")]
    pub(crate) sections: Vec<FileSection>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileSection {
    #[serde(with = "spelled")]
    pub(crate) mark: Text,
    #[serde(with = "spelled")]
    pub(crate) heading: Text,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileSourced {
    #[serde(with = "spelled")]
    pub(crate) text: Text,
    #[serde(
        default,
        deserialize_with = "list::words::<TEXTS, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) sections: Vec<Text>,
    #[serde(default)]
    pub(crate) ours: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileStage {
    #[serde(with = "number")]
    pub(crate) stage: Stage,
    #[serde(with = "spelled")]
    pub(crate) name: Text,
    #[serde(with = "spelled")]
    pub(crate) short_name: Text,
    #[serde(with = "spelled")]
    pub(crate) driver: Text,
    #[serde(with = "number")]
    pub(crate) curve_height: Count<0, 100>,
    #[serde(deserialize_with = "list::object")]
    pub(crate) sentence: FileSourced,
    #[serde(default, deserialize_with = "list::objects::<TEXTS, _, _>")]
    pub(crate) characteristics: Vec<FileSourced>,
    #[serde(deserialize_with = "list::object")]
    pub(crate) first_mover: FileSourced,
    #[serde(default, deserialize_with = "list::objects::<TEXTS, _, _>")]
    pub(crate) routes: Vec<FileSourced>,
    #[serde(default, deserialize_with = "list::optional_object")]
    pub(crate) example: Option<FileSourced>,
    #[serde(deserialize_with = "list::object")]
    pub(crate) misunderstanding: FileSourced,
    #[serde(default, deserialize_with = "list::optional_object")]
    pub(crate) fact: Option<FileSourced>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileStatement {
    #[serde(with = "spelled")]
    pub(crate) id: StatementId,
    #[serde(with = "number")]
    pub(crate) stage: Stage,
    #[serde(with = "spelled")]
    pub(crate) role: Role,
    #[serde(with = "spelled")]
    pub(crate) dimension: Dimension,
    #[serde(default, with = "spelled::optional")]
    pub(crate) flow: Option<Flow>,
    #[serde(with = "spelled")]
    pub(crate) text: Text,
    #[serde(with = "spelled")]
    pub(crate) short: Text,
    #[serde(default, with = "spelled::optional")]
    pub(crate) definition: Option<Text>,
    #[serde(
        default,
        deserialize_with = "list::optional_anchors",
        serialize_with = "list::write_optional_anchors"
    )]
    pub(crate) anchors: Option<[Text; 4]>,
    #[serde(with = "spelled")]
    pub(crate) settled_by: Text,
    #[serde(default)]
    pub(crate) precondition: bool,
    #[serde(default, with = "number::optional")]
    pub(crate) meaning: Option<Count<0, 65_535>>,
    #[serde(
        default,
        deserialize_with = "list::words::<TEXTS, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) sections: Vec<Text>,
    #[serde(default)]
    pub(crate) ours: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileQuestion {
    #[serde(with = "spelled")]
    pub(crate) question: MoneyQuestion,
    #[serde(with = "spelled")]
    pub(crate) text: Text,
    #[serde(with = "spelled")]
    pub(crate) opening: Text,
    #[serde(deserialize_with = "list::object")]
    pub(crate) example: FileExample,
    #[serde(deserialize_with = "list::objects::<8, _, _>")]
    pub(crate) prompts: Vec<FilePrompt>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileExample {
    #[serde(with = "spelled")]
    pub(crate) name: Text,
    #[serde(with = "spelled")]
    pub(crate) basis: Text,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FilePrompt {
    #[serde(with = "spelled")]
    pub(crate) text: Text,
    #[serde(with = "number")]
    pub(crate) stage: Stage,
    #[serde(
        default,
        deserialize_with = "list::words::<TEXTS, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) sections: Vec<Text>,
    #[serde(default)]
    pub(crate) ours: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileRecommendation {
    #[serde(with = "spelled")]
    pub(crate) id: RecommendationId,
    #[serde(
        deserialize_with = "list::numbers::<6, _, _>",
        serialize_with = "list::write_numbers"
    )]
    pub(crate) stages: Vec<Stage>,
    #[serde(with = "spelled")]
    pub(crate) title: Text,
    #[serde(with = "spelled")]
    pub(crate) why: Text,
    #[serde(with = "spelled")]
    pub(crate) first_step: Text,
    #[serde(with = "spelled")]
    pub(crate) measure: Text,
    #[serde(with = "spelled")]
    pub(crate) horizon: Horizon,
    #[serde(
        default,
        deserialize_with = "list::words::<3, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) questions: Vec<MoneyQuestion>,
    #[serde(
        default,
        deserialize_with = "list::words::<500, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) answers: Vec<StatementId>,
    #[serde(
        default,
        deserialize_with = "list::words::<TEXTS, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) sections: Vec<Text>,
    #[serde(default)]
    pub(crate) ours: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileTemplate {
    #[serde(with = "spelled")]
    pub(crate) id: Text,
    #[serde(with = "spelled")]
    pub(crate) name: Text,
    #[serde(deserialize_with = "list::objects::<100, _, _>")]
    pub(crate) blocks: Vec<FileTemplateBlock>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileTemplateBlock {
    #[serde(with = "spelled")]
    pub(crate) activity: Activity,
    #[serde(default, with = "spelled::optional")]
    pub(crate) title: Option<Text>,
    #[serde(with = "number")]
    pub(crate) planned_minutes: Minutes,
    #[serde(with = "number")]
    pub(crate) minimum_minutes: Minutes,
}
