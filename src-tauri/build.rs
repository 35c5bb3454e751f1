//! Prepares what Tauri compiles in: the configuration, the icons and the built window.

use std::{error::Error, fs, path::Path};

use tauri_build::{AppManifest, Attributes};

fn main() -> Result<(), Box<dyn Error>> {
    ensure_window()?;
    let manifest = AppManifest::new().commands(commands()?.leak());
    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(manifest);
    tauri_build::try_build(attributes)?;
    Ok(())
}

/// The commands that the capability names. To name a command is what makes Tauri ask for a permission:
/// without the list every window could call everything.
fn commands() -> Result<Vec<&'static str>, Box<dyn Error>> {
    let path = "src-tauri/capabilities/main.json";
    println!("cargo:rerun-if-changed={path}");
    let capability: serde_json::Value = serde_json::from_str(&fs::read_to_string(path)?)?;
    let permissions = capability["permissions"]
        .as_array()
        .ok_or("no list of permissions")?;
    let command = |permission: &serde_json::Value| {
        let name = permission.as_str()?.strip_prefix("allow-")?;
        Some(&*name.replace('-', "_").leak())
    };
    permissions
        .iter()
        .map(command)
        .collect::<Option<_>>()
        .ok_or_else(|| "a foreign permission".into())
}

/// Puts a page that says what is missing where the window is not built yet, so that everything that
/// needs no window compiles without Node.
fn ensure_window() -> Result<(), Box<dyn Error>> {
    let page = Path::new("ui/dist/index.html");
    println!("cargo:rerun-if-changed=ui/dist");
    if !page.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(
            page,
            "<!doctype html><title>Headwater</title><p>The window is not built: run npm run build in ui.</p>\n",
        )?;
    }
    Ok(())
}
