//! The logo as an image of the PDF.

use printpdf::{
    Op, PdfDocument, Pt, RawImage, RawImageData, RawImageFormat, XObject, XObjectId,
    XObjectTransform,
};

use crate::logo::Logo;

/// A fixed name, since printpdf's own differ from run to run.
fn id() -> XObjectId {
    XObjectId("LOGO".to_owned())
}

/// Puts the pixels into the document.
pub(super) fn embed(document: &mut PdfDocument, logo: &Logo) {
    let [width, height] = logo.size().map(|pixels| pixels as usize);
    let image = RawImage {
        pixels: RawImageData::U8(logo.rgba().to_vec()),
        width,
        height,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    };
    let images = &mut document.resources.xobjects.map;
    images.insert(id(), XObject::Image(image));
}

/// Shows it in that size, from its lower left corner.
pub(super) fn show(logo: &Logo, left: Pt, lower: Pt, [width, height]: [f32; 2]) -> Op {
    let [across, down] = logo.size().map(|pixels| {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a picture is some thousand pixels wide"
        )]
        let pixels = pixels as f32;
        pixels
    });
    let transform = XObjectTransform {
        translate_x: Some(left),
        translate_y: Some(lower),
        scale_x: Some(width / across),
        scale_y: Some(height / down),
        // A pixel is a point, so that the scale alone gives the size.
        dpi: Some(72.0),
        ..XObjectTransform::default()
    };
    Op::UseXobject {
        id: id(),
        transform,
    }
}
