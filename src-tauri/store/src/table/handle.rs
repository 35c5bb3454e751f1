//! What bears a participant's handle, so that another handle can be carried along.
//!
//! Votes and owners name handles and not participants, since they outlive them. Notes are not among it:
//! their lines stay as they were typed.

use headwater_domain::{
    WorkshopId,
    workshop::{Handle, Participant},
};
use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer, sql};

/// Columns in which a handle may stand once a round, so that two people must not come to share one.
const ONCE: [(&str, &str); 3] = [
    ("ballot_vote", "by"),
    ("opening_guess", "by"),
    ("placement_override_agreed", "by"),
];

/// Columns in which it may stand any number of times.
const OFTEN: [(&str, &str); 3] = [
    ("dissent", "by"),
    ("value_line", "owner"),
    ("priority", "owner"),
];

/// Writes the participant's handle over the one that the library has for them, wherever that stands.
pub(super) fn carry(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<(), StoreError> {
    let Some(from) = find_handle(writer, workshop, participant)? else {
        return Ok(());
    };
    if from == participant.handle {
        return Ok(());
    }
    for (table, column) in ONCE {
        refuse_where_it_stands(writer, (table, column), workshop, &participant.handle)?;
    }
    for (table, column) in ONCE.into_iter().chain(OFTEN) {
        writer
            .connection()
            .prepare_cached(&format!(
                "UPDATE {table} SET {column} = ?3 WHERE workshop = ?1 AND {column} = ?2"
            ))?
            .execute((
                workshop.to_string(),
                from.as_str(),
                participant.handle.as_str(),
            ))?;
    }
    Ok(())
}

fn find_handle(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<Option<Handle>, StoreError> {
    reader
        .connection()
        .prepare_cached("SELECT handle FROM participant WHERE workshop = ?1 AND id = ?2")?
        .query_and_then([workshop.to_string(), participant.id.to_string()], |row| {
            sql::required(row, 0, "participant.handle", Handle::parse)
        })?
        .next()
        .transpose()
}

fn refuse_where_it_stands(
    reader: &Reader<'_>,
    (table, column): (&str, &str),
    workshop: WorkshopId,
    handle: &Handle,
) -> Result<(), StoreError> {
    let stands = reader
        .connection()
        .prepare_cached(&format!(
            "SELECT 1 FROM {table} WHERE workshop = ?1 AND {column} = ?2 LIMIT 1"
        ))?
        .query_row((workshop.to_string(), handle.as_str()), |_| Ok(()))
        .optional()?;
    if stands.is_some() {
        let rule = format!("@{handle} voted here and left: take another handle");
        return Err(StoreError::Refused { rule });
    }
    Ok(())
}
