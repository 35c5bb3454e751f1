//! The list of all workshops, and the search over them.

use headwater_domain::WorkshopId;
use headwater_store::table::{
    due_action::list_due_actions, search::list_search_hits, workshop::list_workshops,
};

use super::App;
use crate::{
    clock,
    error::Answer,
    wire::{
        library::{DueAction, Library, SearchHit},
        list, parse,
    },
};

/// Every workshop, and what fell due.
#[tauri::command]
#[specta::specta]
pub(crate) async fn library_get(app: App<'_>) -> Answer<Library> {
    let (today, location) = (clock::today(), app.location()?);
    app.read(move |reader| {
        let due = list_due_actions(reader, today)?;
        Ok(Library {
            workshops: list(&list_workshops(reader)?),
            due: due
                .iter()
                .map(|action| DueAction::new(action, today))
                .collect(),
            location,
        })
    })
    .await
}

/// Notes with every word of the query, of one workshop or of all.
#[tauri::command]
#[specta::specta]
pub(crate) async fn library_search(
    app: App<'_>,
    query: String,
    workshop: Option<String>,
) -> Answer<Vec<SearchHit>> {
    let workshop: Option<WorkshopId> = workshop.map(|id| parse::id("workshop", &id)).transpose()?;
    app.read(move |reader| Ok(list(&list_search_hits(reader, &query, workshop)?)))
        .await
}
