//! The profile: how far each dimension, and each direction of movement, has come. Placement rule,
//! point 8.
//!
//! What does not apply leaves the count. A stage that is not needed is passed over here as well:
//! otherwise its must-haves would hold a dimension below the stage at which the organisation stands.

use super::{answers::Line, assessment::Assessment, confidence::count_u32};
use crate::{
    Dimension, Flow, Stage, StatementId,
    pack::{ModelPack, Role},
    rating::Rating,
};

/// How far an organisation has come, by what the statements are about and by who moves them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [Strand<Dimension>; 5],
    /// Each flow, in the order of [`Flow::ALL`].
    pub flows: [Strand<Flow>; 2],
    /// Leads of two stages or more: those of dimensions first, in the order of the framework.
    pub findings: Vec<Finding>,
}

/// How far one dimension, or one flow, has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strand<Of> {
    /// Which one.
    pub of: Of,
    /// How far its must-haves reach.
    pub reach: Reach,
    /// Statements met of all its statements, by stage from 0; tell-tales left out.
    pub met: [Met; 6],
    /// How many must-haves the pack has for it, by stage from 0: where there are none, its reach says
    /// nothing of that stage.
    pub must_haves: [u32; 6],
    /// The must-have that keeps it from going further: its lowest unmet one, the first in pack order.
    pub holds_back: Option<StatementId>,
}

/// How far the must-haves of a strand reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// One below the stage of its lowest unmet must-have.
    At(Stage),
    /// All its must-haves are met, and it has none above that stage: it may lead, never trail.
    AtLeast(Stage),
    /// It has no must-have that counts.
    Unknown,
}

impl Reach {
    /// The stage that it reaches for sure, if it has any must-have.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::At(stage) | Self::AtLeast(stage) => Some(stage),
            Self::Unknown => None,
        }
    }
}

/// Statements met, as counts: never printed as a decimal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Met {
    /// How many are largely true or better in every reading.
    pub count: u32,
    /// Of how many that apply.
    pub of: u32,
}

/// Something is two stages or more ahead of something else, by must-haves that are met and by others
/// that fail: open ones neither lead nor trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// One dimension is ahead of another.
    Dimensions {
        /// The one that leads.
        ahead: Dimension,
        /// The highest stage of the must-haves that it has met without a gap.
        ahead_at: Stage,
        /// The one that trails.
        behind: Dimension,
        /// One below the stage of its lowest failing must-have.
        behind_at: Stage,
    },
    /// One flow is ahead of the other.
    Flows {
        /// The one that leads.
        ahead: Flow,
        /// The highest stage of the must-haves that it has met without a gap.
        ahead_at: Stage,
        /// The one that trails.
        behind: Flow,
        /// One below the stage of its lowest failing must-have.
        behind_at: Stage,
    },
}

/// How far each dimension and each flow has come. Placement rule, point 8.
#[must_use]
pub fn profile(pack: &ModelPack, ratings: &[Rating]) -> Profile {
    let assessment = Assessment::new(pack, ratings);
    let dimensions =
        Dimension::ALL.map(|of| Thread::new(&assessment, |line| line.statement.dimension == of));
    let flows =
        Flow::ALL.map(|of| Thread::new(&assessment, |line| line.statement.flow == Some(of)));
    let by_dimension = leads(&assessment, Dimension::ALL, &dimensions).map(
        |[(ahead, ahead_at), (behind, behind_at)]| Finding::Dimensions {
            ahead,
            ahead_at,
            behind,
            behind_at,
        },
    );
    let by_flow =
        leads(&assessment, Flow::ALL, &flows).map(|[(ahead, ahead_at), (behind, behind_at)]| {
            Finding::Flows {
                ahead,
                ahead_at,
                behind,
                behind_at,
            }
        });
    Profile {
        findings: by_dimension.chain(by_flow).collect(),
        dimensions: strands(Dimension::ALL, &dimensions),
        flows: strands(Flow::ALL, &flows),
    }
}

