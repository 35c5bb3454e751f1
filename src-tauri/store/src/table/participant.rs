//! Participants, in seat order.

use headwater_domain::{ParticipantId, WorkshopId, workshop::Participant};

use crate::{Reader, StoreError, Writer};

/// The participants of a workshop, in seat order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_participants(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<Participant>, StoreError> {
    todo!()
}

/// Seats a participant last. Notes that name the handle must then be read anew
/// ([`update_note_readings`](super::note::update_note_readings)); so after the next three.
///
/// # Errors
/// [`StoreError::Refused`] when the handle is taken.
pub fn insert_participant(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<(), StoreError> {
    todo!()
}

/// Writes a participant anew, in the same seat.
///
/// # Errors
/// When the participant is not there, or [`StoreError::Refused`] when the handle is taken.
pub fn update_participant(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: &Participant,
) -> Result<(), StoreError> {
    todo!()
}

/// Takes a participant out.
///
/// # Errors
/// When the participant is not there.
pub fn delete_participant(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: ParticipantId,
) -> Result<(), StoreError> {
    todo!()
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
    todo!()
}
