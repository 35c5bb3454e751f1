//! The organisation's logo, as PNG.

use headwater_domain::WorkshopId;
use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer, sql};

/// The logo of a workshop, or `None` where it has none.
///
/// # Errors
/// When the library cannot be read.
pub fn find_logo(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Option<Vec<u8>>, StoreError> {
    let png = reader
        .connection()
        .prepare_cached("SELECT png FROM logo WHERE workshop = ?1")?
        .query_row([workshop.to_string()], |row| row.get(0))
        .optional()?;
    Ok(png)
}

/// Puts a logo in the place of the one before.
///
/// # Errors
/// When the workshop is not there, or the picture is empty or larger than four megabytes.
pub fn update_logo(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    png: &[u8],
) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO logo (workshop, png) VALUES (?1, ?2)
             ON CONFLICT (workshop) DO UPDATE SET png = excluded.png",
        )?
        .execute((workshop.to_string(), png))?;
    Ok(())
}

/// Takes the logo away.
///
/// # Errors
/// When there is none.
pub fn delete_logo(writer: &Writer<'_>, workshop: WorkshopId) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM logo WHERE workshop = ?1")?
        .execute([workshop.to_string()])?;
    sql::found(changed, "logo")
}
