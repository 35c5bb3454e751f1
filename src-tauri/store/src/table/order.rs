//! Rows that a person puts in order: seats, the agenda and priorities, as positions from 0 without gaps.

use headwater_domain::{WorkshopId, workshop::Limit};

use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer, sql};

/// What has an order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ordered {
    Participants,
    Blocks,
    Priorities,
}

impl Ordered {
    const fn table(self) -> &'static str {
        match self {
            Self::Participants => "participant",
            Self::Blocks => "block",
            Self::Priorities => "priority",
        }
    }

    const fn limit(self) -> Limit {
        match self {
            Self::Participants => Limit::Participants,
            Self::Blocks => Limit::Blocks,
            Self::Priorities => Limit::Priorities,
        }
    }
}

/// The position after the last, where there is room for one more.
///
/// # Errors
/// [`StoreError::TooMany`] when there is none.
pub(super) fn next(
    reader: &Reader<'_>,
    ordered: Ordered,
    workshop: WorkshopId,
) -> Result<usize, StoreError> {
    let table = ordered.table();
    let count = format!("SELECT count(*) FROM {table} WHERE workshop = ?1");
    check_room(reader, ordered.limit(), workshop, &count)
}

/// How many there are by that count, where there is room for one more.
///
/// # Errors
/// [`StoreError::TooMany`] when there is none.
pub(super) fn check_room(
    reader: &Reader<'_>,
    limit: Limit,
    workshop: WorkshopId,
    count: &str,
) -> Result<usize, StoreError> {
    let there: Option<i64> = reader
        .connection()
        .prepare_cached(count)?
        .query_row([workshop.to_string()], |row| row.get(0))
        .optional()?;
    let there = usize::try_from(there.unwrap_or(0)).unwrap_or(usize::MAX);
    limit.check(there.saturating_add(1))?;
    Ok(there)
}

/// Moves one to a position; beyond the last means last.
pub(super) fn move_to(
    writer: &Writer<'_>,
    ordered: Ordered,
    workshop: WorkshopId,
    id: &str,
    to: usize,
) -> Result<(), StoreError> {
    let mut ids = list_ids(writer, ordered, workshop)?;
    let what = ordered.table();
    let at = ids.iter().position(|there| there == id);
    let moved = ids.remove(at.ok_or(StoreError::NotFound { what })?);
    ids.insert(to.min(ids.len()), moved);
    write(writer, ordered, workshop, &ids)
}

/// Numbers what is left anew after one was taken out.
pub(super) fn close_gaps(
    writer: &Writer<'_>,
    ordered: Ordered,
    workshop: WorkshopId,
) -> Result<(), StoreError> {
    let ids = list_ids(writer, ordered, workshop)?;
    write(writer, ordered, workshop, &ids)
}

/// Puts all of them in this order.
pub(super) fn write(
    writer: &Writer<'_>,
    ordered: Ordered,
    workshop: WorkshopId,
    ids: &[String],
) -> Result<(), StoreError> {
    let table = ordered.table();
    let mut statement = writer.connection().prepare_cached(&format!(
        "UPDATE {table} SET position = ?3 WHERE workshop = ?1 AND id = ?2 AND position <> ?3"
    ))?;
    for (position, id) in ids.iter().enumerate() {
        statement.execute((workshop.to_string(), id, sql::place(position)))?;
    }
    Ok(())
}

fn list_ids(
    reader: &Reader<'_>,
    ordered: Ordered,
    workshop: WorkshopId,
) -> Result<Vec<String>, StoreError> {
    let table = ordered.table();
    let ids = reader
        .connection()
        .prepare_cached(&format!(
            "SELECT id FROM {table} WHERE workshop = ?1 ORDER BY position, rowid"
        ))?
        .query_map([workshop.to_string()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}
