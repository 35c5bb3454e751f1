//! The placement rule: you are at the highest stage for which every must-have, of that stage and of
//! every stage below, is at least largely true. Source of the stages: Summarizing the stages; the
//! rule and its thresholds are ours.
//!
//! Everything is a pure function of a model pack and the ratings. Open answers make a bracket from
//! floor to ceiling; the final stage lies in it whatever they turn out to be.
//!
//! Where the rule could be read in two ways:
//!
//! - An agreed "don't know" is open and an agreed "not applicable" with a reason stands, whatever was
//!   voted: the agreed answer is the later word, and neither has a place on the scale.
//! - A ballot with more than half "don't know" opens the statement even where the room then agreed on
//!   a step.
//! - The caps on asserted evidence hold for what a reading comes to after the ballots.
//! - "Better" speaks of the agreed answer and its evidence. A better vote can make a ballot contested,
//!   and so lower a reading.
//! - A stage is met when its own must-haves are, whatever the stages below.
//! - Must-haves of a stage that is not needed are neither open nor to be settled, as they are left out
//!   of the confidence.

mod answers;
mod asking;
mod assessment;
mod bracket;
mod certificate;
mod confidence;
mod profile;
mod rungs;
mod set_by_room;
mod standing;

pub use asking::{Asking, Span, ToLevel, ask_next, minutes_for};
use assessment::Assessment;
use confidence::Thresholds;
pub use profile::{Finding, Met, Profile, Reach, Strand, profile};
pub use set_by_room::Override;

use crate::{
    Stage, StatementId,
    pack::{ModelPack, Statement},
    rating::{Rating, Truth},
    workshop::Participant,
};

/// Where an organisation stands, and why.
///
/// All lists of statements are in pack order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The highest stage if everything open turns out not true.
    pub floor: Stage,
    /// The highest stage if everything open turns out fully true. Never below the floor.
    pub ceiling: Stage,
    /// Floor and ceiling are at most one needed stage apart: the stage is the floor. Never so where
    /// nothing was answered, since every stage has a must-have.
    pub rated: bool,
    /// Stages that need a reason which this organisation does not have: passed over.
    pub not_needed: Vec<Stage>,
    /// The stage to reach next; `None` at 5.
    pub next: Option<Stage>,
    /// How sure the placement is.
    pub confidence: Confidence,
    /// Must-haves of the next stage whose every reading is below largely.
    pub failing: Vec<StatementId>,
    /// Applicable must-haves up to the next stage that are open, and the precondition where it widens the bracket.
    pub open: Vec<StatementId>,
    /// Must-haves of the next stage whose readings lie on both sides of largely, and the precondition
    /// where its readings do and it widens the bracket.
    pub unsettled: Vec<StatementId>,
    /// Statements of any role whose last ballot did not agree, also where the room then set them aside.
    pub contested: Vec<StatementId>,
    /// Tell-tales of a stage below the floor whose agreed answer is largely or better.
    pub contradictions: Vec<StatementId>,
    /// Must-haves of the stages 1 to floor whose low reading is exactly largely: each, lowered, lowers the stage.
    pub rests_on: Vec<StatementId>,
    /// Where not rated: open and unsettled must-haves from floor + 1 to the ceiling, to settle next. Else empty.
    pub to_settle: Vec<StatementId>,
}

impl Placement {
    /// The stage, where there is one to name: the floor of a rated placement.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.rated.then_some(self.floor)
    }
}

/// Low, medium or high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Level {
    /// Below the threshold for medium.
    Low,
    /// Between the two thresholds.
    Medium,
    /// At or above the threshold for high.
    High,
}

impl Level {
    /// Every level, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];
}

/// A part of a whole, as counts: never printed as a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many do.
    pub count: u32,
    /// Of how many.
    pub of: u32,
    /// What that means for the confidence.
    pub level: Level,
    thresholds: Thresholds,
}

/// How sure a placement is: the weakest of three parts, each over the applicable must-haves up to the
/// next stage; low while not rated or contradicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// The weakest of what follows.
    pub level: Level,
    /// Answered, of the applicable must-haves.
    pub coverage: Share,
    /// Not contested, of those with a ballot; `of` 0 where nothing was voted on, which is medium.
    pub agreement: Share,
    /// With an example, a second voice or better, of those answered.
    pub evidence: Share,
}

