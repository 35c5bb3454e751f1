//! Ratings: what the room agreed on a statement, with its ballots and its evidence.

use crate::{StatementId, Text};

/// How true a statement is. The steps follow ISO/IEC 33020: up to 15, 50, 85 per cent, above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Truth {
    /// No.
    Not,
    /// In one place, or in words only.
    Partly,
    /// In most places that matter.
    Largely,
    /// Everywhere that matters, and it can be shown.
    Fully,
}

impl Truth {
    /// Every step, lowest first.
    pub const ALL: [Self; 4] = [Self::Not, Self::Partly, Self::Largely, Self::Fully];

    /// The step's number, 0 to 3: also its key on a ballot.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

/// What the room answered to a statement that was asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is that true.
    True(Truth),
    /// The room does not know: the statement stays open.
    Unknown,
    /// It does not apply. Only with a reason does it leave the count; without one it is open.
    NotApplicable {
        /// Why it does not apply.
        reason: Option<Text>,
    },
}

/// What stands behind a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
pub enum EvidenceGrade {
    /// Asserted: somebody said so.
    #[default]
    E0,
    /// A named example, or two different roles affirm it.
    E1,
    /// Somebody has seen the artefact.
    E2,
}

impl EvidenceGrade {
    /// Every grade, weakest first.
    pub const ALL: [Self; 3] = [Self::E0, Self::E1, Self::E2];
}

/// One blind vote of the room on one statement, as counts: nothing in it leads to a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ballot {
    /// Votes for each step, in the order of [`Truth::ALL`].
    pub votes: [u16; 4],
    /// Votes for "don't know".
    pub unknown: u16,
}

impl Ballot {
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

/// What the room agreed on one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Which statement.
    pub statement: StatementId,
    /// The agreed answer.
    pub answer: Answer,
    /// What stands behind it.
    pub evidence: EvidenceGrade,
    /// The example that was named, or the artefact that was seen.
    pub evidence_text: Option<Text>,
    /// Words of those who disagree, each as said; printed beside the rating.
    pub dissent: Vec<Text>,
    /// The blind votes, first round first. The last one counts.
    pub ballots: Vec<Ballot>,
}

impl Rating {
    /// The ballot that counts: the last one in which anybody voted.
    #[must_use]
    pub fn last_ballot(&self) -> Option<&Ballot> {
        self.ballots.iter().rfind(|ballot| ballot.cast() > 0)
    }

    /// The room agreed that it is largely true or better, whatever was voted. So a tell-tale speaks.
    #[must_use]
    pub fn is_agreed_true(&self) -> bool {
        match &self.answer {
            Answer::True(truth) => *truth >= Truth::Largely,
            Answer::Unknown | Answer::NotApplicable { .. } => false,
        }
    }
}
