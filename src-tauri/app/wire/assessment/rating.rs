//! What the room agreed on a statement, and who disagrees.

use headwater_domain::{
    pack::ModelPack,
    rating::{self, EvidenceGrade, Truth},
    workshop::{Handle, Participant},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::ballot::Ballot;
use crate::{
    error::{Answer, Problem},
    wire::{list, parse, text},
};

/// What the room agreed on one statement.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Rating {
    /// Which statement.
    pub statement: String,
    /// The agreed answer.
    pub answer: AnswerCode,
    /// Why it does not apply.
    pub reason: Option<String>,
    /// What stands behind it.
    pub evidence: EvidenceGrade,
    /// The example that was named, or the artefact that was seen.
    pub evidence_text: Option<String>,
    /// What those say who disagree.
    pub dissent: Vec<Dissent>,
    /// The blind votes, first round first.
    pub ballots: Vec<Ballot>,
}

/// A rating as entered. Ballots and dissent stay as they are.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RatingInput {
    /// Which statement.
    pub statement: String,
    /// The agreed answer.
    pub answer: AnswerCode,
    /// Why it does not apply; read with that answer only.
    pub reason: Option<String>,
    /// What stands behind it.
    pub evidence: EvidenceGrade,
    /// The example that was named, or the artefact that was seen.
    pub evidence_text: Option<String>,
}

/// What the room answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AnswerCode {
    /// No.
    Not,
    /// In one place, or in words only.
    Partly,
    /// In most places that matter.
    Largely,
    /// Everywhere that matters, and it can be shown.
    Fully,
    /// The room does not know.
    Unknown,
    /// It does not apply.
    NotApplicable,
}

/// Somebody's disagreement with what the room agreed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Dissent {
    /// Whose, by handle, where that is said.
    pub by: Option<String>,
    /// In the dissenter's own words.
    pub words: String,
}

impl RatingInput {
    /// Reads the rating in; `before` is what it replaces, whose ballots and dissent it keeps.
    ///
    /// # Errors
    /// When the pack has no such statement, or a text is too long.
    pub fn read(&self, pack: &ModelPack, before: &[rating::Rating]) -> Answer<rating::Rating> {
        let statement = parse::statement("statement", &self.statement, pack)?;
        let before = before.iter().find(|rating| rating.statement == statement);
        Ok(rating::Rating {
            answer: self
                .answer
                .read(parse::optional("reason", self.reason.as_deref())?),
            evidence: self.evidence,
            evidence_text: parse::optional("evidenceText", self.evidence_text.as_deref())?,
            dissent: before
                .map(|rating| rating.dissent.clone())
                .unwrap_or_default(),
            ballots: before
                .map(|rating| rating.ballots.clone())
                .unwrap_or_default(),
            statement,
        })
    }
}

impl AnswerCode {
    fn read(self, reason: Option<headwater_domain::Text>) -> rating::Answer {
        match self {
            Self::Not => rating::Answer::True(Truth::Not),
            Self::Partly => rating::Answer::True(Truth::Partly),
            Self::Largely => rating::Answer::True(Truth::Largely),
            Self::Fully => rating::Answer::True(Truth::Fully),
            Self::Unknown => rating::Answer::Unknown,
            Self::NotApplicable => rating::Answer::NotApplicable { reason },
        }
    }
}

impl From<&rating::Answer> for AnswerCode {
    fn from(answer: &rating::Answer) -> Self {
        match answer {
            rating::Answer::True(Truth::Not) => Self::Not,
            rating::Answer::True(Truth::Partly) => Self::Partly,
            rating::Answer::True(Truth::Largely) => Self::Largely,
            rating::Answer::True(Truth::Fully) => Self::Fully,
            rating::Answer::Unknown => Self::Unknown,
            rating::Answer::NotApplicable { .. } => Self::NotApplicable,
        }
    }
}

impl Rating {
    pub(super) fn new(rating: &rating::Rating, participants: &[Participant]) -> Self {
        let reason = match &rating.answer {
            rating::Answer::NotApplicable { reason } => text(reason.as_ref()),
            rating::Answer::True(_) | rating::Answer::Unknown => None,
        };
        Self {
            statement: rating.statement.to_string(),
            answer: (&rating.answer).into(),
            reason,
            evidence: rating.evidence,
            evidence_text: text(rating.evidence_text.as_ref()),
            dissent: list(&rating.dissent),
            ballots: rating
                .ballots
                .iter()
                .map(|ballot| Ballot::new(ballot, participants))
                .collect(),
        }
    }
}

impl From<&rating::Dissent> for Dissent {
    fn from(dissent: &rating::Dissent) -> Self {
        Self {
            by: text(dissent.by.as_ref()),
            words: dissent.words.to_string(),
        }
    }
}

impl Dissent {
    /// Reads the disagreement in; it can be `nameable` people's, or nobody's.
    ///
    /// # Errors
    /// When the words are missing or too long, or the name is not among them.
    pub fn read(&self, nameable: &[Handle]) -> Answer<rating::Dissent> {
        let by = parse::optional_handle("dissent", self.by.as_deref())?;
        let stranger = by.as_ref().filter(|by| !nameable.contains(by));
        if let Some(by) = stranger {
            let reason = format!(
                "@{by} cannot be named: only participants can, and only where votes keep names."
            );
            return Err(Problem::invalid("dissent", reason));
        }
        let words = parse::text("dissent", &self.words)?;
        Ok(rating::Dissent { by, words })
    }
}
