//! Ratings, the placement they give, and what is advised there.

use headwater_domain::{
    Stage, StatementId,
    pack::ModelPack,
    placement::{self as domain, Level},
    rating::{self, EvidenceGrade, Truth},
    recommendation,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{list, parse, text, texts};
use crate::error::Answer;

/// What the room agreed, and where that places the organisation.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// What the room agreed, in pack order.
    pub ratings: Vec<Rating>,
    /// Where that places the organisation, and why.
    pub placement: Placement,
    /// What would lift it, and what it rests on.
    pub certificate: Certificate,
    /// How the rule reads each statement of the pack, in pack order.
    pub standings: Vec<Standing>,
}

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
    /// Words of those who disagree.
    pub dissent: Vec<String>,
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

/// One blind vote, as counts.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Ballot {
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

/// Where an organisation stands, and why. Statements are in pack order.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Placement {
    /// There is one stage to name.
    pub rated: bool,
    /// That stage.
    pub stage: Option<u8>,
    /// The highest stage if everything open turns out not true.
    pub floor: u8,
    /// The highest stage if everything open turns out fully true.
    pub ceiling: u8,
    /// The stage to reach next.
    pub next: Option<u8>,
    /// Stages that this organisation has no reason for.
    pub not_needed: Vec<u8>,
    /// How sure the placement is.
    pub confidence: Confidence,
    /// Must-haves of the next stage below largely.
    pub failing: Vec<String>,
    /// Must-haves up to the next stage that are open.
    pub open: Vec<String>,
    /// Must-haves of the next stage on both sides of largely.
    pub unsettled: Vec<String>,
    /// Statements whose last ballot did not agree.
    pub contested: Vec<String>,
    /// Tell-tales of a stage below that are true.
    pub contradictions: Vec<String>,
    /// Must-haves that hold the stage and are exactly largely.
    pub rests_on: Vec<String>,
    /// Where not rated: what to settle next.
    pub to_settle: Vec<String>,
}

/// How sure a placement is.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Confidence {
    /// The weakest of what follows.
    pub level: Level,
    /// Answered, of the applicable must-haves.
    pub coverage: Share,
    /// Not contested, of those with a ballot.
    pub agreement: Share,
    /// With a named example or better, of those answered.
    pub evidence: Share,
}

/// A part of a whole.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    /// How many do.
    pub count: u32,
    /// Of how many.
    pub of: u32,
    /// What that means for the confidence.
    pub level: Level,
}

/// What would lift the placement, and what it rests on.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// The stage that the change up reaches.
    pub to: Option<u8>,
    /// Must-haves to bring to largely.
    pub lift: Vec<String>,
    /// Not-applicable must-haves to answer as well.
    pub answer: Vec<String>,
    /// Must-haves each of which, lowered, lowers the stage.
    pub rests_on: Vec<String>,
}

/// How the rule reads one statement.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// Which statement.
    pub statement: String,
    /// How it reads.
    pub standing: StandingCode,
    /// Its last ballot did not agree.
    pub contested: bool,
}

/// How the rule reads a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StandingCode {
    /// Not asked, or not known.
    Open,
    /// It does not apply.
    NotApplicable,
    /// Below largely in every reading.
    Failing,
    /// On both sides of largely.
    Unsettled,
    /// Largely or better in every reading.
    Met,
}

/// A recommendation and why it is there.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    /// Which recommendation of the pack.
    pub recommendation: String,
    /// Why it is there.
    pub because: Because,
    /// The statements behind that.
    pub statements: Vec<String>,
}

/// Why a recommendation is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It answers must-haves that fail.
    Failing,
    /// It answers must-haves that are unsettled.
    Unsettled,
    /// It answers must-haves that are open.
    Open,
    /// It is given at the placed stage.
    AtStage,
    /// It belongs to a lower stage that is not finished.
    LeftBehind,
}

impl Assessment {
    /// What the ratings say; they come in pack order.
    #[must_use]
    pub fn new(pack: &ModelPack, ratings: &[rating::Rating]) -> Self {
        Self {
            ratings: list(ratings),
            placement: (&domain::place(pack, ratings)).into(),
            certificate: (&domain::certificate(pack, ratings)).into(),
            standings: standings(pack, ratings),
        }
    }
}

