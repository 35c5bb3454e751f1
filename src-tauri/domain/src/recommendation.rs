//! Which recommendations come first at a placement, and why each is there.

use crate::{
    StatementId,
    pack::{ModelPack, Recommendation, Role},
    placement::{Placement, standing},
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
///
/// The placed stage is the floor, also where the placement is not rated. A statement is below largely
/// only where it was answered and every reading is: what nobody was asked is no advice. A stage that is
/// not needed leaves nothing behind.
#[must_use]
pub fn advise<'a>(
    pack: &'a ModelPack,
    ratings: &[Rating],
    placement: &Placement,
) -> Vec<Advice<'a>> {
    let because = |recommendation| because(pack, ratings, placement, recommendation);
    let mut advice: Vec<Advice<'a>> = pack
        .content()
        .recommendations
        .iter()
        .filter_map(|recommendation| {
            because(recommendation).map(|because| Advice {
                recommendation,
                because,
            })
        })
        .collect();
    // The sort is stable: within one reason pack order stays.
    advice.sort_by_key(|advice| advice.because.rank());
    advice
}

impl Because {
    /// Its place among the reasons, strongest first.
    const fn rank(&self) -> u8 {
        match self {
            Self::Failing(_) => 0,
            Self::Unsettled(_) => 1,
            Self::Open(_) => 2,
            Self::AtStage => 3,
            Self::LeftBehind(_) => 4,
        }
    }
}

/// The strongest reason for a recommendation, if there is one.
fn because(
    pack: &ModelPack,
    ratings: &[Rating],
    placement: &Placement,
    recommendation: &Recommendation,
) -> Option<Because> {
    let next = placement.next;
    let is_of_next = |id: &StatementId| {
        let statement = pack.statement(id);
        statement.is_some_and(|s| s.role == Role::MustHave && Some(s.stage) == next)
    };
    let answers = |ids: &[StatementId]| -> Vec<StatementId> {
        let answered = recommendation.answers.iter();
        let answered = answered.filter(|id| ids.contains(id) && is_of_next(id));
        answered.cloned().collect()
    };
    let some = |ids: Vec<StatementId>| Some(ids).filter(|ids| !ids.is_empty());
    let is_lower = || {
        let mut stages = recommendation.stages.iter();
        stages.any(|s| *s < placement.floor && !placement.not_needed.contains(s))
    };
    some(answers(&placement.failing))
        .map(Because::Failing)
        .or_else(|| some(answers(&placement.unsettled)).map(Because::Unsettled))
        .or_else(|| some(answers(&placement.open)).map(Because::Open))
        .or_else(|| {
            let at_stage = recommendation.stages.contains(&placement.floor);
            at_stage.then_some(Because::AtStage)
        })
        .or_else(|| {
            let left = is_lower().then(|| left_behind(pack, ratings, recommendation));
            left.and_then(some).map(Because::LeftBehind)
        })
}

/// The statements that a recommendation answers and that still hold an organisation back.
fn left_behind(
    pack: &ModelPack,
    ratings: &[Rating],
    recommendation: &Recommendation,
) -> Vec<StatementId> {
    let holds_back = |id: &&StatementId| {
        let rating = ratings.iter().find(|rating| rating.statement == **id);
        pack.statement(id).is_some_and(|statement| {
            let standing = standing(statement, rating);
            match statement.role {
                Role::MustHave | Role::Supporting => standing.is_failing(),
                Role::TellTale => rating.is_some_and(Rating::is_agreed_true),
            }
        })
    };
    let answers = recommendation.answers.iter();
    answers.filter(holds_back).cloned().collect()
}
