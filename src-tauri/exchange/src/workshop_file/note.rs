//! Notes, between the line as typed and its parts in a file.

use headwater_domain::{
    Text,
    capture::{self, Context},
    note::NoteKind,
};
use jiff::civil::Date;

use super::model::FileNote;
use crate::{pack::Flaw, path::FieldPath};

/// The line that says what a file's note says.
pub(super) fn line(file: &FileNote, at: &FieldPath) -> Result<Text, Flaw> {
    let flaw = |field: &str, message: &str| {
        Err(Flaw {
            path: at.field(field),
            message: message.to_owned(),
        })
    };
    if file.private && file.kind != NoteKind::Note {
        return flaw(
            "private",
            "only a plain note can be private; make its kind “note”, or take “private” out",
        );
    }
    if file.asked && file.kind != NoteKind::Decision {
        return flaw(
            "asked",
            "only a decision can be asked of the readers; make its kind “decision”, or take “asked” out",
        );
    }
    let line = match &file.line {
        Some(line) => line.clone(),
        None => capture::compose(file.kind, file.private, file.asked, &file.text),
    };
    if parts(&line) == (file.kind, file.private, file.asked, file.text.clone()) {
        Ok(line)
    } else if file.line.is_some() {
        flaw(
            "line",
            "this line does not say what the note's other fields say; take it out",
        )
    } else {
        flaw(
            "text",
            "the text is so long that the mark of its kind has no room; shorten it",
        )
    }
}

/// What a line says of its kind, and its text without the mark of that kind.
pub(super) fn parts(line: &Text) -> (NoteKind, bool, bool, Text) {
    // Kind and text do not depend on who is in the room or what day it is.
    let context = Context {
        handles: &[],
        captured_on: Date::constant(2000, 1, 1),
    };
    let reading = capture::read(line.as_str(), context);
    (
        reading.kind,
        reading.private,
        reading.asked,
        capture::body(line),
    )
}
