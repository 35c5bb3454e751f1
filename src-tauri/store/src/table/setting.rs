//! Settings of this library, by name. No step of undo.

use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer};

/// The value of a setting, or `None` where it was never set.
///
/// # Errors
/// When the library cannot be read.
pub fn find_setting(reader: &Reader<'_>, name: &str) -> Result<Option<String>, StoreError> {
    let value = reader
        .connection()
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    Ok(value)
}

/// Sets a setting.
///
/// # Errors
/// When the library cannot be written.
pub fn update_setting(writer: &Writer<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO setting (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )?
        .execute([name, value])?;
    Ok(())
}
