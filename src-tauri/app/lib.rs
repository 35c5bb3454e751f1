//! The Headwater app: the only Rust that knows Tauri.
//!
//! It opens the window, answers its commands and the command line. It parses what comes, asks the
//! library, and converts the answers: it deliberately holds no rule, no SQL and no layout.

mod audience;
pub mod bindings;
pub mod cli;
mod clock;
mod commands;
mod dialog;
pub mod error;
mod location;
mod packs;
mod report;
mod state;
mod summary;
mod transfer;
mod window;
pub mod wire;

use tauri::{Context, Manager, Runtime};

pub use location::Surroundings;
pub(crate) use window::WINDOW;

use crate::{audience::Projector, dialog::Dialogs, state::Headwater};

/// Opens the window, and comes back when it is closed.
///
/// # Errors
/// When the system has no display, or no web view.
pub fn run() -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    // A library elsewhere is another one: its window stands beside the usual one.
    if location::is_usual() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::bring_to_front(app);
        }));
    }
    assemble(builder, Surroundings::read()).run(context())
}

/// Adds the commands, the state and the window.
pub fn assemble<R: Runtime>(
    builder: tauri::Builder<R>,
    surroundings: Surroundings,
) -> tauri::Builder<R> {
    let commands = bindings::builder::<R>();
    builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands.invoke_handler())
        .setup(move |app| {
            let dialogs = match surroundings.dialog {
                Some(path) => Dialogs::answered(path),
                None => Dialogs::new(app.handle().clone()),
            };
            app.manage(Headwater::open(surroundings.library, dialogs));
            app.manage(Projector::new(app.handle().clone()));
            audience::close_with(&window::open(app)?);
            Ok(())
        })
}

/// The configuration, the capabilities and the built window.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}
