//! The facilitator's window.

use std::path::PathBuf;

use headwater_store::table::setting::find_setting;
use tauri::{
    App, AppHandle, DragDropEvent, Manager, Runtime, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, Window, WindowEvent, window::Color,
};

use crate::{
    commands::settings::{THEME, ZOOM, zoom_of},
    desk::Frame,
    given,
    menu::{self, Menus},
    state::Headwater,
    wire::{settings::Theme, window::Menu},
};

/// The window's label: the one name that the capabilities allow anything.
pub(crate) const WINDOW: &str = "main";

/// The paper of the light theme, as in the window's style sheet.
const LIGHT: Color = Color(0xFF, 0xFF, 0xFF, 0xFF);
/// The paper of the dark theme.
const DARK: Color = Color(0x13, 0x1A, 0x21, 0xFF);

/// Opens the window, on the paper of its theme from the first moment so that nothing flashes.
pub(crate) fn open<R: Runtime>(app: &App<R>) -> tauri::Result<WebviewWindow<R>> {
    let headwater = app.state::<Headwater>();
    let theme = system_theme(theme(&headwater));
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
    let percent = zoom_of(setting(&headwater, ZOOM));
    window.set_zoom(factor(percent))?;
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

/// Takes the file that a second start was given.
pub(crate) fn take_from<R: Runtime>(app: &AppHandle<R>, arguments: &[String], folder: &str) {
    bring_to_front(app);
    let file = arguments
        .iter()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    given::take(
        app,
        file.map(|file| PathBuf::from(folder).join(file))
            .into_iter()
            .collect(),
    );
}

/// Takes the files that are dropped on it.
pub(crate) fn hear<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
        && window.label() == WINDOW
    {
        given::take(window.app_handle(), paths.clone());
    }
}

/// The frame of the window of that app. What the system refuses leaves it as it was.
pub(crate) struct AppFrame<R: Runtime> {
    app: AppHandle<R>,
    menus: Menus<R>,
}

impl<R: Runtime> AppFrame<R> {
    pub(crate) const fn new(app: AppHandle<R>) -> Self {
        Self {
            app,
            menus: Menus::new(),
        }
    }

    fn with(&self, act: impl FnOnce(&WebviewWindow<R>) -> tauri::Result<()>) {
        if let Some(window) = self.app.get_webview_window(WINDOW) {
            drop(act(&window));
        }
    }
}

impl<R: Runtime> Frame for AppFrame<R> {
    fn zoom(&self, percent: u32) {
        self.with(|window| window.set_zoom(factor(percent)));
    }

    fn fill(&self) {
        self.with(|window| window.set_fullscreen(!window.is_fullscreen()?));
    }

    fn set_theme(&self, theme: Theme) {
        self.with(|window| window.set_theme(system_theme(theme)));
    }

    fn set_menus(&self, menus: &[Menu]) {
        self.with(|window| self.menus.set(&self.app, window, menus));
    }

    fn turn_menu_bar(&self) {
        self.with(menu::turn);
    }
}

fn factor(percent: u32) -> f64 {
    f64::from(percent) / 100.0
}

const fn system_theme(theme: Theme) -> Option<tauri::Theme> {
    match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// What is set, or the system's where the library cannot say.
fn theme(headwater: &Headwater) -> Theme {
    setting(headwater, THEME)
        .and_then(|code| Theme::parse(&code))
        .unwrap_or_default()
}

fn setting(headwater: &Headwater, name: &'static str) -> Option<String> {
    let set = headwater
        .library()
        .and_then(|library| library.read_blocking(|reader| Ok(find_setting(reader, name)?)));
    set.ok().flatten()
}
