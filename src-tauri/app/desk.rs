//! What commands may do to the facilitator's window, and what the desktop says to it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use headwater_domain::workshop::Workshop;
use tauri::ipc::Channel;

use crate::wire::{
    settings::Theme,
    window::{Menu, Word},
};

/// The frame of the window, whatever draws it.
pub(crate) trait Frame: Send + Sync {
    /// Draws the page that much larger, in percent.
    fn zoom(&self, percent: u32);
    /// Fills the screen with the window, or takes it back.
    fn fill(&self);
    /// Takes the look of that theme for what the page does not draw.
    fn set_theme(&self, theme: Theme);
    /// Offers these menus.
    fn set_menus(&self, menus: &[Menu]);
    /// Shows the menu bar where it is hidden, and hides it where it is shown.
    fn turn_menu_bar(&self);
}

/// The facilitator's window, seen from the commands.
pub(crate) struct Desk {
    pub(crate) frame: Box<dyn Frame>,
    said: Mutex<Said>,
    given: Mutex<Option<Workshop>>,
}

/// What was said before the window listened waits for it.
enum Said {
    Waiting(Vec<Word>),
    To(Channel<Word>),
}

impl Desk {
    pub(crate) fn new(frame: impl Frame + 'static) -> Self {
        Self {
            frame: Box::new(frame),
            said: Mutex::new(Said::Waiting(Vec::new())),
            given: Mutex::new(None),
        }
    }

    /// Says it to the window, as soon as it listens.
    pub(crate) fn say(&self, word: Word) {
        match &mut *lock(&self.said) {
            Said::Waiting(words) => words.push(word),
            // A window that is gone has nobody left to tell.
            Said::To(window) => drop(window.send(word)),
        }
    }

    /// From now on the window hears what is said, first what waited. One that was loaded anew takes the
    /// place of the one before.
    pub(crate) fn listen(&self, window: Channel<Word>) {
        let mut said = lock(&self.said);
        if let Said::Waiting(words) = &mut *said {
            for word in words.drain(..) {
                drop(window.send(word));
            }
        }
        *said = Said::To(window);
    }

    /// Keeps a workshop that was given until the facilitator answers; the last one counts.
    pub(crate) fn keep(&self, workshop: Workshop) {
        *lock(&self.given) = Some(workshop);
    }

    /// The workshop that was given, once.
    pub(crate) fn take(&self) -> Option<Workshop> {
        lock(&self.given).take()
    }
}

/// What it guards is whole between any two statements, so that a panic elsewhere harms nothing.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
