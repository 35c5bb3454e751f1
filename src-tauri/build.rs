//! Prepares what Tauri compiles in: the configuration, the icons and the built window.

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    ensure_window()?;
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*");
    tauri_build::try_build(attributes)?;
    Ok(())
}

/// Puts a page that says what is missing where the window is not built yet, so that everything that
/// needs no window compiles without Node.
fn ensure_window() -> Result<(), Box<dyn Error>> {
    let page = Path::new("ui/dist/index.html");
    println!("cargo:rerun-if-changed=ui/dist");
    if !page.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(page, "<!doctype html><title>Headwater</title><p>The window is not built: run npm run build in ui.</p>\n")?;
    }
    Ok(())
}
