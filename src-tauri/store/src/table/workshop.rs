//! Workshops: the row, the whole, and the list of all.

mod row;
mod whole;

use headwater_domain::{
    Stage, Text, WorkshopId,
    workshop::{Details, State},
};
use jiff::civil::Date;

use super::pack;
use crate::{Reader, StoreError, Writer, sql};
pub use whole::{get_workshop, insert_workshop};

const NOT_FOUND: StoreError = StoreError::NotFound { what: "workshop" };

/// A workshop as the list of all shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkshopSummary {
    /// Which workshop.
    pub id: WorkshopId,
    /// Whom it is about.
    pub organisation: Text,
    /// What kind of meeting it is.
    pub title: Option<Text>,
    /// Where it is held.
    pub place: Option<Text>,
    /// The day it is held.
    pub held_on: Option<Date>,
    /// How far it has come.
    pub state: State,
    /// True for the sample.
    pub invented: bool,
    /// Where it stands, as last written by [`update_placement_summary`].
    pub placement: PlacementSummary,
    /// How many notes it has, of every kind.
    pub notes: u32,
    /// How many of them are decisions.
    pub decisions: u32,
    /// The current block's number in the agenda, from 1.
    pub block_number: Option<u32>,
    /// How many blocks the agenda has.
    pub blocks: u32,
}

/// The part of a placement that is kept beside the workshop, so that a list of thousands computes none.
/// Whoever changes ratings writes it in the same transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacementSummary {
    /// Whether there is a stage to name.
    pub rated: bool,
    /// The lower end of the bracket.
    pub floor: Stage,
    /// The upper end of the bracket.
    pub ceiling: Stage,
    /// How many statements were answered.
    pub answered: u32,
}

/// Every workshop: running ones first, then by date, latest first, those without a date before them.
///
/// # Errors
/// When the library cannot be read.
pub fn list_workshops(reader: &Reader<'_>) -> Result<Vec<WorkshopSummary>, StoreError> {
    reader
        .connection()
        .prepare_cached(include_str!("workshop/list.sql"))?
        .query_and_then([], row::read_summary)?
        .collect()
}

/// Whom a workshop is about, or `None` where there is no such workshop.
///
/// # Errors
/// When the library cannot be read.
pub fn find_organisation(reader: &Reader<'_>, id: WorkshopId) -> Result<Option<Text>, StoreError> {
    reader
        .connection()
        .prepare_cached("SELECT organisation FROM workshop WHERE id = ?1")?
        .query_and_then([id.to_string()], |row| {
            sql::required(row, 0, "workshop.organisation", sql::text)
        })?
        .next()
        .transpose()
}

/// What is known of a workshop before anybody speaks.
///
/// # Errors
/// When it is not there.
pub fn get_details(reader: &Reader<'_>, id: WorkshopId) -> Result<Details, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT organisation, title, sponsor, facilitator, place, held_on, starts_at, currency,
                    confidentiality, target, invented, votes_named
             FROM workshop WHERE id = ?1",
        )?
        .query_and_then([id.to_string()], row::read_details)?
        .next()
        .unwrap_or(Err(NOT_FOUND))
}

/// How far a workshop has come.
///
/// # Errors
/// When it is not there.
pub fn get_state(reader: &Reader<'_>, id: WorkshopId) -> Result<State, StoreError> {
    reader
        .connection()
        .prepare_cached("SELECT state FROM workshop WHERE id = ?1")?
        .query_and_then([id.to_string()], |row| {
            sql::required(row, 0, "workshop.state", State::parse)
        })?
        .next()
        .unwrap_or(Err(NOT_FOUND))
}

/// Writes the details anew.
///
/// # Errors
/// When the workshop is not there.
pub fn update_details(
    writer: &Writer<'_>,
    id: WorkshopId,
    details: &Details,
) -> Result<(), StoreError> {
    let mut statement = writer.connection().prepare_cached(
        "UPDATE workshop SET
             organisation = :organisation, title = :title, sponsor = :sponsor,
             facilitator = :facilitator, place = :place, held_on = :held_on,
             starts_at = :starts_at, currency = :currency, confidentiality = :confidentiality,
             target = :target, invented = :invented, votes_named = :votes_named
         WHERE id = :id",
    )?;
    row::bind_details(&mut statement, details)?;
    statement.raw_bind_parameter(c":id", id.to_string())?;
    sql::found(statement.raw_execute()?, "workshop")
}

/// Moves the workshop to a state.
///
/// # Errors
/// When the workshop is not there.
pub fn update_state(writer: &Writer<'_>, id: WorkshopId, state: State) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("UPDATE workshop SET state = ?2 WHERE id = ?1")?
        .execute((id.to_string(), state.code()))?;
    sql::found(changed, "workshop")
}

/// Runs the workshop with the pack of that number from now on. The caller makes sure that what was
/// answered before still fits.
///
/// # Errors
/// When the workshop or the pack is not there.
pub fn update_workshop_pack(
    writer: &Writer<'_>,
    id: WorkshopId,
    pack: i64,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached(
            "UPDATE workshop SET pack = ?2
             WHERE id = ?1 AND EXISTS (SELECT 1 FROM pack WHERE number = ?2)",
        )?
        .execute((id.to_string(), pack))?;
    sql::found(changed, "workshop or model pack")
}

/// Writes where the workshop stands, in the transaction that changed its ratings.
///
/// # Errors
/// When the workshop is not there.
pub fn update_placement_summary(
    writer: &Writer<'_>,
    id: WorkshopId,
    placement: PlacementSummary,
) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached(
            "UPDATE workshop SET rated = ?2, floor = ?3, ceiling = ?4, answered = ?5 WHERE id = ?1",
        )?
        .execute((
            id.to_string(),
            placement.rated,
            placement.floor.number(),
            placement.ceiling.number(),
            placement.answered,
        ))?;
    sql::found(changed, "workshop")
}

/// Deletes a workshop with all that belongs to it. Its bytes leave the file with
/// [`Library::erase`](crate::Library::erase).
pub(crate) fn delete_workshop(writer: &Writer<'_>, id: WorkshopId) -> Result<(), StoreError> {
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM workshop WHERE id = ?1")?
        .execute([id.to_string()])?;
    sql::found(changed, "workshop")?;
    pack::delete_unused_packs(writer)
}
