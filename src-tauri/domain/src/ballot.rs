//! Ballots: blind votes of the room on a statement, with names or as counts only.
//!
//! Votes are kept from the reveal on. Whether names are kept is the workshop's choice before the
//! vote; a ballot that was counted without names can never be given them later.

use std::{collections::BTreeSet, ops::Add};

use crate::{
    rating::{EvidenceGrade, Truth},
    workshop::{Handle, Participant, Side},
};

/// How many voted what on a statement: nothing in it leads to a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Counts {
    /// Votes for each step, in the order of [`Truth::ALL`].
    pub votes: [u16; 4],
    /// Votes for "don't know".
    pub unknown: u16,
}

impl Counts {
    /// How many votes said how true it is, "don't know" set aside.
    #[must_use]
    pub fn known(&self) -> u32 {
        self.votes.iter().copied().map(u32::from).sum()
    }

    /// How many voted, "don't know" included.
    #[must_use]
    pub fn cast(&self) -> u32 {
        self.known() + u32::from(self.unknown)
    }

    /// The lower median: vote ⌈n/2⌉ of n in order, "don't know" set aside. It is proposed as the
    /// rating. `None` where nobody said how true it is. Placement rule, point 3.
    #[must_use]
    pub fn lower_median(&self) -> Option<Truth> {
        self.vote(self.known().div_ceil(2))
    }

    /// The lower and the upper quartile vote, ⌈n/4⌉ and ⌈3n/4⌉. Placement rule, point 3.
    #[must_use]
    pub fn quartiles(&self) -> Option<(Truth, Truth)> {
        let known = self.known();
        self.vote(known.div_ceil(4))
            .zip(self.vote((3 * known).div_ceil(4)))
    }

    /// Fewer than 80 % of the votes lie within one step of the lower median. Placement rule, point 3.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        self.lower_median().is_some_and(|median| {
            let near = Truth::ALL
                .into_iter()
                .filter(|step| step.number().abs_diff(median.number()) <= 1);
            let near: u32 = near.map(|step| self.count(step)).sum();
            near * 5 < self.known() * 4
        })
    }

    /// More than half said "don't know": the statement stays open. Placement rule, point 3.
    #[must_use]
    pub fn is_mostly_unknown(&self) -> bool {
        u32::from(self.unknown) > self.known()
    }

    /// Two votes lie two or more steps apart: discuss, and vote once more. Placement rule, point 3.
    #[must_use]
    pub fn is_spread(&self) -> bool {
        self.vote(1)
            .zip(self.vote(self.known()))
            .is_some_and(|(lowest, highest)| highest.number() - lowest.number() >= 2)
    }

    fn count(&self, step: Truth) -> u32 {
        u32::from(self.votes[usize::from(step.number())])
    }

    /// The vote at that place, from 1, with all votes in order.
    fn vote(&self, place: u32) -> Option<Truth> {
        let mut passed = 0;
        Truth::ALL.into_iter().find(|step| {
            passed += self.count(*step);
            place <= passed && passed > 0
        })
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        for (votes, more) in self.votes.iter_mut().zip(other.votes) {
            *votes = votes.saturating_add(more);
        }
        self.unknown = self.unknown.saturating_add(other.unknown);
        self
    }
}

/// One person's vote on a statement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Vote {
    /// Who voted.
    pub by: Handle,
    /// How true it is; `None` for "don't know".
    pub truth: Option<Truth>,
}

impl Vote {
    fn person<'a>(&self, participants: &'a [Participant]) -> Option<&'a Participant> {
        participants.iter().find(|person| person.handle == self.by)
    }
}

/// The votes of the two sides of the house, each of four or more people: fewer would lead to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sides {
    business: Counts,
    technology: Counts,
}

/// One blind vote of the room on one statement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ballot {
    /// Only counts were kept.
    Counted(Counts),
    /// Only counts were kept, by side.
    BySide(Sides),
    /// The votes of named people, in seat order.
    Named(Vec<Vote>),
}

impl Sides {
    /// The least number of votes on each side that may be shown apart.
    pub const LEAST: u32 = 4;

