//! The organisation's logo, on the first page of its reports.

use base64::{Engine, prelude::BASE64_STANDARD};
use headwater_domain::WorkshopId;
use headwater_exchange::file::read_file;
use headwater_store::table::logo::{delete_logo, find_logo, update_logo};

use super::{App, workshop::in_background};
use crate::{
    dialog::{Kind, Question},
    error::{Answer, Problem},
    logo,
    wire::{Saved, parse},
};

/// The logo of a workshop, as an address that holds the picture.
#[tauri::command]
#[specta::specta]
pub(crate) async fn logo_find(app: App<'_>, workshop: String) -> Answer<Option<String>> {
    let workshop = parse::id("workshop", &workshop)?;
    let png = app
        .read(move |reader| Ok(find_logo(reader, workshop)?))
        .await?;
    Ok(png.as_deref().map(address))
}

/// Asks for a picture and keeps it as the logo; answers it, or nothing when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn logo_choose(app: App<'_>, workshop: String) -> Answer<Option<Saved<String>>> {
    let workshop: WorkshopId = parse::id("workshop", &workshop)?;
    let question = Question {
        kind: Kind::Open,
        name: "PNG, JPEG",
        extensions: vec!["png", "jpg", "jpeg"],
    };
    let Some(path) = app.dialogs.ask(question).await else {
        return Ok(None);
    };
    let png = in_background(move || {
        let bytes = read_file(&path, logo::BYTES).map_err(Problem::file)?;
        logo::reencode(&bytes)
    });
    let png = png.await?;
    let saved = app.change_after(workshop, "change logo", move |writer| {
        update_logo(writer, workshop, &png)?;
        Ok(address(&png))
    });
    Ok(Some(saved.await?))
}

/// Takes the logo away.
#[tauri::command]
#[specta::specta]
pub(crate) async fn logo_remove(app: App<'_>, workshop: String) -> Answer<Saved<()>> {
    let workshop = parse::id("workshop", &workshop)?;
    app.change_after(workshop, "remove logo", move |writer| {
        Ok(delete_logo(writer, workshop)?)
    })
    .await
}

fn address(png: &[u8]) -> String {
    format!("data:image/png;base64,{}", BASE64_STANDARD.encode(png))
}
