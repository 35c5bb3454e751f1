//! The document: what the report says, before anybody decides where it stands.
//!
//! `content` writes it, `layout` sets it. Nothing here knows of points, pages or glyphs, but for the
//! columns of the grid, which are part of what a table means.

mod rich;

use jiff::{Timestamp, civil::Date};

use crate::{
    drawing::{Colour, Drawing},
    logo::Logo,
};

pub use rich::{Link, Rich, Run};

/// A whole report.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What the PDF says of itself, and what stands on every page.
    pub about: About,
    /// The sections: the first has page 1 to itself.
    pub sections: Vec<Section>,
}

/// What the PDF says of itself, and what stands on every page.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The document's title.
    pub title: String,
    /// The facilitator, where known.
    pub author: Option<String>,
    /// What it is about, in one sentence.
    pub subject: String,
    /// Search words.
    pub keywords: Vec<String>,
    /// Its language, as BCP 47 writes it.
    pub language: String,
    /// When the workshop last changed: the creation date of the PDF, so that the same workshop gives
    /// the same bytes.
    pub created_at: Timestamp,
    /// The day of the workshop, where known.
    pub held_on: Option<Date>,
    /// The organisation's logo, at the top right of the first page.
    pub logo: Option<Logo>,
    /// Left in the header: organisation (bold) · workshop · place, date.
    pub header_left: Rich,
    /// Right in the header: edition and confidentiality.
    pub header_right: Rich,
    /// Left in the footer: confidentiality, and "invented" for a sample.
    pub footer_left: Rich,
    /// Right in the footer after "page of pages": report version and the like. The painter adds the
    /// short content hash.
    pub footer_right: Rich,
}

/// One section: a chapter of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its anchor for links inside the document, such as `worth`.
    pub id: &'static str,
    /// A short name for the outline, such as "Worth".
    pub outline: String,
    /// Its title: a sentence that states the finding. Heading 1.
    pub title: Rich,
    /// Begins on a new page, unless its opening has room on the page before.
    pub new_page: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// Of what size and weight a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// 11.5/16, over the whole width: the answer on page 1.
    Lead,
    /// 10/14, over eight columns.
    #[default]
    Body,
    /// 10/14, as wide as the answer: a sentence on page 1 that should stay on one line.
    Wide,
    /// 9/12, as wide as the answer, second ink.
    Small,
    /// 8.5/11, second ink: captions and sources.
    Caption,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading of level 2 (14/18 semibold) or 3 (10/14 semibold); it keeps two lines with it.
    Heading {
        /// 2 or 3.
        level: u8,
        /// What it says.
        text: Rich,
    },
    /// A small heading in spaced capitals (9 semibold, second ink), as on page 1; level 2 in the outline of tags.
    Label(Rich),
    /// A paragraph, with what stands beside it in the side column.
    Paragraph {
        /// What it says.
        text: Rich,
        /// How it is set.
        style: Style,
        /// A quotation, source or remark in the side column of four columns, its first line on the
        /// paragraph's first line.
        side: Option<Rich>,
    },
    /// A list; each item keeps its marker.
    List {
        /// Numbered instead of dotted.
        numbered: bool,
        /// The items.
        items: Vec<Rich>,
    },
    /// A table with its caption above. Rows never split; the header repeats on every page.
    Table(Table),
    /// A figure with its caption below: "Figure n. Message."
    Figure {
        /// What it shows, in a word: the name of its file where it is used elsewhere.
        name: &'static str,
        /// The drawing; at most 170 mm wide.
        drawing: Drawing,
        /// What it shows, for who cannot see it.
        alternative: String,
        /// The message. The number is put before it.
        caption: Rich,
    },
    /// Tiles side by side, as the three money questions on page 1.
    Tiles(Vec<Tile>),
    /// A quotation, indented behind a rule, with who said it.
    Quotation {
        /// The words.
        text: Rich,
        /// Who said it.
        by: Option<Rich>,
    },
    /// White space of that many baselines (14 pt).
    Space(u8),
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The message above it. The number is put before it. None where the table is a mere list, as the
    /// numbered steps on page 1.
    pub caption: Option<Rich>,
    /// The columns; their widths add up to 12 at most.
    pub columns: Vec<Column>,
    /// The heads, one a column; empty where the table is a mere list.
    pub header: Vec<Rich>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its width in columns of the grid (twelve on 170 mm), gutter included; halves are fine.
    pub width: f32,
    /// Set to the right, for figures.
    pub right: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text, 9/12; a newline breaks the line.
    Text(Rich),
    /// The number of a row, 14/18 bold in accent.
    Number(String),
    /// A small drawing, such as a range bar, with what it shows.
    Drawing(Drawing, String),
}

/// One of several tiles side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The colour of the rule above it.
    pub colour: Colour,
    /// Small and semibold, such as "A · Make money".
    pub title: Rich,
    /// The figure, 14/18 bold.
    pub figure: Rich,
    /// A small drawing under it, with what it shows.
    pub drawing: Option<(Drawing, String)>,
    /// One or two lines, 9/12.
    pub text: Rich,
}

impl Block {
    /// A heading of level 2.
    #[must_use]
    pub fn heading(text: impl Into<Rich>) -> Self {
        Self::Heading {
            level: 2,
            text: text.into(),
        }
    }

    /// A paragraph of body text with nothing beside it.
    #[must_use]
    pub fn paragraph(text: impl Into<Rich>) -> Self {
        Self::Paragraph {
            text: text.into(),
            style: Style::Body,
            side: None,
        }
    }
}
