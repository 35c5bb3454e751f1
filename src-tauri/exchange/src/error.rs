//! Why a file was refused.

use std::fmt;

use crate::path::FieldPath;

/// Why a file was refused, as one plain sentence: which file, where in it, what is wrong, what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct FileError {
    file: Option<String>,
    place: Option<Place>,
    field: Option<String>,
    message: String,
}

/// A place in a text file, both counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl FileError {
    /// An error of the file as a whole. The message starts in lower case and ends without a full stop.
    pub(crate) fn whole(message: impl Into<String>) -> Self {
        Self {
            file: None,
            place: None,
            field: None,
            message: message.into(),
        }
    }

    pub(crate) fn at(place: Option<Place>, field: &FieldPath, message: impl Into<String>) -> Self {
        let field = field.to_string();
        Self {
            place,
            field: (!field.is_empty()).then_some(field),
            ..Self::whole(message)
        }
    }

    /// The same error, said of a file of that name.
    #[must_use]
    pub fn in_file(self, name: impl Into<String>) -> Self {
        Self {
            file: Some(name.into()),
            ..self
        }
    }

    /// Where in the file, when it has to do with one place.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        self.place
    }

    /// The field, such as `ratings[3].rating`, when it has to do with one.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// What is wrong and what to do, without the place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self
            .place
            .map(|place| format!("line {}, column {}", place.line, place.column));
        let parts = [self.file.clone(), place, self.field.clone()];
        let place: Vec<String> = parts.into_iter().flatten().collect();
        if !place.is_empty() {
            write!(f, "{}: ", place.join(", "))?;
        }
        f.write_str(&self.message)
    }
}

impl Place {
    /// The place of a byte in a text.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let offset = text.floor_char_boundary(offset);
        let before = &text[..offset];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[start..].chars().count() + 1,
        }
    }
}
