//! Blind votes on a statement.

use headwater_domain::{
    ballot as domain,
    rating::{EvidenceGrade, Truth},
    workshop::{Participant, Side},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{
    error::{Answer, Problem},
    wire::parse,
};

/// One blind vote of the room on a statement.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Ballot {
    /// How many voted what.
    pub counts: Counts,
    /// The two sides apart, where both have four votes or more.
    pub sides: Option<Sides>,
    /// Who voted what, in seat order; empty without names.
    pub votes: Vec<Vote>,
    /// The lower median, proposed as the rating; nothing where nobody said how true it is.
    pub median: Option<Truth>,
    /// Fewer than 80 % of the votes lie within one step of the lower median.
    pub contested: bool,
    /// Two votes lie two or more steps apart: discuss, and vote once more.
    pub spread: bool,
    /// The two people furthest apart, the lower first, where two votes lie that far apart.
    pub furthest: Option<(String, String)>,
    /// More than half said "don't know".
    pub mostly_unknown: bool,
    /// The evidence grade that the votes speak for.
    pub proposed_evidence: EvidenceGrade,
}

/// How many voted what on a statement.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Votes for not.
    pub not: u16,
    /// Votes for partly.
    pub partly: u16,
    /// Votes for largely.
    pub largely: u16,
    /// Votes for fully.
    pub fully: u16,
    /// Votes for "don't know".
    pub unknown: u16,
}

/// The votes of the two sides of the house.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Sides {
    /// Votes of the business side.
    pub business: Counts,
    /// Votes of the technology side.
    pub technology: Counts,
}

/// One person's vote on a statement.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Vote {
    /// Who voted, by handle.
    pub by: String,
    /// What the vote says.
    pub vote: VoteCode,
}

/// What a vote says of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VoteCode {
    /// No.
    Not,
    /// In one place, or in words only.
    Partly,
    /// In most places that matter.
    Largely,
    /// Everywhere that matters, and it can be shown.
    Fully,
    /// Don't know.
    Unknown,
}

impl Ballot {
    pub(super) fn new(ballot: &domain::Ballot, participants: &[Participant]) -> Self {
        let counts = ballot.counts();
        let votes = match ballot {
            domain::Ballot::Named(votes) => votes.iter().map(Vote::from).collect(),
            domain::Ballot::Counted(_) | domain::Ballot::BySide(_) => Vec::new(),
        };
        Self {
            counts: counts.into(),
            sides: ballot.sides(participants).map(Sides::from),
            votes,
            median: counts.lower_median(),
            contested: counts.is_contested(),
            spread: counts.is_spread(),
            furthest: ballot
                .furthest_apart()
                .map(|(low, high)| (low.to_string(), high.to_string())),
            mostly_unknown: counts.is_mostly_unknown(),
            proposed_evidence: ballot.proposed_evidence(participants),
        }
    }
}

/// Reads votes in, in seat order.
///
/// # Errors
/// When there are none, or somebody voted twice or has no seat.
pub(crate) fn read_votes(
    votes: &[Vote],
    participants: &[Participant],
) -> Answer<Vec<domain::Vote>> {
    if votes.is_empty() {
        return Err(Problem::invalid("votes", "Nobody has voted."));
    }
    let seated = parse::seated("votes", votes, participants, |vote| vote.by.as_str())?;
    let vote = |(by, vote): (_, &Vote)| domain::Vote {
        by,
        truth: vote.vote.into(),
    };
    Ok(seated.into_iter().map(vote).collect())
}

impl From<domain::Counts> for Counts {
    fn from(counts: domain::Counts) -> Self {
        let [not, partly, largely, fully] = counts.votes;
        Self {
            not,
            partly,
            largely,
            fully,
            unknown: counts.unknown,
        }
    }
}

impl From<domain::Sides> for Sides {
    fn from(sides: domain::Sides) -> Self {
        Self {
            business: sides.of(Side::Business).into(),
            technology: sides.of(Side::Technology).into(),
        }
    }
}

impl From<&domain::Vote> for Vote {
    fn from(vote: &domain::Vote) -> Self {
        Self {
            by: vote.by.to_string(),
            vote: vote.truth.into(),
        }
    }
}

impl From<Option<Truth>> for VoteCode {
    fn from(truth: Option<Truth>) -> Self {
        match truth {
            Some(Truth::Not) => Self::Not,
            Some(Truth::Partly) => Self::Partly,
            Some(Truth::Largely) => Self::Largely,
            Some(Truth::Fully) => Self::Fully,
            None => Self::Unknown,
        }
    }
}

impl From<VoteCode> for Option<Truth> {
    fn from(code: VoteCode) -> Self {
        match code {
            VoteCode::Not => Some(Truth::Not),
            VoteCode::Partly => Some(Truth::Partly),
            VoteCode::Largely => Some(Truth::Largely),
            VoteCode::Fully => Some(Truth::Fully),
            VoteCode::Unknown => None,
        }
    }
}
