//! Actions of every workshop that fell due.

use headwater_domain::{NoteId, Text, WorkshopId, workshop::Handle};
use jiff::civil::Date;

use crate::{Reader, StoreError};

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
    todo!()
}