fn standings(pack: &ModelPack, ratings: &[rating::Rating]) -> Vec<Standing> {
    let rating = |id: &StatementId| ratings.iter().find(|rating| rating.statement == *id);
    pack.statements()
        .iter()
        .map(|statement| {
            let standing = domain::standing(statement, rating(&statement.id));
            Standing {
                statement: statement.id.to_string(),
                standing: standing.into(),
                contested: matches!(
                    standing,
                    domain::Standing::Answered {
                        contested: true,
                        ..
                    }
                ),
            }
        })
        .collect()
}

/// What the pack advises at the placement that the ratings give.
pub(crate) fn advice(pack: &ModelPack, ratings: &[rating::Rating]) -> Vec<Advice> {
    let placement = domain::place(pack, ratings);
    list(&recommendation::advise(pack, ratings, &placement))
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

impl From<&rating::Rating> for Rating {
    fn from(rating: &rating::Rating) -> Self {
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
            dissent: texts(&rating.dissent),
            ballots: list(&rating.ballots),
        }
    }
}

impl From<&rating::Ballot> for Ballot {
    fn from(ballot: &rating::Ballot) -> Self {
        let [not, partly, largely, fully] = ballot.votes;
        Self {
            not,
            partly,
            largely,
            fully,
            unknown: ballot.unknown,
        }
    }
}

impl From<&domain::Placement> for Placement {
    fn from(placement: &domain::Placement) -> Self {
        Self {
            rated: placement.rated,
            stage: placement.stage().map(Stage::number),
            floor: placement.floor.number(),
            ceiling: placement.ceiling.number(),
            next: placement.next.map(Stage::number),
            not_needed: placement
                .not_needed
                .iter()
                .map(|stage| stage.number())
                .collect(),
            confidence: placement.confidence.into(),
            failing: texts(&placement.failing),
            open: texts(&placement.open),
            unsettled: texts(&placement.unsettled),
            contested: texts(&placement.contested),
            contradictions: texts(&placement.contradictions),
            rests_on: texts(&placement.rests_on),
            to_settle: texts(&placement.to_settle),
        }
    }
}

impl From<domain::Confidence> for Confidence {
    fn from(confidence: domain::Confidence) -> Self {
        Self {
            level: confidence.level,
            coverage: confidence.coverage.into(),
            agreement: confidence.agreement.into(),
            evidence: confidence.evidence.into(),
        }
    }
}

impl From<domain::Share> for Share {
    fn from(share: domain::Share) -> Self {
        Self {
            count: share.count,
            of: share.of,
            level: share.level,
        }
    }
}

impl From<&domain::Certificate> for Certificate {
    fn from(certificate: &domain::Certificate) -> Self {
        Self {
            to: certificate.to.map(Stage::number),
            lift: texts(&certificate.lift),
            answer: texts(&certificate.answer),
            rests_on: texts(&certificate.rests_on),
        }
    }
}

impl From<domain::Standing> for StandingCode {
    fn from(standing: domain::Standing) -> Self {
        match standing {
            domain::Standing::Open => Self::Open,
            domain::Standing::NotApplicable => Self::NotApplicable,
            answered @ domain::Standing::Answered { .. } if answered.is_met() => Self::Met,
            answered @ domain::Standing::Answered { .. } if answered.is_failing() => Self::Failing,
            domain::Standing::Answered { .. } => Self::Unsettled,
        }
    }
}

impl From<&recommendation::Advice<'_>> for Advice {
    fn from(advice: &recommendation::Advice<'_>) -> Self {
        let (because, statements) = match &advice.because {
            recommendation::Because::Failing(statements) => (Because::Failing, texts(statements)),
            recommendation::Because::Unsettled(statements) => {
                (Because::Unsettled, texts(statements))
            }
            recommendation::Because::Open(statements) => (Because::Open, texts(statements)),
            recommendation::Because::AtStage => (Because::AtStage, Vec::new()),
            recommendation::Because::LeftBehind(statements) => {
                (Because::LeftBehind, texts(statements))
            }
        };
        Self {
            recommendation: advice.recommendation.id.to_string(),
            because,
            statements,
        }
    }
}
