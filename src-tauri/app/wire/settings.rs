//! What the facilitator can set, and where the notes are.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What the facilitator can set, and where the notes are.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// How the window looks.
    pub theme: Theme,
    /// How large the window draws, in percent.
    pub zoom_percent: u32,
    /// Whether single keys, such as N, do something.
    pub single_keys: bool,
    /// The library's file.
    pub location: String,
    /// The app's version.
    pub version: String,
}

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system does.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Its one spelling in the library.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the spelling that [`Self::code`] gives.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.code() == code)
    }
}
