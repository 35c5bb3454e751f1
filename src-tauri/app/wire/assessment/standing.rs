//! How the rule reads each statement.

use headwater_domain::{
    StatementId,
    pack::ModelPack,
    placement as domain,
    rating::{Rating, Truth},
    workshop::Participant,
};
use serde::Serialize;
use specta::Type;

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
    /// How floor and ceiling read it; before anything is agreed, as if what was voted were.
    pub readings: Option<(Truth, Truth)>,
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

/// How the rule reads each statement of the pack, in pack order.
pub(super) fn standings(
    pack: &ModelPack,
    ratings: &[Rating],
    participants: &[Participant],
) -> Vec<Standing> {
    let rating = |id: &StatementId| ratings.iter().find(|rating| rating.statement == *id);
    pack.statements()
        .iter()
        .map(|statement| {
            let rating = rating(&statement.id);
            let standing = domain::standing(statement, rating);
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
                readings: rating
                    .and_then(|rating| domain::readings(statement, rating, participants)),
            }
        })
        .collect()
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
