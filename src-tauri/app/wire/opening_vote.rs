//! The room's own guess of the stage.

use headwater_domain::{
    Stage,
    opening_vote::{self as domain, Spread},
    workshop::Participant,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::parse;
use crate::error::{Answer, Problem};

/// One round of the room's own guess of the stage.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OpeningVote {
    /// Who guessed what, in seat order; empty without names.
    pub votes: Vec<Guess>,
    /// How many guessed each stage, from 0.
    pub counts: Vec<u16>,
    /// How many abstained.
    pub abstained: u16,
    /// What the guesses say; nothing where all abstained.
    pub read: Option<Guessed>,
    /// The two people furthest apart, the lower first.
    pub furthest: Option<(String, String)>,
}

/// One person's guess of the stage.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Guess {
    /// Who guessed, by handle.
    pub by: String,
    /// The stage guessed; nothing for an abstention.
    pub stage: Option<u8>,
}

/// What a round of guesses says.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Guessed {
    /// The lower median.
    pub median: u8,
    /// The middle half, lowest and highest.
    pub middle: (u8, u8),
    /// How far they lie apart.
    pub spread: Spread,
}

impl From<&domain::OpeningVote> for OpeningVote {
    fn from(round: &domain::OpeningVote) -> Self {
        let counts = round.counts();
        let votes = match round {
            domain::OpeningVote::Named(guesses) => super::list(guesses),
            domain::OpeningVote::Counted(_) => Vec::new(),
        };
        Self {
            votes,
            counts: counts.votes.to_vec(),
            abstained: counts.abstained,
            read: counts.read().map(Guessed::from),
            furthest: round
                .furthest_apart()
                .map(|(low, high)| (low.to_string(), high.to_string())),
        }
    }
}

impl From<domain::Guessed> for Guessed {
    fn from(guessed: domain::Guessed) -> Self {
        let (low, high) = guessed.middle;
        Self {
            median: guessed.median.number(),
            middle: (low.number(), high.number()),
            spread: guessed.spread,
        }
    }
}

impl From<&domain::Guess> for Guess {
    fn from(guess: &domain::Guess) -> Self {
        Self {
            by: guess.by.to_string(),
            stage: guess.stage.map(Stage::number),
        }
    }
}

/// Reads guesses in, in seat order.
///
/// # Errors
/// When there are none, a stage is none, or somebody guessed twice or has no seat.
pub(crate) fn read_guesses(
    guesses: &[Guess],
    participants: &[Participant],
) -> Answer<Vec<domain::Guess>> {
    if guesses.is_empty() {
        return Err(Problem::invalid("votes", "Nobody has voted."));
    }
    let seated = parse::seated("votes", guesses, participants, |guess| guess.by.as_str())?;
    let guess = |(by, guess): (_, &Guess)| {
        let stage = parse::optional_stage("votes", guess.stage)?;
        Ok(domain::Guess { by, stage })
    };
    seated.into_iter().map(guess).collect()
}
