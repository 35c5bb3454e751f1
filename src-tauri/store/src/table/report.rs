//! What of a workshop's report went out, when, and of which version; and what was chosen for it last.
//! No step of undo: what left the house has left it.
//!
//! Editions, papers and formats are the app's codes; the tables refuse any other.

use headwater_domain::WorkshopId;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row};

use crate::{Reader, StoreError, Writer, sql};

/// How a report is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// For whom.
    pub edition: String,
    /// On which paper.
    pub paper: String,
    /// As which files, with a space between.
    pub formats: String,
}

/// A version of the report that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which one, from 1.
    pub number: u32,
    /// A hash of all that a report of it can say.
    pub content: String,
    /// The workshop as it was then, as its file.
    pub snapshot: String,
}

/// A report that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Of which version.
    pub version: u32,
    /// As which file.
    pub format: String,
    /// For whom, where that format has editions.
    pub edition: Option<String>,
    /// On which paper, where it is set on one.
    pub paper: Option<String>,
    /// The short hash that its pages print.
    pub hash: Option<String>,
    /// When.
    pub sent_at: Timestamp,
}

/// What was chosen for each workshop, the last choice first.
///
/// # Errors
/// When the library cannot be read.
pub fn list_choices(reader: &Reader<'_>) -> Result<Vec<(WorkshopId, Choice)>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT workshop, edition, paper, formats FROM report_choice ORDER BY rowid DESC",
        )?
        .query_and_then([], |row| {
            let choice = Choice {
                edition: row.get(1)?,
                paper: row.get(2)?,
                formats: row.get(3)?,
            };
            Ok((
                sql::required(row, 0, "report_choice.workshop", sql::parsed)?,
                choice,
            ))
        })?
        .collect()
}

/// Writes what was chosen for a workshop; it is now the last choice of all.
///
/// # Errors
/// When the workshop is not there, or a code is none of the app's.
pub fn update_choice(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    choice: &Choice,
) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached(
            "INSERT OR REPLACE INTO report_choice (workshop, edition, paper, formats)
             VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute([
            &workshop.to_string(),
            &choice.edition,
            &choice.paper,
            &choice.formats,
        ])?;
    Ok(())
}

/// The last two versions that went out, the last one first.
///
/// # Errors
/// When the library cannot be read.
pub fn list_last_versions(
    reader: &Reader<'_>,
    workshop: WorkshopId,
) -> Result<Vec<Version>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT number, content, snapshot FROM report_version WHERE workshop = ?1
             ORDER BY number DESC LIMIT 2",
        )?
        .query_and_then([workshop.to_string()], |row| {
            Ok(Version {
                number: row.get(0)?,
                content: row.get(1)?,
                snapshot: row.get(2)?,
            })
        })?
        .collect()
}

/// What went out, the last first.
///
/// # Errors
/// When the library cannot be read.
pub fn list_sent(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Sent>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT version, format, edition, paper, hash, sent_at FROM report_sent
             WHERE workshop = ?1 ORDER BY number DESC",
        )?
        .query_and_then([workshop.to_string()], read_sent)?
        .collect()
}

/// Writes down a version, unless it is there.
///
/// # Errors
/// When the workshop is not there.
pub fn insert_version(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    version: &Version,
) -> Result<(), StoreError> {
    let known = writer
        .connection()
        .prepare_cached("SELECT 1 FROM report_version WHERE workshop = ?1 AND number = ?2")?
        .query_row((workshop.to_string(), version.number), |_| Ok(()))
        .optional()?;
    if known.is_none() {
        writer
            .connection()
            .prepare_cached(
                "INSERT INTO report_version (workshop, number, content, snapshot)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((
                workshop.to_string(),
                version.number,
                &version.content,
                &version.snapshot,
            ))?;
    }
    Ok(())
}

/// Writes down what went out of a version.
///
/// # Errors
/// When the workshop has no such version, or a code is none of the app's.
pub fn insert_sent(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    sent: &Sent,
) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO report_sent (workshop, version, format, edition, paper, hash, sent_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute((
            workshop.to_string(),
            sent.version,
            &sent.format,
            &sent.edition,
            &sent.paper,
            &sent.hash,
            sql::time(sent.sent_at),
        ))?;
    Ok(())
}

fn read_sent(row: &Row<'_>) -> Result<Sent, StoreError> {
    Ok(Sent {
        version: row.get(0)?,
        format: row.get(1)?,
        edition: row.get(2)?,
        paper: row.get(3)?,
        hash: row.get(4)?,
        sent_at: sql::required(row, 5, "report_sent.sent_at", sql::parsed)?,
    })
}
