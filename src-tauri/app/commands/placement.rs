//! The stage that the room sets beside the computed one.

use headwater_domain::placement::place;
use headwater_store::table::placement_override::{delete_override, find_override, update_override};

use super::{App, assessment::change};
use crate::{
    error::{Answer, Problem},
    wire::{
        Saved,
        assessment::{Assessment, set_by_room::OverrideInput},
    },
};

/// Sets a stage beside the computed one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn placement_override(
    app: App<'_>,
    workshop: String,
    input: OverrideInput,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "set stage by the room",
        move |writer, workshop, answers| {
            let placement = place(&answers.pack, &answers.ratings);
            let set = input.read(&placement, &answers.participants)?;
            Ok(update_override(writer, workshop, &set)?)
        },
    )
    .await
}

/// Leaves the computed stage alone.
#[tauri::command]
#[specta::specta]
pub(crate) async fn placement_override_clear(
    app: App<'_>,
    workshop: String,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "clear stage set by the room",
        move |writer, workshop, _| {
            if find_override(writer, workshop)?.is_none() {
                return Err(Problem::refused("The room has set no stage."));
            }
            Ok(delete_override(writer, workshop)?)
        },
    )
    .await
}
