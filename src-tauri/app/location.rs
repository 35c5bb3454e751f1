//! What the environment says: where the library is, and what answers a dialog under test.

use std::{env, fs, path::PathBuf};

use crate::error::{Answer, Problem};

/// Names another folder for the library, such as an encrypted disk or that of a test.
pub(crate) const FOLDER: &str = "HEADWATER_DATA_DIR";

/// The library's file within its folder.
const FILE: &str = "library.sqlite";

/// The folder within the user's data folder; the same as `identifier` in `tauri.conf.json`.
const IDENTIFIER: &str = "app.headwater.Headwater";

/// Answers every dialog in its place, since no test can drive a native one: a path, or nothing at all
/// for a dialog that is cancelled.
const ANSWER: &str = "HEADWATER_TEST_DIALOG";

/// What an app is told of the machine that it runs on.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The library's file, in a folder that is there, or why there is none.
    pub library: Answer<PathBuf>,
    /// What answers every dialog in its place: a path, or an empty one for a dialog that is cancelled.
    pub dialog: Option<PathBuf>,
}

impl Surroundings {
    /// What the environment of this process says.
    #[must_use]
    pub fn read() -> Self {
        Self {
            library: library(),
            dialog: env::var_os(ANSWER).map(PathBuf::from),
        }
    }
}

/// Whether the library is the user's usual one.
pub(crate) fn is_usual() -> bool {
    chosen().is_none()
}

/// The library's file, in a folder that is there.
///
/// # Errors
/// When the system names no data folder, or the folder cannot be made.
pub(crate) fn library() -> Answer<PathBuf> {
    let usual = || dirs::data_dir().map(|folder| folder.join(IDENTIFIER));
    let folder = chosen().or_else(usual).ok_or_else(|| {
        Problem::file(format!(
            "the system names no data folder: set {FOLDER} to a folder for the library"
        ))
    })?;
    fs::create_dir_all(&folder).map_err(|error| {
        Problem::file(format!(
            "the folder for the library, {}, cannot be made ({}): choose another with {FOLDER}",
            folder.display(),
            crate::error::plain_io(&error),
        ))
    })?;
    Ok(folder.join(FILE))
}

fn chosen() -> Option<PathBuf> {
    env::var_os(FOLDER)
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_folder_has_the_identifier_of_the_app() {
        let configuration = include_str!("../../tauri.conf.json");
        assert!(configuration.contains(&format!("\"identifier\": \"{}\"", super::IDENTIFIER)));
    }
}
