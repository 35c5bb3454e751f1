//! The document: what the report says, before anybody decides where it stands.
//!
//! `content` writes it, `layout` sets it. Nothing here knows of points, pages or glyphs, but for the
//! columns of the grid, which are part of what a table means.

use jiff::{Timestamp, civil::Date};

use crate::{
    drawing::{Colour, Drawing, Face},
    logo::Logo,
};

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

/// Text of several faces and colours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich(pub Vec<Run>);

/// Text of one face and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it says. A newline breaks the line.
    pub text: String,
    /// Its face.
    pub face: Face,
    /// Its colour.
    pub colour: Colour,
    /// Where it leads, if it is a link.
    pub link: Option<Link>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To the section of that id.
    Section(&'static str),
    /// To an address: http, https or mailto only; anything else is set as plain text.
    Address(String),
}

/// Of what size and weight a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// 11.5/16, over the whole width: the answer on page 1.
    Lead,
    /// 10/14, over eight columns.
    #[default]
    Body,
    /// 9/12, second ink.
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

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl Rich {
    /// Plain text in regular ink.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// Its first line, and what stands below it: in a list what a step is, and what its author says of it.
    pub(crate) fn first_line(&self) -> (Self, Self) {
        let (mut head, mut rest) = (Self::default(), Self::default());
        let mut broken = false;
        for run in &self.0 {
            let mut part = run.clone();
            if broken {
                rest.0.push(part);
            } else if let Some((before, after)) = run.text.split_once('\n') {
                broken = true;
                before.clone_into(&mut part.text);
                head.0.push(part.clone());
                after.clone_into(&mut part.text);
                rest.0.push(part);
            } else {
                head.0.push(part);
            }
        }
        rest.0.retain(|run| !run.text.is_empty());
        (head, rest)
    }

    /// The same text followed by regular ink.
    #[must_use]
    pub fn and(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Regular, Colour::Ink)
    }

    /// The same text followed by bold ink.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Bold, Colour::Ink)
    }

    /// The same text followed by semibold ink.
    #[must_use]
    pub fn semibold(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Semibold, Colour::Ink)
    }

    /// The same text followed by quieter ink.
    #[must_use]
    pub fn quiet(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Regular, Colour::Ink2)
    }

    /// The same text followed by italic ink.
    #[must_use]
    pub fn italic(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Italic, Colour::Ink)
    }

    /// The same text followed by a link, in accent.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, link: Link) -> Self {
        let (face, colour) = (Face::Regular, Colour::Accent);
        self.0.push(Run {
            text: text.into(),
            face,
            colour,
            link: Some(link),
        });
        self
    }

    /// The same text followed by text of that face and colour; nothing where the text is empty.
    #[must_use]
    pub fn run(mut self, text: impl Into<String>, face: Face, colour: Colour) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Run {
                text,
                face,
                colour,
                link: None,
            });
        }
        self
    }

    /// What it says, without faces and colours.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }
}
