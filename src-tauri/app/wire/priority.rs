//! What the room took up or dropped.

use headwater_domain::{
    Text,
    pack::Horizon,
    priority::{self as domain, Choice, Spot, Subject, Weight},
    workshop::Handle,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{parse, text};
use crate::error::{Answer, Problem};

/// One thing that the room weighed.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Priority {
    /// Which one.
    pub id: String,
    /// The recommendation that it takes up; nothing for an idea of the room.
    pub recommendation: Option<String>,
    /// Its title in the room's words; nothing leaves the pack's.
    pub title: Option<String>,
    /// It will not be done.
    pub dropped: bool,
    /// Why not.
    pub reason: Option<String>,
    /// How to begin, in the room's words.
    pub first_step: Option<String>,
    /// How one sees that it worked, in the room's words.
    pub measure: Option<String>,
    /// Who answers for it, by handle.
    pub owner: Option<String>,
    /// When.
    pub horizon: Horizon,
    /// How much it would bring, 1 to 5.
    pub value: Option<u8>,
    /// How much it would take, 1 to 5.
    pub effort: Option<u8>,
}

/// A priority as entered. Nothing leaves the pack's words.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PriorityInput {
    /// Its title in the room's words.
    pub title: Option<String>,
    /// How to begin, in the room's words.
    pub first_step: Option<String>,
    /// How one sees that it worked, in the room's words.
    pub measure: Option<String>,
    /// Who answers for it, by handle.
    pub owner: Option<String>,
    /// When.
    pub horizon: Horizon,
    /// How much it would bring, 1 to 5.
    pub value: Option<u8>,
    /// How much it would take, 1 to 5.
    pub effort: Option<u8>,
    /// It will not be done.
    pub dropped: bool,
    /// Why not; read with that only.
    pub reason: Option<String>,
}

impl From<&domain::Priority> for Priority {
    fn from(priority: &domain::Priority) -> Self {
        let title = match &priority.subject {
            Subject::Recommendation { title, .. } => text(title.as_ref()),
            Subject::Own { title } => Some(title.to_string()),
        };
        let (dropped, reason) = match &priority.choice {
            Choice::Taken => (false, None),
            Choice::Dropped { reason } => (true, text(reason.as_ref())),
        };
        Self {
            id: priority.id.to_string(),
            recommendation: text(priority.recommendation()),
            title,
            dropped,
            reason,
            first_step: text(priority.first_step.as_ref()),
            measure: text(priority.measure.as_ref()),
            owner: text(priority.owner.as_ref()),
            horizon: priority.horizon,
            value: priority.spot.map(|spot| spot.value.number()),
            effort: priority.spot.map(|spot| spot.effort.number()),
        }
    }
}

impl PriorityInput {
    /// Reads the priority in; it stays about what `before` is about. `handles` are those of the
    /// participants.
    ///
    /// # Errors
    /// When a field breaks a rule.
    pub fn read(&self, before: &domain::Priority, handles: &[Handle]) -> Answer<domain::Priority> {
        let title = parse::optional("title", self.title.as_deref())?;
        Ok(domain::Priority {
            id: before.id,
            subject: subject(&before.subject, title)?,
            choice: if self.dropped {
                let reason = parse::optional("reason", self.reason.as_deref())?;
                Choice::Dropped { reason }
            } else {
                Choice::Taken
            },
            first_step: parse::optional("firstStep", self.first_step.as_deref())?,
            measure: parse::optional("measure", self.measure.as_deref())?,
            owner: parse::owner("owner", self.owner.as_deref(), handles)?,
            horizon: self.horizon,
            spot: spot(self.value, self.effort)?,
        })
    }
}

fn subject(before: &Subject, title: Option<Text>) -> Answer<Subject> {
    match before {
        Subject::Recommendation { id, .. } => Ok(Subject::Recommendation {
            id: id.clone(),
            title,
        }),
        Subject::Own { .. } => {
            let title = title.ok_or_else(|| Problem::invalid("title", "Say what to do."))?;
            Ok(Subject::Own { title })
        }
    }
}

fn spot(value: Option<u8>, effort: Option<u8>) -> Answer<Option<Spot>> {
    let weight = |field: &str, number| {
        Weight::new(number)
            .ok_or_else(|| Problem::invalid(field, "Value and effort go from 1 to 5."))
    };
    let both = "The grid needs value and effort, or neither.";
    match (value, effort) {
        (None, None) => Ok(None),
        (Some(_), None) => Err(Problem::invalid("effort", both)),
        (None, Some(_)) => Err(Problem::invalid("value", both)),
        (Some(value), Some(effort)) => Ok(Some(Spot {
            value: weight("value", value)?,
            effort: weight("effort", effort)?,
        })),
    }
}
