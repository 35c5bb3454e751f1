//! The first look at a file: its size, its encoding, how deep it nests. Cheap, and before any parser.

use crate::{
    FileError, Place,
    path::FieldPath,
    plain::{number, quoted},
};

/// How deep a file may nest; a workshop with its own pack needs seven.
pub(crate) const DEPTH: usize = 32;

/// The most bytes of one text in a file: room for the longest text, written in escapes throughout.
const TEXT_BYTES: usize = 300_000;

const MARK: &str = "\u{feff}";

/// A file's bytes as text, without the byte order mark that some editors put first.
pub(crate) fn text_of(bytes: &[u8], most: usize) -> Result<&str, FileError> {
    if bytes.len() > most {
        return Err(FileError::whole(format!(
            "the file is larger than {} MiB, the most that is read; take out what is not needed",
            most >> 20
        )));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        FileError::at(
            Some(Place::of(&valid, valid.len())),
            &FieldPath::default(),
            "this is not text in UTF-8; choose another file, or save it again as UTF-8",
        )
    })?;
    let text = text.strip_prefix(MARK).unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileError::whole("the file is empty; choose another one"));
    }
    Ok(text)
}

/// Refuses JSON that nests too deep or holds a text of absurd length, whatever else it says.
pub(crate) fn check_json(text: &str) -> Result<(), FileError> {
    let at = |offset, message: String| {
        Err(FileError::at(
            Some(Place::of(text, offset)),
            &FieldPath::default(),
            message,
        ))
    };
    let first = text.trim_start();
    if !first.starts_with('{') {
        let start: String = first.chars().take(8).collect();
        return at(
            text.len() - first.len(),
            format!(
                "this is not a workshop file: it starts with {} where “{{” is expected; choose another file",
                quoted(&start)
            ),
        );
    }
    let mut depth = 0_usize;
    let mut opened = None;
    let mut escaped = false;
    for (offset, byte) in text.bytes().enumerate() {
        match (opened, byte) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(_), b'"') => opened = None,
            (Some(start), _) if offset - start > TEXT_BYTES => {
                return at(
                    start,
                    format!(
                        "a text here is longer than {} bytes; shorten it",
                        number(TEXT_BYTES as u64)
                    ),
                );
            }
            (Some(_), _) => {}
            (None, b'"') => opened = Some(offset),
            (None, b'{' | b'[') => {
                depth += 1;
                if depth > DEPTH {
                    return at(
                        offset,
                        format!(
                            "the file nests deeper than {DEPTH} levels, which no workshop needs; choose another file"
                        ),
                    );
                }
            }
            (None, b'}' | b']') => depth = depth.saturating_sub(1),
            (None, _) => {}
        }
    }
    Ok(())
}
