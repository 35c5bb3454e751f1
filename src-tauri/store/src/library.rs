//! The handle to the library, and the thread that owns its connection.

mod engine;
mod upkeep;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
};

use headwater_domain::WorkshopId;
use tokio::sync::oneshot;

use crate::{OpenError, Opened, Reader, StoreError, Writer, open, undo::record};
use engine::{Engine, Job};

/// A handle to an open library. Cheap to clone; the library closes with its last handle.
///
/// Closures run one after the other on the library's own thread. They may fail with any error that a
/// [`StoreError`] turns into; what they wrote is then rolled back, also when they panic. A closure must
/// not wait for the same library.
#[derive(Clone, Debug)]
pub struct Library {
    thread: Arc<Thread>,
}

impl Library {
    /// Opens the library at `path`, creates it where there is no file, updates it from an older format.
    ///
    /// # Errors
    /// An [`OpenError`], with the file left as it was.
    pub fn open(path: &Path) -> Result<(Self, Opened), StoreError> {
        let (connection, opened) = open::open(path)?;
        let (jobs, queue) = mpsc::channel();
        let engine = Engine::new(connection);
        let joined = thread::Builder::new()
            .name("library".to_owned())
            .spawn(move || engine.run(&queue))
            .map_err(|error| OpenError::from_io(path, &error))?;
        let thread = Thread {
            path: path.to_owned(),
            jobs: Some(jobs),
            joined: Some(joined),
        };
        let thread = Arc::new(thread);
        Ok((Self { thread }, opened))
    }

    /// Where the library file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.thread.path
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
        self.ask(|engine| engine.read(work)).await
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
        self.ask(|engine| engine.write(work)).await
    }

    /// Writes as [`Self::write`] does, and records the inverse as one step of that workshop under `name`,
    /// such as "delete note". Clears what could be redone. A closure that changes nothing leaves no step.
    ///
    /// # Errors
    /// As [`Self::write`]; also when the workshop is not there, and [`StoreError::Refused`] when the
    /// closure changes another workshop.
    pub async fn change<T, E, F>(&self, workshop: WorkshopId, name: &str, work: F) -> Result<T, E>
    where
        F: FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let work = recorded(workshop, name.to_owned(), work);
        self.ask(|engine| engine.write(work)).await
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
        self.ask_blocking(|engine| engine.read(work))
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
        self.ask_blocking(|engine| engine.write(work))
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
        let work = recorded(workshop, name.to_owned(), work);
        self.ask_blocking(|engine| engine.write(work))
    }

    /// Erases a workshop for good: rows, search index, undo steps, its pack where no other workshop uses
    /// it, and then the bytes that they left in the file and its log.
    ///
    /// # Errors
    /// When it is not there, or with [`StoreError::TracesLeft`] when the log could not be emptied.
    pub async fn erase(&self, workshop: WorkshopId) -> Result<(), StoreError> {
        self.ask(move |engine| engine.erase(workshop)).await
    }

    /// Writes a checked copy of the library, as it is now, to a new file at `path`.
    ///
    /// # Errors
    /// When `path` is taken or cannot be written, or the copy does not verify: no file is left there.
    pub async fn copy_to(&self, path: PathBuf) -> Result<(), StoreError> {
        self.ask(move |engine| engine.copy_to(path)).await
    }

    /// Reads the whole file and its search index for damage. Takes time in proportion to the library.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first finding.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.ask(Engine::check).await
    }

    /// Finishes what was asked before, writes the log back into the file and closes it. Every handle
    /// then answers [`StoreError::Closed`].
    pub async fn close(&self) {
        // Closed already is closed as well.
        let _: Result<(), StoreError> = self.ask(Engine::close).await;
    }

    async fn ask<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Engine) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        // Nobody waits any more where the command was dropped: its work is done all the same.
        self.send(move |engine| drop(answer.send(engine.guard(work))))?;
        answered
            .await
            .unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    fn ask_blocking<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Engine) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = mpsc::sync_channel(1);
        self.send(move |engine| drop(answer.send(engine.guard(work))))?;
        answered
            .recv()
            .unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    fn send(&self, job: impl FnOnce(&mut Engine) + Send + 'static) -> Result<(), StoreError> {
        let jobs = self.thread.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(Box::new(job)).map_err(|_| StoreError::Closed)
    }
}

/// The library's thread. It ends when its last handle is dropped, which waits until the file is closed.
#[derive(Debug)]
struct Thread {
    path: PathBuf,
    jobs: Option<mpsc::Sender<Job>>,
    joined: Option<thread::JoinHandle<()>>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.jobs = None;
        let Some(joined) = self.joined.take() else {
            return;
        };
        // A closure may hold the last handle: the thread cannot wait for itself.
        if joined.thread().id() != thread::current().id() {
            // It cannot have panicked: every job is guarded.
            let _: thread::Result<()> = joined.join();
        }
    }
}

fn recorded<T, E, F>(
    workshop: WorkshopId,
    name: String,
    work: F,
) -> impl FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static
where
    F: FnOnce(&Writer<'_>) -> Result<T, E> + Send + 'static,
    E: From<StoreError>,
{
    move |writer| {
        let step = record::begin(writer.connection(), workshop, &name)?;
        let value = work(writer)?;
        record::end(writer.connection(), workshop, step)?;
        Ok(value)
    }
}
