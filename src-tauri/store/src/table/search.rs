//! Search over all notes.

use headwater_domain::{NoteId, Text, WorkshopId, note::NoteKind};
use jiff::civil::Date;

use crate::{Reader, StoreError};

/// The most hits that one search gives.
pub const HITS_MAX: u32 = 100;

/// A note that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// In which workshop.
    pub workshop: WorkshopId,
    /// Whom that is about.
    pub organisation: Text,
    /// When that was held.
    pub held_on: Option<Date>,
    /// Which note.
    pub note: NoteId,
    /// What the note is.
    pub kind: NoteKind,
    /// The facilitator's own.
    pub private: bool,
    /// Its line as a reader sees it.
    pub shown: String,
}

/// Notes whose line has every word of `query`, each as the beginning of a word, without regard to case
/// and accents; newest first, at most [`HITS_MAX`]. Any text is a query: quotes and operators are plain
/// characters. A blank one finds nothing. With a `workshop`, only its notes.
///
/// # Errors
/// When the library cannot be read.
pub fn list_search_hits(
    reader: &Reader<'_>,
    query: &str,
    workshop: Option<WorkshopId>,
) -> Result<Vec<SearchHit>, StoreError> {
    todo!()
}
