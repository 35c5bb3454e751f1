//! The facilitator's window.

use headwater_store::table::setting::find_setting;
use tauri::{
    App, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder, window::Color,
};

use crate::{commands::settings::THEME, state::Headwater, wire::settings::Theme};

/// The window's label: the one name that the capabilities allow anything.
pub(crate) const WINDOW: &str = "main";

/// The paper of the light theme, as in the window's style sheet.
const LIGHT: Color = Color(0xFF, 0xFF, 0xFF, 0xFF);
/// The paper of the dark theme.
const DARK: Color = Color(0x13, 0x1A, 0x21, 0xFF);

/// Opens the window, on the paper of its theme from the first moment so that nothing flashes.
pub(crate) fn open<R: Runtime>(app: &App<R>) -> tauri::Result<WebviewWindow<R>> {
    let theme = match theme(&app.state::<Headwater>()) {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    let window = WebviewWindowBuilder::new(app, WINDOW, WebviewUrl::default())
        .title("Headwater")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 600.0)
        .theme(theme)
        .background_color(if theme == Some(tauri::Theme::Dark) {
            DARK
        } else {
            LIGHT
        })
        .visible(false)
        .build()?;
    if window.theme()? == tauri::Theme::Dark {
        window.set_background_color(Some(DARK))?;
    }
    window.show()?;
    Ok(window)
}

/// Brings the window to the front, where the app was started a second time.
pub(crate) fn bring_to_front<R: Runtime>(app: &impl Manager<R>) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        // A window manager may refuse; the window is then where it was.
        drop(window.unminimize());
        drop(window.set_focus());
    }
}

/// What is set, or the system's where the library cannot say.
fn theme(headwater: &Headwater) -> Theme {
    let set = headwater
        .library()
        .and_then(|library| library.read_blocking(|reader| Ok(find_setting(reader, THEME)?)));
    set.ok()
        .flatten()
        .and_then(|code| Theme::parse(&code))
        .unwrap_or_default()
}
