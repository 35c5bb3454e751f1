//! Undo and redo: the inverse of every change, kept in the library itself.
//!
//! While [`Library::change`](crate::Library::change) runs, triggers write down what every row was and
//! became (`record`); the rows of one change are a step. Undo writes back what was, in reverse order,
//! and redo what became, in order (`replay`). Steps that were undone stay until the next change.

pub(crate) mod record;
mod replay;

use headwater_domain::WorkshopId;
use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer};

/// How many steps of a workshop can be taken back.
pub const STEPS_KEPT: u32 = 500;

/// Takes the last step of a workshop back and gives its name, or `None` where there is none.
/// Called within [`Library::write`](crate::Library::write), never within `change`.
///
/// # Errors
/// [`StoreError::NotUndoable`] when rows that it changed are gone.
pub fn undo(writer: &Writer<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    step(writer, workshop, Direction::Undo)
}

/// Does the step that was taken back last again and gives its name, or `None` where there is none.
/// Called within [`Library::write`](crate::Library::write), never within `change`.
///
/// # Errors
/// [`StoreError::NotUndoable`] when rows that it changed are gone.
pub fn redo(writer: &Writer<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    step(writer, workshop, Direction::Redo)
}

/// The name of the step that [`undo`] would take back.
///
/// # Errors
/// When the library cannot be read.
pub fn find_undo(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    Ok(find_step(reader, workshop, Direction::Undo)?.map(|step| step.name))
}

/// The name of the step that [`redo`] would do again.
///
/// # Errors
/// When the library cannot be read.
pub fn find_redo(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Option<String>, StoreError> {
    Ok(find_step(reader, workshop, Direction::Redo)?.map(|step| step.name))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

#[derive(Debug)]
struct Step {
    number: i64,
    name: String,
}

fn step(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    direction: Direction,
) -> Result<Option<String>, StoreError> {
    let Some(step) = find_step(writer, workshop, direction)? else {
        return Ok(None);
    };
    replay::replay(writer.connection(), &step, direction)?;
    writer
        .connection()
        .prepare_cached("UPDATE undo_step SET undone = ?2 WHERE number = ?1")?
        .execute((step.number, direction == Direction::Undo))?;
    Ok(Some(step.name))
}

fn find_step(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    direction: Direction,
) -> Result<Option<Step>, StoreError> {
    let sql = match direction {
        Direction::Undo => {
            "SELECT number, name FROM undo_step WHERE workshop = ?1 AND undone = 0
             ORDER BY number DESC LIMIT 1"
        }
        Direction::Redo => {
            "SELECT number, name FROM undo_step WHERE workshop = ?1 AND undone = 1
             ORDER BY number LIMIT 1"
        }
    };
    let step = reader
        .connection()
        .prepare_cached(sql)?
        .query_row([workshop.to_string()], |row| {
            Ok(Step {
                number: row.get(0)?,
                name: row.get(1)?,
            })
        })
        .optional()?;
    Ok(step)
}
