//! Small PDF objects.

use lopdf::{Dictionary, Object, StringFormat};

/// A text, as plain characters or in UTF-16 where it needs more.
pub(super) fn text(text: &str) -> Object {
    // Printable ASCII is the same in the encoding that readers assume.
    if text.chars().all(|character| matches!(character, ' '..='~')) {
        return Object::string_literal(text);
    }
    let units = [0xFEFF].into_iter().chain(text.encode_utf16());
    let bytes = units.flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
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
