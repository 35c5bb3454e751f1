//! Undo and redo: the inverse of every change, kept in the library itself.

use headwater_domain::WorkshopId;

use crate::{Reader, StoreError, Writer};

/// How many steps of a workshop can be taken back.
pub const STEPS_KEPT: u32 = 500;

/// Takes the last step of a workshop back and gives its name, or `None` where there is none.
/// Called within [`Library::write`](crate::Library::write), never within `change`.
///
/// # Errors
/// [`StoreError::NotUndoable`] when rows that it changed are gone.
pub fn undo(writer: &Writer<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    todo!()
}

/// Does the step that was taken back last again and gives its name, or `None` where there is none.
/// Called within [`Library::write`](crate::Library::write), never within `change`.
///
/// # Errors
/// [`StoreError::NotUndoable`] when rows that it changed are gone.
pub fn redo(writer: &Writer<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    todo!()
}

/// The name of the step that [`undo`] would take back.
///
/// # Errors
/// When the library cannot be read.
pub fn find_undo(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    todo!()
}

/// The name of the step that [`redo`] would do again.
///
/// # Errors
/// When the library cannot be read.
pub fn find_redo(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    todo!()
}
