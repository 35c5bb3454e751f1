//! The room's own guess of the stage, in two rounds at most.

use headwater_domain::{WorkshopId, opening_vote as domain};
use headwater_store::{
    Reader,
    table::{
        opening_vote::{delete_last_opening_vote, insert_opening_vote, list_opening_votes},
        participant::list_participants,
        workshop::get_details,
    },
};

use super::App;
use crate::{
    error::{Answer, Problem},
    wire::{
        Saved, list,
        opening_vote::{Guess, OpeningVote, read_guesses},
    },
};

/// Keeps one round of the opening vote. There are two at most.
#[tauri::command]
#[specta::specta]
pub(crate) async fn opening_vote_reveal(
    app: App<'_>,
    workshop: String,
    votes: Vec<Guess>,
) -> Answer<Saved<Vec<OpeningVote>>> {
    app.edit(
        &workshop,
        "reveal opening vote",
        rounds,
        move |writer, workshop| {
            let guesses = read_guesses(&votes, &list_participants(writer, workshop)?)?;
            let named = get_details(writer, workshop)?.votes_named;
            let round = domain::OpeningVote::reveal(guesses, named);
            Ok(insert_opening_vote(writer, workshop, &round)?)
        },
    )
    .await
}

/// Takes the last round of the opening vote back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn opening_vote_void(
    app: App<'_>,
    workshop: String,
) -> Answer<Saved<Vec<OpeningVote>>> {
    app.edit(
        &workshop,
        "void opening vote",
        rounds,
        move |writer, workshop| {
            if list_opening_votes(writer, workshop)?.is_empty() {
                return Err(Problem::refused("There is no opening vote to take back."));
            }
            Ok(delete_last_opening_vote(writer, workshop)?)
        },
    )
    .await
}

fn rounds(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Vec<OpeningVote>> {
    Ok(list(&list_opening_votes(reader, workshop)?))
}
