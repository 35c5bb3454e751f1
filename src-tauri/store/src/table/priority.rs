//! Priorities, in the room's order.

use headwater_domain::{
    PriorityId, RecommendationId, Text, WorkshopId,
    pack::Horizon,
    priority::{Choice, Priority, Spot, Subject, Weight},
    workshop::Handle,
};
use rusqlite::Row;

use super::order::{self, Ordered};
use crate::{Reader, StoreError, Writer, sql};

const PRIORITIES: Ordered = Ordered::Priorities;

/// What the room took up or dropped, in its order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_priorities(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<Priority>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT id, recommendation, title, choice, reason, first_step, measure, owner, horizon,
                    value, effort
             FROM priority WHERE workshop = ?1 ORDER BY position, rowid",
        )?
        .query_and_then([workshop.to_string()], read_priority)?
        .collect()
}

/// Adds a priority after all others.
///
/// # Errors
/// When the workshop is not there, or [`StoreError::Refused`] when its recommendation was weighed already, or
/// [`StoreError::TooMany`] when there is no room.
pub fn insert_priority(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    priority: &Priority,
) -> Result<(), StoreError> {
    order::next(writer, PRIORITIES, workshop)?;
    execute(
        writer,
        "INSERT INTO priority (workshop, id, recommendation, title, choice, reason, first_step,
                               measure, owner, horizon, value, effort, position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
                 (SELECT count(*) FROM priority WHERE workshop = ?1))",
        workshop,
        priority,
    )
}

/// Writes a priority anew, in its place.
///
/// # Errors
/// When it is not there, or [`StoreError::Refused`] when its recommendation was weighed already.
pub fn update_priority(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    priority: &Priority,
) -> Result<(), StoreError> {
    execute(
        writer,
        "UPDATE priority SET recommendation = ?3, title = ?4, choice = ?5, reason = ?6,
                             first_step = ?7, measure = ?8, owner = ?9, horizon = ?10, value = ?11,
                             effort = ?12
         WHERE workshop = ?1 AND id = ?2",
        workshop,
        priority,
    )
}

/// Takes a priority out: its recommendation is advice again.
///
/// # Errors
/// When it is not there.
pub fn delete_priority(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: PriorityId,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM priority WHERE workshop = ?1 AND id = ?2")?
        .execute([workshop.to_string(), id.to_string()])?;
    sql::found(changed, "priority")?;
    order::close_gaps(writer, PRIORITIES, workshop)
}

/// Moves a priority to a place, counted from 0; beyond the last means last.
///
/// # Errors
/// When it is not there.
pub fn move_priority(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: PriorityId,
    to: usize,
) -> Result<(), StoreError> {
    order::move_to(writer, PRIORITIES, workshop, &id.to_string(), to)
}

fn execute(
    writer: &Writer<'_>,
    sql: &str,
    workshop: WorkshopId,
    priority: &Priority,
) -> Result<(), StoreError> {
    check_recommendation(writer, workshop, priority)?;
    let title = match &priority.subject {
        Subject::Recommendation { title, .. } => title.as_ref(),
        Subject::Own { title } => Some(title),
    };
    let (choice, reason) = match &priority.choice {
        Choice::Taken => ("taken", None),
        Choice::Dropped { reason } => ("dropped", reason.as_ref()),
    };
    let changed = writer.connection().prepare_cached(sql)?.execute((
        workshop.to_string(),
        priority.id.to_string(),
        priority.recommendation().map(RecommendationId::as_str),
        title.map(Text::as_str),
        choice,
        reason.map(Text::as_str),
        priority.first_step.as_ref().map(Text::as_str),
        priority.measure.as_ref().map(Text::as_str),
        priority.owner.as_ref().map(Handle::as_str),
        priority.horizon.code(),
        priority.spot.map(|spot| spot.value.number()),
        priority.spot.map(|spot| spot.effort.number()),
    ))?;
    sql::found(changed, "priority")
}

fn check_recommendation(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    priority: &Priority,
) -> Result<(), StoreError> {
    let taken: bool = writer
        .connection()
        .prepare_cached(
            "SELECT EXISTS (
                 SELECT 1 FROM priority WHERE workshop = ?1 AND recommendation = ?2 AND id <> ?3
             )",
        )?
        .query_row(
            (
                workshop.to_string(),
                priority.recommendation().map(RecommendationId::as_str),
                priority.id.to_string(),
            ),
            |row| row.get(0),
        )?;
    if taken {
        let rule = "this recommendation is among the priorities already".to_owned();
        return Err(StoreError::Refused { rule });
    }
    Ok(())
}

fn read_priority(row: &Row<'_>) -> Result<Priority, StoreError> {
    let spot = read_weight(row, 9, "priority.value")?.zip(read_weight(row, 10, "priority.effort")?);
    Ok(Priority {
        id: sql::required(row, 0, "priority.id", sql::parsed)?,
        subject: read_subject(row)?,
        choice: read_choice(row)?,
        first_step: sql::optional(row, 5, "priority.first_step", sql::text)?,
        measure: sql::optional(row, 6, "priority.measure", sql::text)?,
        owner: sql::optional(row, 7, "priority.owner", Handle::parse)?,
        horizon: sql::required(row, 8, "priority.horizon", Horizon::parse)?,
        spot: spot.map(|(value, effort)| Spot { value, effort }),
    })
}

fn read_subject(row: &Row<'_>) -> Result<Subject, StoreError> {
    let recommendation = sql::optional(row, 1, "priority.recommendation", RecommendationId::parse)?;
    Ok(match recommendation {
        Some(id) => Subject::Recommendation {
            id,
            title: sql::optional(row, 2, "priority.title", sql::text)?,
        },
        None => Subject::Own {
            title: sql::required(row, 2, "priority.title", sql::text)?,
        },
    })
}

fn read_choice(row: &Row<'_>) -> Result<Choice, StoreError> {
    let reason = sql::optional(row, 4, "priority.reason", sql::text)?;
    sql::required(row, 3, "priority.choice", |code| match code {
        "taken" => Some(Choice::Taken),
        "dropped" => Some(Choice::Dropped { reason }),
        _ => None,
    })
}

fn read_weight(
    row: &Row<'_>,
    column: usize,
    what: &'static str,
) -> Result<Option<Weight>, StoreError> {
    sql::optional_number(row, column, what, |value| {
        u8::try_from(value).ok().and_then(Weight::new)
    })
}
