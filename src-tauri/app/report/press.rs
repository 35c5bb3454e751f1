//! What lives as long as the window: the pages that it shows, and the files that were written last.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use headwater_report::layout::Pages;

use crate::{
    desk::lock,
    error::{Answer, Problem},
};

/// The pages that the window shows, and the files that were written last.
#[derive(Default)]
pub(crate) struct Press {
    drawn: Mutex<(u32, Option<Arc<Pages>>)>,
    written: Mutex<Vec<PathBuf>>,
    is_cancelled: AtomicBool,
}

impl Press {
    /// Keeps pages to be painted one by one, in the place of those before; answers their number.
    pub(crate) fn keep(&self, pages: Pages) -> u32 {
        let (number, drawn) = &mut *lock(&self.drawn);
        *number = number.wrapping_add(1);
        *drawn = Some(Arc::new(pages));
        *number
    }

    /// The pages of that number.
    ///
    /// # Errors
    /// When others took their place.
    pub(crate) fn drawn(&self, number: u32) -> Answer<Arc<Pages>> {
        let (kept, drawn) = &*lock(&self.drawn);
        let drawn = drawn.as_ref().filter(|_| *kept == number);
        drawn
            .cloned()
            .ok_or_else(|| Problem::refused("these pages were set anew; ask for the new ones"))
    }

    /// Begins to write: nobody has cancelled yet.
    pub(crate) fn begin(&self) {
        self.is_cancelled.store(false, Ordering::Relaxed);
    }

    /// What is being written is to go again.
    pub(crate) fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody has cancelled since it began.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Remembers what was written.
    pub(crate) fn remember(&self, files: Vec<PathBuf>) {
        *lock(&self.written) = files;
    }

    /// What was written last: the window opens and shows nothing else.
    ///
    /// # Errors
    /// When nothing was.
    pub(crate) fn written(&self) -> Answer<Vec<PathBuf>> {
        let written = lock(&self.written).clone();
        if written.is_empty() {
            return Err(Problem::refused("nothing was written yet; export first"));
        }
        Ok(written)
    }
}
