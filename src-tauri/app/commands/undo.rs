//! Taking changes back, and doing them again.

use headwater_store::undo as store;

use super::App;
use crate::{
    error::Answer,
    wire::{Saved, parse},
};

/// Takes the last change of a workshop back and says which, or finds nothing to take back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo(app: App<'_>, workshop: String) -> Answer<Option<Saved<String>>> {
    let workshop = parse::id("workshop", &workshop)?;
    let undone = app
        .write(move |writer| Ok(store::undo(writer, workshop)?))
        .await?;
    Ok(named(undone))
}

/// Does the change that was taken back last again and says which, or finds nothing to do again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn redo(app: App<'_>, workshop: String) -> Answer<Option<Saved<String>>> {
    let workshop = parse::id("workshop", &workshop)?;
    let redone = app
        .write(move |writer| Ok(store::redo(writer, workshop)?))
        .await?;
    Ok(named(redone))
}

fn named(saved: Saved<Option<String>>) -> Option<Saved<String>> {
    let Saved { value, saved_at } = saved;
    value.map(|value| Saved { value, saved_at })
}
