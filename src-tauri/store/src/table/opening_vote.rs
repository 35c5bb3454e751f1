//! The opening vote: at most two rounds, each as counts or with names.

use headwater_domain::{
    Stage, WorkshopId,
    opening_vote::{Guess, OpeningVote, StageCounts},
    workshop::{Handle, Limit},
};
use rusqlite::Row;

use crate::{Reader, StoreError, Writer, sql};

/// The rounds of a workshop's opening vote, first round first.
///
/// # Errors
/// When the library cannot be read.
pub fn list_opening_votes(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<OpeningVote>, StoreError> {
    let id = workshop.to_string();
    let rows: Vec<(i64, String, StageCounts)> = reader
        .connection()
        .prepare_cached(
            "SELECT stage_0, stage_1, stage_2, stage_3, stage_4, stage_5, abstained, round, kept
             FROM opening_vote WHERE workshop = ?1 ORDER BY round",
        )?
        .query_map([&id], |row| {
            Ok((row.get(7)?, row.get(8)?, read_counts(row)?))
        })?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(round, kept, counts)| match kept.as_str() {
            "names" => list_guesses(reader, &id, round).map(OpeningVote::Named),
            _ => Ok(OpeningVote::Counted(counts)),
        })
        .collect()
}

/// Keeps one more round.
///
/// # Errors
/// [`StoreError::TooMany`] when there are two already.
pub fn insert_opening_vote(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    vote: &OpeningVote,
) -> Result<(), StoreError> {
    let id = workshop.to_string();
    let rounds = last_round(writer, &id)?;
    let round = rounds + 1;
    Limit::OpeningVotes.check(usize::try_from(round).unwrap_or(usize::MAX))?;
    let kept = match vote {
        OpeningVote::Counted(_) => "counts",
        OpeningVote::Named(_) => "names",
    };
    let counts = vote.counts();
    let [zero, one, two, three, four, five] = counts.votes;
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO opening_vote (workshop, round, kept, stage_0, stage_1, stage_2, stage_3,
                                       stage_4, stage_5, abstained)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            &id,
            round,
            kept,
            zero,
            one,
            two,
            three,
            four,
            five,
            counts.abstained,
        ))?;
    match vote {
        OpeningVote::Counted(_) => Ok(()),
        OpeningVote::Named(guesses) => insert_guesses(writer, &id, round, guesses),
    }
}

/// Takes the last round back.
///
/// # Errors
/// When there is none.
pub fn delete_last_opening_vote(
    writer: &Writer<'_>,
    workshop: WorkshopId,
) -> Result<(), StoreError> {
    let id = workshop.to_string();
    let round = last_round(writer, &id)?;
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM opening_vote WHERE workshop = ?1 AND round = ?2")?
        .execute((&id, round))?;
    sql::found(changed, "opening vote")
}

/// The number of the last round, 0 where there is none.
fn last_round(reader: &Reader<'_>, workshop: &str) -> rusqlite::Result<i64> {
    reader
        .connection()
        .prepare_cached("SELECT coalesce(max(round), 0) FROM opening_vote WHERE workshop = ?1")?
        .query_row([workshop], |row| row.get(0))
}

fn insert_guesses(
    writer: &Writer<'_>,
    workshop: &str,
    round: i64,
    guesses: &[Guess],
) -> Result<(), StoreError> {
    let mut insert = writer.connection().prepare_cached(
        "INSERT INTO opening_guess (workshop, round, by, position, stage)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, Guess { by, stage }) in (0_i64..).zip(guesses) {
        let stage = stage.map(Stage::number);
        insert.execute((workshop, round, by.as_str(), position, stage))?;
    }
    Ok(())
}

fn list_guesses(reader: &Reader<'_>, workshop: &str, round: i64) -> Result<Vec<Guess>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT by, stage FROM opening_guess WHERE workshop = ?1 AND round = ?2
             ORDER BY position",
        )?
        .query_and_then((workshop, round), |row| {
            Ok(Guess {
                by: sql::required(row, 0, "opening_guess.by", Handle::parse)?,
                stage: sql::optional_number(row, 1, "opening_guess.stage", sql::stage)?,
            })
        })?
        .collect()
}

fn read_counts(row: &Row<'_>) -> rusqlite::Result<StageCounts> {
    Ok(StageCounts {
        votes: [
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
            row.get(5)?,
        ],
        abstained: row.get(6)?,
    })
}
