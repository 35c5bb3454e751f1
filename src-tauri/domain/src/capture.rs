//! The capture line: one typed line, read for its kind, its tags, its owner and its date.
//!
//! The line itself is never changed by reading it. What is read are spans over it, so that no
//! character is lost, for any Unicode input. Setting a kind, an owner or a date by menu writes the
//! line anew with [`with_kind`], [`with_owner`] and [`with_due`], and leaves every other character.

use jiff::civil::Date;

use crate::{Dimension, Stage, Text, note::NoteKind, value::MoneyQuestion, workshop::Handle};

/// What a line is read against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The handles of the workshop's participants; any other `@…` stays text.
    pub handles: &'a [Handle],
    /// The day from which relative dates count: the day on which the note was captured.
    pub captured_on: Date,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the note is.
    pub kind: NoteKind,
    /// The facilitator's own (`%`): in no edition, never on the projector.
    pub private: bool,
    /// A decision asked of the report's readers (`!?`).
    pub asked: bool,
    /// Markers, tags and escapes, in order, not overlapping.
    pub spans: Vec<Span>,
    /// Whom the line names, in order, each once.
    pub people: Vec<Handle>,
    /// The money questions tagged, in order, each once.
    pub questions: Vec<MoneyQuestion>,
    /// The stages tagged, in order, each once.
    pub stages: Vec<Stage>,
    /// The dimensions tagged, in order, each once.
    pub dimensions: Vec<Dimension>,
    /// The due or revisit date: the first one given.
    pub due: Option<Date>,
    /// The line as a reader sees it: without its marker, its escapes and the tags at its end.
    pub shown: String,
}

impl Reading {
    /// Who owns an action (its first `@`), or said a note.
    #[must_use]
    pub fn owner(&self) -> Option<&Handle> {
        self.people.first()
    }
}

/// A part of a line with a meaning of its own; offsets are bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it means.
    pub meaning: Meaning,
}

/// What a span means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The marker of the kind.
    Marker,
    /// A backslash that makes the next marker plain text.
    Escape,
    /// `#make`, `#save`, `#risk`.
    Question(MoneyQuestion),
    /// `#s0` … `#s5`.
    Stage(Stage),
    /// `#people` … `#value`.
    Dimension(Dimension),
    /// `@handle` of a participant.
    Person(Handle),
    /// `^date`.
    Due(Date),
}

/// Reads a line.
#[must_use]
pub fn read(line: &str, context: Context<'_>) -> Reading {
    todo!()
}

/// Writes a line of that kind whose text, without marker, is `text`: text that would be read as a
/// marker is escaped. `private` goes with [`NoteKind::Note`] and `asked` with [`NoteKind::Decision`] only.
#[must_use]
pub fn compose(kind: NoteKind, private: bool, asked: bool, text: &Text) -> Text {
    todo!()
}

/// The text of a line without the marker of its kind: the inverse of [`compose`].
#[must_use]
pub fn body(line: &Text) -> Text {
    todo!()
}

/// The same line as another kind.
#[must_use]
pub fn with_kind(line: &Text, kind: NoteKind, private: bool, asked: bool) -> Text {
    compose(kind, private, asked, &body(line))
}

/// The same line with another owner: the first `@` tag is replaced, added at the end, or taken out.
#[must_use]
pub fn with_owner(line: &Text, owner: Option<&Handle>, context: Context<'_>) -> Text {
    todo!()
}

/// The same line with another date: the first `^` tag is replaced, added at the end, or taken out.
#[must_use]
pub fn with_due(line: &Text, due: Option<Date>, context: Context<'_>) -> Text {
    todo!()
}
