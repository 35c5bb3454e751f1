//! Where the facilitator is in the agenda. The clock is no edit: undo leaves it alone.

use std::collections::{BTreeMap, BTreeSet};

use headwater_domain::{BlockId, WorkshopId, workshop::Clock};
use jiff::SignedDuration;
use rusqlite::Row;

use crate::{Reader, StoreError, Writer, sql};

/// The clock of a workshop.
///
/// # Errors
/// When the workshop is not there.
pub fn get_clock(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Clock, StoreError> {
    let elapsed_seconds = list_elapsed(reader, workshop)?;
    let clock = reader
        .connection()
        .prepare_cached("SELECT block, started_at, ends_at FROM clock WHERE workshop = ?1")?
        .query_and_then([workshop.to_string()], read_clock)?
        .next()
        .unwrap_or(Err(StoreError::NotFound { what: "workshop" }))?;
    Ok(Clock {
        elapsed_seconds,
        ..clock
    })
}

/// Sets the clock of a workshop.
///
/// # Errors
/// When the workshop or the block is not there.
pub fn update_clock(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    clock: &Clock,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached(
            "UPDATE clock SET block = ?2, started_at = ?3, ends_at = ?4 WHERE workshop = ?1",
        )?
        .execute((
            workshop.to_string(),
            clock.block.map(|block| block.to_string()),
            clock.running_since.map(sql::time),
            clock.ends_at.map(sql::time),
        ))?;
    sql::found(changed, "workshop")?;
    let known = list_elapsed(writer, workshop)?;
    let all = known.keys().chain(clock.elapsed_seconds.keys());
    for block in all.collect::<BTreeSet<_>>() {
        let changed = writer
            .connection()
            .prepare_cached(
                "UPDATE block SET elapsed_seconds = ?3 WHERE workshop = ?1 AND id = ?2",
            )?
            .execute((
                workshop.to_string(),
                block.to_string(),
                clock.seconds_of(*block),
            ))?;
        sql::found(changed, "block")?;
    }
    Ok(())
}

/// Puts the clocks of all running workshops right after the system clock was moved by that much.
///
/// # Errors
/// When the library cannot be written.
pub fn shift_clocks(writer: &Writer<'_>, by: SignedDuration) -> Result<(), StoreError> {
    let running: Vec<WorkshopId> = writer
        .connection()
        .prepare_cached("SELECT id FROM workshop WHERE state = 'running'")?
        .query_and_then([], |row| sql::required(row, 0, "workshop.id", sql::parsed))?
        .collect::<Result<_, _>>()?;
    for workshop in running {
        let clock = get_clock(writer, workshop)?;
        update_clock(writer, workshop, &clock.shifted(by))?;
    }
    Ok(())
}

fn read_clock(row: &Row<'_>) -> Result<Clock, StoreError> {
    Ok(Clock {
        block: sql::optional(row, 0, "clock.block", sql::parsed)?,
        running_since: sql::optional(row, 1, "clock.started_at", sql::parsed)?,
        elapsed_seconds: BTreeMap::new(),
        ends_at: sql::optional(row, 2, "clock.ends_at", sql::parsed)?,
    })
}

/// What each block has run, where it has.
fn list_elapsed(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<BTreeMap<BlockId, u32>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT id, elapsed_seconds FROM block WHERE workshop = ?1 AND elapsed_seconds > 0",
        )?
        .query_and_then([workshop.to_string()], |row| {
            let block = sql::required(row, 0, "block.id", sql::parsed)?;
            Ok((block, row.get(1)?))
        })?
        .collect()
}
