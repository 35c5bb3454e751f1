//! What the room agreed, and what the rule makes of it.

pub mod advice;
pub mod asking;
pub mod ballot;
pub mod placement;
pub mod profile;
pub mod rating;
pub mod set_by_room;
pub mod standing;

use headwater_domain::{
    Stage,
    pack::ModelPack,
    placement::{self as domain, Override},
    rating as answers,
    workshop::{Activity, Block, Clock, Participant},
};
use jiff::Timestamp;
use serde::Serialize;
use specta::Type;

use super::list;
use asking::Asking;
use placement::{Certificate, Contradiction, Placement};
use profile::Profile;
use rating::Rating;
use standing::Standing;

/// What the room agreed, and where that places the organisation.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// What the room agreed, in pack order.
    pub ratings: Vec<Rating>,
    /// Where that places the organisation, and why.
    pub placement: Placement,
    /// What would lift it, and what it rests on.
    pub certificate: Certificate,
    /// How the rule reads each statement of the pack, in pack order.
    pub standings: Vec<Standing>,
    /// How far each dimension and each flow reaches.
    pub profile: Profile,
    /// What to ask next, and how far it is.
    pub asking: Asking,
    /// Answers that contradict each other.
    pub contradictions: Vec<Contradiction>,
    /// The stage that the room set beside the computed one.
    pub set_by_room: Option<set_by_room::Override>,
    /// The stages that the room may set.
    pub may_set_to: Vec<u8>,
}

/// What an assessment is read with, besides the answers.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    /// The people, in seat order.
    pub participants: &'a [Participant],
    /// The stage that they set.
    pub set_by_room: Option<&'a Override>,
    /// Seconds that they have spent in the current block on statements; `None` outside such a block.
    pub assessed_for: Option<u32>,
}

impl Assessment {
    /// What the ratings say; they come in pack order.
    #[must_use]
    pub fn new(pack: &ModelPack, ratings: &[answers::Rating], room: Room<'_>) -> Self {
        let placement = domain::place(pack, ratings);
        let may_set_to = placement.may_be_set_to();
        let rating = |rating| Rating::new(rating, room.participants);
        Self {
            ratings: ratings.iter().map(rating).collect(),
            placement: (&placement).into(),
            certificate: (&domain::certificate(pack, ratings)).into(),
            standings: standing::standings(pack, ratings, room.participants),
            profile: (&domain::profile(pack, ratings)).into(),
            asking: Asking::new(pack, ratings, room.assessed_for),
            contradictions: list(&domain::contradictions(pack, ratings)),
            set_by_room: room
                .set_by_room
                .map(|set| set_by_room::Override::new(set, &placement)),
            may_set_to: may_set_to.into_iter().map(Stage::number).collect(),
        }
    }
}

/// How long the room has been at the statements, where the clock stands at such a block.
pub(crate) fn assessed_for(agenda: &[Block], clock: &Clock, now: Timestamp) -> Option<u32> {
    let current = agenda.iter().find(|block| Some(block.id) == clock.block)?;
    (current.activity == Activity::Assess).then(|| clock.seconds_elapsed(now))
}
