//! The logo as an image of the PDF.

use printpdf::{PdfDocument, RawImage, RawImageData, RawImageFormat, XObject, XObjectId};

use crate::layout::{Ink, Pages};

/// A fixed name, since printpdf's own differ from run to run.
pub(super) const NAME: &str = "LOGO";

/// Puts the pixels of the logo that the pages show, if any, into the document.
pub(super) fn embed(document: &mut PdfDocument, pages: &Pages) {
    let items = pages.pages.iter().flat_map(|page| &page.items);
    let mut shown = items.filter_map(|item| match &item.ink {
        Ink::Logo { logo, .. } => Some(logo),
        Ink::Text(_) | Ink::Path { .. } | Ink::Circle { .. } => None,
    });
    let Some(logo) = shown.next() else {
        return;
    };
    let [width, height] = logo.size().map(|pixels| pixels as usize);
    let image = RawImage {
        pixels: RawImageData::U8(logo.rgba().to_vec()),
        width,
        height,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    };
    let images = &mut document.resources.xobjects.map;
    images.insert(XObjectId(NAME.to_owned()), XObject::Image(image));
}
