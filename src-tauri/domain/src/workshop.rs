//! The workshop: one engagement with one organisation, from agenda to report.

use std::{fmt, sync::Arc};

use jiff::{
    Timestamp,
    civil::{Date, Time},
};

use crate::{
    BlockId, ParticipantId, Stage, Text, WorkshopId,
    note::Note,
    pack::ModelPack,
    rating::Rating,
    value::{MoneyQuestion, ValueLine},
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
    /// What was captured.
    pub notes: Vec<Note>,
    /// What the room agreed; at most one a statement, only for statements of the pack.
    pub ratings: Vec<Rating>,
    /// What it may be worth.
    pub value_lines: Vec<ValueLine>,
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

/// A participant's short name in captured lines, such as `cfo` in `@cfo`: lower-case letters, digits
/// and `-`, kept without the `@`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(Arc<str>);

impl Handle {
    /// The most characters that a handle may have.
    pub const MAX: usize = 32;

    /// Reads a handle with or without its `@`, in either case. Gives `None` when it is empty, longer
    /// than [`Handle::MAX`] characters, or holds anything but letters, digits and `-`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().trim_start_matches('@').to_lowercase();
        let fits = (1..=Self::MAX).contains(&lower.chars().count());
        let plain = lower.chars().all(|c| c.is_alphanumeric() || c == '-');
        (fits && plain).then(|| Self(lower.into()))
    }

    /// The handle without its `@`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}", self.0)
    }
}

/// On which side of the house a participant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Side {
    /// Answers for customers, money or operations.
    Business,
    /// Answers for systems.
    Technology,
}

impl Side {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Business, Self::Technology];
}

/// Whether a participant is in the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Presence {
    /// In the room.
    #[default]
    Present,
    /// Expected, not yet in the room.
    Late,
    /// Not coming, or gone.
    Absent,
}

impl Presence {
    /// Every presence, nearest first.
    pub const ALL: [Self; 3] = [Self::Present, Self::Late, Self::Absent];
}

/// A person in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Which person.
    pub id: ParticipantId,
    /// The short name in captured lines; unique in the workshop.
    pub handle: Handle,
    /// The office held, such as "CFO".
    pub role: Text,
    /// The person's name, where it is wanted.
    pub name: Option<Text>,
    /// On which side of the house.
    pub side: Side,
    /// Whether in the room.
    pub presence: Presence,
}

/// What a block of the agenda does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Activity {
    /// Title, purpose, who is here.
    Welcome,
    /// The six stages on the adoption curve.
    Briefing,
    /// The room's own guess, before any statement is asked.
    OpeningVote,
    /// The money question "make money".
    Make,
    /// The money question "save cost".
    Save,
    /// The money question "mitigate risk".
    Risk,
    /// One statement at a time.
    Assess,
    /// The stage and its reasons.
    Placement,
    /// What to do first.
    Priorities,
    /// Decisions and actions.
    Commit,
    /// What was parked, and the end.
    Close,
    /// A pause.
    Break,
}

impl Activity {
    /// Every activity, in the order of a usual day.
    pub const ALL: [Self; 12] = [
        Self::Welcome,
        Self::Briefing,
        Self::OpeningVote,
        Self::Make,
        Self::Save,
        Self::Risk,
        Self::Assess,
        Self::Placement,
        Self::Priorities,
        Self::Commit,
        Self::Close,
        Self::Break,
    ];

    /// The money question that this activity asks, if it asks one.
    #[must_use]
    pub const fn question(self) -> Option<MoneyQuestion> {
        match self {
            Self::Make => Some(MoneyQuestion::Make),
            Self::Save => Some(MoneyQuestion::Save),
            Self::Risk => Some(MoneyQuestion::Risk),
            Self::Welcome
            | Self::Briefing
            | Self::OpeningVote
            | Self::Assess
            | Self::Placement
            | Self::Priorities
            | Self::Commit
            | Self::Close
            | Self::Break => None,
        }
    }
}

/// Whole minutes, 1 to [`Minutes::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u16);

impl Minutes {
    /// The longest block: a whole day.
    pub const MAX: u16 = 600;

    /// That many minutes, or `None` outside 1 to [`Minutes::MAX`].
    #[must_use]
    pub const fn new(minutes: u16) -> Option<Self> {
        if 1 <= minutes && minutes <= Self::MAX {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// The number of minutes.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// One entry of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which block.
    pub id: BlockId,
    /// What it does.
    pub activity: Activity,
    /// Its name on the agenda, where the activity's own name is not wanted.
    pub title: Option<Text>,
    /// How long it is planned to take.
    pub planned_minutes: Minutes,
    /// The least it can be cut to; never above the plan.
    pub minimum_minutes: Minutes,
    /// A locked block keeps its minutes when the rest is fitted.
    pub locked: bool,
}

/// Where the facilitator is in the plan, on the wall clock, so that sleep counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The current block; `None` before the first one starts.
    pub block: Option<BlockId>,
    /// Since when the clock runs; `None` while it is paused.
    pub running_since: Option<Timestamp>,
    /// Seconds of the current block that had passed when the clock last stopped.
    pub elapsed_seconds: u32,
}
