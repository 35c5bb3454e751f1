//! The statements of a pack, each with what the room said to it.

use super::{Standing, standing::standing};
use crate::{
    Stage, StatementId,
    ballot::Counts,
    pack::{ModelPack, Role, Statement},
    rating::Rating,
};

/// A statement with what the room said to it.
pub(super) struct Line<'a> {
    pub(super) statement: &'a Statement,
    pub(super) rating: Option<&'a Rating>,
    /// Its last ballot.
    pub(super) ballot: Option<Counts>,
    pub(super) standing: Standing,
}

impl Line<'_> {
    pub(super) fn id(&self) -> StatementId {
        self.statement.id.clone()
    }

    pub(super) fn is_must_have(&self) -> bool {
        self.statement.role == Role::MustHave
    }

    pub(super) fn is_must_have_at(&self, stage: Option<Stage>) -> bool {
        self.is_must_have() && Some(self.statement.stage) == stage
    }

    pub(super) fn is_contested(&self) -> bool {
        self.ballot.is_some_and(|counts| counts.is_contested())
    }

    /// It does not apply.
    pub(super) fn is_out_of_the_count(&self) -> bool {
        self.standing == Standing::NotApplicable
    }

    /// The room was never asked.
    pub(super) fn is_unasked(&self) -> bool {
        self.rating.is_none()
    }

    /// Open or unsettled: an answer could still go either way.
    pub(super) fn is_undecided(&self) -> bool {
        self.standing == Standing::Open || self.standing.is_unsettled()
    }
}

/// Every statement of a pack, in pack order.
pub(super) struct Answers<'a>(Vec<Line<'a>>);

impl<'a> Answers<'a> {
    pub(super) fn new(pack: &'a ModelPack, ratings: &'a [Rating]) -> Self {
        let mut found: Vec<Option<&Rating>> = vec![None; pack.statements().len()];
        for rating in ratings {
            if let Some(position) = pack.position(&rating.statement) {
                found[position].get_or_insert(rating);
            }
        }
        let lines = pack.statements().iter().zip(found);
        let lines = lines.map(|(statement, rating)| {
            let ballot = rating.and_then(Rating::last_ballot);
            Line {
                statement,
                rating,
                ballot,
                standing: standing(statement, rating, ballot),
            }
        });
        Self(lines.collect())
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &Line<'a>> {
        self.0.iter()
    }

    pub(super) fn must_haves(&self, stage: Stage) -> impl Iterator<Item = &Line<'a>> {
        self.lines()
            .filter(move |line| line.is_must_have_at(Some(stage)))
    }

    pub(super) fn precondition(&self) -> Option<&Line<'a>> {
        self.lines().find(|line| line.statement.precondition)
    }

    /// How many not-applicable must-haves of a stage are too many: more than one, and more than a
    /// quarter, keep the stage from being claimed. Placement rule, point 4.
    pub(super) fn too_many_set_aside(&self, stage: Stage) -> usize {
        let all = self.must_haves(stage).count();
        let set_aside = |line: &&Line<'_>| line.standing == Standing::NotApplicable;
        let aside = self.must_haves(stage).filter(set_aside).count();
        aside.saturating_sub((all / 4).max(1))
    }
}
