//! Pictures of pixels, written as PNG.

use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};

/// A PNG of RGBA pixels that says how many of them make an inch.
pub(super) fn png([width, height]: [u32; 2], rgba: &[u8], dots_per_inch: f32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some thousand dots a metre"
    )]
    let dots = (dots_per_inch / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: dots,
        yppu: dots,
        unit: Unit::Meter,
    }));
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(rgba));
    written.expect("BUG: memory takes a picture whose size fits its pixels");
    bytes
}
