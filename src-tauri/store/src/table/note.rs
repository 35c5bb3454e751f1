//! Notes, as captured, with what was read from their lines when they were written.

use headwater_domain::{
    NoteId, WorkshopId,
    capture::Reading,
    note::Note,
    workshop::{Handle, Limit},
};
use rusqlite::Row;

use super::order;
use crate::{Reader, StoreError, Writer, sql, words};

/// The notes of a workshop, as captured.
///
/// # Errors
/// When the library cannot be read.
pub fn list_notes(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Note>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT id, block, line, captured_at, captured_on, done, withheld FROM note
             WHERE workshop = ?1 ORDER BY number",
        )?
        .query_and_then([workshop.to_string()], read_note)?
        .collect()
}

/// One note.
///
/// # Errors
/// When it is not there.
pub fn get_note(reader: &Reader<'_>, workshop: WorkshopId, id: NoteId) -> Result<Note, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT id, block, line, captured_at, captured_on, done, withheld FROM note
             WHERE workshop = ?1 AND id = ?2",
        )?
        .query_and_then([workshop.to_string(), id.to_string()], read_note)?
        .next()
        .unwrap_or(Err(StoreError::NotFound { what: "note" }))
}

/// Adds a note after all others. `reading` is its line's.
///
/// # Errors
/// When the workshop or the note's block is not there, or [`StoreError::TooMany`] when there is no room.
pub fn insert_note(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    note: &Note,
    reading: &Reading,
) -> Result<(), StoreError> {
    let count = "SELECT notes FROM tally WHERE workshop = ?1";
    order::check_room(writer, Limit::Notes, workshop, count)?;
    execute(
        writer,
        "INSERT INTO note (workshop, id, block, line, captured_at, captured_on, done, withheld, kind,
                           private, asked, due_on, owner, shown, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        (workshop, note, reading),
    )
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
    execute(
        writer,
        "UPDATE note SET block = ?3, line = ?4, captured_at = ?5, captured_on = ?6, done = ?7,
                         withheld = ?8, kind = ?9, private = ?10, asked = ?11, due_on = ?12,
                         owner = ?13, shown = ?14, words = ?15
         WHERE workshop = ?1 AND id = ?2",
        (workshop, note, reading),
    )
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
    let mut statement = writer.connection().prepare_cached(
        "UPDATE note SET kind = ?3, private = ?4, asked = ?5, due_on = ?6, owner = ?7, shown = ?8
         WHERE workshop = ?1 AND id = ?2
         AND (kind, private, asked, due_on, owner, shown) IS NOT (?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for note in list_notes(writer, workshop)? {
        let reading = read(&note);
        statement.execute((
            workshop.to_string(),
            note.id.to_string(),
            reading.kind.code(),
            reading.private,
            reading.asked,
            reading.due.map(|day| day.to_string()),
            reading.owner().map(Handle::as_str),
            &reading.shown,
        ))?;
    }
    Ok(())
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
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM note WHERE workshop = ?1 AND id = ?2")?
        .execute([workshop.to_string(), id.to_string()])?;
    sql::found(changed, "note")
}

fn execute(
    writer: &Writer<'_>,
    sql: &str,
    (workshop, note, reading): (WorkshopId, &Note, &Reading),
) -> Result<(), StoreError> {
    let changed = writer.connection().prepare_cached(sql)?.execute((
        workshop.to_string(),
        note.id.to_string(),
        note.block.map(|block| block.to_string()),
        note.line.as_str(),
        sql::time(note.captured_at),
        note.captured_on.to_string(),
        note.done,
        note.withheld,
        reading.kind.code(),
        reading.private,
        reading.asked,
        reading.due.map(|day| day.to_string()),
        reading.owner().map(Handle::as_str),
        &reading.shown,
        words::indexed(note.line.as_str()),
    ))?;
    sql::found(changed, "note")
}

fn read_note(row: &Row<'_>) -> Result<Note, StoreError> {
    Ok(Note {
        id: sql::required(row, 0, "note.id", sql::parsed)?,
        block: sql::optional(row, 1, "note.block", sql::parsed)?,
        line: sql::required(row, 2, "note.line", sql::text)?,
        captured_at: sql::required(row, 3, "note.captured_at", sql::parsed)?,
        captured_on: sql::required(row, 4, "note.captured_on", sql::parsed)?,
        done: row.get(5)?,
        withheld: row.get(6)?,
    })
}
