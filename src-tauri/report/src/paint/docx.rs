//! DOCX: the same document as the PDF, for whoever wants to work on it in a word processor.
//!
//! It is built from the [`Document`], not from the pages: a word processor breaks lines and pages
//! itself. Headings, lists, tables and links are real ones, of styles that can be changed in one place.
//! Widths, sizes and colours are those of the design, so that it looks like the sibling of the PDF.
//!
//! docx-rs writes the text; what it cannot say is put in by one pass over its parts (`mend`). The same
//! document gives the same bytes.

mod block;
mod margin;
mod mend;
mod picture;
mod run;
mod table;

use std::{
    collections::HashSet,
    error::Error,
    io::{self, Cursor},
};

use docx_rs::{
    AbstractNumbering, DocumentChild, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing,
    NumberFormat, Numbering, PageMargin, Paragraph, SpecialIndentType, Start, Table, XMLDocx,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    document::{Document, Section},
    layout::{self, Paper},
};

use picture::Pictures;

/// Why a DOCX could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the word processor's file could not be written: {0}")]
pub struct DocxError(String);

/// Twentieths of a point in a millimetre.
const MM: f32 = 1440.0 / 25.4;

/// The width that text and figures live in.
const LIVE_WIDTH: f32 = 170.0 * MM;

/// The gutter between two columns of the grid.
const GUTTER: f32 = 4.0 * MM;

/// From the left of one column of the grid to the left of the next.
const PITCH: f32 = 14.5 * MM;

/// The numbering of dotted lists; the library keeps the first for itself. Each numbered list has one of
/// its own after it.
const DOTS: usize = 2;

/// The white space above a paragraph by its style, in twentieths of a point, as `parts/styles.xml` has it.
const ABOVE: [(&str, u32); 7] = [
    ("Heading1", 560),
    ("Heading2", 420),
    ("Heading3", 280),
    ("Label", 420),
    ("Figure", 200),
    ("TableCaption", 200),
    ("Quotation", 140),
];

/// Writes a document as DOCX for that paper.
///
/// # Errors
/// When the file cannot be put together; no document is refused.
pub fn write(document: &Document, paper: Paper) -> Result<Vec<u8>, DocxError> {
    let mut writer = Writer::new(document);
    for section in &document.sections {
        writer.section(section);
    }
    let hash = layout::set(document, paper).hash;
    let (docx, alternatives) = writer.finished(paper);
    let docx = docx
        .header(margin::head(&document.about))
        .footer(margin::foot(&document.about, &hash));
    let mut parts = docx.build();
    mend::mend(&mut parts, &document.about, &alternatives);
    packed(parts).map_err(|error| DocxError(error.to_string()))
}

/// The parts as one file, made small: the library would only store them.
fn packed(parts: XMLDocx) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut stored = Cursor::new(Vec::new());
    parts.pack(&mut stored)?;
    let mut stored = ZipArchive::new(stored)?;
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..stored.len() {
        let mut part = stored.by_index(index)?;
        if part.is_file() {
            packed.start_file(part.name()?, SimpleFileOptions::default())?;
            io::copy(&mut part, &mut packed)?;
        }
    }
    Ok(packed.finish()?.into_inner())
}

/// What has been written of a document.
struct Writer {
    /// Sections that links may lead to.
    targets: HashSet<&'static str>,
    pictures: Pictures,
    body: Vec<DocumentChild>,
    /// White space that the last block asks for below it, in twentieths of a point.
    after: u32,
    /// The level of the last heading.
    level: u8,
    bookmarks: usize,
    tables: usize,
    figures: usize,
    numbered_lists: usize,
}

impl Writer {
    fn new(document: &Document) -> Self {
        Self {
            targets: document.sections.iter().map(|section| section.id).collect(),
            pictures: Pictures::of(document),
            body: Vec::new(),
            after: 0,
            level: 1,
            bookmarks: 0,
            tables: 0,
            figures: 0,
            numbered_lists: 0,
        }
    }

