//! Model packs: each kept as the text that it was read from, since a workshop keeps its own for ever.

use headwater_domain::WorkshopId;

use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer};

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
        .query_row([workshop.to_string()], |row| {
            Ok(PackRow {
                id: row.get(0)?,
                version: row.get(1)?,
                content: row.get(2)?,
            })
        })
        .optional()?;
    pack.ok_or(StoreError::NotFound { what: "workshop" })
}

/// Keeps a pack, once however many workshops use it, and gives its number.
pub(super) fn insert_pack(writer: &Writer<'_>, pack: &PackRow) -> Result<i64, StoreError> {
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

/// Deletes the packs that no workshop is run with any more.
pub(super) fn delete_unused_packs(writer: &Writer<'_>) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached("DELETE FROM pack WHERE number NOT IN (SELECT pack FROM workshop)")?
        .execute([])?;
    Ok(())
}
