//! What to ask next.

use headwater_domain::{
    pack::ModelPack,
    placement::{self as domain, Level, Standing},
    rating::Rating,
};
use serde::Serialize;
use specta::Type;

use crate::wire::{count, text};

/// What to ask next, and how far it is.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Asking {
    /// The statement to ask next; nothing once all is asked that would move the placement.
    pub next: Option<String>,
    /// Open must-haves from the stage above the floor to the ceiling.
    pub left: u32,
    /// Answers to a rated placement; nothing once it is rated.
    pub to_rated: Option<AnswersLeft>,
    /// Answers to the next level of confidence, where answers are what it takes.
    pub to_confidence: Option<ToLevel>,
    /// Minutes that this takes at the room's own pace.
    pub minutes: u32,
}

/// Answers that are still to come.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AnswersLeft {
    /// With the answers that settle most.
    pub best: u32,
    /// With the answers that settle least.
    pub worst: u32,
}

/// Answers that the next level of confidence takes.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ToLevel {
    /// That level.
    pub level: Level,
    /// How many answers more.
    pub answers: u32,
}

impl Asking {
    pub(super) fn new(pack: &ModelPack, ratings: &[Rating], assessed_for: Option<u32>) -> Self {
        let asking = domain::ask_next(pack, ratings);
        let to_come = asking.to_rated.map_or(asking.left, |span| span.worst);
        // Without a clock at the statements nothing is known of the pace.
        let (answered, seconds) =
            assessed_for.map_or((0, 0), |seconds| (answered(pack, ratings), seconds));
        Self {
            next: text(asking.next.as_ref()),
            left: asking.left,
            to_rated: asking.to_rated.map(|span| AnswersLeft {
                best: span.best,
                worst: span.worst,
            }),
            to_confidence: asking.to_confidence.map(|to| ToLevel {
                level: to.level,
                answers: to.answers,
            }),
            minutes: domain::minutes_for(to_come, answered, seconds),
        }
    }
}

/// How many statements are answered.
pub(crate) fn answered(pack: &ModelPack, ratings: &[Rating]) -> u32 {
    let answered = ratings.iter().filter(|rating| {
        let statement = pack.statement(&rating.statement);
        statement
            .is_some_and(|statement| domain::standing(statement, Some(rating)) != Standing::Open)
    });
    count(answered.count())
}