    fn section(&mut self, section: &Section) {
        self.level = 1;
        self.bookmarks += 1;
        let bookmark = self.bookmarks;
        let title = Paragraph::new().add_bookmark_start(bookmark, section.id);
        let title = self.said(title, &section.title).add_bookmark_end(bookmark);
        if section.new_page || self.body.is_empty() {
            // The head of a page has white space enough.
            let title = title
                .style("Heading1")
                .page_break_before(!self.body.is_empty());
            let title = title.line_spacing(LineSpacing::new().before(0));
            self.after = 0;
            self.body.push(DocumentChild::Paragraph(Box::new(title)));
        } else {
            self.put(title, "Heading1");
        }
        for block in &section.blocks {
            self.block(block);
        }
    }

    /// Adds a paragraph of that style. Of the white space that the block before it asks for and its own
    /// it gets the larger.
    fn put(&mut self, paragraph: Paragraph, style: &str) {
        let after = std::mem::take(&mut self.after);
        let above = ABOVE.iter().find(|(known, _)| *known == style);
        let above = above.map_or(0, |(_, above)| *above);
        let paragraph = paragraph.style(style);
        let paragraph = if after > above {
            paragraph.line_spacing(LineSpacing::new().before(after))
        } else {
            paragraph
        };
        self.body
            .push(DocumentChild::Paragraph(Box::new(paragraph)));
    }

    /// Adds a table. Two tables in a row would become one: a line stands between them.
    fn put_table(&mut self, table: Table, after: u32) {
        if matches!(self.body.last(), Some(DocumentChild::Table(_))) {
            self.after = 0;
            self.put(Paragraph::new(), "Spacer");
        }
        self.body.push(DocumentChild::Table(Box::new(table)));
        self.after = after;
    }

    /// The whole, with what each of its pictures shows.
    fn finished(mut self, paper: Paper) -> (Docx, Vec<String>) {
        if matches!(self.body.last(), Some(DocumentChild::Table(_))) {
            self.after = 0;
            self.put(Paragraph::new(), "Spacer");
        }
        let (width, height) = paper.size();
        let side = (width * 20.0 - LIVE_WIDTH) / 2.0;
        let margin = PageMargin {
            top: 1560,
            bottom: 1240,
            left: twips(side),
            right: twips(side),
            header: 810,
            footer: 600,
            gutter: 0,
        };
        let mut docx = Docx::new()
            .page_size(size(width * 20.0), size(height * 20.0))
            .page_margin(margin)
            .add_abstract_numbering(numbering(DOTS, "bullet", "•", 220))
            .add_numbering(Numbering::new(DOTS, DOTS));
        for list in 1..=self.numbered_lists {
            let id = DOTS + list;
            docx = docx
                .add_abstract_numbering(numbering(id, "decimal", "%1.", 320))
                .add_numbering(Numbering::new(id, id));
        }
        docx.document.children = self.body;
        docx.document_rels.has_numberings = true;
        (docx, self.pictures.alternatives)
    }
}

fn numbering(id: usize, format: &str, text: &str, indent: i32) -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .indent(
        Some(indent),
        Some(SpecialIndentType::Hanging(indent)),
        None,
        None,
    );
    AbstractNumbering::new(id).add_level(level)
}

/// The numbering of a list at its only level.
fn in_list(paragraph: Paragraph, id: usize) -> Paragraph {
    paragraph.numbering(docx_rs::NumberingId::new(id), IndentLevel::new(0))
}

/// A length in whole twentieths of a point.
#[expect(clippy::cast_possible_truncation, reason = "lengths lie within a page")]
fn twips(length: f32) -> i32 {
    length.round() as i32
}

/// A length that is not below 0 in whole twentieths of a point.
fn size(length: f32) -> u32 {
    twips(length).unsigned_abs()
}
