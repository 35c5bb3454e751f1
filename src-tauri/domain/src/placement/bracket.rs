//! The bracket: the lowest and the highest stage that the answers allow.

use super::{
    Standing,
    answers::{Answers, Line},
};
use crate::{Stage, StatementId, rating::Truth};

/// Between which stages the organisation stands.
pub(super) struct Bracket {
    /// The highest stage if everything open turns out not true.
    pub(super) floor: Stage,
    /// The highest stage if everything open turns out fully true.
    pub(super) ceiling: Stage,
    /// The stage that the floor may pass over, since no reading of its precondition holds.
    pub(super) spared: Option<Stage>,
    /// That stage, where it is not met in the floor either.
    pub(super) not_needed: Option<Stage>,
    /// The stage to reach next; `None` at 5.
    pub(super) next: Option<Stage>,
    /// The precondition, where it is undecided and the bracket would be narrower if it were not.
    pub(super) widening: Option<StatementId>,
}

/// An end of the bracket.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Floor,
    Ceiling,
}

impl Bracket {
    pub(super) fn of(answers: &Answers<'_>) -> Self {
        let spared = answers.passed_over(End::Floor);
        let floor = answers.highest(End::Floor, spared);
        let not_needed = spared.filter(|stage| !answers.is_met(*stage, End::Floor));
        let next = floor.above().and_then(|next| {
            if not_needed == Some(next) {
                next.above()
            } else {
                Some(next)
            }
        });
        Self {
            floor,
            ceiling: answers.highest(End::Ceiling, answers.passed_over(End::Ceiling)),
            spared,
            not_needed,
            next,
            widening: answers.widening_precondition().map(Line::id),
        }
    }

    /// How many stages it is wide, a stage that is not needed between its ends left out.
    pub(super) fn width(&self) -> u8 {
        let between = |stage: Stage| self.floor < stage && stage < self.ceiling;
        let left_out = u8::from(self.not_needed.is_some_and(between));
        self.ceiling.number() - self.floor.number() - left_out
    }
}

impl<'a> Answers<'a> {
    /// The stage that may be passed over at that end: the one whose precondition does not hold.
    ///
    /// For the precondition alone the floor takes the highest reading and the ceiling the lowest, since
    /// having a reason asks for more. Placement rule, point 4.
    fn passed_over(&self, end: End) -> Option<Stage> {
        let precondition = self.precondition()?;
        let is_needed = match (precondition.standing, end) {
            (Standing::NotApplicable, _) | (Standing::Open, End::Floor) => true,
            (Standing::Open, End::Ceiling) => false,
            (Standing::Answered { high, .. }, End::Floor) => high >= Truth::Largely,
            (Standing::Answered { low, .. }, End::Ceiling) => low >= Truth::Largely,
        };
        (!is_needed).then_some(precondition.statement.stage)
    }

    fn widening_precondition(&self) -> Option<&Line<'a>> {
        self.precondition().filter(|line| {
            let passed = Some(line.statement.stage);
            let moves = |end| self.highest(end, None) != self.highest(end, passed);
            line.is_undecided() && (moves(End::Floor) || moves(End::Ceiling))
        })
    }

    fn highest(&self, end: End, passed_over: Option<Stage>) -> Stage {
        let mut reached = Stage::ZERO;
        for stage in Stage::ALL.into_iter().skip(1) {
            if self.is_met(stage, end) {
                reached = stage;
            } else if passed_over != Some(stage) {
                break;
            }
        }
        reached
    }

    /// Whether a stage's own must-haves are met, and not too many of them set aside.
    fn is_met(&self, stage: Stage, end: End) -> bool {
        self.must_haves(stage).all(|line| line.holds(end)) && self.too_many_set_aside(stage) == 0
    }
}

impl Line<'_> {
    /// Whether a must-have reads as at least largely true, or does not count at all.
    fn holds(&self, end: End) -> bool {
        match (self.standing, end) {
            (Standing::NotApplicable, _) | (Standing::Open, End::Ceiling) => true,
            (Standing::Open, End::Floor) => false,
            (Standing::Answered { low, .. }, End::Floor) => low >= Truth::Largely,
            (Standing::Answered { high, .. }, End::Ceiling) => high >= Truth::Largely,
        }
    }
}
