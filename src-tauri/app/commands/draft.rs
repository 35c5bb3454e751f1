//! What is half typed, and what a crash left.

use headwater_store::table::draft::{self as store, list_drafts, update_draft};

use super::App;
use crate::{
    error::{Answer, Problem},
    wire::{Saved, draft::Draft, parse},
};

/// The most characters of a draft: a pasted list may be longer than any one note.
const MOST: usize = 200_000;

/// The most characters of a field's name: an id, and what of it is written.
const MOST_OF_NAME: usize = 200;

/// All that was half typed when the workshop was left.
#[tauri::command]
#[specta::specta]
pub(crate) async fn draft_list(app: App<'_>, workshop: String) -> Answer<Vec<Draft>> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| {
        let drafts = list_drafts(reader, workshop)?;
        Ok(drafts.into_iter().map(Draft::from).collect())
    })
    .await
}

/// Keeps what is half typed in a field; text that is as its base forgets it. No step of undo, and no
/// change: a closed workshop takes it too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn draft_keep(app: App<'_>, workshop: String, draft: Draft) -> Answer<Saved<()>> {
    let workshop = parse::id("workshop", &workshop)?;
    let length = |text: &str| text.chars().count();
    if !(1..=MOST_OF_NAME).contains(&length(&draft.field)) {
        let reason = format!("The name of a field has 1 to {MOST_OF_NAME} characters.");
        return Err(Problem::invalid("field", reason));
    }
    if length(&draft.text).max(length(&draft.base)) > MOST {
        let reason = format!("What is half typed has more than {MOST} characters.");
        return Err(Problem::invalid("text", reason));
    }
    let draft = store::Draft::from(draft);
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
