//! The plan and its clock.

pub mod rest;
pub mod template;

use headwater_domain::{BlockId, workshop as domain};
use jiff::{Timestamp, civil::Time};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{parse, text};
use crate::error::{Answer, Problem};

/// The plan, and where the facilitator is in it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// Where the facilitator is.
    pub clock: Clock,
}

/// One entry of the agenda.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// Which block.
    pub id: String,
    /// What it does.
    pub activity: domain::Activity,
    /// Its name, where the activity's own is not wanted.
    pub title: Option<String>,
    /// How long it is planned to take.
    pub planned_minutes: u16,
    /// The least it can be cut to.
    pub minimum_minutes: u16,
    /// It keeps its minutes when the rest is fitted.
    pub locked: bool,
    /// Seconds of it that had passed when the clock last stopped or left it.
    pub elapsed_seconds: u32,
    /// Where it is in the day.
    pub state: domain::BlockState,
    /// When it starts by the plan, where the workshop has a time to start.
    pub starts_at: Option<String>,
}

/// A block as entered.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BlockInput {
    /// What it does.
    pub activity: domain::Activity,
    /// Its name, where the activity's own is not wanted.
    pub title: Option<String>,
    /// How long it is planned to take.
    pub planned_minutes: u16,
    /// The least it can be cut to.
    pub minimum_minutes: u16,
    /// It keeps its minutes when the rest is fitted.
    pub locked: bool,
}

/// Where the facilitator is in the plan.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// The current block.
    pub block: Option<String>,
    /// Since when the clock runs, in UTC.
    pub running_since: Option<String>,
    /// When the day is planned to end, in UTC; nothing before the clock was first started.
    pub ends_at: Option<String>,
    /// The time when this was answered, so that the window can tell the app's clock from its own.
    pub now: String,
}

/// What became of the clock after the window noticed that the time had jumped.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Corrected {
    /// By how many seconds the system clock was set, and the clock put right; 0 after a mere sleep.
    pub seconds: i32,
    /// The plan with the clock as it is now.
    pub agenda: Agenda,
}

impl Agenda {
    /// The plan as it stands at `now`.
    #[must_use]
    pub fn new(
        agenda: &[domain::Block],
        starts_at: Option<Time>,
        clock: &domain::Clock,
        now: Timestamp,
    ) -> Self {
        let starts = starts_at.map(|starts_at| domain::planned_starts(starts_at, agenda));
        let start = |number: usize| starts.as_ref().and_then(|starts| starts.get(number));
        let blocks = agenda.iter().zip(clock.states(agenda)).enumerate();
        Self {
            blocks: blocks
                .map(|(number, (block, state))| Block::new(block, state, clock, start(number)))
                .collect(),
            clock: Clock {
                block: text(clock.block.as_ref()),
                running_since: text(clock.running_since.as_ref()),
                ends_at: text(clock.ends_at.as_ref()),
                now: now.to_string(),
            },
        }
    }
}

impl Block {
    fn new(
        block: &domain::Block,
        state: domain::BlockState,
        clock: &domain::Clock,
        starts_at: Option<&Time>,
    ) -> Self {
        Self {
            id: block.id.to_string(),
            activity: block.activity,
            title: text(block.title.as_ref()),
            planned_minutes: block.planned_minutes.get(),
            minimum_minutes: block.minimum_minutes.get(),
            locked: block.locked,
            elapsed_seconds: clock.seconds_of(block.id),
            state,
            starts_at: starts_at.map(|time| time.strftime("%H:%M").to_string()),
        }
    }
}

impl BlockInput {
    /// Reads the block in, under that id.
    ///
    /// # Errors
    /// When a field breaks a rule.
    pub fn read(&self, id: BlockId) -> Answer<domain::Block> {
        let planned_minutes = parse::minutes("plannedMinutes", self.planned_minutes)?;
        let minimum_minutes = parse::minutes("minimumMinutes", self.minimum_minutes)?;
        if minimum_minutes > planned_minutes {
            return Err(Problem::invalid(
                "minimumMinutes",
                "The minimum is above the plan.",
            ));
        }
        Ok(domain::Block {
            id,
            activity: self.activity,
            title: parse::optional("title", self.title.as_deref())?,
            planned_minutes,
            minimum_minutes,
            locked: self.locked,
        })
    }
}
