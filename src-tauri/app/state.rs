//! What lives as long as the window: the library and the dialogs.

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use headwater_domain::{WorkshopId, workshop::State};
use headwater_store::{Library, Reader, StoreError, Writer, table::workshop::get_state};

use crate::{
    clock,
    dialog::Dialogs,
    error::{Answer, Problem, ProblemCode},
    wire::{Saved, parse},
};

/// What lives as long as the window.
pub(crate) struct Headwater {
    library: Answer<Library>,
    /// The library had not been closed the last time, and nobody was told yet.
    recovered: AtomicBool,
    pub(crate) dialogs: Dialogs,
}

impl Headwater {
    /// Opens the user's library. One that cannot be opened is said by every command that needs it, so
    /// that the window can show why.
    pub(crate) fn open(path: Answer<PathBuf>, dialogs: Dialogs) -> Self {
        let opened = path.and_then(|path| Library::open(&path).map_err(Problem::from));
        let recovered = opened.as_ref().is_ok_and(|(_, opened)| opened.recovered);
        Self {
            library: opened.map(|(library, _)| library),
            recovered: AtomicBool::new(recovered),
            dialogs,
        }
    }

    /// Whether the library had not been closed the last time; the next question is answered no.
    pub(crate) fn take_recovered(&self) -> bool {
        self.recovered.swap(false, Ordering::Relaxed)
    }

    /// The library.
    ///
    /// # Errors
    /// Why it could not be opened.
    pub(crate) fn library(&self) -> Answer<&Library> {
        self.library.as_ref().map_err(Clone::clone)
    }

    /// The library's file, as a person reads it.
    pub(crate) fn location(&self) -> Answer<String> {
        Ok(self.library()?.path().display().to_string())
    }

    /// Reads, seeing one state of the library throughout.
    pub(crate) async fn read<T, F>(&self, work: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Reader<'_>) -> Answer<T> + Send + 'static,
    {
        self.library()?.read(work).await
    }

    /// Writes what is no edit, such as the clock: it cannot be undone.
    pub(crate) async fn write<T, F>(&self, work: F) -> Answer<Saved<T>>
    where
        T: Send + 'static,
        F: FnOnce(&Writer<'_>) -> Answer<T> + Send + 'static,
    {
        let value = self.library()?.write(work).await?;
        Ok(saved(value))
    }

    /// Changes an open workshop in one step that can be undone under that name.
    ///
    /// # Errors
    /// [`ProblemCode::Closed`] where it is closed: what the room said stays as it was.
    pub(crate) async fn change<T, F>(
        &self,
        workshop: WorkshopId,
        name: &str,
        work: F,
    ) -> Answer<Saved<T>>
    where
        T: Send + 'static,
        F: FnOnce(&Writer<'_>) -> Answer<T> + Send + 'static,
    {
        let work = move |writer: &Writer<'_>| {
            refuse_closed(writer, workshop)?;
            work(writer)
        };
        self.change_after(workshop, name, work).await
    }

    /// The same for a command that changes one thing and answers all of its kind, as `read` lists it.
    pub(crate) async fn edit<T, F>(
        &self,
        workshop: &str,
        name: &str,
        read: fn(&Reader<'_>, WorkshopId) -> Answer<T>,
        edit: F,
    ) -> Answer<Saved<T>>
    where
        T: Send + 'static,
        F: FnOnce(&Writer<'_>, WorkshopId) -> Answer<()> + Send + 'static,
    {
        let workshop = parse::id("workshop", workshop)?;
        self.change(workshop, name, move |writer| {
            edit(writer, workshop)?;
            read(writer, workshop)
        })
        .await
    }

    /// Changes a workshop, open or closed: for what is done after the room, such as ticking an action off.
    pub(crate) async fn change_after<T, F>(
        &self,
        workshop: WorkshopId,
        name: &str,
        work: F,
    ) -> Answer<Saved<T>>
    where
        T: Send + 'static,
        F: FnOnce(&Writer<'_>) -> Answer<T> + Send + 'static,
    {
        let value = self.library()?.change(workshop, name, work).await?;
        Ok(saved(value))
    }
}

/// Opens a library; creates it where there is none.
pub(crate) fn open_library(path: &Path) -> Answer<Library> {
    let (library, _) = Library::open(path).map_err(Problem::from)?;
    Ok(library)
}

/// A closed workshop is opened again before it is changed.
///
/// # Errors
/// [`ProblemCode::Closed`] where it is closed.
pub(crate) fn refuse_closed(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<()> {
    if get_state(reader, workshop)? == State::Closed {
        let message = "This workshop is closed: open it again to change it.";
        return Err(Problem::new(ProblemCode::Closed, message));
    }
    Ok(())
}

fn saved<T>(value: T) -> Saved<T> {
    let saved_at = clock::to_seconds(clock::now());
    Saved { value, saved_at }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let reason = error.to_string();
        match error {
            StoreError::NotFound { what } => Self::not_found(what),
            StoreError::Refused { .. }
            | StoreError::TooMany(_)
            | StoreError::NotUndoable { .. } => Self::refused(reason),
            StoreError::Open(_) | StoreError::AlreadyThere { .. } | StoreError::NoCopy { .. } => {
                Self::file(reason)
            }
            StoreError::Pack { .. } | StoreError::Unreadable { .. } => Self::internal(reason),
            StoreError::Damaged { .. }
            | StoreError::Full
            | StoreError::Busy
            | StoreError::NoPermission
            | StoreError::TracesLeft
            | StoreError::Closed
            | StoreError::Panicked { .. }
            | StoreError::Sql(_) => Self::not_saved(reason),
        }
    }
}
