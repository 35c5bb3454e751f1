//! What the facilitator can set.

use headwater_store::{
    Reader,
    table::setting::{find_setting, update_setting},
};

use super::{App, Frame};
use crate::{
    error::{Answer, Problem},
    wire::settings::{Settings, Theme},
};

/// The name of the setting that says how the window looks.
pub(crate) const THEME: &str = "theme";

/// The name of the setting that says how large the window draws, in percent.
pub(crate) const ZOOM: &str = "zoom_percent";

/// The name of the setting that says whether single keys do something.
const SINGLE_KEYS: &str = "single_keys";

/// How large the window can draw, in percent.
const ZOOMS: std::ops::RangeInclusive<u32> = 50..=200;

/// What is set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_get(app: App<'_>) -> Answer<Settings> {
    let location = app.location()?;
    app.read(move |reader| settings(reader, location)).await
}

/// Sets how the window looks.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_set_theme(
    app: App<'_>,
    frame: Frame<'_>,
    theme: Theme,
) -> Answer<Settings> {
    let set = set(&app, THEME, theme.code().to_owned()).await?;
    frame.frame.set_theme(theme);
    Ok(set)
}

/// Sets how large the window draws, in percent: 50 to 200.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_set_zoom(
    app: App<'_>,
    frame: Frame<'_>,
    percent: u32,
) -> Answer<Settings> {
    if !ZOOMS.contains(&percent) {
        return Err(Problem::invalid(
            "percent",
            "the window draws between 50 % and 200 %",
        ));
    }
    let set = set(&app, ZOOM, percent.to_string()).await?;
    frame.frame.zoom(percent);
    Ok(set)
}

/// Sets whether single keys, such as N, do something.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_set_single_keys(app: App<'_>, on: bool) -> Answer<Settings> {
    set(&app, SINGLE_KEYS, if on { "on" } else { "off" }.to_owned()).await
}

/// How large a window draws that this was set for.
pub(crate) fn zoom_of(set: Option<String>) -> u32 {
    set.and_then(|percent| percent.parse().ok())
        .filter(|percent| ZOOMS.contains(percent))
        .unwrap_or(100)
}

async fn set(app: &App<'_>, name: &'static str, value: String) -> Answer<Settings> {
    let location = app.location()?;
    let saved = app
        .write(move |writer| {
            update_setting(writer, name, &value)?;
            settings(writer, location)
        })
        .await?;
    Ok(saved.value)
}

fn settings(reader: &Reader<'_>, location: String) -> Answer<Settings> {
    let theme = find_setting(reader, THEME)?;
    Ok(Settings {
        theme: theme
            .and_then(|code| Theme::parse(&code))
            .unwrap_or_default(),
        zoom_percent: zoom_of(find_setting(reader, ZOOM)?),
        single_keys: find_setting(reader, SINGLE_KEYS)?.is_none_or(|set| set != "off"),
        location,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}
