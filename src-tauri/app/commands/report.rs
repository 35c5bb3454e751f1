//! The report: the very pages before they leave, the files, and what went out before.

use std::path::PathBuf;

use headwater_domain::WorkshopId;
use headwater_report::paint::svg;
use tauri::ipc::Channel;

use super::{App, Printing, workshop::in_background};
use crate::{
    clock,
    dialog::{Kind, Outside, Question},
    error::{Answer, Problem},
    report::{
        Press, Source,
        handout::{self, Written},
        mail, sent,
    },
    wire::{
        parse,
        report::{
            Edition, Paper, Report, ReportChoice, ReportPreview, ReportProgress, ReportWritten,
        },
    },
};

/// How a workshop's report is wanted, and what of it went out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_get(app: App<'_>, workshop: String) -> Answer<Report> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| sent::get(reader, &Source::get(reader, workshop)?))
        .await
}

/// Keeps how the reports of this organisation are wanted.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_choose(
    app: App<'_>,
    workshop: String,
    choice: ReportChoice,
) -> Answer<()> {
    let workshop = parse::id("workshop", &workshop)?;
    app.write(move |writer| sent::choose(writer, workshop, &choice))
        .await
        .map(|saved| saved.value)
}

/// Sets an edition on paper: how many pages, and what their reader will miss.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_preview(
    app: App<'_>,
    press: Printing<'_>,
    workshop: String,
    edition: Edition,
    paper: Paper,
) -> Answer<ReportPreview> {
    let source = source(&app, &workshop).await?;
    let press = press.inner().clone();
    in_background(move || Ok(source.preview(edition.into(), paper.into(), &press))).await
}

/// Paints one of the pages that were set last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_page(press: Printing<'_>, drawing: u32, page: u32) -> Answer<String> {
    let pages = press.drawn(drawing)?;
    in_background(move || {
        let at = usize::try_from(page).ok();
        let page = at.and_then(|at| pages.pages.get(at));
        let page = page.ok_or_else(|| Problem::invalid("page", "there is no such page"))?;
        Ok(svg::page(page))
    })
    .await
}

/// Asks where to and writes the report; answers what was written, or nothing when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_export(
    app: App<'_>,
    press: Printing<'_>,
    workshop: String,
    edition: Edition,
    paper: Paper,
) -> Answer<Option<ReportWritten>> {
    let source = source(&app, &workshop).await?;
    let question = Question {
        kind: Kind::Save(handout::name(&source, edition, "pdf")),
        name: "PDF",
        extensions: vec!["pdf"],
    };
    let Some(path) = app.dialogs.ask(question).await else {
        return Ok(None);
    };
    write(&app, &press, source, move |source, press| {
        handout::write(source, (edition, paper), path, press)
    })
    .await
}

/// Asks for a folder and writes every file that was chosen into it; answers what was written, or nothing
/// when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_copy(
    app: App<'_>,
    press: Printing<'_>,
    workshop: String,
    choice: ReportChoice,
    progress: Channel<ReportProgress>,
) -> Answer<Option<ReportWritten>> {
    if choice.formats.is_empty() {
        return Err(Problem::invalid("formats", "choose at least one file"));
    }
    let source = source(&app, &workshop).await?;
    let question = Question {
        kind: Kind::Folder,
        name: "",
        extensions: Vec::new(),
    };
    let Some(folder) = app.dialogs.ask(question).await else {
        return Ok(None);
    };
    write(&app, &press, source, move |source, press| {
        // A window that is gone needs no telling.
        let tell = |at| drop(progress.send(at));
        handout::copy(source, &choice, &folder, press, tell)
    })
    .await
}

/// Gives up what is being written: nothing of it stays.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_cancel(press: Printing<'_>) -> Answer<()> {
    press.cancel();
    Ok(())
}

/// Opens what was written last in the system's own program for it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_open(app: App<'_>, press: Printing<'_>) -> Answer<()> {
    let first = press.written()?.swap_remove(0);
    app.dialogs.lead(Outside::File(first)).await
}

/// Shows what was written last in its folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_show(app: App<'_>, press: Printing<'_>) -> Answer<()> {
    app.dialogs.lead(Outside::Folder(press.written()?)).await
}

/// Drafts a mail about the report in the system's mail program. Nothing is sent.
#[tauri::command]
#[specta::specta]
pub(crate) async fn report_mail(app: App<'_>, workshop: String) -> Answer<()> {
    let source = source(&app, &workshop).await?;
    app.dialogs.lead(Outside::Mail(mail::draft(&source))).await
}

async fn source(app: &App<'_>, workshop: &str) -> Answer<Source> {
    let workshop: WorkshopId = parse::id("workshop", workshop)?;
    app.read(move |reader| Source::get(reader, workshop)).await
}

/// Writes in the background, and keeps what went out.
async fn write(
    app: &App<'_>,
    press: &Printing<'_>,
    source: Source,
    work: impl FnOnce(&Source, &Press) -> Answer<Option<Written>> + Send + 'static,
) -> Answer<Option<ReportWritten>> {
    let press = press.inner().clone();
    press.begin();
    let busy = press.clone();
    let written = in_background(move || Ok((work(&source, &busy)?, source)));
    let (Some(Written { files, sent }), source) = written.await? else {
        return Ok(None);
    };
    press.remember(files.clone());
    let sent_at = clock::now();
    let kept = app.write(move |writer| sent::keep(writer, &source, &sent, sent_at));
    let report = kept.await.map_err(|problem| Problem {
        message: format!(
            "The files were written, but not that they went out. {}",
            problem.message
        ),
        ..problem
    })?;
    Ok(Some(written_as(&files, report.value)))
}

fn written_as(files: &[PathBuf], report: Report) -> ReportWritten {
    let folder = files.first().and_then(|file| file.parent());
    let names = files.iter().filter_map(|file| file.file_name());
    ReportWritten {
        folder: folder.map_or_else(String::new, |folder| folder.display().to_string()),
        files: names
            .map(|name| name.to_string_lossy().into_owned())
            .collect(),
        report,
    }
}
