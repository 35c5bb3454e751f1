//! Notes: what the facilitator captured, one line at a time.

use jiff::{Timestamp, civil::Date};

use crate::{BlockId, NoteId, Text};

/// What a captured line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum NoteKind {
    /// A plain note on the current block.
    Note,
    /// Something the room decided (`!`), or, asked, a decision wanted of the report's readers (`!?`).
    Decision,
    /// Something somebody will do (`>`).
    Action,
    /// A question left open (`?`).
    Question,
    /// Something set aside for later (`~`).
    Parked,
    /// Somebody's very words (`"`).
    Quote,
}

impl NoteKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Note,
        Self::Decision,
        Self::Action,
        Self::Question,
        Self::Parked,
        Self::Quote,
    ];

    /// What a note of that kind is called at the head of a line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "Note",
            Self::Decision => "Decision",
            Self::Action => "Action",
            Self::Question => "Open question",
            Self::Parked => "Parked",
            Self::Quote => "Quote",
        }
    }
}

/// One captured note.
///
/// The line is kept as it was typed; its kind, tags, owner and date are read from it by
/// [`capture::read`](crate::capture::read) whenever they are needed, and changed by writing the line
/// anew. So no character is ever lost, and there is one truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which note.
    pub id: NoteId,
    /// The block during which it was captured; `None` when it was captured outside any.
    pub block: Option<BlockId>,
    /// The line as typed, marker included.
    pub line: Text,
    /// When it was captured.
    pub captured_at: Timestamp,
    /// The facilitator's calendar day on which it was captured: relative dates in the line, such as
    /// `^fri`, count from here.
    pub captured_on: Date,
    /// For an action: it was done.
    pub done: bool,
    /// Left out of the attendee and the short edition by the facilitator's choice, and counted there.
    pub withheld: bool,
}
