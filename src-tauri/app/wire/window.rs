//! What goes between the facilitator's window and its frame: menus in, and what the desktop says out.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A menu of the bar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Menu {
    /// What it is called.
    pub title: String,
    /// What it offers, from top to bottom.
    pub items: Vec<MenuItem>,
}

/// One command in a menu.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MenuItem {
    /// The command's id, which is said back when it is chosen.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its keys as they are shown, "Ctrl+K". The window obeys them, the menu never.
    pub keys: Option<String>,
    /// Whether it can be chosen now.
    pub enabled: bool,
}

/// What the desktop says to the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "what",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Word {
    /// A command was chosen in a menu.
    Command {
        /// Its id.
        id: String,
    },
    /// A workshop file was given; it waits for a yes.
    Workshop {
        /// The workshop's id.
        id: String,
        /// Whom the workshop is about.
        organisation: String,
        /// Whether the library holds it already.
        known: bool,
    },
    /// A list of notes was given, a line each.
    Lines {
        /// Never empty, none of them blank.
        lines: Vec<String>,
    },
    /// A file was given that nothing can be done with.
    Refused {
        /// What it is, and what to do, in one sentence.
        message: String,
    },
}
