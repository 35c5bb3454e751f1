//! Headwater: with a command it does that, without one it opens the window.

#![cfg_attr(all(not(debug_assertions), windows), windows_subsystem = "windows")]

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    show_on_every_display();
    headwater::cli::run(env::args_os())
}

/// With some graphics drivers `WebKitGTK` shows a blank window unless this is set; who set it otherwise
/// knows why.
#[expect(
    unsafe_code,
    reason = "nothing has started yet that could read the environment meanwhile"
)]
fn show_on_every_display() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if cfg!(target_os = "linux") && env::var_os(SWITCH).is_none() {
        // SAFETY: this is the program's first act, on its only thread.
        unsafe { env::set_var(SWITCH, "1") };
    }
}
