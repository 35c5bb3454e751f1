//! The report: the very pages before they leave, and the PDF.

use headwater_exchange::file::write_file;
use headwater_report::{content::Edition, layout::Paper};

use super::{
    App,
    workshop::{ask_where, in_background},
};
use crate::{
    error::{Answer, Problem},
    report, transfer,
    wire::{parse, report::ReportPreview},
};

/// What dialogs call a report.
const FILE: (&str, &str) = ("PDF", "pdf");

/// The pages of the attendee edition, and what their reader will miss.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_preview(app: App<'_>, workshop: String) -> Answer<ReportPreview> {
    let workshop = parse::id("workshop", &workshop)?;
    let workshop = app
        .read(move |reader| transfer::get(reader, workshop))
        .await?;
    in_background(move || Ok(report::preview(&workshop))).await
}

/// Asks where to and writes the attendee edition; answers its path, or nothing when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_export(app: App<'_>, workshop: String) -> Answer<Option<String>> {
    let workshop = parse::id("workshop", &workshop)?;
    let workshop = app
        .read(move |reader| transfer::get(reader, workshop))
        .await?;
    let path = ask_where(&app, &workshop, FILE).await;
    let Some(path) = path else { return Ok(None) };
    let written = in_background(move || {
        write_file(
            &path,
            &report::pdf(&workshop, Edition::Attendee, Paper::A4)?,
        )
        .map_err(Problem::file)?;
        Ok(path)
    });
    Ok(Some(written.await?.display().to_string()))
}
