//! Ratings, with their ballots and dissent.

use headwater_domain::{
    StatementId, Text, WorkshopId,
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    workshop::{Handle, Limit},
};
use rusqlite::Row;

use super::ballot;
use crate::{Reader, StoreError, Writer, sql};

/// The ratings of a workshop, in the order of their statements' ids; a whole workshop has them in pack order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_ratings(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Rating>, StoreError> {
    let mut ratings = reader
        .connection()
        .prepare_cached(
            "SELECT statement, answer, reason, evidence, evidence_text FROM rating
             WHERE workshop = ?1 ORDER BY statement",
        )?
        .query_and_then([workshop.to_string()], read_rating)?
        .collect::<Result<Vec<_>, _>>()?;
    for rating in &mut ratings {
        complete(reader, workshop, rating)?;
    }
    Ok(ratings)
}

/// The rating of one statement, or `None`.
///
/// # Errors
/// When the library cannot be read.
pub fn find_rating(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    statement: &StatementId,
) -> Result<Option<Rating>, StoreError> {
    let rating = reader
        .connection()
        .prepare_cached(
            "SELECT statement, answer, reason, evidence, evidence_text FROM rating
             WHERE workshop = ?1 AND statement = ?2",
        )?
        .query_and_then((workshop.to_string(), statement.as_str()), read_rating)?
        .next()
        .transpose()?;
    rating
        .map(|mut rating| complete(reader, workshop, &mut rating).map(|()| rating))
        .transpose()
}

/// Writes the rating of a statement, whether there was one or not, with all its ballots and dissent.
/// The caller writes the placement summary in the same transaction.
///
/// # Errors
/// When the workshop is not there, or [`StoreError::TooMany`] for more ballots or dissent than are kept.
pub fn update_rating(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    rating: &Rating,
) -> Result<(), StoreError> {
    let (answer, reason) = code(&rating.answer);
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO rating (workshop, statement, answer, reason, evidence, evidence_text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (workshop, statement) DO UPDATE SET
                 answer = excluded.answer, reason = excluded.reason,
                 evidence = excluded.evidence, evidence_text = excluded.evidence_text",
        )?
        .execute((
            workshop.to_string(),
            rating.statement.as_str(),
            answer,
            reason.map(Text::as_str),
            rating.evidence.code(),
            rating.evidence_text.as_ref().map(Text::as_str),
        ))?;
    ballot::write_ballots(writer, workshop, &rating.statement, &rating.ballots)?;
    write_dissent(writer, workshop, rating)
}

/// Takes the rating of a statement out, with its ballots and dissent. The caller writes the placement
/// summary in the same transaction.
///
/// # Errors
/// When there is none.
pub fn delete_rating(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    statement: &StatementId,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM rating WHERE workshop = ?1 AND statement = ?2")?
        .execute((workshop.to_string(), statement.as_str()))?;
    sql::found(changed, "rating")
}

fn read_rating(row: &Row<'_>) -> Result<Rating, StoreError> {
    let reason = sql::optional(row, 2, "rating.reason", sql::text)?;
    Ok(Rating {
        statement: sql::required(row, 0, "rating.statement", StatementId::parse)?,
        answer: sql::required(row, 1, "rating.answer", |code| parse(code, reason))?,
        evidence: sql::required(row, 3, "rating.evidence", EvidenceGrade::parse)?,
        evidence_text: sql::optional(row, 4, "rating.evidence_text", sql::text)?,
        dissent: Vec::new(),
        ballots: Vec::new(),
    })
}

/// Adds the ballots and the dissent to a rating.
fn complete(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    rating: &mut Rating,
) -> Result<(), StoreError> {
    rating.ballots = ballot::list_ballots(reader, workshop, &rating.statement)?;
    rating.dissent = reader
        .connection()
        .prepare_cached(
            "SELECT by, words FROM dissent WHERE workshop = ?1 AND statement = ?2 ORDER BY position",
        )?
        .query_and_then((workshop.to_string(), rating.statement.as_str()), |row| {
            Ok(Dissent {
                by: sql::optional(row, 0, "dissent.by", Handle::parse)?,
                words: sql::required(row, 1, "dissent.words", sql::text)?,
            })
        })?
        .collect::<Result<_, StoreError>>()?;
    Ok(())
}

fn write_dissent(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    rating: &Rating,
) -> Result<(), StoreError> {
    Limit::Dissents.check(rating.dissent.len())?;
    let connection = writer.connection();
    let workshop = workshop.to_string();
    let statement = rating.statement.as_str();
    connection
        .prepare_cached(
            "DELETE FROM dissent WHERE workshop = ?1 AND statement = ?2 AND position >= ?3",
        )?
        .execute((&workshop, statement, sql::place(rating.dissent.len())))?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO dissent (workshop, statement, position, by, words) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (workshop, statement, position) DO UPDATE SET
             by = excluded.by, words = excluded.words",
    )?;
    for (position, Dissent { by, words }) in (0_i64..).zip(&rating.dissent) {
        let by = by.as_ref().map(Handle::as_str);
        insert.execute((&workshop, statement, position, by, words.as_str()))?;
    }
    Ok(())
}

fn code(answer: &Answer) -> (&'static str, Option<&Text>) {
    match answer {
        Answer::True(truth) => (truth.code(), None),
        Answer::Unknown => ("unknown", None),
        Answer::NotApplicable { reason } => ("not_applicable", reason.as_ref()),
    }
}

fn parse(code: &str, reason: Option<Text>) -> Option<Answer> {
    match code {
        "unknown" => Some(Answer::Unknown),
        "not_applicable" => Some(Answer::NotApplicable { reason }),
        _ => Truth::parse(code).map(Answer::True),
    }
}
