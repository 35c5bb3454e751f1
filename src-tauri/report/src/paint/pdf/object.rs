//! Small PDF objects.

use lopdf::{Dictionary, Object, StringFormat};

/// How a text in UTF-16 and one in UTF-8 begin: no other may.
const MARKS: [&[u8]; 2] = [&[0xFE, 0xFF], &[0xEF, 0xBB, 0xBF]];

/// A text, in the one-byte encoding of PDF or in UTF-16 where it needs more.
pub(super) fn text(text: &str) -> Object {
    let bytes: Option<Vec<u8>> = text.chars().map(document_encoding).collect();
    bytes
        .filter(|bytes| !MARKS.iter().any(|mark| bytes.starts_with(mark)))
        .map_or_else(|| unicode(text), Object::string_literal)
}

/// A text in UTF-16.
pub(super) fn unicode(text: &str) -> Object {
    let units = [0xFEFF].into_iter().chain(text.encode_utf16());
    let bytes = units.flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// The byte of a character in `PDFDocEncoding`, as far as it is Latin-1 or a mark of good print.
fn document_encoding(character: char) -> Option<u8> {
    match character {
        ' '..='~' | '¡'..='¬' | '®'..='ÿ' => u8::try_from(character).ok(),
        '•' => Some(0x80),
        '…' => Some(0x83),
        '—' => Some(0x84),
        '–' => Some(0x85),
        '“' => Some(0x8D),
        '”' => Some(0x8E),
        '‘' => Some(0x8F),
        '’' => Some(0x90),
        '€' => Some(0xA0),
        _ => None,
    }
}

/// A name.
pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A length in points: two decimals are a hundredth of what a printer can show.
pub(super) fn real(value: f32) -> Object {
    Object::Real(rounded(value))
}

/// A whole number; numbers of this size never come up.
pub(super) fn integer(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

/// A dictionary.
pub(super) fn dictionary<'a>(entries: impl IntoIterator<Item = (&'a str, Object)>) -> Dictionary {
    Dictionary::from_iter(entries)
}

/// A place on a page, as links and bookmarks name it. `top` from the upper edge of the paper.
pub(super) fn destination(page: lopdf::ObjectId, height: f32, left: f32, top: f32) -> Object {
    // A little white above what is looked for.
    let y = (height - top + 12.0).min(height);
    Object::Array(vec![
        Object::Reference(page),
        name("XYZ"),
        real(left),
        real(y),
        Object::Null,
    ])
}

/// Rounded to two decimals, so that numbers are short; what is no number becomes nothing.
pub(super) fn rounded(value: f32) -> f32 {
    if value.is_finite() {
        (value * 100.0).round() / 100.0
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_begins_like_a_mark_is_no_one_byte_text() {
        for said in ["þÿ", "þÿnot", "ï»¿"] {
            assert_eq!(text(said), unicode(said), "{said}");
        }
        for said in ["", "þ", "Öl", "ï»", "a þÿ", "ï» ¿"] {
            assert!(
                matches!(text(said), Object::String(_, StringFormat::Literal)),
                "{said}"
            );
        }
    }
}
