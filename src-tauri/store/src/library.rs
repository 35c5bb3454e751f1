//! The handle to the library, and the thread that owns its connection.

use std::path::{Path, PathBuf};

use headwater_domain::WorkshopId;

use crate::{Opened, Reader, StoreError, Writer};

/// A handle to an open library. Cheap to clone; the library closes with its last handle.
///
/// Closures run one after the other on the library's own thread. They may fail with any error that a
/// [`StoreError`] turns into; what they wrote is then rolled back, also when they panic.
#[derive(Clone, Debug)]
pub struct Library {}

impl Library {
    /// Opens the library at `path`, creates it where there is no file, updates it from an older format.
    ///
    /// # Errors
    /// An [`OpenError`](crate::OpenError), with the file left as it was.
    pub fn open(path: &Path) -> Result<(Self, Opened), StoreError> {
        todo!()
    }

    /// Where the library file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        todo!()
    }

    /// Reads, seeing one state of the library throughout.
    ///
    /// # Errors
    /// What the closure answers, or that it could not be run.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&Reader<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        todo!()
    }

    /// Writes in one immediate transaction and answers once it is committed and synced. Cannot be undone:
    /// for new workshops, the clock and settings.
    ///
    /// # Errors
    /// What the closure answers, or that it could not be run or committed: then nothing was written.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        todo!()
    }

    /// Writes as [`Self::write`] does, and records the inverse as one step of that workshop under `name`,
    /// such as "delete note". Clears what could be redone. A closure that changes nothing leaves no step.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub async fn change<T, E, F>(&self, workshop: WorkshopId, name: &str, work: F) -> Result<T, E>
    where
        F: FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        todo!()
    }

    /// [`Self::read`] for callers that may wait, such as the command line.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&Reader<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        todo!()
    }

    /// [`Self::write`] for callers that may wait.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        todo!()
    }

    /// [`Self::change`] for callers that may wait.
    ///
    /// # Errors
    /// As [`Self::change`].
    pub fn change_blocking<T, E, F>(
        &self,
        workshop: WorkshopId,
        name: &str,
        work: F,
    ) -> Result<T, E>
    where
        F: FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        todo!()
    }

    /// Erases a workshop for good: rows, search index, undo steps, its pack where no other workshop uses
    /// it, and then the bytes that they left in the file and its log.
    ///
    /// # Errors
    /// When it is not there, or with [`StoreError::TracesLeft`] when the log could not be emptied.
    pub async fn erase(&self, workshop: WorkshopId) -> Result<(), StoreError> {
        todo!()
    }

    /// Writes a checked copy of the library, as it is now, to a new file at `path`.
    ///
    /// # Errors
    /// When `path` is taken or cannot be written, or the copy does not verify: no file is left there.
    pub async fn copy_to(&self, path: PathBuf) -> Result<(), StoreError> {
        todo!()
    }

    /// Reads the whole file and its search index for damage. Takes time in proportion to the library.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first finding.
    pub async fn check(&self) -> Result<(), StoreError> {
        todo!()
    }

    /// Finishes what was asked before, writes the log back into the file and closes it. Every handle
    /// then answers [`StoreError::Closed`].
    pub async fn close(&self) {
        todo!()
    }
}
