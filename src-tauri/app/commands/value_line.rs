//! What it may be worth.

use headwater_domain::{ValueLineId, WorkshopId};
use headwater_store::{
    Writer,
    table::value_line::{
        delete_value_line, insert_value_line, list_value_lines, update_value_line,
    },
};

use super::App;
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
    let line = line.read(ValueLineId::new(clock::draw_id()))?;
    change(
        &app,
        &workshop,
        "add value line",
        move |writer, workshop| Ok(insert_value_line(writer, workshop, &line)?),
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
    let line = line.read(parse::id("value line", &id)?)?;
    change(
        &app,
        &workshop,
        "edit value line",
        move |writer, workshop| Ok(update_value_line(writer, workshop, &line)?),
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
    change(
        &app,
        &workshop,
        "delete value line",
        move |writer, workshop| Ok(delete_value_line(writer, workshop, id)?),
    )
    .await
}

async fn change<F>(app: &App<'_>, workshop: &str, name: &str, edit: F) -> Answer<Saved<Worth>>
where
    F: FnOnce(&Writer<'_>, WorkshopId) -> Answer<()> + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.change(workshop, name, move |writer| {
        edit(writer, workshop)?;
        Ok(Worth::from(&*list_value_lines(writer, workshop)?))
    })
    .await
}
