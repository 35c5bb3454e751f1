//! What is half typed, field by field. It is no edit: undo leaves it alone, and no export has it.

use headwater_domain::WorkshopId;
use rusqlite::{OptionalExtension, Row};

use crate::{Reader, StoreError, Writer, sql};

/// The capture line, the one field whose draft goes within the transaction that saves it.
pub const CAPTURE: &str = "capture";

/// Text that was typed and not saved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it is typed, as the window names it: [`CAPTURE`], `evidence:3-recovery`.
    pub field: String,
    /// As typed, white space included. A form of several fields writes them as one.
    pub text: String,
    /// What it was begun over, as it was saved then: text over what has moved on since must not take
    /// its place. Of [`CAPTURE`] it is the note that the line changes, which may be gone.
    pub base: String,
}

/// All that is half typed in a workshop, by field.
///
/// # Errors
/// When the library cannot be read.
pub fn list_drafts(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Draft>, StoreError> {
    reader
        .connection()
        .prepare_cached("SELECT field, text, base FROM draft WHERE workshop = ?1 ORDER BY field")?
        .query_and_then([workshop.to_string()], read_draft)?
        .collect()
}

/// Keeps a draft in place of the one before of its field; text that is as its base is none.
///
/// # Errors
/// When the workshop is not there.
pub fn update_draft(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    draft: &Draft,
) -> Result<(), StoreError> {
    if draft.text == draft.base {
        return delete_draft(writer, workshop, &draft.field);
    }
    let changed = writer
        .connection()
        .prepare_cached(
            "INSERT INTO draft (workshop, field, text, base)
             SELECT id, ?2, ?3, ?4 FROM workshop WHERE id = ?1
             ON CONFLICT (workshop, field) DO UPDATE SET text = excluded.text, base = excluded.base",
        )?
        .execute((
            workshop.to_string(),
            &draft.field,
            &draft.text,
            &draft.base,
        ))?;
    sql::found(changed, "workshop")
}

/// Forgets the draft of the capture line, if this line goes on from it: in the transaction that makes a
/// note of the line, so that after a crash it is one or the other.
///
/// # Errors
/// When the library cannot be written.
pub fn delete_draft_of(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &str,
) -> Result<(), StoreError> {
    let held: Option<String> = writer
        .connection()
        .prepare_cached("SELECT text FROM draft WHERE workshop = ?1 AND field = ?2")?
        .query_row((workshop.to_string(), CAPTURE), |row| row.get(0))
        .optional()?;
    match held {
        Some(text) if line.starts_with(text.trim()) => delete_draft(writer, workshop, CAPTURE),
        Some(_) | None => Ok(()),
    }
}

fn delete_draft(writer: &Writer<'_>, workshop: WorkshopId, field: &str) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached("DELETE FROM draft WHERE workshop = ?1 AND field = ?2")?
        .execute((workshop.to_string(), field))?;
    Ok(())
}

fn read_draft(row: &Row<'_>) -> Result<Draft, StoreError> {
    Ok(Draft {
        field: row.get(0)?,
        text: row.get(1)?,
        base: row.get(2)?,
    })
}
