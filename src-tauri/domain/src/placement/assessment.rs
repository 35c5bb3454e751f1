//! From answers and bracket to the placement: which statements hold it where it is.

use super::{
    Contradiction, Placement, Standing,
    answers::{Answers, Line},
    bracket::Bracket,
    rungs::Rungs,
};
use crate::{
    Stage, StatementId,
    pack::{ModelPack, Role},
    rating::{Rating, Truth},
};

/// The answers of a room and the bracket that they make.
pub(super) struct Assessment<'a> {
    pub(super) answers: Answers<'a>,
    pub(super) rungs: Rungs,
    pub(super) bracket: Bracket,
}

impl<'a> Assessment<'a> {
    pub(super) fn new(pack: &'a ModelPack, ratings: &'a [Rating]) -> Self {
        let answers = Answers::new(pack, ratings);
        let rungs = Rungs::of(&answers);
        let bracket = Bracket::of(&rungs);
        Self {
            answers,
            rungs,
            bracket,
        }
    }

    pub(super) fn placement(&self) -> Placement {
        let bracket = &self.bracket;
        let rated = bracket.is_rated();
        Placement {
            floor: bracket.floor,
            ceiling: bracket.ceiling,
            rated,
            not_needed: bracket.not_needed.into_iter().collect(),
            next: bracket.next,
            confidence: self.confidence(self.is_sound()),
            failing: self.failing(),
            open: self.open(),
            unsettled: self.unsettled(),
            contested: self.ids(|line| line.ballot.is_some_and(|counts| counts.is_contested())),
            contradictions: self.ids(|line| self.is_contradiction(line)),
            rests_on: self.rests_on(),
            to_settle: if rated { Vec::new() } else { self.to_settle() },
        }
    }

    pub(super) fn ids(&self, wanted: impl Fn(&Line<'_>) -> bool) -> Vec<StatementId> {
        let lines = self.answers.lines().filter(|line| wanted(line));
        lines.map(Line::id).collect()
    }

    /// A must-have of the stages 1 to `last`, and not of a stage that is not needed.
    pub(super) fn is_needed_up_to(&self, last: Stage, line: &Line<'_>) -> bool {
        let stage = line.statement.stage;
        line.is_must_have() && stage <= last && self.bracket.not_needed != Some(stage)
    }

    /// What the stage rests on: a stage that a higher floor could pass over is not among it. Placement
    /// rule, point 9.
    pub(super) fn rests_on(&self) -> Vec<StatementId> {
        let floor = self.bracket.floor;
        let spared = self.bracket.spared.filter(|stage| *stage < floor);
        self.ids(|line| {
            let stage = line.statement.stage;
            let is_held = line.is_must_have() && stage <= floor && spared != Some(stage);
            is_held && line.standing.low() == Some(Truth::Largely)
        })
    }

    fn failing(&self) -> Vec<StatementId> {
        let next = self.bracket.next;
        self.ids(|line| line.is_must_have_at(next) && line.standing.is_failing())
    }

    fn open(&self) -> Vec<StatementId> {
        let last = self.bracket.next.unwrap_or(Stage::FIVE);
        self.ids(|line| {
            let is_listed = self.is_needed_up_to(last, line) || self.is_widening(line);
            is_listed && line.standing == Standing::Open
        })
    }

    fn unsettled(&self) -> Vec<StatementId> {
        let next = self.bracket.next;
        self.ids(|line| {
            let is_listed = line.is_must_have_at(next) || self.is_widening(line);
            is_listed && line.standing.is_unsettled()
        })
    }

    fn to_settle(&self) -> Vec<StatementId> {
        self.ids(|line| self.is_between(line) && line.is_undecided())
    }

    /// Open must-haves between floor and ceiling, and the precondition where it widens the bracket.
    pub(super) fn left(&self) -> impl Iterator<Item = &Line<'a>> {
        let lines = self.answers.lines();
        lines.filter(|line| self.is_between(line) && line.standing == Standing::Open)
    }

    /// Rated, and not contradicted.
    pub(super) fn is_sound(&self) -> bool {
        let mut lines = self.answers.lines();
        self.bracket.is_rated() && !lines.any(|line| self.is_contradiction(line))
    }

    /// Each contradiction with the must-haves that it speaks against.
    pub(super) fn contradictions(&self) -> Vec<Contradiction> {
        let lines = self.answers.lines();
        let contradiction = |line: &Line<'_>| Contradiction {
            tell_tale: line.id(),
            against: self.ids(|other| {
                let is_above = other.statement.stage > line.statement.stage;
                is_above && self.is_needed_up_to(self.bracket.floor, other)
            }),
        };
        lines
            .filter(|line| self.is_contradiction(line))
            .map(contradiction)
            .collect()
    }

    /// A tell-tale below the floor that the room agreed to be largely true, whatever was voted.
    /// Placement rule, point 5.
    fn is_contradiction(&self, line: &Line<'_>) -> bool {
        line.statement.role == Role::TellTale
            && line.statement.stage < self.bracket.floor
            && line.rating.is_some_and(Rating::is_agreed_true)
    }

    /// Its answer could still move the bracket.
    fn is_between(&self, line: &Line<'_>) -> bool {
        let Bracket { floor, ceiling, .. } = self.bracket;
        let is_above = line.statement.stage > floor && self.is_needed_up_to(ceiling, line);
        is_above || self.is_widening(line)
    }

    fn is_widening(&self, line: &Line<'_>) -> bool {
        line.statement.precondition && self.bracket.is_widened
    }
}
