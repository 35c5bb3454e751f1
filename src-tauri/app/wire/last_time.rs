//! The organisation's last workshop, as the next one is prepared.

use headwater_domain::workshop as domain;
use headwater_store::table::workshop::PlacementSummary;
use serde::Serialize;
use specta::Type;

use super::text;

/// The last workshop of the same organisation that was closed: what may be looked at, and what may be
/// brought along.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LastTime {
    /// Which workshop.
    pub workshop: String,
    /// The organisation, as it was written then.
    pub organisation: String,
    /// The day it was held.
    pub held_on: Option<String>,
    /// How many statements were answered.
    pub answered: u32,
    /// There was one stage to name: the floor.
    pub rated: bool,
    /// The lower end of the bracket.
    pub floor: u8,
    /// The upper end of the bracket.
    pub ceiling: u8,
    /// The stage that the room set instead, where it holds.
    pub set_by_room: Option<u8>,
    /// The stage that the organisation wanted to reach.
    pub target: Option<u8>,
    /// Its actions that are not done. Private ones are not among them.
    pub actions: Vec<OpenAction>,
    /// The roles of those who were named then and have no seat yet.
    pub people: Vec<String>,
}

/// An action that is not done.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpenAction {
    /// Which note.
    pub note: String,
    /// Its line as a reader sees it.
    pub shown: String,
    /// The role of who owns it.
    pub owner: Option<String>,
    /// When it was due.
    pub due: Option<String>,
    /// It was brought along already.
    pub brought: bool,
}

impl LastTime {
    /// What that workshop says.
    #[must_use]
    pub fn new(
        last: &domain::Workshop,
        placement: PlacementSummary,
        set_by_room: Option<u8>,
        actions: Vec<OpenAction>,
        people: &[&domain::Participant],
    ) -> Self {
        Self {
            workshop: last.id.to_string(),
            organisation: last.details.organisation.to_string(),
            held_on: text(last.details.held_on.as_ref()),
            answered: placement.answered,
            rated: placement.rated,
            floor: placement.floor.number(),
            ceiling: placement.ceiling.number(),
            set_by_room,
            target: last.details.target.map(headwater_domain::Stage::number),
            actions,
            people: people
                .iter()
                .map(|person| person.role.to_string())
                .collect(),
        }
    }
}
