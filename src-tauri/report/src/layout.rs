//! Layout: from a document to pages of plain data, what stands where and what it is.
//!
//! Text is normalised (`normal`), shaped (`shape`), broken into lines (`lines`, `glue`) and set (`text`).
//! Blocks become strips that no page break splits (`compose`, `table`, `figure`), strips become pages
//! (`breaks` chooses where those end, `paginate` fills them), and pages get their head and foot (`margin`). Nothing here knows of PDF or SVG.

mod breaks;
mod columns;
mod compose;
mod figure;
mod frame;
mod glue;
mod hash;
mod lines;
mod list;
mod logo;
mod margin;
mod missing;
mod normal;
mod page;
mod paginate;
mod rag;
mod row;
mod shape;
mod sheet;
mod strip;
mod structure;
mod style;
mod table;
mod text;

pub use frame::Paper;
pub use missing::{MissingCharacter, missing};
pub use page::{Glyph, Ink, Item, LinkArea, Mark, Page, Pages, TextRun};
pub use structure::{Element, OutlineEntry, Role};

pub(crate) use compose::is_safe;
pub(crate) use figure::draw;

use crate::{document::Document, layout::frame::Frame};

/// Sets a document on that paper. The same document is set the same way every time.
#[must_use]
pub fn set(document: &Document, paper: Paper) -> Pages {
    let frame = Frame::of(paper);
    let composition = compose::compose(document, frame);
    let paginated = paginate::paginate(composition, frame);
    let (mut pages, elements) = (paginated.pages, paginated.tree.elements);
    let hash = hash::short_hash(&pages, &elements, &document.about);
    margin::put_margins(&mut pages, &document.about, frame, &hash);
    Pages {
        paper,
        about: document.about.clone(),
        pages,
        elements,
        outline: paginated.outline,
        hash,
    }
}

/// A number of things as a factor of lengths.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^24 of anything"
)]
pub(crate) fn count(number: usize) -> f32 {
    number as f32
}

/// A part of a whole as a factor of lengths.
#[expect(
    clippy::cast_precision_loss,
    reason = "a line is far shorter than 2^24 units"
)]
pub(crate) fn ratio(part: i32, whole: i32) -> f32 {
    part as f32 / whole as f32
}
