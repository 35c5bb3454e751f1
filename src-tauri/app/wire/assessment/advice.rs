//! What the pack advises.

use headwater_domain::{pack::ModelPack, placement, rating, recommendation};
use serde::Serialize;
use specta::Type;

use crate::wire::{list, texts};

/// A recommendation and why it is there.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    /// Which recommendation of the pack.
    pub recommendation: String,
    /// Why it is there.
    pub because: Because,
    /// The statements behind that.
    pub statements: Vec<String>,
}

/// Why a recommendation is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It answers must-haves that fail.
    Failing,
    /// It answers must-haves that are unsettled.
    Unsettled,
    /// It answers must-haves that are open.
    Open,
    /// It is given at the placed stage.
    AtStage,
    /// It belongs to a lower stage that is not finished.
    LeftBehind,
}

/// What the pack advises at the placement that the ratings give.
pub(crate) fn advice(pack: &ModelPack, ratings: &[rating::Rating]) -> Vec<Advice> {
    let placement = placement::place(pack, ratings);
    list(&recommendation::advise(pack, ratings, &placement))
}

impl From<&recommendation::Advice<'_>> for Advice {
    fn from(advice: &recommendation::Advice<'_>) -> Self {
        let (because, statements) = match &advice.because {
            recommendation::Because::Failing(statements) => (Because::Failing, texts(statements)),
            recommendation::Because::Unsettled(statements) => {
                (Because::Unsettled, texts(statements))
            }
            recommendation::Because::Open(statements) => (Because::Open, texts(statements)),
            recommendation::Because::AtStage => (Because::AtStage, Vec::new()),
            recommendation::Because::LeftBehind(statements) => {
                (Because::LeftBehind, texts(statements))
            }
        };
        Self {
            recommendation: advice.recommendation.id.to_string(),
            because,
            statements,
        }
    }
}
