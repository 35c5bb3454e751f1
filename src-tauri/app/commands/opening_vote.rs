//! The room's own guess of the stage, in two rounds at most.

use headwater_domain::{WorkshopId, opening_vote as domain};
use headwater_store::{
    Writer,
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
        parse,
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
    change(
        &app,
        &workshop,
        "reveal opening vote",
        move |writer, workshop| {
            if list_opening_votes(writer, workshop)?.len() >= domain::OpeningVote::ROUNDS {
                let reason = "Both rounds of the opening vote are kept: \
                              take the last one back to vote again.";
                return Err(Problem::invalid("votes", reason));
            }
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
    change(
        &app,
        &workshop,
        "void opening vote",
        move |writer, workshop| {
            if list_opening_votes(writer, workshop)?.is_empty() {
                return Err(Problem::refused("There is no opening vote to take back."));
            }
            Ok(delete_last_opening_vote(writer, workshop)?)
        },
    )
    .await
}

async fn change<F>(
    app: &App<'_>,
    workshop: &str,
    name: &str,
    edit: F,
) -> Answer<Saved<Vec<OpeningVote>>>
where
    F: FnOnce(&Writer<'_>, WorkshopId) -> Answer<()> + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.change(workshop, name, move |writer| {
        edit(writer, workshop)?;
        Ok(list(&list_opening_votes(writer, workshop)?))
    })
    .await
}
