//! How the rule reads one statement: agreed answer, last ballot, evidence.

use super::Standing;
use crate::{
    ballot::Counts,
    pack::{Role, Statement},
    rating::{Answer, EvidenceGrade, Rating, Truth},
};

/// The first stage whose must-haves are not settled by assertion.
const EVIDENCE_FROM_STAGE: u8 = 3;

pub(super) fn standing(
    statement: &Statement,
    rating: Option<&Rating>,
    ballot: Option<Counts>,
) -> Standing {
    let Some(rating) = rating else {
        return Standing::Open;
    };
    let agreed = match &rating.answer {
        Answer::Unknown | Answer::NotApplicable { reason: None } => return Standing::Open,
        Answer::NotApplicable { reason: Some(_) } => return Standing::NotApplicable,
        Answer::True(agreed) => *agreed,
    };
    if ballot.is_some_and(|counts| counts.is_mostly_unknown()) {
        return Standing::Open;
    }
    let (low, high) = ballot.map_or((agreed, agreed), |ballot| with_ballot(agreed, ballot));
    let (low_cap, high_cap) = caps(statement, rating.evidence);
    Standing::Answered {
        low: low.min(low_cap),
        high: high.min(high_cap),
        contested: ballot.is_some_and(|counts| counts.is_contested()),
    }
}

/// The lowest and the highest of agreed answer and lower median, and of the quartiles where the ballot
/// is contested. Placement rule, point 3.
fn with_ballot(agreed: Truth, ballot: Counts) -> (Truth, Truth) {
    let median = ballot.lower_median().unwrap_or(agreed);
    let quartiles = ballot.quartiles().filter(|_| ballot.is_contested());
    let (lower, upper) = quartiles.unwrap_or((median, median));
    (agreed.min(median).min(lower), agreed.max(median).max(upper))
}

/// The most that the floor and the ceiling may read: what is only said holds a stage open, it does not
/// settle it.
fn caps(statement: &Statement, evidence: EvidenceGrade) -> (Truth, Truth) {
    let decides =
        statement.role == Role::MustHave && statement.stage.number() >= EVIDENCE_FROM_STAGE;
    match evidence {
        EvidenceGrade::E0 if decides => (Truth::Partly, Truth::Largely),
        EvidenceGrade::E0 => (Truth::Largely, Truth::Largely),
        EvidenceGrade::E1 | EvidenceGrade::E2 => (Truth::Fully, Truth::Fully),
    }
}
