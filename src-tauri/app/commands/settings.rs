//! What the facilitator can set.

use headwater_store::table::setting::{find_setting, update_setting};

use super::App;
use crate::{
    error::Answer,
    wire::settings::{Settings, Theme},
};

/// The name of the setting that says how the window looks.
pub(crate) const THEME: &str = "theme";

/// What is set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_get(app: App<'_>) -> Answer<Settings> {
    let theme = app.read(|reader| Ok(find_setting(reader, THEME)?)).await?;
    let theme = theme
        .and_then(|code| Theme::parse(&code))
        .unwrap_or_default();
    settings(&app, theme)
}

/// Sets how the window looks.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_set_theme(app: App<'_>, theme: Theme) -> Answer<Settings> {
    app.write(move |writer| Ok(update_setting(writer, THEME, theme.code())?))
        .await?;
    settings(&app, theme)
}

fn settings(app: &App<'_>, theme: Theme) -> Answer<Settings> {
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(Settings {
        theme,
        location: app.location()?,
        version,
    })
}
