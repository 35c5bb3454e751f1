//! The Headwater app: the only Rust that knows Tauri.
//!
//! It opens the window, answers its commands and the command line. It parses what comes, asks the
//! library, and converts the answers: it deliberately holds no rule, no SQL and no layout.

mod audience;
pub mod bindings;
pub mod cli;
mod clock;
mod commands;
mod desk;
mod dialog;
pub mod error;
mod given;
mod location;
mod logo;
mod menu;
mod packs;
mod report;
mod state;
mod summary;
mod transfer;
mod window;
pub mod wire;

use std::{path::PathBuf, sync::Arc};

use tauri::{Context, Manager, RunEvent, Runtime};
use tauri_plugin_window_state::StateFlags;

pub use location::Surroundings;
pub(crate) use window::WINDOW;

use crate::{
    audience::Projector, desk::Desk, dialog::Dialogs, report::Press, state::Headwater,
    window::AppFrame, wire::window::Word,
};

/// Opens the window, and comes back when it is closed. A file that it is given is asked about there.
///
/// # Errors
/// When the system has no display, or no web view.
pub fn run(file: Option<PathBuf>) -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    // A library elsewhere is another one: its window stands beside the usual one, wherever that is.
    if location::is_usual() {
        builder = builder
            .plugin(tauri_plugin_single_instance::init(
                |app, arguments, folder| window::take_from(app, &arguments, &folder),
            ))
            .plugin(
                tauri_plugin_window_state::Builder::new()
                    .with_state_flags(
                        StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED,
                    )
                    .with_filter(|label| label == WINDOW)
                    .build(),
            );
    }
    let builder = assemble(builder, Surroundings::read());
    let mut files: Vec<PathBuf> = file.into_iter().collect();
    builder.build(context())?.run(move |app, event| {
        // Only now is there a library to look into, and a window to ask in.
        if let RunEvent::Ready = event {
            given::take(app, std::mem::take(&mut files));
        }
    });
    Ok(())
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
        .on_window_event(window::hear)
        .on_menu_event(|app, event| {
            let id = event.id().0.clone();
            app.state::<Desk>().say(Word::Command { id });
        })
        .setup(move |app| {
            let dialogs = match surroundings.dialog {
                Some(path) => Dialogs::answered(path),
                None => Dialogs::new(app.handle().clone()),
            };
            app.manage(Headwater::open(surroundings.library, dialogs));
            app.manage(Desk::new(AppFrame::new(app.handle().clone())));
            app.manage(Arc::new(Press::default()));
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