/// How one statement reads in the rule, after ballots and the caps on asserted evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not asked, not known, or said to be not applicable without a reason.
    Open,
    /// It does not apply, with a reason: it leaves the count.
    NotApplicable,
    /// Answered.
    Answered {
        /// How the floor reads it.
        low: Truth,
        /// How the ceiling reads it; never below `low`.
        high: Truth,
        /// Fewer than 80 % of the last ballot lie within one step of its lower median.
        contested: bool,
    },
}

impl Standing {
    /// Largely or better in every reading.
    #[must_use]
    pub fn is_met(self) -> bool {
        matches!(
            self,
            Self::Answered {
                low: Truth::Largely | Truth::Fully,
                ..
            }
        )
    }

    /// How the floor reads it; `None` where it is open or set aside.
    #[must_use]
    pub fn low(self) -> Option<Truth> {
        match self {
            Self::Answered { low, .. } => Some(low),
            Self::Open | Self::NotApplicable => None,
        }
    }

    /// Readings on both sides of largely.
    #[must_use]
    pub fn is_unsettled(self) -> bool {
        matches!(self, Self::Answered { .. }) && !self.is_met() && !self.is_failing()
    }

    /// Below largely in every reading.
    #[must_use]
    pub fn is_failing(self) -> bool {
        matches!(
            self,
            Self::Answered {
                high: Truth::Not | Truth::Partly,
                ..
            }
        )
    }
}

/// Places an organisation. At most one rating a statement is read; ratings of statements that the
/// pack does not have are passed over. The order of the ratings does not matter.
#[must_use]
pub fn place(pack: &ModelPack, ratings: &[Rating]) -> Placement {
    Assessment::new(pack, ratings).placement()
}

/// How the rule reads one statement with its rating, if it has one. Placement rule, points 2 to 4, and
/// the caps on evidence of the scale.
#[must_use]
pub fn standing(statement: &Statement, rating: Option<&Rating>) -> Standing {
    standing::standing(statement, rating, rating.and_then(Rating::last_ballot))
}

/// How floor and ceiling read a statement: before anything is agreed, as if what its last ballot
/// proposes were. `None` where it is open or does not apply. Placement rule, points 2 and 3.
#[must_use]
pub fn readings(
    statement: &Statement,
    rating: &Rating,
    participants: &[Participant],
) -> Option<(Truth, Truth)> {
    let proposed = rating.as_proposed(participants);
    match standing(statement, Some(proposed.as_ref().unwrap_or(rating))) {
        Standing::Answered { low, high, .. } => Some((low, high)),
        Standing::Open | Standing::NotApplicable => None,
    }
}

/// A tell-tale below the floor that holds, with what it speaks against: one of these answers is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What the room said to be true of a lower stage.
    pub tell_tale: StatementId,
    /// The must-haves of the stages above the tell-tale's up to the floor, in pack order.
    pub against: Vec<StatementId>,
}

/// The contradictions of a placement, each with what it speaks against. Placement rule, point 5.
#[must_use]
pub fn contradictions(pack: &ModelPack, ratings: &[Rating]) -> Vec<Contradiction> {
    Assessment::new(pack, ratings).contradictions()
}

/// What would lift the placement, and what it rests on. The precondition is never among it: having a
/// reason is no merit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The stage that the change up reaches; `None` at 5.
    pub to: Option<Stage>,
    /// Must-haves to bring to an undisputed largely on a named example.
    pub lift: Vec<StatementId>,
    /// Not-applicable must-haves to answer as well, where too many of them cap the stage.
    pub answer: Vec<StatementId>,
    /// Must-haves each of which, lowered to partly, lowers the stage.
    pub rests_on: Vec<StatementId>,
}

/// The smallest change up and the smallest slip down. Placement rule, point 9.
#[must_use]
pub fn certificate(pack: &ModelPack, ratings: &[Rating]) -> Certificate {
    Assessment::new(pack, ratings).certificate()
}
