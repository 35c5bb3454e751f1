//! The audience window itself: where it opens, and when it gives way.

use tauri::{
    AppHandle, Manager, Monitor, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use super::Projector;
use crate::{window::WINDOW, wire::audience::AudienceWindow};

/// The window's label, which the capability of the audience names.
const AUDIENCE: &str = "audience";

/// The window, whatever it is drawn by: a command knows no runtime.
pub(super) trait Frame: Send + Sync {
    fn toggle(&self) -> tauri::Result<()>;
    fn fill(&self) -> tauri::Result<()>;
}

/// The window of that app.
pub(super) struct AppFrame<R: Runtime>(pub(super) AppHandle<R>);

impl<R: Runtime> Frame for AppFrame<R> {
    fn toggle(&self) -> tauri::Result<()> {
        match self.0.get_webview_window(AUDIENCE) {
            Some(window) => window.close(),
            None => open(&self.0),
        }
    }

    fn fill(&self) -> tauri::Result<()> {
        match self.0.get_webview_window(AUDIENCE) {
            Some(window) => set_filled(&window, !window.is_fullscreen()?),
            None => Ok(()),
        }
    }
}

fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, AUDIENCE, WebviewUrl::App("audience.html".into()))
        .title("Headwater: audience")
        .inner_size(960.0, 540.0)
        .min_inner_size(480.0, 270.0)
        .focused(false)
        .build()?;
    let watched = window.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            watched.state::<Projector>().place(AudienceWindow::Closed);
        } else if matches!(
            event,
            WindowEvent::Moved(_)
                | WindowEvent::Resized(_)
                | WindowEvent::ScaleFactorChanged { .. }
        ) {
            // A window manager may refuse; the full screen can still be left by its key.
            drop(step_back(&watched));
        }
    });
    window.state::<Projector>().stands_here();
    if let Some(screen) = other_screen(app)?.filter(|_| may_place_windows()) {
        window.set_position(*screen.position())?;
        set_filled(&window, true)?;
    }
    match app.get_webview_window(WINDOW) {
        Some(main) => main.set_focus(),
        None => Ok(()),
    }
}

/// Lets the audience window go with the facilitator's.
pub(crate) fn close_with<R: Runtime>(main: &WebviewWindow<R>) {
    let app = main.app_handle().clone();
    main.on_window_event(move |event| {
        if let (WindowEvent::Destroyed, Some(window)) = (event, app.get_webview_window(AUDIENCE)) {
            // The app ends either way.
            drop(window.destroy());
        }
    });
}

fn set_filled<R: Runtime>(window: &WebviewWindow<R>, filled: bool) -> tauri::Result<()> {
    let screens = window.available_monitors()?.len();
    window.set_fullscreen(filled)?;
    let projector = window.state::<Projector>();
    if filled {
        projector.fills_one_of(screens);
    } else {
        projector.stands_here();
    }
    Ok(())
}

/// A screen that the facilitator's window is not on.
fn other_screen<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Option<Monitor>> {
    let Some(main) = app.get_webview_window(WINDOW) else {
        return Ok(None);
    };
    let here = position(main.current_monitor()?.as_ref());
    let screens = main.available_monitors()?;
    Ok(screens
        .into_iter()
        .find(|screen| position(Some(screen)) != here))
}

/// An unplugged projector leaves its window over the facilitator's: there it gives way.
fn step_back<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let Some(main) = window.get_webview_window(WINDOW) else {
        return Ok(());
    };
    let filled_among = window.state::<Projector>().filled_among();
    let is_fewer = window.available_monitors()?.len() < filled_among;
    let of = |window: &WebviewWindow<R>| {
        window
            .current_monitor()
            .map(|screen| position(screen.as_ref()))
    };
    if is_fewer && of(window)? == of(&main)? {
        set_filled(window, false)?;
        main.set_focus()?;
    }
    Ok(())
}

fn position(screen: Option<&Monitor>) -> Option<(i32, i32)> {
    screen.map(|screen| (screen.position().x, screen.position().y))
}

/// Wayland lets no app place its windows.
fn may_place_windows() -> bool {
    let names = |variable: &str, word: &str| {
        std::env::var_os(variable).is_some_and(|value| value.eq_ignore_ascii_case(word))
    };
    names("GDK_BACKEND", "x11")
        || std::env::var_os("WAYLAND_DISPLAY").is_none_or(|display| display.is_empty())
}
