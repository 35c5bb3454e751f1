//! What is half typed in the capture line. It is no edit: undo leaves it alone, and no export has it.

use headwater_domain::{NoteId, WorkshopId};
use rusqlite::Row;

use crate::{Reader, StoreError, Writer, sql};

/// A line that was not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// As typed, white space included: the caret comes back to where it was.
    pub line: String,
    /// The note that it changes, which may be gone; `None` for a new one.
    pub note: Option<NoteId>,
}

/// The draft of a workshop, or `None` where nothing is half typed.
///
/// # Errors
/// When the library cannot be read.
pub fn find_draft(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Option<Draft>, StoreError> {
    reader
        .connection()
        .prepare_cached("SELECT line, note FROM draft WHERE workshop = ?1")?
        .query_and_then([workshop.to_string()], read_draft)?
        .next()
        .transpose()
}

/// Keeps a draft in place of the one before; an empty line is none.
///
/// # Errors
/// When the workshop is not there.
pub fn update_draft(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    draft: &Draft,
) -> Result<(), StoreError> {
    if draft.line.is_empty() {
        return delete_draft(writer, workshop);
    }
    let changed = writer
        .connection()
        .prepare_cached(
            "INSERT INTO draft (workshop, line, note) SELECT id, ?2, ?3 FROM workshop WHERE id = ?1
             ON CONFLICT (workshop) DO UPDATE SET line = excluded.line, note = excluded.note",
        )?
        .execute((
            workshop.to_string(),
            &draft.line,
            draft.note.map(|note| note.to_string()),
        ))?;
    sql::found(changed, "workshop")
}

/// Forgets the draft, if this line goes on from it: in the transaction that makes a note of the line, so
/// that after a crash it is one or the other.
///
/// # Errors
/// When the library cannot be written.
pub fn delete_draft_of(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &str,
) -> Result<(), StoreError> {
    match find_draft(writer, workshop)? {
        Some(draft) if line.starts_with(draft.line.trim()) => delete_draft(writer, workshop),
        Some(_) | None => Ok(()),
    }
}

fn delete_draft(writer: &Writer<'_>, workshop: WorkshopId) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached("DELETE FROM draft WHERE workshop = ?1")?
        .execute([workshop.to_string()])?;
    Ok(())
}

fn read_draft(row: &Row<'_>) -> Result<Draft, StoreError> {
    Ok(Draft {
        line: row.get(0)?,
        note: sql::optional(row, 1, "draft.note", sql::parsed)?,
    })
}
