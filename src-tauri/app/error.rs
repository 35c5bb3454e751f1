//! What the window and the command line are told when something is refused or fails.

use serde::Serialize;
use specta::Type;

/// Why a command was refused or failed, in words for the person at the keyboard.
///
/// A message never carries the text of a note: what is shown may be seen by a room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("{message}")]
pub struct Problem {
    /// What the window can act on.
    pub code: ProblemCode,
    /// One plain sentence; a line each where a file has several faults.
    pub message: String,
    /// The field of the input that was refused, as the wire names it.
    pub field: Option<String>,
}

/// What the window can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// It is gone, or never was there.
    NotFound,
    /// The input breaks a rule; the field says where.
    Invalid,
    /// The workshop is closed, and takes no change until it is opened again.
    Closed,
    /// The change did not reach the disk; what was typed must be kept.
    NotSaved,
    /// A file could not be read or written, or is not what it should be.
    File,
    /// Something that should not happen.
    Internal,
}

/// What every command answers.
pub type Answer<T> = Result<T, Problem>;

impl Problem {
    /// Something that is not in the library, such as "workshop".
    #[must_use]
    pub fn not_found(what: &str) -> Self {
        Self::new(
            ProblemCode::NotFound,
            format!("This {what} is not in the library."),
        )
    }

    /// An input that breaks a rule.
    #[must_use]
    pub fn invalid(field: &str, reason: impl std::fmt::Display) -> Self {
        Self::refused(reason).in_field(field)
    }

    /// A change that breaks a rule of the whole, not of one field.
    #[must_use]
    pub fn refused(reason: impl std::fmt::Display) -> Self {
        Self::new(ProblemCode::Invalid, sentence(&reason.to_string()))
    }

    /// A change that did not reach the disk.
    #[must_use]
    pub fn not_saved(reason: impl std::fmt::Display) -> Self {
        Self::new(ProblemCode::NotSaved, sentence(&reason.to_string()))
    }

    /// The same problem, said of that field.
    #[must_use]
    pub fn in_field(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// A file that could not be read or written.
    #[must_use]
    pub fn file(reason: impl std::fmt::Display) -> Self {
        Self::new(ProblemCode::File, sentence(&reason.to_string()))
    }

    /// A file with everything that is wrong with it, a line each.
    #[must_use]
    pub fn files(reasons: impl IntoIterator<Item = impl std::fmt::Display>) -> Self {
        let sentences = reasons
            .into_iter()
            .map(|reason| sentence(&reason.to_string()));
        let sentences: Vec<String> = sentences.collect();
        Self::new(ProblemCode::File, sentences.join("\n"))
    }

    /// Something that should not happen.
    #[must_use]
    pub fn internal(reason: impl std::fmt::Display) -> Self {
        Self::new(ProblemCode::Internal, sentence(&reason.to_string()))
    }

    /// A problem of that code without a field.
    #[must_use]
    pub fn new(code: ProblemCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
        }
    }
}

/// What the system said of a file, in its plain words: without "(os error 13)".
pub(crate) fn plain_io(error: &std::io::Error) -> String {
    let said = error.to_string().to_lowercase();
    said.split(" (os error").next().unwrap_or(&said).to_owned()
}

/// Starts with a capital, unless with a file's name, and ends with a full stop.
pub(crate) fn sentence(reason: &str) -> String {
    let reason = reason.trim();
    let first = reason.split_whitespace().next().unwrap_or_default();
    let mut letters = reason.chars();
    let mut sentence: String = if first.contains(['.', '/', '\\', ',', ':']) {
        letters.collect()
    } else {
        let capital = letters.next().map(char::to_uppercase).into_iter().flatten();
        capital.chain(letters).collect()
    };
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_becomes_one_sentence() {
        assert_eq!(
            Problem::invalid("name", "nothing is written here").message,
            "Nothing is written here."
        );
        assert_eq!(
            Problem::file("Étude.json is a folder.").message,
            "Étude.json is a folder."
        );
        assert_eq!(
            Problem::file("notes, line 2: the number is cut off").message,
            "notes, line 2: the number is cut off."
        );
    }
}
