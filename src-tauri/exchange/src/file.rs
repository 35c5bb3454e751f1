//! The one door to the disk for files that enter or leave.
//!
//! What is read stops at a limit. What is written is first written whole beside its target, made
//! durable, and only then takes the target's name: nobody ever finds half a file.

mod new_files;

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

use crate::{FileError, plain};

pub use new_files::NewFiles;

/// Reads a file of at most `most` bytes.
///
/// # Errors
/// When there is no such file, it is a folder, it may not be read or is larger.
pub fn read_file(path: &Path, most: usize) -> Result<Vec<u8>, FileError> {
    let refuse =
        |error: &io::Error| FileError::whole(reading(error)).in_file(path.display().to_string());
    let file = File::open(path).map_err(|error| refuse(&error))?;
    let mut bytes = Vec::new();
    file.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| refuse(&error))?;
    if bytes.len() > most {
        let message = format!(
            "the file is larger than {} bytes, the most that is read; choose another one",
            plain::number(most as u64)
        );
        return Err(FileError::whole(message).in_file(path.display().to_string()));
    }
    Ok(bytes)
}

/// Writes a file whole or not at all, replacing one of that name.
///
/// # Errors
/// When the folder does not exist or may not be written, the target is a folder or protected, or the
/// disk is full or fails. The file that was there before is then still there.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    write_target(&target, bytes)
        .map_err(|error| FileError::whole(writing(&error)).in_file(path.display().to_string()))
}

fn write_target(target: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::metadata(target) {
        Ok(there) if there.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Ok(there) if there.is_file() && there.permissions().readonly() => {
            return Err(ErrorKind::PermissionDenied.into());
        }
        // A pipe or a device has no file beside it that could take its name.
        Ok(there) if !there.is_file() => {
            return OpenOptions::new()
                .write(true)
                .open(target)?
                .write_all(bytes);
        }
        Ok(_) | Err(_) => {}
    }
    let folder = folder_of(target);
    let mut beside = beside(&folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(target).map_err(|error| error.error)?;
    sync_folder(&folder)
}

fn folder_of(target: &Path) -> PathBuf {
    match target.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// A new file in the folder, readable by whom the user's other files are. It goes when it is dropped.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".headwater-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the new name durable. Only Unix can open a folder for that; elsewhere the system sees to it.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn reading(error: &io::Error) -> String {
    sentence(error, "read", "this is a folder; choose a file in it")
}

fn writing(error: &io::Error) -> String {
    sentence(error, "written", "this is a folder; add the name of a file")
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of errors are open, and the system names the rest best"
)]
fn sentence(error: &io::Error, done: &str, folder: &str) -> String {
    match error.kind() {
        ErrorKind::NotFound if done == "read" => "there is no such file; check its name".to_owned(),
        ErrorKind::NotFound => "there is no such folder; choose another one".to_owned(),
        ErrorKind::NotADirectory => {
            "a part of this path is a file, not a folder; check the path".to_owned()
        }
        ErrorKind::IsADirectory => folder.to_owned(),
        ErrorKind::PermissionDenied => {
            format!("this file may not be {done}; choose another place, or ask for permission")
        }
        ErrorKind::ReadOnlyFilesystem => {
            "this disk cannot be written; choose another place".to_owned()
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "the disk is full; free some space, or choose another place".to_owned()
        }
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => {
            "this is no name that a file can have; choose another one".to_owned()
        }
        _ => format!("the file could not be {done} ({error}); try another place"),
    }
}
