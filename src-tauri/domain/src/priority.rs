//! Priorities: what the room took up, in its order: recommendations of the pack and its own ideas.

use crate::{PriorityId, RecommendationId, Text, pack::Horizon, workshop::Handle};

/// One thing that the room weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Which one.
    pub id: PriorityId,
    /// What it is.
    pub subject: Subject,
    /// What the room did with it.
    pub choice: Choice,
    /// How to begin, in the room's words; `None` leaves the pack's.
    pub first_step: Option<Text>,
    /// How one sees that it worked, in the room's words; `None` leaves the pack's.
    pub measure: Option<Text>,
    /// Who answers for it.
    pub owner: Option<Handle>,
    /// When.
    pub horizon: Horizon,
    /// Where it stands on the grid, once it was placed.
    pub spot: Option<Spot>,
}

/// What a priority is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A recommendation of the pack. A room weighs each at most once.
    Recommendation {
        /// Which one.
        id: RecommendationId,
        /// Its title in the room's words; `None` leaves the pack's.
        title: Option<Text>,
    },
    /// The room's own idea.
    Own {
        /// What to do.
        title: Text,
    },
}

/// What the room did with a recommendation or an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It will be done.
    Taken,
    /// It will not be done. The sponsor's edition shows it.
    Dropped {
        /// Why not, where it was said.
        reason: Option<Text>,
    },
}

/// A place on the grid of value against effort, both judged by the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// How much it would bring.
    pub value: Weight,
    /// How much it would take.
    pub effort: Weight,
}

/// A judgement from 1, little, to 5, very much. Ordinal: it is compared, never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u8);

impl Weight {
    /// Every weight, least first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The weight of that number, or `None` outside 1 to 5.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if matches!(number, 1..=5) {
            Some(Self(number))
        } else {
            None
        }
    }

    /// Its number, 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Priority {
    /// The recommendation that it takes up, if it is one.
    #[must_use]
    pub const fn recommendation(&self) -> Option<&RecommendationId> {
        match &self.subject {
            Subject::Recommendation { id, .. } => Some(id),
            Subject::Own { .. } => None,
        }
    }

    /// It will be done.
    #[must_use]
    pub const fn is_taken(&self) -> bool {
        matches!(self.choice, Choice::Taken)
    }
}
