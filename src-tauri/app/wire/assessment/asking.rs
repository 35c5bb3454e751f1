//! What to ask next.

use headwater_domain::{
    pack::ModelPack,
    placement::{self as domain, Level, Standing},
    rating::Rating,
};
use serde::Serialize;
use specta::Type;

use crate::wire::{count, list, text};

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
    /// Answers to each higher level of confidence, the next first, where answers are what it takes.
    pub to_confidence: Vec<ToLevel>,
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

/// Answers that a level of confidence takes.
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
        let (answered, seconds) = pace(answered(pack, ratings), assessed_for).unwrap_or_default();
        Self {
            next: text(asking.next.as_ref()),
            left: asking.left,
            to_rated: asking.to_rated.map(|span| AnswersLeft {
                best: span.best,
                worst: span.worst,
            }),
            to_confidence: list(&asking.to_confidence),
            minutes: domain::minutes_for(to_come, answered, seconds),
        }
    }
}

impl From<&domain::ToLevel> for ToLevel {
    fn from(to: &domain::ToLevel) -> Self {
        Self {
            level: to.level,
            answers: to.answers,
        }
    }
}

/// The fewest seconds in which a room reads a statement and answers it.
const QUICKEST: u32 = 15;

/// In how many seconds the room gave how many answers. Nothing is known of its pace without a clock at
/// the statements, nor where most answers are older than the block that the clock stands at.
fn pace(answered: u32, assessed_for: Option<u32>) -> Option<(u32, u32)> {
    let seconds = assessed_for?;
    (seconds >= answered.saturating_mul(QUICKEST)).then_some((answered, seconds))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_is_that_of_the_block_at_the_clock() {
        assert_eq!(pace(6, Some(600)), Some((6, 600)));
        assert_eq!(pace(6, None), None, "the clock stands elsewhere");
        assert_eq!(pace(20, Some(30)), None, "they were given before");
    }
}
