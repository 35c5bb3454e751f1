//! What is half typed in the capture line, and what a crash left.

use headwater_store::table::{
    draft::{self as store, find_draft, update_draft},
    note::list_notes,
};

use super::App;
use crate::{
    error::{Answer, Problem},
    wire::{Saved, note::Draft, parse},
};

/// The most characters of a draft: a pasted list may be longer than any one note.
const MOST: usize = 200_000;

/// What was half typed when the room was left; a note that is gone is not changed any more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn draft_find(app: App<'_>, workshop: String) -> Answer<Option<Draft>> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| {
        let notes = list_notes(reader, workshop)?;
        let is_there = |id: &_| notes.iter().any(|note| note.id == *id);
        Ok(find_draft(reader, workshop)?.map(|draft| Draft {
            line: draft.line,
            note: draft.note.filter(is_there).map(|id| id.to_string()),
        }))
    })
    .await
}

/// Keeps what is half typed; an empty line forgets it. No step of undo.
#[tauri::command]
#[specta::specta]
pub(crate) async fn draft_keep(app: App<'_>, workshop: String, draft: Draft) -> Answer<Saved<()>> {
    let workshop = parse::id("workshop", &workshop)?;
    if draft.line.chars().count() > MOST {
        let reason = format!("What is half typed has more than {MOST} characters.");
        return Err(Problem::invalid("line", reason));
    }
    let draft = store::Draft {
        line: draft.line,
        note: draft.note.map(|id| parse::id("note", &id)).transpose()?,
    };
    app.write(move |writer| Ok(update_draft(writer, workshop, &draft)?))
        .await
}

/// Whether the library had not been closed the last time. Said once: the next question is answered no.
#[tauri::command]
#[specta::specta]
#[expect(
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "so a command is called and answers"
)]
pub(crate) fn recovery_take(app: App<'_>) -> Answer<bool> {
    Ok(app.take_recovered())
}
