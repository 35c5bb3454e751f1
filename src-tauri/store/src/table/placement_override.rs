//! The override: the stage that the room set beside the computed one.

use headwater_domain::{Text, WorkshopId, placement::Override, workshop::Handle};

use crate::{Reader, StoreError, Writer, sql};

/// The override of a workshop, or `None`. Whether it is in force is for the placement to say.
///
/// # Errors
/// When the library cannot be read.
pub fn find_override(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Option<Override>, StoreError> {
    let id = workshop.to_string();
    reader
        .connection()
        .prepare_cached("SELECT stage, reason FROM placement_override WHERE workshop = ?1")?
        .query_and_then([&id], |row| {
            Ok(Override {
                stage: sql::number(row, 0, "placement_override.stage", sql::stage)?,
                reason: sql::required(row, 1, "placement_override.reason", sql::text)?,
                agreed_by: list_agreed(reader, &id)?,
            })
        })?
        .next()
        .transpose()
}

/// Writes the override of a workshop, whether there was one or not.
///
/// # Errors
/// When the workshop is not there.
pub fn update_override(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    set: &Override,
) -> Result<(), StoreError> {
    let connection = writer.connection();
    let id = workshop.to_string();
    let there = list_agreed(writer, &id)?;
    connection
        .prepare_cached(
            "INSERT INTO placement_override (workshop, stage, reason) VALUES (?1, ?2, ?3)
             ON CONFLICT (workshop) DO UPDATE SET stage = excluded.stage, reason = excluded.reason",
        )?
        .execute((&id, set.stage.number(), Text::as_str(&set.reason)))?;
    if there == set.agreed_by {
        return Ok(());
    }
    connection
        .prepare_cached("DELETE FROM placement_override_agreed WHERE workshop = ?1")?
        .execute([&id])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO placement_override_agreed (workshop, by, position) VALUES (?1, ?2, ?3)",
    )?;
    for (position, by) in (0_i64..).zip(&set.agreed_by) {
        insert.execute((&id, by.as_str(), position))?;
    }
    Ok(())
}

/// Takes the override back: the computed stage stands alone again.
///
/// # Errors
/// When there is none.
pub fn delete_override(writer: &Writer<'_>, workshop: WorkshopId) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM placement_override WHERE workshop = ?1")?
        .execute([workshop.to_string()])?;
    sql::found(changed, "stage set by the room")
}

fn list_agreed(reader: &Reader<'_>, workshop: &str) -> Result<Vec<Handle>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT by FROM placement_override_agreed WHERE workshop = ?1 ORDER BY position",
        )?
        .query_and_then([workshop], |row| {
            sql::required(row, 0, "placement_override_agreed.by", Handle::parse)
        })?
        .collect()
}
