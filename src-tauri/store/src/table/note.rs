//! Notes, as captured, with what was read from their lines when they were written.

use headwater_domain::{NoteId, WorkshopId, capture::Reading, note::Note};

use crate::{Reader, StoreError, Writer};

/// The notes of a workshop, as captured.
///
/// # Errors
/// When the library cannot be read.
pub fn list_notes(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Note>, StoreError> {
    todo!()
}

/// One note.
///
/// # Errors
/// When it is not there.
pub fn get_note(reader: &Reader<'_>, workshop: WorkshopId, id: NoteId) -> Result<Note, StoreError> {
    todo!()
}

/// Adds a note after all others. `reading` is its line's.
///
/// # Errors
/// When the workshop or the note's block is not there.
pub fn insert_note(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    note: &Note,
    reading: &Reading,
) -> Result<(), StoreError> {
    todo!()
}

/// Writes a note anew, in its place. `reading` is its line's.
///
/// # Errors
/// When it is not there.
pub fn update_note(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    note: &Note,
    reading: &Reading,
) -> Result<(), StoreError> {
    todo!()
}

/// Writes anew what is kept of every note's reading where it has changed: after participants came, went
/// or took another handle, in the same transaction.
///
/// # Errors
/// When the library cannot be written.
pub fn update_note_readings(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    read: &dyn Fn(&Note) -> Reading,
) -> Result<(), StoreError> {
    todo!()
}

/// Deletes a note.
///
/// # Errors
/// When it is not there.
pub fn delete_note(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: NoteId,
) -> Result<(), StoreError> {
    todo!()
}
