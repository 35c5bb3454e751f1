//! Several new files in one folder: all of them, or none.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::{beside, sync_folder, writing};
use crate::FileError;

/// More files than this of one name are in no folder.
const MOST_OF_A_NAME: u32 = 10_000;

/// New files in a folder. Unless they are [kept](Self::keep), they go again.
#[derive(Debug)]
pub struct NewFiles {
    folder: PathBuf,
    written: Vec<PathBuf>,
}

impl NewFiles {
    /// No file yet, in that folder.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            written: Vec::new(),
        }
    }

    /// Writes one more file whole. A name that is taken gets a number: no file is ever replaced.
    ///
    /// # Errors
    /// When the folder does not exist or may not be written, or the disk is full or fails.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.write_one(name, bytes).map_err(|error| {
            let path = self.folder.join(name);
            FileError::whole(writing(&error)).in_file(path.display().to_string())
        })
    }

    /// Keeps what was written, and says where it is.
    #[must_use]
    pub fn keep(mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.written)
    }

    fn write_one(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut part = beside(&self.folder)?;
        part.write_all(bytes)?;
        part.as_file().sync_all()?;
        // The name is taken first and the file put there then: not every stick can do both at once.
        let target = self.reserve(name)?;
        self.written.push(target.clone());
        part.persist(&target).map_err(|error| error.error)?;
        sync_folder(&self.folder)
    }

    fn reserve(&self, name: &str) -> io::Result<PathBuf> {
        for number in 1..MOST_OF_A_NAME {
            let path = self.folder.join(numbered(name, number));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(_) => return Ok(path),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

impl Drop for NewFiles {
    fn drop(&mut self) {
        for path in &self.written {
            // A stick that was pulled out took the file with it.
            drop(fs::remove_file(path));
        }
    }
}

/// "report.pdf", "report (2).pdf", "report (3).pdf" …
fn numbered(name: &str, number: u32) -> String {
    match name.rsplit_once('.') {
        _ if number == 1 => name.to_owned(),
        Some((stem, extension)) => format!("{stem} ({number}).{extension}"),
        None => format!("{name} ({number})"),
    }
}
