//! What releases the worth of a value line: statements, and actions of the workshop.

use headwater_domain::{
    StatementId, ValueLineId, WorkshopId,
    value::{Release, ValueLine},
};
use rusqlite::Row;

use crate::{Reader, StoreError, Writer, sql};

/// What releases a value line, in the order in which it was given.
pub(super) fn list_releases(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    line: ValueLineId,
) -> Result<Vec<Release>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT statement, note FROM value_release WHERE workshop = ?1 AND value_line = ?2
             ORDER BY position",
        )?
        .query_and_then([workshop.to_string(), line.to_string()], read_release)?
        .collect()
}

/// Makes what the line says is its release what the library holds. An action goes with its note.
pub(super) fn write_releases(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    line: &ValueLine,
) -> Result<(), StoreError> {
    if list_releases(writer, workshop, line.id)? == line.released_by {
        return Ok(());
    }
    let connection = writer.connection();
    let (workshop, id) = (workshop.to_string(), line.id.to_string());
    connection
        .prepare_cached("DELETE FROM value_release WHERE workshop = ?1 AND value_line = ?2")?
        .execute((&workshop, &id))?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO value_release (workshop, value_line, position, statement, note)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, release) in (0_i64..).zip(&line.released_by) {
        let (statement, note) = match release {
            Release::Statement(statement) => (Some(statement.as_str()), None),
            Release::Action(note) => (None, Some(note.to_string())),
        };
        insert.execute((&workshop, &id, position, statement, note))?;
    }
    Ok(())
}

fn read_release(row: &Row<'_>) -> Result<Release, StoreError> {
    let statement = sql::optional(row, 0, "value_release.statement", StatementId::parse)?;
    match statement {
        Some(statement) => Ok(Release::Statement(statement)),
        None => sql::required(row, 1, "value_release.note", sql::parsed).map(Release::Action),
    }
}
