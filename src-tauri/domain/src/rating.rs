//! Ratings: what the room agreed on a statement, with its ballots and its evidence.

use crate::{
    StatementId, Text,
    ballot::{Ballot, Counts},
    workshop::{Handle, Participant},
};

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

/// Somebody's disagreement with what the room agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dissent {
    /// Who said it; `None` where names are off or nobody wants to be named.
    pub by: Option<Handle>,
    /// In the dissenter's own words.
    pub words: Text,
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
    /// What those say who disagree; printed beside the rating.
    pub dissent: Vec<Dissent>,
    /// The blind votes, first round first. The last one counts.
    pub ballots: Vec<Ballot>,
}

impl Rating {
    /// The ballot that counts: the last one in which anybody voted.
    #[must_use]
    pub fn last_ballot(&self) -> Option<Counts> {
        self.counting().map(Ballot::counts)
    }

    /// The rating that the last ballot proposes, where nothing is agreed yet: its lower median, on the
    /// evidence that the votes speak for.
    #[must_use]
    pub fn as_proposed(&self, participants: &[Participant]) -> Option<Self> {
        let ballot = self.counting()?;
        let median = ballot.counts().lower_median()?;
        (self.answer == Answer::Unknown).then(|| Self {
            answer: Answer::True(median),
            evidence: self.evidence.max(ballot.proposed_evidence(participants)),
            ..self.clone()
        })
    }

    fn counting(&self) -> Option<&Ballot> {
        let mut ballots = self.ballots.iter().rev();
        ballots.find(|ballot| ballot.counts().cast() > 0)
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
