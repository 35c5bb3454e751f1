//! What it may be worth.

use headwater_domain::{NoteId, ValueLineId, WorkshopId, note::NoteKind, value::ValueLine};
use headwater_store::{
    Reader,
    table::{
        note::list_notes,
        value_line::{delete_value_line, insert_value_line, list_value_lines, update_value_line},
    },
};

use super::{
    App,
    assessment::read_pack,
    note::{list_handles, read},
};
use crate::{
    clock,
    error::Answer,
    wire::{
        Saved, parse,
        worth::{ValueLineInput, Worth},
    },
};

/// Adds a value line.
#[tauri::command]
#[specta::specta]
pub(crate) async fn value_line_add(
    app: App<'_>,
    workshop: String,
    line: ValueLineInput,
) -> Answer<Saved<Worth>> {
    let id = ValueLineId::new(clock::draw_id());
    app.edit(
        &workshop,
        "add value line",
        worth,
        move |writer, workshop| {
            let line = read_line(writer, workshop, id, &line)?;
            Ok(insert_value_line(writer, workshop, &line)?)
        },
    )
    .await
}

/// Writes a value line anew, in its place.
#[tauri::command]
#[specta::specta]
pub(crate) async fn value_line_update(
    app: App<'_>,
    workshop: String,
    id: String,
    line: ValueLineInput,
) -> Answer<Saved<Worth>> {
    let id = parse::id("value line", &id)?;
    app.edit(
        &workshop,
        "edit value line",
        worth,
        move |writer, workshop| {
            let line = read_line(writer, workshop, id, &line)?;
            Ok(update_value_line(writer, workshop, &line)?)
        },
    )
    .await
}

/// Deletes a value line.
#[tauri::command]
#[specta::specta]
pub(crate) async fn value_line_delete(
    app: App<'_>,
    workshop: String,
    id: String,
) -> Answer<Saved<Worth>> {
    let id = parse::id("value line", &id)?;
    app.edit(
        &workshop,
        "delete value line",
        worth,
        move |writer, workshop| Ok(delete_value_line(writer, workshop, id)?),
    )
    .await
}

fn worth(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Worth> {
    Ok(Worth::from(&*list_value_lines(reader, workshop)?))
}

/// Reads a line in, against the workshop's pack, its people and its actions as captured.
fn read_line(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    id: ValueLineId,
    line: &ValueLineInput,
) -> Answer<ValueLine> {
    let handles = list_handles(reader, workshop)?;
    let notes = list_notes(reader, workshop)?.into_iter();
    let actions = notes.filter(|note| read(note, &handles).kind == NoteKind::Action);
    let actions: Vec<NoteId> = actions.map(|note| note.id).collect();
    line.read(id, &*read_pack(reader, workshop)?, &actions, &handles)
}