    /// The two sides apart, or `None` where one has fewer than [`Self::LEAST`] votes.
    #[must_use]
    pub fn new(business: Counts, technology: Counts) -> Option<Self> {
        let enough = |counts: Counts| counts.cast() >= Self::LEAST;
        (enough(business) && enough(technology)).then_some(Self {
            business,
            technology,
        })
    }

    /// The votes of one side.
    #[must_use]
    pub const fn of(self, side: Side) -> Counts {
        match side {
            Side::Business => self.business,
            Side::Technology => self.technology,
        }
    }
}

impl Ballot {
    /// The ballot that the reveal leaves of the votes: with names as they are, without names as counts,
    /// by side where both sides have four votes or more. No vote is lost.
    #[must_use]
    pub fn reveal(votes: Vec<Vote>, named: bool, participants: &[Participant]) -> Self {
        if named {
            return Self::Named(votes);
        }
        sides(&votes, participants).map_or_else(|| Self::Counted(count(&votes)), Self::BySide)
    }

    /// How many voted what.
    #[must_use]
    pub fn counts(&self) -> Counts {
        match self {
            Self::Counted(counts) => *counts,
            Self::BySide(sides) => sides.business + sides.technology,
            Self::Named(votes) => count(votes),
        }
    }

    /// The two sides apart, where both have four votes or more.
    #[must_use]
    pub fn sides(&self, participants: &[Participant]) -> Option<Sides> {
        match self {
            Self::Counted(_) => None,
            Self::BySide(sides) => Some(*sides),
            Self::Named(votes) => sides(votes, participants),
        }
    }

    /// The two people furthest apart, the lower first, so that they speak first; of several the first
    /// in seat order. `None` without names, and where nobody is two steps from another.
    #[must_use]
    pub fn furthest_apart(&self) -> Option<(&Handle, &Handle)> {
        let Self::Named(votes) = self else {
            return None;
        };
        let counts = self.counts();
        let ends = counts.vote(1).zip(counts.vote(counts.known()))?;
        let first = |truth| votes.iter().find(|vote| vote.truth == Some(truth));
        let (lowest, highest) = first(ends.0).zip(first(ends.1))?;
        counts.is_spread().then_some((&lowest.by, &highest.by))
    }

    /// The evidence grade that the votes speak for: E1 where the lower median, and the votes of two
    /// different roles, are largely or better. Without names nothing is known of roles, so E0.
    #[must_use]
    pub fn proposed_evidence(&self, participants: &[Participant]) -> EvidenceGrade {
        let Self::Named(votes) = self else {
            return EvidenceGrade::E0;
        };
        let affirms = |vote: &&Vote| vote.truth >= Some(Truth::Largely);
        let role_of = |vote: &Vote| {
            let person = vote.person(participants);
            person.map(|person| person.role.as_str().to_lowercase())
        };
        let roles: BTreeSet<String> = votes.iter().filter(affirms).filter_map(role_of).collect();
        if roles.len() >= 2 && self.counts().lower_median() >= Some(Truth::Largely) {
            EvidenceGrade::E1
        } else {
            EvidenceGrade::E0
        }
    }
}

fn count<'a>(votes: impl IntoIterator<Item = &'a Vote>) -> Counts {
    let mut counts = Counts::default();
    for vote in votes {
        let of = match vote.truth {
            Some(truth) => &mut counts.votes[usize::from(truth.number())],
            None => &mut counts.unknown,
        };
        *of = of.saturating_add(1);
    }
    counts
}

/// The two sides, where everybody who voted is known and both sides are large enough.
fn sides(votes: &[Vote], participants: &[Participant]) -> Option<Sides> {
    let side_of = |vote: &Vote| vote.person(participants).map(|person| person.side);
    let sides: Vec<Side> = votes.iter().map(side_of).collect::<Option<_>>()?;
    let of = |side: Side| {
        let of_side = votes.iter().zip(&sides).filter(|(_, its)| **its == side);
        count(of_side.map(|(vote, _)| vote))
    };
    Sides::new(of(Side::Business), of(Side::Technology))
}
