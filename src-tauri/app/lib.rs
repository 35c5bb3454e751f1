//! Headwater, the app.

/// Opens the window.
pub fn run() {
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|_, _, _| {}))
        .plugin(tauri_plugin_dialog::init())
        .run(tauri::generate_context!())
        .expect("BUG")
}
