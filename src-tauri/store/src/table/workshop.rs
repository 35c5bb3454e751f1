//! Workshops: the row, the whole, and the list of all.

use std::sync::Arc;

use headwater_domain::{
    Stage, Text, WorkshopId,
    capture::Reading,
    note::Note,
    pack::ModelPack,
    workshop::{Details, State, Workshop},
};
use jiff::civil::Date;

use super::pack::PackRow;
use crate::{Reader, StoreError, Writer};

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
    todo!()
}

/// Whom a workshop is about, or `None` where there is no such workshop.
///
/// # Errors
/// When the library cannot be read.
pub fn find_organisation(reader: &Reader<'_>, id: WorkshopId) -> Result<Option<Text>, StoreError> {
    todo!()
}

/// What is known of a workshop before anybody speaks.
///
/// # Errors
/// When it is not there.
pub fn get_details(reader: &Reader<'_>, id: WorkshopId) -> Result<Details, StoreError> {
    todo!()
}

/// How far a workshop has come.
///
/// # Errors
/// When it is not there.
pub fn get_state(reader: &Reader<'_>, id: WorkshopId) -> Result<State, StoreError> {
    todo!()
}

/// All of a workshop. `read_pack` reads the pack's content, and may keep what it read before.
///
/// # Errors
/// When it is not there, or `read_pack` refuses ([`StoreError::Pack`]).
pub fn get_workshop(
    reader: &Reader<'_>,
    id: WorkshopId,
    read_pack: &dyn Fn(&PackRow) -> Result<Arc<ModelPack>, String>,
) -> Result<Workshop, StoreError> {
    todo!()
}

/// Puts a whole workshop in: a new one, an imported one, the sample. No step of undo; call it within
/// [`Library::write`](crate::Library::write). `pack` is the content that `workshop.pack` was read from,
/// `read` reads a note's line against the workshop's handles.
///
/// # Errors
/// [`StoreError::AlreadyThere`] when a workshop of this id is there.
pub fn insert_workshop(
    writer: &Writer<'_>,
    workshop: &Workshop,
    pack: &PackRow,
    placement: PlacementSummary,
    read: &dyn Fn(&Note) -> Reading,
) -> Result<(), StoreError> {
    todo!()
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
    todo!()
}

/// Moves the workshop to a state.
///
/// # Errors
/// When the workshop is not there.
pub fn update_state(writer: &Writer<'_>, id: WorkshopId, state: State) -> Result<(), StoreError> {
    todo!()
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
    todo!()
}
