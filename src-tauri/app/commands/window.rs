//! The frame of the facilitator's window: its menus, and the files that the desktop gives it.

use tauri::ipc::Channel;

use super::{App, Frame};
use crate::{
    error::{Answer, Problem},
    transfer,
    wire::window::{Menu, Word},
};

/// From now on the window hears what the desktop says, first what was said before it stood.
#[tauri::command]
#[specta::specta]
pub(crate) async fn window_listen(frame: Frame<'_>, words: Channel<Word>) -> Answer<()> {
    frame.listen(words);
    Ok(())
}

/// Fills the screen with the facilitator's window, or takes it back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn window_fill(frame: Frame<'_>) -> Answer<()> {
    frame.frame.fill();
    Ok(())
}

/// Offers these menus.
#[tauri::command]
#[specta::specta]
pub(crate) async fn menu_set(frame: Frame<'_>, menus: Vec<Menu>) -> Answer<()> {
    frame.frame.set_menus(&menus);
    Ok(())
}

/// Shows the menu bar where it is hidden, and hides it where it is shown.
#[tauri::command]
#[specta::specta]
pub(crate) async fn menu_turn(frame: Frame<'_>) -> Answer<()> {
    frame.frame.turn_menu_bar();
    Ok(())
}

/// Brings in the workshop file that was given; answers the workshop's id.
#[tauri::command]
#[specta::specta]
pub(crate) async fn given_import(app: App<'_>, frame: Frame<'_>) -> Answer<String> {
    let workshop = frame
        .take()
        .ok_or_else(|| Problem::refused("the file that was given is gone; give it once more"))?;
    let saved = app.write(move |writer| {
        transfer::insert(writer, &workshop)?;
        Ok(workshop.id.to_string())
    });
    Ok(saved.await?.value)
}
