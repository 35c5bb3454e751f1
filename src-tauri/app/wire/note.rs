//! Notes and how their lines are read.

use headwater_domain::{
    Dimension, Stage, capture, note as domain, note::NoteKind, value::MoneyQuestion, workshop,
};
use serde::Serialize;
use specta::Type;

use super::{count, text, texts};
use crate::clock;

/// One captured note.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// Which note.
    pub id: String,
    /// The block during which it was captured.
    pub block: Option<String>,
    /// The line as typed, marker included.
    pub line: String,
    /// What the line says.
    pub reading: Reading,
    /// When it was captured, in UTC.
    pub captured_at: String,
    /// When it was captured, on the wall clock: "14:32".
    pub captured_time: String,
    /// For an action: it was done.
    pub done: bool,
    /// Left out of the attendee and the short edition.
    pub withheld: bool,
}

/// What a line says.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// What the note is.
    pub kind: NoteKind,
    /// The facilitator's own.
    pub private: bool,
    /// A decision asked of the report's readers.
    pub asked: bool,
    /// Markers, tags and escapes, in order, not overlapping.
    pub spans: Vec<Span>,
    /// Whom the line names; the first one owns an action.
    pub people: Vec<String>,
    /// The money questions tagged.
    pub questions: Vec<MoneyQuestion>,
    /// The stages tagged.
    pub stages: Vec<u8>,
    /// The dimensions tagged.
    pub dimensions: Vec<Dimension>,
    /// The due or revisit date.
    pub due: Option<String>,
    /// The line as a reader sees it.
    pub shown: String,
}

/// A part of a line with a meaning of its own; offsets are UTF-16 units of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// What it means.
    pub meaning: Meaning,
}

/// What a span means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// The marker of the kind.
    Marker,
    /// A backslash that makes the next marker plain text.
    Escape,
    /// A money question.
    Question,
    /// A stage.
    Stage,
    /// A dimension.
    Dimension,
    /// A participant.
    Person,
    /// A date.
    Due,
}

/// All notes of a workshop, as captured.
pub(crate) fn notes(workshop: &workshop::Workshop) -> Vec<Note> {
    let handles = workshop.handles();
    workshop
        .notes
        .iter()
        .map(|note| Note::new(note, &handles))
        .collect()
}

impl Note {
    /// The note, read against the workshop's handles.
    #[must_use]
    pub fn new(note: &domain::Note, handles: &[workshop::Handle]) -> Self {
        let context = capture::Context {
            handles,
            captured_on: note.captured_on,
        };
        Self {
            id: note.id.to_string(),
            block: text(note.block.as_ref()),
            line: note.line.to_string(),
            reading: Reading::new(note.line.as_str(), context),
            captured_at: note.captured_at.to_string(),
            captured_time: clock::to_minutes(note.captured_at),
            done: note.done,
            withheld: note.withheld,
        }
    }
}

impl Reading {
    /// What a line says, with offsets as the window counts them.
    #[must_use]
    pub fn new(line: &str, context: capture::Context<'_>) -> Self {
        let reading = capture::read(line, context);
        Self {
            kind: reading.kind,
            private: reading.private,
            asked: reading.asked,
            spans: reading
                .spans
                .iter()
                .map(|span| Span::new(span, line))
                .collect(),
            people: texts(&reading.people),
            questions: reading.questions,
            stages: reading.stages.into_iter().map(Stage::number).collect(),
            dimensions: reading.dimensions,
            due: text(reading.due.as_ref()),
            shown: reading.shown,
        }
    }
}

impl Span {
    fn new(span: &capture::Span, line: &str) -> Self {
        let units = |end: usize| count(line.get(..end).unwrap_or(line).encode_utf16().count());
        Self {
            start: units(span.start),
            end: units(span.end),
            meaning: (&span.meaning).into(),
        }
    }
}

impl From<&capture::Meaning> for Meaning {
    fn from(meaning: &capture::Meaning) -> Self {
        match meaning {
            capture::Meaning::Marker => Self::Marker,
            capture::Meaning::Escape => Self::Escape,
            capture::Meaning::Question(_) => Self::Question,
            capture::Meaning::Stage(_) => Self::Stage,
            capture::Meaning::Dimension(_) => Self::Dimension,
            capture::Meaning::Person(_) => Self::Person,
            capture::Meaning::Due(_) => Self::Due,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_utf_16_units() {
        let line = "é 𝄞 x";
        let span = capture::Span {
            start: "é ".len(),
            end: "é 𝄞".len(),
            meaning: capture::Meaning::Marker,
        };
        let read = Span::new(&span, line);
        assert_eq!((read.start, read.end), (2, 4));
    }
}
