//! The profile: how far each dimension and each flow reaches.

use headwater_domain::{
    Dimension, Flow,
    placement::{self as domain},
};
use serde::Serialize;
use specta::Type;

use crate::wire::{list, text};

/// How far each dimension and each flow reaches.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// The five dimensions.
    pub dimensions: Vec<Strand>,
    /// Bottom-up and top-down.
    pub flows: Vec<Strand>,
    /// Leads of two stages or more.
    pub findings: Vec<Finding>,
}

/// How far one dimension, or one flow, reaches.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Strand {
    /// Which dimension or flow.
    pub of: String,
    /// How to read the stage.
    pub reach: Reach,
    /// The stage that it reaches.
    pub stage: Option<u8>,
    /// Statements met, by stage from 0.
    pub met: Vec<Met>,
    /// How many must-haves it has, by stage from 0.
    pub must_haves: Vec<u32>,
    /// Its lowest must-have that is not met.
    pub holds_back: Option<String>,
}

/// How the stage of a strand reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// It reaches that stage, and not the next.
    At,
    /// It reaches at least that stage: none of its must-haves is unmet.
    AtLeast,
    /// It has no must-have at all.
    Unknown,
}

/// Statements met at a stage, as counts.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Met {
    /// How many are met.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

/// A lead of two stages or more.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What leads.
    pub ahead: String,
    /// The stage that it reaches.
    pub ahead_at: u8,
    /// What trails.
    pub behind: String,
    /// The stage that it reaches.
    pub behind_at: u8,
    /// It is between the flows, not between two dimensions.
    pub flows: bool,
}

impl From<&domain::Profile> for Profile {
    fn from(profile: &domain::Profile) -> Self {
        let dimensions = profile.dimensions.iter();
        let flows = profile.flows.iter();
        Self {
            dimensions: dimensions
                .map(|strand| Strand::new(strand, strand.of.code()))
                .collect(),
            flows: flows
                .map(|strand| Strand::new(strand, strand.of.code()))
                .collect(),
            findings: list(&profile.findings),
        }
    }
}

impl Strand {
    fn new<Of>(strand: &domain::Strand<Of>, of: &str) -> Self {
        let (reach, stage) = match strand.reach {
            domain::Reach::At(stage) => (Reach::At, Some(stage)),
            domain::Reach::AtLeast(stage) => (Reach::AtLeast, Some(stage)),
            domain::Reach::Unknown => (Reach::Unknown, None),
        };
        let met = |met: &domain::Met| Met {
            count: met.count,
            of: met.of,
        };
        Self {
            of: of.to_owned(),
            reach,
            stage: stage.map(headwater_domain::Stage::number),
            met: strand.met.iter().map(met).collect(),
            must_haves: strand.must_haves.to_vec(),
            holds_back: text(strand.holds_back.as_ref()),
        }
    }
}

impl From<&domain::Finding> for Finding {
    fn from(finding: &domain::Finding) -> Self {
        let (ahead, ahead_at, behind, behind_at, flows) = match *finding {
            domain::Finding::Dimensions {
                ahead,
                ahead_at,
                behind,
                behind_at,
            } => (
                Dimension::code(ahead),
                ahead_at,
                Dimension::code(behind),
                behind_at,
                false,
            ),
            domain::Finding::Flows {
                ahead,
                ahead_at,
                behind,
                behind_at,
            } => (
                Flow::code(ahead),
                ahead_at,
                Flow::code(behind),
                behind_at,
                true,
            ),
        };
        Self {
            ahead: ahead.to_owned(),
            ahead_at: ahead_at.number(),
            behind: behind.to_owned(),
            behind_at: behind_at.number(),
            flows,
        }
    }
}
