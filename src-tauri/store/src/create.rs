//! Creating a library: whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use rusqlite::OpenFlags;

use crate::{OpenError, migration, open};

/// Creates an empty library at `path`. It is made under another name and moved there once it is whole
/// and synced, so that a crash leaves no empty file that would look like a damaged library. A library
/// that appears at `path` meanwhile is kept.
pub(crate) fn create(path: &Path) -> Result<(), OpenError> {
    let folder = folder_of(path);
    if !folder.is_dir() {
        let path = folder.to_owned();
        return Err(OpenError::NoFolder { path });
    }
    let new = unfinished(path);
    new_private_file(&new).map_err(|error| OpenError::from_io(path, &error))?;
    fill(&new).map_err(|error| OpenError::from_sql(path, &error))?;
    settle(&new, path).map_err(|error| OpenError::from_io(path, &error))
}

/// Removes what a creation that was interrupted left beside a library that is there: an unfinished file,
/// or a second name of this very one, which would outlive it.
pub(crate) fn tidy(path: &Path) -> Result<(), OpenError> {
    remove(&unfinished(path)).map_err(|error| OpenError::from_io(path, &error))
}

fn unfinished(path: &Path) -> PathBuf {
    beside(path, "new")
}

/// Removes a file, if there is one.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The path with an extension added to its file name.
pub(crate) fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// Makes an empty file that only this user reads. A file of the same name is what an earlier attempt
/// left, and is replaced.
pub(crate) fn new_private_file(path: &Path) -> io::Result<()> {
    remove(path)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path).map(drop)
}

/// Syncs the file at `from` and gives it the name `to`, unless there is a file of that name: then `from`
/// is removed and the other kept.
pub(crate) fn settle(from: &Path, to: &Path) -> io::Result<()> {
    File::options().write(true).open(from)?.sync_all()?;
    match fs::hard_link(from, to) {
        Ok(()) => remove(from)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => remove(from)?,
        // Some file systems have no links; there a rename is the best to be had.
        Err(_) => fs::rename(from, to)?,
    }
    sync_folder(folder_of(to))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened to be synced; the file system's own journal has to do.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

fn fill(path: &Path) -> rusqlite::Result<()> {
    let mut connection = open::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migration::migrate(&mut connection)?;
    connection.close().map_err(|(_, error)| error)
}
