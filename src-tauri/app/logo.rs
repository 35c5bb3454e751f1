//! The organisation's logo: any PNG or JPEG comes in, one small PNG of plain pixels is kept.

use std::io::Cursor;

use headwater_report::logo::Logo;
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, error::ImageError,
    imageops::FilterType,
};

use crate::error::{Answer, Problem};

/// The most bytes of a picture that is read.
pub(crate) const BYTES: usize = 20 << 20;

/// The most pixels of a side.
const SIDE: u32 = 8192;

/// The most memory that decoding may take: four bytes for each pixel of the largest picture, and as
/// much again for a quarter of them.
const MEMORY: u64 = 5 * (SIDE as u64) * (SIDE as u64);

/// The most pixels that are kept: 45 mm by 14 mm of paper at 600 dots an inch.
const KEPT: (u32, u32) = (1063, 331);

/// A picture as the PNG that is kept: upright, no larger than print needs, with nothing of the file but
/// its pixels.
///
/// # Errors
/// When it is neither PNG nor JPEG, is too large, or cannot be decoded.
pub(crate) fn reencode(bytes: &[u8]) -> Answer<Vec<u8>> {
    let refused = |error: &ImageError| Problem::file(reason(error));
    let decoded = decode(bytes).map_err(|error| refused(&error))?;
    let is_large = decoded.width() > KEPT.0 || decoded.height() > KEPT.1;
    let fitted = if is_large {
        decoded.resize(KEPT.0, KEPT.1, FilterType::Lanczos3)
    } else {
        decoded
    };
    let mut png = Vec::new();
    DynamicImage::from(fitted.into_rgba8())
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(Problem::internal)?;
    Ok(png)
}

/// The pixels of a logo that was kept, as the report prints it. None where the library's bytes are no
/// picture: a report without a logo is worth more than none.
pub(crate) fn pixels(png: &[u8], organisation: &str) -> Option<Logo> {
    let picture = decode(png).ok()?.into_rgba8();
    Logo::new(
        picture.width(),
        picture.height(),
        picture.into_raw(),
        organisation,
    )
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn reason(error: &ImageError) -> String {
    match error {
        ImageError::Unsupported(_) => {
            "a logo is a PNG or a JPEG; save the picture as one of these, and choose that"
                .to_owned()
        }
        ImageError::Limits(_) => format!(
            "the picture is larger than {SIDE} pixels a side; make it smaller, and choose it again"
        ),
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::IoError(_) => {
            "the picture is damaged; save it anew, and choose that".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([
                u8::try_from(x % 256).unwrap(),
                u8::try_from(y % 256).unwrap(),
                7,
            ])
        });
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_logo_is_kept_as_large_as_print_needs_and_a_small_one_as_it_is() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let large = decode(&reencode(&picture(3000, 600, format)).unwrap()).unwrap();
            assert_eq!((large.width(), large.height()), (1063, 213));
            let small = decode(&reencode(&picture(30, 60, format)).unwrap()).unwrap();
            assert_eq!((small.width(), small.height()), (30, 60));
        }
    }

    #[test]
    fn what_is_no_logo_is_refused_in_one_sentence() {
        let mut cut = picture(300, 300, ImageFormat::Png);
        cut.truncate(400);
        let huge = picture(SIDE + 1, 1, ImageFormat::Png);
        for (bytes, said) in [
            (b"GIF89a, and more".to_vec(), "is a PNG or a JPEG"),
            (b"<svg onload='x'/>".to_vec(), "is a PNG or a JPEG"),
            (Vec::new(), "is a PNG or a JPEG"),
            (huge, "larger than 8192"),
            (cut, "damaged"),
        ] {
            let problem = reencode(&bytes).unwrap_err();
            assert!(problem.message.contains(said), "{}", problem.message);
            assert!(problem.message.ends_with('.') && !problem.message.contains('\n'));
        }
    }

    #[test]
    fn nothing_of_the_file_but_its_pixels_is_kept() {
        let mut bytes = picture(30, 30, ImageFormat::Png);
        bytes.extend_from_slice(b"<script>zebra7canary</script>");
        let kept = reencode(&bytes).unwrap();
        assert!(!kept.windows(6).any(|part| part == b"canary"));
    }
}
