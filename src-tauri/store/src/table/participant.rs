//! Participants, in seat order.

use headwater_domain::{
    ParticipantId, Text, WorkshopId,
    workshop::{Handle, Participant, Presence, Side},
};
use rusqlite::Row;

use super::{
    handle,
    order::{self, Ordered},
};
use crate::{Reader, StoreError, Writer, sql};

const SEATS: Ordered = Ordered::Participants;

/// The participants of a workshop, in seat order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_participants(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<Participant>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT id, handle, role, name, side, presence FROM participant
             WHERE workshop = ?1 ORDER BY position, rowid",
        )?
        .query_and_then([workshop.to_string()], read_participant)?
        .collect()
}

/// Seats a participant last. Notes that name the handle must then be read anew
/// ([`update_note_readings`](super::note::update_note_readings)); so after the next three.
///
/// # Errors
/// [`StoreError::Refused`] when the handle is taken, [`StoreError::TooMany`] when every seat is.
pub fn insert_participant(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<(), StoreError> {
    check_handle(writer, workshop, participant)?;
    let position = order::next(writer, SEATS, workshop)?;
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO participant (workshop, id, handle, role, name, side, presence, position)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            workshop.to_string(),
            participant.id.to_string(),
            participant.handle.as_str(),
            participant.role.as_str(),
            participant.name.as_ref().map(Text::as_str),
            participant.side.code(),
            participant.presence.code(),
            sql::place(position),
        ))?;
    Ok(())
}

/// Writes a participant anew, in the same seat. A new handle is carried along to votes, dissent, owners
/// and whoever agreed to an override.
///
/// # Errors
/// When the participant is not there, or [`StoreError::Refused`] when the handle is taken, also by
/// somebody who left and whose votes are here.
pub fn update_participant(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<(), StoreError> {
    check_handle(writer, workshop, participant)?;
    handle::carry(writer, workshop, participant)?;
    let changed = writer
        .connection()
        .prepare_cached(
            "UPDATE participant SET handle = ?3, role = ?4, name = ?5, side = ?6, presence = ?7
             WHERE workshop = ?1 AND id = ?2",
        )?
        .execute((
            workshop.to_string(),
            participant.id.to_string(),
            participant.handle.as_str(),
            participant.role.as_str(),
            participant.name.as_ref().map(Text::as_str),
            participant.side.code(),
            participant.presence.code(),
        ))?;
    sql::found(changed, "participant")
}

/// Takes a participant out. Votes and whatever else bears the handle stay.
///
/// # Errors
/// When the participant is not there.
pub fn delete_participant(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: ParticipantId,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM participant WHERE workshop = ?1 AND id = ?2")?
        .execute([workshop.to_string(), id.to_string()])?;
    sql::found(changed, "participant")?;
    order::close_gaps(writer, SEATS, workshop)
}

/// Moves a participant to a seat, counted from 0; beyond the last means last.
///
/// # Errors
/// When the participant is not there.
pub fn update_participant_position(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: ParticipantId,
    to: usize,
) -> Result<(), StoreError> {
    order::move_to(writer, SEATS, workshop, &id.to_string(), to)
}

fn read_participant(row: &Row<'_>) -> Result<Participant, StoreError> {
    Ok(Participant {
        id: sql::required(row, 0, "participant.id", sql::parsed)?,
        handle: sql::required(row, 1, "participant.handle", Handle::parse)?,
        role: sql::required(row, 2, "participant.role", sql::text)?,
        name: sql::optional(row, 3, "participant.name", sql::text)?,
        side: sql::required(row, 4, "participant.side", Side::parse)?,
        presence: sql::required(row, 5, "participant.presence", Presence::parse)?,
    })
}

fn check_handle(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<(), StoreError> {
    let taken: bool = writer
        .connection()
        .prepare_cached(
            "SELECT EXISTS (
                 SELECT 1 FROM participant WHERE workshop = ?1 AND handle = ?2 AND id <> ?3
             )",
        )?
        .query_row(
            (
                workshop.to_string(),
                participant.handle.as_str(),
                participant.id.to_string(),
            ),
            |row| row.get(0),
        )?;
    if taken {
        let rule = format!("@{} is taken by another participant", participant.handle);
        return Err(StoreError::Refused { rule });
    }
    Ok(())
}