fn strands<Of: Copy, const N: usize>(all: [Of; N], threads: &[Thread<'_>; N]) -> [Strand<Of>; N] {
    std::array::from_fn(|place| threads[place].strand(all[place]))
}

/// Every lead of two stages or more: who leads from where, and who trails at what.
fn leads<'a, Of: Copy + 'a, const N: usize>(
    assessment: &'a Assessment<'_>,
    all: [Of; N],
    threads: &'a [Thread<'_>; N],
) -> impl Iterator<Item = [(Of, Stage); 2]> + 'a {
    let pairs = (0..N).flat_map(|ahead| (0..N).map(move |behind| (ahead, behind)));
    pairs.filter_map(move |(ahead, behind)| {
        let (leads, trails) = (threads[ahead].leads_at()?, threads[behind].trails_at()?);
        let is_finding = trails < leads && assessment.bracket.apart(trails, leads) >= 2;
        is_finding.then(|| [(all[ahead], leads), (all[behind], trails)])
    })
}

/// The statements of a strand, tell-tales left out, as an assessment reads them.
struct Thread<'a> {
    assessment: &'a Assessment<'a>,
    lines: Vec<&'a Line<'a>>,
}

impl<'a> Thread<'a> {
    fn new(assessment: &'a Assessment<'a>, is_of: impl Fn(&Line<'_>) -> bool) -> Self {
        let lines = assessment.answers.lines();
        let lines = lines.filter(|line| line.statement.role != Role::TellTale && is_of(line));
        Self {
            assessment,
            lines: lines.collect(),
        }
    }

    /// Its must-haves that count.
    fn must_haves(&self) -> impl Iterator<Item = &'a Line<'a>> {
        let needed = |line: &&Line<'_>| self.assessment.is_needed_up_to(Stage::FIVE, line);
        let lines = self.lines.iter().copied().filter(needed);
        lines.filter(|line| !line.is_out_of_the_count())
    }

    /// The lowest of its must-haves for which that is so, the first in pack order.
    fn lowest(&self, is_so: impl Fn(&Line<'_>) -> bool) -> Option<&'a Line<'a>> {
        let lines = self.must_haves().filter(|line| is_so(line));
        lines.min_by_key(|line| line.statement.stage)
    }

    fn lowest_unmet(&self) -> Option<&'a Line<'a>> {
        self.lowest(|line| !line.standing.is_met())
    }

    /// The highest stage of the must-haves that it has met without a gap.
    fn leads_at(&self) -> Option<Stage> {
        let gap = self.lowest_unmet().map(|line| line.statement.stage);
        let stages = self.must_haves().map(|line| line.statement.stage);
        stages
            .filter(|stage| gap.is_none_or(|gap| *stage < gap))
            .max()
    }

    /// One below the stage of its lowest failing must-have.
    fn trails_at(&self) -> Option<Stage> {
        let failing = self.lowest(|line| line.standing.is_failing())?;
        Some(self.assessment.bracket.below(failing.statement.stage))
    }

    fn reach(&self) -> Reach {
        if let Some(unmet) = self.lowest_unmet() {
            return Reach::At(self.assessment.bracket.below(unmet.statement.stage));
        }
        let last = self.must_haves().map(|line| line.statement.stage).max();
        last.map_or(Reach::Unknown, Reach::AtLeast)
    }

    fn strand<Of>(&self, of: Of) -> Strand<Of> {
        Strand {
            of,
            reach: self.reach(),
            met: Stage::ALL.map(|stage| self.met(stage)),
            must_haves: Stage::ALL.map(|stage| {
                let of_stage = |line: &&&Line<'_>| line.is_must_have_at(Some(stage));
                count_u32(self.lines.iter().filter(of_stage).count())
            }),
            holds_back: self.lowest_unmet().map(Line::id),
        }
    }

    fn met(&self, stage: Stage) -> Met {
        let applies =
            |line: &&&Line<'_>| line.statement.stage == stage && !line.is_out_of_the_count();
        let lines = self.lines.iter().filter(applies);
        Met {
            count: count_u32(lines.clone().filter(|line| line.standing.is_met()).count()),
            of: count_u32(lines.count()),
        }
    }
}
