//! The plan.

use headwater_domain::{BlockId, WorkshopId};
use headwater_store::{
    Reader,
    table::{
        block::{
            delete_block, insert_block, list_blocks, update_agenda, update_block,
            update_block_position,
        },
        clock::get_clock,
        pack::get_pack,
        workshop::get_details,
    },
};

use super::{App, template};
use crate::{
    clock,
    error::{Answer, Problem},
    packs,
    wire::{
        Saved,
        agenda::{Agenda, BlockInput},
        parse,
    },
};

/// Begins the plan anew from a ready agenda: the workshop's pack's or a saved one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn agenda_use_template(
    app: App<'_>,
    workshop: String,
    template: String,
) -> Answer<Saved<Agenda>> {
    app.edit(&workshop, "use template", read, move |writer, workshop| {
        let pack = packs::read(&get_pack(writer, workshop)?).map_err(Problem::internal)?;
        let blocks = template::begin(writer, &pack, &template)?;
        Ok(update_agenda(writer, workshop, &blocks)?)
    })
    .await
}

/// Puts a block in at a place, counted from 0.
#[tauri::command]
#[specta::specta]
pub(crate) async fn block_add(
    app: App<'_>,
    workshop: String,
    block: BlockInput,
    at: u32,
) -> Answer<Saved<Agenda>> {
    let block = block.read(BlockId::new(clock::draw_id()))?;
    app.edit(&workshop, "add block", read, move |writer, workshop| {
        Ok(insert_block(writer, workshop, &block, parse::position(at))?)
    })
    .await
}

/// Writes a block anew, in the same place.
#[tauri::command]
#[specta::specta]
pub(crate) async fn block_update(
    app: App<'_>,
    workshop: String,
    id: String,
    block: BlockInput,
) -> Answer<Saved<Agenda>> {
    let block = block.read(parse::id("block", &id)?)?;
    app.edit(&workshop, "edit block", read, move |writer, workshop| {
        Ok(update_block(writer, workshop, &block)?)
    })
    .await
}

/// Takes a block out. Its notes stay.
#[tauri::command]
#[specta::specta]
pub(crate) async fn block_remove(
    app: App<'_>,
    workshop: String,
    id: String,
) -> Answer<Saved<Agenda>> {
    let id = parse::id("block", &id)?;
    app.edit(&workshop, "remove block", read, move |writer, workshop| {
        Ok(delete_block(writer, workshop, id)?)
    })
    .await
}

/// Moves a block to another place, counted from 0.
#[tauri::command]
#[specta::specta]
pub(crate) async fn block_move(
    app: App<'_>,
    workshop: String,
    id: String,
    to: u32,
) -> Answer<Saved<Agenda>> {
    let id = parse::id("block", &id)?;
    app.edit(&workshop, "move block", read, move |writer, workshop| {
        Ok(update_block_position(
            writer,
            workshop,
            id,
            parse::position(to),
        )?)
    })
    .await
}

/// The plan as it stands.
pub(super) fn read(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Agenda> {
    Ok(Agenda::new(
        &list_blocks(reader, workshop)?,
        get_details(reader, workshop)?.starts_at,
        &get_clock(reader, workshop)?,
        clock::now(),
    ))
}
