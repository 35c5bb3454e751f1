//! Free text that says something.

use std::fmt;

/// Text that is not blank: trimmed of white space at both ends, at least one and at most
/// [`Text::MAX`] characters, any Unicode inside.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(String);

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// There is nothing but white space.
    #[error("nothing is written here")]
    Blank,
    /// The text is longer than [`Text::MAX`] characters.
    #[error("the text has {0} characters; the most is {max}", max = Text::MAX)]
    TooLong(usize),
}

impl Text {
    /// The most characters that a text may have.
    pub const MAX: usize = 20_000;

    /// Takes a text in.
    ///
    /// # Errors
    /// When it is blank or longer than [`Text::MAX`] characters.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let trimmed = text.trim();
        match trimmed.chars().count() {
            0 => Err(TextError::Blank),
            count if count > Self::MAX => Err(TextError::TooLong(count)),
            _ => Ok(Self(trimmed.to_owned())),
        }
    }

    /// Takes in a text that may be left out: blank means `None`.
    ///
    /// # Errors
    /// When it is longer than [`Text::MAX`] characters.
    pub fn parse_optional(text: &str) -> Result<Option<Self>, TextError> {
        match Self::parse(text) {
            Ok(text) => Ok(Some(text)),
            Err(TextError::Blank) => Ok(None),
            Err(error @ TextError::TooLong(_)) => Err(error),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
