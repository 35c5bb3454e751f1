//! A workshop as a file writes it. The order of the fields is the order in a written file.

mod answer;
mod outcome;

use std::ops::Not;

use headwater_domain::{
    Stage, Text,
    note::NoteKind,
    workshop::{Activity, Currency, Handle, Minutes, Presence, Side, State},
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(super) use answer::{
    FileBallot, FileCounts, FileDissent, FileGuess, FileOpeningVote, FileOverride, FileRating,
    FileSides, FileVote, Votes,
};
pub(super) use outcome::{FilePriority, FileValueLine};

use super::{
    BLOCKS, NOTES, OPENING_VOTES, PARTICIPANTS, PRIORITIES, RATINGS, VALUE_LINES, VERSION,
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

#[expect(
    clippy::ref_option,
    reason = "serde hands over a reference to the field"
)]
fn none<T>(field: &Option<T>) -> bool {
    field.is_none()
}

const fn yes() -> bool {
    true
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileWorkshop {
    #[serde(with = "spelled")]
    pub(super) format: Text,
    #[serde(with = "number")]
    pub(super) version: Count<VERSION, VERSION>,
    #[serde(deserialize_with = "list::object")]
    pub(super) pack: FilePackNamed,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) id: Option<Uuid>,
    #[serde(with = "spelled")]
    pub(super) organisation: Text,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) title: Option<Text>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) sponsor: Option<Text>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) facilitator: Option<Text>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) place: Option<Text>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) held_on: Option<Date>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) starts_at: Option<Time>,
    #[serde(default, with = "spelled::optional")]
    pub(super) currency: Option<Currency>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) confidentiality: Option<Text>,
    #[serde(default, with = "number::optional", skip_serializing_if = "none")]
    pub(super) target: Option<Stage>,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) invented: bool,
    #[serde(default = "yes", skip_serializing_if = "Clone::clone")]
    pub(super) votes_named: bool,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
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
        skip_serializing_if = "none"
    )]
    pub(super) clock: Option<FileClock>,
    #[serde(
        default,
        deserialize_with = "list::objects::<OPENING_VOTES, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) opening_votes: Vec<FileOpeningVote>,
    #[serde(default, deserialize_with = "list::objects::<NOTES, _, _>")]
    pub(super) notes: Vec<FileNote>,
    #[serde(default, deserialize_with = "list::objects::<RATINGS, _, _>")]
    pub(super) ratings: Vec<FileRating>,
    #[serde(default, deserialize_with = "list::objects::<VALUE_LINES, _, _>")]
    pub(super) value_lines: Vec<FileValueLine>,
    #[serde(
        default,
        rename = "override",
        deserialize_with = "list::optional_object",
        skip_serializing_if = "none"
    )]
    pub(super) set_by_room: Option<FileOverride>,
    #[serde(
        default,
        deserialize_with = "list::objects::<PRIORITIES, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) priorities: Vec<FilePriority>,
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
        skip_serializing_if = "none"
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
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) presence: Option<Presence>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) id: Option<Uuid>,
}

/// How much of a block has passed.
pub(super) type Seconds = Count<0, { u32::MAX }>;

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileBlock {
    #[serde(with = "spelled")]
    pub(super) activity: Activity,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) title: Option<Text>,
    #[serde(with = "number")]
    pub(super) planned_minutes: Minutes,
    #[serde(default, with = "number::optional", skip_serializing_if = "none")]
    pub(super) minimum_minutes: Option<Minutes>,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) locked: bool,
    #[serde(default, with = "number::optional", skip_serializing_if = "none")]
    pub(super) elapsed_seconds: Option<Seconds>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) id: Option<Uuid>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileClock {
    #[serde(default, with = "number::optional")]
    pub(super) block: Option<Position>,
    #[serde(default, with = "spelled::optional")]
    pub(super) running_since: Option<Timestamp>,
    #[serde(default, with = "number::optional")]
    pub(super) elapsed_seconds: Option<Seconds>,
    #[serde(default, with = "spelled::optional")]
    pub(super) ends_at: Option<Timestamp>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the file")]
pub(super) struct FileNote {
    #[serde(with = "spelled")]
    pub(super) kind: NoteKind,
    #[serde(with = "spelled")]
    pub(super) text: Text,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) line: Option<Text>,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) private: bool,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) asked: bool,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) done: bool,
    #[serde(default, skip_serializing_if = "Not::not")]
    pub(super) withheld: bool,
    #[serde(default, with = "number::optional", skip_serializing_if = "none")]
    pub(super) block: Option<Position>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) captured_at: Option<Timestamp>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) captured_on: Option<Date>,
    #[serde(default, with = "spelled::optional", skip_serializing_if = "none")]
    pub(super) id: Option<Uuid>,
}
