//! An open workshop, its details and its people.

use headwater_domain::{ParticipantId, workshop as domain};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    agenda::Agenda,
    assessment::{
        Assessment, Room,
        advice::{Advice, advice},
        assessed_for,
    },
    list,
    note::{Note, notes},
    opening_vote::OpeningVote,
    pack::Pack,
    parse,
    priority::Priority,
    text,
    worth::Worth,
};
use crate::error::Answer;

/// All of an open workshop.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Workshop {
    /// Which workshop.
    pub id: String,
    /// How far it has come.
    pub state: domain::State,
    /// Whom it is about, when, where and for whom.
    pub details: Details,
    /// The people, in seat order.
    pub participants: Vec<Participant>,
    /// The plan.
    pub agenda: Agenda,
    /// What was captured, oldest first.
    pub notes: Vec<Note>,
    /// The room's own guesses of the stage, first round first.
    pub opening_votes: Vec<OpeningVote>,
    /// What the room agreed, and where that places the organisation.
    pub assessment: Assessment,
    /// What it may be worth.
    pub worth: Worth,
    /// What the pack advises at the placed stage.
    pub advice: Vec<Advice>,
    /// What the room took up or dropped, in its order.
    pub priorities: Vec<Priority>,
    /// The content it is run with.
    pub pack: Pack,
}

impl Workshop {
    /// The workshop as it stands at `now`.
    #[must_use]
    pub fn new(workshop: &domain::Workshop, now: jiff::Timestamp) -> Self {
        let room = Room {
            participants: &workshop.participants,
            set_by_room: workshop.set_by_room.as_ref(),
            assessed_for: assessed_for(&workshop.agenda, &workshop.clock, now),
        };
        Self {
            id: workshop.id.to_string(),
            state: workshop.state,
            details: (&workshop.details).into(),
            participants: list(&workshop.participants),
            agenda: Agenda::new(
                &workshop.agenda,
                workshop.details.starts_at,
                &workshop.clock,
                now,
            ),
            notes: notes(workshop),
            opening_votes: list(&workshop.opening_votes),
            assessment: Assessment::new(&workshop.pack, &workshop.ratings, room),
            worth: (&*workshop.value_lines).into(),
            advice: advice(&workshop.pack, &workshop.ratings),
            priorities: list(&workshop.priorities),
            pack: (&*workshop.pack).into(),
        }
    }
}

/// What is known of a workshop before anybody speaks.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Details {
    /// Whom the workshop is about.
    pub organisation: String,
    /// What kind of meeting it is.
    pub title: Option<String>,
    /// Who asked for it.
    pub sponsor: Option<String>,
    /// Who runs it.
    pub facilitator: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// The day it is held.
    pub held_on: Option<String>,
    /// When the first block starts.
    pub starts_at: Option<String>,
    /// Three letters.
    pub currency: String,
    /// The mark on every page.
    pub confidentiality: Option<String>,
    /// The stage that the organisation wants to reach.
    pub target: Option<u8>,
    /// Everything in it is invented.
    pub invented: bool,
    /// Votes keep who cast them. It touches later votes only.
    pub votes_named: bool,
}

impl From<&domain::Details> for Details {
    fn from(details: &domain::Details) -> Self {
        Self {
            organisation: details.organisation.to_string(),
            title: text(details.title.as_ref()),
            sponsor: text(details.sponsor.as_ref()),
            facilitator: text(details.facilitator.as_ref()),
            place: text(details.place.as_ref()),
            held_on: text(details.held_on.as_ref()),
            starts_at: details
                .starts_at
                .map(|time| time.strftime("%H:%M").to_string()),
            currency: details.currency.to_string(),
            confidentiality: text(details.confidentiality.as_ref()),
            target: details.target.map(headwater_domain::Stage::number),
            invented: details.invented,
            votes_named: details.votes_named,
        }
    }
}

impl TryFrom<&Details> for domain::Details {
    type Error = crate::error::Problem;

    fn try_from(details: &Details) -> Answer<Self> {
        Ok(Self {
            organisation: parse::text("organisation", &details.organisation)?,
            title: parse::optional("title", details.title.as_deref())?,
            sponsor: parse::optional("sponsor", details.sponsor.as_deref())?,
            facilitator: parse::optional("facilitator", details.facilitator.as_deref())?,
            place: parse::optional("place", details.place.as_deref())?,
            held_on: parse::optional_date("heldOn", details.held_on.as_deref())?,
            starts_at: parse::optional_time("startsAt", details.starts_at.as_deref())?,
            currency: parse::currency("currency", &details.currency)?,
            confidentiality: parse::optional(
                "confidentiality",
                details.confidentiality.as_deref(),
            )?,
            target: parse::optional_stage("target", details.target)?,
            invented: details.invented,
            votes_named: details.votes_named,
        })
    }
}

/// A person in the room.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Participant {
    /// Which person.
    pub id: String,
    /// The short name in captured lines.
    pub handle: String,
    /// The office held.
    pub role: String,
    /// The person's name.
    pub name: Option<String>,
    /// On which side of the house.
    pub side: domain::Side,
    /// Whether in the room.
    pub presence: domain::Presence,
}

impl From<&domain::Participant> for Participant {
    fn from(participant: &domain::Participant) -> Self {
        Self {
            id: participant.id.to_string(),
            handle: participant.handle.to_string(),
            role: participant.role.to_string(),
            name: text(participant.name.as_ref()),
            side: participant.side,
            presence: participant.presence,
        }
    }
}

/// A person as entered.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantInput {
    /// The short name in captured lines.
    pub handle: String,
    /// The office held.
    pub role: String,
    /// The person's name.
    pub name: Option<String>,
    /// On which side of the house.
    pub side: domain::Side,
    /// Whether in the room.
    pub presence: domain::Presence,
}

impl ParticipantInput {
    /// Reads the person in, under that id.
    ///
    /// # Errors
    /// When a field breaks a rule.
    pub fn read(&self, id: ParticipantId) -> Answer<domain::Participant> {
        Ok(domain::Participant {
            id,
            handle: parse::handle("handle", &self.handle)?,
            role: parse::text("role", &self.role)?,
            name: parse::optional("name", self.name.as_deref())?,
            side: self.side,
            presence: self.presence,
        })
    }
}
