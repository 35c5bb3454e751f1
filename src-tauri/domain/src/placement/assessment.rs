//! From answers and bracket to the placement: which statements hold it where it is.

use super::{
    Placement, Standing,
    answers::{Answers, Line},
    bracket::Bracket,
};
use crate::{
    Stage, StatementId,
    pack::{ModelPack, Role},
    rating::{Rating, Truth},
};

/// The answers of a room and the bracket that they make.
pub(super) struct Assessment<'a> {
    pub(super) answers: Answers<'a>,
    pub(super) bracket: Bracket,
}

impl<'a> Assessment<'a> {
    pub(super) fn new(pack: &'a ModelPack, ratings: &'a [Rating]) -> Self {
        let answers = Answers::new(pack, ratings);
        let bracket = Bracket::of(&answers);
        Self { answers, bracket }
    }

    pub(super) fn placement(&self) -> Placement {
        let bracket = &self.bracket;
        let rated = bracket.width() <= 1;
        let contradictions = self.contradictions();
        Placement {
            floor: bracket.floor,
            ceiling: bracket.ceiling,
            rated,
            not_needed: bracket.not_needed.into_iter().collect(),
            next: bracket.next,
            confidence: self.confidence(rated && contradictions.is_empty()),
            failing: self.failing(),
            open: self.open(),
            unsettled: self.unsettled(),
            contested: self.ids(|line| line.ballot().is_some_and(|counts| counts.is_contested())),
            contradictions,
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
        let Bracket { floor, ceiling, .. } = self.bracket;
        self.ids(|line| {
            let above = line.statement.stage > floor && self.is_needed_up_to(ceiling, line);
            (above || self.is_widening(line)) && line.is_undecided()
        })
    }

    /// Tell-tales below the floor that the room agreed to be largely true, whatever was voted.
    /// Placement rule, point 5.
    fn contradictions(&self) -> Vec<StatementId> {
        self.ids(|line| {
            line.statement.role == Role::TellTale
                && line.statement.stage < self.bracket.floor
                && line.rating.is_some_and(Rating::is_agreed_true)
        })
    }

    fn is_widening(&self, line: &Line<'_>) -> bool {
        self.bracket.widening.as_ref() == Some(&line.statement.id)
    }
}
