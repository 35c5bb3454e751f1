//! Blind votes on statements, and the words of those who disagree with what was agreed.

use headwater_domain::{
    ballot::Ballot,
    rating::{Answer as Agreed, EvidenceGrade, Rating},
    workshop::Handle,
};
use headwater_store::table::{
    rating::{delete_rating, update_rating},
    workshop::get_details,
};

use super::{
    App,
    assessment::{Answers, change},
};
use crate::{
    error::{Answer, Problem},
    wire::{
        Saved,
        assessment::{
            Assessment,
            ballot::{Vote, read_votes},
            rating::Dissent,
        },
        parse,
    },
};

/// Keeps one blind vote on a statement. What was agreed stays; where nothing was, it is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn ballot_reveal(
    app: App<'_>,
    workshop: String,
    statement: String,
    votes: Vec<Vote>,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "reveal ballot",
        move |writer, workshop, answers| {
            let mut rating = rating_of(&statement, answers)?;
            let votes = read_votes(&votes, &answers.participants)?;
            let named = get_details(writer, workshop)?.votes_named;
            let ballot = Ballot::reveal(votes, named, &answers.participants);
            rating.ballots.push(ballot);
            Ok(update_rating(writer, workshop, &rating)?)
        },
    )
    .await
}

/// Takes the last blind vote on a statement back; with nothing left the rating goes too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn ballot_void(
    app: App<'_>,
    workshop: String,
    statement: String,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "void ballot",
        move |writer, workshop, answers| {
            let mut rating = rating_of(&statement, answers)?;
            if rating.ballots.pop().is_none() {
                let reason = "There is no vote on this statement to take back.";
                return Err(Problem::invalid("statement", reason));
            }
            if says_nothing(&rating) {
                return Ok(delete_rating(writer, workshop, &rating.statement)?);
            }
            Ok(update_rating(writer, workshop, &rating)?)
        },
    )
    .await
}

/// Writes down who disagrees with what the room agreed on a statement.
#[tauri::command]
#[specta::specta]
pub(crate) async fn dissent_set(
    app: App<'_>,
    workshop: String,
    statement: String,
    dissent: Vec<Dissent>,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "edit dissent",
        move |writer, workshop, answers| {
            let mut rating = rating_of(&statement, answers)?;
            if !answers.ratings.contains(&rating) {
                let reason = "There is nothing to disagree with: rate the statement first.";
                return Err(Problem::invalid("statement", reason));
            }
            let named = get_details(writer, workshop)?.votes_named;
            let nameable = nameable(&rating, answers, named);
            let read = |dissent: &Dissent| dissent.read(&nameable);
            rating.dissent = dissent.iter().map(read).collect::<Answer<_>>()?;
            Ok(update_rating(writer, workshop, &rating)?)
        },
    )
    .await
}

/// The rating of a statement; an open one where nothing was agreed yet.
pub(super) fn rating_of(statement: &str, answers: &Answers) -> Answer<Rating> {
    let statement = parse::statement("statement", statement, &answers.pack)?;
    let mut ratings = answers.ratings.iter();
    let rating = ratings.find(|rating| rating.statement == statement);
    Ok(rating.cloned().unwrap_or_else(|| Rating {
        statement,
        answer: Agreed::Unknown,
        evidence: EvidenceGrade::default(),
        evidence_text: None,
        dissent: Vec::new(),
        ballots: Vec::new(),
    }))
}

fn says_nothing(rating: &Rating) -> bool {
    rating.answer == Agreed::Unknown
        && rating.evidence_text.is_none()
        && rating.dissent.is_empty()
        && rating.ballots.is_empty()
}

/// Who may stand beside dissent: participants where names are kept, and who stands there already.
fn nameable(rating: &Rating, answers: &Answers, named: bool) -> Vec<Handle> {
    let there = rating
        .dissent
        .iter()
        .filter_map(|dissent| dissent.by.clone());
    let people = answers.participants.iter().filter(|_| named);
    people
        .map(|person| person.handle.clone())
        .chain(there)
        .collect()
}
