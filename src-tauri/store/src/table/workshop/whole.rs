//! A whole workshop, read and put in.

use std::sync::Arc;

use headwater_domain::{
    WorkshopId, capture::Reading, note::Note, pack::ModelPack, workshop::Workshop,
};

use super::{PlacementSummary, find_organisation, get_details, get_state, row};
use crate::{
    Reader, StoreError, Writer,
    table::{
        block, clock, note, opening_vote, pack, pack::PackRow, participant, placement_override,
        priority, rating, value_line,
    },
};

/// All of a workshop. `read_pack` reads the pack's content, and may keep what it read before.
///
/// # Errors
/// When it is not there, or `read_pack` refuses ([`StoreError::Pack`]).
pub fn get_workshop(
    reader: &Reader<'_>,
    id: WorkshopId,
    read_pack: &dyn Fn(&PackRow) -> Result<Arc<ModelPack>, String>,
) -> Result<Workshop, StoreError> {
    let pack =
        read_pack(&pack::get_pack(reader, id)?).map_err(|detail| StoreError::Pack { detail })?;
    let mut ratings = rating::list_ratings(reader, id)?;
    ratings.sort_by_key(|rating| pack.position(&rating.statement).unwrap_or(usize::MAX));
    Ok(Workshop {
        id,
        details: get_details(reader, id)?,
        state: get_state(reader, id)?,
        pack,
        participants: participant::list_participants(reader, id)?,
        agenda: block::list_blocks(reader, id)?,
        clock: clock::get_clock(reader, id)?,
        opening_votes: opening_vote::list_opening_votes(reader, id)?,
        notes: note::list_notes(reader, id)?,
        ratings,
        value_lines: value_line::list_value_lines(reader, id)?,
        set_by_room: placement_override::find_override(reader, id)?,
        priorities: priority::list_priorities(reader, id)?,
    })
}

/// Puts a whole workshop in: a new one, an imported one, the sample. No step of undo; call it within
/// [`Library::write`](crate::Library::write). `pack` is the content that `workshop.pack` was read from,
/// `read` reads a note's line against the workshop's handles.
///
/// # Errors
/// [`StoreError::AlreadyThere`] when a workshop of this id is there.
pub fn insert_workshop(
    writer: &Writer<'_>,
    workshop: &Workshop,
    pack: &PackRow,
    placement: PlacementSummary,
    read: &dyn Fn(&Note) -> Reading,
) -> Result<(), StoreError> {
    let id = workshop.id;
    if let Some(organisation) = find_organisation(writer, id)? {
        return Err(StoreError::AlreadyThere { organisation });
    }
    let pack = pack::keep_pack(writer, pack)?;
    insert_row(writer, workshop, pack, placement)?;
    for participant in &workshop.participants {
        participant::insert_participant(writer, id, participant)?;
    }
    block::update_agenda(writer, id, &workshop.agenda)?;
    clock::update_clock(writer, id, &workshop.clock)?;
    for vote in &workshop.opening_votes {
        opening_vote::insert_opening_vote(writer, id, vote)?;
    }
    for note in &workshop.notes {
        note::insert_note(writer, id, note, &read(note))?;
    }
    for rating in &workshop.ratings {
        rating::update_rating(writer, id, rating)?;
    }
    for line in &workshop.value_lines {
        value_line::insert_value_line(writer, id, line)?;
    }
    if let Some(set) = &workshop.set_by_room {
        placement_override::update_override(writer, id, set)?;
    }
    for priority in &workshop.priorities {
        priority::insert_priority(writer, id, priority)?;
    }
    Ok(())
}

fn insert_row(
    writer: &Writer<'_>,
    workshop: &Workshop,
    pack: i64,
    placement: PlacementSummary,
) -> Result<(), StoreError> {
    let id = workshop.id.to_string();
    let mut statement = writer.connection().prepare_cached(
        "INSERT INTO workshop (id, pack, state, rated, floor, ceiling, answered, organisation,
                               title, sponsor, facilitator, place, held_on, starts_at, currency,
                               confidentiality, target, invented, votes_named)
         VALUES (:id, :pack, :state, :rated, :floor, :ceiling, :answered, :organisation,
                 :title, :sponsor, :facilitator, :place, :held_on, :starts_at, :currency,
                 :confidentiality, :target, :invented, :votes_named)",
    )?;
    row::bind_details(&mut statement, &workshop.details)?;
    statement.raw_bind_parameter(c":id", &id)?;
    statement.raw_bind_parameter(c":pack", pack)?;
    statement.raw_bind_parameter(c":state", workshop.state.code())?;
    statement.raw_bind_parameter(c":rated", placement.rated)?;
    statement.raw_bind_parameter(c":floor", placement.floor.number())?;
    statement.raw_bind_parameter(c":ceiling", placement.ceiling.number())?;
    statement.raw_bind_parameter(c":answered", placement.answered)?;
    statement.raw_execute()?;
    writer
        .connection()
        .prepare_cached("INSERT INTO clock (workshop) VALUES (?1)")?
        .execute([id])?;
    Ok(())
}
