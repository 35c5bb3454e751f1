//! What stands on the adoption curve.

use headwater_domain::{Stage, placement::Placement, workshop::Workshop};

/// What the curve shows besides the six stages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Where the organisation stands.
    pub position: Position,
    /// Stages passed over because this organisation has no reason for them.
    pub not_needed: Vec<Stage>,
    /// The stage that it wants to reach.
    pub target: Option<Stage>,
    /// The stage that the room set instead of the computed one.
    pub set_by_room: Option<Stage>,
    /// Opening votes by stage, first round first; empty where nobody voted. A round of zeros is not drawn.
    pub votes: Vec<[u16; 6]>,
}

/// Where an organisation stands, as the curve shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Position {
    /// Nothing was placed: the plain curve of the briefing.
    #[default]
    Plain,
    /// At one stage, perhaps at one above.
    Rated {
        /// The stage.
        here: Stage,
        /// What it could be once open answers are settled, where that is higher.
        could_be: Option<Stage>,
    },
    /// Anywhere between two stages.
    Between {
        /// The lowest that it can be.
        floor: Stage,
        /// The highest that it can be.
        ceiling: Stage,
    },
}

impl Marks {
    /// The marks of a placement, without votes.
    #[must_use]
    pub fn of(placement: &Placement, target: Option<Stage>) -> Self {
        let Placement { floor, ceiling, .. } = *placement;
        let position = if placement.rated {
            let could_be = (ceiling > floor).then_some(ceiling);
            Position::Rated {
                here: floor,
                could_be,
            }
        } else {
            Position::Between { floor, ceiling }
        };
        let not_needed = placement.not_needed.clone();
        Self {
            position,
            not_needed,
            target,
            ..Self::default()
        }
    }

    /// The marks of a workshop: its placement, the stage that the room set where it is in force, and
    /// the opening votes of every round.
    #[must_use]
    pub fn of_workshop(placement: &Placement, workshop: &Workshop) -> Self {
        let set = placement.in_force(workshop.set_by_room.as_ref());
        let rounds = workshop.opening_votes.iter();
        Self {
            set_by_room: set.map(|set| set.stage),
            votes: rounds.map(|round| round.counts().votes).collect(),
            ..Self::of(placement, workshop.details.target)
        }
    }

    /// Whether the stage is reached for certain. On the plain curve every stage is drawn in full.
    pub(super) fn reached(&self, stage: Stage) -> bool {
        let highest = match self.position {
            Position::Plain => Stage::FIVE,
            Position::Rated { here, .. } => here,
            Position::Between { floor, .. } => floor,
        };
        stage <= highest && !self.not_needed.contains(&stage)
    }

    /// The stage to print in semibold: where the organisation is.
    pub(super) fn here(&self) -> Option<Stage> {
        match self.position {
            Position::Rated { here, .. } => Some(here),
            Position::Plain | Position::Between { .. } => None,
        }
    }

    /// From where to where the stage is open, if it is.
    pub(super) fn open(&self) -> Option<(Stage, Stage)> {
        match self.position {
            Position::Rated { here, could_be } => could_be.map(|stage| (here, stage)),
            Position::Between { floor, ceiling } => Some((floor, ceiling)),
            Position::Plain => None,
        }
    }
}
