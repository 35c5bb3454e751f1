//! Model packs: each kept as the text that it was read from, since a workshop keeps its own for ever.

use headwater_domain::WorkshopId;

use rusqlite::{OptionalExtension, Row};

use crate::{Reader, StoreError, Writer, sql};

/// A model pack as text. Two of the same id and version may differ in content: both are kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackRow {
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: String,
    /// Its content, in the format that the caller reads.
    pub content: String,
}

/// A model pack of the library, and how much it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackSummary {
    /// Its number in this library.
    pub number: i64,
    /// What it is.
    pub pack: PackRow,
    /// How many workshops are run with it.
    pub workshops: u32,
}

/// The pack that a workshop is run with.
///
/// # Errors
/// When the workshop is not there.
pub fn get_pack(reader: &Reader<'_>, workshop: WorkshopId) -> Result<PackRow, StoreError> {
    let pack = reader
        .connection()
        .prepare_cached(
            "SELECT pack.id, version, content
             FROM workshop JOIN pack ON pack.number = workshop.pack WHERE workshop.id = ?1",
        )?
        .query_row([workshop.to_string()], read_pack)
        .optional()?;
    pack.ok_or(StoreError::NotFound { what: "workshop" })
}

/// Every pack of the library, in the order in which they came.
///
/// # Errors
/// When the library cannot be read.
pub fn list_packs(reader: &Reader<'_>) -> Result<Vec<PackSummary>, StoreError> {
    let packs = reader
        .connection()
        .prepare_cached(
            "SELECT pack.id, version, content, number,
                    (SELECT count(*) FROM workshop WHERE workshop.pack = number)
             FROM pack ORDER BY number",
        )?
        .query_map([], |row| {
            Ok(PackSummary {
                number: row.get(3)?,
                pack: read_pack(row)?,
                workshops: row.get(4)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(packs)
}

/// Loads a pack and gives its number. It stays until it is deleted, whether a workshop uses it or not;
/// loading the same once more changes nothing.
///
/// # Errors
/// When the library cannot be written.
pub fn insert_pack(writer: &Writer<'_>, pack: &PackRow) -> Result<i64, StoreError> {
    let number = keep_pack(writer, pack)?;
    writer
        .connection()
        .prepare_cached("UPDATE pack SET loaded = 1 WHERE number = ?1 AND loaded = 0")?
        .execute([number])?;
    Ok(number)
}

/// Deletes a pack.
///
/// # Errors
/// When it is not there, or [`StoreError::Refused`] while a workshop uses it or can go back to it by undo.
pub fn delete_pack(writer: &Writer<'_>, number: i64) -> Result<(), StoreError> {
    let connection = writer.connection();
    let workshops: u32 = connection
        .prepare_cached("SELECT count(*) FROM workshop WHERE pack = ?1")?
        .query_row([number], |row| row.get(0))?;
    let rule = match workshops {
        0 if is_in_undo(writer, number)? => {
            "a workshop can still go back to this model pack by undo or redo".to_owned()
        }
        0 => {
            let changed = connection
                .prepare_cached("DELETE FROM pack WHERE number = ?1")?
                .execute([number])?;
            return sql::found(changed, "model pack");
        }
        1 => "one workshop is run with this model pack".to_owned(),
        more => format!("{more} workshops are run with this model pack"),
    };
    Err(StoreError::Refused { rule })
}

/// Keeps a pack, once however many workshops use it, and gives its number.
pub(super) fn keep_pack(writer: &Writer<'_>, pack: &PackRow) -> Result<i64, StoreError> {
    let connection = writer.connection();
    let values = [&pack.id, &pack.version, &pack.content];
    let there = connection
        .prepare_cached("SELECT number FROM pack WHERE id = ?1 AND version = ?2 AND content = ?3")?
        .query_row(values, |row| row.get(0))
        .optional()?;
    if let Some(number) = there {
        return Ok(number);
    }
    connection
        .prepare_cached("INSERT INTO pack (id, version, content) VALUES (?1, ?2, ?3)")?
        .execute(values)?;
    Ok(connection.last_insert_rowid())
}

/// Deletes the packs that nobody loaded and no workshop is run with, or can go back to, any more.
pub(super) fn delete_unused_packs(writer: &Writer<'_>) -> Result<(), StoreError> {
    let unused: Vec<i64> = writer
        .connection()
        .prepare_cached(
            "SELECT number FROM pack WHERE loaded = 0 AND number NOT IN (SELECT pack FROM workshop)",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for number in unused {
        if !is_in_undo(writer, number)? {
            delete_pack(writer, number)?;
        }
    }
    Ok(())
}

/// Whether a step of undo changed a workshop from this pack or to it.
fn is_in_undo(reader: &Reader<'_>, number: i64) -> rusqlite::Result<bool> {
    reader
        .connection()
        .prepare_cached(
            "SELECT EXISTS (
                 SELECT 1 FROM undo_row JOIN undo_value ON undo_row = number
                 WHERE table_name = 'workshop' AND column_name = 'pack' AND ?1 IN (was, became)
             )",
        )?
        .query_row([number], |row| row.get(0))
}

fn read_pack(row: &Row<'_>) -> rusqlite::Result<PackRow> {
    Ok(PackRow {
        id: row.get(0)?,
        version: row.get(1)?,
        content: row.get(2)?,
    })
}
