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
            "the file is larger than {} KiB, the most that is read; take out what is not needed",
            number(most as u64 >> 10)
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

/// Refuses JSON that is no object, nests too deep or holds a text of absurd length, whatever else it says.
pub(crate) fn check_json(text: &str) -> Result<(), FileError> {
    let first = text.trim_start();
    if first.starts_with('{') {
        return check_nesting(text);
    }
    let start: String = first.chars().take(8).collect();
    let message = format!(
        "this is not a workshop file: it starts with {} where “{{” is expected; choose another file",
        quoted(&start)
    );
    Err(refusal(text, text.len() - first.len(), message))
}

fn check_nesting(text: &str) -> Result<(), FileError> {
    let mut depth = 0_usize;
    let mut bytes = text.bytes().enumerate();
    while let Some((offset, byte)) = bytes.next() {
        match byte {
            b'"' => skip_text(&mut bytes, offset, text)?,
            b'{' | b'[' if depth == DEPTH => {
                let message = format!(
                    "the file nests deeper than {DEPTH} levels, which no workshop needs; choose another file"
                );
                return Err(refusal(text, offset, message));
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

fn skip_text(
    bytes: &mut impl Iterator<Item = (usize, u8)>,
    start: usize,
    text: &str,
) -> Result<(), FileError> {
    while let Some((offset, byte)) = bytes.next() {
        match byte {
            b'"' => break,
            b'\\' => {
                bytes.next();
            }
            _ if offset - start > TEXT_BYTES => {
                let most = number(TEXT_BYTES as u64);
                let message = format!("a text here is longer than {most} bytes; shorten it");
                return Err(refusal(text, start, message));
            }
            _ => {}
        }
    }
    Ok(())
}

fn refusal(text: &str, offset: usize, message: String) -> FileError {
    FileError::at(
        Some(Place::of(text, offset)),
        &FieldPath::default(),
        message,
    )
}
