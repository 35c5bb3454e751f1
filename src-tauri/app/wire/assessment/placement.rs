//! Where an organisation stands, and why.

use headwater_domain::{
    Stage,
    placement::{self as domain, Level},
};
use serde::Serialize;
use specta::Type;

use crate::wire::texts;

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
    /// With an example, a second voice or better, of those answered.
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
    /// How many more reach the next level; nothing at high.
    pub to_next: Option<NextLevel>,
}

/// What the next level of confidence takes.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NextLevel {
    /// That level.
    pub level: Level,
    /// How many more.
    pub count: u32,
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

/// A tell-tale that speaks against the stage.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Contradiction {
    /// Which tell-tale.
    pub tell_tale: String,
    /// The must-haves that it contradicts.
    pub against: Vec<String>,
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
            to_next: share
                .to_next()
                .map(|(level, count)| NextLevel { level, count }),
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

impl From<&domain::Contradiction> for Contradiction {
    fn from(contradiction: &domain::Contradiction) -> Self {
        Self {
            tell_tale: contradiction.tell_tale.to_string(),
            against: texts(&contradiction.against),
        }
    }
}
