//! The opening vote: the room's own guess of the stage, before any statement is asked.
//!
//! One digit from 0 to 5 a person, blind, in two rounds at most. It never moves the placement; it is
//! kept and printed beside it. Nothing is averaged, so the middle is always a vote that was cast.

use crate::{Stage, workshop::Handle};

/// How many guessed which stage: nothing in it leads to a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct StageCounts {
    /// Votes for each stage, lowest first.
    pub votes: [u16; 6],
    /// Those who abstained.
    pub abstained: u16,
}

/// One person's guess.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guess {
    /// Whose.
    pub by: Handle,
    /// The stage guessed; `None` for an abstention.
    pub stage: Option<Stage>,
}

/// One round of the opening vote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum OpeningVote {
    /// Only counts were kept.
    Counted(StageCounts),
    /// The guesses of named people, in seat order.
    Named(Vec<Guess>),
}

/// How far a room's guesses lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Spread {
    /// The middle half lies within one stage.
    Aligned,
    /// Neither aligned nor split.
    Mixed,
    /// Two people are three or more stages apart, or the middle half spans more than two.
    Split,
}

/// What a round of guesses says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Guessed {
    /// The lower median: vote ⌈n/2⌉ of n in order.
    pub median: Stage,
    /// The middle half: votes ⌈n/4⌉ to ⌈3n/4⌉.
    pub middle: (Stage, Stage),
    /// The lowest and the highest vote.
    pub ends: (Stage, Stage),
    /// How far they lie apart.
    pub spread: Spread,
}

impl Spread {
    /// Every spread, closest first.
    pub const ALL: [Self; 3] = [Self::Aligned, Self::Mixed, Self::Split];
}

impl StageCounts {
    /// How many guessed a stage, abstentions aside.
    #[must_use]
    pub fn cast(&self) -> u32 {
        self.votes.iter().copied().map(u32::from).sum()
    }

    /// What the guesses say, abstentions aside; `None` where there are none.
    #[must_use]
    pub fn read(&self) -> Option<Guessed> {
        let cast = self.cast();
        let ends = (self.vote(1)?, self.vote(cast)?);
        let middle = (
            self.vote(cast.div_ceil(4))?,
            self.vote((3 * cast).div_ceil(4))?,
        );
        let apart = |(low, high): (Stage, Stage)| high.number() - low.number();
        let spread = if apart(ends) >= 3 || apart(middle) > 2 {
            Spread::Split
        } else if apart(middle) <= 1 {
            Spread::Aligned
        } else {
            Spread::Mixed
        };
        Some(Guessed {
            median: self.vote(cast.div_ceil(2))?,
            middle,
            ends,
            spread,
        })
    }

    /// The guess at that place, from 1, with all guesses in order.
    fn vote(&self, place: u32) -> Option<Stage> {
        let mut passed = 0;
        Stage::ALL.into_iter().find(|stage| {
            passed += u32::from(self.votes[stage.index()]);
            place <= passed && passed > 0
        })
    }
}

impl OpeningVote {
    /// The most rounds: a second one, after the talk about the first.
    pub const ROUNDS: usize = 2;

    /// The round that the reveal leaves of the guesses. No guess is lost.
    #[must_use]
    pub fn reveal(guesses: Vec<Guess>, named: bool) -> Self {
        if named {
            Self::Named(guesses)
        } else {
            Self::Counted(count(&guesses))
        }
    }

    /// How many guessed which stage.
    #[must_use]
    pub fn counts(&self) -> StageCounts {
        match self {
            Self::Counted(counts) => *counts,
            Self::Named(guesses) => count(guesses),
        }
    }

    /// The two people furthest apart, the lower first, so that they speak first; of several the first
    /// in seat order. `None` without names, and where all guessed the same.
    #[must_use]
    pub fn furthest_apart(&self) -> Option<(&Handle, &Handle)> {
        let Self::Named(guesses) = self else {
            return None;
        };
        let ends = self.counts().read()?.ends;
        let first = |stage| guesses.iter().find(|guess| guess.stage == Some(stage));
        let (lowest, highest) = first(ends.0).zip(first(ends.1))?;
        (ends.0 < ends.1).then_some((&lowest.by, &highest.by))
    }
}

fn count(guesses: &[Guess]) -> StageCounts {
    let mut counts = StageCounts::default();
    for guess in guesses {
        let of = match guess.stage {
            Some(stage) => &mut counts.votes[stage.index()],
            None => &mut counts.abstained,
        };
        *of = of.saturating_add(1);
    }
    counts
}
