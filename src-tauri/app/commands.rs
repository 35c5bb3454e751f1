//! What the window can ask for, one module a noun. Each command parses what came, sends one closure to
//! the library, and converts the answer; the rules are the domain's, the queries the store's.

pub(crate) mod agenda;
pub(crate) mod assessment;
pub(crate) mod attachment;
pub(crate) mod audience;
pub(crate) mod ballot;
pub(crate) mod clock;
pub(crate) mod draft;
pub(crate) mod figure;
pub(crate) mod last_time;
pub(crate) mod library;
pub(crate) mod logo;
pub(crate) mod note;
pub(crate) mod opening_vote;
pub(crate) mod pack;
pub(crate) mod participant;
pub(crate) mod placement;
pub(crate) mod priority;
pub(crate) mod report;
pub(crate) mod settings;
pub(crate) mod template;
pub(crate) mod undo;
pub(crate) mod value_line;
pub(crate) mod window;
pub(crate) mod workshop;

use std::sync::Arc;

use crate::{desk::Desk, report::Press, state::Headwater};

/// The app, as Tauri hands it to a command.
pub(crate) type App<'a> = tauri::State<'a, Headwater>;

/// The facilitator's window, as Tauri hands it to a command.
pub(crate) type Frame<'a> = tauri::State<'a, Desk>;

/// The report's pages and files, as Tauri hands them to a command.
pub(crate) type Printing<'a> = tauri::State<'a, Arc<Press>>;
