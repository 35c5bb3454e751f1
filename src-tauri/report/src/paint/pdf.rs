//! PDF: a document and its fonts through printpdf, then one pass over its lopdf document.
//!
//! printpdf embeds the subsets of the fonts and the logo (`fonts`, `logo`). What stands on the pages is
//! written by `content`, with a string a run of glyphs where printpdf has one a glyph. printpdf knows
//! nothing of tags, languages, nested outlines or honest dates: the pass adds these (`structure`,
//! `links`, `outline`, `metadata`), and makes small what it leaves large (`fonts`, `crossref`). The same
//! pages give the same bytes, in this process and in another.

mod content;
mod crossref;
mod fonts;
mod links;
mod logo;
mod metadata;
mod object;
mod outline;
mod structure;

use lopdf::{ObjectId, SaveOptions};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::{layout::Pages, paint::pdf::fonts::Fonts};

/// Why a PDF could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PaintError {
    /// A font compiled in could not be read by the PDF library.
    #[error("the font {0} could not be embedded")]
    Font(&'static str),
    /// The PDF library reported something that it could not write.
    #[error("the PDF library could not write the pages: {0}")]
    Pages(String),
    /// The document lacks a part that the pass needs.
    #[error("the PDF could not be completed: {0}")]
    Structure(#[from] lopdf::Error),
    /// The finished document could not be written to memory.
    #[error("the PDF could not be saved: {0}")]
    Save(#[from] std::io::Error),
}

/// Writes pages as a tagged PDF 1.7.
///
/// # Errors
///
/// When a font cannot be embedded or the PDF library fails; the pages themselves are never refused.
pub fn write(pages: &Pages) -> Result<Vec<u8>, PaintError> {
    let fonts = Fonts::of(pages);
    let mut pdf = begin(pages, &fonts)?;
    complete(&mut pdf, pages, &fonts)?;
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(OBJECTS)
        .compression_level(9)
        .build();
    pdf.save_with_options(&mut bytes, options)?;
    crossref::compress(&mut bytes, &pdf.trailer, pdf.max_id)?;
    Ok(bytes)
}

/// So many objects are compressed together.
const OBJECTS: usize = 250;

/// A document with fonts, logo and pages on which nothing stands.
fn begin(pages: &Pages, fonts: &Fonts) -> Result<lopdf::Document, PaintError> {
    let mut document = PdfDocument::new("");
    // printpdf embeds what a page shows: the first one shows every glyph, until its own content is set.
    let mut shown = fonts.embed(&mut document)?;
    logo::embed(&mut document, pages);
    for page in &pages.pages {
        let ops = std::mem::take(&mut shown);
        let mut sheet = PdfPage::new(printpdf::Mm(0.0), printpdf::Mm(0.0), ops);
        sheet.media_box = printpdf::Rect::from_wh(Pt(page.width), Pt(page.height));
        document.pages.push(sheet);
    }
    let mut warnings = Vec::new();
    let pdf = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    let severe = |warning: &&printpdf::PdfWarnMsg| {
        warning.severity == printpdf::PdfParseErrorSeverity::Error
    };
    match warnings.iter().find(severe) {
        Some(warning) => Err(PaintError::Pages(warning.msg.clone())),
        None => Ok(pdf),
    }
}

/// Adds to a document what printpdf does not write.
fn complete(pdf: &mut lopdf::Document, pages: &Pages, fonts: &Fonts) -> Result<(), PaintError> {
    let page_ids: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let marked = content::add(pdf, pages, &page_ids, fonts)?;
    let tree = structure::ids(pdf, pages, &marked);
    let links = links::add(pdf, pages, &page_ids, &tree)?;
    structure::add(pdf, pages, &marked, &page_ids, &tree, &links)?;
    outline::add(pdf, pages, &page_ids)?;
    metadata::add(pdf, pages)?;
    fonts::slim(pdf);
    "1.7".clone_into(&mut pdf.version);
    // What printpdf wrote and the pass replaced.
    pdf.prune_objects();
    pdf.compress();
    metadata::identify(pdf);
    Ok(())
}
