//! The report of a workshop, for the window and the command line alike: told, set and painted by the
//! report crate.

use headwater_domain::workshop::Workshop;
use headwater_report::{
    content::{Edition, Options, compose, not_covered},
    document::Document,
    layout::{self, Pages, Paper},
    paint::{pdf, svg},
};

use crate::{
    error::{Answer, Problem, sentence},
    wire::{
        count,
        report::{Chapter, MissingCharacter, ReportPreview},
    },
};

/// An edition on that paper, as the bytes of a PDF.
///
/// # Errors
/// When it could not be painted.
pub(crate) fn pdf(workshop: &Workshop, edition: Edition, paper: Paper) -> Answer<Vec<u8>> {
    let pages = layout::set(&tell(workshop, edition), paper);
    pdf::write(&pages).map_err(Problem::internal)
}

/// The pages of the attendee edition on A4 as the window shows them, with what their reader will miss.
pub(crate) fn preview(workshop: &Workshop) -> ReportPreview {
    let document = tell(workshop, Edition::Attendee);
    let pages = layout::set(&document, Paper::A4);
    let private = workshop
        .notes
        .iter()
        .filter(|note| workshop.read_note(note).private);
    ReportPreview {
        pages: pages.pages.iter().map(svg::page).collect(),
        outline: outline(&pages),
        not_covered: not_covered(workshop).into_iter().map(sentence).collect(),
        missing_characters: missing(&document),
        withheld: count(private.count()),
    }
}

fn tell(workshop: &Workshop, edition: Edition) -> Document {
    let options = Options {
        edition,
        ..Options::attendee(env!("CARGO_PKG_VERSION"))
    };
    compose(workshop, &options)
}

fn outline(pages: &Pages) -> Vec<Chapter> {
    let chapters = pages.outline.iter().filter(|entry| entry.level == 1);
    chapters
        .map(|entry| Chapter {
            title: entry.title.clone(),
            page: count(entry.page),
        })
        .collect()
}

fn missing(document: &Document) -> Vec<MissingCharacter> {
    let character = |missing: layout::MissingCharacter| MissingCharacter {
        character: missing.character.to_string(),
        context: missing.context,
    };
    layout::missing(document)
        .into_iter()
        .map(character)
        .collect()
}
