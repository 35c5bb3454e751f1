//! The override: a stage that the room set beside the computed one. Placement rule, point 7.

use super::Placement;
use crate::{Stage, Text, workshop::Handle};

/// A stage that the room set, with its reason. The computed stage is kept and printed beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The stage set.
    pub stage: Stage,
    /// Why the room sees it otherwise than the rule.
    pub reason: Text,
    /// Who agreed, in seat order.
    pub agreed_by: Vec<Handle>,
}

impl Placement {
    /// The stages that the room may set: one applicable stage down and up from a rated one, within 0
    /// and the ceiling. Empty where the placement is not rated.
    #[must_use]
    pub fn may_be_set_to(&self) -> Vec<Stage> {
        let Some(stage) = self.stage() else {
            return Vec::new();
        };
        let is_needed = |stage: &Stage| !self.not_needed.contains(stage);
        let mut stages = Stage::ALL.into_iter().filter(is_needed);
        let below = stages.clone().rfind(|other| *other < stage);
        let above = stages.find(|other| *other > stage && *other <= self.ceiling);
        below.into_iter().chain(above).collect()
    }

    /// The override, where the placement still allows it. Answers that changed since can leave one
    /// behind: then the computed stage stands alone.
    #[must_use]
    pub fn in_force<'a>(&self, set: Option<&'a Override>) -> Option<&'a Override> {
        set.filter(|set| self.may_be_set_to().contains(&set.stage))
    }
}
