//! Actions of every workshop that fell due.

use headwater_domain::{NoteId, Text, WorkshopId, workshop::Handle};
use jiff::civil::Date;

use crate::{Reader, StoreError, sql};

/// An open action whose day has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueAction {
    /// In which workshop.
    pub workshop: WorkshopId,
    /// Whom that is about.
    pub organisation: Text,
    /// Which note.
    pub note: NoteId,
    /// Its line as a reader sees it.
    pub shown: String,
    /// Who owns it.
    pub owner: Option<Handle>,
    /// The day it was due.
    pub due: Date,
}

/// Open actions that were due before `today`, of every workshop, longest overdue first.
///
/// # Errors
/// When the library cannot be read.
pub fn list_due_actions(reader: &Reader<'_>, today: Date) -> Result<Vec<DueAction>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT workshop, organisation, note.id, shown, owner, due_on
             FROM note JOIN workshop ON workshop.id = note.workshop
             WHERE kind = 'action' AND done = 0 AND due_on IS NOT NULL AND due_on < ?1
             ORDER BY due_on, number",
        )?
        .query_and_then([today.to_string()], |row| {
            Ok(DueAction {
                workshop: sql::required(row, 0, "note.workshop", sql::parsed)?,
                organisation: sql::required(row, 1, "workshop.organisation", sql::text)?,
                note: sql::required(row, 2, "note.id", sql::parsed)?,
                shown: row.get(3)?,
                owner: sql::optional(row, 4, "note.owner", Handle::parse)?,
                due: sql::required(row, 5, "note.due_on", sql::parsed)?,
            })
        })?
        .collect()
}
