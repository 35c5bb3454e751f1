//! Which recommendations come first at a placement, and why each is there.

use crate::{
    StatementId,
    pack::{ModelPack, Recommendation},
    placement::Placement,
    rating::Rating,
};

/// A recommendation and why it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice<'a> {
    /// What is advised.
    pub recommendation: &'a Recommendation,
    /// Why it is there.
    pub because: Because,
}

/// Why a recommendation is there, strongest reason first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// It answers must-haves of the next stage that fail.
    Failing(Vec<StatementId>),
    /// It answers must-haves of the next stage that are unsettled.
    Unsettled(Vec<StatementId>),
    /// It answers must-haves of the next stage that are open.
    Open(Vec<StatementId>),
    /// It is given at the placed stage.
    AtStage,
    /// It is given at a lower stage, and answers statements that are not yet largely true there, or
    /// tell-tales that are.
    LeftBehind(Vec<StatementId>),
}

/// The recommendations for a placement, each once: those that answer a failing, then an unsettled,
/// then an open must-have of the next stage; then those at the placed stage; then those of lower
/// stages with a statement below largely, or a tell-tale at largely or above. Pack order within.
#[must_use]
pub fn advise<'a>(
    pack: &'a ModelPack,
    ratings: &[Rating],
    placement: &Placement,
) -> Vec<Advice<'a>> {
    todo!()
}
