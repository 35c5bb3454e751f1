//! The stage that the room set beside the computed one.

use headwater_domain::{
    Stage,
    placement::{self as domain, Placement},
    workshop::Participant,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{
    error::{Answer, Problem},
    wire::{parse, texts},
};

/// A stage that the room set beside the computed one.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Override {
    /// The stage set.
    pub stage: u8,
    /// Why the room sees it otherwise than the rule.
    pub reason: String,
    /// Who agreed, by handle.
    pub agreed_by: Vec<String>,
    /// The placement still allows it.
    pub in_force: bool,
}

/// A stage to set beside the computed one.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OverrideInput {
    /// The stage to set.
    pub stage: u8,
    /// Why the room sees it otherwise than the rule.
    pub reason: String,
    /// Who agreed, by handle.
    pub agreed_by: Vec<String>,
}

impl Override {
    pub(super) fn new(set: &domain::Override, placement: &Placement) -> Self {
        Self {
            stage: set.stage.number(),
            reason: set.reason.to_string(),
            agreed_by: texts(&set.agreed_by),
            in_force: placement.in_force(Some(set)).is_some(),
        }
    }
}

impl OverrideInput {
    /// Reads the stage in, where the placement allows it.
    ///
    /// # Errors
    /// When the placement does not allow it, or reason or people are missing.
    pub fn read(
        &self,
        placement: &Placement,
        participants: &[Participant],
    ) -> Answer<domain::Override> {
        let stage = parse::stage("stage", self.stage)?;
        if !placement.may_be_set_to().contains(&stage) {
            return Err(Problem::invalid("stage", refusal(placement)));
        }
        let agreed = parse::seated("agreedBy", &self.agreed_by, participants, String::as_str)?;
        if agreed.is_empty() {
            return Err(Problem::invalid("agreedBy", "Say who agreed."));
        }
        Ok(domain::Override {
            stage,
            reason: parse::text("reason", &self.reason)?,
            agreed_by: agreed.into_iter().map(|(handle, _)| handle).collect(),
        })
    }
}

/// Why no other stage may be set, or which ones.
fn refusal(placement: &Placement) -> String {
    let stages = placement.may_be_set_to();
    let stages: Vec<String> = stages
        .iter()
        .copied()
        .map(Stage::number)
        .map(|n| n.to_string())
        .collect();
    if placement.rated {
        format!("The room may set stage {} here.", stages.join(" or "))
    } else {
        "There is no rated stage to set another beside: settle the open statements first."
            .to_owned()
    }
}
