//! The list of all workshops, what fell due, and what a search found.

use headwater_domain::{Stage, note::NoteKind, workshop::State};
use headwater_store::table::{due_action, search, workshop as table};
use jiff::civil::Date;
use serde::Serialize;
use specta::Type;

use super::{count, text};

/// Every workshop of this computer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Library {
    /// Running ones first, then by date.
    pub workshops: Vec<WorkshopSummary>,
    /// Open actions that fell due, longest overdue first.
    pub due: Vec<DueAction>,
    /// The library's file.
    pub location: String,
}

/// A workshop as the list of all shows it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorkshopSummary {
    /// Which workshop.
    pub id: String,
    /// Whom it is about.
    pub organisation: String,
    /// What kind of meeting it is.
    pub title: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// The day it is held.
    pub held_on: Option<String>,
    /// How far it has come.
    pub state: State,
    /// Everything in it is invented.
    pub invented: bool,
    /// How many statements were answered.
    pub answered: u32,
    /// There is one stage to name: the floor.
    pub rated: bool,
    /// The lower end of the bracket.
    pub floor: u8,
    /// The upper end of the bracket.
    pub ceiling: u8,
    /// How many notes it has.
    pub notes: u32,
    /// How many of them are decisions.
    pub decisions: u32,
    /// The current block's number, from 1.
    pub block_number: Option<u32>,
    /// How many blocks the agenda has.
    pub blocks: u32,
}

/// An open action whose day has passed.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DueAction {
    /// In which workshop.
    pub workshop: String,
    /// Whom that is about.
    pub organisation: String,
    /// Which note.
    pub note: String,
    /// Its line as a reader sees it.
    pub shown: String,
    /// Who owns it.
    pub owner: Option<String>,
    /// The day it was due.
    pub due: String,
    /// How many days ago that was.
    pub days_late: u32,
}

/// A note that was found.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// In which workshop.
    pub workshop: String,
    /// Whom that is about.
    pub organisation: String,
    /// Which note.
    pub note: String,
    /// What the note is.
    pub kind: NoteKind,
    /// The facilitator's own.
    pub private: bool,
    /// Its line as a reader sees it.
    pub shown: String,
    /// When the workshop was held.
    pub held_on: Option<String>,
}

/// A model pack of the library.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PackSummary {
    /// Its number in the library.
    pub number: u32,
    /// The pack's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// It came with the app.
    pub shipped: bool,
    /// How many workshops are run with it.
    pub workshops: u32,
}

impl From<&table::WorkshopSummary> for WorkshopSummary {
    fn from(summary: &table::WorkshopSummary) -> Self {
        Self {
            id: summary.id.to_string(),
            organisation: summary.organisation.to_string(),
            title: text(summary.title.as_ref()),
            place: text(summary.place.as_ref()),
            held_on: text(summary.held_on.as_ref()),
            state: summary.state,
            invented: summary.invented,
            answered: summary.placement.answered,
            rated: summary.placement.rated,
            floor: Stage::number(summary.placement.floor),
            ceiling: Stage::number(summary.placement.ceiling),
            notes: summary.notes,
            decisions: summary.decisions,
            block_number: summary.block_number,
            blocks: summary.blocks,
        }
    }
}

impl DueAction {
    /// The action as it stands on `today`.
    #[must_use]
    pub fn new(action: &due_action::DueAction, today: Date) -> Self {
        let late = today.since(action.due).map_or(0, |span| span.get_days());
        Self {
            workshop: action.workshop.to_string(),
            organisation: action.organisation.to_string(),
            note: action.note.to_string(),
            shown: action.shown.clone(),
            owner: text(action.owner.as_ref()),
            due: action.due.to_string(),
            days_late: count(usize::try_from(late).unwrap_or_default()),
        }
    }
}

impl From<&search::SearchHit> for SearchHit {
    fn from(hit: &search::SearchHit) -> Self {
        Self {
            workshop: hit.workshop.to_string(),
            organisation: hit.organisation.to_string(),
            note: hit.note.to_string(),
            kind: hit.kind,
            private: hit.private,
            shown: hit.shown.clone(),
            held_on: text(hit.held_on.as_ref()),
        }
    }
}
