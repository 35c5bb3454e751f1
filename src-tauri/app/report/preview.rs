//! The pages of an edition as the window shows them, with what their reader will miss.

use headwater_report::{
    content::{Edition, left_out, not_covered},
    document::Document,
    layout::{self, Pages, Paper},
};

use super::{Press, Source};
use crate::{
    error::sentence,
    wire::{
        count,
        report::{Chapter, MissingCharacter, ReportPreview},
    },
};

impl Source {
    /// Sets an edition on that paper and keeps its pages to be painted.
    pub(crate) fn preview(&self, edition: Edition, paper: Paper, press: &Press) -> ReportPreview {
        let document = self.tell(edition);
        let pages = layout::set(&document, paper);
        let not_covered = not_covered(&self.workshop);
        ReportPreview {
            pages: count(pages.pages.len()),
            outline: outline(&pages),
            not_covered: not_covered.into_iter().map(sentence).collect(),
            left_out: left_out(&self.workshop, self.earlier.as_ref(), edition),
            missing_characters: missing(&document),
            drawing: press.keep(pages),
        }
    }
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
