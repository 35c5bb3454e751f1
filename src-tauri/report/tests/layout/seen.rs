//! What is seen of pages.

use headwater_report::{
    document::{Block, Cell, Column, Document, Rich, Table},
    layout::{self, Ink, Mark, Page, Pages, TextRun},
};

use super::support::{self, section};

pub(crate) fn one_section(blocks: Vec<Block>) -> Document {
    Document {
        about: support::about(),
        sections: vec![section("one", "One", "A section of its own", blocks)],
    }
}

pub(crate) fn texts(page: &Page, wanted: impl Fn(Mark) -> bool) -> Vec<TextRun> {
    let of = |item: &layout::Item| match &item.ink {
        Ink::Text(run) if wanted(item.mark) => Some(run.clone()),
        _ => None,
    };
    page.items.iter().filter_map(of).collect()
}

pub(crate) fn says(page: &Page, words: &str) -> bool {
    texts(page, |_| true)
        .iter()
        .any(|run| run.text.contains(words))
}

pub(crate) fn all_text(pages: &Pages) -> String {
    pages
        .pages
        .iter()
        .flat_map(|page| texts(page, |_| true))
        .map(|run| run.text)
        .collect()
}

/// What is seen stands within the margins; only white space may hang over them.
pub(crate) fn assert_within(page: &Page) {
    let (left, right) = (
        (page.width - 481.89) / 2.0,
        f32::midpoint(page.width, 481.89),
    );
    for run in texts(page, |_| true) {
        let seen = run.text.trim_end_matches(' ').len();
        let hanging = run.text.len() - seen;
        let glyphs = run.glyphs.len().saturating_sub(hanging);
        let end = run
            .glyphs
            .get(glyphs)
            .map_or(run.width(), |next| unit(next.x) * run.size);
        assert!(run.at.x >= left - 0.1, "{run:?}");
        // The one character of the narrowest column may stand out.
        assert!(
            run.at.x + end <= right + 0.6 || run.text.chars().count() == 1,
            "{run:?}"
        );
        assert!(run.at.y > 0.0 && run.at.y < page.height - 14.0, "{run:?}");
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a line is far shorter than 2^24 units"
)]
pub(crate) fn unit(units: i32) -> f32 {
    units as f32 / 1000.0
}

pub(crate) fn table(width: f32, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table {
        caption: None,
        columns: vec![Column {
            width,
            right: false,
        }],
        header: vec![Rich::plain("Head")],
        rows,
    })
}
