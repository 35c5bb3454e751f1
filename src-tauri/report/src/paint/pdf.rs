//! PDF: pages through printpdf, then one pass over its lopdf document.
//!
//! printpdf writes the pages and embeds the subsets of the fonts (`content`, `fonts`). It knows nothing
//! of tags, languages, nested outlines or honest dates: the pass adds these (`structure`, `links`,
//! `outline`, `metadata`). The same pages give the same bytes, in this process and in another.

mod content;
mod fonts;
mod links;
mod logo;
mod metadata;
mod object;
mod outline;
mod path;
mod structure;

use lopdf::{ObjectId, SaveOptions};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::layout::Pages;

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
    let painted = content::paint(pages);
    let mut document = PdfDocument::new("");
    painted.fonts.embed(&mut document)?;
    if let Some(logo) = &painted.logo {
        logo::embed(&mut document, logo);
    }
    for (page, ops) in pages.pages.iter().zip(painted.ops) {
        let mut sheet = PdfPage::new(printpdf::Mm(0.0), printpdf::Mm(0.0), ops);
        let whole = printpdf::Rect::from_wh(Pt(page.width), Pt(page.height));
        sheet.media_box = whole.clone();
        sheet.trim_box = whole.clone();
        sheet.crop_box = whole;
        document.pages.push(sheet);
    }
    let mut warnings = Vec::new();
    let mut pdf = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    let severe = |warning: &&printpdf::PdfWarnMsg| {
        warning.severity == printpdf::PdfParseErrorSeverity::Error
    };
    if let Some(warning) = warnings.iter().find(severe) {
        return Err(PaintError::Pages(warning.msg.clone()));
    }
    complete(&mut pdf, pages, &painted.marked)?;
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(9)
        .build();
    pdf.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// Adds to a document what printpdf does not write.
fn complete(
    pdf: &mut lopdf::Document,
    pages: &Pages,
    marked: &[Vec<usize>],
) -> Result<(), PaintError> {
    let page_ids: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let tree = structure::ids(pdf, pages, marked);
    let links = links::add(pdf, pages, &page_ids, &tree)?;
    structure::add(pdf, pages, marked, &page_ids, &tree, &links)?;
    outline::add(pdf, pages, &page_ids)?;
    metadata::add(pdf, pages)?;
    "1.7".clone_into(&mut pdf.version);
    // What printpdf wrote and the pass replaced.
    pdf.prune_objects();
    pdf.compress();
    metadata::identify(pdf);
    Ok(())
}
