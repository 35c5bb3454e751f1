//! How much a workshop holds, so that whatever it has grown to, its file can be read in again.

use crate::opening_vote::OpeningVote;

/// What a workshop, or one statement of it, holds only so much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The people of a workshop.
    Participants,
    /// The blocks of an agenda.
    Blocks,
    /// The rounds of the opening vote.
    OpeningVotes,
    /// The notes of a workshop.
    Notes,
    /// The rounds of ballots on one statement.
    Ballots,
    /// The voices against what was agreed on one statement.
    Dissents,
    /// The value lines of a workshop.
    ValueLines,
    /// The priorities of a workshop.
    Priorities,
}

/// There would be more than fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.said())]
pub struct TooMany(pub Limit);

impl Limit {
    /// Every limit.
    pub const ALL: [Self; 8] = [
        Self::Participants,
        Self::Blocks,
        Self::OpeningVotes,
        Self::Notes,
        Self::Ballots,
        Self::Dissents,
        Self::ValueLines,
        Self::Priorities,
    ];

    /// How many fit.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Participants | Self::Blocks | Self::Dissents => 200,
            Self::OpeningVotes => OpeningVote::ROUNDS,
            Self::Notes => 5_000,
            Self::Ballots => 50,
            Self::ValueLines | Self::Priorities => 1_000,
        }
    }

    /// That so many fit.
    ///
    /// # Errors
    /// What there is too much of, and what to do.
    pub const fn check(self, count: usize) -> Result<(), TooMany> {
        if count > self.most() {
            return Err(TooMany(self));
        }
        Ok(())
    }

    const fn said(self) -> &'static str {
        match self {
            Self::Participants => {
                "a workshop seats 200 people at the most; take out somebody who does not come"
            }
            Self::Blocks => "an agenda has 200 blocks at the most; remove one first",
            Self::OpeningVotes => {
                "the opening vote has two rounds at the most; take the last one back to vote again"
            }
            Self::Notes => "a workshop holds 5,000 notes at the most; delete or merge some first",
            Self::Ballots => {
                "a statement is voted on 50 times at the most; take the last vote back to vote again"
            }
            Self::Dissents => {
                "a statement keeps 200 voices against it at the most; take one out first"
            }
            Self::ValueLines => "a workshop holds 1,000 value lines at the most; delete one first",
            Self::Priorities => "a workshop holds 1,000 priorities at the most; delete one first",
        }
    }
}
