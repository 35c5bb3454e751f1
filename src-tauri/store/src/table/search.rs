//! Search over all notes.

use headwater_domain::{NoteId, Text, WorkshopId, note::NoteKind};
use jiff::civil::Date;

use rusqlite::Row;

use crate::{Reader, StoreError, sql, words};

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
    let query = query.trim();
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let scope = workshop.map(|id| id.to_string());
    let (sql, text) = match words::expression(query) {
        Some(expression) => (include_str!("search/words.sql"), expression),
        // What is no word to the index, such as a sign, is looked for as it is.
        None => (include_str!("search/characters.sql"), query.to_owned()),
    };
    reader
        .connection()
        .prepare_cached(sql)?
        .query_and_then((text, scope, HITS_MAX), read_hit)?
        .collect()
}

fn read_hit(row: &Row<'_>) -> Result<SearchHit, StoreError> {
    Ok(SearchHit {
        workshop: sql::required(row, 0, "note.workshop", sql::parsed)?,
        organisation: sql::required(row, 1, "workshop.organisation", sql::text)?,
        held_on: sql::optional(row, 2, "workshop.held_on", sql::parsed)?,
        note: sql::required(row, 3, "note.id", sql::parsed)?,
        kind: sql::required(row, 4, "note.kind", NoteKind::parse)?,
        private: row.get(5)?,
        shown: row.get(6)?,
    })
}
