//! Statements: what is or is not true of an organisation, and what that does in the rule.

use super::Source;
use crate::{Dimension, Flow, Stage, StatementId, Text};

/// What a statement does in the placement rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Role {
    /// Without it the stage's name would be false: these alone decide the stage.
    MustHave,
    /// Shapes the profile and the advice; never repays a missing must-have.
    Supporting,
    /// A cross-check: true of this stage, it contradicts a placement above.
    TellTale,
}

impl Role {
    /// Every role, in the order in which the rule weighs them.
    pub const ALL: [Self; 3] = [Self::MustHave, Self::Supporting, Self::TellTale];
}

/// One thing that is or is not true of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id, fixed over all versions of a pack.
    pub id: StatementId,
    /// The stage that it belongs to: towards it for must-have and supporting, of it for a tell-tale.
    pub stage: Stage,
    /// What it does in the rule.
    pub role: Role,
    /// What it is about.
    pub dimension: Dimension,
    /// From where it is moved; tell-tales have none.
    pub flow: Option<Flow>,
    /// The statement, as a board reads it.
    pub text: Text,
    /// A few words for lists and titles, such as "recovery from disaster".
    pub short: Text,
    /// Anchors of its own for the steps in [`Truth::ALL`](crate::rating::Truth::ALL) order; `None`
    /// where the pack's hold.
    pub anchors: Option<[Text; 4]>,
    /// How a word that the source leaves open ("most", "several") is meant here.
    pub definition: Option<Text>,
    /// What would settle it: what to look at or whom to ask.
    pub settled_by: Text,
    /// True for the one statement that is the precondition of its whole stage: where it is not true,
    /// the stage is not needed (`4-reason`).
    pub precondition: bool,
    /// Raised when the meaning changes: comparisons over time cover the same version only.
    pub meaning: u16,
    /// Where it comes from.
    pub source: Source,
}
