//! Prepares what Tauri compiles in: the configuration, the icons and the built window.

use std::{collections::BTreeSet, error::Error, fs, path::Path};

use serde_json::Value;
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

/// The commands that the capabilities name. To name a command is what makes Tauri ask for a permission:
/// without the list every window could call everything.
fn commands() -> Result<Vec<&'static str>, Box<dyn Error>> {
    let folder = "src-tauri/capabilities";
    println!("cargo:rerun-if-changed={folder}");
    let mut all = BTreeSet::new();
    for file in fs::read_dir(folder)? {
        let capability: Value = serde_json::from_str(&fs::read_to_string(file?.path())?)?;
        let permissions = capability["permissions"]
            .as_array()
            .ok_or("no list of permissions")?;
        for permission in permissions {
            let name = permission
                .as_str()
                .and_then(|name| name.strip_prefix("allow-"));
            all.insert(name.ok_or("a foreign permission")?.replace('-', "_"));
        }
    }
    Ok(all.into_iter().map(|name| &*name.leak()).collect())
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
