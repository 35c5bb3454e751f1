//! Model packs: which there are, loading one from a file, and giving one to a workshop.

use headwater_domain::{WorkshopId, value::Release, workshop as domain};
use headwater_exchange::pack::shipped_pack;
use headwater_store::{
    Writer,
    table::{
        pack::{self as table, delete_pack, insert_pack, list_packs},
        workshop::{update_placement_summary, update_workshop_pack},
    },
};

use super::{
    App,
    workshop::{ask_which, in_background},
};
use crate::{
    clock,
    error::{Answer, Problem},
    packs, summary, transfer,
    wire::{Saved, library::PackSummary, parse, workshop::Workshop},
};

/// What dialogs call a model pack.
const FILE: (&str, &str) = ("Model pack", "toml");

/// The model packs that a workshop can be run with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pack_list(app: App<'_>) -> Answer<Vec<PackSummary>> {
    Ok(app.write(list).await?.value)
}

/// Asks for a model pack and keeps it; answers all packs, or nothing when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pack_load(app: App<'_>) -> Answer<Option<Vec<PackSummary>>> {
    let Some(path) = ask_which(&app, FILE).await else {
        return Ok(None);
    };
    let row = in_background(move || {
        let pack = packs::load(&path).map_err(Problem::files)?;
        Ok(packs::row(&pack))
    })
    .await?;
    let saved = app.write(move |writer| {
        insert_pack(writer, &row)?;
        list(writer)
    });
    Ok(Some(saved.await?.value))
}

/// Removes a model pack that no workshop is run with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pack_remove(app: App<'_>, number: u32) -> Answer<Vec<PackSummary>> {
    let saved = app.write(move |writer| {
        let packs = list(writer)?;
        if packs
            .iter()
            .any(|pack| pack.number == number && pack.shipped)
        {
            let reason = "This model pack came with the app and stays.";
            return Err(Problem::invalid("number", reason));
        }
        delete_pack(writer, number.into())?;
        list(writer)
    });
    Ok(saved.await?.value)
}

/// Gives a workshop another model pack, while nothing was rated.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_set_pack(
    app: App<'_>,
    workshop: String,
    number: u32,
) -> Answer<Saved<Workshop>> {
    let id: WorkshopId = parse::id("workshop", &workshop)?;
    let now = clock::now();
    app.change(id, "change model pack", move |writer| {
        let before = transfer::get(writer, id)?;
        check_unused(&before)?;
        update_workshop_pack(writer, id, number.into())?;
        let workshop = transfer::get(writer, id)?;
        let summary = summary::placement(&workshop.pack, &workshop.ratings);
        update_placement_summary(writer, id, summary)?;
        Ok(Workshop::new(&workshop, now))
    })
    .await
}

/// Nothing in the workshop may speak of its pack: another one would not know it.
fn check_unused(workshop: &domain::Workshop) -> Answer<()> {
    let mut releases = workshop
        .value_lines
        .iter()
        .flat_map(|line| &line.released_by);
    let mut priorities = workshop.priorities.iter();
    let in_use = if !workshop.ratings.is_empty() {
        "statements were rated"
    } else if priorities.any(|priority| priority.recommendation().is_some()) {
        "recommendations were weighed"
    } else if releases.any(|release| matches!(release, Release::Statement(_))) {
        "value lines wait for its statements"
    } else {
        return Ok(());
    };
    let reason = format!(
        "The model pack stays, since {in_use}: clear that first, or begin another workshop."
    );
    Err(Problem::invalid("number", reason))
}

/// All packs; the shipped one is always among them.
fn list(writer: &Writer<'_>) -> Answer<Vec<PackSummary>> {
    let shipped = insert_pack(writer, &packs::row(&shipped_pack()))?;
    let summary = |pack: &table::PackSummary| {
        Ok(PackSummary {
            number: u32::try_from(pack.number).map_err(Problem::internal)?,
            id: pack.pack.id.clone(),
            version: pack.pack.version.clone(),
            title: packs::title(&pack.pack),
            shipped: pack.number == shipped,
            workshops: pack.workshops,
        })
    };
    list_packs(writer)?.iter().map(summary).collect()
}
