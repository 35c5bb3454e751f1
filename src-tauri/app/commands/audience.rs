//! The audience window: what it shows, and where it stands.

use tauri::State;

use crate::{
    audience::Projector,
    error::Answer,
    wire::audience::{AudienceNews, AudienceScreen, AudienceWindow},
};

/// Opens the audience window, or closes it where it is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audience_toggle(projector: State<'_, Projector>) -> Answer<()> {
    projector.toggle()
}

/// Where the audience window is, as soon as that is something else than is known.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audience_follow(
    projector: State<'_, Projector>,
    known: AudienceWindow,
) -> Answer<AudienceWindow> {
    Ok(projector.follow(known).await)
}

/// Shows the audience something else.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audience_show(
    projector: State<'_, Projector>,
    screen: AudienceScreen,
) -> Answer<()> {
    projector.show(screen);
    Ok(())
}

/// The first screen after the one of that number, as soon as there is one; without a number, the present
/// one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audience_next(
    projector: State<'_, Projector>,
    after: Option<u32>,
) -> Answer<AudienceNews> {
    Ok(projector.next(after).await)
}

/// Fills the screen with the audience window, or takes it back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audience_fill(projector: State<'_, Projector>) -> Answer<()> {
    projector.fill()
}
