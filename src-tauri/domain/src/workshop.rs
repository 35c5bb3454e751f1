//! The workshop: one engagement with one organisation, from agenda to report.

mod agenda;
pub mod changes;
mod clock;
mod fit;
mod gaps;
mod limit;
mod participant;
#[cfg(test)]
mod tests;

use std::{fmt, sync::Arc};

use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::Offset,
};

pub use agenda::{Activity, Block, Minutes, planned_starts};
pub use clock::{BlockState, Clock};
pub use fit::{Fit, Need, fit};
pub use gaps::{ENOUGH, Gap, gaps};
pub use limit::{Limit, TooMany};
pub use participant::{Handle, Participant, Presence, Side};

use crate::{
    Stage, StatementId, Text, WorkshopId,
    capture::{self, Context, Reading},
    note::Note,
    opening_vote::OpeningVote,
    pack::ModelPack,
    placement::Override,
    priority::Priority,
    rating::Rating,
    value::ValueLine,
};

/// One engagement with one organisation: people, agenda, notes, answers.
///
/// Lists are in the order in which a person sees them: participants in seat order, blocks in agenda
/// order, notes as captured, ratings in pack order, value lines as entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Workshop {
    /// Which workshop.
    pub id: WorkshopId,
    /// Whom it is about, when, where and for whom.
    pub details: Details,
    /// How far it has come.
    pub state: State,
    /// The content it is run with. A workshop keeps its own, so that it never re-scores when a pack changes.
    pub pack: Arc<ModelPack>,
    /// The people in the room, in seat order. Handles are unique.
    pub participants: Vec<Participant>,
    /// The plan.
    pub agenda: Vec<Block>,
    /// Where the facilitator is in the plan.
    pub clock: Clock,
    /// The room's own guesses of the stage, first round first; two rounds at most.
    pub opening_votes: Vec<OpeningVote>,
    /// What was captured.
    pub notes: Vec<Note>,
    /// What the room agreed; at most one a statement, only for statements of the pack.
    pub ratings: Vec<Rating>,
    /// What it may be worth.
    pub value_lines: Vec<ValueLine>,
    /// The stage that the room set beside the computed one, if it did.
    pub set_by_room: Option<Override>,
    /// What the room took up or dropped, in its order. Each recommendation at most once.
    pub priorities: Vec<Priority>,
}

impl Workshop {
    /// The handles of all participants, in seat order: what captured lines are read against.
    #[must_use]
    pub fn handles(&self) -> Vec<Handle> {
        let participants = self.participants.iter();
        participants.map(|person| person.handle.clone()).collect()
    }

    /// The participant of that handle.
    #[must_use]
    pub fn participant(&self, handle: &Handle) -> Option<&Participant> {
        self.participants
            .iter()
            .find(|person| person.handle == *handle)
    }

    /// What the room agreed on that statement.
    #[must_use]
    pub fn rating(&self, statement: &StatementId) -> Option<&Rating> {
        self.ratings
            .iter()
            .find(|rating| rating.statement == *statement)
    }

    /// What a note of this workshop says, against its participants and from its own day.
    #[must_use]
    pub fn read_note(&self, note: &Note) -> Reading {
        let context = Context {
            handles: &self.handles(),
            captured_on: note.captured_on,
        };
        capture::read(note.line.as_str(), context)
    }

    /// A person by office. Where several hold the same office, the handle tells them apart.
    #[must_use]
    pub fn office(&self, handle: &Handle) -> String {
        let Some(person) = self.participant(handle) else {
            return format!("@{handle}");
        };
        let alike = |other: &&Participant| other.role == person.role;
        if self.participants.iter().filter(alike).count() == 1 {
            person.role.to_string()
        } else {
            format!("{} (@{handle})", person.role)
        }
    }

    /// The last moment that the workshop itself knows of, in place of a clock: the same workshop gives
    /// the same files.
    #[must_use]
    pub fn last_moment(&self) -> Timestamp {
        let last_note = self.notes.iter().map(|note| note.captured_at).max();
        let day = self.details.held_on;
        let day = day.and_then(|day| Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok());
        last_note.or(day).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The block that the clock stands at.
    #[must_use]
    pub fn current_block(&self) -> Option<&Block> {
        let current = self.clock.block?;
        self.agenda.iter().find(|block| block.id == current)
    }

    /// Seconds left of the current block at `now`, below 0 when it has run over; `None` outside a block.
    #[must_use]
    pub fn seconds_left(&self, now: Timestamp) -> Option<i64> {
        let planned = i64::from(self.current_block()?.planned_minutes.get()) * 60;
        Some(planned - i64::from(self.clock.seconds_elapsed(now)))
    }

    /// When each block is planned to start, in agenda order; `None` while the first start is not set.
    #[must_use]
    pub fn planned_starts(&self) -> Option<Vec<Time>> {
        let starts_at = self.details.starts_at?;
        Some(planned_starts(starts_at, &self.agenda))
    }
}

/// What is known of a workshop before anybody speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// Whom the workshop is about.
    pub organisation: Text,
    /// What kind of meeting it is, such as "Executive committee".
    pub title: Option<Text>,
    /// Who asked for it.
    pub sponsor: Option<Text>,
    /// Who runs it; the author of the report.
    pub facilitator: Option<Text>,
    /// Where it is held.
    pub place: Option<Text>,
    /// The day it is held.
    pub held_on: Option<Date>,
    /// When the first block starts, on the wall clock of the room.
    pub starts_at: Option<Time>,
    /// In which currency value lines are kept.
    pub currency: Currency,
    /// The mark on every page, such as "Confidential".
    pub confidentiality: Option<Text>,
    /// The stage that the organisation wants to reach, if it has said so.
    pub target: Option<Stage>,
    /// True for the sample: everything in it is invented, and the report says so on every page.
    pub invented: bool,
    /// Whether votes keep who cast them. Where not, only counts are stored; what was stored is never
    /// touched by a later choice.
    pub votes_named: bool,
}

/// Whether two names mean the same organisation: neither case nor surrounding white space counts.
#[must_use]
pub fn is_same_organisation(one: &Text, other: &Text) -> bool {
    let plain = |name: &Text| name.as_str().trim().to_lowercase();
    plain(one) == plain(other)
}

/// How far a workshop has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum State {
    /// Being prepared.
    #[default]
    Planned,
    /// In the room.
    Running,
    /// Over.
    Closed,
}

impl State {
    /// Every state, in the order in which a workshop passes through them.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Running, Self::Closed];
}

/// A currency by its three capital letters, as ISO 4217 writes it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// Reads three ASCII letters in either case, or gives `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// Its three letters.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "only ASCII letters are ever stored"
    )]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("BUG: only ASCII letters are ever stored")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
