//! Handing out: a report as one file, or as several in a folder.

use std::path::{Path, PathBuf};

use headwater_exchange::{
    file::{NewFiles, write_file},
    markdown,
    workshop_file::write_workshop_file,
    xlsx,
};
use headwater_report::paint::{
    docx,
    figure::{ExportedFigure, figures},
};

use super::{Press, Source, pdf};
use crate::{
    dialog::file_name,
    error::{Answer, Problem},
    wire::report::{Edition, Format, Paper, ReportChoice, ReportProgress},
};

/// What was written: the files, and what of it counts as a report that went out.
#[derive(Debug)]
pub(crate) struct Written {
    /// Where the files are.
    pub(crate) files: Vec<PathBuf>,
    /// What went out.
    pub(crate) sent: Vec<Sent>,
}

/// A report that went out.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    /// As which file.
    pub(crate) format: Format,
    /// For whom, where that file has editions.
    pub(crate) edition: Option<Edition>,
    /// On which paper, where it is set on one.
    pub(crate) paper: Option<Paper>,
    /// The hash that its pages print.
    pub(crate) hash: Option<String>,
}

/// A file, ready to be written.
struct Made {
    name: String,
    bytes: Vec<u8>,
}

impl Made {
    const fn new(name: String, bytes: Vec<u8>) -> Self {
        Self { name, bytes }
    }
}

/// The name that is proposed for a report.
pub(crate) fn name(source: &Source, edition: Edition, extension: &str) -> String {
    named(source, &["report", edition.code()], extension)
}

/// Writes the report to that file; `None` when it was cancelled.
///
/// # Errors
/// Why it could not be made or written.
pub(crate) fn write(
    source: &Source,
    (edition, paper): (Edition, Paper),
    path: PathBuf,
    press: &Press,
) -> Answer<Option<Written>> {
    let (made, sent) = make(source, Format::Pdf, (edition, paper))?;
    if press.is_cancelled() {
        return Ok(None);
    }
    for Made { bytes, .. } in made {
        write_file(&path, &bytes).map_err(Problem::file)?;
    }
    Ok(Some(Written {
        files: vec![path],
        sent: sent.into_iter().collect(),
    }))
}

/// Writes every file that was chosen into a folder, beside what is there; `None` when it was cancelled,
/// with nothing left behind.
///
/// # Errors
/// Why one of them could not be made or written: then none is there.
pub(crate) fn copy(
    source: &Source,
    choice: &ReportChoice,
    folder: &Path,
    press: &Press,
    tell: impl Fn(ReportProgress),
) -> Answer<Option<Written>> {
    let mut files = NewFiles::within(folder);
    let mut sent = Vec::new();
    for (done, &format) in (0..).zip(&choice.formats) {
        tell(ReportProgress { format, done });
        let (made, is_sent) = make(source, format, (choice.edition, choice.paper))?;
        sent.extend(is_sent);
        for Made { name, bytes } in made {
            if press.is_cancelled() {
                return Ok(None);
            }
            files.write(&name, &bytes).map_err(Problem::file)?;
        }
    }
    if press.is_cancelled() {
        return Ok(None);
    }
    let files = files.keep();
    Ok(Some(Written { files, sent }))
}

/// The files of a format. The workshop file is no report: whoever has it goes on with the workshop.
fn make(
    source: &Source,
    format: Format,
    (edition, paper): (Edition, Paper),
) -> Answer<(Vec<Made>, Option<Sent>)> {
    let workshop = &source.workshop;
    let plain = Sent {
        format,
        edition: None,
        paper: None,
        hash: None,
    };
    let told = Sent {
        edition: Some(edition),
        ..plain.clone()
    };
    let set = Sent {
        paper: Some(paper),
        ..told.clone()
    };
    let document = || source.tell(edition.into());
    Ok(match format {
        Format::Pdf => {
            let pages = source.set(edition.into(), paper.into());
            let file = Made::new(name(source, edition, "pdf"), pdf(&pages)?);
            let hash = Some(pages.hash);
            (vec![file], Some(Sent { hash, ..set }))
        }
        Format::Docx => {
            let bytes = docx::write(&document(), paper.into()).map_err(Problem::internal)?;
            let file = Made::new(name(source, edition, "docx"), bytes);
            (vec![file], Some(set))
        }
        Format::Xlsx => {
            let bytes = xlsx::write(workshop).map_err(Problem::internal)?;
            let file = Made::new(named(source, &["tables"], "xlsx"), bytes);
            (vec![file], Some(plain))
        }
        Format::Markdown => {
            let bytes = markdown::notes(workshop).into_bytes();
            let file = Made::new(named(source, &["notes"], "md"), bytes);
            (vec![file], Some(plain))
        }
        Format::Figures => {
            let figures = figures(&document());
            let files = figures.into_iter().flat_map(|figure| drawn(source, figure));
            (files.collect(), Some(told))
        }
        Format::Workshop => {
            let bytes = write_workshop_file(workshop).into_bytes();
            let file = Made::new(named(source, &["workshop"], "json"), bytes);
            (vec![file], None)
        }
    })
}

/// A figure for slides, both ways.
fn drawn(source: &Source, figure: ExportedFigure) -> [Made; 2] {
    let name = |extension| named(source, &[&figure.name], extension);
    let (svg, png) = (name("svg"), name("png"));
    let picture = figure.png();
    [
        Made::new(svg, figure.svg.into_bytes()),
        Made::new(png, picture),
    ]
}

/// "Norden Foods – report – attendee.pdf".
fn named(source: &Source, words: &[&str], extension: &str) -> String {
    let organisation = source.workshop.details.organisation.as_str();
    let words: Vec<&str> = [organisation]
        .into_iter()
        .chain(words.iter().copied())
        .collect();
    file_name(&words.join(" – "), extension)
}
