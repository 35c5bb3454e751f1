//! A workshop as a file writes it. The order of the fields is the order in a written file.

use std::ops::Not;

use headwater_domain::{
    Stage, StatementId, Text,
    note::NoteKind,
    rating::EvidenceGrade,
    value::{Amount, MoneyQuestion},
    workshop::{Activity, Currency, Handle, Minutes, Presence, Side, State},
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    BLOCKS, DISSENTS, NOTES, PARTICIPANTS, RATINGS, ROUNDS, VALUE_LINES, VERSION, VOTES,
    rating::FileAnswer,
};
use crate::{
    field::{
        list,
        number::{self, Count},
        spelled,
    },
    pack::FilePack,
};

/// The position of a block in the agenda, from 0.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the limit is a few hundred"
)]
pub(super) type Position = Count<0, { BLOCKS as u32 - 1 }>;
/// A number of votes.
pub(super) type Votes = Count<0, VOTES>;
/// The number of a round, from 1.
#[expect(clippy::cast_possible_truncation, reason = "the limit is a few dozen")]
pub(super) type Round = Count<1, { ROUNDS as u32 }>;

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileWorkshop {
    #[serde(with = "spelled")]
    pub(super) format: Text,
    #[serde(with = "number")]
    pub(super) version: Count<VERSION, VERSION>,
    #[serde(deserialize_with = "list::object")]
    pub(super) pack: FilePackNamed,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) id: Option<Uuid>,
    #[serde(with = "spelled")]
    pub(super) organisation: Text,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) title: Option<Text>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) sponsor: Option<Text>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) facilitator: Option<Text>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) place: Option<Text>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) held_on: Option<Date>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) starts_at: Option<Time>,
    #[serde(default, with = "spelled::optional")]
    pub(super) currency: Option<Currency>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) confidentiality: Option<Text>,
    #[serde(
        default,
        with = "number::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) target: Option<Stage>,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) invented: bool,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) state: Option<State>,
    #[serde(default, deserialize_with = "list::objects::<PARTICIPANTS, _, _>")]
    pub(super) participants: Vec<FileParticipant>,
    #[serde(
        default,
        deserialize_with = "list::objects::<BLOCKS, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) agenda: Vec<FileBlock>,
    #[serde(
        default,
        deserialize_with = "list::optional_object",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) clock: Option<FileClock>,
    #[serde(default, deserialize_with = "list::objects::<NOTES, _, _>")]
    pub(super) notes: Vec<FileNote>,
    #[serde(default, deserialize_with = "list::objects::<RATINGS, _, _>")]
    pub(super) ratings: Vec<FileRating>,
    #[serde(default, deserialize_with = "list::objects::<VALUE_LINES, _, _>")]
    pub(super) value_lines: Vec<FileValueLine>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FilePackNamed {
    #[serde(with = "spelled")]
    pub(super) id: Text,
    #[serde(with = "spelled")]
    pub(super) version: Text,
    #[serde(
        default,
        deserialize_with = "list::optional_object",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) content: Option<FilePack>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileParticipant {
    #[serde(with = "spelled")]
    pub(super) handle: Handle,
    #[serde(with = "spelled")]
    pub(super) role: Text,
    #[serde(default, with = "spelled::optional")]
    pub(super) name: Option<Text>,
    #[serde(default, with = "spelled::optional")]
    pub(super) side: Option<Side>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) presence: Option<Presence>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) id: Option<Uuid>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileBlock {
    #[serde(with = "spelled")]
    pub(super) activity: Activity,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) title: Option<Text>,
    #[serde(with = "number")]
    pub(super) planned_minutes: Minutes,
    #[serde(
        default,
        with = "number::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) minimum_minutes: Option<Minutes>,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) locked: bool,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) id: Option<Uuid>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileClock {
    #[serde(default, with = "number::optional")]
    pub(super) block: Option<Position>,
    #[serde(default, with = "spelled::optional")]
    pub(super) running_since: Option<Timestamp>,
    #[serde(default, with = "number::optional")]
    pub(super) elapsed_seconds: Option<Count<0, { u32::MAX }>>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileNote {
    #[serde(with = "spelled")]
    pub(super) kind: NoteKind,
    #[serde(with = "spelled")]
    pub(super) text: Text,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) line: Option<Text>,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) private: bool,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) asked: bool,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) done: bool,
    #[serde(
        default,
        with = "number::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) block: Option<Position>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) captured_at: Option<Timestamp>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) captured_on: Option<Date>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) id: Option<Uuid>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileRating {
    #[serde(with = "spelled")]
    pub(super) statement: StatementId,
    #[serde(with = "spelled")]
    pub(super) rating: FileAnswer,
    #[serde(default, with = "spelled::optional")]
    pub(super) evidence: Option<EvidenceGrade>,
    #[serde(default, with = "spelled::optional")]
    pub(super) reason: Option<Text>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) evidence_text: Option<Text>,
    #[serde(
        default,
        deserialize_with = "list::words::<DISSENTS, _, _>",
        serialize_with = "list::write_words",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) dissent: Vec<Text>,
    #[serde(default, deserialize_with = "list::objects::<ROUNDS, _, _>")]
    pub(super) ballots: Vec<FileBallot>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileBallot {
    #[serde(default, with = "number::optional")]
    pub(super) round: Option<Round>,
    #[serde(default, with = "number")]
    pub(super) not: Votes,
    #[serde(default, with = "number")]
    pub(super) partly: Votes,
    #[serde(default, with = "number")]
    pub(super) largely: Votes,
    #[serde(default, with = "number")]
    pub(super) fully: Votes,
    #[serde(default, with = "number")]
    pub(super) unknown: Votes,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileValueLine {
    #[serde(with = "spelled")]
    pub(super) name: Text,
    #[serde(with = "spelled")]
    pub(super) question: MoneyQuestion,
    #[serde(with = "number")]
    pub(super) low: Amount,
    #[serde(with = "number")]
    pub(super) likely: Amount,
    #[serde(with = "number")]
    pub(super) high: Amount,
    #[serde(default, with = "spelled::optional")]
    pub(super) owner: Option<Handle>,
    #[serde(default, with = "spelled::optional")]
    pub(super) basis: Option<Text>,
    #[serde(default, with = "spelled::optional")]
    pub(super) overlap: Option<Text>,
    #[serde(
        default,
        with = "spelled::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub(super) id: Option<Uuid>,
}
