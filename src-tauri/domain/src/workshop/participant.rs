//! The people in the room.

use std::{fmt, sync::Arc};

use crate::{ParticipantId, Text};

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
