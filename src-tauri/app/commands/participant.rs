//! The people in the room. Every change reads the notes anew, since lines name people by their handle.

use headwater_domain::{ParticipantId, WorkshopId, workshop::Handle};
use headwater_store::{
    Reader, StoreError, Writer,
    table::{
        participant::{
            delete_participant, insert_participant, list_participants, update_participant,
            update_participant_position,
        },
        priority::list_priorities,
        value_line::list_value_lines,
    },
};

use super::{App, note::read_anew};
use crate::{
    clock,
    error::{Answer, Problem},
    wire::{
        Saved, list, parse,
        workshop::{Participant, ParticipantInput},
    },
};

/// Seats a participant last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn participant_add(
    app: App<'_>,
    workshop: String,
    participant: ParticipantInput,
) -> Answer<Saved<Vec<Participant>>> {
    let participant = participant.read(ParticipantId::new(clock::draw_id()))?;
    app.edit(
        &workshop,
        "add participant",
        seats,
        move |writer, workshop| {
            insert_participant(writer, workshop, &participant).map_err(taken)?;
            read_anew(writer, workshop)
        },
    )
    .await
}

/// Writes a participant anew, in the same seat.
#[tauri::command]
#[specta::specta]
pub(crate) async fn participant_update(
    app: App<'_>,
    workshop: String,
    id: String,
    participant: ParticipantInput,
) -> Answer<Saved<Vec<Participant>>> {
    let participant = participant.read(parse::id("participant", &id)?)?;
    app.edit(
        &workshop,
        "edit participant",
        seats,
        move |writer, workshop| {
            update_participant(writer, workshop, &participant).map_err(taken)?;
            read_anew(writer, workshop)
        },
    )
    .await
}

/// Takes a participant out who owns nothing: who owns figures or priorities is named, so that nothing
/// is ever owned by nobody in the room.
#[tauri::command]
#[specta::specta]
pub(crate) async fn participant_remove(
    app: App<'_>,
    workshop: String,
    id: String,
) -> Answer<Saved<Vec<Participant>>> {
    let id = parse::id("participant", &id)?;
    app.edit(
        &workshop,
        "remove participant",
        seats,
        move |writer, workshop| {
            refuse_owner(writer, workshop, id)?;
            delete_participant(writer, workshop, id)?;
            read_anew(writer, workshop)
        },
    )
    .await
}

/// Moves a participant to another seat.
#[tauri::command]
#[specta::specta]
pub(crate) async fn participant_move(
    app: App<'_>,
    workshop: String,
    id: String,
    to: u32,
) -> Answer<Saved<Vec<Participant>>> {
    let id = parse::id("participant", &id)?;
    app.edit(
        &workshop,
        "move participant",
        seats,
        move |writer, workshop| {
            Ok(update_participant_position(
                writer,
                workshop,
                id,
                parse::position(to),
            )?)
        },
    )
    .await
}

fn refuse_owner(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    participant: ParticipantId,
) -> Answer<()> {
    let people = list_participants(writer, workshop)?;
    let Some(person) = people.iter().find(|person| person.id == participant) else {
        return Ok(());
    };
    let is_owner = |owner: &Option<Handle>| owner.as_ref() == Some(&person.handle);
    let lines = list_value_lines(writer, workshop)?;
    let line = lines.iter().find(|line| is_owner(&line.owner));
    let priorities = list_priorities(writer, workshop)?;
    let what = match line {
        Some(line) => format!("the value line “{}”", line.name),
        None if priorities.iter().any(|each| is_owner(&each.owner)) => "a priority".to_owned(),
        None => return Ok(()),
    };
    let role = &person.role;
    Err(Problem::refused(format!(
        "{role} owns {what}: give it another owner first, or mark {role} as absent"
    )))
}

/// The one rule that the store can refuse a participant by is that handles are unique.
fn taken(error: StoreError) -> Problem {
    let is_taken = matches!(error, StoreError::Refused { .. });
    let problem = Problem::from(error);
    if is_taken {
        problem.in_field("handle")
    } else {
        problem
    }
}

fn seats(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Vec<Participant>> {
    Ok(list(&list_participants(reader, workshop)?))
}
