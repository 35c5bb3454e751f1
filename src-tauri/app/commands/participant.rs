//! The people in the room. Every change reads the notes anew, since lines name people by their handle.

use headwater_domain::{ParticipantId, WorkshopId, workshop::Handle};
use headwater_store::{
    Writer,
    table::{
        note::update_note_readings,
        participant::{
            delete_participant, insert_participant, list_participants, update_participant,
            update_participant_position,
        },
        priority::list_priorities,
        value_line::list_value_lines,
    },
};

use super::{App, note};
use crate::{
    clock,
    error::{Answer, Problem, ProblemCode},
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
    change(
        &app,
        &workshop,
        "add participant",
        move |writer, workshop| insert_participant(writer, workshop, &participant).map_err(taken),
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
    change(
        &app,
        &workshop,
        "edit participant",
        move |writer, workshop| update_participant(writer, workshop, &participant).map_err(taken),
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
    change(
        &app,
        &workshop,
        "remove participant",
        move |writer, workshop| {
            refuse_owner(writer, workshop, id)?;
            Ok(delete_participant(writer, workshop, id)?)
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
    change(
        &app,
        &workshop,
        "move participant",
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

async fn change<F>(
    app: &App<'_>,
    workshop: &str,
    name: &str,
    edit: F,
) -> Answer<Saved<Vec<Participant>>>
where
    F: FnOnce(&Writer<'_>, WorkshopId) -> Answer<()> + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.change(workshop, name, move |writer| {
        edit(writer, workshop)?;
        let handles = note::list_handles(writer, workshop)?;
        update_note_readings(writer, workshop, &|line| note::read(line, &handles))?;
        Ok(list(&list_participants(writer, workshop)?))
    })
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
fn taken(error: headwater_store::StoreError) -> Problem {
    let problem = Problem::from(error);
    match problem.code {
        ProblemCode::Invalid => problem.in_field("handle"),
        ProblemCode::NotFound
        | ProblemCode::NotSaved
        | ProblemCode::File
        | ProblemCode::Internal => problem,
    }
}
