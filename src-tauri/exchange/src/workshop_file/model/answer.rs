//! Votes, ratings and the override, as a file writes them.

use std::fmt;

use headwater_domain::{
    Stage, StatementId, Text, opening_vote::OpeningVote, rating::EvidenceGrade, workshop::Handle,
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, value::MapAccessDeserializer},
};

use super::none;
use crate::{
    field::{
        list,
        number::{self, Count},
        spelled::{self, Spelled},
    },
    workshop_file::{DISSENTS, ROUNDS, VOTERS, VOTES, ballot::FileTruth, rating::FileAnswer},
};

/// A number of votes.
pub(crate) type Votes = Count<0, VOTES>;
/// The number of a round, from 1.
#[expect(clippy::cast_possible_truncation, reason = "the limit is a few dozen")]
pub(crate) type Round = Count<1, { ROUNDS as u32 }>;
/// The number of a round of the opening vote, from 1.
#[expect(clippy::cast_possible_truncation, reason = "there are two")]
pub(crate) type OpeningRound = Count<1, { OpeningVote::ROUNDS as u32 }>;

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileOpeningVote {
    #[serde(default, with = "number::optional")]
    pub(crate) round: Option<OpeningRound>,
    #[serde(
        default,
        deserialize_with = "list::numbers::<6, _, _>",
        serialize_with = "list::write_numbers",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(crate) counts: Vec<Votes>,
    #[serde(default, with = "number::optional", skip_serializing_if = "none")]
    pub(crate) abstained: Option<Votes>,
    #[serde(
        default,
        deserialize_with = "list::given_objects::<VOTERS, _, _>",
        skip_serializing_if = "none"
    )]
    pub(crate) votes: Option<Vec<FileGuess>>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileGuess {
    #[serde(with = "spelled")]
    pub(crate) by: Handle,
    #[serde(default, with = "number::optional")]
    pub(crate) stage: Option<Stage>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileRating {
    #[serde(with = "spelled")]
    pub(crate) statement: StatementId,
    #[serde(with = "spelled")]
    pub(crate) rating: FileAnswer,
    #[serde(default, with = "spelled::optional")]
    pub(crate) evidence: Option<EvidenceGrade>,
    #[serde(default, with = "spelled::optional")]
    pub(crate) reason: Option<Text>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(crate) evidence_text: Option<Text>,
    #[serde(
        default,
        deserialize_with = "list::entries::<DISSENTS, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(crate) dissent: Vec<FileDissent>,
    #[serde(default, deserialize_with = "list::objects::<ROUNDS, _, _>")]
    pub(crate) ballots: Vec<FileBallot>,
}

/// Words with their speaker, or a text alone: words by nobody named.
#[derive(Debug, Serialize)]
pub(crate) struct FileDissent {
    #[serde(with = "spelled::optional")]
    pub(crate) by: Option<Handle>,
    #[serde(with = "spelled")]
    pub(crate) words: Text,
}

impl<'de> Deserialize<'de> for FileDissent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Said {
            #[serde(default, with = "spelled::optional")]
            by: Option<Handle>,
            #[serde(with = "spelled")]
            words: Text,
        }

        struct Either;

        impl<'de> de::Visitor<'de> for Either {
            type Value = FileDissent;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("map")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<FileDissent, E> {
                let words = Text::read(text).map_err(E::custom)?;
                Ok(FileDissent { by: None, words })
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<FileDissent, A::Error> {
                let Said { by, words } = Said::deserialize(MapAccessDeserializer::new(map))?;
                Ok(FileDissent { by, words })
            }
        }

        deserializer.deserialize_any(Either)
    }
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileBallot {
    #[serde(default, with = "number::optional")]
    pub(crate) round: Option<Round>,
    #[serde(default, with = "number::optional")]
    pub(crate) not: Option<Votes>,
    #[serde(default, with = "number::optional")]
    pub(crate) partly: Option<Votes>,
    #[serde(default, with = "number::optional")]
    pub(crate) largely: Option<Votes>,
    #[serde(default, with = "number::optional")]
    pub(crate) fully: Option<Votes>,
    #[serde(default, with = "number::optional")]
    pub(crate) unknown: Option<Votes>,
    #[serde(
        default,
        deserialize_with = "list::optional_object",
        skip_serializing_if = "none"
    )]
    pub(crate) sides: Option<FileSides>,
    #[serde(
        default,
        deserialize_with = "list::given_objects::<VOTERS, _, _>",
        skip_serializing_if = "none"
    )]
    pub(crate) votes: Option<Vec<FileVote>>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileVote {
    #[serde(with = "spelled")]
    pub(crate) by: Handle,
    #[serde(with = "spelled")]
    pub(crate) vote: FileTruth,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileSides {
    #[serde(deserialize_with = "list::object")]
    pub(crate) business: FileCounts,
    #[serde(deserialize_with = "list::object")]
    pub(crate) technology: FileCounts,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileCounts {
    #[serde(default, with = "number")]
    pub(crate) not: Votes,
    #[serde(default, with = "number")]
    pub(crate) partly: Votes,
    #[serde(default, with = "number")]
    pub(crate) largely: Votes,
    #[serde(default, with = "number")]
    pub(crate) fully: Votes,
    #[serde(default, with = "number")]
    pub(crate) unknown: Votes,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileOverride {
    #[serde(with = "number")]
    pub(crate) stage: Stage,
    #[serde(with = "spelled")]
    pub(crate) reason: Text,
    #[serde(
        default,
        deserialize_with = "list::words::<VOTERS, _, _>",
        serialize_with = "list::write_words"
    )]
    pub(crate) agreed_by: Vec<Handle>,
}
