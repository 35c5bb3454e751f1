//! The plan of the day.

use jiff::{SignedDuration, civil::Time};

use crate::{BlockId, Text, value::MoneyQuestion};

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

    /// What a block of it is called that has no title of its own.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Welcome => "Welcome",
            Self::Briefing => "Briefing",
            Self::OpeningVote => "Opening vote",
            Self::Make => MoneyQuestion::Make.name(),
            Self::Save => MoneyQuestion::Save.name(),
            Self::Risk => MoneyQuestion::Risk.name(),
            Self::Assess => "Assess",
            Self::Placement => "Placement",
            Self::Priorities => "Priorities",
            Self::Commit => "Commit",
            Self::Close => "Close",
            Self::Break => "Break",
        }
    }

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

impl Block {
    /// Its title, or its activity's name where it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        let title = self.title.as_ref().map(Text::as_str);
        title.unwrap_or_else(|| self.activity.name())
    }

    /// The block with that many minutes more, or fewer: never below a minute, nor below what has passed
    /// of it, and its minimum never above its plan. `None` where nothing would change.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "clamped to what a block may have"
    )]
    pub fn lengthened(&self, by: i16, elapsed_seconds: u32) -> Option<Self> {
        let planned = i32::from(self.planned_minutes.get());
        let passed = i32::try_from(elapsed_seconds.div_ceil(60)).unwrap_or(i32::MAX);
        let least = passed.clamp(1, planned);
        let minutes = (planned + i32::from(by)).clamp(least, Minutes::MAX.into());
        let minutes = u16::try_from(minutes).ok().and_then(Minutes::new);
        let planned_minutes = minutes.expect("BUG: clamped to what a block may have");
        (planned_minutes != self.planned_minutes).then(|| Self {
            planned_minutes,
            minimum_minutes: self.minimum_minutes.min(planned_minutes),
            ..self.clone()
        })
    }
}

/// When each block of a plan starts, on a wall clock that shows `starts_at` at the first. A plan that
/// goes past midnight goes on at 00:00.
#[must_use]
pub fn planned_starts(starts_at: Time, agenda: &[Block]) -> Vec<Time> {
    let starts = agenda.iter().scan(starts_at, |next, block| {
        let start = *next;
        let length = SignedDuration::from_mins(block.planned_minutes.get().into());
        *next = start.wrapping_add(length);
        Some(start)
    });
    starts.collect()
}
