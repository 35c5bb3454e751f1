//! The files that the command line writes of a workshop. The name's extension says which.

use std::path::Path;

use headwater_domain::{WorkshopId, workshop::Workshop};
use headwater_exchange::{file::write_file, markdown, workshop_file::write_workshop_file, xlsx};
use headwater_report::{content::Edition, layout::Paper, paint::docx};
use headwater_store::table::workshop::find_organisation;

use super::library;
use crate::{
    error::{Answer, Problem},
    report, transfer,
};

/// Writes the report of a workshop file.
pub(super) fn report(file: &Path, edition: Edition, paper: Paper, out: &Path) -> Answer<String> {
    let source = report::Source::alone(transfer::read(file)?);
    let bytes = match extension(out).as_str() {
        "pdf" => report::pdf(&source.set(edition, paper))?,
        "docx" => docx::write(&source.tell(edition), paper).map_err(Problem::internal)?,
        _ => return Err(unknown(out, "a report is written as .pdf or .docx")),
    };
    written(out, &bytes)
}

/// Writes a workshop of the library, or of a file, as a workshop file, a workbook or its notes.
pub(super) fn export(workshop: &str, out: &Path) -> Answer<String> {
    let workshop = find(workshop)?;
    let bytes = match extension(out).as_str() {
        "json" => write_workshop_file(&workshop).into_bytes(),
        "xlsx" => xlsx::write(&workshop).map_err(Problem::internal)?,
        "md" => markdown::notes(&workshop).into_bytes(),
        _ => {
            let known = "a workshop is written as .json, its tables as .xlsx, its notes as .md";
            return Err(unknown(out, known));
        }
    };
    written(out, &bytes)
}

/// The workshop of that id in the library, or of that file.
fn find(workshop: &str) -> Answer<Workshop> {
    if let Ok(id) = workshop.parse::<WorkshopId>() {
        return library()?.read_blocking(move |reader| {
            find_organisation(reader, id)?.ok_or_else(|| Problem::not_found("workshop"))?;
            transfer::get(reader, id)
        });
    }
    let file = Path::new(workshop);
    if file.is_file() {
        return transfer::read(file);
    }
    Err(Problem::refused(format!(
        "“{workshop}” is neither the id of a workshop, as headwater list prints it, nor a file"
    )))
}

fn extension(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().to_ascii_lowercase()
}

fn unknown(out: &Path, known: &str) -> Problem {
    Problem::refused(format!(
        "“{}” does not say as what to write it: {known}",
        out.display()
    ))
}

fn written(out: &Path, bytes: &[u8]) -> Answer<String> {
    write_file(out, bytes)
        .map_err(Problem::file)
        .map(|()| String::new())
}
